"""Expressions of a form, each read where it stands."""

from __future__ import annotations

from repatria.domain.errors import DefinitionError, ExpressionError
from repatria.domain.expressions import Expression, parse
from repatria.domain.expressions.refusing import refusal_of


def parse_at(file: str, path: str, column: str, text: str) -> Expression:
    """Return the expression in *text*; a fault names the node and the column."""
    try:
        return parse(text)
    except ExpressionError as error:
        why = refusal_of(text, error)
        raise DefinitionError(file, f"{path} {column}", why) from error
