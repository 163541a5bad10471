"""``salvage``: what can be read of a damaged vault goes into a new one; the damaged one stays as it is."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.talking import library, passphrase, say, shell_language, with_json, with_passphrase
from repatria.cli.watching import tell_stopped, watched
from repatria.domain.errors import StoppedError
from repatria.services.damage_report import save_salvage_page
from repatria.services.missing import codes_of_incomplete
from repatria.services.salvaging import Whose, salvage_vault
from repatria.services.vaults import leave
from repatria.store.salvage.salvaging import Salvaged
from repatria.ui.messages.salvage_words import SalvageWords

INCOMPLETE = 8


def add(commands: Any) -> None:
    """Declare the command."""
    saving = commands.add_parser("salvage", help="save what can be read of a damaged vault into a new one")
    saving.add_argument(
        "vault", type=Path, metavar="VAULT", help="folder of the damaged vault; it is not changed"
    )
    saving.add_argument("new", type=Path, metavar="NEW", help="a folder that is empty or not there")
    saving.add_argument(
        "--post", default="", help="where the device's keys are lost: of which post the new ones are"
    )
    saving.add_argument(
        "--country", default="", metavar="ISO3", type=str.upper, help="where they are lost: of which country"
    )
    saving.add_argument("--zone", default="", help="time zone (IANA), needed where the country has several")
    saving.add_argument(
        "--sheet", type=Path, metavar="FOLDER", help="write what is damaged there as a page without case data"
    )
    with_passphrase(saving)
    with_json(saving)
    saving.set_defaults(run=salvage)


def salvage(given: Namespace) -> int:
    """Salvage a vault; what is missing then is told and gives the exit code 8."""
    words = SalvageWords()
    doing = QCoreApplication.translate("cli", "Leyendo las páginas de la bóveda")
    try:
        with watched() as watch:
            desk, found = salvage_vault(
                given.vault,
                given.new,
                passphrase(given),
                library(),
                whose=Whose(given.post, given.country, given.zone),
                told=watch.part(doing),
            )
    except (StoppedError, KeyboardInterrupt):
        return tell_stopped(
            QCoreApplication.translate(
                "cli", "Se detuvo. No se hizo ninguna bóveda, y la dañada está como estaba."
            )
        )
    codes = codes_of_incomplete(desk)
    if given.sheet is not None:
        language = given.lang or shell_language()
        save_salvage_page(desk, found, [*words.lines(found), words.kept()], given.sheet, language=language)
    leave(desk)
    facts = _facts(found) | {"incomplete": list(codes), "restricted_again": len(found.unguarded)}
    say(given, "\n".join([*words.lines(found, codes), words.kept()]), facts)
    return INCOMPLETE if found.lost or found.uncounted else 0


def _facts(found: Salvaged) -> dict[str, Any]:
    return {
        "events": found.events,
        "from_copies": found.from_copies,
        "missing": [
            {"part": one.part, "log": one.log, "first": one.first, "last": one.last} for one in found.missing
        ],
        "uncounted": found.uncounted,
        "damaged_pages": found.pages,
        "damaged_tables": list(found.tables),
        "files_not_copied": list(found.files),
        "new_device": found.made_anew.device,
        "others_let_in_again": found.made_anew.root,
    }
