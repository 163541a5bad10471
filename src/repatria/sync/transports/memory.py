"""How much memory this process holds, so that no place can fill it with an answer that does not end."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

_NOW: Final = Path("/proc/self/statm")


def held() -> int:
    """Return the bytes of memory that this process holds now; on macOS the most it ever held; on Windows 0."""
    if sys.platform == "win32":
        return 0
    import resource

    if _NOW.exists():
        return int(_NOW.read_text("ascii").split()[1]) * resource.getpagesize()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
