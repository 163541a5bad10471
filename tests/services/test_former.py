"""What was filled under a former version of a ministry's form is read under that version at every post."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import FormNotHereError, FormWaitsError, RoleMayNotError
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import Report, receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.forms.adopted import adopted, check_file, forms_beside, withdraw
from repatria.services.forms.filling import begin_form, read_form, submit_form
from repatria.services.forms.former import keep_to_read, use_with_former
from repatria.services.forms.left_over import left_over
from repatria.services.forms.travelling import FILE, FORMER, forms_that_came, forms_to_send
from repatria.services.forms.waiting_forms import look_at, waiting
from repatria.services.vaults import leave
from tests.posts import TestClock, introduce, make_post, shipped
from tests.services.ministry import FIRST, SECOND, STEP, put_into_use

ID = "x-salud"


@pytest.fixture
def there(there: Desk, here: Desk) -> Desk:
    introduce(here, there)
    return there


def put(desk: Desk, text: str) -> None:
    put_into_use(desk, check_file("salud.md", text.encode()), [STEP], "L2")


def finished(desk: Desk) -> tuple[CaseId, str]:
    """A case with a form that was finished under the version in use."""
    case = open_case(desk, Opening("host", "no")).id
    work = begin_form(desk, case, ID, STEP)
    work.session.set_answer("x-seen", "yes")
    work.session.set_answer("x-where", "Hospital Regional")
    submit_form(desk, work)
    return case, work.member


def hand_on(sender: Desk, receiver: Desk, case: CaseId, folder: Path) -> Report:
    folder.mkdir(exist_ok=True)
    sent = send_cases(sender, Sending((case,), receiver.vault.device.id), folder)
    return receive_bundle(receiver, preview_bundle(receiver, sent.path))


def finished_and_renewed(here: Desk) -> tuple[CaseId, str]:
    put(here, FIRST)
    case, member = finished(here)
    put(here, SECOND)
    return case, member


def use_what_waits(desk: Desk) -> None:
    (one,) = (one for one in waiting(desk) if not one.former)
    offered = look_at(desk, one)
    use_with_former(desk, offered.checked, offered.steps, offered.level)


def test_the_version_a_form_was_finished_under_travels_and_is_read_once_the_new_one_is_in_use(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    case, member = finished_and_renewed(here)
    report = hand_on(here, there, case, tmp_path / "stick")
    assert (report.forms, len(waiting(there))) == (1, 2)
    use_what_waits(there)
    assert waiting(there) == ()
    assert [one.version for one in adopted(there)] == ["2"]
    assert [form.version for form in forms_beside(there).get(STEP, ())] == ["2"]
    work = read_form(there, case, member)
    assert (work.form.version, work.session.value("x-where")) == ("1", "Hospital Regional")
    assert left_over(there, work) == ()


def test_a_lie_of_another_post_under_its_digest_keeps_no_former_version_from_being_read(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    case, member = finished_and_renewed(here)
    for name in (FILE, FORMER):
        lie = {one: {ID: {name: b"{}"}} for one in forms_to_send(here, [f"case/{case}/core"])}
        there.append(forms_that_came(there, lie, f"evil {name}"))
    hand_on(here, there, case, tmp_path / "stick")
    (one,) = (one for one in waiting(there) if one.device == here.vault.device.id and not one.former)
    offered = look_at(there, one)
    use_with_former(there, offered.checked, offered.steps, offered.level)
    assert waiting(there) == ()
    assert read_form(there, case, member).form.version == "1"


def test_a_former_version_that_comes_later_is_kept_to_read_and_takes_no_place(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    put(there, SECOND)
    case, member = finished_and_renewed(here)
    hand_on(here, there, case, tmp_path / "stick")
    (one,) = waiting(there)
    assert one.former
    assert read_form(there, case, member).form.version == "2"
    keep_to_read(there, look_at(there, one))
    assert [(one.version, one.withdrawn) for one in adopted(there)] == [("2", "")]
    assert read_form(there, case, member).form.version == "1"


@pytest.mark.parametrize("known", [True, False])
def test_kept_to_read_is_not_put_into_use(here: Desk, there: Desk, tmp_path: Path, known: bool) -> None:
    if known:
        put(there, SECOND)
        withdraw(there, ID, "Ya no se usa.")
    case, member = finished_and_renewed(here)
    withdraw(here, ID, "Ya no.")
    hand_on(here, there, case, tmp_path / "stick")
    (one,) = waiting(there)
    kept = keep_to_read(there, look_at(there, one))
    assert kept.withdrawn == ("Ya no se usa." if known else "-")
    assert forms_beside(there).get(STEP, ()) == ()
    assert read_form(there, case, member).form.version == "1"


def test_a_file_takes_no_former_version_that_nothing_in_it_names(here: Desk) -> None:
    finished_and_renewed(here)
    other = open_case(here, Opening("host", "no")).id
    assert not [
        name
        for files in forms_to_send(here, [f"case/{other}/core"]).values()
        for name in files
        if FORMER in name
    ]


def test_what_only_waits_is_handed_on_in_nobodys_name(
    here: Desk, there: Desk, tmp_path: Path, clock: TestClock
) -> None:
    third = make_post(tmp_path / "third", "Más allá", library=shipped(), clock=clock, role="supervisor")
    introduce(there, third)
    introduce(here, third)
    case, member = finished_and_renewed(here)
    hand_on(here, there, case, tmp_path / "stick")
    assert hand_on(there, third, case, tmp_path / "other").forms == 0
    with pytest.raises(FormNotHereError):
        read_form(third, case, member)
    (former,) = (one for one in waiting(there) if one.former)
    keep_to_read(there, look_at(there, former))
    hand_on(there, third, case, tmp_path / "again")
    (came,) = waiting(third)
    assert (came.digest, came.former, came.device) == (former.digest, True, there.vault.device.id)
    leave(third)


def test_a_form_whose_definition_waits_says_so_and_is_not_begun_again(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    put(here, FIRST)
    case, member = finished(here)
    report = hand_on(here, there, case, tmp_path / "stick")
    assert report.forms == 1
    with pytest.raises(FormWaitsError) as refused:
        read_form(there, case, member)
    assert refused.value.facts["form"] == "Ficha de salud (x-salud)", "as whoever filled it calls it"
    use_what_waits(there)
    assert read_form(there, case, member).session.value("x-where") == "Hospital Regional"


def test_a_form_whose_definition_did_not_come_says_so(
    here: Desk, there: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(here, FIRST)
    case, member = finished(here)
    monkeypatch.setattr("repatria.services.exchange.sending.forms_to_send", lambda *_: {})
    assert hand_on(here, there, case, tmp_path / "stick").forms == 0
    with pytest.raises(FormNotHereError):
        read_form(there, case, member)


def test_who_may_not_put_a_form_into_use_keeps_none_to_read(
    here: Desk, tmp_path: Path, clock: TestClock
) -> None:
    desk = make_post(tmp_path / "there", "Allá", library=shipped(), clock=clock, role="coordinator")
    introduce(here, desk)
    case, _ = finished_and_renewed(here)
    hand_on(here, desk, case, tmp_path / "stick")
    (one,) = (one for one in waiting(desk) if one.former)
    with pytest.raises(RoleMayNotError):
        keep_to_read(desk, look_at(desk, one))
    leave(desk)
