from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from repatria.ui.i18n import PSEUDO, Speech, language_to_speak
from repatria.ui.widgets.section_list import Section, SectionList


def test_spanish_is_the_source_and_english_stands_beside_it(speech: Speech) -> None:
    speech.speak("es")
    assert QCoreApplication.translate("step_card", "Por qué") == "Por qué"
    speech.speak("en")
    assert QCoreApplication.translate("step_card", "Por qué") == "Why"
    assert QLocale().language() == QLocale.Language.English


def test_plurals_follow_the_language(speech: Speech) -> None:
    view = SectionList("x")
    said = {}
    for language in ("es", "en"):
        speech.speak(language)
        said[language] = [view.words_of(Section("a", "A", missing=count)) for count in (1, 2)]
    assert said == {"es": ["falta 1", "faltan 2"], "en": ["1 missing", "2 missing"]}


def test_the_pseudo_language_is_longer_and_bracketed(speech: Speech) -> None:
    speech.speak(PSEUDO)
    words = QCoreApplication.translate("step_card", "Por qué")
    assert words.startswith("[Por qué·")
    assert words.endswith("]")


def test_an_unknown_language_is_spanish(speech: Speech) -> None:
    speech.speak("tlh")
    assert speech.language == "es"


def test_the_environment_may_ask_for_another_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPATRIA_LANG", raising=False)
    assert language_to_speak("en") == "en"
    monkeypatch.setenv("REPATRIA_LANG", PSEUDO)
    assert language_to_speak("en") == PSEUDO
