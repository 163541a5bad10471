"""``country``: found the root of a country, certify its liaison, hand its public file over, see who is in office."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.country_directory import add_directory, post_named
from repatria.cli.country_succession import add_succession
from repatria.cli.sheet_printing import PAPERS, to_printer
from repatria.cli.sheet_words import Send, have_copied, have_printed, need_terminal, two_sheets
from repatria.cli.talking import at_desk, read_aloud, say, with_vault
from repatria.domain.calendar import day_of
from repatria.domain.directory.form import OFFICES
from repatria.domain.errors import OfficeDatesError
from repatria.services.countries import CountryKnown, countries_known, today
from repatria.services.country.certifying import Wanted, a_year_from, certify, prepare_certificate
from repatria.services.country.founding import found, may_found, new_root
from repatria.services.country.handing import check_code, pin, read_country, root_to_compare, write_country
from repatria.services.country.root_on_paper import root_page
from repatria.services.desk import Desk
from repatria.services.paper.printing import Sheet as Page
from repatria.store.keys.sheets import Sheet
from repatria.ui.i18n import spoken


def add(commands: Any) -> None:
    """Declare the commands."""
    country = commands.add_parser(
        "country", help="the root of a country, and who is liaison and alternate by it"
    )
    acts = country.add_subparsers(dest="act", required=True, metavar="ACT")
    founded = acts.add_parser(
        "found", help="make the root: its secret on three sheets of paper and nowhere else"
    )
    with_vault(founded)
    founded.add_argument(
        "--printer",
        default="",
        metavar="NAME",
        help="print each sheet by itself instead of copying it by hand",
    )
    founded.add_argument("--paper", choices=PAPERS, default="A4")
    founded.set_defaults(run=make)
    _declare_certify(acts.add_parser("certify", help="let two sheets certify a liaison or an alternate"))
    shown = acts.add_parser("show", help="what stands: roots, their codes, who is in office")
    with_vault(shown)
    shown.add_argument(
        "--out", type=Path, metavar="FILE", help="write the public file of the country, for others"
    )
    shown.set_defaults(run=show)
    pinned = acts.add_parser("pin", help="trust the root in a public file, its code compared aloud")
    with_vault(pinned)
    pinned.add_argument("file", type=Path, metavar="FILE")
    pinned.add_argument(
        "--code", default="", help="the sixteen symbols or eight words that the liaison read aloud"
    )
    pinned.add_argument(
        "--instead", action="store_true", help="let go of certificates here that contradict those of the file"
    )
    pinned.set_defaults(run=take)
    add_directory(acts)
    add_succession(acts)


def _declare_certify(parser: ArgumentParser) -> None:
    with_vault(parser)
    parser.add_argument("--office", choices=OFFICES, required=True)
    parser.add_argument("--to", required=True, metavar="POST", help="name or device of the post")
    parser.add_argument("--since", default="", metavar="DAY", help="first day, else today")
    parser.add_argument("--until", default="", metavar="DAY", help="last day, else a year")
    parser.add_argument(
        "--sheets-fd", type=int, metavar="N", help="read two sheets, a line each, from descriptor N"
    )
    parser.add_argument(
        "--anyway", action="store_true", help="although this vault may be a copy, where nobody else is left"
    )
    parser.set_defaults(run=issue)


def make(given: Namespace) -> int:
    """Found the root: show its sheets, have them proven, then pin its public half."""
    need_terminal(given)
    with at_desk(given) as desk:
        may_found(desk)
        print(
            QCoreApplication.translate(
                "cli",
                "Se hará la raíz del país. Su secreto solo estará en tres hojas; dos bastan para usarlo, y si se "
                "pierden dos no hay otra copia. Guárdelas en tres lugares, con tres personas. Que nadie más vea la "
                "pantalla. Si se detiene antes del final no queda nada, y lo copiado se destruye.",
            )
        )
        send = _printing(given, desk) if given.printer else None
        made = new_root(desk)
        if send is None:
            have_copied(made.sheets)
        else:
            have_printed(made.sheets, send)
        found(desk, made.root)
    words = QCoreApplication.translate("cli", "La raíz de {country} está fundada.")
    print(words.format(country=made.root.country), *read_aloud(root_to_compare(made.root)), sep="\n")
    return 0


def _printing(given: Namespace, desk: Desk) -> Send:
    first = QCoreApplication.translate(
        "cli", "Pulse Intro para imprimir la primera, o Ctrl+C para no fundar nada."
    )

    def page(sheet: Sheet, number: int) -> Page:
        return root_page(desk, sheet, number, paper_name=given.paper, language=spoken())

    return to_printer(given, page, first)


def issue(given: Namespace) -> int:
    """Certify an office with two sheets."""
    with at_desk(given) as desk:
        since = _day(given.since) if given.since else today(desk)
        until = _day(given.until) if given.until else a_year_from(since)
        wanted = Wanted(given.office, post_named(desk, given.to), since, until)
        prepared = prepare_certificate(desk, wanted, anyway=given.anyway)
        made = certify(desk, prepared, two_sheets(given))
    words = QCoreApplication.translate(
        "cli", "{post}: {office}, del {since} al {until}. Certificado {number}."
    )
    facts = {"number": made.number, "office": made.office, "device": made.device}
    facts |= {"since": made.since, "until": made.until, "replaces": made.replaces}
    said = words.format(
        post=made.post,
        office=office_words(made.office),
        since=made.since,
        until=made.until,
        number=made.number,
    )
    say(given, said, facts)
    return 0


def show(given: Namespace) -> int:
    """Say what stands, and write the public file where one is asked for."""
    with at_desk(given) as desk:
        if given.out:
            write_country(desk, given.out)
        known, day, own = countries_known(desk), today(desk), desk.country_code
    lines = [line for one in known.values() for line in _lines(one, day)]
    if own not in known:
        words = QCoreApplication.translate(
            "cli",
            "{country} no tiene raíz aquí: los puestos se conocen por sus tarjetas, comparadas en voz alta.",
        )
        lines.append(words.format(country=own))
    say(given, "\n".join(lines), {"countries": [_facts(one, day) for one in known.values()]})
    return 0


def take(given: Namespace) -> int:
    """Trust a root whose code was compared, and take certificates of one that is trusted."""
    read = read_country(given.file)
    with at_desk(given) as desk:
        known, day = pin(desk, read, given.code, instead=given.instead), today(desk)
    say(given, "\n".join(_lines(known, day)), _facts(known, day))
    return 0


def office_words(office: str) -> str:
    """Return the name of an office."""
    if office == "liaison":
        return QCoreApplication.translate("cli", "enlace")
    return QCoreApplication.translate("cli", "suplente del enlace")


def _lines(known: CountryKnown, day: date) -> list[str]:
    root = QCoreApplication.translate("cli", "Raíz de {country}.")
    held = QCoreApplication.translate("cli", "  {office}: {post}, del {since} al {until}")
    lines = [root.format(country=known.country), *read_aloud(root_to_compare(known.root))]
    holding = known.in_office(day)
    lines += [
        held.format(office=office_words(one.office), post=one.post, since=one.since, until=one.until)
        for one in holding
    ]
    missing = [office_words(one) for one in OFFICES if one not in {held.office for held in holding}]
    if missing:
        nobody = QCoreApplication.translate(
            "cli", "  Hoy nadie tiene este cargo: {offices}. Certifíquelo con dos hojas."
        )
        lines.append(nobody.format(offices=", ".join(missing)))
    return lines


def _facts(known: CountryKnown, day: date) -> dict[str, Any]:
    return {
        "country": known.country,
        "code": check_code(known.root),
        "words": root_to_compare(known.root).words,
        "root": known.root.root,
        "certificates": len(known.certificates),
        "in_office": [
            {"office": one.office, "post": one.post, "since": str(one.since), "until": str(one.until)}
            for one in known.in_office(day)
        ],
    }


def _day(text: str) -> date:
    day = day_of(text)
    if day is None:
        raise OfficeDatesError
    return day
