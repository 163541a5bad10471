"""A second packet of a case of another country leads to the case of the first, and is answered there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from repatria.domain.packets.answer import Saying
from repatria.domain.packets.packet import Packet
from repatria.sealing import recipient_of
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.packet_dates import replies_due
from repatria.services.cases.restricting import restrict_case
from repatria.services.cases.routes import close_case
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.packets.answering import answer_packet
from repatria.services.packets.arriving import Came, open_case_with, read_arrived
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import Prepared, prepare_packet
from repatria.services.packets.taking import take_in
from repatria.services.post.people import let_in
from repatria.sync.packets import seal_packet
from tests.posts import seated
from tests.services.across import asked
from tests.services.answering import case, found, made, receiver, sender, theirs

__all__ = ["case", "made", "receiver", "sender", "theirs"]


@pytest.fixture
def second(sender: Desk, receiver: Desk, case: OpenedCase, theirs: OpenedCase, tmp_path: Path) -> Prepared:
    return prepare_packet(sender, asked(sender, case, receiver), tmp_path)


def arrived(sender: Desk, receiver: Desk, packet: Packet, path: Path, **changed: Any) -> Came:
    """Return a packet as another program of that liaison could seal it."""
    key = recipient_of(receiver.vault.device.age_identity)
    with path.open("wb") as file:
        other = msgspec.structs.replace(packet, **changed)
        seal_packet(other, file, recipient=key, signing_seed=sender.vault.device.signing_seed)
    return read_arrived(receiver, path)


def test_it_is_shown_where_it_goes_and_kept_there_beside_the_first(
    receiver: Desk, theirs: OpenedCase, second: Prepared
) -> None:
    came = read_arrived(receiver, second.placed.path)
    assert (came.opened, came.beside) == (None, theirs)
    assert len(case_packets(receiver, theirs.id)) == 1, "looking keeps nothing"
    assert open_case_with(receiver, came) == theirs
    assert open_case_with(receiver, came) == theirs, "although it was looked at before"
    again = read_arrived(receiver, second.placed.path)
    assert (again.opened, again.beside) == (theirs, None)
    assert [one.state for one in case_packets(receiver, theirs.id)] == ["received", "received"]
    assert check_vault(receiver).sound


def test_an_answer_is_owed_to_each_and_given_from_there(
    sender: Desk, receiver: Desk, case: OpenedCase, theirs: OpenedCase, second: Prepared, tmp_path: Path
) -> None:
    open_case_with(receiver, read_arrived(receiver, second.placed.path))
    assert len(replies_due(read_casefile(receiver, theirs.id))) == 2
    done = answer_packet(receiver, theirs.id, second.packet.id, Saying("accepted"), tmp_path)
    assert len(replies_due(read_casefile(receiver, theirs.id))) == 1
    take_in(sender, found(sender, done.placed.path))
    assert {one.id: one.state for one in case_packets(sender, case.id)}[second.packet.id] == "accepted"


def test_whoever_knows_better_opens_another_and_that_one_is_found_again(
    receiver: Desk, theirs: OpenedCase, second: Prepared
) -> None:
    other = open_case_with(receiver, read_arrived(receiver, second.placed.path), anew=True)
    assert other != theirs
    again = read_arrived(receiver, second.placed.path)
    assert again.opened == other
    assert open_case_with(receiver, again, anew=True) == other
    assert len(case_packets(receiver, theirs.id)) == 1


def test_a_name_that_the_case_has_not_is_taken_over_and_none_is_replaced(
    sender: Desk, receiver: Desk, theirs: OpenedCase, made: Prepared, tmp_path: Path
) -> None:
    for number, name in enumerate(("Rosa L.", "Otra")):
        own = {**made.packet.own, "name_on_document": name, "age_band": "0-11"}
        came = arrived(sender, receiver, made.packet, tmp_path / name, id=f"{number}" * 26, own=own)
        assert open_case_with(receiver, came) == theirs
    read = read_casefile(receiver, theirs.id)
    assert read.value("name_on_document") == "Rosa L."
    assert read.value("child_or_doubt") == "no", "a packet changes nothing that a person decides"


def test_one_of_another_case_or_of_another_country_leads_nowhere(
    sender: Desk, receiver: Desk, theirs: OpenedCase, made: Prepared, tmp_path: Path
) -> None:
    own = {**made.packet.own, "case_code": "7F3K-92QD"}
    came = arrived(sender, receiver, made.packet, tmp_path / "other", id="c" * 26, own=own)
    assert came.beside is None
    assert open_case_with(receiver, came) != theirs


@pytest.mark.parametrize("code", ["", "Ñandú", "7F3K-92QD" * 9])
def test_a_code_that_a_case_here_bears_or_none_can_leads_to_no_case_of_ours_and_it_is_opened_once(
    sender: Desk, receiver: Desk, theirs: OpenedCase, made: Prepared, tmp_path: Path, code: str
) -> None:
    own = {**made.packet.own, "case_code": code or theirs.code}
    came = arrived(sender, receiver, made.packet, tmp_path / "ours", id="d" * 26, own=own)
    assert came.beside is None
    opened = open_case_with(receiver, came)
    assert opened != theirs
    assert read_arrived(receiver, tmp_path / "ours").opened == opened
    assert open_case_with(receiver, came) == opened


def test_it_leads_to_no_case_that_is_closed_or_kept_from_whoever_looks(
    receiver: Desk, theirs: OpenedCase, second: Prepared
) -> None:
    colleague = let_in(receiver, "Bea T.", "coordinator", "una tercera frase de práctica")
    restrict_case(receiver, theirs.id)
    with seated(receiver, colleague):
        assert read_arrived(receiver, second.placed.path).beside is None
    close_case(receiver, theirs.id, "stays", "No era de aquí")
    assert read_arrived(receiver, second.placed.path).beside is None
