"""``recovery``: sheets for the day when nobody can come in, made and proven in a drill; the root of the country."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.recovery_use import add_use
from repatria.cli.sheet_printing import PAPERS, to_printer
from repatria.cli.sheet_words import Send, have_copied, have_printed, need_terminal, sheets_from, typed_sheet
from repatria.cli.talking import at_desk, say, with_vault
from repatria.services.desk import Desk
from repatria.services.paper.printing import Sheet as Page
from repatria.services.recovery.escrow import end_escrow, may_seal_to_country, seal_to_country
from repatria.services.recovery.making import keep_sheets, may_make_sheets, prepare_sheets
from repatria.services.recovery.on_paper import ToHand, recovery_page
from repatria.services.recovery.rehearsing import note_rehearsal, number_of_sheet
from repatria.services.recovery.standing import (
    Sheets,
    days_since_proven,
    escrow_here,
    last_use,
    sheets_here,
)
from repatria.store.keys.recoveryslot import MOST_SHEETS
from repatria.store.keys.sheets import Sheet
from repatria.ui.i18n import spoken
from repatria.ui.messages.recovery_words import RecoveryWords


def add(commands: Any) -> None:
    """Declare the commands."""
    recovery = commands.add_parser("recovery", help="sheets that open the vault when nobody can come in")
    acts = recovery.add_subparsers(dest="act", required=True, metavar="ACT")
    _declare_make(acts.add_parser("make", help="make sheets; those of before open nothing any more"))
    shown = acts.add_parser("show", help="which sheets there are, who keeps them, when they were proven")
    with_vault(shown)
    shown.set_defaults(run=show)
    drill = acts.add_parser("rehearse", help="prove sheets without opening anything with them")
    with_vault(drill)
    drill.add_argument("--all", action="store_true", help="one sheet after another, instead of one alone")
    drill.add_argument(
        "--sheets-fd", type=int, metavar="N", help="read sheets, a line each, from descriptor N"
    )
    drill.set_defaults(run=rehearse)
    escrow = acts.add_parser("escrow", help="let the root of the country open the vault")
    with_vault(escrow)
    escrow.add_argument("--end", action="store_true", help="let it open the vault no longer")
    escrow.set_defaults(run=seal)
    add_use(acts)


def _declare_make(parser: ArgumentParser) -> None:
    with_vault(parser)
    parser.add_argument(
        "--keeper", action="append", required=True, metavar="NAME", help="who keeps a sheet; once a sheet"
    )
    parser.add_argument("--needed", type=int, default=2, help="how many sheets open the vault (default 2)")
    parser.add_argument(
        "--printer",
        default="",
        metavar="NAME",
        help="print each sheet by itself instead of copying it by hand",
    )
    parser.add_argument("--paper", choices=PAPERS, default="A4")
    parser.set_defaults(run=make)


def make(given: Namespace) -> int:
    """Make sheets: show or print each, have it proven, and only then let them count."""
    need_terminal(given)
    with at_desk(given) as desk:
        may_make_sheets(desk)
        keepers = tuple(given.keeper)
        made = prepare_sheets(desk, keepers, given.needed)
        print(
            QCoreApplication.translate(
                "cli",
                "Se harán {count} hojas; {needed} juntas abren la bóveda sin frase de paso. Entréguelas a personas "
                "que no vivan ni trabajen juntas. Que nadie más vea la pantalla. Si se detiene antes del final no "
                "cambia nada, y lo copiado se destruye. Al final, las hojas de antes ya no abren nada.",
            ).format(count=len(keepers), needed=given.needed)
        )
        if given.printer:
            have_printed(made.sheets, _printing(given, desk, ToHand(made, keepers)))
        else:
            have_copied(made.sheets)
        keep_sheets(desk, made, keepers)
    print(
        QCoreApplication.translate(
            "cli", "Las hojas cuentan desde ahora. Entregue cada una a quien la guarda."
        )
    )
    return 0


def show(given: Namespace) -> int:
    """Say which sheets there are, who keeps them, when they were proven, and who was let in by them."""
    with at_desk(given) as desk:
        sheets, country, used = sheets_here(desk), escrow_here(desk), last_use(desk)
        days = days_since_proven(desk, sheets) if sheets else None
    words = RecoveryWords()
    lines = [*words.lines(sheets, days), words.escrow(country)]
    lines += [words.used(used)] if used else []
    facts = {"sheets": _facts(sheets, days), "country": country or None}
    say(given, "\n".join(lines), facts)
    return 0


def rehearse(given: Namespace) -> int:
    """Prove one sheet, or one after another until somebody types none, and note which proved themselves."""
    if given.sheets_fd is None:
        need_terminal(given)
    found: list[int] = []
    with at_desk(given) as desk:
        sheets = sheets_here(desk)
        try:
            if given.sheets_fd is not None:
                found += [number_of_sheet(desk, one) for one in sheets_from(given.sheets_fd, MOST_SHEETS)]
            else:
                most = sheets.count if given.all and sheets else 1
                _typed(desk, found, most)
        finally:
            if found:
                note_rehearsal(desk, found)
        sheets = sheets_here(desk)
        days = days_since_proven(desk, sheets) if sheets else None
    say(
        given,
        "\n".join(RecoveryWords().lines(sheets, days)),
        {"proven": sorted(found), "sheets": _facts(sheets, days)},
    )
    return 0


def seal(given: Namespace) -> int:
    """Let the root of the country open the vault, or no longer."""
    with at_desk(given) as desk:
        if given.end:
            end_escrow(desk)
        else:
            may_seal_to_country(desk)
            seal_to_country(desk)
        country = escrow_here(desk)
    say(given, RecoveryWords().escrow(country), {"country": country or None})
    return 0


def _typed(desk: Desk, found: list[int], most: int) -> None:
    right = QCoreApplication.translate("cli", "La hoja {number} es la que es.")
    for place in range(1, most + 1):
        number = number_of_sheet(desk, typed_sheet(place))
        found.append(number)
        print(right.format(number=number))


def _printing(given: Namespace, desk: Desk, handed: ToHand) -> Send:
    first = QCoreApplication.translate(
        "cli", "Pulse Intro para imprimir la primera, o Ctrl+C para no cambiar nada."
    )

    def page(_sheet: Sheet, number: int) -> Page:
        return recovery_page(desk, handed, number, paper_name=given.paper, language=spoken())

    return to_printer(given, page, first)


def _facts(sheets: Sheets | None, days: int | None) -> dict[str, Any] | None:
    if sheets is None:
        return None
    proven = {str(number): day.isoformat() for number, day in sorted(sheets.proven.items())}
    return {
        "needed": sheets.needed,
        "count": sheets.count,
        "keepers": list(sheets.keepers),
        "proven": proven,
        "days_since_proven": days,
        "keepers_gone": [sheets.keepers[number - 1] for number in sheets.gone],
    }
