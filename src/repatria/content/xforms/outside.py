"""Whether a form refers to what is outside itself and its folder: nothing is fetched, and its writer is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from repatria.content.xforms.model import below, local
from repatria.content.xforms.xml import read_xml
from repatria.domain.errors import DefinitionError
from repatria.domain.expressions.nodes import Element, descend
from repatria.domain.reasons import Reason, because

_WITHIN: Final = re.compile(
    r"(?:jr://(?:file(?:-\w+)?|images|audio|video|instance)/)?(?P<place>[^/\\:][^\\:]*)"
)
"""What pyxform and ODK write: a file beside the form, or what a device keeps of its own; or ``./`` that file."""
_XINCLUDE: Final = "http://www.w3.org/2001/XInclude"
_LONGEST: Final = 200


def refuse_outside(file: str, data: bytes) -> None:
    """Raise DefinitionError naming the first element of the XForm in *data* that refers to what is outside."""
    document = read_xml(file, data)
    for element, source in (*_lists(document), *_includes(document)):
        raise DefinitionError(file, element, because(Reason.REACHES_OUT, given=source[:_LONGEST]))


def _lists(document: Element) -> Iterator[tuple[str, str]]:
    """Yield each list that is to come from outside, and from where."""
    for one in below(document):
        source = one.attributes.get("src", "").strip() if local(one) == "instance" else ""
        if source and not _is_within(source):
            yield f"instance {one.attributes.get('id', '')}".strip(), source


def _is_within(source: str) -> bool:
    found = _WITHIN.fullmatch(source)
    return found is not None and ".." not in found["place"].split("/")


def _includes(document: Element) -> Iterator[tuple[str, str]]:
    """Yield each element of XInclude, by whatever prefix it is called, and what it would include."""
    elements = list(descend(document))
    prefixes = {
        name.partition(":")[2]
        for one in elements
        for name, meant in one.attributes.items()
        if meant == _XINCLUDE and name.partition(":")[0] == "xmlns"
    }
    for one in elements:
        prefix, _, name = one.name.rpartition(":")
        if name == "include" and prefix in prefixes:
            yield one.name, one.attributes.get("href", "")
