from __future__ import annotations

import pytest

from repatria.domain.errors import DefinitionError, DefinitionFileError, ExpressionError
from repatria.domain.reasons import Because, Reason, because, names_in
from repatria.ui.i18n import Speech
from repatria.ui.messages import message_for
from repatria.ui.messages.reasons import WORDS, reason_words


def filled(reason: Reason) -> Because:
    return because(reason, **{name: f"<{name}>" for name in names_in(reason.value)})


def test_every_reason_has_words() -> None:
    assert [reason.name for reason in Reason if reason not in WORDS] == []


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("reason", Reason, ids=lambda reason: reason.name)
def test_the_words_take_exactly_what_the_reason_carries(
    speech: Speech, reason: Reason, language: str
) -> None:
    speech.speak(language)
    assert names_in(WORDS[reason]()) == names_in(reason.value)
    said = reason_words(filled(reason))
    assert all(f"<{name}>" in said for name in names_in(reason.value))


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_words_go_into_the_middle_of_a_sentence(speech: Speech, language: str) -> None:
    speech.speak(language)
    for reason in Reason:
        said = WORDS[reason]()
        proper = said.startswith("Spanish ")
        assert said.strip() == said, reason
        assert not said[0].isupper() or proper, reason
        assert not said.endswith("."), reason


def test_each_reason_is_said_in_two_languages(speech: Speech) -> None:
    speech.speak("es")
    spanish = {reason: WORDS[reason]() for reason in Reason}
    speech.speak("en")
    assert [reason.name for reason in Reason if WORDS[reason]() == spanish[reason]] == []
    assert len(set(spanish.values())) == len(spanish)


def test_no_engineers_sentence_reaches_the_person() -> None:
    for reason in Reason:
        for fault in (
            DefinitionError("x.toml", "steps.P0.1", filled(reason)),
            DefinitionFileError("x", filled(reason)),
        ):
            happened, advice = message_for(fault)
            assert str(filled(reason)) not in happened + advice, reason


def test_a_fault_in_a_condition_is_said_to_the_bottom(speech: Speech) -> None:
    missing = because(Reason.ENDS_BEFORE_MARK, wanted=")")
    fault = DefinitionError(
        "F04/form.toml",
        "age.relevant",
        because(Reason.BAD_EXPRESSION, expression="count(", letter=7, why=missing),
    )
    assert message_for(fault)[1] == (
        "En «age.relevant»: «count(» no se entiende en la letra 7: termina y falta «)». "
        "Avise a quien escribió el archivo, o ponga otra vez el anterior."
    )
    speech.speak("en")
    assert message_for(fault)[1] == (
        "At “age.relevant”: “count(” is not understood at letter 7: it ends and “)” is missing. "
        "Tell whoever wrote the file, or put back the one before."
    )


def test_a_file_that_is_wrong_as_a_whole_names_no_empty_place() -> None:
    happened, advice = message_for(DefinitionFileError("lists/town.toml", because(Reason.NOT_UTF8)))
    assert "lists/town.toml" in happened
    assert advice == (
        "La causa: el texto no está guardado en UTF-8. "
        "Avise a quien escribió el archivo, o ponga otra vez el anterior."
    )


def test_people_count_letters_from_one() -> None:
    _, advice = message_for(ExpressionError(0, because(Reason.UNEXPECTED, found="&")))
    assert advice.startswith("En la letra 1: «&» no se puede poner aquí.")
