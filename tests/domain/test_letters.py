from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.letters import harmless, whole_letters


@given(st.text(st.characters()))
def test_any_text_can_be_written_and_one_that_could_be_stays(text: str) -> None:
    found = whole_letters(text)
    found.encode()
    if not any("\ud800" <= letter <= "\udfff" for letter in text):
        assert found == text


def test_half_a_letter_is_seen_where_it_stood_and_two_halves_are_the_letter() -> None:
    assert whole_letters("a\ud800b") == "a\ufffdb"
    assert whole_letters("\ud83d\ude00") == "\U0001f600"
    assert whole_letters({"a\udc00": ["\ud800", ("\udfff",), 3, None]}) == {
        "a\ufffd": ["\ufffd", ("\ufffd",), 3, None]
    }


def test_what_a_terminal_obeys_is_shown_as_unreadable_and_all_other_letters_stay() -> None:
    assert harmless("\x1b[2J\x9b1m\u202eabc\u2066") == "\ufffd[2J\ufffd1m\ufffdabc\ufffd"
    said = "Xóchitl\u00a0Ñ\n\tगर्भ\u200dx"
    assert harmless(said) == said
