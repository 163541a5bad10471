"""Pictures of the way in: a first start, a new vault, and a vault that waits for its passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from repatria.tour.stage import OffScreen
from repatria.ui.ask import Asker
from repatria.ui.unlock.window import UnlockWindow


def photograph_way_in(vault: Path, languages: Sequence[str], folder: Path) -> list[str]:
    """Photograph the first window, without any vault and with *vault*, into *folder*; return the names."""
    taken: list[str] = []
    for language in languages:
        taken += _on_a_fresh_machine(language, folder)
        taken += _before_a_vault(vault, language, folder)
    return taken


def _on_a_fresh_machine(language: str, folder: Path) -> list[str]:
    scene = OffScreen(language)
    window = UnlockWindow(scene.tasks, Asker(), folder / "no-vaults", language)
    scene.show(window)
    names = [f"start-{language}.png", f"new-vault-{language}.png"]
    scene.photograph(folder / names[0], window)
    window.make_new()
    scene.settle()
    scene.photograph(folder / names[1], window)
    scene.forget(window)
    return names


def _before_a_vault(vault: Path, language: str, folder: Path) -> list[str]:
    scene = OffScreen(language)
    window = UnlockWindow(scene.tasks, Asker(), folder / "no-vaults", language, first=vault)
    scene.show(window)
    name = f"unlock-{language}.png"
    scene.photograph(folder / name, window)
    scene.forget(window)
    return [name]
