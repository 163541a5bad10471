from __future__ import annotations

import pytest

from repatria.domain import errors
from repatria.domain.errors import (
    BundleTooLargeError,
    DefinitionError,
    DiskFullError,
    RepatriaError,
    TryLaterError,
)
from repatria.domain.reasons import Reason, because
from repatria.ui.i18n import Speech
from repatria.ui.messages import WORDS, message_for, notice_of


def every_error() -> set[type[RepatriaError]]:
    found, todo = {RepatriaError}, [RepatriaError]
    while todo:
        for kind in todo.pop().__subclasses__():
            if kind not in found and kind.__module__.startswith(f"{errors.__name__}."):
                found.add(kind)
                todo.append(kind)
    return found


def test_every_error_has_words() -> None:
    assert sorted(kind.__name__ for kind in every_error() - set(WORDS)) == []


@pytest.mark.parametrize("language", ["es", "en"])
def test_each_says_what_happened_and_what_to_do(speech: Speech, language: str) -> None:
    speech.speak(language)
    for kind, entry in WORDS.items():
        happened, advice = entry()
        for words in (happened, advice):
            assert words.strip() == words, kind
            assert words[0].isupper() or words[0] == "{", kind
        assert happened != advice
        assert advice.endswith((".", "}")), kind


def test_facts_fill_the_words() -> None:
    assert message_for(TryLaterError(seconds=30))[1] == "Espere 30 segundos y vuelva a intentarlo."
    happened, advice = message_for(DefinitionError("P0.toml", "steps.P0", because(Reason.EMPTY)))
    assert "P0.toml" in happened
    assert "steps.P0" in advice


def test_a_fact_that_is_missing_does_not_hide_the_message() -> None:
    assert message_for(DiskFullError())[0] == "No queda espacio en …."


def test_an_error_without_words_of_its_own_borrows_its_branch() -> None:
    class NewError(DiskFullError):
        """Nobody has written words for this yet."""

    assert notice_of(NewError(place="USB")).happened == "No queda espacio en USB."


def test_english_is_spoken_too(speech: Speech) -> None:
    speech.speak("en")
    assert message_for(DiskFullError(place="USB"))[0] == "There is no room left in USB."


def test_what_engineers_call_a_part_of_a_bundle_is_not_said() -> None:
    happened, advice = message_for(BundleTooLargeError(what="manifest", found=9, limit=1))
    assert happened == "El paquete sellado contiene algo más grande de lo permitido."
    assert "manifest" not in advice
