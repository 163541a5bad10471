"""Speak the person's language: Spanish is written in the code, the others stand in ``resources/i18n``."""

from __future__ import annotations

import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from repatria import paths
from repatria.documents.languages import languages

PSEUDO: Final = "xx-pseudo"
LANGUAGES: Final[Mapping[str, str]] = MappingProxyType({code: one.name for code, one in languages().items()})
"""The languages to choose from, each by its own name. TO ADD ONE: docs/translating.md."""


def language_to_speak(preferred: str) -> str:
    """Return the *preferred* language, unless ``REPATRIA_LANG`` asks for another (tests, translators)."""
    return os.environ.get("REPATRIA_LANG") or preferred


def spoken() -> str:
    """Return the language in which definitions are shown; may be asked on any thread."""
    return Speech.spoken


class PseudoTranslator(QTranslator):
    """Makes every word longer and bracketed, so that tests see what is not translated or is cut off."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return *source*, about a third longer, in brackets."""
        if not context or context.startswith("Q"):
            return ""
        words = source.replace("%n", str(n)) if n >= 0 else source
        return f"[{words}{'·' * (len(words) // 3 + 1)}]"

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to translate with."""
        return False


class Speech(QObject):
    """The language in force; ``speak`` changes it, and the window builds its pages anew."""

    spoken: ClassVar[str] = "es"
    """The language of definitions, for jobs on any thread: Qt's own must be asked on the interface thread alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translators: list[QTranslator] = []
        self.language = "es"

    def speak(self, language: str) -> None:
        """Use *language* from now on; an unknown one is Spanish."""
        for old in self._translators:
            QCoreApplication.removeTranslator(old)
        self.language = language if language in LANGUAGES or language == PSEUDO else "es"
        self._translators = [PseudoTranslator(self)] if self.language == PSEUDO else self._load(self.language)
        for new in self._translators:
            QCoreApplication.installTranslator(new)
        Speech.spoken = "es" if self.language == PSEUDO else self.language
        QLocale.setDefault(QLocale(Speech.spoken))

    def _load(self, language: str) -> list[QTranslator]:
        loaded = []
        qt = QTranslator(self)
        if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            loaded.append(qt)
        ours = QTranslator(self)
        if ours.load(f"repatria_{language}", str(paths.resources("i18n"))):
            loaded.append(ours)
        return loaded
