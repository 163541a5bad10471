"""A place with a line that posts of two countries use: what waits is delivered, what lies there is fetched."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.packets.answer import Saying
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange.collecting import Lying, fetch, look_through, note_fetched, search_abroad
from repatria.services.exchange.delivering import carry, undelivered
from repatria.services.exchange.places import KeptPlace, keep_place, new_mark, prove_place
from repatria.services.packets import delivering
from repatria.services.packets.answering import answer_packet
from repatria.services.packets.arriving import Came, open_case_with
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import Prepared, prepare_packet
from repatria.services.packets.taking import Looked, look_at
from repatria.services.packets.writing import Through
from repatria.sync.transports.places import FolderPlace, Place
from tests.services.across import asked


class Line:
    """A place that posts of two countries use."""

    def __init__(self, way: Place, *desks: Desk) -> None:
        self._kept = {id(desk): self._keep(desk, way) for desk in desks}

    def _keep(self, desk: Desk, way: Place) -> KeptPlace:
        return keep_place(desk, "Región", way, prove_place(way, new_mark(desk)))

    def place(self, desk: Desk) -> str:
        return self._kept[id(desk)].id

    def through(self, desk: Desk) -> Through:
        return Through(self.place(desk))

    def lying(self, desk: Desk) -> tuple[Lying, ...]:
        return look_through(search_abroad(desk, self.place(desk)))

    def come(self, desk: Desk) -> list[Looked]:
        """Fetch all that lies for a post from other countries, and look at it."""
        search = search_abroad(desk, self.place(desk))
        found = []
        for one in look_through(search):
            path = fetch(search, one)
            assert path is not None
            found.append(look_at(desk, path))
            note_fetched(desk, one, path, device=found[-1].post.device)
        return found


def deliver(desk: Desk, bundle: str) -> None:
    route = delivering.route_of(desk, bundle)
    delivering.delivered(desk, route, carry(route))


def deliver_all(desk: Desk) -> int:
    waiting = undelivered(desk)
    for one in waiting:
        deliver(desk, one.bundle)
    return len(waiting)


def state(desk: Desk, case: OpenedCase) -> str:
    """Return where the last packet of a case is."""
    return case_packets(desk, case.id)[-1].state


def answered(line: Line, sender: Desk, receiver: Desk, made: Prepared) -> OpenedCase:
    """Deliver a packet, and let the other post open its case and answer; the answer waits there."""
    deliver_all(sender)
    [came] = line.come(receiver)
    assert isinstance(came, Came)
    theirs = open_case_with(receiver, came)
    answer_packet(receiver, theirs.id, made.packet.id, Saying("accepted"), line.through(receiver))
    return theirs


@pytest.fixture
def line(tmp_path: Path, sender: Desk, receiver: Desk) -> Line:
    (tmp_path / "shared").mkdir()
    return Line(FolderPlace(str(tmp_path / "shared")), sender, receiver)


@pytest.fixture
def made(sender: Desk, receiver: Desk, case: OpenedCase, line: Line) -> Prepared:
    return prepare_packet(sender, asked(sender, case, receiver), line.through(sender))
