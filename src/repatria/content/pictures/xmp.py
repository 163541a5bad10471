"""What a packet of XMP says, and IPTC beside it: fields by their names."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Final

from repatria.content.pictures.told import Told, What, told, told_by_name

_LONGEST: Final = 4 << 20
_EMPTY: Final = frozenset({"RDF", "Description", "Seq", "Bag", "Alt", "li", "xmpmeta"})
_FRAMING: Final = frozenset({"about", "lang", "parseType", "xmptk"})
_IPTC: Final = {
    5: "ObjectName", 25: "Keywords", 40: "SpecialInstructions", 55: "DateCreated", 60: "TimeCreated",
    65: "OriginatingProgram", 80: "By-line", 90: "City", 92: "Sub-location", 95: "State", 101: "Country",
    105: "Headline", 110: "Credit", 115: "Source", 116: "Copyright", 118: "Contact", 120: "Caption",
    122: "WriterEditor",
}  # fmt: skip


def told_in_xmp(packet: bytes) -> list[Told]:
    """Return what an XMP *packet* tells; of one that cannot be read safely, that it is there."""
    lines = []
    if len(packet) <= _LONGEST and b"<!" not in packet.replace(b"<![CDATA[", b""):
        try:
            lines = [line for line in _properties(ET.fromstring(packet.strip(b"\0 \r\n\t"))) if line]  # noqa: S314
        except (ET.ParseError, ValueError, LookupError):
            lines = []
    return lines or [told(What.OTHER, f"XMP ({len(packet)})")]


def told_in_iptc(block: bytes) -> list[Told]:
    """Return what the IPTC fields in a *block* of Photoshop tell, and that the block is there when none is read."""
    lines = [line for line in _datasets(block) if line]
    if b"8BIM\x04\x0c" in block or b"8BIM\x04\x09" in block:
        lines.append(told(What.THUMBNAIL, "Photoshop"))
    return lines or [told(What.OTHER, f"Photoshop ({len(block)})")]


def _properties(root: ET.Element) -> Iterator[Told | None]:
    for element, name in _named(root, ""):
        if element.text and element.text.strip():
            yield told_by_name(name, element.text)
        for key, value in element.attrib.items():
            plain = _plain(key)
            if plain == "xmptk":
                yield told(What.SOFTWARE, value)
            elif plain not in _FRAMING:
                yield told_by_name(name if plain == "resource" else plain, value)


def _named(root: ET.Element, above: str) -> Iterator[tuple[ET.Element, str]]:
    """Go through the elements, without a stack of calls, with the name of the property each belongs to."""
    waiting = [(root, above)]
    while waiting:
        element, name = waiting.pop()
        own = _plain(str(element.tag))
        name = name if own in _EMPTY else own
        yield element, name or own
        waiting += [(child, name) for child in reversed(element)]


def _plain(name: str) -> str:
    return name.rpartition("}")[2]


def _datasets(block: bytes) -> Iterator[Told | None]:
    at = block.find(b"\x1c\x02")
    while 0 <= at < len(block) - 5 and block[at : at + 2] == b"\x1c\x02":
        size = int.from_bytes(block[at + 3 : at + 5], "big")
        name = _IPTC.get(block[at + 2])
        if name is not None:
            yield told_by_name(name, block[at + 5 : at + 5 + size])
        at += 5 + size
