"""The sensitivity levels that the XML of a form states at its binds: what ``bind::level`` of a spreadsheet becomes.

A level that would be lost refuses the form, as in a spreadsheet; what says one anywhere else is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from repatria.content.xforms.model import below, local
from repatria.content.xforms.placing import place_all
from repatria.content.xforms.sheet_levels import HEAD, LONGEST_TOLD, OF_ALL, check_level
from repatria.content.xforms.xml import read_xml
from repatria.domain.errors import DefinitionError
from repatria.domain.expressions.nodes import Element, descend
from repatria.domain.reasons import Reason, because
from repatria.domain.xforms.patterns import paths_of

_PLACED: Final = ("nodeset", "ref", "bind")


@dataclass(frozen=True, slots=True)
class Stated:
    """The levels of a form by the last step of what they are of, and what says one and is *unread*, as written."""

    levels: dict[str, str]
    unread: tuple[str, ...]


def stated_levels(file: str, xform: bytes) -> Stated:
    """Return the levels in the form *xform*, of a name that is there twice the strictest; raises DefinitionError.

    That of the first element, which is around all others, is the one of OF_ALL.
    """
    document = read_xml(file, xform)
    place_all(document)
    elements = list(below(document))
    answers = next((one for one in elements if local(one) == "instance"), Element(""))
    paths = {path for path in paths_of(answers) if "/@" not in path}
    levels: dict[str, str] = {}
    unread = []
    for element in elements:
        for head, said in _said_at(element):
            if local(element) != "bind" or ":" in head:
                unread.append(_told(head, element))
                continue
            name = _name(file, element, said, paths)
            levels[name] = max(said.upper(), levels.get(name, ""))
    unread += [
        _told(head, one) for root in answers.children for one in descend(root) for head, _ in _said_at(one)
    ]
    return Stated(levels, tuple(dict.fromkeys(unread)))


def _said_at(element: Element) -> Iterator[tuple[str, str]]:
    """Yield what attributes called ``level``, under any prefix, say at *element*."""
    for head, said in element.attributes.items():
        if head.rpartition(":")[2].lower() == HEAD and said.strip():
            yield head, said.strip()


def _name(file: str, bind: Element, said: str, paths: set[str]) -> str:
    """Return what the level *said* at a bind is of; raises DefinitionError for what is no level, or of nothing."""
    path = _place(bind)
    check_level(file, path or "bind", said)
    if path not in paths:
        why = because(Reason.LEVEL_OF_NOTHING, level=said, name=path[:LONGEST_TOLD])
        raise DefinitionError(file, path or "bind", why)
    return OF_ALL if path.count("/") == 1 else path.rpartition("/")[2]


def _told(head: str, element: Element) -> str:
    return f"{head} ({_place(element).rpartition('/')[2] or element.name})"


def _place(element: Element) -> str:
    said = (element.attributes.get(name, "").strip().rstrip("/") for name in _PLACED)
    return next(filter(None, said), "")
