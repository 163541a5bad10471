"""Why an expression cannot be read, with the expression itself, as whoever wrote it finds it again."""

from __future__ import annotations

from repatria.domain.errors import ExpressionError
from repatria.domain.reasons import Because, Reason, because

_SHOWN = 120
"""Letters of a long expression that are shown around the one at which it cannot be read."""


def refusal_of(text: str, error: ExpressionError) -> Because:
    """Return why *text* is refused; a long one is shown around the letter at fault."""
    return because(
        Reason.BAD_EXPRESSION,
        expression=_around(text, error.position),
        letter=error.position + 1,
        why=error.reason,
    )


def _around(text: str, position: int) -> str:
    if len(text) <= _SHOWN:
        return text
    start = max(0, min(position - _SHOWN // 2, len(text) - _SHOWN))
    end = start + _SHOWN
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
