"""Opens a practice vault in a temporary place and shows its window, to say whether everything needed is here."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria import paths
from repatria.content.library import load_library
from repatria.services.practice.filling import fill_practice
from repatria.services.vaults import NewVault, leave, new_vault, system_clock, unlock
from repatria.tour.stage import Stage
from repatria.ui.i18n import Speech

_PASSPHRASE = "autoprueba sin secretos"  # noqa: S105 - of a vault that lives for seconds


def try_out(speech: Speech) -> dict[str, Any]:
    """Make a practice vault, leave it, unlock it, show its pages, and return what was seen."""
    place = Path(tempfile.mkdtemp())
    try:
        library = load_library(paths.forms())
        wanted = NewVault(_PASSPHRASE, "Autoprueba", "Práctica", "GTM", practice=True)
        leave(new_vault(place / "vault", wanted, library, state_dir=place / "state"))
        desk = unlock(place / "vault", _PASSPHRASE, library, clock=system_clock, state_dir=place / "state")
        cases = len(fill_practice(desk))
        stage = Stage(desk, speech)
        keys = (
            "today",
            "cases",
            "opening",
            "print",
            "sending",
            "answers",
            "receiving",
            "directory",
            "settings",
        )
        for key in keys:
            stage.go(key)
        stage.close()
        leave(desk)
        facts = {"pages": len(keys), "cases": cases, "forms": len(library.forms), "packs": len(library.packs)}
        return facts | {"english": _in_english(speech)}
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _in_english(speech: Speech) -> str:
    """Return one sentence in English, which is Spanish where the words were not built."""
    before = speech.language
    speech.speak("en")
    said = QCoreApplication.translate("cli", "La bóveda está lista.")
    speech.speak(before)
    return said
