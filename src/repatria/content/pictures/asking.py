"""Have a file that comes from anywhere looked at, cleaned, shown or changed by a process apart.

The file comes in pieces and goes through a pipe; so does the answer, which counts once it was read to its end
without an error. All here raise what ``domain/errors/pictures`` says, whatever the file is; what *pieces* raises
comes through, and StoppedError within about a second of *cancelled*, which another thread asks.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from repatria import apart
from repatria.content.pictures import crossing
from repatria.content.pictures.acts import Act, Size
from repatria.content.pictures.kinds import Kind
from repatria.content.pictures.limits import MOST_BYTES, MOST_PAGES, MOST_PIXELS, MOST_VIEW, PIECE
from repatria.content.pictures.refusing import Refusal
from repatria.content.pictures.told import Told
from repatria.domain.errors import (
    FileDamagedError,
    FileKindUnknownError,
    FileLockedError,
    FileTakesTooLongError,
    FileTakesTooMuchError,
    FileTooLargeError,
    NotInFileError,
    RepatriaError,
)

Asked = Callable[[], bool]

_QUICK, _LONG = "see-file", "change-file"
_MEBIBYTES: Final = 1 << 20
_MILLION: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file is: its *kind*, how large each page is in pixels (none of a recording), what it tells besides."""

    kind: Kind
    pages: tuple[Size, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """A new file in *pieces*, of which *kind*, and whether it shows or sounds the *same* as before."""

    kind: Kind
    same: bool
    pieces: Iterator[bytes]


@dataclass(frozen=True, slots=True)
class View:
    """Pixels from the top, red, green and blue, a byte each, lines without a gap, in *pieces*."""

    width: int
    height: int
    pieces: Iterator[bytes]


def look(pieces: Iterable[bytes], *, cancelled: Asked = lambda: False) -> Seen:
    """Return what the file in *pieces* is, and what it tells besides what it shows."""
    with _asked(_QUICK, pieces, cancelled, do="look") as (head, rest):
        for _ in rest:
            pass
        with _understood():
            pages = crossing.sizes_taken(head["pages"])
            return Seen(Kind(head["kind"]), pages, crossing.told_taken(head["told"]))


@contextmanager
def clean(
    pieces: Iterable[bytes], *, surely: bool = False, cancelled: Asked = lambda: False
) -> Iterator[Made]:
    """Give the same file without what it tells besides; *surely* makes a picture or a PDF anew from its pixels."""
    with _asked(_LONG, pieces, cancelled, do="clean", surely=surely) as (head, rest):
        yield _made(head, rest)


@contextmanager
def view(
    pieces: Iterable[bytes], page: int, largest: Size, *, cancelled: Asked = lambda: False
) -> Iterator[View]:
    """Give page *page*, from 0, as pixels: at most *largest* wide and high, and never larger than it is."""
    with _asked(_QUICK, pieces, cancelled, do="view", page=page, largest=list(largest)) as (head, rest):
        with _understood():
            [(width, height)] = crossing.sizes_taken([(head["width"], head["height"])])
        if max(width, height) > MOST_VIEW:
            raise FileDamagedError
        yield View(width, height, _exactly(3 * width * height, rest))


@contextmanager
def change(
    pieces: Iterable[bytes], acts: Sequence[Act], *, cancelled: Asked = lambda: False
) -> Iterator[Made]:
    """Give a clean file of the picture or PDF after *acts*, which are counted in the pixels that ``look`` says."""
    with _asked(_LONG, pieces, cancelled, do="change", acts=crossing.acts_sent(acts)) as (head, rest):
        yield _made(head, rest)


def _made(head: dict[str, Any], rest: Iterator[bytes]) -> Made:
    with _understood():
        return Made(Kind(head["kind"]), bool(head["same"]), rest)


@contextmanager
def _understood() -> Iterator[None]:
    """Refuse as damaged a file of which the process says what nobody asked: the file may have made it say so."""
    try:
        yield
    except (KeyError, ValueError, TypeError, OverflowError) as error:
        raise FileDamagedError from error


def _exactly(size: int, rest: Iterator[bytes]) -> Iterator[bytes]:
    """Give *rest*, and refuse it as damaged where it has not *size* bytes: a window would show what lies behind."""
    left = size
    for piece in rest:
        left -= len(piece)
        if left < 0:
            raise FileDamagedError
        yield piece
    if left:
        raise FileDamagedError


@contextmanager
def _asked(
    reader: str, pieces: Iterable[bytes], cancelled: Asked, **request: object
) -> Iterator[tuple[dict[str, Any], Iterator[bytes]]]:
    with apart.conversation(reader, _sent(request, pieces), cancelled) as answer:
        try:
            head: dict[str, Any] = dict(json.loads(answer.line(crossing.LONGEST_LINE)))
        except apart.ReaderError as error:
            raise _ended(error) from error
        except (ValueError, TypeError, RecursionError) as error:
            raise FileDamagedError from error
        if "refused" in head or not head:
            _finish(answer)  # a file that broke off where it came from is not said to be damaged
            with _understood():
                why = Refusal(head.get("refused", Refusal.DAMAGED))
            raise _refused(why)
        yield head, _rest(answer)


def _sent(request: dict[str, object], pieces: Iterable[bytes]) -> Iterator[bytes]:
    yield json.dumps(request).encode() + b"\n"
    yield from pieces


def _finish(answer: apart.Answer) -> None:
    for _ in _rest(answer):
        pass


def _rest(answer: apart.Answer) -> Iterator[bytes]:
    try:
        while piece := answer.read(PIECE):
            yield piece
    except apart.ReaderError as error:
        raise _ended(error) from error


def _ended(error: apart.ReaderError) -> RepatriaError:
    if isinstance(error, apart.TooLongError):
        return FileTakesTooLongError()
    return FileTakesTooMuchError() if isinstance(error, apart.TooMuchError) else FileDamagedError()


def _refused(why: Refusal) -> RepatriaError:
    if why is Refusal.TOO_LARGE:
        return FileTooLargeError(
            megabytes=MOST_BYTES // _MEBIBYTES, megapixels=MOST_PIXELS // _MILLION, pages=MOST_PAGES
        )
    kinds = {
        Refusal.UNKNOWN: FileKindUnknownError,
        Refusal.MEMORY: FileTakesTooMuchError,
        Refusal.LOCKED: FileLockedError,
        Refusal.NOT_THERE: NotInFileError,
    }
    return kinds.get(why, FileDamagedError)()
