"""A form of others on its way out: asked under the paths of its own file, all its versions as one table.

Here its questions bear their paths below the first element as names, so that versions meet where they ask the same,
whatever each calls it, and whatever it calls its first element.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from repatria.domain.answers_out.filled import Filled
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Choice, Form, Question

_NUMBER = re.compile(r"/[^/]+/(?:[^/:]+:)?meta/(?:[^/:]+:)?instanceID")
"""Where a file keeps the number of a filled form: it leaves under one of ours."""
_PLAIN_ID = re.compile(r"[\w-]{1,60}", re.ASCII)


def written(question: Question) -> str:
    """Return the name by which a file calls the question: that of others its own, ours as it is."""
    return question.path.rpartition("/")[2] or question.name


def id_of(form: Form) -> str:
    """Return the id under which the form leaves: that of others as its file wrote it."""
    return form.sources[0] if _is_of_others(form) else form.id


def file_name(form: Form) -> str:
    """Return the name of its files: its id, where a name of a file can be that."""
    wanted = id_of(form)
    return wanted if _PLAIN_ID.fullmatch(wanted) else form.id


def root_of(form: Form) -> str:
    """Return the name of the first element of a form of others, nothing for ours."""
    return next((question.path.split("/")[1] for question in form.questions() if question.path), "")


def is_number(path: str) -> bool:
    """Tell whether a file keeps the number of a filled form at *path*."""
    return _NUMBER.fullmatch(path) is not None


def by_path(form: Form) -> Form:
    """Return *form* with paths below the first element for names; one of ours as it is."""
    return replace(form, survey=tuple(_by_path(form.survey)))


def keys_of(form: Form) -> dict[str, str]:
    """Return by the name of each question the one it leaves under."""
    return {question.name: _key(question) for question in form.questions()}


def joined(surveys: Sequence[tuple[Question, ...]]) -> tuple[Question, ...]:
    """Return the questions of all *surveys* as one; what only a later one has stands behind the others."""
    found: dict[tuple[str, bool], Question] = {}
    for survey in surveys:
        for question in survey:
            key = (question.name, bool(question.children))
            before = found.get(key)
            if before is None:
                found[key] = question
            elif question.children:
                found[key] = replace(before, children=joined((before.children, question.children)))
    return tuple(found.values())


def with_all_choices(first: Form, others: Sequence[Form]) -> Form:
    """Return *first* with the choices that any of *others* offers in lists of the same name."""
    choices = dict(first.choices)
    for form in others:
        for name, listed in form.choices.items():
            choices[name] = _together(choices.get(name, ()), listed)
    return replace(first, choices=choices)


def kept_to(filled: Filled, keys: Mapping[str, str], leaving: frozenset[str]) -> Filled:
    """Return *filled* under the names it leaves by, and of it only what is among those *leaving*."""

    def moved(place: Place) -> Place:
        return Place(keys[place.name], place.row)

    rows = {moved(place): rows for place, rows in filled.rows.items() if keys.get(place.name) in leaving}
    texts = {moved(place): text for place, text in filled.texts.items() if keys.get(place.name) in leaving}
    asked = frozenset(moved(place) for place in filled.asked if keys.get(place.name) in leaving)
    return replace(filled, texts=texts, rows=rows, asked=asked)


def with_more(filled: Filled, texts: Mapping[Place, str], rows: Mapping[Place, tuple[str, ...]]) -> Filled:
    """Return *filled* with answers to what its own version does not ask, and the rows these stand in."""
    asked = frozenset([*texts, *rows])
    return replace(
        filled, texts={**filled.texts, **texts}, rows={**rows, **filled.rows}, asked=filled.asked | asked
    )


def names_in(survey: tuple[Question, ...]) -> Iterator[str]:
    """Yield the names of all questions, groups and repeats of a survey."""
    for question in survey:
        yield question.name
        yield from names_in(question.children)


def _is_of_others(form: Form) -> bool:
    return bool(root_of(form)) and bool(form.sources and form.sources[0])


def _key(question: Question) -> str:
    """Return by what versions know a question: as its name here, its path tells nothing by the first element."""
    return "/".join(("", *question.path.split("/")[2:])) if question.path else question.name


def _by_path(rows: tuple[Question, ...]) -> Iterator[Question]:
    for row in rows:
        if is_number(row.path):
            continue
        yield replace(row, name=_key(row), children=tuple(_by_path(row.children)))


def _together(first: tuple[Choice, ...], second: tuple[Choice, ...]) -> tuple[Choice, ...]:
    known = {choice.name for choice in first}
    return (*first, *(choice for choice in second if choice.name not in known))
