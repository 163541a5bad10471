from __future__ import annotations

from typing import Any

from repatria.domain.cases.answers import answers_of, protecting_answer
from repatria.domain.cases.state import CaseState, Fact, Head, Standing
from repatria.domain.forms.answers import Place, answer_path
from repatria.domain.ids import CaseId, EventId
from tests.domain.forms.making import ask, fill, form, repeat


def standing(*values: Any) -> Standing:
    return Standing(tuple(Head(EventId(f"e{n}"), value, "p", "w", "l") for n, value in enumerate(values)))


def fact(kind: str, path: str, value: Any) -> Fact:
    return Fact(EventId(path), kind, "case/c/core", path, value, "p", "w")


def state(values: dict[str, tuple[Any, ...]], *facts: Fact, withheld: tuple[str, ...] = ()) -> CaseState:
    heads = {path: standing(*each) for path, each in values.items()}
    return CaseState(CaseId("c"), heads, facts, withheld)


TWO_ROWS = (
    fact("member_added", "form/m1", {"form": "F23", "version": "1", "digest": "x"}),
    fact("member_added", "row/r1", {"form": "m1", "repeat": "legs"}),
    fact("member_added", "row/r2", {"form": "m1", "repeat": "legs"}),
    fact("member_added", "row/r2", {"form": "m1", "repeat": "legs"}),
    fact("member_added", "row/r3", {"form": "m2", "repeat": "legs"}),
)


def test_a_filled_form_is_read_with_its_rows_in_order_and_its_disagreements() -> None:
    found = answers_of(
        state(
            {
                "form/m1/travel_at": ("2026-08-01", "2026-08-02"),
                "form/m1/same": ("x", "x"),
                "form/m1/cleared": (None,),
                "form/m2/travel_at": ("other",),
                "row/r1/_order": (2,),
                "row/r2/_order": (1,),
                "row/r1/place": ("Tecún Umán",),
                "row/r3/place": ("other",),
            },
            *TWO_ROWS,
        ),
        "m1",
    )
    assert found.rows_of("legs") == ("r2", "r1")
    assert found.values == {
        Place("travel_at"): "2026-08-01",
        Place("same"): "x",
        Place("place", "r1"): "Tecún Umán",
    }
    assert found.disputed == {Place("travel_at")}


def test_a_row_is_gone_only_when_all_who_spoke_say_so() -> None:
    assert answers_of(state({"row/r1/_removed": (True, True)}, *TWO_ROWS), "m1").rows_of("legs") == ("r2",)
    kept = answers_of(state({"row/r1/_removed": (True, False)}, *TWO_ROWS), "m1")
    assert set(kept.rows_of("legs")) == {"r1", "r2"}


def test_what_a_session_writes_is_read_back_the_same() -> None:
    rows = (ask("a"), repeat("legs", ask("place"), ask("after", relevant="${place} = 'x'")))
    session = fill(*rows)
    session.set_answer("a", "1")
    session.add_row("legs", "r1")
    session.add_row("legs", "r2")
    session.set_answer("place", "x", row="r2")
    session.move_row("legs", "r2", 0)
    written: dict[str, tuple[Any, ...]] = {c.path: (c.value,) for c in session.changes("m1")}
    facts = [
        fact("member_added", f"row/{row}", {"form": "m1", "repeat": "legs"}) for row in session.rows("legs")
    ]
    stored = answers_of(state(written, *facts), "m1")
    assert stored == session.answers()
    assert fill(*rows, answers=stored).changes("m1") == ()


def test_an_answer_in_a_part_withheld_counts_as_the_most_protective() -> None:
    fear = ask("fear", "select_one", level="L4", list_name="yes_no", protective=("yes", "no"))
    plain = ask("plain", "select_one", level="L2", list_name="yes_no", protective=("yes", "no"))
    definition = form(fear, plain)
    withheld = state({}, withheld=("case/c/protected",))
    assert protecting_answer(withheld, definition, "m1", Place("fear")) == "yes"
    assert protecting_answer(withheld, definition, "m1", Place("plain")) is None
    assert protecting_answer(state({}), definition, "m1", Place("fear")) is None
    assert protecting_answer(state({"form/m1/fear": ("no", "yes")}), definition, "m1", Place("fear")) == "yes"


def test_an_answers_path_names_the_row_where_it_stands() -> None:
    assert answer_path("m1", Place("q")) == "form/m1/q"
    assert answer_path("m1", Place("q", "r1")) == "row/r1/q"
