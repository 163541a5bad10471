"""The process apart that reads pictures, papers and recordings, as it is tried: what it does, and honest files.

A refusal is no finding, and neither is what ends that process by an ordinary exception: whoever asked it says in
words that the file is damaged. A dead interpreter, a hang and a growing memory are; what crashes goes into
``found/picture``.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from repatria.content.pictures.working import work
from repatria.domain.errors import FileDamagedError
from tests.content.pictures import made
from tests.content.pictures.recordings import RECORDINGS

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


def read_picture(data: bytes) -> None:
    """Do to a file what the first byte of *data* says; raises FileDamagedError where it is not taken."""
    doing = DOINGS[data[0] % len(DOINGS)] if data else DOINGS[0]
    answer = io.BytesIO()
    try:
        work(io.BytesIO(json.dumps(doing).encode() + b"\n" + data[1:]), answer)
    except Exception as error:  # whatever decoders raise
        raise FileDamagedError from error
    if "refused" in json.loads(answer.getvalue().partition(b"\n")[0]):
        raise FileDamagedError


def pictures() -> Iterator[bytes]:
    """Give honest files, and before each what is done to it."""
    for file in (
        made.jpeg(6, width=20, height=20),
        made.png(mode="P"),
        made.webp(),
        made.tiff(2),
        made.pdf(1),
        made.pdf(1, layers=True),
        *(recording for recording, _ in RECORDINGS.values()),
    ):
        for number in range(len(DOINGS)):
            yield bytes((number,)) + file
