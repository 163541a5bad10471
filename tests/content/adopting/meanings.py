"""Expressions at random over answers of every type, also of what may be hidden, as an author writes them."""

from __future__ import annotations

from hypothesis import strategies as st

_ANSWERS = ("${whole}", "${part}", "${said}", "${day}", "${at}", "${hour}", "${one}", "${many}", "${gone}")
_WRITTEN = ("1", "0", "2.5", "'a'", "''", "'1'", "'false'", "-1", "today()", "now()", "true()", "false()")
_SIGNS = st.sampled_from(("=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod", "and", "or"))
_OF_ONE = st.sampled_from(
    (
        "not",
        "boolean",
        "number",
        "int",
        "string",
        "round",
        "abs",
        "floor",
        "string-length",
        "count-selected",
        "date",
        "decimal-date-time",
        "decimal-time",
        "boolean-from-string",
        "normalize-space",
    )
)
_OF_SEVERAL = st.sampled_from(
    (
        "max({0}, {1})",
        "min({0}, {1})",
        "coalesce({0}, {1})",
        "concat({0}, {1})",
        "join('-', {0}, {1})",
        "checklist(1, 2, {0}, {1})",
        "weighted-checklist(1, 2, {0}, {1})",
        "if({0}, {1}, 'no')",
        "selected({0}, 'a')",
        "selected-at({0}, {1})",
        "substr({0}, 1, 3)",
        "format-date({0}, '%Y-%m-%d')",
        "format-date-time({0}, '%H:%M')",
    )
)

EXPRESSIONS = st.recursive(
    st.sampled_from((*_ANSWERS, *_ANSWERS, *_WRITTEN)),
    lambda inner: st.one_of(
        st.builds("({} {} {})".format, inner, _SIGNS, inner),
        st.builds("{}({})".format, _OF_ONE, inner),
        st.builds(str.format, _OF_SEVERAL, inner, inner),
    ),
    max_leaves=5,
)
