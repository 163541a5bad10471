from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import RestrictedCaseError, StoppedError, VanishedError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Incident, Opening, open_case, open_group
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk
from repatria.services.exchange.choosing import choice_for
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.register import lines_of, received_bundles, sent_bundles
from repatria.services.exchange.sending import send_cases
from repatria.services.forms.filling import begin_form, save_answers
from tests.services.exchange import other, receive, send

__all__ = ["other"]


def test_a_case_never_sent_is_lacking_whole(desk: Desk, other: Desk) -> None:
    case = open_case(desk, Opening("host", "no", label="gorra roja"))
    found = choice_for(desk, other.vault.device.id)
    assert [(one.id, one.code, one.shared) for one in found.cases] == [(case.id, case.code, False)]
    assert found.cases[0].core > 0
    assert not found.cases[0].holds_protected


def test_after_a_receipt_only_what_changed_is_lacking(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "no"))
    receive(other, send(desk, other, tmp_path / "stick", case.id))
    before = choice_for(desk, other.vault.device.id).cases[0]
    assert before.shared
    assert before.core > 0, "sent is not received"
    receive(desk, send(other, desk, tmp_path / "stick", case.id))
    assert choice_for(desk, other.vault.device.id).cases[0].core == 0
    set_case_value(desk, case.id, "label", "gorra azul")
    assert choice_for(desk, other.vault.device.id).cases[0].core == 1


def test_protected_answers_and_incidents_are_counted_apart(desk: Desk, other: Desk) -> None:
    opened = open_group(desk, [Opening("host", "no"), Opening("host", "yes")], Incident(vehicle="Microbús"))
    work = begin_form(desk, opened[0].id, "F11")
    work.session.set_answer("fear_of_return", "yes")
    save_answers(desk, work)
    found = choice_for(desk, other.vault.device.id)
    by_id = {one.id: one for one in found.cases}
    assert by_id[opened[0].id].protected > 0
    assert by_id[opened[0].id].changed == 0, "that post has no share of it yet"
    assert by_id[opened[1].id].protected == 0
    assert by_id[opened[0].id].incident == by_id[opened[1].id].incident
    assert found.incidents[by_id[opened[0].id].incident] > 0


def test_sent_means_written_and_received_means_a_receipt(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "no"))
    sent = send(desk, other, tmp_path / "stick", case.id)
    listed = sent_bundles(desk)[0]
    assert (listed.bundle, listed.post, listed.cases, listed.size) == (
        sent.bundle,
        "Otro puesto",
        1,
        sent.size,
    )
    assert listed.fate == "waiting"
    receive(other, sent)
    assert sent_bundles(desk)[0].fate == "waiting"
    receive(desk, send(other, desk, tmp_path / "stick", case.id))
    assert sent_bundles(desk)[0].fate == "acknowledged"
    assert [(one.post, one.cases) for one in received_bundles(desk)] == [("Otro puesto", 0)], "only a receipt"
    assert received_bundles(other)[0].new > 0


def test_what_was_stopped_or_failed_is_not_waited_for(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "no"))
    sending = Sending((case.id,), other.vault.device.id)
    with pytest.raises(VanishedError):
        send_cases(desk, sending, tmp_path / "nowhere")
    with pytest.raises(StoppedError):
        send_cases(desk, sending, tmp_path, cancelled=lambda: True)
    assert {one.fate for one in sent_bundles(desk)} == {"dropped"}
    preview = preview_bundle(other, send(desk, other, tmp_path / "stick", case.id).path)
    assert not preview.gap, "nobody misses a file that was never written"
    receive_bundle(other, preview)


def test_a_case_for_named_people_is_never_sealed(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "no"))
    desk.append([Deed(core_part(case.id), VALUE, "case/restricted", [desk.person.id])])
    assert choice_for(desk, other.vault.device.id).cases[0].restricted
    with pytest.raises(RestrictedCaseError):
        send(desk, other, tmp_path / "stick", case.id)
    assert not list((tmp_path / "stick").iterdir())


def test_lines_are_only_of_cases_that_are_here(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    assert [line.code for line in lines_of(desk, [case.id])] == [case_of(desk, case.id).code]
    assert lines_of(desk, ["nothing"]) == ()  # type: ignore[list-item]
