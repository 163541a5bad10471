"""Pictures of the way in: a first start, a new vault, and a vault that waits for its passphrase."""

from __future__ import annotations

from pathlib import Path

from repatria.tour.stage import OffScreen
from repatria.ui.ask import Asker
from repatria.ui.i18n import Speech
from repatria.ui.unlock.window import UnlockWindow


def photograph_way_in(vault: Path, speech: Speech, folder: Path) -> list[str]:
    """Photograph the first window, without any vault and with *vault*, into *folder*; return the names."""
    return [*_on_a_fresh_machine(speech, folder), *_before_a_vault(vault, speech, folder)]


def _on_a_fresh_machine(speech: Speech, folder: Path) -> list[str]:
    scene, language = OffScreen(speech), speech.language
    window = UnlockWindow(scene.tasks, Asker(), folder / "no-vaults", language)
    scene.show(window)
    names = [f"start-{language}.png", f"new-vault-{language}.png"]
    scene.photograph(folder / names[0], window)
    window.make_new()
    scene.settle()
    scene.photograph(folder / names[1], window)
    scene.forget(window)
    return names


def _before_a_vault(vault: Path, speech: Speech, folder: Path) -> list[str]:
    scene, language = OffScreen(speech), speech.language
    window = UnlockWindow(scene.tasks, Asker(), folder / "no-vaults", language, first=vault)
    scene.show(window)
    names = [f"unlock-{language}.png", f"salvage-{language}.png"]
    scene.photograph(folder / names[0], window)
    window.salvage(vault)
    scene.settle()
    scene.photograph(folder / names[1], window)
    scene.forget(window)
    return names
