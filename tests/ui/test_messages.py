from __future__ import annotations

import pytest

from repatria.domain import errors
from repatria.domain.errors import (
    BundleTooLargeError,
    DefinitionError,
    DiskFullError,
    MayNotServeError,
    RepatriaError,
    TryLaterError,
)
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Question
from repatria.domain.forms.problem import Problem
from repatria.domain.reasons import Reason, because
from repatria.ui.filling.words import problem_words
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


def test_whoever_may_not_serve_is_refused_in_the_same_words_in_a_form_and_in_an_act() -> None:
    question = Question("interpreter", "text", {"es": "¿Quién interpreta?"}, "L2", serves="interpreter")
    in_form = problem_words(Problem(Place("interpreter"), "barred", "", {}), question, "")
    happened, advice = message_for(MayNotServeError(role="interpreter"))
    assert happened == in_form
    assert "Anotar algo que ya pasó" in advice
