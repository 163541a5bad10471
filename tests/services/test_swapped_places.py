"""A folder or a mount that is swapped while a file is carried: nothing counts as delivered, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from repatria.domain.errors import PlaceChangedError
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.exchange.collecting import look_through, search_of
from repatria.services.exchange.delivering import (
    carry,
    own_delivered,
    own_route_of,
    put_in_outbox,
    take_back,
    undelivered,
)
from repatria.services.exchange.going import Sending
from repatria.services.exchange.laid import laid_of
from repatria.services.exchange.outbox import Route
from repatria.services.exchange.register import sent_bundles
from repatria.services.packets import delivering
from repatria.services.packets.preparing import prepare_packet
from repatria.services.packets.recalling import recall_packet
from repatria.sync.transports.places import FolderPlace
from tests.posts import introduce, keep_folder
from tests.services.across import asked, case, receiver, sender
from tests.services.lines import Line, deliver_all, state

__all__ = ["case", "receiver", "sender"]


class Share:
    """A folder that can be swapped for another one, and back."""

    def __init__(self, path: Path) -> None:
        self.path, self._true, self.strange = path, path.with_name("true"), path.with_name("strange")
        path.mkdir()
        self.strange.mkdir()

    @property
    def is_swapped(self) -> bool:
        return self._true.exists()

    def swap(self) -> None:
        if not self.is_swapped:
            self.path.rename(self._true)
            self.strange.rename(self.path)

    def swap_back(self) -> None:
        self.path.rename(self.strange)
        self._true.rename(self.path)


@pytest.fixture
def share(tmp_path: Path) -> Share:
    return Share(tmp_path / "share")


def once_listed(route: Route, share: Share) -> Callable[[], bool]:
    """Swap the folder after its last look: when it was noted that the list may lie there, before it does."""

    def cancelled() -> bool:
        if any(one.listed for one in laid_of(route.path)):
            share.swap()
        return False

    return cancelled


def lists_in(folder: Path) -> list[Path]:
    return [one for one in folder.glob("*/*") if "." not in one.name and one.parent.name != "place"]


def waiting_file(here: Desk, there: Desk, share: Share) -> tuple[str, str]:
    """Return a file that waits for a shared place, and the place of the other post."""
    introduce(here, there)
    place, theirs = keep_folder(here, share.path), keep_folder(there, share.path)
    opened = open_case(here, Opening("host", "no", return_country="HND")).id
    return put_in_outbox(here, Sending((opened,), there.vault.device.id), place.id), theirs.id


def test_no_list_is_laid_in_a_folder_that_was_swapped_while_the_pieces_went(
    here: Desk, there: Desk, share: Share
) -> None:
    bundle, _ = waiting_file(here, there, share)
    route = own_route_of(here, bundle)
    with pytest.raises(PlaceChangedError):
        carry(route, lambda _done, _all: share.swap())
    assert share.is_swapped
    assert not lists_in(share.path)
    assert [one.bundle for one in undelivered(here)] == [bundle]
    assert route.path.exists()


def test_a_file_whose_list_went_astray_is_not_delivered_and_goes_the_next_time(
    here: Desk, there: Desk, share: Share
) -> None:
    bundle, theirs = waiting_file(here, there, share)
    route = own_route_of(here, bundle)
    with pytest.raises(PlaceChangedError):
        carry(route, cancelled=once_listed(route, share))
    assert share.is_swapped
    assert [one.bundle for one in undelivered(here)] == [bundle]
    assert route.path.exists()
    share.swap_back()
    assert look_through(search_of(there, theirs)) == ()
    own_delivered(here, route, carry(route))
    assert len(look_through(search_of(there, theirs))) == 1
    assert sent_bundles(here)[0].fate == "waiting"


def test_what_is_taken_back_from_a_swapped_folder_may_lie_there_still(
    here: Desk, there: Desk, share: Share
) -> None:
    bundle, theirs = waiting_file(here, there, share)
    route = own_route_of(here, bundle)
    carry(route)
    asked_already: list[bool] = []

    def cancelled() -> bool:
        if asked_already:
            share.swap()
        asked_already.append(True)
        return False

    with pytest.raises(PlaceChangedError):
        take_back(route, cancelled)
    share.swap_back()
    assert [one.listed for one in laid_of(route.path)] == [True]
    assert len(look_through(search_of(there, theirs))) == 1


def test_a_packet_whose_list_went_astray_does_not_stand_as_sent(
    sender: Desk, receiver: Desk, case: OpenedCase, share: Share
) -> None:
    line = Line(FolderPlace(str(share.path)), sender, receiver)
    prepare_packet(sender, asked(sender, case, receiver), line.through(sender))
    [waits] = undelivered(sender)
    route = delivering.route_ahead(sender, waits.bundle)
    with pytest.raises(PlaceChangedError):
        carry(route, cancelled=once_listed(route, share))
    assert share.is_swapped
    assert state(sender, case) == "prepared"
    assert undelivered(sender) == (waits,)
    share.swap_back()
    assert line.come(receiver) == []
    deliver_all(sender)
    assert state(sender, case) == "sent"
    assert len(line.come(receiver)) == 1


def test_a_packet_counts_as_asked_back_only_once_that_lies_at_the_place(
    sender: Desk, receiver: Desk, case: OpenedCase, share: Share
) -> None:
    line = Line(FolderPlace(str(share.path)), sender, receiver)
    made = prepare_packet(sender, asked(sender, case, receiver), line.through(sender))
    deliver_all(sender)
    assert len(line.come(receiver)) == 1
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    [waits] = undelivered(sender)
    route = delivering.route_ahead(sender, waits.bundle)
    with pytest.raises(PlaceChangedError):
        carry(route, cancelled=once_listed(route, share))
    assert state(sender, case) == "sent"
    share.swap_back()
    deliver_all(sender)
    assert state(sender, case) == "recalled"
    assert len(line.come(receiver)) == 1
