"""What nobody reads in an XForm is cut out of its bytes: remarks, and lists that nothing names. The rest stays.

So a file without any keeps its digest: it is the same form wherever it is brought in.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final
from xml.parsers import expat

from repatria.content.xforms.model import below, local, local_name
from repatria.content.xforms.xml import read_xml
from repatria.domain.expressions.nodes import Element

_QUOTED: Final = re.compile("(?=['\"]([^'\"]*)['\"])")
_MODEL, _LIST, _ANSWERS = "model", "instance", -1
"""The answers are the instance before the first list."""
_WIDE: Final = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def without_unread(file: str, data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return the XForm in *data* without what nobody reads, and the names of the lists that are left out.

    Raises DefinitionFileError naming *file* for what cannot be read.
    """
    unread = dict(_unread(read_xml(file, data)))
    kept, at = [], 0
    for begin, end in sorted(_Cuts(data, unread).found):
        if begin >= at:  # a remark in a list that is cut out goes with it
            kept.append(data[at:begin])
            at = end
    return b"".join((*kept, data[at:])), tuple(name for name in unread.values() if name)


def _unread(document: Element) -> Iterator[tuple[int, str]]:
    """Yield the number and the name of each list that stands in the form and that nothing in it names."""
    held = [one for one in below(document) if _is_list(one)]
    said = "\n".join(_said(document, {id(one) for one in held}))
    quoted = {name.strip() for name in _QUOTED.findall(said)} - {""}
    for number, one in enumerate(held):
        name = one.attributes.get("id", "")
        if one.children and "src" not in one.attributes and name.strip() not in quoted:
            yield number, name


def _said(document: Element, held: set[int]) -> Iterator[str]:
    """Yield all that the form says outside the lists *held*."""
    waiting = [document]
    while waiting:
        one = waiting.pop()
        if id(one) not in held:
            yield from (*one.attributes.values(), one.own_text)
            waiting.extend(one.children)


def _is_list(element: Element) -> bool:
    """Tell whether *element* is an instance beside that of the answers, which is the first."""
    model = element.parent
    if local(element) != _LIST or model is None or local(model) != _MODEL:
        return False
    return next(one for one in model.children if local(one) == _LIST) is not element


class _Cuts:
    """Where in the bytes of a file remarks and the lists *unread*, called by their numbers, begin and end."""

    def __init__(self, data: bytes, unread: Container[int]) -> None:
        self.found: list[tuple[int, int]] = []
        self._data, self._unread = data, unread
        self._letters = _WIDE.get(data[:2], "ascii")
        self._line: list[str] = []
        self._number = _ANSWERS
        self._within: tuple[int, int] | None = None
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CommentHandler = lambda _said: self._cut(self._here, "-->")
        self._parser.ProcessingInstructionHandler = lambda _to, _said: self._cut(self._here, "?>")
        self._parser.Parse(data, True)

    @property
    def _here(self) -> int:
        return self._parser.CurrentByteIndex

    def _begin(self, name: str, _attributes: dict[str, str]) -> None:
        plain = local_name(name)
        if self._within is None and plain == _LIST and self._line[-1:] == [_MODEL]:
            self._within = (len(self._line), self._here)
        self._line.append(plain)

    def _end(self, _name: str) -> None:
        self._line.pop()
        if self._within is None or self._within[0] != len(self._line):
            return
        begin, self._within = self._within[1], None
        if self._number in self._unread:
            self._cut(begin, ">", self._here)
        self._number += 1

    def _cut(self, begin: int, ends: str, after: int = 0) -> None:
        letters = ends.encode(self._letters)
        self.found.append((begin, self._data.index(letters, max(begin, after)) + len(letters)))
