"""Lines that break in the midst of everything, again and again."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
import pytest

from repatria.domain.errors import LineBrokenError
from repatria.sync.transports.carrier import Waiting
from repatria.sync.transports.line import Line
from repatria.sync.transports.opening import open_carrier
from repatria.sync.transports.pieces import lay, lift, listed_under
from repatria.sync.transports.places import Place, S3Place, WebDavPlace
from tests.sync.transports.conftest import TARGETS
from tests.sync.transports.servers import cut_line

MB = 1_000_000


@pytest.fixture(scope="module", params=[name for name in TARGETS if name != "folder"])
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with TARGETS[request.param](tmp_path_factory.mktemp("cut") / "server") as place:
        yield place


def through(place: Place, port: int) -> Place:
    """Return the same place by the line at *port*."""
    assert isinstance(place, WebDavPlace | S3Place)
    address = urlsplit(place.address)
    return msgspec.structs.replace(place, address=address._replace(netloc=f"127.0.0.1:{port}").geturl())


def port_of(place: Place) -> int:
    assert isinstance(place, WebDavPlace | S3Place)
    return urlsplit(place.address).port or 0


def test_fifty_megabytes_arrive_whole_over_a_line_cut_at_every_megabyte(
    served: Place, tmp_path: Path
) -> None:
    source, target = tmp_path / "sealed", tmp_path / "got"
    source.write_bytes(secrets.token_bytes(50 * MB))
    with cut_line(port_of(served), MB) as cut:
        carrier = open_carrier(through(served, cut.port))
        line = Line(carrier, rest=lambda _seconds: None)
        listed = lay(line, "circle", "one", source, [], lambda _piece: None)
        assert listed_under(line, "circle", "one") == listed
        lift(line, "circle", "one", listed, target)
        carrier.close()
    assert target.read_bytes() == source.read_bytes()
    assert cut.cuts >= 150  # laid, read back, lifted: each of fifty megabytes


@pytest.mark.parametrize("every", [1_500, 9_000, 20_000])
def test_a_line_that_bears_almost_nothing_leaves_both_sides_as_they_were(
    served: Place, tmp_path: Path, every: int
) -> None:
    """What lies there is whole or not there, however early the line breaks; and a good line goes on with it."""
    source, name = tmp_path / "sealed", f"few{every}"
    source.write_bytes(secrets.token_bytes(300_000))
    with cut_line(port_of(served), every) as cut:
        carrier = open_carrier(through(served, cut.port))
        line = Line(carrier, rest=lambda _seconds: None)
        with pytest.raises(LineBrokenError):
            lay(line, "circle", name, source, [], lambda _piece: None)
        carrier.close()
    carrier = open_carrier(served)
    assert listed_under(Line(carrier), "circle", name) is None
    listed = lay(Line(carrier), "circle", name, source, [], lambda _piece: None)
    lift(Line(carrier), "circle", name, listed, tmp_path / "got")
    assert (tmp_path / "got").read_bytes() == source.read_bytes()
    carrier.close()


def test_a_line_that_never_answers_is_left_after_its_time(served: Place) -> None:
    with cut_line(port_of(served), 10**9) as cut:
        cut.silent = True
        carrier = open_carrier(through(served, cut.port))
        with pytest.raises(LineBrokenError):
            carrier.names("circle", Waiting(0.5))
        carrier.close()
