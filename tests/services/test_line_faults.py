"""Faults of a line: what was not sent does not arrive, what is wrong there hinders nothing else, nothing is lost."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.domain.errors import (
    LineBrokenError,
    LineError,
    LineRefusedError,
    MayHaveArrivedError,
    PlaceAddressError,
    StoppedError,
    UnknownBundleError,
    UnknownPlaceError,
)
from repatria.services.exchange.collecting import look_through, search_of, tidy_place
from repatria.services.exchange.delivering import (
    carry,
    own_delivered,
    own_route_of,
    own_to_take_back,
    own_withdraw,
    take_back,
    undelivered,
)
from repatria.services.exchange.outbox import OUTBOX, Route
from repatria.services.exchange.places import check_way, forget_place, keep_place, new_mark, prove_place
from repatria.sync.transports.carrier import Waiting
from repatria.sync.transports.folder import FolderCarrier
from repatria.sync.transports.line import Line
from repatria.sync.transports.places import FolderPlace, WebDavPlace
from tests.services.line_circle import Circle, deliver, fate, open_case


@pytest.fixture
def circle(tmp_path: Path, shared: Path) -> Iterator[Circle]:
    found = Circle(tmp_path, FolderPlace(str(shared)))
    yield found
    found.leave()


def files(shared: Path) -> list[str]:
    return sorted(path.name for path in shared.rglob("*") if path.is_file() and path.name != "mark")


def stop_after_a_piece(route: Route) -> None:
    def stop(_done: int, _all: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        carry(route, stop)


def lose_the_last_answer(circle: Circle, bundle: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Carry so that all lies there, and the line breaks before that is answered."""
    route, put = own_route_of(circle.tecun, bundle), FolderCarrier.put

    def answerless(self: FolderCarrier, folder: str, name: str, data: bytes, waiting: Waiting) -> None:
        put(self, folder, name, data, waiting)
        if name == route.name:
            raise LineBrokenError(place="x")

    with monkeypatch.context() as there:
        there.setattr(FolderCarrier, "put", answerless)
        with pytest.raises(LineBrokenError):
            carry(route)


@pytest.mark.parametrize("how", ["lost answer", "crash"])
def test_what_may_lie_there_is_taken_back_before_it_counts_as_not_sent(
    circle: Circle, shared: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    if how == "crash":
        carry(own_route_of(circle.tecun, bundle))
    else:
        lose_the_last_answer(circle, bundle, monkeypatch)
    with pytest.raises(MayHaveArrivedError):
        own_withdraw(circle.tecun, bundle)
    assert fate(circle.tecun, bundle) == "to_deliver"
    for route in own_to_take_back(circle.tecun, bundle):
        take_back(route)
    own_withdraw(circle.tecun, bundle)
    assert fate(circle.tecun, bundle) == "dropped"
    assert circle.receive(circle.xela) == []
    assert files(shared) == []


def test_without_a_line_what_may_lie_there_goes_on_waiting(circle: Circle, shared: Path) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    carry(own_route_of(circle.tecun, bundle))
    gone = shared.rename(shared.with_name("gone"))
    (route,) = own_to_take_back(circle.tecun, bundle)
    with pytest.raises(LineBrokenError):
        take_back(route)
    with pytest.raises(MayHaveArrivedError):
        own_withdraw(circle.tecun, bundle)
    gone.rename(shared)
    deliver(circle.tecun, bundle)
    assert len(circle.receive(circle.xela)) == 1


def test_what_may_lie_at_a_forgotten_place_is_taken_back_once_it_is_set_up_again(circle: Circle) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    carry(own_route_of(circle.tecun, bundle))
    forget_place(circle.tecun, circle.at_tecun.id)
    with pytest.raises(UnknownPlaceError):
        own_to_take_back(circle.tecun, bundle)
    circle.use(circle.tecun)
    (route,) = own_to_take_back(circle.tecun, bundle)
    take_back(route)
    own_withdraw(circle.tecun, bundle)
    assert circle.receive(circle.xela) == []


def test_a_file_that_was_taken_back_can_still_be_delivered(circle: Circle) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    carry(own_route_of(circle.tecun, bundle))
    (route,) = own_to_take_back(circle.tecun, bundle)
    take_back(route)
    assert own_to_take_back(circle.tecun, bundle) == ()
    deliver(circle.tecun, bundle)
    assert len(circle.receive(circle.xela)) == 1


@pytest.mark.parametrize("fault", [LineBrokenError(place="x"), StoppedError()], ids=["broken", "stopped"])
def test_what_cannot_be_tidied_hinders_no_delivery_and_is_tried_next_time(
    circle: Circle, shared: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    circle.send(circle.xela, open_case(circle.xela))
    circle.receive(circle.tecun)
    circle.send(circle.tecun)

    def failing(*_given: object) -> None:
        raise fault

    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    old = own_route_of(circle.tecun, bundle).old
    assert old
    with monkeypatch.context() as there:
        there.setattr(FolderCarrier, "drop", failing)
        deliver(circle.tecun, bundle)
    assert undelivered(circle.tecun) == ()
    again = circle.seal(circle.tecun, open_case(circle.tecun))
    assert own_route_of(circle.tecun, again).old == old
    deliver(circle.tecun, again)
    assert not {name for _folder, name in old} & set(files(shared))


def test_what_is_withdrawn_while_it_goes_never_lies_whole(circle: Circle, shared: Path) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    with pytest.raises(UnknownBundleError):
        carry(own_route_of(circle.tecun, bundle), lambda _done, _all: own_withdraw(circle.tecun, bundle))
    assert circle.lying(circle.xela) == ()
    circle.lying(circle.tecun)
    assert files(shared) == []


def test_the_pieces_of_what_was_withdrawn_are_taken_away(circle: Circle, shared: Path) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    stop_after_a_piece(own_route_of(circle.tecun, bundle))
    assert files(shared)
    own_withdraw(circle.tecun, bundle)
    circle.lying(circle.tecun)
    assert files(shared) == []


def test_the_pieces_of_another_month_are_taken_away(circle: Circle, shared: Path) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    stop_after_a_piece(own_route_of(circle.tecun, bundle))
    circle.clock.pass_time(days=31)
    deliver(circle.tecun, bundle)
    circle.lying(circle.tecun)
    assert len(files(shared)) == 2  # one piece and the list
    assert len(circle.receive(circle.xela)) == 1


def test_a_crash_while_it_is_noted_notes_all_or_nothing(
    circle: Circle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_given: object) -> None:
        raise KeyboardInterrupt

    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    with monkeypatch.context() as there:
        there.setattr("repatria.store.places.drop_outgoing", crash)
        with pytest.raises(KeyboardInterrupt):
            own_withdraw(circle.tecun, bundle)
    assert fate(circle.tecun, bundle) == "to_deliver"
    route = own_route_of(circle.tecun, bundle)
    carry(route)
    with monkeypatch.context() as there:
        there.setattr("repatria.store.places.lies", crash)
        with pytest.raises(KeyboardInterrupt):
            own_delivered(circle.tecun, route)
    assert fate(circle.tecun, bundle) == "to_deliver"


@pytest.mark.parametrize("junk", [b"\xff\xfe\n", b"{}\n[[[[\n", b'[3,"\xff"]\n', b"[" * 100_000])
def test_a_note_of_what_was_laid_that_cannot_be_read_begins_anew(circle: Circle, junk: bytes) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    own_route_of(circle.tecun, bundle).path.with_suffix(".laid").write_bytes(junk)
    deliver(circle.tecun, bundle)
    assert len(circle.receive(circle.xela)) == 1


BAD_LISTS = {
    "too large": b'{"format":"repatria-pieces/1","sha256":"%s","pieces":[%s]}'
    % (b"0" * 64, b",".join([b'[8388608,"%s"]' % (b"0" * 64)] * 400)),
    "no letters": b'{"format":"\xff\xfe"}',
    "too deep": b"[" * 5_000_000,
    "of another kind": b'{"format":"repatria-pieces/9","sha256":"%s","pieces":[]}' % (b"0" * 64),
    "empty": b"",
}


@pytest.mark.parametrize("bad", BAD_LISTS.values(), ids=BAD_LISTS)
def test_a_bad_list_hinders_nothing_that_lies_beside_it(circle: Circle, shared: Path, bad: bytes) -> None:
    circle.send(circle.tecun, open_case(circle.tecun))
    (mailbox,) = [path for path in shared.iterdir() if path.name != "place"]
    (mailbox / "00").write_bytes(bad)
    assert len(circle.receive(circle.xela)) == 1


def test_a_crash_after_sealing_leaves_no_file_and_its_receipt_goes_with_the_next(
    circle: Circle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_given: object) -> None:
        raise KeyboardInterrupt

    circle.send(circle.tecun, open_case(circle.tecun))
    circle.receive(circle.xela)
    waiting = circle.seal(circle.xela)
    with monkeypatch.context() as there:
        there.setattr("repatria.store.places.put_outgoing", crash)
        with pytest.raises(KeyboardInterrupt):
            circle.seal(circle.xela, open_case(circle.xela))
    outbox = circle.xela.vault.folder / OUTBOX
    assert len(list(outbox.iterdir())) == 2
    circle.reopen_xela()
    assert [path.stem for path in outbox.iterdir()] == [own_route_of(circle.xela, waiting).name]
    own_withdraw(circle.xela, waiting)
    circle.send(circle.xela)
    assert len(search_of(circle.xela, circle.at_xela.id).old) == 1


def test_the_receipt_of_a_bundle_that_a_crash_kept_from_the_outbox_goes_with_the_next(
    circle: Circle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_given: object) -> None:
        raise KeyboardInterrupt

    circle.send(circle.tecun, open_case(circle.tecun))
    circle.receive(circle.xela)
    with monkeypatch.context() as there:
        there.setattr("repatria.store.places.put_outgoing", crash)
        with pytest.raises(KeyboardInterrupt):
            circle.seal(circle.xela)
    circle.reopen_xela()
    circle.send(circle.xela)
    assert len(search_of(circle.xela, circle.at_xela.id).old) == 1


def test_a_clock_that_is_set_right_takes_nothing_away(circle: Circle) -> None:
    circle.clock.pass_time(days=-100)
    circle.send(circle.tecun, open_case(circle.tecun))
    circle.clock.pass_time(days=100)
    circle.lying(circle.tecun)
    circle.send(circle.tecun, open_case(circle.tecun))
    circle.clock.pass_time(days=1)
    circle.lying(circle.tecun)
    circle.clock.pass_time(days=-101)
    assert len(circle.receive(circle.xela)) == 2


@pytest.mark.parametrize("days", [70, -80])
def test_what_was_laid_by_a_clock_that_is_months_wrong_is_found(circle: Circle, days: int) -> None:
    circle.clock.pass_time(days=days)
    circle.send(circle.tecun, open_case(circle.tecun))
    circle.clock.pass_time(days=-days)
    assert len(circle.receive(circle.xela)) == 1


@pytest.mark.parametrize("where", ["/tmp/" + "a" * 300, "/tmp/\udcff"], ids=["too long", "no text"])
def test_a_folder_of_no_possible_name_is_told_as_a_place(where: str) -> None:
    with pytest.raises(LineError):
        prove_place(FolderPlace(where), "0" * 32)


@pytest.mark.parametrize("number", [errno.ENOTCONN, errno.ESTALE, errno.EIO, errno.EEXIST])
@pytest.mark.parametrize("asked", ["is_dir", "exists"])
def test_a_share_that_fell_away_is_told_as_a_line(
    circle: Circle, monkeypatch: pytest.MonkeyPatch, number: int, asked: str
) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    route, search = own_route_of(circle.tecun, bundle), search_of(circle.xela, circle.at_xela.id)

    def gone(_path: Path) -> bool:
        raise OSError(number, "Transport endpoint is not connected")

    with monkeypatch.context() as there:
        there.setattr(Path, asked, gone)
        with pytest.raises(LineError):
            look_through(search)
        with pytest.raises(LineError):
            carry(route)
    deliver(circle.tecun, bundle)


def test_a_file_where_a_mailbox_should_be_is_told_as_a_line(circle: Circle, shared: Path) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    route = own_route_of(circle.tecun, bundle)
    (shared / route.folder).write_text("x")
    with pytest.raises(LineError):
        carry(route)


def test_more_pieces_than_are_listed_hide_no_file_and_are_taken_away(
    circle: Circle, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("folder", "pieces"):
        monkeypatch.setattr(f"repatria.sync.transports.{module}.MOST_NAMES", 10)
    bundle = circle.send(circle.tecun, open_case(circle.tecun))
    (mailbox,) = [path for path in shared.iterdir() if path.name != "place"]
    for number in range(1, 61):
        (mailbox / f"{'0' * 32}.{number}").touch()
        (mailbox / f"{'z' * 32}.{number}").touch()
    assert len(circle.receive(circle.xela)) == 1
    circle.send(circle.xela)
    circle.lying(circle.xela)
    assert not [path for path in mailbox.iterdir() if path.name[0] not in "0z"]
    circle.receive(circle.tecun)
    assert fate(circle.tecun, bundle) == "acknowledged"


@pytest.mark.parametrize(
    "address",
    [
        "https://yo:secreto@host:99999/x",
        "https:/yo:secreto@host/x",
        "https://yo:secreto@[x/",
        "https://host:99999/x?secreto",
        "yo:secreto@host",
    ],
)
def test_a_wrong_address_is_told_without_the_password_in_it(address: str) -> None:
    for way in (WebDavPlace(address), WebDavPlace(address + "\x00")):
        with pytest.raises(PlaceAddressError) as raised:
            check_way(way)
        assert "secreto" not in str(vars(raised.value)) + str(raised.value)


def test_a_wrong_address_without_a_password_is_told_as_it_was_typed() -> None:
    with pytest.raises(PlaceAddressError) as raised:
        check_way(WebDavPlace("nube.ejemplo.org/carpeta"))
    assert "nube.ejemplo.org/carpeta" in str(vars(raised.value))


def test_a_folder_is_found_wherever_the_program_is_started(
    circle: Circle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    way = FolderPlace("shared")
    place = keep_place(circle.tecun, "Otro", way, prove_place(way, new_mark(circle.tecun)))
    monkeypatch.chdir(tmp_path.parent)
    assert look_through(search_of(circle.tecun, place.id)) == ()
    assert place.said == str(tmp_path / "shared")


def test_two_posts_that_set_up_a_place_at_once_find_one_mark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    way, found = FolderPlace(str(tmp_path / "empty")), list[str]()

    def meanwhile(self: Line, seconds: float) -> None:
        (tmp_path / "empty" / "place" / "mark").write_text("b" * 32)

    monkeypatch.setattr(Line, "pause", meanwhile)
    found.append(prove_place(way, "a" * 32))
    found.append(prove_place(way, "c" * 32))
    assert found == ["b" * 32, "b" * 32]


def test_stopped_while_the_first_mark_settles_nothing_is_kept_and_the_mark_stays(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    way, mark = FolderPlace(str(tmp_path / "empty")), tmp_path / "empty" / "place" / "mark"
    with pytest.raises(StoppedError):
        prove_place(way, "a" * 32, mark.exists)
    assert prove_place(way, "b" * 32) == "a" * 32


def test_a_place_from_which_nothing_can_be_taken_away_is_looked_through_all_the_same(
    circle: Circle, monkeypatch: pytest.MonkeyPatch
) -> None:
    circle.send(circle.tecun, open_case(circle.tecun))
    circle.receive(circle.xela)
    circle.send(circle.xela)
    circle.send(circle.tecun, open_case(circle.tecun))
    search = search_of(circle.xela, circle.at_xela.id)
    assert search.old

    def stuck(*_: object) -> None:
        raise LineRefusedError(place="Ministerio")

    with monkeypatch.context() as there:
        there.setattr("repatria.services.exchange.tidying.take_away", stuck)
        assert len(look_through(search)) == 1
        assert tidy_place(search) == ()
    assert tidy_place(search) == search.old
