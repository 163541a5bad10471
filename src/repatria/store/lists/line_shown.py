"""What the line of a case shows of what stands in its core: no answers, and of what protects the protecting one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from repatria.domain.cases.given import entry
from repatria.domain.cases.readers import is_restricted
from repatria.domain.cases.state import Standing
from repatria.domain.cases.status import is_closed
from repatria.domain.doubt import most_protective
from repatria.domain.events.fold import FoldedPart

_LONGEST_CODE = 16


def line_of(core: FoldedPart, values: Mapping[str, Standing]) -> dict[str, object]:
    """Return the columns of a line by their names, but for its code and how much of it is to be settled."""
    opened = _opening(core)
    return {
        "side": _shown(values, "side") or _text(opened.get("side")),
        "child": _protecting(values.get("case/child_or_doubt")),
        "country": _shown(values, "country") or _text(opened.get("country")),
        "open": int(not is_closed(values.get("case/status"))),
        "outcome": _text(entry(_value(values, "status"), "outcome")),
        "responsible": _shown(values, "responsible"),
        "on_duty": _shown(values, "on_duty"),
        "label": _shown(values, "label"),
        "name": _shown(values, "name_used"),
        "incident": _shown(values, "incident"),
        "opened_at": _text(opened.get("opened_at")),
        "restricted": int(is_restricted(values.get("case/restricted"))),
        "practice": int(bool(opened.get("practice"))),
    }


def codes_of(core: FoldedPart) -> list[str]:
    """Return the case's own code and all others by which it was known."""
    linked = [code_shown(entry(body_of(fact), "code")) for fact in _of_type(core, "code_linked")]
    return [code_shown(_opening(core).get("code")), *linked]


def names_of(values: Mapping[str, Standing]) -> set[tuple[str, str]]:
    """Return the names by which the case is found, each with its kind."""
    kinds = {"case/name_used": "used", "case/name_on_document": "document", "case/aliases": "alias"}
    kinds["case/label"] = "label"
    found = set()
    for path, standing in values.items():
        kind = "related" if path.startswith("related/") else kinds.get(path)
        for head in standing.heads if kind else ():
            said = head.value if isinstance(head.value, list) else [head.value]
            found |= {(kind, text) for text in map(_text, said) if kind and text.strip()}
    return found


def openers_of(core: FoldedPart) -> set[str]:
    """Return who opened the case."""
    return {fact.event.envelope.author for fact in _of_type(core, "case_opened")}


def code_shown(value: object) -> str:
    """Return a code as lists and sheets can show it; what others wrote may be as long as a book."""
    text = _text(value)
    return text if len(text) <= _LONGEST_CODE and text.isascii() and text.isprintable() else ""


def _opening(core: FoldedPart) -> Mapping[str, object]:
    for fact in _of_type(core, "case_opened"):
        value = body_of(fact)
        if isinstance(value, dict):
            return value
    return {}


def _value(values: Mapping[str, Standing], name: str) -> object:
    standing = values.get(f"case/{name}")
    return None if standing is None else standing.value


def _shown(values: Mapping[str, Standing], name: str) -> str:
    return _text(_value(values, name))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _protecting(standing: Standing | None) -> str:
    """Return the protecting answer of all heads: a child if anybody says so."""
    return most_protective(head.value for head in standing.heads) if standing else ""


def _of_type(core: FoldedPart, kind: str) -> list[Any]:
    return [fact for fact in core.facts if fact.event.envelope.type == kind]


def body_of(fact: Any) -> object:
    """Return what an event that applies says."""
    return fact.event.body.value
