"""How the file of a form of others writes its answers, kept with the form so that they leave just so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from repatria.domain.answers_out.others import is_number
from repatria.domain.expressions.nodes import Element
from repatria.domain.forms.definition import Written
from repatria.domain.xforms.definition import XForm

_DECLARES = "xmlns"


def written_in(read: XForm, places: Mapping[str, Element]) -> Written:
    """Return how the file of *read* writes its answers, which stand at *places* by path."""
    root = read.document.children[0]
    declared = dict(_declared(places))
    return Written(
        read.namespaces,
        {f"/{root.name}": dict(root.attributes), **declared},
        next(filter(is_number, places), ""),
    )


def _declared(places: Mapping[str, Element]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield the namespaces that begin below the first element; what else stands on a node is no answer."""
    for path, element in places.items():
        said = {
            name: text for name, text in element.attributes.items() if name.partition(":")[0] == _DECLARES
        }
        if said:
            yield path, said
