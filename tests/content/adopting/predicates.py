"""Expressions at random that choose among rows, as an author writes them into a spreadsheet."""

from __future__ import annotations

from hypothesis import strategies as st

SIGNS = st.sampled_from(("=", "!=", "<", "<=", ">", ">="))
NUMBERS = st.sampled_from(("0", "1", "2", "3", "17"))
WORDS = st.sampled_from(("''", "'uno'", "'17'"))

_OF_A_PERSON = (
    st.builds(
        "{} {} {}".format,
        st.sampled_from(("age", "./age", "more/weight", "string-length(name)")),
        SIGNS,
        NUMBERS,
    ),
    st.builds("{} {} {}".format, st.sampled_from(("name", "./name", "../street", "sex")), SIGNS, WORDS),
    st.builds("position() {} {}".format, SIGNS, NUMBERS),
    st.builds("position(..) {} {}".format, SIGNS, NUMBERS),
    st.builds("age {} /data/limit".format, SIGNS),
    st.builds("/data/homes/people/age {} {}".format, SIGNS, NUMBERS),
    st.builds("count(papers[kind {} {}]) {} {}".format, SIGNS, WORDS, SIGNS, NUMBERS),
    st.builds("count(../people[age {} 2]) > 1".format, SIGNS),
    st.sampled_from(("selected(sex, 'yes')", "true()", "1", "2", "name", "boolean(age)")),
)
_OF_A_HOME = (
    st.builds("street {} {}".format, SIGNS, WORDS),
    st.builds("position() {} {}".format, SIGNS, NUMBERS),
    st.builds("count(people) {} {}".format, SIGNS, NUMBERS),
    st.builds("sum(people[age {} 1]/age) {} {}".format, SIGNS, SIGNS, NUMBERS),
    st.sampled_from(("1", "2", "people/name = 'uno'")),
)
_OF_AN_AGE = (
    st.builds(". {} {}".format, SIGNS, NUMBERS),
    st.builds("../name {} {}".format, SIGNS, WORDS),
    st.sampled_from(("../sex = 'yes'", "../../street = 'uno'")),
)
_HERE = (
    st.builds("age {} current()/../age".format, SIGNS),
    st.builds("name {} current()/../name".format, SIGNS),
    st.builds("position() {} position(current()/..)".format, SIGNS),
    st.just("position() = position(current()/..) - 1"),
    st.just("../street = current()/../../street"),
)


def _tests(*plain: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.recursive(
        st.one_of(*plain),
        lambda inner: st.one_of(
            st.builds("({}) and ({})".format, inner, inner),
            st.builds("({}) or ({})".format, inner, inner),
            st.builds("not({})".format, inner),
        ),
        max_leaves=3,
    )


def _people(*more: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    tests, homes = _tests(*_OF_A_PERSON, *more), _tests(*_OF_A_HOME)
    return st.one_of(
        st.builds("/data/homes/people[{}]".format, tests),
        st.builds("/data/homes[{}]/people".format, homes),
        st.builds("/data/homes[{}]/people[{}]".format, homes, tests),
        st.builds("/data/homes/people[{}][{}]".format, tests, tests),
    )


def _said(people: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    ages = st.one_of(
        st.builds("{}/age".format, people),
        st.builds("/data/homes/people/age[{}]".format, _tests(*_OF_AN_AGE)),
        st.builds("{}/age[{}]".format, people, _tests(*_OF_AN_AGE)),
    )
    return st.one_of(
        st.builds("count({})".format, people),
        st.builds(
            "{}({})".format, st.sampled_from(("sum", "max", "count", "count-non-empty", "string")), ages
        ),
        st.builds("join(' ', {}/name)".format, people),
        st.builds("{}/more/weight".format, people),
        st.builds("if({}, 'a', 'b')".format, people),
        st.builds("{}/age > 2".format, people),
        st.builds("count(/data/homes[{}])".format, _tests(*_OF_A_HOME)),
        st.builds("join(' ', {}/papers[kind = 'uno' or 1]/kind)".format, people),
    )


OUTSIDE = _said(_people())
"""Seen from outside all rows, or from a home."""
INSIDE = _said(
    st.one_of(_people(*_HERE), st.builds("../../people[{}]".format, _tests(*_OF_A_PERSON, *_HERE)))
)
"""Seen from a person."""
