"""How much memory a process of a test ever held, by its own pages and never by those of the process that began it."""

from __future__ import annotations

import re
from pathlib import Path


def most_held() -> int:
    """Return the most bytes of memory that this program held since it was begun.

    ``ru_maxrss`` would not do: what a program held before it became another one counts into it, and a test
    run that has grown hides whatever its child holds.
    """
    found = re.search(r"^VmHWM:\s*(\d+) kB$", Path("/proc/self/status").read_text("ascii"), re.MULTILINE)
    assert found is not None
    return int(found.group(1)) << 10
