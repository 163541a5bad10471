"""Words within quotation marks: what they quote themselves is marked as a quotation in a quotation, never twice."""

from __future__ import annotations

from typing import Final

_PAIRS: Final = {"«": "»", "“": "”", '"': '"'}
_INNER: Final = {"«": str.maketrans("«»", "“”"), "“": str.maketrans("“”", "‘’")}
"""What marks of the same kind become within a pair of them."""


def quoted_in(template: str, facts: dict[str, object]) -> dict[str, object]:
    """Return *facts* as they stand in *template*, which may put quotation marks around some of them."""
    return {name: _within(template, name, fact) for name, fact in facts.items()}


def _within(template: str, name: str, fact: object) -> object:
    for mark, inner in _INNER.items():
        if f"{mark}{{{name}}}{_PAIRS[mark]}" in template:
            return _bare(str(fact).strip()).translate(inner)
    return fact


def _bare(words: str) -> str:
    """Return *words* without the pair of marks around all of them."""
    opening, closing = words[:1], words[-1:]
    if len(words) < len("«»") or _PAIRS.get(opening) != closing:
        return words
    inside = words[1:-1]
    return words if opening in inside or closing in inside else inside
