"""A file says of what is held only what is news to its device; nobody comes to believe what is not so."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk
from repatria.services.exchange import sending, telling
from repatria.services.exchange.previews import preview_bundle, put_back
from repatria.services.exchange.receipts import receipts_of
from repatria.services.vaults import leave, unlock
from repatria.store.log.events import have
from repatria.sync import receipts
from tests.posts import PASSPHRASE, TestClock
from tests.services.claiming import claim
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import seal, send, take


@dataclass
class Pair:
    """Two posts that share two cases, and know of each other what each has."""

    desk: Desk
    other: Desk
    folder: Path
    one: CaseId
    two: CaseId

    def said(self) -> dict[str, dict[str, int]]:
        """Return what the other believes that the desk has, with what is held of that."""
        return receipts_of(self.other, self.desk.vault.device.id)

    def is_believed(self) -> bool:
        return all(
            self.said().get(core_part(case), {}) == have(self.desk.read(), core_part(case))
            for case in (self.one, self.two)
        )

    def talk(self, times: int = 2) -> None:
        """Let files without cases go both ways."""
        for _ in range(times):
            send(self.desk, self.other, self.folder)
            send(self.other, self.desk, self.folder)


@pytest.fixture
def pair(desk: Desk, other: Desk, tmp_path: Path) -> Pair:
    one, two = (open_case(desk, Opening("host", "no")).id for _ in range(2))
    made = Pair(desk, other, tmp_path, one, two)
    send(desk, other, tmp_path, one, two)
    made.talk()
    return made


def named(receiver: Desk, path: Path) -> dict[str, dict[str, int]]:
    """Return what the receipts in a file name."""
    looked = preview_bundle(receiver, path)
    put_back(looked)
    assert looked.verified.receipts is not None
    return {part: dict(logs) for part, logs in looked.verified.receipts.items()}


def test_what_was_heard_is_not_told_again_and_stays_believed(pair: Pair) -> None:
    path = seal(pair.desk, pair.other, pair.folder)
    assert not [part for part in named(pair.other, path) if part.startswith("case/")]
    take(pair.other, path)
    assert pair.is_believed()
    set_case_value(pair.desk, pair.one, "label", "gorra")
    path = seal(pair.desk, pair.other, pair.folder)
    assert [part for part in named(pair.other, path) if part.startswith("case/")] == [core_part(pair.one)]
    take(pair.other, path)
    assert pair.is_believed()


def test_files_that_cross_or_come_in_another_order_leave_what_is_so(pair: Pair) -> None:
    set_case_value(pair.desk, pair.one, "label", "uno")
    first = seal(pair.desk, pair.other, pair.folder)
    set_case_value(pair.desk, pair.two, "label", "dos")
    second = seal(pair.desk, pair.other, pair.folder)
    take(pair.other, first)
    answer = seal(pair.other, pair.desk, pair.folder)
    take(pair.other, second)
    take(pair.desk, answer)
    assert pair.is_believed()
    third = seal(pair.desk, pair.other, pair.folder)
    take(pair.other, third)
    assert pair.is_believed()
    fourth, fifth = (seal(pair.desk, pair.other, pair.folder) for _ in range(2))
    take(pair.other, fifth)
    take(pair.other, fourth)
    pair.talk()
    assert pair.is_believed()


def test_a_file_that_came_late_is_believed_no_more_than_it_says(pair: Pair) -> None:
    older = seal(pair.desk, pair.other, pair.folder)
    before = pair.said()[core_part(pair.one)]
    set_case_value(pair.desk, pair.one, "label", "uno")
    send(pair.desk, pair.other, pair.folder)
    take(pair.other, older)
    assert pair.said().get(core_part(pair.one), {}).items() <= before.items()
    pair.talk()
    assert pair.is_believed()


def test_what_a_vault_lost_that_was_put_back_is_sent_to_it_again(
    pair: Pair, library: Library, clock: TestClock, tmp_path: Path
) -> None:
    """It says that all is as it was heard last, and said more since: of what it said since nothing is believed."""
    copy = tmp_path / "copia"
    shutil.copytree(pair.desk.vault.folder, copy)
    set_case_value(pair.other, pair.one, "label", "lo que se perdió")
    send(pair.other, pair.desk, pair.folder, pair.one)
    send(pair.desk, pair.other, pair.folder)
    lost = have(pair.other.read(), core_part(pair.one))
    assert pair.said()[core_part(pair.one)] == lost
    back = unlock(copy, PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    assert have(back.read(), core_part(pair.one)) != lost
    send(back, pair.other, pair.folder)
    send(pair.other, back, pair.folder, pair.one)
    assert case_of(back, pair.one).value("label") == "lo que se perdió"
    leave(back)


def test_whoever_forgot_what_it_heard_is_told_all_again(
    pair: Pair, library: Library, clock: TestClock, tmp_path: Path
) -> None:
    copy = tmp_path / "copia"
    shutil.copytree(pair.other.vault.folder, copy)
    set_case_value(pair.desk, pair.one, "label", "uno")
    pair.talk()
    back = unlock(copy, PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    renewed = Pair(pair.desk, back, pair.folder, pair.one, pair.two)
    send(pair.desk, back, pair.folder)
    assert core_part(pair.two) not in renewed.said()
    send(back, pair.desk, pair.folder)
    send(pair.desk, back, pair.folder, pair.one)
    assert renewed.is_believed()
    leave(back)


def test_a_part_that_comes_is_acknowledged_though_it_was_told_before(pair: Pair) -> None:
    """It was not kept there that it is here: else it would come again with each file."""
    claim(pair.other, pair.desk.vault.device.id, {})
    assert send(pair.other, pair.desk, pair.folder, pair.one).counts.new == 0
    send(pair.desk, pair.other, pair.folder)
    assert pair.said()[core_part(pair.one)] == have(pair.desk.read(), core_part(pair.one))


@pytest.fixture
def of_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """The programs say nothing of what they heard, as those of before."""
    monkeypatch.setattr(sending, "heard_here", lambda *_: {})


@pytest.mark.usefixtures("of_before")
def test_a_program_of_before_is_told_all_with_each_file(pair: Pair) -> None:
    pair.talk()
    said = named(pair.other, seal(pair.desk, pair.other, pair.folder))
    assert {core_part(pair.one), core_part(pair.two)} <= said.keys()
    assert telling.SINCE not in said


def test_what_does_not_fit_goes_with_the_next_file(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = [open_case(pair.desk, Opening("host", "no")).id for _ in range(6)]
    send(pair.desk, pair.other, pair.folder, *cases)
    monkeypatch.setattr(telling, "ROOM", 250)
    pair.talk(8)
    assert pair.is_believed()
    assert all(core_part(one) in pair.said() for one in cases)


def test_no_more_parts_and_logs_are_told_than_a_reader_bears(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever writes very many logs into a case makes no post seal what nobody takes; all else is told beside it."""
    logs = [ForgedLog(pair.other, core_part(pair.one)) for _ in range(30)]
    for log in logs:
        log.add("", {"kind": "x", "text": "y"}, kind="note_added")
    take(pair.desk, forge(pair.other, pair.desk, pair.folder / "forged", *logs))
    pair.talk()
    cases = [open_case(pair.desk, Opening("host", "no")).id for _ in range(6)]
    monkeypatch.setattr(telling, "NAMES", 8)
    monkeypatch.setattr(receipts, "MOST", 20)  # stands for 524,288
    send(pair.desk, pair.other, pair.folder, *cases)
    set_case_value(pair.desk, pair.one, "label", "gorra")
    pair.talk(6)
    assert all(core_part(one) in pair.said() for one in cases)


@pytest.mark.usefixtures("of_before")
def test_to_a_program_of_before_each_part_has_its_turn(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    pair.talk()
    monkeypatch.setattr(telling, "ROOM", 150)
    told: set[str] = set()
    for _ in range(30):
        told |= named(pair.other, seal(pair.desk, pair.other, pair.folder)).keys()
    assert {core_part(pair.one), core_part(pair.two)} <= told


def test_what_is_said_of_protected_answers_that_has_no_room_is_said_again(pair: Pair) -> None:
    """Gates may go by it once more of that case is here: a file that leaves it out must not be the last to say it."""
    many = {f"case/{pair.desk.new_id()}/protected": {"x": 1} for _ in range(600)}
    with pair.desk.writing() as connection:
        connection.executemany("INSERT INTO part (name) VALUES (?)", [(part,) for part in many])
        connection.executemany(
            "INSERT INTO shared_part VALUES (?, ?)", [(pair.other.vault.device.id, part) for part in many]
        )
        connection.execute("INSERT OR IGNORE INTO log (name) VALUES ('x')")
        connection.execute(
            "INSERT INTO log_head (part, log, n, id, since, depth) SELECT part.key, log.key, 1, x'', '', 1"
            " FROM part, log WHERE log.name = 'x' AND part.name IN (SELECT part FROM shared_part)"
            " AND part.name LIKE '%/protected'"
        )
    pair.talk(3)
    said = named(pair.other, seal(pair.desk, pair.other, pair.folder))
    assert len([part for part in said if part.endswith("/protected")]) == 600
