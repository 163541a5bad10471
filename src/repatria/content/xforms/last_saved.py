"""Which questions of a form ask for what was last saved on a device (``${last-saved#name}``): here nothing ever is.

What was filled last is about another person; nothing of it may come into this one's form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from repatria.content.xforms.model import local
from repatria.domain.expressions.nodes import Element

_SOURCE: Final = "jr://instance/last-saved"


def asking_last_saved(elements: Iterable[Element]) -> tuple[str, ...]:
    """Return the paths of what reads the form last saved, among all *elements* of a form."""
    known = tuple(elements)
    calls = tuple(call for one in known if _is_source(one) for call in _calls(one.attributes.get("id", "")))
    if not calls:
        return ()
    found = (_place_of(one) for one in known if _reads(one, calls))
    return tuple(dict.fromkeys(path for path in found if path))


def _is_source(element: Element) -> bool:
    return local(element) == "instance" and element.attributes.get("src", "").strip() == _SOURCE


def _calls(name: str) -> Iterator[str]:
    yield f"instance('{name}')"
    yield f'instance("{name}")'


def _reads(element: Element, calls: tuple[str, ...]) -> bool:
    return any(call in text.replace(" ", "") for text in element.attributes.values() for call in calls)


def _place_of(element: Element) -> str:
    """Return the path of *element*, or that of what it stands in; words stand under the path of their question."""
    here: Element | None = element
    while here is not None:
        said = here.attributes
        path = said.get("ref", "") or said.get("nodeset", "") or said.get("id", "").partition(":")[0]
        if path.startswith("/"):
            return path
        here = here.parent
    return ""
