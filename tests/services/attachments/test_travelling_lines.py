"""Over a line files go behind all words, and what lies at a place goes away once it is acknowledged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.domain.errors import FileStoppedError
from repatria.services.attachments.withdrawing import withdraw_attachment
from repatria.services.desk import Desk
from repatria.services.exchange.collecting import search_of
from repatria.services.exchange.delivering import own_withdraw, undelivered
from repatria.services.exchange.gathering import bring_all
from repatria.services.exchange.sending_many import put_many_in_outbox
from repatria.services.exchange.still_going import files_taking
from repatria.sync.transports.places import FolderPlace
from tests.services.attachments.files import PLAIN, add
from tests.services.attachments.travelling import due, readable, sending
from tests.services.line_circle import Circle, deliver, fate, open_case
from tests.sync.transports.servers import rclone_webdav


@pytest.fixture
def circle(tmp_path: Path) -> Iterator[Circle]:
    (tmp_path / "share").mkdir()
    found = Circle(tmp_path, FolderPlace(str(tmp_path / "share")))
    yield found
    found.leave()


def put(circle: Circle, sender: Desk, receiver: Desk, *cases: str) -> tuple[str, ...]:
    wanted = sending(receiver, *cases)  # type: ignore[arg-type]
    return put_many_in_outbox(sender, wanted, circle.place_of(sender).id)


def test_what_waits_goes_words_first_and_is_fetched_the_smallest_first(
    circle: Circle, tmp_path: Path
) -> None:
    first, second = open_case(circle.tecun), open_case(circle.tecun)
    add(circle.tecun, first, tmp_path)
    words, pictures = put(circle, circle.tecun, circle.xela, first)
    (later,) = put(circle, circle.tecun, circle.xela, second)
    *before, last = [one.bundle for one in undelivered(circle.tecun)]
    assert (set(before), last) == ({words, later}, pictures)
    deliver(circle.tecun, pictures)
    deliver(circle.tecun, words)
    brought = bring_all(search_of(circle.xela, circle.at_xela.id))
    sizes = [one.lying.size for one in brought.found if one.lying is not None]
    assert sizes == sorted(sizes)
    assert len(sizes) == 2


def test_files_go_once_by_a_line_and_the_place_is_empty_after_the_receipts(
    circle: Circle, tmp_path: Path
) -> None:
    case = open_case(circle.tecun)
    add(circle.tecun, case, tmp_path)
    words, pictures = put(circle, circle.tecun, circle.xela, case)
    assert due(circle.tecun, circle.xela, case) == 0, "it waits in the outbox"
    for bundle in (words, pictures):
        deliver(circle.tecun, bundle)
    assert sum(report.files.new + report.files.entered for report in circle.receive(circle.xela)) == 1
    assert readable(circle.xela, case) == [PLAIN]
    circle.send(circle.xela)
    circle.receive(circle.tecun)
    assert [fate(circle.tecun, one) for one in (words, pictures)] == ["acknowledged"] * 2
    circle.lying(circle.tecun)
    left = [path for path in (tmp_path / "share").rglob("*") if path.is_file() and path.name != "mark"]
    assert len(left) == 2, "the piece and the list of the receipt, until its own is back"


def test_files_go_through_a_real_webdav_server(tmp_path: Path) -> None:
    (tmp_path / "served").mkdir()
    with rclone_webdav(tmp_path / "served") as way:
        circle = Circle(tmp_path, way)
        case = open_case(circle.tecun)
        add(circle.tecun, case, tmp_path, level="L1")
        for bundle in put(circle, circle.tecun, circle.xela, case):
            deliver(circle.tecun, bundle)
        circle.receive(circle.xela)
        assert readable(circle.xela, case) == [PLAIN]
        circle.leave()


def test_a_file_that_is_withdrawn_while_it_waits_does_not_leave_and_what_else_waited_goes_anew(
    circle: Circle, tmp_path: Path
) -> None:
    case = open_case(circle.tecun)
    bare = add(circle.tecun, case, tmp_path, b"%PDF-1.7\nsin tapar")
    add(circle.tecun, case, tmp_path)
    words, pictures = put(circle, circle.tecun, circle.xela, case)
    assert [(one.bundle, one.gone) for one in files_taking(circle.tecun, bare)] == [(pictures, False)]
    withdraw_attachment(circle.tecun, case, bare.event, "Se ven caras.")
    assert {one.bundle: one.stopped for one in undelivered(circle.tecun)} == {words: False, pictures: True}
    with pytest.raises(FileStoppedError):
        deliver(circle.tecun, pictures)
    own_withdraw(circle.tecun, pictures)
    assert due(circle.tecun, circle.xela, case) == 1
    deliver(circle.tecun, words)
    for bundle in put(circle, circle.tecun, circle.xela, case):
        deliver(circle.tecun, bundle)
    circle.receive(circle.xela)
    assert readable(circle.xela, case) == [PLAIN]
