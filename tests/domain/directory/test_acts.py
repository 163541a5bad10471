"""What two revocations of one device leave of it: an adoption is kept, and no second act widens the first."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.directory.acts import acts_of, both, joined, knows, lets_more, named_act
from repatria.domain.directory.form import Last, Revocation
from repatria.domain.directory.revoking import ends_of

LOST, CORE = "lost", "case/1/core"
LOG, BESIDE, OLD = "lost-abcdefghijklmnop", "lost-qrstuvwxyzabcdef", "a" * 26


def revocation(*numbers: tuple[str, int], acts: tuple[str, ...] = (), day: str = "2026-12-04") -> Revocation:
    last = [Last(CORE, log, n) for log, n in numbers] + [named_act(LOST, act) for act in acts]
    return Revocation(LOST, day, tuple(sorted(last, key=lambda one: (one.part, one.log))))


def test_of_one_act_what_was_adopted_counts() -> None:
    first, adopted = (revocation((LOG, n), acts=("a",)) for n in (3, 7))
    assert both(first, adopted) == both(adopted, first) == adopted


def test_of_two_acts_the_least_counts_and_both_are_remembered() -> None:
    first = revocation((LOG, 3), acts=("a",), day="2026-12-06")
    again = revocation((LOG, 9), (BESIDE, 2), acts=("b",))
    least = revocation((LOG, 3), acts=("a", "b"))
    assert both(first, again) == both(again, first) == least
    assert joined([first], [again], [first]) == (least,)


def test_what_is_adopted_in_knowledge_of_both_acts_counts() -> None:
    adopted = revocation((LOG, 8), acts=("a", "b"))
    for one in (revocation((LOG, 3), acts=("a",)), revocation((LOG, 9), acts=("b",))):
        assert both(one, adopted) == both(adopted, one) == adopted


def test_without_a_name_the_day_tells_the_act() -> None:
    """As in directories that were in force before acts had names."""
    first, adopted = revocation((LOG, 3)), revocation((LOG, 7))
    assert both(first, adopted) == adopted
    later = revocation((LOG, 9), day="2026-12-08")
    assert both(later, first) == revocation((LOG, 3), acts=("2026-12-04", "2026-12-08"))
    named = revocation((LOG, 9), acts=("b",), day="2026-12-01")
    after = both(first, named)
    assert after == revocation((LOG, 3), acts=("2026-12-04", "b"), day="2026-12-01")
    assert knows(after, first)
    assert knows(after, named)


def test_of_a_log_of_before_that_one_does_not_name_the_other_ones_number_counts() -> None:
    first, again = revocation((OLD, 3), acts=("a",)), revocation(acts=("b",))
    assert ends_of((both(first, again),), ()) == {(CORE, OLD): 3}
    assert lets_more(again, first)
    assert not lets_more(first, again)
    adopted = revocation((OLD, 5), acts=("a",))
    assert both(first, adopted) == adopted


def test_a_name_of_an_act_ends_nothing() -> None:
    assert ends_of((revocation((LOG, 3), acts=("a",)),), [(CORE, BESIDE)]) == {
        (CORE, LOG): 3,
        (CORE, BESIDE): 0,
    }


def test_a_device_that_wrote_in_many_cases_is_joined_at_once() -> None:
    """Each place is looked at once: with every place looked for in every other this would take minutes."""
    first, again = (
        Revocation(LOST, "2026-12-04", (*(Last(f"case/{at:06}", LOG, n) for at in range(30_000)), act))
        for n, act in ((3, named_act(LOST, "a")), (9, named_act(LOST, "b")))
    )
    begun = time.process_time()
    after = both(first, again)
    assert lets_more(again, after)
    assert time.process_time() - begun < 5
    assert {last.n for last in after.last} == {3, 0}


ACTS = st.frozensets(st.sampled_from("abc"), min_size=1).map(sorted).map(tuple)
NUMBERS = st.dictionaries(st.sampled_from([LOG, BESIDE, OLD]), st.integers(0, 5)).map(dict.items).map(tuple)
SAID = st.builds(
    lambda numbers, acts, day: revocation(*numbers, acts=acts, day=f"2026-12-0{day}"),
    NUMBERS,
    ACTS | st.just(()),
    st.integers(1, 3),
)


@given(SAID, SAID)
def test_nothing_counts_of_both_that_one_with_another_act_does_not_let_count(
    one: Revocation, other: Revocation
) -> None:
    after = both(one, other)
    assert after == both(other, one)
    assert acts_of(after) == acts_of(one) | acts_of(other)
    for said in (one, other):
        assert not lets_more(after, said) or knows(one if said is other else other, said)
    assert after.day == min(one.day, other.day)
    places = [(last.part, last.log) for last in after.last]
    assert places == sorted(set(places))
    assert both(after, one) == both(after, other) == after
