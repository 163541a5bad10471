"""``copies look``: what a copy holds before it takes any place, and whether a case is in it."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from repatria.cli.counts import ShellCounts
from repatria.cli.talking import passphrase, say, with_vault
from repatria.cli.watching import tell_stopped, watched
from repatria.domain.errors import StoppedError
from repatria.services.copies.looking_first import FoundCopy, look_into_copy
from repatria.ui.this_clock import by_this_clock

UNKNOWN_CASE: Final = 1


def add_look(acts: Any) -> None:
    """Declare the command."""
    looked = acts.add_parser(
        "look", help="what a copy holds, proven aside; whether a case is in it, by its code"
    )
    looked.add_argument("place", type=Path, metavar="PLACE", help="where copies lie, or one of them")
    with_vault(looked)
    looked.add_argument("--case", default="", metavar="CODE", help="when this case was changed last there")
    looked.set_defaults(run=look)


def look(given: Namespace) -> int:
    """Say what a copy has before it takes the place of the vault, and whether a case is in it."""
    doing = QCoreApplication.translate("cli", "Mirando la copia")
    chosen = passphrase(given)
    try:
        with watched() as watch:
            found = look_into_copy(
                given.place,
                chosen,
                (given.vault,),
                lambda _: given.vault,
                progress=watch.size(doing),
                cancelled=watch.cancelled,
            )
    except (StoppedError, KeyboardInterrupt):
        return tell_stopped(
            QCoreApplication.translate("cli", "Se detuvo. Ni la bóveda ni la copia cambiaron.")
        )
    facts = {"copy": found.folder.name, "made": found.made, "events": found.events, "cases": found.cases}
    changed = found.changed_last(given.case) if given.case else ""
    facts |= {"beyond": found.beyond, "changed": changed or None}
    say(given, "\n".join(_found_words(found, given.case, changed)), facts)
    return UNKNOWN_CASE if given.case and not changed else 0


def _found_words(found: FoundCopy, code: str, changed: str) -> list[str]:
    counts = ShellCounts()
    words = QCoreApplication.translate("cli", "La copia de {made} está entera: {checked}, {cases}.")
    lines = [
        words.format(
            made=by_this_clock(found.made),
            checked=counts.checked(found.events),
            cases=counts.cases(found.cases),
        )
    ]
    lines += [counts.beyond(found.beyond)] if found.beyond else []
    if code and changed:
        words = QCoreApplication.translate("cli", "{code} está en ella. Cambió por última vez: {changed}")
        lines.append(words.format(code=code, changed=by_this_clock(changed)))
    elif code:
        words = QCoreApplication.translate("cli", "{code} no está en ella, o no es para quien la abrió.")
        lines.append(words.format(code=code))
    return lines
