"""A form whose answers are at least as sensitive as they were taken for elsewhere, or before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from repatria.domain.forms.definition import LEVELS, Form, Question


def levels_of(form: Form) -> dict[str, str]:
    """Return how sensitive each question of *form* is, by name."""
    return {question.name: question.level for question in form.questions()}


def strictest_of(*told: Mapping[str, str]) -> dict[str, str]:
    """Return of each name that any of these tells a level of the strictest one."""
    levels: dict[str, str] = {}
    for one in told:
        for name, level in one.items():
            levels[name] = max(level, levels.get(name, level))  # levels order as texts
    return levels


def at_least(form: Form, levels: Mapping[str, str], otherwise: str = LEVELS[0]) -> Form:
    """Return *form* with no question below its level in *levels*, nor below *otherwise* where none is there."""
    raised = _raised(form.survey, levels, otherwise)
    return form if raised == form.survey else replace(form, survey=raised)


def strictest(form: Form) -> Form:
    """Return *form* as it is read where nobody knows how sensitive its answers were taken to be."""
    return at_least(form, {}, LEVELS[-1])


def _raised(rows: tuple[Question, ...], levels: Mapping[str, str], otherwise: str) -> tuple[Question, ...]:
    return tuple(
        replace(
            row,
            level=max(row.level, levels.get(row.name, otherwise)),
            children=_raised(row.children, levels, otherwise),
        )
        for row in rows
    )
