"""What a fuzzer guided by coverage gives to the reader of pictures: ``python -m tests.fuzz.pictures [CORPUS]``.

Needs atheris, which the project does not: install it by hand. What crashes becomes a case of
``tests/content/pictures/test_asking.py``. A refusal is no crash, and neither is what ends the process apart by an
ordinary exception; a dead interpreter, a hang and a growing memory are.
"""

from __future__ import annotations

import io
import json
import sys
from contextlib import suppress
from importlib import import_module

from repatria.content.pictures.working import work

DOINGS = (
    {"do": "look"},
    {"do": "clean"},
    {"do": "clean", "surely": True},
    {"do": "view", "page": 0, "largest": [64, 64]},
    {
        "do": "change",
        "acts": [{"act": "redact", "page": 0, "box": {"left": 1, "top": 1, "right": 9, "bottom": 9}}],
    },
)


def try_one(data: bytes) -> None:
    """Do to *data* what its first byte says, as the process apart does."""
    doing = DOINGS[data[0] % len(DOINGS)] if data else DOINGS[0]
    with suppress(Exception):
        work(io.BytesIO(json.dumps(doing).encode() + b"\n" + data[1:]), io.BytesIO())


def main() -> None:
    atheris = import_module("atheris")
    atheris.instrument_all()
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
