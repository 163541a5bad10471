"""More cases than one file holds go in several: each whole, noted and received by itself."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest

from repatria.domain import lots
from repatria.domain.errors import StoppedError, TooMuchToSendError
from repatria.domain.events.kinds import core_part, incident_part
from repatria.domain.ids import CaseId
from repatria.domain.lots import Load, in_lots, load_beyond, lots_for
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Incident, Opening, open_case, open_group
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk
from repatria.services.exchange import erasures, sending_many
from repatria.services.exchange.choosing import choice_for, files_for
from repatria.services.exchange.delivering import undelivered
from repatria.services.exchange.going import Sending
from repatria.services.exchange.register import sent_bundles
from repatria.services.exchange.sending import send_cases
from repatria.services.exchange.sending_many import lots_of, put_many_in_outbox, send_many
from repatria.services.today import line_of
from repatria.store.log.events import have, runs_since
from repatria.sync import writing
from repatria.sync.limits import Limits
from tests.posts import introduce, keep_folder
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import send, take


@pytest.fixture
def cases(desk: Desk, other: Desk, monkeypatch: pytest.MonkeyPatch) -> tuple[CaseId, ...]:
    """Five cases of one run each, of which one file takes two."""
    introduce(desk, other)
    monkeypatch.setattr(lots, "RUNS", 2)
    return tuple(open_case(desk, Opening("host", "no")).id for _ in range(5))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


def test_all_cases_arrive_though_one_file_cannot_hold_them(
    desk: Desk, other: Desk, cases: tuple[CaseId, ...], out: Path
) -> None:
    device = other.vault.device.id
    assert files_for(choice_for(desk, device).cases, protected=False) == 3, "so many are told before"
    told: list[tuple[int, int]] = []
    sent = send_many(desk, Sending(cases, device), out, progress=lambda done, all_: told.append((done, all_)))
    assert (len(sent.files), sent.left) == (3, 0)
    assert len(list(out.iterdir())) == 3
    assert told == sorted(told)
    assert told[-1] == (3000, 3000)
    assert sorted(case for one in sent_bundles(desk) for case in one.case_ids) == sorted(cases)
    for one in sent.files:
        take(other, one.path)
    assert all(have(other.read(), core_part(case)) for case in cases)


def test_what_the_post_has_counts_for_no_file(
    desk: Desk, other: Desk, cases: tuple[CaseId, ...], tmp_path: Path, out: Path
) -> None:
    for case in cases:
        send(desk, other, tmp_path, case)
    send(other, desk, tmp_path)
    everything = Sending(cases, other.vault.device.id)
    assert lots_of(desk, everything) == (everything,)
    set_case_value(desk, cases[3], "label", "gorra")
    send_many(desk, everything, out)
    assert sent_bundles(desk)[0].case_ids == (cases[3],), "noted is what went, not all that was marked"


def test_stopped_between_two_files_the_first_stands_and_the_rest_is_told(
    desk: Desk, other: Desk, cases: tuple[CaseId, ...], out: Path
) -> None:
    what = Sending(cases, other.vault.device.id)
    sent = send_many(desk, what, out, cancelled=lambda: bool(list(out.glob("*.repatria"))))
    assert (len(sent.files), sent.left) == (1, 2)
    assert [path.suffix for path in out.iterdir()] == [".repatria"]
    with pytest.raises(StoppedError):
        send_many(desk, what, out, cancelled=lambda: True)


def test_several_wait_in_the_outbox_for_a_line(
    desk: Desk, other: Desk, cases: tuple[CaseId, ...], tmp_path: Path
) -> None:
    shared = tmp_path / "carpeta"
    shared.mkdir()
    place = keep_folder(desk, shared)
    bundles = put_many_in_outbox(desk, Sending(cases, other.vault.device.id), place.id)
    assert sorted(one.bundle for one in undelivered(desk)) == sorted(bundles)
    assert len(bundles) == 3


def test_what_no_file_holds_is_refused_with_words_for_whoever_sends(
    desk: Desk, other: Desk, cases: tuple[CaseId, ...], out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "STANDARD", Limits(segments=1))
    with pytest.raises(TooMuchToSendError):
        send_cases(desk, Sending(cases, other.vault.device.id), out)
    assert not list(out.iterdir())
    assert sent_bundles(desk)[0].fate == "dropped"


def test_a_case_with_more_logs_than_a_file_holds_goes_in_several(
    desk: Desk, other: Desk, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a liar who writes thousands of logs into a case makes it one that can be sent to nobody."""
    introduce(desk, other)
    case = open_case(desk, Opening("host", "yes", return_country="HND", label="gorra")).id
    filled = [ForgedLog(other, core_part(case)) for _ in range(9)]
    for log in filled:
        for text in "abcd":
            log.add("", {"kind": "x", "text": text}, kind="note_added")
    take(desk, forge(other, desk, tmp_path / "lie", *filled))
    monkeypatch.setattr(lots, "RUNS", 3)
    for module in (lots, sending_many):
        monkeypatch.setattr(module, "FULL", 5)
    monkeypatch.setattr(writing, "STANDARD", Limits(segments=5))
    device = other.vault.device.id
    assert files_for(choice_for(desk, device).cases, protected=False) == 4, "so many are told before"
    sent = send_many(desk, Sending((case,), device), out)
    assert len(sent.files) == 4
    first, *rest = sent.files
    assert take(other, first.path).cases_new == (case,)
    line = line_of(other, case)
    assert line is not None
    assert line.label == "gorra", "the logs that came first go first"
    for one in reversed(rest):
        assert not take(other, one.path).counts.waiting
    assert have(other.read(), core_part(case)) == have(desk.read(), core_part(case))
    send(other, desk, tmp_path)
    assert lots_of(desk, Sending((case,), device)) == (Sending((case,), device),)


def noise(desk: Desk, other: Desk, case: CaseId, folder: Path) -> ForgedLog:
    """Let another post write more into one log of a case than a file holds, in two files that each hold less."""
    log = ForgedLog(other, core_part(case))
    for half in range(2):
        log.send_from = len(log.events) + 1
        for _ in range(6):
            text = base64.b64encode(os.urandom(60_000)).decode()
            log.add("", {"kind": "x", "text": text}, kind="note_added")
        assert take(desk, forge(other, desk, folder / f"lie{half}", log)).counts.new == 6
    return log


@pytest.fixture
def scaled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file holds 600 KB where else it holds 1 GiB, and what goes in one is bounded by the same measure."""
    monkeypatch.setattr(writing, "LARGEST", 600_000)
    monkeypatch.setattr(lots, "SIZE", 200_000)
    monkeypatch.setattr(sending_many, "SIZE", 200_000)
    monkeypatch.setattr(sending_many, "FULL_SIZE", 300_000)


@pytest.mark.usefixtures("scaled")
def test_a_log_with_more_bytes_than_a_file_holds_goes_in_several(
    desk: Desk, other: Desk, out: Path, tmp_path: Path
) -> None:
    """Else a liar who fills one log makes a case that can be sent to nobody, nor what goes with it."""
    introduce(desk, other)
    case, beside = (open_case(desk, Opening("host", "no")).id for _ in range(2))
    log = noise(desk, other, case, tmp_path)
    going = Sending((case, beside), other.vault.device.id)
    sent = send_many(desk, going, out)
    assert len(sent.files) == 7, "six of two events each, and one with the case beside"
    for one in reversed(sent.files):
        take(other, one.path)
    for part in (core_part(case), core_part(beside)):
        assert have(other.read(), part) == have(desk.read(), part)
    assert have(other.read(), core_part(case))[log.log] == 12
    send(other, desk, tmp_path)
    assert lots_of(desk, going) == (going,), "what arrived goes no more"


@pytest.mark.usefixtures("scaled")
def test_branches_of_one_number_are_split_too(desk: Desk, other: Desk, out: Path, tmp_path: Path) -> None:
    introduce(desk, other)
    case = open_case(desk, Opening("host", "no")).id
    for place in range(6):
        branch = ForgedLog(other, core_part(case))
        branch.log = "one"
        branch.add("", {"kind": "x", "text": "y" * 90_000 + str(place)}, kind="note_added")
        take(desk, forge(other, desk, tmp_path / f"lie{place}", branch))
    sent = send_many(desk, Sending((case,), other.vault.device.id), out)
    assert len(sent.files) == 3, "of two events each"
    for one in sent.files:
        take(other, one.path)
    events = [
        sorted(written.id for _, _, run in runs_since(one.read(), core_part(case)) for written in run)
        for one in (desk, other)
    ]
    assert events[0] == events[1]


def test_what_a_group_shares_is_split_like_a_case(
    desk: Desk, other: Desk, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    introduce(desk, other)
    opened = open_group(desk, [Opening("host", "no", letter=letter) for letter in "AB"], Incident())
    cases = tuple(one.id for one in opened)
    incident = str(case_of(desk, cases[0]).value("incident"))
    logs = [ForgedLog(other, incident_part(incident)) for _ in range(9)]
    for log in logs:
        log.add("incident/vehicle", "y")
    take(desk, forge(other, desk, tmp_path / "lie", *logs))
    monkeypatch.setattr(lots, "RUNS", 3)
    for module in (lots, sending_many):
        monkeypatch.setattr(module, "FULL", 5)
    for one in send_many(desk, Sending(cases, other.vault.device.id), out).files:
        take(other, one.path)
    assert have(other.read(), incident_part(incident)) == have(desk.read(), incident_part(incident))
    assert all(line_of(other, one) is not None for one in cases)


def test_erasures_leave_room_for_the_cases_of_a_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [f"case/{desk.new_id()}/erased" for _ in range(12)]
    monkeypatch.setattr(erasures, "MOST", 5)
    monkeypatch.setattr(erasures, "parts_of_erased", lambda _: many)
    monkeypatch.setattr(erasures, "have", lambda *_: {"log": 1})
    concerned = [CaseId(part.split("/")[1]) for part in many]
    gone: set[str] = set()
    for _ in range(40):
        some = erasures.erasures_going(desk, "d", concerned, {})
        assert len(some) == 5
        gone |= set(some)
    assert gone == set(many)


def test_lots_hold_what_they_may_and_keep_the_order() -> None:
    loads = [
        (n, Load(runs, events)) for n, (runs, events) in enumerate([(9_000, 1), (1_000, 1), (1, 100_000)])
    ]
    assert in_lots(loads) == ((0, 1), (2,))
    assert in_lots([(1, Load(20_000, 1)), (2, Load())]) == ((1,), (2,))
    assert in_lots([]) == ()
    assert in_lots((n, Load(1, 1, lots.SIZE // 2)) for n in range(3)) == ((0, 1), (2,))
    assert lots_for([(9_000, 1), (1_000, 1), (1, 100_000)]) == 2
    assert lots_for([(15_000, 1), (0, 0)]) == 2, "one file still holds that"
    assert lots_for([(20_100, 1), (9_000, 1), (2_000, 1)]) == 4, (
        "one case goes in three, the next with its rest"
    )
    assert load_beyond({"a": 2_500, "b": 3}, {"a": 1_000, "b": 3}) == Load(2, 1_500)
