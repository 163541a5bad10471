"""``recovery use``: nobody can come in: sheets let one person choose a new passphrase."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.choosing import chosen_passphrase
from repatria.cli.sheet_words import Ask, ask_unseen, need_terminal, sheets_from, typed_sheet
from repatria.cli.talking import library, say, tell_error, with_json
from repatria.domain.errors import (
    SheetFormerError,
    SheetNotOfVaultError,
    SheetSlipError,
    SheetTwiceError,
    ToWhomError,
)
from repatria.domain.people import Person
from repatria.services.restoring import Gathered, begin_restoring, people_to_restore, restore, with_sheet
from repatria.services.vaults import leave
from repatria.ui.roles import role_words

_TOLD = (SheetSlipError, SheetTwiceError, SheetFormerError, SheetNotOfVaultError)


def add_use(acts: Any) -> None:
    """Declare the command."""
    parser = acts.add_parser("use", help="let sheets give one person a new passphrase")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="folder of the vault")
    parser.add_argument("--person", default="", metavar="NAME", help="who is let in; else it is asked")
    parser.add_argument(
        "--country",
        action="store_true",
        help="with the sheets of the country's root, at the liaison's office",
    )
    parser.add_argument(
        "--sheets-fd", type=int, metavar="N", help="read sheets, a line each, from descriptor N"
    )
    parser.add_argument(
        "--passphrase-fd", type=int, metavar="N", help="read the new passphrase from descriptor N"
    )
    with_json(parser)
    parser.set_defaults(run=use)


def use(given: Namespace) -> int:
    """Gather the sheets, name the person, and let their new passphrase open the vault."""
    if given.sheets_fd is None:
        need_terminal(given)
    gathered = begin_restoring(given.vault, by_country=given.country)
    if given.sheets_fd is None:
        gathered = _typed(gathered)
    else:
        for sheet in sheets_from(given.sheets_fd, gathered.needed):
            gathered = with_sheet(gathered, sheet)
    people = people_to_restore(gathered)
    slot = _chosen(given, people)
    practice = gathered.locked.file.practice
    chosen = chosen_passphrase(given, (people[slot].name,), practice=practice)
    desk = restore(gathered, slot, chosen, library())
    name = desk.person.name
    leave(desk)
    words = QCoreApplication.translate(
        "cli",
        "La frase de paso nueva de {name} abre la bóveda, y la de antes ya no. Queda anotado, y se les dice a los "
        "demás al entrar. Estas hojas siguen sirviendo: como se juntaron, haga hojas nuevas.",
    )
    say(given, words.format(name=name), {"person": name})
    return 0


def _typed(gathered: Gathered, ask: Ask = ask_unseen) -> Gathered:
    right = QCoreApplication.translate("cli", "Hoja {number}: es la que es. Faltan {left}.")
    while not gathered.enough:
        try:
            before, gathered = gathered, with_sheet(gathered, typed_sheet(len(gathered.sheets) + 1, ask))
        except _TOLD as error:
            tell_error(error)
            continue
        (number,) = set(gathered.sheets) - set(before.sheets)
        print(right.format(number=number, left=gathered.needed - len(gathered.sheets)))
    return gathered


def _chosen(given: Namespace, people: Mapping[str, Person], ask: Callable[[str], str] = input) -> str:
    """Return the slot of whoever is named; of several it is asked where somebody sits at the terminal."""
    slots = [slot for slot, person in people.items() if given.person in ("", person.name)]
    if len(slots) == 1:
        return slots[0]
    said = [f"{one.name} ({role_words(one.role)})" for one in people.values()]
    if given.sheets_fd is not None or not slots:
        raise ToWhomError(people=tuple(said))
    print(*(f"{place}. {line}" for place, line in enumerate(said, 1)), sep="\n")
    prompt = QCoreApplication.translate("cli", "Número de quien recibe la frase de paso nueva: ")
    while True:
        typed = ask(prompt).strip()
        if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(said):
            return tuple(people)[int(typed) - 1]
