"""A form as a pad of one country: what applies only in another country is not printed there.

Nor is what hangs on the answer to a question that is not: here nobody ever gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from repatria.domain.forms.definition import Form, Question

_HERE = re.compile(r"\$\{case\.country\}\s*(?P<sign>!?=)\s*'(?P<country>[A-Z]{3})'")
_ONE_OF = re.compile(r"selected\('(?P<countries>[A-Z ]+)',\s*\$\{case\.country\}\)")
_ANSWER = re.compile(r"\$\{(?P<name>[\w.-]+)\}\s*(?P<sign>!?=)\s*'(?P<value>[^']*)'")
_MARKED = re.compile(r"selected\(\$\{(?P<name>[\w.-]+)\},\s*'[^']+'\)")


def for_country(form: Form, country: str) -> Form:
    """Return *form* without the questions that never apply in *country*, and without asking which country it is."""
    gone: frozenset[str] = frozenset()
    survey = form.survey
    while True:
        survey = _kept(survey, country, gone)
        gone_now = frozenset(_names(form.survey)) - frozenset(_names(survey))
        if gone_now == gone:
            return replace(form, survey=survey)
        gone = gone_now


def _names(rows: Iterable[Question]) -> Iterable[str]:
    for row in rows:
        yield row.name
        yield from _names(row.children)


def _kept(rows: tuple[Question, ...], country: str, gone: frozenset[str]) -> tuple[Question, ...]:
    found: list[Question] = []
    for row in rows:
        rest, here = _left_of(row.relevant, country, gone)
        if here:
            found.append(replace(row, relevant=rest, children=_kept(row.children, country, gone)))
    return tuple(found)


def _left_of(relevant: str, country: str, gone: frozenset[str]) -> tuple[str, bool]:
    """Return what else must hold, and whether it may hold in *country*; a choice of conditions stays as it is."""
    if " or " in relevant:
        return relevant, True
    clauses = [clause.strip() for clause in relevant.split(" and ")]
    told = {clause: _holds(clause, country, gone) for clause in clauses}
    rest = " and ".join(clause for clause in clauses if told[clause] is None)
    return rest, False not in told.values()


def _holds(clause: str, country: str, gone: frozenset[str]) -> bool | None:
    """Tell whether a clause about the country, or an answer that is *gone*, holds there; None for any other."""
    if found := _HERE.fullmatch(clause):
        return (found["country"] == country) == (found["sign"] == "=")
    if found := _ONE_OF.fullmatch(clause):
        return country in found["countries"].split()
    if (found := _ANSWER.fullmatch(clause)) and found["name"] in gone:
        return (not found["value"]) == (found["sign"] == "=")
    if (found := _MARKED.fullmatch(clause)) and found["name"] in gone:
        return False
    return None
