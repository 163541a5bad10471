"""A vault folder was put back whole, outbox and all: what waits in it may have gone since the copy was made."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.errors import PacketStoppedError
from repatria.services.cases.acts import raise_block
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange.delivering import undelivered
from repatria.services.exchange.looking import Seen, look_of, look_there
from repatria.services.exchange.places import forget_place
from repatria.services.exchange.tidying import LIES_FOR
from repatria.services.packets import delivering
from repatria.services.packets.preparing import Prepared, prepare_packet
from repatria.services.packets.recalling import recall_packet
from repatria.services.paper.gone_out import gone_out
from repatria.services.vaults import leave, unlock
from repatria.store import places as rows
from tests.posts import PASSPHRASE, TestClock
from tests.services.across import asked, case, receiver, sender
from tests.services.lines import Line, deliver_all, line, made, state

__all__ = ["case", "line", "made", "receiver", "sender"]


@pytest.fixture
def put_back(
    sender: Desk, made: Prepared, tmp_path: Path, library: Library, clock: TestClock
) -> Iterator[Desk]:
    """The packet waited; the folder was copied, the packet went, and all of the folder was put back."""
    folder, copy, machine = sender.vault.folder, tmp_path / "copy", tmp_path / "gtm-state"

    def again() -> Desk:
        return unlock(folder, PASSPHRASE, library, clock=clock, state_dir=machine)

    leave(sender)
    shutil.copytree(folder, copy)
    clock.pass_time(hours=1)
    went = again()
    assert deliver_all(went) == 1
    leave(went)
    shutil.rmtree(folder)
    shutil.copytree(copy, folder)
    clock.pass_time(hours=1)
    desk = again()
    yield desk
    leave(desk)


def out(desk: Desk, case: OpenedCase) -> list[str]:
    return [gone.packet for gone in gone_out(desk, case.id) if gone.way == "packet"]


def taken_out(desk: Desk) -> Seen:
    """Do what *No enviar* does with what waits."""
    [one] = undelivered(desk)
    seen = look_there(look_of(desk, one.bundle))
    assert not seen.found
    assert delivering.to_take_back(desk, one.bundle) == ()
    delivering.withdraw(desk, one.bundle, seen)
    return seen


def counts_as_gone(desk: Desk, case: OpenedCase, made: Prepared, folder: Path) -> None:
    assert undelivered(desk) == ()
    assert state(desk, case) == "sent"
    raise_block(desk, case.id)
    assert out(desk, case) == [made.packet.id]
    recall_packet(desk, case.id, made.packet.id, folder)
    assert state(desk, case) == "recalled"


def test_where_the_place_does_not_answer_it_stands_as_gone(
    put_back: Desk, case: OpenedCase, made: Prepared, tmp_path: Path
) -> None:
    (tmp_path / "shared").rename(tmp_path / "away")
    assert taken_out(put_back).unasked == ("Región",)
    counts_as_gone(put_back, case, made, tmp_path)


def test_where_the_place_was_forgotten_it_stands_as_gone(
    put_back: Desk, case: OpenedCase, made: Prepared, line: Line, sender: Desk, tmp_path: Path
) -> None:
    forget_place(put_back, line.place(sender))
    assert taken_out(put_back).lost
    counts_as_gone(put_back, case, made, tmp_path)


def test_while_it_waits_it_counts_for_a_block_and_is_asked_back(
    put_back: Desk, case: OpenedCase, made: Prepared, tmp_path: Path
) -> None:
    [one] = undelivered(put_back)
    raise_block(put_back, case.id)
    assert out(put_back, case) == [made.packet.id]
    with pytest.raises(PacketStoppedError):
        delivering.route_of(put_back, one.bundle)
    recall_packet(put_back, case.id, made.packet.id, tmp_path)
    assert state(put_back, case) == "recalled"
    assert undelivered(put_back) == ()


def emptied(desk: Desk, place: Path) -> None:
    """Take away at a place what was laid there of what waits here."""
    [row] = rows.outgoing(desk.read())
    laid = list(place.rglob(f"{row.name}*"))
    assert laid
    for one in laid:
        one.unlink()


def test_looked_for_at_its_place_and_not_there_it_never_left(
    put_back: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    emptied(put_back, tmp_path / "shared")
    assert taken_out(put_back).absent == ("Región",)
    assert state(put_back, case) == "dropped"


def test_not_there_after_so_long_that_it_would_be_tidied_away_it_stands_as_gone(
    put_back: Desk, case: OpenedCase, tmp_path: Path, clock: TestClock
) -> None:
    clock.pass_time(days=LIES_FOR.days)
    emptied(put_back, tmp_path / "shared")
    assert taken_out(put_back).absent == ("Región",)
    assert state(put_back, case) == "sent"


def test_what_is_sealed_after_that_and_does_not_go_never_left(
    put_back: Desk, receiver: Desk, case: OpenedCase, line: Line, sender: Desk, clock: TestClock
) -> None:
    taken_out_first = undelivered(put_back)
    clock.pass_time(hours=1)
    prepare_packet(put_back, asked(put_back, case, receiver), line.through(sender))
    [one] = [each for each in undelivered(put_back) if each not in taken_out_first]
    delivering.withdraw(put_back, one.bundle)
    assert state(put_back, case) == "dropped"
