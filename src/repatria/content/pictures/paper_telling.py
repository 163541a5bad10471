"""What a PDF tells besides its pages: who made it, what is attached, what it would do, what lies beneath."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Final

import pikepdf

from repatria.content.pictures import jpeg, papers, xmp
from repatria.content.pictures.limits import MOST_TOLD
from repatria.content.pictures.refusing import Refused
from repatria.content.pictures.told import Told, What, told, told_by_name, told_up_to

_MOST_OBJECTS: Final = 20_000
_LARGEST_XMP: Final = 4 << 20
_MARKUP: Final = frozenset({"/T", "/Contents", "/RC", "/Subj"})
_END: Final = b"%%EOF"


def told_in(data: bytes) -> list[Told]:
    """Return what a PDF tells besides its pages."""
    with papers.opened(data) as pdf:
        lines: list[Told] = []
        for teller in (_info, _root, _objects):
            lines += told_up_to(MOST_TOLD, _as_far_as_it_goes(teller, pdf), "PDF")
    return [*lines, *_behind(data)]


def _as_far_as_it_goes(teller: Callable[[pikepdf.Pdf], Iterator[Told]], pdf: pikepdf.Pdf) -> Iterator[Told]:
    """Give what *teller* finds until a damaged object stops it, and say so."""
    try:
        yield from teller(pdf)
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError):
        yield told(What.UNREAD, "PDF")


def _info(pdf: pikepdf.Pdf) -> Iterator[Told]:
    info = pdf.trailer.get("/Info")
    if isinstance(info, pikepdf.Dictionary):
        for key, value in info.items():
            line = told_by_name(key.lstrip("/"), _text(value))
            if line is not None:
                yield line


def _root(pdf: pikepdf.Pdf) -> Iterator[Told]:
    root = pdf.Root
    if "/OpenAction" in root and isinstance(root.OpenAction, pikepdf.Dictionary) and "/S" in root.OpenAction:
        yield told(What.SCRIPT, "OpenAction", _text(root.OpenAction.S))
    names = root.get("/Names")
    if isinstance(names, pikepdf.Dictionary) and "/JavaScript" in names:
        yield told(What.SCRIPT, "JavaScript")
    layers = root.get("/OCProperties")
    if isinstance(layers, pikepdf.Dictionary):
        for layer in list(layers.get("/OCGs", [])):
            yield told(What.LAYER, _text(layer.get("/Name", "")))
    for name in list(pdf.attachments):
        yield told(What.ATTACHED, name)


def _objects(pdf: pikepdf.Pdf) -> Iterator[Told]:
    if len(pdf.objects) > _MOST_OBJECTS:
        yield told(What.UNREAD, f"PDF: {_MOST_OBJECTS}/{len(pdf.objects)}")
    for one in islice(pdf.objects, _MOST_OBJECTS):
        if isinstance(one, pikepdf.Stream) and one.get("/Type") == "/Metadata":
            if int(one.get("/Length", 0)) <= _LARGEST_XMP:
                yield from xmp.told_in_xmp(one.read_bytes())
            else:
                yield told(What.UNREAD, "XMP")
        elif isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
            yield from _object(one)


def _object(one: Any) -> Iterator[Told]:
    if one.get("/S") == "/JavaScript" or "/JS" in one:
        yield told(What.SCRIPT, "JavaScript")
    action = one.get("/A")
    uri = one.get("/URI") or (action.get("/URI") if isinstance(action, pikepdf.Dictionary) else None)
    if uri is not None:
        yield told(What.LINK, _text(uri))
    if "/FT" in one or "/V" in one:
        yield told(What.FIELD, _text(one.get("/T", "")), _text(one.get("/V", "")))
    else:
        yield from _note(one)
    for key, what in (("/Thumb", What.THUMBNAIL), ("/PieceInfo", What.OTHER)):
        if key in one:
            yield told(what, key.lstrip("/"))


def _note(one: Any) -> Iterator[Told]:
    kind, filters = one.get("/Subtype"), one.get("/Filter")
    if kind in _NOTES:
        yield told(What.NOTE, *(_text(one.get(key, "")) for key in sorted(_MARKUP)))
    elif kind == "/FileAttachment":
        yield told(What.ATTACHED, _text(one.get("/Contents", "")))
    if filters in ("/DCTDecode", "/JPXDecode"):
        yield from _picture(one)


def _picture(stream: Any) -> Iterator[Told]:
    if stream.get("/Filter") == "/JPXDecode":
        yield told(What.UNREAD, "JPEG 2000")
        return
    try:
        yield from jpeg.told_in(stream.read_raw_bytes())
    except Refused:
        yield told(What.UNREAD, "JPEG")


def _behind(data: bytes) -> Iterator[Told]:
    ends = data.count(_END)
    linearized = b"/Linearized" in data[:1024]
    if ends > (2 if linearized else 1):
        yield told(What.REVISION, ends - (1 if linearized else 0))
    behind = data[data.rfind(_END) + len(_END) :].strip() if ends else b""
    if behind:
        yield told(What.APPENDED, len(behind))


def _text(value: Any) -> str:
    return str(value)[:1000] if isinstance(value, (str, pikepdf.String, pikepdf.Name)) else ""


_NOTES: Final = frozenset(
    f"/{name}"
    for name in [
        "Text",
        "FreeText",
        "Popup",
        "Highlight",
        "Underline",
        "StrikeOut",
        "Squiggly",
        "Stamp",
        "Ink",
        "Caret",
        "Redact",
        "Square",
        "Circle",
        "Line",
        "Polygon",
        "PolyLine",
    ]
)
