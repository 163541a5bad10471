"""A PDF with its pages and nothing else, or with pictures of its pages where more could lie beneath."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import pikepdf

from repatria.content.pictures import jpeg, papers, profiles
from repatria.content.pictures.refusing import DAMAGED, Refusal, Refused

_OF_A_PAGE: Final = frozenset(
    f"/{name}"
    for name in [
        "Type",
        "Parent",
        "MediaBox",
        "CropBox",
        "Rotate",
        "Resources",
        "Contents",
        "UserUnit",
        "Group",
    ]
)
_TELLING: Final = frozenset(
    f"/{name}"
    for name in [
        "Metadata",
        "PieceInfo",
        "LastModified",
        "Thumb",
        "StructParents",
        "StructParent",
        "OPI",
        "Measure",
        "PtData",
        "Alternates",
        "Properties",
    ]
)
"""Where dictionaries on a page may tell what no page shows."""
_INHERITED: Final = ("/MediaBox", "/CropBox", "/Rotate", "/Resources")
_MOST_OBJECTS: Final = 200_000
_DEEPEST: Final = 40


def cleaned(data: bytes, turns: Mapping[int, int] | None = None) -> tuple[bytes, bool]:
    """Return the PDF in *data* with its pages alone, each turned by so many quarters; False where they are pictures.

    Notes and fields become what they look like on the page. Where layers can be hidden its pages become pictures:
    without the list of layers all of them would show. So do they where a picture or a profile of colours on them
    cannot be read. Refuses one of more objects than are gone through as too large.
    """
    with papers.opened(data) as pdf:
        if "/OCProperties" not in pdf.Root:
            try:
                return _pages_alone(pdf, turns or {}), True
            except _BeneathError:
                pass
            except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError) as error:
                raise Refused(DAMAGED) from error
    return flattened(data, turns), False


class _BeneathError(Exception):
    """There is something on a page that may tell more and cannot be silenced."""


def flattened(data: bytes, turns: Mapping[int, int] | None = None) -> bytes:
    """Return a PDF of pictures of the pages in *data*."""
    quarters = turns or {}
    with papers.drawable(data) as document:
        return papers.bound_anew(
            papers.drawn(document[page]).rotate(-90 * (quarters.get(page, 0) % 4), expand=True)
            for page in range(len(document))
        )


def _pages_alone(pdf: pikepdf.Pdf, turns: Mapping[int, int]) -> bytes:
    papers.bounded(len(pdf.pages))
    pdf.generate_appearance_streams()
    pdf.flatten_annotations("screen")
    with pikepdf.new() as new:
        for number, page in enumerate(pdf.pages):
            _leave_alone(page)
            new.pages.append(page)
            if turns.get(number):
                new.pages[-1].rotate(90 * (turns[number] % 4), relative=True)
        if len(new.objects) > _MOST_OBJECTS:
            raise Refused(Refusal.TOO_LARGE)
        for one in list(new.objects):
            _silence(one)
            if isinstance(one, pikepdf.Stream):
                _silence_stream(one)
        new.remove_unreferenced_resources()
        return papers.saved(new)


def _leave_alone(page: pikepdf.Page) -> None:
    """Take from *page* all that does not show, after giving it what it has from those above."""
    for name in _INHERITED:
        above: Any = page.obj
        steps = 0
        while name not in above and "/Parent" in above and steps < _DEEPEST:
            above, steps = above.Parent, steps + 1
        if name in above:
            page.obj[name] = above[name]
    for name in set(page.obj.keys()) - _OF_A_PAGE:
        del page.obj[name]


def _silence(one: Any) -> None:
    """Take from a dictionary, and from those written into it, what tells more than the page shows."""
    waiting = [(one, 0)]
    while waiting:
        here, depth = waiting.pop()
        if depth > _DEEPEST:
            raise _BeneathError
        if isinstance(here, (pikepdf.Dictionary, pikepdf.Stream)):
            for name in _TELLING & set(here.keys()):
                del here[name]
            inside = [value for _, value in here.items()]
        elif isinstance(here, pikepdf.Array):
            inside = list(here)
            if len(inside) > 1 and inside[0] == "/ICCBased":
                _silence_profile(inside[1])
        else:
            continue
        waiting += [
            (value, depth + 1)
            for value in inside
            if isinstance(value, (pikepdf.Dictionary, pikepdf.Array)) and not value.is_indirect
        ]


def _silence_stream(stream: Any) -> None:
    filters = stream.get("/Filter")
    names = [str(one) for one in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
    if "/JPXDecode" in names or ("/DCTDecode" in names and len(names) > 1):
        raise _BeneathError
    if "/DCTDecode" in names:
        try:
            stream.write(jpeg.stripped(stream.read_raw_bytes()), filter=pikepdf.Name.DCTDecode)
        except Refused as error:
            raise _BeneathError from error


def _silence_profile(stream: Any) -> None:
    profile = profiles.bare_profile(stream.read_bytes()) if isinstance(stream, pikepdf.Stream) else b""
    if not profile:
        raise _BeneathError
    stream.write(profile)
