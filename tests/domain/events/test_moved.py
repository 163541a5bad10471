"""No change replaces what stands in another part, nothing protected is said in the core, and nothing seen is left."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.domain.events.moved import MOVED, in_their_parts

CORE, PROTECTED = core_part("x"), protected_part("x")
IDS = st.sampled_from([f"e{number}" for number in range(6)])
PLACES = st.sampled_from(["form/f/nom", "row/r/nom", "row/r/_order", "row/r/_removed", "form/f/_kept/nom"])


@st.composite
def deeds(draw: st.DrawFn) -> Deed:
    replaced = tuple(sorted(draw(st.sets(IDS))))
    return Deed(draw(st.sampled_from([CORE, PROTECTED])), VALUE, draw(PLACES), draw(st.text("abc")), replaced)


@given(st.lists(deeds()), st.dictionaries(IDS, st.sampled_from([CORE, PROTECTED])))
def test_each_replaces_in_its_own_part_all_that_was_seen(
    given_deeds: list[Deed], parts: dict[str, str]
) -> None:
    written = in_their_parts(given_deeds, parts)
    for deed in written:
        assert all(parts.get(one, deed.part) == deed.part for one in deed.replaces)
    for deed in given_deeds:
        here = [one for one in written if one.path == deed.path]
        assert set(deed.replaces) <= {seen for one in here for seen in one.replaces}


@given(deeds(), st.dictionaries(IDS, st.sampled_from([CORE, PROTECTED])))
def test_an_answer_of_which_anything_is_protected_is_said_there_alone(
    deed: Deed, parts: dict[str, str]
) -> None:
    written = in_their_parts([deed], parts)
    held = {deed.part, *(parts[one] for one in deed.replaces if one in parts)}
    if PROTECTED in held and "/_" not in deed.path:
        assert [one.value for one in written if one.part == PROTECTED] == [deed.value]
        assert all(one.value == MOVED for one in written if one.part == CORE)
    else:
        assert all(one.value == deed.value for one in written)


@given(st.lists(deeds()))
def test_what_replaces_in_its_own_part_is_left_alone(given_deeds: list[Deed]) -> None:
    parts = {one: deed.part for deed in given_deeds for one in deed.replaces}
    alone = [deed for deed in given_deeds if all(parts[one] == deed.part for one in deed.replaces)]
    assert in_their_parts(alone, parts) == alone
