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
    cuts = _Cuts(data, unread)
    cuts.find()
    for begin, end in sorted(cuts.found):
        if begin >= at:  # a remark in a list that is cut out goes with it
            kept.append(data[at:begin])
            at = end
    return b"".join((*kept, data[at:])), tuple(name for name in unread.values() if name)


def least_left(data: bytes, enough: int) -> int:
    """Return how many bytes are left of the XForm in *data* at least, were nothing of any list in it read.

    It is gone through until there are more than *enough*, and not put together; what is not well written leaves
    nothing here, since whoever reads it tells that.
    """
    weighed = _Least(data, enough)
    try:
        weighed.find()
    except _EnoughError:
        return enough + 1
    except (expat.ExpatError, ValueError, LookupError):
        return 0
    return max(0, len(data) - weighed.cut)


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

    def find(self) -> None:
        """Go through the file."""
        self._parser.Parse(self._data, True)

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


class _EnoughError(Exception):
    """There is enough left: the rest need not be gone through."""


class _Any:
    """Holds every number of a list."""

    def __contains__(self, number: object) -> bool:
        return number != _ANSWERS


class _Least(_Cuts):
    """Counts what would be cut were no list read; remarks within lists count twice: it is never too little."""

    def __init__(self, data: bytes, enough: int) -> None:
        super().__init__(data, _Any())
        self.cut, self._enough = 0, enough

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        super()._begin(name, attributes)
        if self._within is None and self._here - self.cut > self._enough:
            raise _EnoughError

    def _cut(self, begin: int, ends: str, after: int = 0) -> None:
        super()._cut(begin, ends, after)
        first, last = self.found[-1]
        self.cut += last - first
