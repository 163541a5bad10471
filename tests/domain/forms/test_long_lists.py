"""Cascading choices over fifty thousand towns: the same ones as over a short list, and at once."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.forms.answers import Answers
from repatria.domain.forms.choosing import LONG
from repatria.domain.forms.definition import Choice, Form, Question
from repatria.domain.forms.session import FormSession
from tests.domain.forms.making import NOW, ask
from tests.pace import measured

FILTERS = (
    "state = ${state}",
    "${state} = state",
    "state = ${state} and size = ${size}",
    "size = ${size}",
    "size = 12",
    "size = 11.7 + 0.3",
    "name = ${state}",
    "state = ${state} or size = '7'",
    "selected(${state}, state)",
)


def towns(many: int) -> tuple[Choice, ...]:
    made = tuple(
        Choice(f"t{n}", {"es": f"Pueblo {n}"}, {"state": f"s{n % 300}", "size": ("7", "12", "012")[n % 3]})
        for n in range(many)
    )
    return (*made, Choice("other", {"es": "Otro"}, {"state": ""}))


def choosing(many: int, rule: str) -> FormSession:
    survey: tuple[Question, ...] = (
        ask("state"),
        ask("size", "integer"),
        ask("town", "select_one", list_name="towns", choice_filter=rule, or_other=True),
    )
    form = Form("T1", "1", {"es": "Prueba"}, {}, ("es",), survey, {"towns": towns(many)})
    return FormSession(form, Answers(), {}, NOW)


@given(
    st.sampled_from(FILTERS), st.sampled_from(["s1", "s2", "t4", "", "12"]), st.sampled_from(["7", "12", ""])
)
def test_a_long_list_offers_what_each_choice_alone_would_be_offered_for(
    rule: str, state: str, size: str
) -> None:
    offered = []
    for many in (LONG * 2, LONG // 2):
        session = choosing(many, rule)
        session.set_answer("state", state)
        session.set_answer("size", size)
        offered.append([choice.name for choice in session.choices("town")])
    short = {choice.name for choice in towns(LONG // 2)}
    assert [name for name in offered[0] if name in short] == offered[1]


def test_fifty_thousand_are_narrowed_within_a_turn_of_the_window() -> None:
    session = choosing(50_000, FILTERS[0])
    session.set_answer("state", "s1")
    session.choices("town")
    found: list[Choice] = []

    def narrow() -> None:
        session.set_answer("state", "s2")
        found.extend(session.choices("town"))
        session.set_answer("town", found[3].name)
        assert session.problem_at("town") is None

    assert measured(narrow) < 0.05
    assert len(found) == 168
    session.set_answer("state", "s3")
    assert session.problem_at("town") is not None


class Watched(tuple[Choice, ...]):
    """A list that counts how often somebody walks it."""

    walks = 0

    def __iter__(self) -> Iterator[Choice]:
        type(self).walks += 1
        return super().__iter__()


def test_the_words_of_a_choice_are_found_without_walking_its_list() -> None:
    asked = ask("town", "select_one", list_name="towns")
    named = ask("named", "calculate", calculation="jr:choice-name(${last}, 'town')")
    form = Form(
        "T1", "1", {"es": "Prueba"}, {}, ("es",), (ask("last"), asked, named), {"towns": Watched(towns(9))}
    )
    session = FormSession(form, Answers(), {}, NOW)
    Watched.walks = 0
    for answer, words in (("t8", "Pueblo 8"), ("t0", "Pueblo 0"), ("none", "none")):
        session.set_answer("last", answer)
        assert session.value("named") == words
    assert Watched.walks == 0


def test_of_two_choices_with_one_name_the_words_are_those_of_the_first() -> None:
    twice = (Choice("a", {"es": "Uno"}), Choice("a", {"es": "Dos"}))
    asked = ask("k", "select_one", list_name="twice")
    named = ask("named", "calculate", calculation="jr:choice-name('a', 'k')")
    session = FormSession(
        Form("T1", "1", {"es": "P"}, {}, ("es",), (asked, named), {"twice": twice}), Answers(), {}, NOW
    )
    assert session.value("named") == "Uno"
