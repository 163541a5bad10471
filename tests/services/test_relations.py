"""Who stands around the person: family whose protection is shared, who controls her, who may read the case."""

from __future__ import annotations

import pytest

from repatria.domain.cases.related import may_member_serve
from repatria.domain.errors import (
    ApprovalMissingError,
    MayNotServeError,
    OwnApprovalError,
    RecordIncompleteError,
)
from repatria.domain.ids import CaseId, PersonId
from repatria.domain.protocol.exceptions import Approval
from repatria.services.cases.acts import raise_block
from repatria.services.cases.casefile import open_casefile
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Incident, OpenedCase, Opening, open_case, open_group
from repatria.services.cases.relations import (
    add_related,
    change_related,
    link_family,
    separate_family,
    set_case_value,
)
from repatria.services.desk import Desk
from repatria.store.state import load_part


@pytest.fixture
def family(desk: Desk) -> list[OpenedCase]:
    rows = [
        Opening("host", "no", letter="A"),
        Opening("host", "yes", letter="B", travels_with="A"),
        Opening("host", "yes", letter="C", travels_with="A"),
        Opening("host", "no", letter="D"),
    ]
    return open_group(desk, rows, Incident())


def block_of(desk: Desk, case: OpenedCase) -> object:
    return case_of(desk, case.id).facts.value("family_block")


def relative(desk: Desk, case: OpenedCase, other: OpenedCase) -> str:
    added = case_of(desk, case.id).state.of_type("member_added")
    return next(f.path.removeprefix("related/") for f in added if f.value.get("case") == other.id)


def test_a_block_spreads_to_the_whole_family_and_to_nobody_else(desk: Desk, family: list[OpenedCase]) -> None:
    mother, child, sister, stranger = family
    assert [block_of(desk, one) for one in family] == ["no"] * 4
    raise_block(desk, child.id)
    assert [block_of(desk, one) for one in (mother, sister, stranger)] == ["yes", "yes", "no"]
    assert case_of(desk, mother.id).may("contact_origin_state").blocked


def test_the_adult_separates_herself_in_writing_and_only_herself(
    desk: Desk, family: list[OpenedCase]
) -> None:
    mother, child, sister, _ = family
    raise_block(desk, child.id)
    for one in (child, sister):
        separate_family(desk, mother.id, relative(desk, mother, one), by="person", document="carta firmada")
    assert block_of(desk, mother) == "no"
    assert block_of(desk, sister) == "no"
    raise_block(desk, mother.id)
    assert block_of(desk, child) == "yes"


def test_a_child_is_separated_by_the_child_authority_alone(desk: Desk, family: list[OpenedCase]) -> None:
    mother, child, _, _ = family
    member = relative(desk, child, mother)
    with pytest.raises(RecordIncompleteError) as refused:
        separate_family(desk, child.id, member, by="person", document="carta")
    assert refused.value.facts["missing"] == ("child_auth",)
    with pytest.raises(RecordIncompleteError):
        separate_family(desk, child.id, member, by="child_auth", document="")
    with pytest.raises(RecordIncompleteError):
        separate_family(desk, child.id, "nobody", by="child_auth", document="oficio 7")
    raise_block(desk, mother.id)
    separate_family(desk, child.id, member, by="child_auth", document="oficio 7")
    assert block_of(desk, child) == "no"


def test_cases_found_to_be_family_later_are_linked_both_ways_once(desk: Desk) -> None:
    one, other = (open_case(desk, Opening("host", "no")) for _ in range(2))
    raise_block(desk, other.id, "doubt")
    link_family(desk, one.id, other.id)
    assert block_of(desk, one) == "doubt"
    assert relative(desk, other, one)
    assert len(link_family(desk, one.id, other.id).state.of_type("member_added")) == 1
    with pytest.raises(RecordIncompleteError):
        link_family(desk, one.id, one.id)


def test_what_is_said_of_a_suspected_controller_stands_among_the_protected(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    added = add_related(desk, case.id, "suspected_controller", {"name": "Un Hombre", "note": ""})
    member = added.state.of_type("member_added")[0].path.removeprefix("related/")
    changed = change_related(desk, case.id, member, {"name": "Otro Hombre"})
    assert changed.state.get(f"related/{member}/name") == "Otro Hombre"
    core = load_part(desk.read(), f"case/{case.id}/core")
    assert f"related/{member}/name" not in core.values
    with pytest.raises(RecordIncompleteError):
        add_related(desk, case.id, "friend", {})


def around(desk: Desk, kind: str, **said: str) -> tuple[CaseId, str]:
    case = open_case(desk, Opening("host", "no"))
    added = add_related(desk, case.id, kind, said)
    return case.id, added.state.of_type("member_added")[0].path.removeprefix("related/")


def test_a_companion_serves_once_somebody_verified_who_it_is_and_said_how(desk: Desk) -> None:
    case, member = around(desk, "companion")
    assert not may_member_serve(case_of(desk, case).state, member)
    with pytest.raises(RecordIncompleteError) as refused:
        change_related(desk, case, member, {"verified": "yes"})
    assert refused.value.facts["missing"] == ("reason",)
    change_related(desk, case, member, {"verified": "yes"}, "DPI en mano y llamada a su comunidad")
    assert may_member_serve(case_of(desk, case).state, member)


def test_a_mark_given_by_mistake_is_corrected_with_its_reason(desk: Desk) -> None:
    case, member = around(desk, "suspected_controller", name="Un Hombre")
    changes = {"kind": "guardian", "verified": "yes"}
    changed = change_related(desk, case, member, changes, "Es su tutor: lo confirmó PGN.")
    assert may_member_serve(changed.state, member)
    note = changed.state.of_type("note_added")[-1]
    assert note.value["reason"] == "Es su tutor: lo confirmó PGN."
    assert note.part.endswith("/protected")


def test_what_was_said_of_somebody_moves_among_the_protected_when_the_mark_falls_on_them(desk: Desk) -> None:
    case, member = around(desk, "family", name="Un Hombre", phone="555")
    changes = {"kind": "suspected_controller", "phone": "777"}
    marked = change_related(desk, case, member, changes, "Ella dijo que le debe dinero.")
    assert not may_member_serve(marked.state, member)
    core = load_part(desk.read(), f"case/{case}/core")
    told = load_part(desk.read(), f"case/{case}/protected")
    assert [core.get(f"related/{member}/{name}") for name in ("name", "phone")] == [None, None]
    assert [told.get(f"related/{member}/{name}") for name in ("name", "phone")] == ["Un Hombre", "777"]
    assert not core.of_type("note_added")


def test_of_nobody_nothing_is_changed(desk: Desk) -> None:
    case, member = around(desk, "family")
    for wrong, changes in (("nobody", {"name": "X"}), (member, {}), (member, {"separated_by": "X"})):
        with pytest.raises(RecordIncompleteError):
            change_related(desk, case, wrong, changes, "porque sí")
    with pytest.raises(RecordIncompleteError):
        change_related(desk, case, member, {"kind": "friend"}, "porque sí")


def test_only_what_no_rule_guards_is_set_by_hand(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    assert set_case_value(desk, case.id, "label", "gorra verde").line.label == "gorra verde"
    with pytest.raises(RecordIncompleteError):
        set_case_value(desk, case.id, "origin_block", "no")


def test_who_looked_at_a_case_and_why_is_noted(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    open_casefile(desk, case.id)
    open_casefile(desk, case.id, "relevo")
    set_case_value(desk, case.id, "responsible", PersonId("b" * 26))
    open_casefile(desk, case.id)
    seen = [fact.value for fact in load_part(desk.read(), desk.record).of_type("case_viewed")]
    assert [one["why"] for one in seen] == ["responsible", "relevo", "coordinator"]
    assert {CaseId(one["case"]) for one in seen} == {case.id}


def uncle_of_a_doubt(desk: Desk) -> tuple[CaseId, str]:
    case = open_case(desk, Opening("host", "doubt"))
    added = add_related(desk, case.id, "companion", {"name": "Un Tío"})
    return case.id, added.state.of_type("member_added")[0].path.removeprefix("related/")


@pytest.mark.parametrize("changes", [{"verified": "yes"}, {"kind": "official"}])
def test_of_a_child_nobody_alone_lets_the_uncle_serve(desk: Desk, changes: dict[str, str]) -> None:
    case, member = uncle_of_a_doubt(desk)
    for wrong in (None, Approval("shelter", "Una Vecina"), Approval("child_auth", " ")):
        with pytest.raises(ApprovalMissingError):
            change_related(desk, case, member, changes, "DPI en mano", wrong)
    with pytest.raises(OwnApprovalError):
        change_related(desk, case, member, changes, "DPI", Approval("supervisor", desk.person.name))
    with pytest.raises(MayNotServeError):
        change_related(desk, case, member, changes, "DPI", Approval("supervisor", "Un Tío"))
    assert not may_member_serve(case_of(desk, case).state, member)
    said = change_related(desk, case, member, changes, "DPI", Approval("child_auth", "Lic. Paz", how="oral"))
    assert may_member_serve(said.state, member)
    assert said.state.of_type("note_added")[-1].value["agreed"]["name"] == "Lic. Paz"


def test_of_a_child_nobody_alone_adds_an_aunt_as_verified(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "doubt")).id
    for wrong in (None, Approval("shelter", "Una Vecina")):
        with pytest.raises(ApprovalMissingError):
            add_related(desk, case, "family", {"name": "Marta Tía"}, "DPI en mano", wrong)
    assert not [one for one in case_of(desk, case).state.facts if one.path.startswith("related/")]
    second = Approval("child_auth", "Lic. Paz", how="oral")
    state = add_related(desk, case, "family", {"name": "Marta Tía"}, "DPI en mano", second).state
    [path] = [one.path for one in state.of_type("member_added") if one.path.startswith("related/")]
    assert may_member_serve(state, path.removeprefix("related/"))
    [said] = [one.value for one in state.of_type("note_added") if one.value["kind"] == "related_changed"]
    assert (said["reason"], said["agreed"]["name"]) == ("DPI en mano", "Lic. Paz")


def test_family_that_nobody_verified_serves_an_adult_in_nothing(desk: Desk) -> None:
    case, member = around(desk, "family", name="Marta Tía")
    assert not may_member_serve(case_of(desk, case).state, member)


def test_what_protects_a_child_more_needs_nobody_else(desk: Desk) -> None:
    case, member = uncle_of_a_doubt(desk)
    marked = change_related(desk, case, member, {"kind": "suspected_controller"}, "Ella lo dijo.")
    assert not may_member_serve(marked.state, member)
