"""What a form that is brought in takes the place of, where that differs from it: title, level and steps of both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatria.domain.forms.definition import LEVELS
from repatria.services.forms.adopted import Adopted


def replaced_words(old: Adopted, title: str, steps: Sequence[str], level: str) -> str:
    """Return which form of the same id gives way, and to what; nothing where only its questions change."""
    if (old.title, set(old.steps), old.level) == (title, set(steps), level):
        return ""
    replaces = QCoreApplication.translate("replaced", "Reemplaza a {old}. Quedará: {new}.")
    said = [replaces.format(old=_called(old.title, old.level, old.steps), new=_called(title, level, steps))]
    if old.title != title:
        said.append(
            QCoreApplication.translate(
                "replaced", "Tiene otro título y el mismo identificador: confirme que es el mismo formulario."
            )
        )
    return " ".join([*said, *_reading(old.level, level)])


def _called(title: str, level: str, steps: Sequence[str]) -> str:
    called = QCoreApplication.translate("replaced", "«{title}» ({level}; pasos: {steps})")
    none = QCoreApplication.translate("replaced", "ninguno todavía")
    return called.format(title=title, level=level, steps=", ".join(steps) or none)


def _reading(before: str, level: str) -> list[str]:
    """Return who reads what is answered from now on, more than before or fewer."""
    if LEVELS.index(level) < LEVELS.index(before):
        return [QCoreApplication.translate("replaced", "Más personas leerán lo que se responda.")]
    if LEVELS.index(level) > LEVELS.index(before):
        return [QCoreApplication.translate("replaced", "Menos personas leerán lo que se responda.")]
    return []
