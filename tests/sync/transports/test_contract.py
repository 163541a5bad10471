"""What every place must do, whatever stands behind it: the same tests for each."""

from __future__ import annotations

import secrets
import threading
import time
from pathlib import Path

import msgspec
import pytest

from repatria.domain.errors import LineBrokenError, LineRefusedError, LyingDamagedError, StoppedError
from repatria.sync.transports.carrier import Carrier, Lying, Waiting
from repatria.sync.transports.line import Line
from repatria.sync.transports.opening import open_carrier
from repatria.sync.transports.pieces import Piece, lay, lift, listed_under, take_away
from repatria.sync.transports.places import FolderPlace, Place, S3Place, WebDavPlace


def somewhere() -> str:
    return secrets.token_hex(8)


def test_what_is_laid_down_is_lifted_byte_by_byte(carrier: Carrier, patient: Waiting) -> None:
    folder, data = somewhere(), secrets.token_bytes(100_000)
    carrier.put(folder, "one", data, patient)
    assert carrier.get(folder, "one", 0, 200_000, patient) == data
    assert carrier.get(folder, "one", 99_990, 50, patient) == data[99_990:]
    assert carrier.get(folder, "one", 10, 5, patient) == data[10:15]
    assert carrier.get(folder, "one", 100_000, 5, patient) == b""


def test_nothing_lies_where_nothing_was_laid(carrier: Carrier, patient: Waiting) -> None:
    folder = somewhere()
    assert carrier.names(folder, patient) == []
    assert carrier.get(folder, "one", 0, 5, patient) is None
    carrier.drop(folder, "one", patient)


def test_names_tell_what_lies_there_and_how_large_it_is(carrier: Carrier, patient: Waiting) -> None:
    folder = somewhere()
    for name, size in (("b", 3), ("a", 70_000), ("a.1", 0)):
        carrier.put(folder, name, bytes(size), patient)
    assert carrier.names(folder, patient) == [Lying("a", 70_000), Lying("a.1", 0), Lying("b", 3)]
    carrier.drop(folder, "a", patient)
    carrier.drop(folder, "a", patient)
    assert [one.name for one in carrier.names(folder, patient)] == ["a.1", "b"]


def test_the_same_name_again_is_written_over(carrier: Carrier, patient: Waiting) -> None:
    folder = somewhere()
    carrier.put(folder, "one", b"first, and longer", patient)
    carrier.put(folder, "one", b"second", patient)
    assert carrier.get(folder, "one", 0, 100, patient) == b"second"


@pytest.mark.parametrize("word", ["", "..", "../x", "a/b", ".hidden", "A", "a b", "a.", "x" * 101, "a\n"])
def test_a_name_cannot_lead_out_of_its_folder(carrier: Carrier, patient: Waiting, word: str) -> None:
    with pytest.raises(AssertionError):
        carrier.put("folder", word, b"x", patient)


def test_a_file_in_pieces_arrives_whole(carrier: Carrier, tmp_path: Path) -> None:
    folder, source = somewhere(), tmp_path / "sealed"
    source.write_bytes(secrets.token_bytes(3_000_001))
    told: list[tuple[int, int]] = []
    line = Line(carrier, progress=lambda done, whole: told.append((done, whole)))
    listed = lay(line, folder, "one", source, [], lambda _piece: None)
    assert told[-1] == (3_000_001, 3_000_001)
    found = listed_under(line, folder, "one")
    assert found == listed
    lift(line, folder, "one", listed, tmp_path / "got")
    assert (tmp_path / "got").read_bytes() == source.read_bytes()
    assert not (tmp_path / "got.part").exists()
    take_away(line, folder, "one")
    assert carrier.names(folder, Waiting(30)) == []


def test_an_empty_file_arrives_too(carrier: Carrier, tmp_path: Path) -> None:
    folder, source = somewhere(), tmp_path / "sealed"
    source.touch()
    line = Line(carrier)
    lift(line, folder, "one", lay(line, folder, "one", source, [], lambda _piece: None), tmp_path / "got")
    assert (tmp_path / "got").read_bytes() == b""


def test_half_a_file_is_no_file(carrier: Carrier, tmp_path: Path) -> None:
    folder, source = somewhere(), tmp_path / "sealed"
    source.write_bytes(secrets.token_bytes(2_000_000))
    laid: list[Piece] = []
    line = Line(carrier, cancelled=lambda: len(laid) > 1)
    with pytest.raises(StoppedError):
        lay(line, folder, "one", source, [], laid.append)
    assert listed_under(Line(carrier), folder, "one") is None
    carrier.put(folder, "one", b'{"format":"repatria-pieces/1","sha', Waiting(30))
    assert listed_under(Line(carrier), folder, "one") is None


def test_a_later_try_goes_on_where_the_earlier_one_ended(carrier: Carrier, tmp_path: Path) -> None:
    folder, source = somewhere(), tmp_path / "sealed"
    source.write_bytes(secrets.token_bytes(3_000_000))
    laid: list[Piece] = []
    with pytest.raises(StoppedError):
        lay(Line(carrier, cancelled=lambda: len(laid) > 2), folder, "one", source, [], laid.append)
    before = list(laid)
    listed = lay(Line(carrier), folder, "one", source, before, laid.append)
    assert laid == listed.pieces
    assert listed.pieces[: len(before)] == before
    lift(Line(carrier), folder, "one", listed, tmp_path / "got")
    assert (tmp_path / "got").read_bytes() == source.read_bytes()


def test_what_the_place_lost_meanwhile_is_laid_again(carrier: Carrier, tmp_path: Path) -> None:
    folder, source = somewhere(), tmp_path / "sealed"
    source.write_bytes(secrets.token_bytes(3_000_000))
    laid: list[Piece] = []
    with pytest.raises(StoppedError):
        lay(Line(carrier, cancelled=lambda: len(laid) > 2), folder, "one", source, [], laid.append)
    carrier.drop(folder, "one.2", Waiting(30))
    listed = lay(Line(carrier), folder, "one", source, laid, lambda _piece: None)
    lift(Line(carrier), folder, "one", listed, tmp_path / "got")
    assert (tmp_path / "got").read_bytes() == source.read_bytes()


def test_lifting_goes_on_after_a_stop_and_a_turned_bit(carrier: Carrier, tmp_path: Path) -> None:
    folder, source, target = somewhere(), tmp_path / "sealed", tmp_path / "got"
    source.write_bytes(secrets.token_bytes(3_000_000))
    listed = lay(Line(carrier), folder, "one", source, [], lambda _piece: None)
    done: list[int] = []
    line = Line(carrier, lambda got, _all: done.append(got), lambda: len(done) > 2)
    with pytest.raises(StoppedError):
        lift(line, folder, "one", listed, target)
    part = tmp_path / "got.part"
    data = bytearray(part.read_bytes())
    data[listed.pieces[0].size] ^= 1  # in the second piece
    part.write_bytes(data)
    lift(Line(carrier), folder, "one", listed, target)
    assert target.read_bytes() == source.read_bytes()


def test_what_lies_there_and_is_not_what_was_laid_is_refused(carrier: Carrier, tmp_path: Path) -> None:
    folder, source = somewhere(), tmp_path / "sealed"
    source.write_bytes(secrets.token_bytes(100_000))
    listed = lay(Line(carrier), folder, "one", source, [], lambda _piece: None)
    carrier.put(folder, "one.1", secrets.token_bytes(100_000), Waiting(30))
    with pytest.raises(LyingDamagedError):
        lift(Line(carrier), folder, "one", listed, tmp_path / "got")
    carrier.drop(folder, "one.1", Waiting(30))
    with pytest.raises(LyingDamagedError):
        lift(Line(carrier), folder, "one", listed, tmp_path / "got")
    assert not (tmp_path / "got").exists()


def test_whoever_stops_it_waits_no_more_than_a_moment(carrier: Carrier) -> None:
    stopped = threading.Event()
    threading.Timer(0.3, stopped.set).start()
    begun = time.monotonic()
    with pytest.raises(StoppedError):
        keep_laying(carrier, Waiting(60, stopped.is_set))
    assert time.monotonic() - begun < 10


def keep_laying(carrier: Carrier, waiting: Waiting) -> None:
    while True:
        carrier.put("stopping", "one", bytes(4_000_000), waiting)


def test_a_wrong_password_is_said_to_be_one(place: Place, patient: Waiting) -> None:
    if isinstance(place, FolderPlace):
        pytest.skip("a folder asks for no password")
    wrong = replace_secret(place)
    carrier = open_carrier(wrong)
    with pytest.raises(LineRefusedError) as told:
        carrier.put("folder", "one", b"x", patient)
    with pytest.raises(LineRefusedError):
        carrier.names("folder", patient)
    carrier.close()
    assert "mala" not in str(told.value.facts)


def replace_secret(place: WebDavPlace | S3Place) -> Place:
    if isinstance(place, S3Place):
        return msgspec.structs.replace(place, secret="mala mala mala mala")
    return msgspec.structs.replace(place, password="mala")


def test_a_place_that_is_not_there_breaks_the_line(tmp_path: Path, patient: Waiting) -> None:
    for place in (FolderPlace(str(tmp_path / "no")), WebDavPlace("http://127.0.0.1:1")):
        carrier = open_carrier(place)
        with pytest.raises(LineBrokenError):
            carrier.put("folder", "one", b"x", patient)
        with pytest.raises(LineBrokenError):
            carrier.names("folder", patient)
        carrier.close()
    assert list(tmp_path.iterdir()) == []
