"""A baby is its own case: it is opened beside the mother's in one go, and what protects one protects the other."""

from __future__ import annotations

import pytest

from repatria.domain.cases.children import lacks_child_case
from repatria.domain.cases.family import family_of
from repatria.domain.errors import RecordIncompleteError, RepatriaError, UnknownCaseError
from repatria.domain.events.kinds import protected_part
from repatria.services.cases.accompanying import open_child_of, say_no_child_here
from repatria.services.cases.acts import raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.incidents import incident_of
from repatria.services.cases.opening import Incident, OpenedCase, Opening, open_case, open_group
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.post.people import let_in
from repatria.services.today import case_page
from repatria.store.lists.cases import CaseFilter
from tests.posts import PASSPHRASE, seated


@pytest.fixture
def girl(desk: Desk) -> OpenedCase:
    said = Opening(
        "host", "yes", found_in="Frontera", nationality=("HND",), language="spa", urgent="medical child_care"
    )
    return open_case(desk, said)


def test_what_is_the_same_for_both_is_taken_over_and_nothing_else(desk: Desk, girl: OpenedCase) -> None:
    baby = case_of(desk, open_child_of(desk, girl.id, sex="Feminine", label="bebé").id)
    mother = case_of(desk, girl.id)
    assert {name: baby.value(name) for name in ("side", "country", "found_in", "language")} == {
        name: mother.value(name) for name in ("side", "country", "found_in", "language")
    }
    assert (baby.value("child_or_doubt"), baby.value("sex"), baby.value("label")) == (
        "yes",
        "Feminine",
        "bebé",
    )
    assert not baby.value("nationality"), "a child may have another one"
    assert (family_of(mother.state), family_of(baby.state)) == ((baby.id,), (mother.id,))


def test_a_block_of_the_mother_protects_the_baby(desk: Desk, girl: OpenedCase) -> None:
    baby = open_child_of(desk, girl.id)
    raise_block(desk, girl.id)
    assert case_of(desk, baby.id).facts.may_be("family_block", "yes")


def test_it_is_said_until_the_case_of_a_child_is_linked(desk: Desk, girl: OpenedCase) -> None:
    assert lacks_child_case(case_of(desk, girl.id).facts)
    open_child_of(desk, girl.id)
    assert not lacks_child_case(case_of(desk, girl.id).facts)
    alone = open_case(desk, Opening("host", "no", urgent="medical"))
    assert not lacks_child_case(case_of(desk, alone.id).facts)


def test_or_until_somebody_writes_down_where_the_child_is(desk: Desk, girl: OpenedCase) -> None:
    with pytest.raises(RecordIncompleteError):
        say_no_child_here(desk, girl.id, " ")
    assert lacks_child_case(case_of(desk, girl.id).facts)
    said = say_no_child_here(desk, girl.id, "Con su abuela en Cortés, habló con ella")
    assert said.state.of_type("note_added")[-1].part == protected_part(girl.id)
    assert not lacks_child_case(case_of(desk, girl.id).facts)


def test_a_child_of_somebody_of_a_group_belongs_to_the_group(desk: Desk) -> None:
    mother, _ = open_group(
        desk, [Opening("host", "no", letter="A"), Opening("host", "no", letter="B")], Incident(vehicle="bus")
    )
    baby = case_of(desk, open_child_of(desk, mother.id).id)
    found = incident_of(desk, baby)
    assert found is not None
    assert len(found.others) == 2


def test_the_child_of_somebody_whose_case_is_for_named_people_is_for_the_same(
    desk: Desk, girl: OpenedCase
) -> None:
    pointed_at = let_in(desk, "Rogelio", "coordinator", PASSPHRASE + " otra")
    restrict_case(desk, girl.id, [pointed_at.id])
    baby = open_child_of(desk, girl.id)
    with seated(desk, pointed_at), pytest.raises(UnknownCaseError):
        case_of(desk, baby.id)
    assert case_of(desk, baby.id).line.restricted


def test_who_only_reads_opens_nobody(desk: Desk, girl: OpenedCase) -> None:
    auditor = let_in(desk, "Rita", "auditor", PASSPHRASE + " otra")
    before = case_page(desk, CaseFilter(practice=True), "code")
    with seated(desk, auditor), pytest.raises(RepatriaError):
        open_child_of(desk, girl.id)
    assert case_page(desk, CaseFilter(practice=True), "code") == before
