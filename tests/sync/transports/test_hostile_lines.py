"""Places and ways there that mean harm: nobody on the way is told anything, and nothing here is worn down."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from socketserver import BaseRequestHandler, StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from time import sleep

import pytest

from repatria import paths
from repatria.domain.errors import StrangeAnswerError
from repatria.sync.transports.carrier import Waiting
from repatria.sync.transports.memory import held
from repatria.sync.transports.opening import open_carrier
from repatria.sync.transports.places import WebDavPlace
from tests.sync.transports.servers import PASSWORD, USER, free_port

PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
MIB = 1 << 20
OPEN = """
import sys
from repatria.domain.errors import LineBrokenError, StoppedError
from repatria.sync.transports.carrier import Waiting
from repatria.sync.transports.opening import open_carrier
from repatria.sync.transports.places import S3Place, WebDavPlace
"""
ASK = """
plain, sealed, *signing_in = f"http://{sys.argv[1]}", f"https://{sys.argv[1]}", *sys.argv[2:]
for way in (WebDavPlace(plain, *signing_in), WebDavPlace(sealed, *signing_in), S3Place(plain, "bucket", *signing_in)):
    carrier = open_carrier(way)
    try:
        carrier.get("place", "mark", 0, 10, Waiting(5))
    except LineBrokenError:
        print("broken")
    carrier.close()
"""


class Proxy(ThreadingTCPServer):
    """A proxy that notes whoever calls."""

    daemon_threads = True

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        super().__init__(("127.0.0.1", 0), Hears)


class Hears(StreamRequestHandler):
    """Notes every call."""

    def handle(self) -> None:
        assert isinstance(self.server, Proxy)
        self.server.heard.append(self.rfile.readline())


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    with Proxy() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def run(script: str, *arguments: str, **known: str) -> subprocess.CompletedProcess[str]:
    """Run a program of its own: what the library learns of its surroundings it learns once."""
    surroundings = {**os.environ, "PYTHONPATH": str(paths.bundled("src")), **known}
    command = [sys.executable, "-c", OPEN + script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=surroundings, timeout=120)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_a_proxy_that_this_computer_names_hears_of_no_line(proxy: Proxy, host: str) -> None:
    named = dict.fromkeys(PROXIES, f"http://127.0.0.1:{proxy.server_address[1]}")
    done = run(ASK, f"{host}:{free_port()}", USER, PASSWORD, **named, NO_PROXY="", no_proxy="")
    assert done.stdout.split() == ["broken"] * 3, done.stderr
    assert proxy.heard == []


def test_a_proxy_that_this_computer_names_is_there_to_be_called(proxy: Proxy) -> None:
    """The test above would fail if the program did not forbid it."""
    called = (
        "import asyncio, opendal, sys\n"
        "async def call(): await opendal.AsyncOperator('webdav', endpoint=sys.argv[1]).stat('x')\n"
        "asyncio.run(call())\n"
    )
    named = dict.fromkeys(PROXIES, f"http://127.0.0.1:{proxy.server_address[1]}")
    run(called, f"http://127.0.0.1:{free_port()}", **named, NO_PROXY="", no_proxy="")
    assert proxy.heard


class Server(ThreadingTCPServer):
    """A place of a few lines; *sent* counts the pieces of an answer."""

    daemon_threads = True
    sent = 0


class Endless(BaseRequestHandler):
    """Answers whatever is asked with an answer that does not end."""

    def handle(self) -> None:
        assert isinstance(self.server, Server)
        self.request.recv(65_536)
        with contextlib.suppress(OSError):
            self.request.sendall(
                b"HTTP/1.1 207 Multi-Status\r\nContent-Type: application/xml\r\nConnection: close\r\n\r\n"
                b'<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">'
            )
            for _ in range(2000):
                self.request.sendall(b" " * MIB)
                self.server.sent += 1
                sleep(0.002)  # as fast as no line is; without it, this looks at how fast the machine copies


class Late(BaseRequestHandler):
    """Answers a little later than whoever asks is stopped."""

    def handle(self) -> None:
        self.request.recv(65_536)
        sleep(0.35)
        with contextlib.suppress(OSError):
            self.request.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")


@contextlib.contextmanager
def serving(handler: type[BaseRequestHandler]) -> Iterator[Server]:
    with Server(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere less is known of memory")
def test_a_place_that_answers_without_end_does_not_fill_the_memory() -> None:
    with serving(Endless) as server:
        carrier = open_carrier(WebDavPlace(f"http://127.0.0.1:{server.server_address[1]}", USER, PASSWORD))
        before = held()
        for ask in (carrier.names, lambda folder, waiting: carrier.get(folder, "mark", 0, 64, waiting)):
            with pytest.raises(StrangeAnswerError):
                ask("place", Waiting(60))
        carrier.close()
    assert held() - before < 300 * MIB
    assert 2 * 100 < server.sent < 2 * 300  # it was let grow so far and no further


STOP = """
asked = []
def stopped():
    asked.append(1)
    return len(asked) > 3
carrier = open_carrier(WebDavPlace(f"http://{sys.argv[1]}", *sys.argv[2:]))
try:
    carrier.get("place", "mark", 0, 10, Waiting(20, stopped))
except StoppedError:
    print("stopped")
carrier.close()
"""


@pytest.mark.parametrize("_again", range(3))
def test_a_program_that_ends_after_a_call_was_stopped_ends_in_silence(_again: int) -> None:
    with serving(Late) as server:
        done = run(STOP, f"127.0.0.1:{server.server_address[1]}", USER, PASSWORD)
    assert (done.returncode, done.stdout, done.stderr) == (0, "stopped\n", "")
