"""An enrolled post that lies does not fill a vault with what nobody asked for; what is needed comes all the same."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from repatria.domain.events.event import digest
from repatria.domain.events.kinds import core_part, protected_part
from repatria.sealing import recipient_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts
from repatria.services.exchange.receipts import receipts_of
from repatria.services.exchange.receiving import Report
from repatria.services.forms.travelling import FILE
from repatria.services.forms.waiting_forms import waiting
from repatria.services.packs import packs_waiting
from repatria.signing import signer
from repatria.store.log.events import have
from repatria.store.state import load_case_state, load_some
from repatria.sync.manifest import BundleFacts, Recipient, Sender
from repatria.sync.segments import Segment, close_run
from repatria.sync.writing import write_bundle
from tests.posts import introduce
from tests.services.forging import ForgedLog
from tests.services.two_posts import send, take

Packs = Mapping[str, Mapping[str, bytes]]
NONE: Packs = {}


def lie(
    sender: Desk, receiver: Desk, folder: Path, *logs: ForgedLog, packs: Packs = NONE, **more: Any
) -> Report:
    """Let the sender seal what no window would, and receive it."""
    introduce(sender, receiver)
    (folder / "stick").mkdir(exist_ok=True)
    device = sender.vault.device

    def segments() -> list[Segment]:
        return [
            one
            for log in logs
            for one in close_run(log.part, log.log, 1, log.events, device.id, signer(device.signing_seed))
        ]

    facts = BundleFacts(
        bundle=sender.new_id(),
        created="2026-11-23T20:00:00Z",
        sender=Sender(device.id, sender.post, sender.country_code),
        recipient=Recipient(receiver.post, receiver.country_code, (receiver.vault.device.id,)),
        practice=sender.practice,
    )
    written = write_bundle(
        folder / "stick",
        f"{sender.new_id()}.repatria",
        facts,
        recipients=[recipient_of(receiver.vault.device.age_identity)],
        signing_seed=device.signing_seed,
        segments=segments,
        packs=packs,
        **more,
    )
    return take(receiver, written.placed.path)


def invented(count: int, size: int, start: int = 0) -> dict[str, dict[str, bytes]]:
    numbers = range(start, start + count)
    return {digest(str(n).encode()): {"x/pack.toml": str(n).encode() + b" " * size} for n in numbers}


def named_by_cases(desk: Desk, packs: Packs) -> list[ForgedLog]:
    logs = []
    for one in packs:
        log = ForgedLog(desk, core_part(desk.new_id()))
        opened = {"code": desk.new_id()[:8].upper(), "pack_digest": one, "practice": desk.practice}
        log.add("", opened, kind="case_opened")
        logs.append(log)
    return logs


def test_a_pack_that_no_case_names_is_not_kept_and_that_is_told(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    report = lie(other, desk, tmp_path, packs=invented(50, 100))
    assert report.left_out == 50
    assert not packs_waiting(desk)
    (note,) = load_some(desk.read(), desk.record, types=("bundle_received",)).facts
    assert note.value["left_out"] == 50


def test_packs_that_cases_name_are_kept_as_far_as_their_device_has_room(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    packs = invented(3, 110_000)
    assert lie(other, desk, tmp_path, *named_by_cases(other, packs), packs=packs).left_out == 0
    assert packs_waiting(desk).keys() == packs.keys()
    assert lie(other, desk, tmp_path, packs=packs).left_out == 0, "what is here already is nothing left out"
    for start in (100, 200):
        many = invented(12, 500_000, start)
        assert lie(other, desk, tmp_path, *named_by_cases(other, many), packs=many).left_out
    held = [one["files"] for found in packs_waiting(desk).values() for one in found]
    assert sum(len(str(files)) for files in held) < 5 << 20
    assert [post.device for post in known_posts(desk)][1:] == [other.vault.device.id]


def test_other_bytes_under_a_digest_that_waits_take_room_too(desk: Desk, other: Desk, tmp_path: Path) -> None:
    name = digest(b"one")
    logs = named_by_cases(other, {name: {}})
    for number in range(8):
        packs = {name: {"x/pack.toml": bytes(str(number), "ascii") + b" " * 900_000}}
        lie(other, desk, tmp_path, *logs, packs=packs)
    assert len(packs_waiting(desk)[name]) <= 4


def test_forms_wait_as_far_as_their_device_has_room(desk: Desk, other: Desk, tmp_path: Path) -> None:
    forms = {digest(str(n).encode()): {f"x-form{n}/{FILE}": b" " * 900_000} for n in range(14)}
    report = lie(other, desk, tmp_path, packs=forms)
    assert 0 < len(waiting(desk)) < 10
    assert report.left_out == 14 - len(waiting(desk))


def test_a_device_says_what_it_has_of_parts_that_are_here_and_little_beside(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "no")).id
    mine = have(desk.read(), core_part(case))
    elsewhere = {f"case/{desk.new_id()}/protected": {"c" * 26: 5} for _ in range(3000)}
    logs = {f"log{number}": 3 for number in range(2000)}
    said = {core_part(case): {**logs, **mine}, protected_part(case): logs, **elsewhere}
    lie(other, desk, tmp_path, receipts=said)
    told = receipts_of(desk, other.vault.device.id)
    assert told.keys() <= {core_part(case), protected_part(case)}
    assert told[core_part(case)].items() >= mine.items()
    kept = desk.read().execute("SELECT count(*), sum(length(logs) + length(most)) FROM said_there").fetchone()
    assert kept[0] <= 502
    assert kept[1] < 100_000


def test_what_is_said_again_is_not_written_again(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "no")).id
    said = {core_part(case): have(desk.read(), core_part(case))}
    for _ in range(2):
        lie(other, desk, tmp_path, receipts=said)
    kept = desk.read().execute("SELECT * FROM said_there").fetchall()
    lie(other, desk, tmp_path, receipts=said)
    assert desk.read().execute("SELECT * FROM said_there").fetchall() == kept


def test_of_a_case_that_comes_later_it_is_known_that_its_device_has_more(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(other, Opening("host", "no")).id
    lie(other, desk, tmp_path, receipts={protected_part(case): {"elsewhere": 7}})
    send(other, desk, tmp_path, case, protected=True)
    assert protected_part(case) in load_case_state(desk.read(), case).withheld
