"""Over a line: sealed files wait in the outbox, go on where they were cut, and go away when no longer needed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest

from repatria.content.library import Library
from repatria.domain.errors import (
    BundleError,
    LineBrokenError,
    LineRefusedError,
    LostFromOutboxError,
    PlaceChangedError,
    StoppedError,
    UnknownBundleError,
    UnknownDeviceError,
    UnknownPlaceError,
)
from repatria.domain.ids import CaseId
from repatria.services.exchange.collecting import fetch, is_final, look_through, note_fetched, search_of
from repatria.services.exchange.delivering import (
    carry,
    own_delivered,
    own_route_of,
    own_withdraw,
    put_in_outbox,
    undelivered,
)
from repatria.services.exchange.going import Sending
from repatria.services.exchange.outbox import OUTBOX
from repatria.services.exchange.places import (
    forget_place,
    keep_place,
    kept_places,
    new_mark,
    prove_place,
)
from repatria.services.exchange.posts import accept_card, own_card
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.register import sent_bundles
from repatria.services.today import case_page
from repatria.services.vaults import leave, unlock
from repatria.store.lists.cases import CaseFilter
from repatria.store.log.events import runs_since
from repatria.sync.transports.carrier import Carrier
from repatria.sync.transports.opening import TRANSPORTS
from repatria.sync.transports.places import FolderPlace, Place, WebDavPlace
from repatria.ui.strip import standing_of
from tests.posts import keep_folder, make_post
from tests.services.line_circle import Circle, deliver, fate, open_case
from tests.sync.transports.servers import PASSWORD, apache_webdav, rclone_s3, rclone_webdav

OLD_VAULT, OLD_PASSPHRASE = Path(__file__).parents[1] / "vaults" / "v4", "una frase larga de práctica"
SERVERS = {"WebDAV by rclone": rclone_webdav, "WebDAV by Apache": apache_webdav, "S3": rclone_s3}


@pytest.fixture
def circle(tmp_path: Path, shared: Path) -> Iterator[Circle]:
    found = Circle(tmp_path, FolderPlace(str(shared)))
    yield found
    found.leave()


@pytest.mark.parametrize("server", SERVERS.values(), ids=SERVERS)
def test_a_case_goes_through_a_real_server_and_its_receipt_comes_back(
    server: Callable[..., object], tmp_path: Path
) -> None:
    (tmp_path / "server").mkdir()
    with cast("Iterator[Place]", server(tmp_path / "server")) as way:  # type: ignore[attr-defined]
        circle = Circle(tmp_path, way)
        case = open_case(circle.tecun)
        bundle = circle.send(circle.tecun, case)
        assert fate(circle.tecun, bundle) == "waiting"
        (report,) = circle.receive(circle.xela)
        assert report.cases_new == (case,)
        circle.send(circle.xela)
        circle.receive(circle.tecun)
        assert fate(circle.tecun, bundle) == "acknowledged"
        circle.leave()


def test_what_is_done_with_is_taken_away_and_nothing_before(circle: Circle, shared: Path) -> None:
    def files() -> list[str]:
        return sorted(path.name for path in shared.rglob("*") if path.is_file() and path.name != "mark")

    circle.send(circle.tecun, open_case(circle.tecun))
    first = files()
    assert len(first) == 2  # one piece and the list
    circle.receive(circle.xela)
    circle.lying(circle.xela)
    assert files() == first, "no receipt has left yet"
    circle.send(circle.xela)
    assert circle.lying(circle.xela) == ()
    receipt = files()
    assert not set(first) & set(receipt), "the receipt stands there"
    circle.receive(circle.tecun)
    circle.send(circle.tecun)
    circle.lying(circle.tecun)
    assert not set(receipt) & set(files())


def test_what_nobody_fetches_is_taken_away_by_who_laid_it_after_ninety_days(
    circle: Circle, shared: Path
) -> None:
    bundle = circle.send(circle.tecun, open_case(circle.tecun))
    for days in (29, 30, 30):
        circle.clock.pass_time(days=days)
        circle.lying(circle.tecun)
    assert len(circle.lying(circle.xela)) == 1
    circle.clock.pass_time(days=2)
    circle.lying(circle.tecun)
    assert circle.lying(circle.xela) == ()
    assert fate(circle.tecun, bundle) == "waiting", "it is not forgotten that no receipt came"


def test_names_at_a_place_tell_neither_post_nor_case(circle: Circle, shared: Path) -> None:
    case = open_case(circle.tecun)
    circle.send(circle.tecun, case)
    known = [case, "Tecún", "Xela", circle.xela.vault.device.id, circle.tecun.vault.device.id]
    for path in shared.rglob("*"):
        assert not [word for word in known if word in path.name]
        if path.is_file():
            assert not [word for word in known if word.encode() in path.read_bytes()]


def test_a_mailbox_has_another_name_each_month_and_the_last_months_are_looked_through(circle: Circle) -> None:
    circle.send(circle.tecun, open_case(circle.tecun))
    circle.clock.pass_time(days=31)
    circle.send(circle.tecun, open_case(circle.tecun))
    found = circle.lying(circle.xela)
    assert len(found) == 2
    assert len({one.folder for one in found}) == 2


def test_another_folder_in_its_stead_is_asked_nothing(circle: Circle, shared: Path) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    shutil.rmtree(shared)
    shared.mkdir()
    with pytest.raises(PlaceChangedError):
        carry(own_route_of(circle.tecun, bundle))
    with pytest.raises(PlaceChangedError):
        look_through(search_of(circle.xela, circle.at_xela.id))
    assert list(shared.iterdir()) == []
    assert [one.bundle for one in undelivered(circle.tecun)] == [bundle]


def test_both_posts_find_the_same_mark(circle: Circle) -> None:
    assert circle.at_tecun.mark == circle.at_xela.mark


def test_a_file_stopped_on_its_way_goes_on_where_it_was(
    circle: Circle, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    laid: list[str] = []

    def cut(after: int) -> Callable[[Place], Carrier]:
        opened = TRANSPORTS[FolderPlace]

        def open_cut(way: Place) -> Carrier:
            carrier = opened(way)
            put = carrier.put

            def cut_put(folder: str, name: str, data: bytes, waiting: object) -> None:
                if len(laid) == after:
                    raise StoppedError
                put(folder, name, data, waiting)  # type: ignore[arg-type]
                laid.append(name)

            monkeypatch.setattr(carrier, "put", cut_put)
            return carrier

        return open_cut

    monkeypatch.setattr("repatria.sync.transports.pace._FIRST", 4096)
    monkeypatch.setattr("repatria.sync.transports.pace.MOST", 4096)
    with monkeypatch.context() as there:
        there.setitem(TRANSPORTS, FolderPlace, cut(2))
        with pytest.raises(StoppedError):
            carry(own_route_of(circle.tecun, bundle))
    assert circle.lying(circle.xela) == (), "half a file is no file"
    with monkeypatch.context() as there:
        there.setitem(TRANSPORTS, FolderPlace, cut(10_000))
        deliver(circle.tecun, bundle)
    assert len(laid) > 3
    assert len(laid) == len(set(laid)), "no piece was laid twice"
    assert len(circle.receive(circle.xela)) == 1


def test_the_outbox_is_empty_once_all_lies_there(circle: Circle) -> None:
    circle.send(circle.tecun, open_case(circle.tecun))
    assert list((circle.tecun.vault.folder / OUTBOX).iterdir()) == []
    assert undelivered(circle.tecun) == ()


def test_what_waits_for_a_line_is_told_and_can_go_through_another_place(
    circle: Circle, tmp_path: Path
) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    (waiting,) = undelivered(circle.tecun)
    assert (waiting.bundle, waiting.post, waiting.through) == (bundle, "Xela", "Ministerio")
    assert fate(circle.tecun, bundle) == "to_deliver"
    forget_place(circle.tecun, circle.at_tecun.id)
    with pytest.raises(UnknownPlaceError):
        own_route_of(circle.tecun, bundle)
    other = FolderPlace(str(tmp_path / "other"))
    (tmp_path / "other").mkdir()
    place = keep_place(circle.tecun, "Otro", other, prove_place(other, new_mark(circle.tecun)))
    route = own_route_of(circle.tecun, bundle, through=place.id)
    carry(route)
    own_delivered(circle.tecun, route)
    assert undelivered(circle.tecun) == ()


def test_what_waits_for_a_line_was_not_sent_yet(circle: Circle) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    assert (standing_of(circle.tecun).sent, standing_of(circle.tecun).to_deliver) == ("", 1)
    deliver(circle.tecun, bundle)
    assert standing_of(circle.tecun).sent
    assert standing_of(circle.tecun).to_deliver == 0


def test_what_was_taken_out_of_the_outbox_goes_with_the_next(circle: Circle) -> None:
    case = open_case(circle.tecun)
    bundle = circle.seal(circle.tecun, case)
    own_withdraw(circle.tecun, bundle)
    assert fate(circle.tecun, bundle) == "dropped"
    assert list((circle.tecun.vault.folder / OUTBOX).iterdir()) == []
    with pytest.raises(UnknownBundleError):
        own_route_of(circle.tecun, bundle)
    circle.send(circle.tecun, case)
    (report,) = circle.receive(circle.xela)
    assert report.cases_new == (case,)


def test_a_receipt_that_was_withdrawn_lets_nothing_be_taken_away(circle: Circle) -> None:
    circle.send(circle.tecun, open_case(circle.tecun))
    circle.receive(circle.xela)
    own_withdraw(circle.xela, circle.seal(circle.xela))
    assert search_of(circle.xela, circle.at_xela.id).old == ()
    circle.send(circle.xela)
    assert len(search_of(circle.xela, circle.at_xela.id).old) == 1


def test_a_damaged_file_is_refused_once_and_stays_where_it_lies(circle: Circle, shared: Path) -> None:
    circle.send(circle.tecun, open_case(circle.tecun))
    (lying,) = circle.lying(circle.xela)
    path = fetch(search_of(circle.xela, circle.at_xela.id), lying)
    assert path is not None
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(BundleError):
        preview_bundle(circle.xela, path)
    note_fetched(circle.xela, lying, path, refused="BundleDamagedError")
    assert circle.lying(circle.xela) == ()
    assert search_of(circle.xela, circle.at_xela.id).old == ()
    assert (shared / lying.folder / lying.name).exists()


def test_what_was_fetched_before_is_not_fetched_again(circle: Circle) -> None:
    circle.send(circle.tecun, open_case(circle.tecun))
    (lying,) = circle.lying(circle.xela)
    search = search_of(circle.xela, circle.at_xela.id)
    path = fetch(search, lying)
    shutil.rmtree(Path(cast("FolderPlace", circle.way).path))
    assert fetch(search, lying) == path


def test_what_signs_in_stands_in_no_event_and_is_gone_once_the_place_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / "server").mkdir()
    with rclone_webdav(tmp_path / "server") as way:
        desk = make_post(tmp_path / "a")
        place = keep_place(desk, "Ministerio", way, prove_place(way, new_mark(desk)))
        written = [event for _name, _log, run in runs_since(desk.read(), desk.record, None) for event in run]
        assert written
        assert not [event for event in written if PASSWORD.encode() in event.envelope + (event.body or b"")]
        assert PASSWORD not in place.said
        forget_place(desk, place.id)
        assert kept_places(desk) == ()
        leave(desk)


def test_a_wrong_password_is_told_and_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "server").mkdir()
    with rclone_webdav(tmp_path / "server") as way, pytest.raises(LineRefusedError):
        prove_place(WebDavPlace(way.address, way.user, "otra"), "0" * 32)


def test_a_place_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(LineBrokenError):
        prove_place(FolderPlace(str(tmp_path / "nowhere")), "0" * 32)


def test_a_vault_of_the_version_before_sends_by_line(tmp_path: Path, library: Library, shared: Path) -> None:
    shutil.copytree(OLD_VAULT, tmp_path / "old")
    desk = unlock(tmp_path / "old", OLD_PASSPHRASE, library, state_dir=tmp_path / "old-state")
    (before,) = sent_bundles(desk)
    assert before.fate == "waiting"
    way = FolderPlace(str(shared))
    place = keep_place(desk, "Ministerio", way, prove_place(way, new_mark(desk)))
    (line,) = case_page(desk, CaseFilter(practice=True), "code")
    bundle = put_in_outbox(desk, Sending((CaseId(line.id),), before.device), place.id)
    assert fate(desk, bundle) == "to_deliver"
    deliver(desk, bundle)
    assert fate(desk, bundle) == "waiting"
    leave(desk)


def test_a_post_whose_card_comes_later_is_heard_then(circle: Circle, tmp_path: Path) -> None:
    """What may pass is no final refusal: the file is there still once the card was accepted."""
    stranger = make_post(tmp_path / "c", "Ocós", clock=circle.clock)
    accept_card(stranger, own_card(circle.xela))
    place = keep_folder(stranger, Path(cast("FolderPlace", circle.way).path))
    sending = Sending((open_case(stranger),), circle.xela.vault.device.id)
    deliver(stranger, put_in_outbox(stranger, sending, place.id))
    (lying,) = circle.lying(circle.xela)
    path = fetch(search_of(circle.xela, circle.at_xela.id), lying)
    assert path is not None
    with pytest.raises(UnknownDeviceError) as caught:
        preview_bundle(circle.xela, path)
    assert not is_final(caught.value)
    accept_card(circle.xela, own_card(stranger))
    assert len(circle.receive(circle.xela)) == 1
    leave(stranger)


def test_what_was_damaged_in_the_inbox_alone_is_fetched_anew(circle: Circle) -> None:
    circle.send(circle.tecun, open_case(circle.tecun))
    (lying,) = circle.lying(circle.xela)
    search = search_of(circle.xela, circle.at_xela.id)
    path = fetch(search, lying)
    assert path is not None
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    again = fetch(search, lying)
    assert again is not None
    assert again.read_bytes() == whole


def test_a_file_that_is_gone_from_the_outbox_is_told_and_let_go(circle: Circle) -> None:
    bundle = circle.seal(circle.tecun, open_case(circle.tecun))
    for left in (circle.tecun.vault.folder / OUTBOX).iterdir():
        left.unlink()
    with pytest.raises(LostFromOutboxError):
        own_route_of(circle.tecun, bundle)
    own_withdraw(circle.tecun, bundle)
    assert undelivered(circle.tecun) == ()
