from __future__ import annotations

from repatria.services.desk import Desk
from repatria.store.state import load_part, load_some


def test_some_of_a_record_is_what_the_whole_of_it_says(desk: Desk) -> None:
    for number in range(3):
        desk.append([desk.note("bundle_received", {"bundle": str(number)}), desk.note("case_viewed", {})])
        desk.append([desk.value(desk.record, "peer/d/has", {"n": number})])
    whole = load_part(desk.read(), desk.record)
    some = load_some(desk.read(), desk.record, types=("bundle_received",), paths=("peer/d/has", "peer/e/has"))
    assert some.facts == whole.of_type("bundle_received")
    assert some.values == {"peer/d/has": whole.values["peer/d/has"]}
    assert some.values["peer/d/has"].value == {"n": 2}
    assert len(some.values["peer/d/has"].heads) == 1


def test_of_a_part_that_is_not_here_there_is_nothing(desk: Desk) -> None:
    found = load_some(desk.read(), "record/unknown", types=("unlocked", "no_such_type"), paths=("a",))
    assert not found.facts
    assert not found.values
