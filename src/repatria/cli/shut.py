"""What ``verify`` says of a vault that does not open, or that nobody opens: from outside, in words and by a code."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QCoreApplication

from repatria.cli.talking import say, shell_language
from repatria.cli.watching import tell_stopped, watched
from repatria.documents.damage_sheet import shut_lines
from repatria.domain.errors import (
    PlaintextStoreError,
    RepatriaError,
    StoppedError,
    VanishedError,
    VaultDamagedError,
    VaultMissingError,
    VaultWipedError,
    WrongKeyError,
)
from repatria.domain.shut_vault import Shut
from repatria.services.damage_report import save_shut_page
from repatria.services.shut_vaults import look_from_outside, look_with_passphrase

UNSOUND: Final = 8
_TOLD: Final = (
    PlaintextStoreError,
    VanishedError,
    VaultDamagedError,
    VaultMissingError,
    WrongKeyError,
)
"""Of one that is of a newer program nothing is damaged, and nobody shall salvage it."""


def check_shut(given: Namespace) -> int:
    """Look at a vault without opening it; what keeps it from opening gives the exit code 8."""
    doing = QCoreApplication.translate("cli", "Leyendo la bóveda")
    try:
        with watched() as watch:
            found = look_from_outside(given.vault, watch.part(doing))
    except (StoppedError, KeyboardInterrupt):
        return tell_stopped(QCoreApplication.translate("cli", "Se detuvo. No cambió nada."))
    _say_shut(given, found)
    return 0 if found.sound else UNSOUND


@contextmanager
def told_if_shut(given: Namespace, passphrase: str) -> Iterator[None]:
    """Say what is seen of the vault from outside, and how much of it is whole, where the block cannot open it."""
    try:
        yield
    except VaultWipedError:
        raise
    except _TOLD as error:
        _look(given, passphrase, error)
        raise


def _look(given: Namespace, passphrase: str, error: RepatriaError) -> None:
    doing = QCoreApplication.translate("cli", "Leyendo las páginas de la bóveda")
    try:
        with watched() as watch:
            found = look_with_passphrase(given.vault, passphrase, watch.part(doing))
    except (RepatriaError, KeyboardInterrupt):
        return  # what kept it from opening is told all the same
    _say_shut(given, found, error)


def _say_shut(given: Namespace, found: Shut, error: RepatriaError | None = None) -> None:
    language = given.lang or shell_language()
    if error is not None:
        head = QCoreApplication.translate("cli", "La bóveda no se abrió. Desde fuera se ve:")
    elif found.sound:
        head = QCoreApplication.translate(
            "cli",
            "Nada de lo que se ve desde fuera impide abrir la bóveda. Lo de dentro se revisa abriéndola.",
        )
    else:
        head = QCoreApplication.translate("cli", "Así no se abre esta bóveda. Desde fuera se ve:")
    lines = shut_lines(found, language) if found.kinds or error is not None else []
    facts = {
        "opened": False,
        "sound": found.sound,
        "seen": sorted(found.kinds),
        "damaged_pages": found.damaged,
        "whole_pages": found.proven,
        "why": type(error).__name__ if error is not None else None,
    }
    if error is not None or not found.sound:
        facts["code"] = found.code
        words = QCoreApplication.translate("cli", "Código para quien da soporte: {code}")
        lines.append(words.format(code=found.code))
        if given.sheet is not None:
            save_shut_page(found, given.sheet, language=language)
    if found.proven and isinstance(error, (VaultDamagedError, WrongKeyError)):
        words = QCoreApplication.translate(
            "cli", "Lo que está entero se puede rescatar en otra bóveda: repatria salvage"
        )
        lines.append(words)
    say(given, "\n  ".join([head, *lines]), facts)
