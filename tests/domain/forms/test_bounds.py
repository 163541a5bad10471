"""Whatever a form works out, whoever types goes on typing, and the machine has room left for the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.domain.errors import TooManyRowsError
from repatria.domain.expressions.listed import Listed
from repatria.domain.expressions.nodes import Element
from repatria.domain.forms import bounds
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.bounds import MOST_DIGITS, MOST_STEPS
from repatria.domain.forms.definition import Act, Beside, Choice, Question
from repatria.domain.forms.rows import NewRow
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.telling import tell
from repatria.domain.forms.values import normalise, type_fault
from repatria.domain.forms.wording import naming
from repatria.domain.xforms.fitting import fits
from tests.domain.forms.making import NOW, ask, form, repeat

EACH_WITH_EACH = "count(instance('l')/root/item[count(instance('l')/root/item[name != ${a}]) != 0])"
"""Looks at every entry of the list once for every other one."""


def listed(*rows: Question, entries: int, acts: tuple[Act, ...] = ()) -> FormSession:
    """Return a session over *rows*, beside which a list with so many *entries* stands."""
    top = Element("instance")
    root = Element("root", parent=top)
    for at in range(entries):
        Element("name", str(at), parent=Element("item", parent=root))
    asked = replace(naming(form(*rows)), beside=Beside({"l": top}, {}), acts=acts)
    return FormSession(asked, Answers(), {}, NOW)


def calculations(count: int) -> list[Question]:
    return [ask(f"c{at}", "calculate", calculation=EACH_WITH_EACH) for at in range(count)]


def test_all_that_follows_from_one_answer_shares_its_steps() -> None:
    session = listed(ask("a"), *calculations(20), entries=100)
    session.set_answer("a", "h")
    said = [session.value(f"c{at}") for at in range(20)]
    assert said[0] == "100"
    assert said[-1] is None
    assert session.ran_out


def test_the_next_answer_has_its_steps_again() -> None:
    session = listed(ask("a"), *calculations(2), entries=80)
    for typed in ("h", "ho", "hol"):
        session.set_answer("a", typed)
        assert [session.value(f"c{at}") for at in range(2)] == ["80"] * 2
    assert not session.ran_out


def test_what_there_are_no_steps_left_for_is_asked() -> None:
    session = listed(
        ask("a"),
        *calculations(20),
        ask("last", relevant=f"{EACH_WITH_EACH} = 0 and ${{c0}} != ''"),
        entries=100,
    )
    session.set_answer("a", "h")
    assert session.is_relevant("last")


def test_answers_that_set_answers_share_the_steps_of_the_first() -> None:
    acts = tuple(Act("a", f"s{at}", EACH_WITH_EACH) for at in range(20))
    session = listed(ask("a"), *(ask(f"s{at}") for at in range(20)), entries=100, acts=acts)
    give_answer(session, Place("a"), "h")
    said = [session.answer(f"s{at}") for at in range(20)]
    assert said[0] == "100"
    assert said[-1] is None


def test_a_long_text_costs_as_a_long_list_does() -> None:
    rows = [ask(f"c{at}", "calculate", calculation="translate(${a}, 'a', 'b')") for at in range(200)]
    session = listed(ask("a"), *rows, entries=1)
    session.set_answer("a", "a" * 100_000)
    assert session.value("c0") == "b" * 100_000
    assert session.value("c199") is None


def test_a_long_text_that_is_only_read_costs_as_a_long_list_does() -> None:
    rows = [ask(f"c{at}", "calculate", calculation="string-length(${a})") for at in range(200)]
    session = listed(ask("a"), *rows, entries=1)
    session.set_answer("a", "a" * 100_000)
    assert session.value("c0") == "100000"
    assert session.value("c199") is None


def test_the_answers_of_many_rows_cost_as_a_long_list_does() -> None:
    session = listed(repeat("r", ask("x")), ask("c", "calculate", calculation="count(${x})"), entries=1)
    for at in range(200):
        session.add_row("r", f"r{at}")
    session.add_row("r", "last")
    assert session.value("c") == "201"
    assert session.steps.left <= MOST_STEPS - 20


def test_choices_that_are_asked_one_by_one_cost_as_a_long_list_does() -> None:
    towns = tuple(Choice(f"t{at}", {"es": "T"}, {}) for at in range(2_000))
    rows = [ask(f"q{at}", "select_one", list_name="towns", choice_filter="name != ${a}") for at in range(300)]
    asked = replace(form(ask("a"), *rows), choices={"towns": towns})
    session = FormSession(asked, Answers(), {}, NOW)
    session.set_answer("a", "t7")
    assert len(session.choices("q0")) == 1_999
    for row in rows:
        session.choices(row.name)
    assert session.ran_out


def test_that_something_took_too_long_is_still_known_after_the_next_answer() -> None:
    session = listed(ask("a"), ask("b"), *calculations(20), entries=100)
    session.set_answer("a", "h")
    session.set_answer("b", "h")
    assert session.ran_out


def test_an_answer_is_there_to_be_kept_before_anything_follows_from_it() -> None:
    session = listed(ask("a"), ask("b", "calculate", calculation="concat(${a}, '!')"), entries=1)
    seen: list[object] = []
    give_answer(session, Place("a"), "h", lambda: seen.extend((session.answer("a"), session.value("b"))))
    assert seen == ["h", "!"]  # worked out from nothing, not yet from what was typed
    assert session.value("b") == "h!"


@pytest.fixture
def little_room(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(bounds, "MOST_LETTERS", 1_000)
    return 1_000


def test_calculations_say_nothing_once_all_hold_too_many_letters(little_room: int) -> None:
    doubled = [
        ask(f"c{at}", "calculate", calculation=f"concat(${{{before}}}, ${{{before}}})")
        for at, before in enumerate(["a", *(f"c{at}" for at in range(20))])
    ]
    session = listed(ask("a"), *doubled, entries=1)
    session.set_answer("a", "h" * 10)
    held = [len(session.value(f"c{at}") or "") for at in range(21)]
    assert 0 < sum(held) <= little_room
    session.set_answer("a", "h")
    assert session.value("c7") == "h" * 256


def test_defaults_and_what_is_set_count_among_the_letters(little_room: int) -> None:
    wide = "concat(${a}, ${a}, ${a}, ${a})"
    acts = tuple(Act("a", f"s{at}", wide) for at in range(5))
    rows = (ask(f"s{at}") for at in range(5))
    session = listed(ask("a"), *rows, ask("d", default=f"concat({'9' * 200}, 'x')"), entries=1, acts=acts)
    give_answer(session, Place("a"), "h" * 100)
    assert sum(len(session.answer(f"s{at}") or "") for at in range(5)) <= little_room


def test_a_person_may_always_write_more(little_room: int) -> None:
    session = listed(ask("a"), entries=1)
    session.set_answer("a", "h" * 2 * little_room)
    assert session.answer("a") == "h" * 2 * little_room


def test_whatever_came_from_elsewhere_is_counted_without_harm() -> None:
    stored = Answers({Place("a"): [[[]], None, {}, "h"], Place("b"): 7})
    assert FormSession(form(ask("a"), ask("b")), stored, {}, NOW).answer("b") == 7


WAITS = f"if(${{a}} = 'ya', {EACH_WITH_EACH}, 0)"


def looked_at(session: FormSession) -> None:
    """Look at all that a screen looks at once an answer was given."""
    session.problems()
    for place in session.asked():
        session.is_read_only(*place)
        session.choices(*place)
        tell(session, session.plan.nodes[place.name].question.label, "es", place)


def steps_after(session: FormSession, typed: str) -> int:
    """Return the steps that are taken once *typed* is given and all is looked at; more than there are is no more."""
    give_answer(session, Place("a"), typed)
    had = session.steps
    looked_at(session)
    assert session.steps is had  # whatever looks takes of what is left
    return had.left


@pytest.mark.parametrize("column", ["required", "read_only", "constraint", "choice_filter"])
def test_rules_share_the_steps_of_the_answer_that_they_follow(column: str) -> None:
    rows = [ask(f"q{at}", **{column: f"{WAITS} = 100"}) for at in range(20)]
    if column == "choice_filter":
        rows = [replace(row, type="select_one", list_name="towns") for row in rows]
    session = listed(ask("a"), *rows, entries=100)
    for row in rows if column == "constraint" else ():
        session.set_answer(row.name, "n1")
    assert steps_after(session, "y") >= 0
    assert steps_after(session, "ya") < 0


def test_words_share_the_steps_of_the_answer_that_they_follow() -> None:
    rows = [replace(ask(f"q{at}", "note"), label={"es": f"Van ${{{WAITS}}}"}) for at in range(20)]
    session = listed(ask("a"), *rows, entries=100)
    assert steps_after(session, "ya") < 0
    said = [
        tell(session, session.plan.nodes[f"q{at}"].question.label, "es", Place(f"q{at}")) for at in (0, 19)
    ]
    assert said == ["Van …", "Van …"]


def test_past_the_steps_all_is_required_and_nothing_locked() -> None:
    rows = [replace(ask(f"q{at}"), required=f"{WAITS} = 1", read_only=f"{WAITS} = 1") for at in range(20)]
    session = listed(ask("a"), *rows, entries=100)
    give_answer(session, Place("a"), "ya")
    looked_at(session)
    assert session.is_required("q19")
    assert not session.is_read_only("q19")


def test_what_could_not_be_worked_out_is_after_the_next_answer() -> None:
    rows = [replace(ask(f"q{at}"), required=f"{EACH_WITH_EACH} = 1") for at in range(20)]
    session = listed(ask("a"), ask("b"), *rows, entries=100)
    give_answer(session, Place("a"), "ya")
    assert session.problems()
    assert session.is_required("q19")
    session.set_answer("b", "x")
    assert not session.is_required("q19")


def test_what_opening_a_form_left_over_is_not_spent_while_somebody_looks() -> None:
    rows = [replace(ask(f"q{at}"), required=f"{EACH_WITH_EACH} = 1") for at in range(20)]
    session = listed(ask("a"), *rows, entries=100)
    looked_at(session)
    assert session.steps.ran_out


def test_what_an_index_finds_in_a_long_list_takes_hardly_a_step() -> None:
    lines = Listed(["code", "words"], [[str(at), "x"] for at in range(50_000)])
    sought = ("'7'", "7", "${a}")
    rows = [
        ask(f"c{at}", "calculate", calculation=f"instance('l')/root/item[code = {sought[at % 3]}]/words")
        for at in range(300)
    ]
    asked = replace(form(ask("a"), *rows), beside=Beside({"l": lines.parent}, {}))
    session = FormSession(asked, Answers(), {}, NOW)
    session.set_answer("a", "49999")
    assert [session.value(f"c{at}") for at in (0, 1, 299)] == ["x"] * 3
    assert session.steps.left > 40_000


def test_a_long_list_that_is_gone_through_takes_a_step_for_every_ten_lines() -> None:
    lines = Listed(["code"], [[str(at)] for at in range(50_000)])
    rows = [
        ask(f"c{at}", "calculate", calculation="count(instance('l')/root/item) + ${a}") for at in range(20)
    ]
    asked = replace(form(ask("a", "integer"), *rows), beside=Beside({"l": lines.parent}, {}))
    session = FormSession(asked, Answers(), {}, NOW)
    session.set_answer("a", 1)
    assert session.steps.ran_out


@pytest.mark.parametrize(
    "dear",
    ["pulldata('l', 'x', 'name', ${a})", "instance('l')/root/item/name > instance('l')/root/item/name"],
)
def test_what_goes_through_a_list_without_an_index_is_counted(dear: str) -> None:
    rows = [ask(f"c{at}", "calculate", calculation=f"if(${{a}} = '', '', {dear})") for at in range(200)]
    session = listed(ask("a"), *rows, entries=500)
    session.set_answer("a", "nobody")
    assert session.steps.ran_out


def test_no_row_is_added_beyond_those_that_a_repeat_takes() -> None:
    session = FormSession(form(repeat("kin", ask("age", "integer"))), Answers(), {}, NOW)
    session.put_rows([NewRow("kin", f"r{at}", "", {}) for at in range(999)])
    session.add_row("kin", "last")
    with pytest.raises(TooManyRowsError):
        session.add_row("kin", "more")
    assert len(session.rows("kin")) == 1_000
    session.remove_row("kin", "r7")
    assert session.room_for_rows("kin") == 1


def test_nor_beyond_what_all_rows_hold_together() -> None:
    inner = repeat("calls", *(ask(f"c{at}") for at in range(9)))
    session = FormSession(
        form(repeat("kin", ask("name"), inner), repeat("legs", ask("by"))), Answers(), {}, NOW
    )
    session.put_rows([NewRow("kin", f"k{at}", "", {}) for at in range(19)])
    session.put_rows([NewRow("calls", f"{at}-{one}", f"k{at}", {}) for at in range(19) for one in range(104)])
    session.put_rows([NewRow("calls", f"more{one}", "k0", {}) for one in range(17)])
    assert session.room_for_rows("calls", "k0") > 0
    session.put_rows([NewRow("legs", "one", "", {}), NewRow("legs", "two", "", {})])
    with pytest.raises(TooManyRowsError):
        session.add_row("calls", "more", "k0")


def test_all_rows_that_came_stand_there_however_many_there_are() -> None:
    came = tuple(f"r{at}" for at in range(1_500))
    stored = Answers({Place("age", "r1499"): 7}, rows={"kin": came})
    session = FormSession(form(repeat("kin", ask("age", "integer"))), stored, {}, NOW)
    session.put_rows([NewRow("kin", "typed", "", {"age": "8"})])
    assert session.rows("kin") == (*came, "typed")
    assert session.answer("age", "r1499") == 7
    assert session.answer("age", "typed") == 8
    assert session.room_for_rows("kin") == 0


def test_a_whole_number_has_as_many_digits_on_screen_as_at_the_shell() -> None:
    question = ask("n", "integer")
    for digits in range(13, 20):
        written = "9" * digits
        on_screen = type_fault(question, normalise(question, written, ()), ()) == ""
        assert on_screen == fits("int", written) == (digits <= MOST_DIGITS)
    assert float("9" * MOST_DIGITS) == int("9" * MOST_DIGITS)


def test_many_rows_of_which_none_may_say_the_same_are_all_right() -> None:
    """While somebody types they take more steps than a turn has; whoever wants to finish may wait for all."""
    unlike = "count(/kin[way = ${way}]) < 2"
    session = FormSession(naming(form(repeat("kin", ask("way", constraint=unlike)))), Answers(), {}, NOW)
    rows = [f"r{at}" for at in range(160)]
    for row in rows:
        session.add_row("kin", row)
        session.set_answer("way", f"nombre {row}", row)
    told = [row for row in rows if session.problem_at("way", row) is not None]
    assert session.ran_out
    assert told == []
    assert session.checked() == ()
    session.set_answer("way", "nombre r3", "r4")
    assert [one.place.row for one in session.checked()] == ["r3", "r4"]


def test_what_cannot_be_checked_in_time_is_no_wrong_answer_but_in_the_way() -> None:
    unlike = "count(/kin[way = ${way}]) < 2"
    asks = (ask("way", constraint=unlike), ask("said", required="yes"))
    session = FormSession(naming(form(repeat("kin", *asks))), Answers(), {}, NOW)
    rows = [f"r{at}" for at in range(50)]
    session.add_rows("kin", rows)
    for row in rows:
        session.set_answer("way", f"nombre {row}", row)
        session.set_answer("said", "sí", row)
    session.set_answer("said", None, "r49")
    found = session.checked(most=1_000)
    assert {one.kind for one in found if one.place.name == "way"} == {"unchecked"}
    assert [one.kind for one in found if one.place.name == "said"] == ["required"]
    assert not session.ran_out, "a check leaves nothing behind that was not worked out"
    assert [one.kind for one in session.checked()] == ["required"]
    assert [one.kind for one in session.problems()] == ["required"]


def test_one_rule_takes_no_more_of_a_check_than_opening_a_form_may() -> None:
    far = "count(/kin[count(/kin[count(/kin[way != 'x']) > 0]) > 0]) > 0"
    asks = (ask("way", constraint=far), ask("said", constraint=". = 'sí'"))
    session = FormSession(naming(form(repeat("kin", *asks))), Answers(), {}, NOW)
    rows = [f"r{at}" for at in range(100)]
    session.add_rows("kin", rows)
    session.set_answer("way", "a", "r0")
    for row in rows:
        session.set_answer("said", "sí", row)
    assert [(one.place, one.kind) for one in session.checked()] == [(Place("way", "r0"), "unchecked")]


def test_who_is_told_how_far_a_check_is_may_end_it() -> None:
    class EndError(Exception):
        pass

    def end(done: int, of_all: int) -> None:
        told.append((done, of_all))
        if done >= 32 or stops_early:
            raise EndError

    told: list[tuple[int, int]] = []
    stops_early = False
    total = "sum(/kin/n)"
    asks = (ask("n", "integer", constraint=". < 100"), ask("all", "integer", calculation=total))
    session = FormSession(naming(form(repeat("kin", *asks))), Answers(), {}, NOW)
    session.add_rows("kin", [f"r{at}" for at in range(50)])
    with pytest.raises(EndError):
        session.checked(end)
    assert told == [(0, 101), (16, 101), (32, 101)]
    assert session.to_tell() == frozenset()
    assert session.checked() == ()
    session.renew(0)
    session.steps.take(1)
    stops_early = True
    with pytest.raises(EndError):
        session.checked(end)
    assert told[-1] == (0, 0)
    assert session.ran_out, "what was not worked out to its end is worked out anew"
    assert session.checked() == ()
    assert not session.ran_out


FAR = "count(/kin[count(/kin[count(/kin[way != 'x']) > 0]) > 0]) > 0"
"""Takes more steps over a hundred rows than one place of a check may."""


def with_rows(*asked: Question, count: int = 100) -> FormSession:
    session = FormSession(naming(form(repeat("kin", ask("way")), *asked)), Answers(), {}, NOW)
    session.add_rows("kin", [f"r{at}" for at in range(count)])
    session.set_answer("way", "a", "r0")
    return session


def test_a_choice_of_which_nobody_could_find_out_whether_it_is_offered_is_in_the_way() -> None:
    town = ask("town", "select_one", list_name="towns", choice_filter=f"country = ${{state}} and {FAR}")
    session = with_rows(ask("state"), town)
    session.set_answer("state", "MEX")
    session.set_answer("town", "tecun")
    assert [(one.place.name, one.kind) for one in session.checked()] == [("town", "unchecked")]
    assert [one.kind for one in session.checked(most=1)] == ["unchecked"]


def test_rows_of_which_nobody_could_find_out_how_many_there_should_be_are_in_the_way() -> None:
    session = with_rows(repeat("kid", ask("name"), repeat_count=f"if({FAR}, 3, 0)"))
    assert [(one.place.name, one.kind) for one in session.checked()] == [("kid", "unchecked")]


def test_what_was_worked_out_before_a_check_was_stopped_is_still_to_be_told() -> None:
    class EndError(Exception):
        pass

    def end(done: int, of_all: int) -> None:
        if of_all:
            raise EndError

    many = ask("many", "integer", calculation=f"if({FAR}, 7, 0)")
    session = with_rows(many, ask("more", relevant="${many} < 5"), count=50)
    assert session.value("many") is None
    with pytest.raises(EndError):
        session.checked(end)
    assert session.value("many") == 7
    assert session.to_tell() >= {Place("many"), Place("more")}
    assert session.to_tell() == frozenset()


def test_a_form_that_was_right_is_not_checked_twice() -> None:
    session = with_rows(ask("name", constraint="count(/kin[way = ${name}]) = 0"))
    session.set_answer("name", "b")
    assert session.checked() == ()
    assert session.checked(most=0) == ()
    session.set_answer("name", "c")
    assert [one.kind for one in session.checked(most=0)] == ["unchecked"]
