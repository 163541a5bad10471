"""Whoever is found to control the person, or never was verified, is trusted by no form that named them before."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.protocol.exceptions import Approval
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.relations import add_related, change_related
from repatria.services.desk import Desk
from tests.posts import introduce
from tests.services.forging import ForgedLog, forge
from tests.services.meeting import MEETING, lacking, receive_by
from tests.services.two_posts import take


@pytest.mark.parametrize("kind", ["suspected_controller", "companion"])
@pytest.mark.parametrize("spelling", ["Juan Pérez", "Perez, Juan"])
def test_a_receiver_who_is_barred_afterwards_receives_nobody(
    desk: Desk, girl: OpenedCase, kind: str, spelling: str
) -> None:
    receive_by(desk, girl, "Juan Pérez")
    assert not lacking(desk, girl.id)
    add_related(desk, girl.id, kind, {"name": spelling})
    assert "receiver_of_child" in lacking(desk, girl.id)
    assert case_of(desk, girl.id).facts.value("F22.receiver_name") == ""
    [found] = case_of(desk, girl.id).facts.misnamed
    assert (found.form, found.question, found.said) == ("F22", "receiver_name", "Juan Pérez")


def test_the_form_filled_anew_with_somebody_else_opens_again(desk: Desk, girl: OpenedCase) -> None:
    receive_by(desk, girl, "Juan Pérez")
    add_related(desk, girl.id, "suspected_controller", {"name": "Juan Pérez"})
    receive_by(desk, girl, "Marta Solís")
    assert not lacking(desk, girl.id)
    assert not case_of(desk, girl.id).facts.misnamed


def test_who_turns_out_to_be_another_is_trusted_again(desk: Desk, girl: OpenedCase) -> None:
    receive_by(desk, girl, "Juan Pérez")
    second = Approval("child_auth", "Lic. Paz", how="oral")
    add_related(desk, girl.id, "family", {"name": "Juan Pérez"}, "DPI en mano", second)
    assert not lacking(desk, girl.id)
    [member] = [f.path.split("/")[1] for f in case_of(desk, girl.id).state.of_type("member_added")][-1:]
    change_related(desk, girl.id, member, {"kind": "suspected_controller"}, "lo dijo ella")
    assert lacking(desk, girl.id)


def test_an_escort_who_may_control_her_is_no_escort_for_a_child(desk: Desk, girl: OpenedCase) -> None:
    """The name stands in another answer than the one that the safeguard reads."""
    said = [("escort_name", "Juan Pérez"), ("escort_child_trained", "yes")]
    part, member = core_part(girl.id), desk.new_id()
    desk.append(
        [
            Deed(part, "member_added", f"form/{member}", {"form": "F23"}),
            *(Deed(part, VALUE, f"form/{member}/{name}", value) for name, value in said),
            Deed(part, "form_submitted", f"form/{member}", {"form": "F23", "happened_at": desk.now_text()}),
        ]
    )
    facts = case_of(desk, girl.id).facts
    assert facts.possible("F23.escort_child_trained") == ("yes",)
    add_related(desk, girl.id, "suspected_controller", {"name": "Juan Pérez"})
    facts = case_of(desk, girl.id).facts
    assert set(facts.possible("F23.escort_child_trained")) == {"yes", ""}
    assert len(facts.possible("F23.submitted_at")) == 1


def test_a_form_that_another_post_sends_opens_nothing_by_whoever_is_barred_here(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    introduce(desk, other)
    add_related(desk, girl.id, "suspected_controller", {"name": "Juan Pérez"})
    log = ForgedLog(other, core_part(girl.id))
    log.add("form/m", {"form": "F22"}, kind="member_added")
    for name, value in {**MEETING, "receiver_name": "Juan Pérez"}.items():
        log.add(f"form/m/{name}", value)
    log.add("form/m", {"form": "F22", "happened_at": desk.now_text()}, kind="form_submitted")
    take(desk, forge(other, desk, tmp_path / "stick", log))
    assert "receiver_of_child" in lacking(desk, girl.id)
