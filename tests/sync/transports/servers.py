"""Real servers on loopback for the tests: WebDAV by rclone and Apache, S3 by rclone; and a line that is cut."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from repatria.sync.transports.places import S3Place, WebDavPlace

USER, PASSWORD = "puesto", "palabra larga"
KEY, SECRET, BUCKET = "AKIDAKIDAKIDAKIDAKID", "secretosecretosecreto", "repatria"
RCLONE = Path(sys.executable).with_name("rclone")
APACHE = shutil.which("apache2", path=f"{os.environ.get('PATH', '')}:/usr/sbin") or ""
_MODULES = Path("/usr/lib/apache2/modules")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def running(command: list[str], port: int, log: Path) -> Iterator[None]:
    """Run a server until the block ends; it is there once its port answers."""
    with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out) as process:
        try:
            _await(process, port, log)
            yield
        finally:
            process.terminate()


def _await(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    for _ in range(300):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        assert process.poll() is None, log.read_text(errors="replace")
        time.sleep(0.05)
    raise AssertionError(log.read_text(errors="replace"))


@contextmanager
def rclone_webdav(folder: Path) -> Iterator[WebDavPlace]:
    port, held = free_port(), folder / "held"
    held.mkdir(parents=True)
    command = [str(RCLONE), "serve", "webdav", str(held), "--addr", f"127.0.0.1:{port}"]
    with running([*command, "--user", USER, "--pass", PASSWORD], port, folder / "log"):
        yield WebDavPlace(f"http://127.0.0.1:{port}", USER, PASSWORD)


@contextmanager
def rclone_s3(folder: Path) -> Iterator[S3Place]:
    port, held = free_port(), folder / "held"
    (held / BUCKET).mkdir(parents=True)
    command = [str(RCLONE), "serve", "s3", str(held), "--addr", f"127.0.0.1:{port}"]
    with running([*command, "--auth-key", f"{KEY},{SECRET}"], port, folder / "log"):
        yield S3Place(f"http://127.0.0.1:{port}", BUCKET, KEY, SECRET, below="circulo")


@contextmanager
def apache_webdav(folder: Path) -> Iterator[WebDavPlace]:
    port, held = free_port(), folder / "held"
    (held / "circulo").mkdir(parents=True)
    digest = base64.b64encode(hashlib.sha1(PASSWORD.encode(), usedforsecurity=False).digest()).decode()
    (folder / "users").write_text(f"{USER}:{{SHA}}{digest}\n", encoding="utf-8")
    (folder / "apache.conf").write_text(_apache(folder, held, port), encoding="utf-8")
    for path in (folder, held, held / "circulo"):
        path.chmod(0o777)
    command = [APACHE, "-f", str(folder / "apache.conf"), "-DFOREGROUND"]
    with running(command, port, folder / "log"):
        yield WebDavPlace(f"http://127.0.0.1:{port}/circulo", USER, PASSWORD)


def _apache(folder: Path, held: Path, port: int) -> str:
    modules = [
        "mpm_event",
        "authn_core",
        "authn_file",
        "auth_basic",
        "authz_core",
        "authz_user",
        "dav",
        "dav_fs",
    ]
    loaded = "\n".join(f"LoadModule {name}_module {_MODULES}/mod_{name}.so" for name in modules)
    return f"""
ServerRoot {folder}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {folder}/pid
ErrorLog {folder}/errors
{loaded}
DavLockDB {folder}/locks
DocumentRoot {held}
<Directory {held}>
  Dav On
  AuthType Basic
  AuthName puesto
  AuthUserFile {folder}/users
  Require valid-user
</Directory>
"""


@dataclass
class Cut:
    """A line to a server that breaks after every *every* bytes, whichever way they go; *silent* carries nothing."""

    port: int
    to: int
    every: int
    cuts: int = 0
    silent: bool = False
    _left: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, count: int) -> int:
        """Return how many of *count* bytes still go before the line breaks."""
        with self._lock:
            goes = min(count, self._left)
            self._left -= goes
            if goes < count:
                self.cuts += 1
                self._left = self.every
            return goes


@contextmanager
def cut_line(to: int, every: int) -> Iterator[Cut]:
    """Stand between a program and the server at port *to*, and cut the line after every *every* bytes."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        cut = Cut(server.getsockname()[1], to, every, _left=every)
        thread = threading.Thread(target=_accept, args=(server, cut), daemon=True)
        thread.start()
        yield cut
        server.shutdown(socket.SHUT_RDWR)
        thread.join()


def _accept(server: socket.socket, cut: Cut) -> None:
    carrying = []
    with contextlib.suppress(OSError):
        while True:
            near, _ = server.accept()
            carrying.append(threading.Thread(target=_carry, args=(near, cut), daemon=True))
            carrying[-1].start()
    for one in carrying:
        one.join(5)


def _carry(near: socket.socket, cut: Cut) -> None:
    with near, contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", cut.to)) as far:
        for one in (near, far):
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        back = threading.Thread(target=_pump, args=(far, near, cut), daemon=True)
        back.start()
        _pump(near, far, cut)
        back.join()


def _pump(source: socket.socket, target: socket.socket, cut: Cut) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(16_384):
            if cut.silent:
                continue
            goes = cut.take(len(data))
            target.sendall(data[:goes])
            if goes < len(data):
                break
    for one in (source, target):
        with contextlib.suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
