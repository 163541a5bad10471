"""Say that what stands here is confidential, and what the law of the post's country says of revealing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from repatria.domain.texts import say
from repatria.ui.i18n import spoken

if TYPE_CHECKING:  # the first window shows this before anything heavy is read
    from repatria.domain.country_facts import CountryFact


def confidential_words(duty: CountryFact | None = None) -> str:
    """Return the notice shown before work begins; a law is cited only where the country's file cites it."""
    if duty is not None:
        return f"{say(duty.words, spoken())} ({'; '.join(duty.sources)})"
    return QCoreApplication.translate(
        "confidential",
        "Lo que hay aquí es confidencial. Revelarlo sin autorización pone en peligro a personas. Qué castigo da "
        "la ley de su país: por verificar.",
    )
