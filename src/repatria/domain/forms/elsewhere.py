"""A form as a pad of one country: what applies only in another country is not printed there."""

from __future__ import annotations

import re
from dataclasses import replace

from repatria.domain.forms.definition import Form, Question

_HERE = re.compile(r"\$\{case\.country\}\s*(?P<sign>!?=)\s*'(?P<country>[A-Z]{3})'")
_ONE_OF = re.compile(r"selected\('(?P<countries>[A-Z ]+)',\s*\$\{case\.country\}\)")


def for_country(form: Form, country: str) -> Form:
    """Return *form* without the questions that never apply in *country*, and without asking which country it is."""
    return replace(form, survey=_kept(form.survey, country))


def _kept(rows: tuple[Question, ...], country: str) -> tuple[Question, ...]:
    found: list[Question] = []
    for row in rows:
        rest, here = _without_country(row.relevant, country)
        if here:
            found.append(replace(row, relevant=rest, children=_kept(row.children, country)))
    return tuple(found)


def _without_country(relevant: str, country: str) -> tuple[str, bool]:
    """Return what else must hold, and whether it may hold in *country*; a choice of conditions stays as it is."""
    if " or " in relevant:
        return relevant, True
    clauses = [clause.strip() for clause in relevant.split(" and ")]
    told = {clause: _holds(clause, country) for clause in clauses}
    rest = " and ".join(clause for clause in clauses if told[clause] is None)
    return rest, False not in told.values()


def _holds(clause: str, country: str) -> bool | None:
    """Tell whether a clause about the country holds there; None for a clause about anything else."""
    if found := _HERE.fullmatch(clause):
        return (found["country"] == country) == (found["sign"] == "=")
    if found := _ONE_OF.fullmatch(clause):
        return country in found["countries"].split()
    return None
