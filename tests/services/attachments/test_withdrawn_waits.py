"""A withdrawal that is here stops the sending at once, whether it counts yet or not; it takes nothing away."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from repatria.domain.attachments.attachment import ADDED, WITHDRAWN, Attachment, path_of
from repatria.domain.events.kinds import core_part
from repatria.services.attachments.listing import attachments_in
from repatria.services.attachments.withdrawing import withdraw_attachment
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange.delivering import undelivered
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.sending import send_cases
from repatria.services.exchange.sending_many import lots_of, put_many_in_outbox
from repatria.services.exchange.setting_aside import set_aside
from repatria.store.attachments.folder import sealed_path
from tests.posts import introduce, keep_folder
from tests.services.attachments.files import add
from tests.services.attachments.travelling import due, give, sending
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import take


@pytest.fixture
def one(desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path) -> Attachment:
    """A file of a case of which the other post knows and that has not gone there."""
    introduce(desk, other)
    added = add(desk, case.id, tmp_path)
    give(desk, other, tmp_path, case.id, files="none")
    assert due(desk, other, case.id) == 1
    return added


def test_a_withdrawal_that_waits_for_an_event_before_it_stops_the_file_and_what_waits_for_a_line(
    desk: Desk, other: Desk, case: OpenedCase, one: Attachment, tmp_path: Path
) -> None:
    (tmp_path / "share").mkdir()
    put_many_in_outbox(desk, sending(other, case.id), keep_folder(desk, tmp_path / "share").id)
    assert [each.stopped for each in undelivered(desk)] == [False, False]
    log = ForgedLog(other, core_part(case.id))
    log.add("", "never came", kind="note_added")
    log.add(path_of(one.id), {"event": one.event, "reason": "cara"}, kind=WITHDRAWN)
    log.send_from = 2
    assert take(desk, forge(other, desk, tmp_path / "forged", log)).counts.waiting == 1
    assert due(desk, other, case.id) == 0
    assert sum(each.stopped for each in undelivered(desk)) == 1
    assert [each.is_here for each in attachments_in(desk, case.id)] == [True], "it does not count yet"


@pytest.mark.supervised
def test_a_withdrawal_that_was_set_aside_stops_the_file_and_hides_it_no_more(
    desk: Desk, other: Desk, case: OpenedCase, one: Attachment, tmp_path: Path
) -> None:
    withdraw_attachment(other, case.id, one.event, "cara")
    give(other, desk, tmp_path, case.id)
    assert attachments_in(desk, case.id) == ()
    set_aside(desk, received_bundles(desk)[0].bundle, "nadie lo pidió")
    assert [each.is_here for each in attachments_in(desk, case.id)] == [True]
    assert due(desk, other, case.id) == 0


def test_who_names_a_file_once_more_cannot_keep_it_from_being_withdrawn(
    desk: Desk, other: Desk, case: OpenedCase, one: Attachment, tmp_path: Path
) -> None:
    log = ForgedLog(other, core_part(case.id))
    log.add(path_of(one.id), msgspec.to_builtins(one.said), kind=ADDED)
    take(desk, forge(other, desk, tmp_path / "forged", log))
    assert len(attachments_in(desk, case.id)) == 2
    assert due(desk, other, case.id) == 1
    withdraw_attachment(desk, case.id, one.event, "cara")
    assert attachments_in(desk, case.id) == ()
    assert {each.attachment.withdrawn for each in attachments_in(desk, case.id, withdrawn=True)} == {"cara"}
    assert due(desk, other, case.id) == 0
    assert sealed_path(desk.vault.folder, one.id).is_file()


def test_a_file_that_is_withdrawn_between_two_bundles_of_one_sending_stays(
    desk: Desk, other: Desk, case: OpenedCase, one: Attachment, tmp_path: Path
) -> None:
    stays, goes = one, add(desk, case.id, tmp_path, b"%PDF-1.7\n2")
    [lot] = [each for each in lots_of(desk, sending(other, case.id)) if each.sealed]
    withdraw_attachment(desk, case.id, stays.event, "cara")
    sent = send_cases(desk, lot, tmp_path)
    assert sent.files == 1
    take(other, sent.path)
    assert sealed_or_waiting(other) == {goes.id}


def sealed_or_waiting(desk: Desk) -> set[str]:
    """Return the ids of all files that lie in a vault, in use or not."""
    return {path.stem for path in desk.vault.folder.rglob("*.age")}
