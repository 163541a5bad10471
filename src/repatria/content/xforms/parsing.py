"""Expressions of a form, each read where it stands."""

from __future__ import annotations

from repatria.domain.errors import DefinitionError, ExpressionError
from repatria.domain.expressions import Expression, parse
from repatria.domain.reasons import Reason, because


def parse_at(file: str, path: str, column: str, text: str) -> Expression:
    """Return the expression in *text*; a fault names the node and the column."""
    try:
        return parse(text)
    except ExpressionError as error:
        why = because(Reason.BAD_EXPRESSION, letter=error.position + 1, why=error.reason)
        raise DefinitionError(file, f"{path} {column}", why) from error
