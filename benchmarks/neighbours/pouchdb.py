"""PouchDB replicating from memory to memory; missing unless node finds its packages here or on NODE_PATH."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

NAME = "PouchDB memory to memory"
_SCRIPT = Path(__file__).with_suffix(".js")


def is_here() -> bool:
    """Tell whether node and the packages are installed."""
    return shutil.which("node") is not None and _run("check").returncode == 0


def documents_per_second(count: int) -> float:
    """Return how many documents a second arrive."""
    done = _run(str(count))
    done.check_returncode()
    return float(done.stdout)


def _run(argument: str) -> subprocess.CompletedProcess[str]:
    node = shutil.which("node") or "node"
    return subprocess.run(
        [node, str(_SCRIPT), argument], capture_output=True, text=True, check=False, timeout=600
    )
