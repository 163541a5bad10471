"""Read XML that comes from anywhere: nothing in it reaches out, grows or nests without bound."""

from __future__ import annotations

from typing import Final
from xml.parsers import expat

from repatria.domain.errors import DefinitionFileError
from repatria.domain.expressions.nodes import Element
from repatria.domain.reasons import Reason, because

LARGEST: Final = 32 << 20
"""Bytes."""
DEEPEST: Final = 100
MOST_NODES: Final = 1_000_000
_MEGABYTE: Final = 1 << 20
ANSWER_HERE: Final = "\ufffc"
"""Stands in words where the form would show an answer (``output``)."""


def read_xml(file: str, data: bytes) -> Element:
    """Return the document in *data*, names with the prefixes as written; raises DefinitionFileError naming *file*."""
    if len(data) > LARGEST:
        raise DefinitionFileError(file, because(Reason.FILE_TOO_LARGE, most=LARGEST // _MEGABYTE))
    builder = _Builder(file)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = builder.begin
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.say
    parser.StartDoctypeDeclHandler = builder.refuse_doctype
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        line = parser.ErrorLineNumber
        raise DefinitionFileError(file, because(Reason.BAD_XML, line=line)) from error
    return builder.document


class _Builder:
    """Puts elements together as expat finds them."""

    def __init__(self, file: str) -> None:
        self._file, self.document = file, Element("")
        self._line = [self.document]
        self._words: list[list[str]] = [[]]
        self._count = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_NODES:
            raise DefinitionFileError(self._file, because(Reason.TOO_MANY_NODES, most=MOST_NODES))
        if len(self._line) > DEEPEST:
            raise DefinitionFileError(self._file, because(Reason.TOO_DEEP, most=DEEPEST))
        if name.rpartition(":")[2] == "output":
            self._words[-1].append(ANSWER_HERE)
        self._line.append(Element(name, attributes=attributes, parent=self._line[-1]))
        self._words.append([])

    def say(self, words: str) -> None:
        self._words[-1].append(words)

    def end(self, _name: str) -> None:
        element, words = self._line.pop(), "".join(self._words.pop())
        # what stands between the elements of a group is nothing but its layout
        element.own_text = words if not element.children or words.strip() else ""

    def refuse_doctype(self, *_declared: object) -> None:
        raise DefinitionFileError(self._file, because(Reason.XML_DOCTYPE))
