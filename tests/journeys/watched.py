"""Watches every file that a process and its children open for writing, and finds a word in any of them.

``watch`` runs a module of the journeys. What is deleted before it ends is read as it is deleted.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_CALLS = "open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mknod,mknodat"
_OPENED = re.compile(r'\b(?:open|openat|creat)\((?:AT_FDCWD, )?"([^"]+)"(, [A-Z_|]*)?.*\) = \d')
_NAMED = re.compile(r'\b(?:rename|link|symlink|mknod)\w*\(.*?"([^"]+)"(?:.*?"([^"]+)")?.*\) = 0')
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_HOOK = """
import os, sys
told = os.open(os.environ["WATCHED"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
gone = os.environ["WATCHED_GONE"]
def keep(path):
    data = open(path, "rb").read()
    with open(os.path.join(gone, os.urandom(8).hex()), "wb") as copy:
        copy.write(data)
def watch(event, facts):
    if event == "open" and isinstance(facts[0], (str, bytes)) and (facts[2] or 0) & (os.O_WRONLY | os.O_RDWR):
        os.write(told, os.path.abspath(os.fsencode(facts[0])) + b"\\n")
    elif event == "os.remove":
        path = os.fsdecode(facts[0])
        if facts[1] not in (-1, None):
            path = os.path.join(os.readlink(f"/proc/self/fd/{facts[1]}"), path)
        if os.path.isfile(path):
            keep(path)
sys.addaudithook(watch)
"""


@dataclass(frozen=True)
class Watched:
    """What a watched process said, which files it wrote, and where copies of those stand that it removed."""

    code: int
    said: str
    wrote: tuple[Path, ...]
    removed: Path


def watch(module: str, home: Path, words: str, beside: Path) -> Watched:
    """Run *module* with the folder *home* and *words* on its standard input; the watch's own files go *beside*."""
    told, gone, trace = beside / "told", beside / "gone", beside / "trace"
    gone.mkdir(parents=True)
    hook = beside / "hook"
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(_HOOK, "utf-8")
    command = [sys.executable, "-m", module, str(home)]
    if strace := shutil.which("strace"):
        options = ["-f", "-qq", "-s", "4096", "--seccomp-bpf", "-e", f"trace={_CALLS}", "-e", "signal=none"]
        command = [strace, *options, "-o", str(trace), *command]
    done = subprocess.run(
        command,
        input=words + "\n",
        env=_surroundings(home, hook, told, gone),
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    wrote = {Path(line) for line in told.read_text("utf-8").splitlines()}
    if trace.exists():
        wrote |= _traced(trace.read_text("utf-8", "replace"))
    mine = {path for path in wrote if beside not in path.parents}
    return Watched(done.returncode, done.stdout + done.stderr, tuple(sorted(mine)), gone)


def _surroundings(home: Path, hook: Path, told: Path, gone: Path) -> dict[str, str]:
    inside = {
        "HOME": ".",
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "xdg-config",
        "XDG_DATA_HOME": "xdg-data",
    }
    inside |= {"XDG_STATE_HOME": "xdg-state", "XDG_RUNTIME_DIR": "run", "REPATRIA_HOME": ".", "TMPDIR": "tmp"}
    places = {name: home / part for name, part in inside.items()}
    for place in places.values():
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("COV_")},
        **{name: str(place) for name, place in places.items()},
        "PATH": os.pathsep.join([str(home / "bin"), os.environ.get("PATH", os.defpath)]),
        "PYTHONPATH": os.pathsep.join([str(hook), str(ROOT / "src"), str(ROOT)]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "WATCHED": str(told),
        "WATCHED_GONE": str(gone),
    }


def _traced(trace: str) -> set[Path]:
    found: set[Path] = set()
    for line in trace.splitlines():
        opened = _OPENED.search(line)
        if opened and ("O_WRONLY" in line or "O_RDWR" in line or "creat(" in line or "O_CREAT" in line):
            found.add(Path(opened.group(1)))
        named = _NAMED.search(line)
        if named:
            found |= {Path(name) for name in named.groups() if name}
    return {path if path.is_absolute() else ROOT / path for path in found}


def holds(path: Path, word: str) -> bool:
    """Tell whether *word* is readable in a file: plainly, as wide letters, or in what zlib pressed."""
    data = path.read_bytes()
    shapes = [word.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    return any(shape in part for part in (data, *_unpressed(data)) for shape in shapes)


def _unpressed(data: bytes) -> list[bytes]:
    found = []
    for begin in _ZLIB.finditer(data):
        try:
            found.append(zlib.decompressobj().decompress(data[begin.start() :], 10_000_000))
        except zlib.error:
            continue
    return found
