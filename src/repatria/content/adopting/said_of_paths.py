"""What an XForm says of each path: how its body asks for it, in which order, and what its bind says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from repatria.content.adopting.headings import Headings
from repatria.content.adopting.notices import Notices
from repatria.content.xforms.body import ASKED
from repatria.content.xforms.model import below, local
from repatria.domain.expressions.nodes import Element


@dataclass(frozen=True, slots=True)
class SaidOfPaths:
    """What the body and the binds of a form say by path, as their elements stand."""

    controls: Mapping[str, Element]
    headings: Headings
    binds: Mapping[str, Element]
    places: Mapping[str, int]
    looks: Mapping[str, str]
    """The appearance of repeats."""


def said_of_paths(model: Element, document: Element, notices: Notices) -> SaidOfPaths:
    """Return what the body and the binds of the form in *document* say, and tell what no question of ours is."""
    controls: dict[str, Element] = {}
    headings = Headings()
    places: dict[str, int] = {}
    looks: dict[str, str] = {}
    for at, element in enumerate(below(document)):
        kind, path = local(element), _speaks_of(element)
        if kind in ASKED:
            controls[path] = element
            headings.note_head(element, path)
        elif kind in ("group", "repeat"):
            headings.keep(element, path, notices)
            if kind == "repeat":
                looks[path] = element.attributes.get("appearance", "")
        else:
            continue
        steps = path.split("/")
        for count in range(len(steps), 1, -1):  # a group stands where the first of its questions does
            places.setdefault("/".join(steps[:count]), at)
    binds = {one.attributes.get("nodeset", "").strip(): one for one in model.children if local(one) == "bind"}
    return SaidOfPaths(controls, headings, binds, places, looks)


def _speaks_of(element: Element) -> str:
    """Return the path of a control, a group or a repeat; a group around a repeat speaks of its rows."""
    said = element.attributes
    path = said.get("ref", "") or said.get("nodeset", "") or said.get("bind", "")
    if path or local(element) != "group":
        return path
    rows = (one.attributes.get("nodeset", "") for one in element.children if local(one) == "repeat")
    return next(rows, "")
