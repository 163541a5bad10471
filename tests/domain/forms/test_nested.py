"""A repeat inside a repeat: who sees which rows, what is touched, and that nothing is lost with an outer row."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.engine import FormEngine
from repatria.domain.forms.session import FormSession
from tests.domain.forms.making import NOW, ask, fill, form, repeat


def calc(name: str, calculation: str, kind: str = "integer") -> Question:
    return ask(name, kind, calculation=calculation)


def family(*more: Question, **columns: str) -> FormSession:
    """Two homes, the first with two children and the second with one."""
    children = repeat(
        "children",
        ask("child"),
        ask("age", "integer", constraint=". < ${oldest}", relevant="${child} != 'none'"),
        calc("at", "position(..)"),
        calc("home_at", "position(../..)"),
        calc("told", "concat(${street}, ' ', ${child})", "text"),
        ask("tongue", default="${street}"),
        **columns,
    )
    homes = repeat(
        "homes",
        ask("street"),
        ask("oldest", "integer"),
        ask("wanted", "integer"),
        children,
        calc("here", "count(${children})"),
        calc("years", "sum(${age})"),
    )
    session = fill(homes, calc("all", "count(${children})"), calc("sum_all", "sum(${age})"), *more)
    for home, members in (("h1", ("a", "b")), ("h2", ("c",))):
        session.add_row("homes", home)
        session.set_answer("street", f"street of {home}", home)
        session.set_answer("oldest", 18, home)
        for number, row in enumerate(members, 1):
            session.add_row("children", row, home)
            session.set_answer("child", f"child {row}", row)
            session.set_answer("age", number * 5, row)
    return session


def test_an_inner_row_sees_itself_and_the_outer_row_and_the_outer_row_its_own_rows_only() -> None:
    session = family()
    assert session.value("told", "b") == "street of h1 child b"
    assert [session.value("here", home) for home in ("h1", "h2")] == [2, 1]
    assert [session.value("years", home) for home in ("h1", "h2")] == [15, 5]
    assert (session.value("all"), session.value("sum_all")) == (3, 20)
    assert [session.value("at", row) for row in ("a", "b", "c")] == [1, 2, 1]
    assert [session.value("home_at", row) for row in ("a", "b", "c")] == [1, 1, 2]
    assert session.answer("tongue", "c") == "street of h2"


def test_the_outer_rows_answer_rules_its_own_inner_rows_only() -> None:
    session = family()
    changed = session.set_answer("oldest", 7, "h1")
    assert [session.meets_constraint("age", row) for row in ("a", "b", "c")] == [True, False, True]
    assert not any(place.row in ("h2", "c") for place in changed)


def test_moving_and_removing_rows_is_told_to_those_who_count_them() -> None:
    session = family()
    session.move_row("children", "b", 0)
    assert session.rows("children", "h1") == ("b", "a")
    assert session.value("at", "a") == 2
    session.move_row("homes", "h2", 0)
    assert session.value("home_at", "a") == 2
    session.remove_row("children", "c")
    assert (session.value("here", "h2"), session.value("all")) == (0, 2)


def test_an_outer_row_takes_its_inner_rows_with_it_and_brings_them_back() -> None:
    session = family()
    before = session.answers()
    session.remove_row("homes", "h1")
    assert (session.value("all"), session.value("sum_all")) == (1, 5)
    assert not session.stands(Place("child", "a"))
    assert [place for place in session.asked() if place.row in ("h1", "a", "b")] == []
    session.add_row("homes", "h1")
    session.move_row("homes", "h1", 0)
    assert session.rows("children", "h1") == ("a", "b")
    assert (session.value("all"), session.value("sum_all")) == (3, 20)
    assert session.answers().values == before.values


def test_only_the_outer_row_is_said_to_be_removed() -> None:
    stored = family().answers()
    session = FormSession(family().form, stored, {}, NOW)
    session.remove_row("homes", "h1")
    assert [change.path for change in session.changes("f1")] == ["row/h1/_removed"]


def test_an_inner_row_that_is_there_before_its_outer_row_waits() -> None:
    whole = family().answers()
    early = Answers(whole.values, {**whole.rows, "homes": ("h2",)}, whole.orders, frozenset(), whole.within)
    session = FormSession(family().form, early, {}, NOW)
    assert session.every_row("children") == ("c",)
    assert (session.value("all"), session.problems(), session.changes("f1")) == (1, (), ())
    later = FormSession(family().form, whole, {}, NOW)
    assert later.every_row("children") == ("a", "b", "c")


def test_rows_that_claim_to_stand_in_each_other_stand_nowhere() -> None:
    knotted = Answers(rows={"homes": ("h1",), "children": ("a", "b")}, within={"a": "b", "b": "a"})
    session = FormSession(family().form, knotted, {}, NOW)
    assert session.every_row("children") == ()
    assert session.lineage("a") == ("a",)


def test_rows_wanted_are_counted_in_each_outer_row() -> None:
    session = family(repeat_count="${wanted}")
    session.set_answer("wanted", 2, "h2")
    assert (session.rows_wanted("children", "h1"), session.rows_wanted("children", "h2")) == (0, 2)


@pytest.mark.parametrize(
    ("calculation", "said"),
    [
        ("indexed-repeat(${child}, ${homes}, 1, ${children}, 2)", "child b"),
        ("indexed-repeat(${child}, ${homes}, 2, ${children}, 2)", None),
        ("indexed-repeat(${child}, ${children}, 3)", "child c"),
        ("indexed-repeat(${street}, ${homes}, 2)", "street of h2"),
    ],
)
def test_indexed_repeat_goes_down_row_by_row(calculation: str, said: str | None) -> None:
    session = family(calc("asked", calculation, "text"))
    assert session.value("asked") == said


def test_within_an_outer_row_indexed_repeat_means_its_own_inner_rows() -> None:
    inner = repeat("legs", ask("by"), calc("first", "indexed-repeat(${by}, ${legs}, 1)", "text"))
    session = fill(repeat("trips", inner))
    for trip in ("t1", "t2"):
        session.add_row("trips", trip)
        for number in (1, 2):
            session.add_row("legs", f"{trip}{number}", trip)
            session.set_answer("by", f"{trip} leg {number}", f"{trip}{number}")
    assert session.value("first", "t22") == "t2 leg 1"
    session.move_row("legs", "t22", 0)
    assert session.value("first", "t21") == "t2 leg 2"


def test_a_keystroke_in_an_inner_row_touches_nothing_of_other_outer_rows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = family()
    computed: list[Place] = []
    recompute = FormEngine._recompute

    def counted(self: FormEngine, place: Place) -> bool:
        computed.append(place)
        return recompute(self, place)

    monkeypatch.setattr(FormEngine, "_recompute", counted)
    session.set_answer("age", 6, "a")
    assert set(computed) == {Place("years", "h1"), Place("sum_all")}
    computed.clear()
    session.set_answer("street", "other", "h1")
    assert set(computed) == {Place("told", "a"), Place("told", "b")}


RULES = (
    "",
    "${o} = '1'",
    "count(${inner}) > 1",
    "sum(${x}) > 2",
    "count(${outer}) = 1",
    "${x} != '2'",
    "indexed-repeat(${x}, ${outer}, 1, ${inner}, 1) = '1'",
)


@st.composite
def nested_forms(draw: st.DrawFn) -> Form:
    """A form whose questions stand at three depths and look up, down and across."""

    def rule(*barred: str) -> str:
        return draw(st.sampled_from([one for one in RULES if not any(name in one for name in barred)]))

    inner = repeat(
        "inner",
        ask("x"),
        ask("y", relevant=rule(), constraint=rule()),
        calc("p", "concat(position(..), '-', position(../..), ${o})", "text"),
        relevant=rule("inner", "${x}", "outer"),
    )
    outer = repeat("outer", ask("o"), inner, ask("s", relevant=rule(), required=rule() or "no"))
    return form(ask("t", relevant=rule()), outer, calc("c", "concat(count(${inner}), sum(${y}))", "text"))


acts = st.lists(
    st.tuples(
        st.sampled_from(("set", "add", "add", "remove", "move", "back")),
        st.sampled_from(("o", "x", "x", "y")),
        st.sampled_from(("", "1", "2", "5")),
        st.integers(0, 3),
    ),
    max_size=20,
)


@settings(max_examples=150, deadline=None)
@given(nested_forms(), acts)
def test_step_by_step_equals_everything_anew_at_every_depth(
    definition: Form, steps: list[tuple[str, str, str, int]]
) -> None:
    session = FormSession(definition, Answers(), {}, NOW)
    gone: list[tuple[str, str, str]] = []
    for number, step in enumerate(steps):
        _act(session, step, number, gone)
        session.problems()  # fills what is remembered, so that forgetting is tested too
    again = FormSession(definition, session.answers(), {}, NOW)
    assert session.problems() == again.problems()
    assert session.asked() == again.asked()
    for name, node in session.plan.nodes.items():
        for row in session.every_row(node.repeat) if node.repeat else ("",):
            assert session.is_relevant(name, row) == again.is_relevant(name, row)
            assert session.value(name, row) == again.value(name, row)


def _act(
    session: FormSession, step: tuple[str, str, str, int], number: int, gone: list[tuple[str, str, str]]
) -> None:
    act, name, value, index = step
    name_of_rows = "outer" if name == "o" else "inner"
    homes, rows = session.every_row("outer"), session.every_row(name_of_rows)
    row = rows[index % len(rows)] if rows else ""
    if act == "add" and (name_of_rows == "outer" or homes):
        session.add_row(name_of_rows, f"r{number}", homes[index % len(homes)] if name != "o" else "")
    elif act == "remove" and row:
        gone.append((name_of_rows, row, session.outer_row(row)))
        session.remove_row(name_of_rows, row)
    elif act == "back" and gone:
        session.add_row(*gone.pop())
    elif act == "move" and row:
        among = session.rows(name_of_rows, session.outer_row(row))
        session.move_row(name_of_rows, row, index % len(among))
    elif act == "set" and row:
        session.set_answer(name, value, row)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=8), st.permutations(range(8)))
def test_inner_rows_that_two_posts_add_at_once_never_mix(
    added: list[tuple[bool, bool]], arrival: list[int]
) -> None:
    """Each post adds rows to the same two outer rows; in whatever order they arrive, each stands where it was put."""
    base = family().answers()
    new = {f"n{number}{'ab'[post]}": "h2" if second else "h1" for number, (post, second) in enumerate(added)}
    rows = [row for _, row in sorted(zip(arrival, new, strict=False))]
    order = tuple(sorted((*base.rows["children"], *rows), key=lambda row: (base.orders.get(row, 9.0), row)))
    merged = Answers(
        {**base.values, **{Place("child", row): f"of {row}" for row in rows}},
        {**base.rows, "children": order},
        base.orders,
        frozenset(),
        {**base.within, **new},
    )
    session = FormSession(family().form, merged, {}, NOW)
    for row, home in new.items():
        assert row in session.rows("children", home)
        assert session.value("told", row) == f"street of {home} of {row}"
    assert len(session.every_row("children")) == 3 + len(new)
