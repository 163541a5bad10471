from __future__ import annotations

import random as chance  # noqa: TID251 - the same for the same seed

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.events import fold
from repatria.domain.events.disagreements import Disagreement, settle
from repatria.domain.events.event import Event
from repatria.domain.events.fold import Cut, FoldedPart, PartFold, fold_part, standing_of
from repatria.domain.ids import CaseId
from tests.domain.events.folding import fold_case
from tests.domain.events.histories import History, histories

seeds = st.integers(0, 2**32)


def stands_by_the_book(events: list[Event], cuts: tuple[Cut, ...] = ()) -> dict[str, set[str]]:
    """The rule of the design, word for word: active, and no active event descends from it through replaces."""
    held = {event.id: event for event in events}
    active = {e.id for e in events if e.body is not None and not any(cut.covers(e) for cut in cuts)}

    def ancestors(event: Event) -> set[str]:
        found: set[str] = set()
        ahead = list(event.envelope.replaces)
        while ahead:
            name = ahead.pop()
            if name not in found:
                found.add(name)
                ahead += held[name].envelope.replaces if name in held else ()
        return found

    values = [e for e in events if e.envelope.type == "value" and e.id in active]
    heads: dict[str, set[str]] = {}
    for event in values:
        path = event.body.path if event.body else ""
        above = [other for other in values if other.body and other.body.path == path]
        if not any(event.id in ancestors(other) for other in above):
            heads.setdefault(path, set()).add(event.id)
    return heads


def ids(folded: FoldedPart) -> dict[str, set[str]]:
    return {path: {head.event.id for head in heads} for path, heads in folded.heads.items()}


@given(histories, seeds)
def test_any_order_of_arrival_and_any_repetition_give_the_same(history: History, seed: int) -> None:
    shuffled = history.events * 2
    chance.Random(seed).shuffle(shuffled)
    assert fold_part(shuffled) == fold_part(history.events)


@given(histories, seeds, st.integers(0, 40))
def test_folding_event_by_event_equals_folding_all_of_any_subset(
    history: History, seed: int, held: int
) -> None:
    events = list(history.events)
    chance.Random(seed).shuffle(events)
    fold = PartFold()
    for event in events[:held]:
        fold.add(event)
    assert fold.folded() == fold_part(sorted(events[:held], key=lambda e: e.id))


@given(histories, seeds, st.integers(0, 40))
def test_what_stands_is_what_the_rule_says(history: History, seed: int, held: int) -> None:
    events = list(history.events)
    chance.Random(seed).shuffle(events)
    assert ids(fold_part(events[:held])) == stands_by_the_book(events[:held])


@given(histories, st.integers(1, 10))
def test_what_is_cut_off_does_not_stand_and_what_it_replaced_stays_replaced_by_others(
    history: History, first: int
) -> None:
    for log in history.tips:
        cuts = (Cut(history.part, log, first),)
        assert ids(fold_part(history.events, cuts=cuts)) == stands_by_the_book(history.events, cuts)


@given(histories, histories, seeds)
def test_merging_is_commutative_and_idempotent(one: History, other: History, seed: int) -> None:
    both, back = one.events + other.events, other.events + one.events + one.events
    assert fold_part(both) == fold_part(back)


@given(histories)
def test_facts_never_stand_before_what_they_follow(history: History) -> None:
    order = {fact.event.id: place for place, fact in enumerate(fold_part(history.events).facts)}
    held = {event.id: event for event in history.events}
    for event_id, place in order.items():
        ahead, above = [held[event_id]], set()
        while ahead:
            envelope = ahead.pop().envelope
            for name in (envelope.prev, *envelope.replaces):
                if name and name not in above:
                    above.add(name)
                    ahead.append(held[name])
        assert all(order[name] < place for name in above if name in order)


def differing(history: History) -> list[str]:
    """Return the paths at which heads say different things."""
    found = fold_part(history.events).heads
    return [path for path, heads in found.items() if standing_of(heads).disputed]


def test_two_who_did_not_see_each_other_disagree_and_settling_ends_it() -> None:
    history = History(1)
    here, there = history.log(), history.log()
    first = history.write(here, "value", "case/sex", "f")
    history.write(here, "value", "case/sex", "m", (first.id,))
    history.write(there, "value", "case/sex", "x", (first.id,))
    assert differing(history) == ["case/sex"]
    standing = standing_of(fold_part(history.events).heads["case/sex"])
    found = Disagreement(history.part, "case/sex", standing)
    assert {head.value for head in found.standing.heads} == {"m", "x"}
    chosen, said = settle(found, "x", reason="she said so")
    history.write(here, chosen.type, chosen.path, chosen.value, chosen.replaces)
    history.write(here, said.type, said.path, said.value)
    assert not differing(history)


def test_equal_values_are_one() -> None:
    history = History(1)
    for log in (history.log(), history.log()):
        history.write(log, "value", "case/sex", "f")
    folded = fold_part(history.events)
    assert len(folded.heads["case/sex"]) == 2
    assert not differing(history)


def test_the_later_wall_of_an_undoubted_clock_is_shown_first() -> None:
    history = History(1)
    one, two, three = history.log(), history.log(), history.log()
    history.write(one, "value", "p", 1, wall="2026-01-01T10:00:00Z")
    history.write(two, "value", "p", 2, wall="2026-01-01T11:00:00Z")
    history.write(three, "value", "p", 3, wall="2036-01-01T00:00:00Z")
    shown = fold_part(history.events, doubted_logs={three}).heads["p"]
    assert [head.event.body.value for head in shown if head.event.body] == [2, 1, 3]


def test_what_a_wrong_clock_wrote_after_something_later_is_doubted() -> None:
    history = History(1)
    log = history.log()
    history.write(log, "note_added", "", "x", wall="2026-05-01T00:00:00Z")
    history.write(log, "value", "p", 1, wall="2026-01-01T00:00:00Z")
    (head,) = fold_part(history.events).heads["p"]
    assert head.doubted()


def test_an_erased_body_an_unknown_type_and_an_absent_predecessor_are_passed_over() -> None:
    history = History(1)
    log = history.log()
    gone = history.write(log, "value", "p", 1)
    unknown = history.write(log, "seen_on_the_moon", "p", 2, (gone.id,))
    history.write(log, "value", "q", 3, ("x" * 43, unknown.id))
    history.events[0] = Event(gone.id, gone.envelope, None)
    folded = fold_part(history.events)
    assert set(folded.heads) == {"q"}
    assert folded.awaited == {"x" * 43}


def test_a_value_at_another_path_replaces_nothing() -> None:
    history = History(1)
    log = history.log()
    first = history.write(log, "value", "case/sex", "f")
    history.write(log, "value", "case/side", "host", (first.id,))
    assert set(fold_part(history.events).heads) == {"case/sex", "case/side"}


def test_folding_does_not_walk_the_whole_descent_again_for_each_root_that_comes_late(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    history, roots, length = History(1), 100, 400
    before: tuple[str, ...] = ()
    for _ in range(roots):
        before = (history.write(history.log(), "value", "p", 1, before).id,)
    log = history.log()
    history.write(log, "value", "p", 1, before)
    for _ in range(length):
        history.write(log, "value", "q", 1)
    late = (
        history.events[roots:] + history.events[:roots][::-1]
    )  # each root comes after all that descends from it
    looked, parents = 0, fold._parents

    def counting(event: Event) -> tuple[str, ...]:
        nonlocal looked
        looked += 1
        return parents(event)

    monkeypatch.setattr(fold, "_parents", counting)
    folded = fold_part(late)
    assert looked < 5 * len(late)
    assert folded == fold_part(history.events)
    assert max(head.depth for head in folded.heads["q"]) == roots + length + 1


def test_a_value_of_a_member_that_no_fact_has_added_yet_stands_all_the_same() -> None:
    history = History(1)
    history.write(history.log(), "value", "row/two/y", 1)
    assert fold_case(CaseId("a" * 26), history.events).get("row/two/y") == 1


def test_a_case_joins_its_parts_in_causal_order() -> None:
    core, protected = History(1), History(2, "case/" + "a" * 26 + "/protected")
    core.write(core.log(), "note_added", "", "second", wall="2026-01-02T00:00:00Z")
    protected.write(protected.log(), "note_added", "", "first", wall="2026-01-01T00:00:00Z")
    state = fold_case(CaseId("a" * 26), core.events + protected.events)
    assert [fact.value for fact in state.facts] == ["first", "second"]
