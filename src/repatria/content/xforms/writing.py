"""Write a filling as the XML that ODK and KoboToolbox take: what is not asked is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from repatria.domain.expressions.nodes import Element
from repatria.domain.xforms.answers import Answer

_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Letters that XML cannot hold."""
_KEPT = {"\r": "&#13;"}
"""What a reader of XML would take for the end of a line."""


def write_instance(document: Element, namespaces: Mapping[str, str]) -> bytes:
    """Return the answers below *document*, declaring of *namespaces* (by prefix) those that are used."""
    root = document.children[0]
    used = {prefix for element in _asked(root) for prefix in _prefixes(element)}
    declared = {f"xmlns:{prefix}": namespaces[prefix] for prefix in sorted(used) if prefix in namespaces}
    parts = ['<?xml version="1.0" encoding="UTF-8"?>\n', *_written(root, {**declared, **root.attributes})]
    return "".join(parts).encode()


def _asked(element: Element) -> Iterator[Element]:
    if isinstance(element, Answer) and not element.relevant:
        return
    yield element
    for child in element.children:
        yield from _asked(child)


def _prefixes(element: Element) -> Iterator[str]:
    for name in (element.name, *element.attributes):
        prefix, colon, _ = name.partition(":")
        if colon and prefix not in ("xml", "xmlns"):
            yield prefix


def _written(element: Element, attributes: Mapping[str, str]) -> Iterator[str]:
    said = "".join(f" {name}={quoteattr(_clean(text))}" for name, text in attributes.items())
    inner = [child for child in element.children if not isinstance(child, Answer) or child.relevant]
    words = "" if element.children else escape(_clean(element.own_text), _KEPT)  # a group has no answer
    if not inner and not words:
        yield f"<{element.name}{said}/>"
        return
    yield f"<{element.name}{said}>{words}"
    for child in inner:
        yield from _written(child, child.attributes)
    yield f"</{element.name}>"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
