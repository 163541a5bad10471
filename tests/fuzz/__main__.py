"""``python -m tests.fuzz TARGET SECONDS``: feed a reader what covers more and more of it.

It needs ``pip install atheris``. What brings the reader down is left in the working folder as ``crash-…``; it belongs
into ``tests/fuzz/found/TARGET``, where a test keeps it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path


def main(target: str, seconds: int) -> None:
    """Feed *target* for so many *seconds*."""
    import atheris

    with atheris.instrument_imports(include=["repatria"]):
        from tests.fuzz.targets import FOUND, TARGETS

    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    for number, data in enumerate(TARGETS[target].examples()):
        (folder / str(number)).write_bytes(data)
    flags = [f"-max_total_time={seconds}", "-rss_limit_mb=2048", "-timeout=20", "-max_len=65536"]
    kept = FOUND / target
    folders = [str(folder), *([str(kept)] if kept.is_dir() else [])]
    atheris.Setup([sys.argv[0], *flags, *folders], TARGETS[target].feed)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
