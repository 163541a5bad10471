"""Places and ways there that mean harm: nobody on the way is told anything, and nothing here is worn down."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from threading import Thread

import pytest

from repatria import paths
from tests.sync.transports.servers import PASSWORD, USER, free_port

PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
OPEN = """
import sys
from repatria.domain.errors import LineBrokenError
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
        self.heard: list[str] = []
        super().__init__(("127.0.0.1", 0), Hears)


class Hears(BaseHTTPRequestHandler):
    """Notes every call."""

    def parse_request(self) -> bool:
        assert isinstance(self.server, Proxy)
        self.server.heard.append(self.raw_requestline.decode("latin-1"))
        return False


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
