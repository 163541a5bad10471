"""Any expression that the grammar can hold, for Hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from repatria.domain.expressions.tree import (
    Call,
    Chain,
    Filter,
    Literal,
    Negation,
    Node,
    Number,
    Path,
    Step,
    Variable,
)

names = st.from_regex(r"[a-zA-Z_][\w.\-]{0,8}", fullmatch=True)
path_names = names | st.sampled_from(
    ["*", ".", "..", "@ref", "jr:thing", "div", "and", "node()", "parent::a", "self::*"]
)
literals = st.text(max_size=8).filter(lambda text: not ("'" in text and '"' in text)).map(Literal)
numbers = st.from_regex(r"[0-9]{1,5}(\.[0-9]{0,3})?", fullmatch=True).map(Number)
leaves: st.SearchStrategy[Node] = literals | numbers | names.map(Variable)
LEVELS = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))


def larger(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    predicates = st.lists(inner, max_size=2).map(tuple)
    steps = st.builds(Step, path_names, predicates)
    relative = st.tuples(st.builds(Step, path_names, predicates), st.lists(steps, max_size=2)).map(
        lambda found: Path((found[0], *found[1]))
    )
    started = st.builds(
        Path, st.lists(steps, min_size=1, max_size=3).map(tuple), st.just(value=False), names.map(Variable)
    )
    rooted = st.builds(Path, st.lists(steps, min_size=1, max_size=3).map(tuple), st.just(value=True))
    chains = [
        st.builds(Chain, inner, st.lists(st.tuples(st.sampled_from(level), inner), min_size=1).map(tuple))
        for level in LEVELS
    ]
    calls = st.builds(Call, st.sampled_from(["concat", "coalesce"]), st.lists(inner, min_size=1).map(tuple))
    filters = st.builds(Filter, inner, st.lists(inner, min_size=1, max_size=2).map(tuple))
    negations = st.builds(Negation, inner)
    return st.one_of(relative, started, rooted, *chains, calls, filters, negations)


trees = st.recursive(leaves, larger, max_leaves=12)
