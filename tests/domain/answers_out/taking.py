"""What a test needs to let a form of its own leave, and to read again what left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from repatria.domain.answers_out.filled import Filled, Submitted, filled_from
from repatria.domain.expressions.nodes import Element
from repatria.domain.forms.session import FormSession

MEMBER = "abcdefghijklmnopqrstuvwxyz"


def leave(session: FormSession, around: dict[str, str] | None = None, member: str = MEMBER) -> Filled:
    of = Submitted(member, session.form.version, "2026-07-14T22:10:00Z", "p" * 26)
    return filled_from(session, of, lambda place: session.value(*place), around or {})


def texts_in(element: Element, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the answers below an element by their paths, as ``/data/leg[2]/by``."""
    names = Counter(child.name for child in element.children)
    seen: Counter[str] = Counter()
    for child in element.children:
        seen[child.name] += 1
        number = f"[{seen[child.name]}]" if names[child.name] > 1 else ""
        here = f"{path}/{child.name}{number}"
        if child.children:
            yield from texts_in(child, here)
        elif child.text:
            yield here, child.text
