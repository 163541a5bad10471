"""XLSForm expressions: one small strict language for every condition and calculation.

``parse(text).evaluate(context)``. XPath 1.0 as XLSForms use it; where engines differ
JavaRosa's answer is ours. To add a function: one decorated function (see ``functions.py``).
"""

from __future__ import annotations

from repatria.domain.expressions.expression import Expression, parse
from repatria.domain.expressions.functions import Context
from repatria.domain.expressions.values import NodeSet, Value, as_boolean, as_number, as_string

__all__ = [
    "Context",
    "Expression",
    "NodeSet",
    "Value",
    "as_boolean",
    "as_number",
    "as_string",
    "parse",
]
