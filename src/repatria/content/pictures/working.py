"""The process apart: one file comes in, one answer goes out, and nothing is kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO, Final

from PIL import Image

from repatria.content.pictures import changing, cleaning, crossing, recordings, telling, viewing
from repatria.content.pictures.kinds import HEAD, RECORDINGS, Kind, kind_of
from repatria.content.pictures.limits import MOST_ACTS, MOST_BYTES, PIECE
from repatria.content.pictures.refusing import Refusal, Refused
from repatria.content.pictures.source import Source

Request = Mapping[str, Any]


def work(asked: BinaryIO, answer: BinaryIO) -> None:
    """Do the one thing that is *asked* and write the *answer*: what was found, or why the file is refused.

    Raises what went wrong after a part of the answer was written: then none of it counts.
    """
    request = json.loads(asked.readline(crossing.LONGEST_LINE))
    writing = _Answer(answer)
    try:
        source = Source(asked)
        kind = _kind_of(source)
        _DOING[request["do"]](request, kind, source, writing)
    except (Refused, MemoryError) as error:
        if writing.begun:
            raise
        writing.head(refused=error.why if isinstance(error, Refused) else Refusal.MEMORY)


def _kind_of(source: Source) -> Kind:
    kind = kind_of(source.peek(HEAD))
    if kind is None:
        raise Refused(Refusal.UNKNOWN)
    return kind


class _Answer:
    """The answer as far as it was written."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.begun = False

    def head(self, **facts: object) -> None:
        self.begun = True
        self._file.write(json.dumps(facts).encode() + b"\n")

    def body(self, data: bytes) -> None:
        self._file.write(data)


def _look(_request: Request, kind: Kind, source: Source, answer: _Answer) -> None:
    if kind in RECORDINGS:
        sizes, lines = [], recordings.passed(kind, source, len)
    else:
        data = source.whole(MOST_BYTES)
        sizes, lines = telling.sizes_in(kind, data), telling.told_in(kind, data)
    answer.head(kind=kind, pages=sizes, told=crossing.told_sent(lines))


def _clean(request: Request, kind: Kind, source: Source, answer: _Answer) -> None:
    if kind in RECORDINGS:
        _clean_recording(kind, source, answer)
        return
    clean = cleaning.cleaned(kind, source.whole(MOST_BYTES), surely=bool(request.get("surely")))
    answer.head(kind=clean.kind, same=clean.same)
    answer.body(clean.data)


def _clean_recording(kind: Kind, source: Source, answer: _Answer) -> None:
    def sink(data: bytes) -> None:
        if not answer.begun:  # what is refused before it has any sound is refused in words
            answer.head(kind=kind, same=True)
        answer.body(data)

    recordings.passed(kind, source, sink)


def _view(request: Request, kind: Kind, source: Source, answer: _Answer) -> None:
    if kind in RECORDINGS:
        raise Refused(Refusal.NOT_THERE)
    width, height = request["largest"]
    picture = viewing.viewed(kind, source.whole(MOST_BYTES), int(request["page"]), (int(width), int(height)))
    answer.head(width=picture.width, height=picture.height)
    for rows in _rows(picture):
        answer.body(rows)


def _change(request: Request, kind: Kind, source: Source, answer: _Answer) -> None:
    if kind in RECORDINGS or len(request["acts"]) > MOST_ACTS:
        raise Refused(Refusal.NOT_THERE)
    data = changing.changed(kind, source.whole(MOST_BYTES), crossing.acts_taken(request["acts"]))
    made = kind_of(data[:HEAD])
    answer.head(kind=made, same=False)
    answer.body(data)


def _rows(picture: Image.Image) -> Iterator[bytes]:
    """Give the pixels from the top, red, green and blue, some lines at a time."""
    step = max(1, PIECE // (3 * picture.width))
    for top in range(0, picture.height, step):
        yield picture.crop((0, top, picture.width, min(top + step, picture.height))).tobytes()


_DOING: Final[Mapping[str, Callable[[Request, Kind, Source, _Answer], None]]] = {
    "look": _look,
    "clean": _clean,
    "view": _view,
    "change": _change,
}
