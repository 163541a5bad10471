"""How hard a passphrase is to guess, in words: below its field in the window, and in the shell."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def strength_words(score: int) -> tuple[str, str]:
    """Return what is said of a passphrase with this *score*, 0 to 4, and in which tone."""
    return {
        0: (
            QCoreApplication.translate(
                "PassphraseFields", "Muy débil: se adivina en segundos. Agregue palabras."
            ),
            "danger",
        ),
        1: (
            QCoreApplication.translate("PassphraseFields", "Débil: se adivina en horas. Agregue palabras."),
            "danger",
        ),
        2: (
            QCoreApplication.translate("PassphraseFields", "Regular: sirve; con una palabra más es buena."),
            "warning",
        ),
        3: (QCoreApplication.translate("PassphraseFields", "Buena."), "good"),
        4: (QCoreApplication.translate("PassphraseFields", "Muy buena."), "good"),
    }[score]
