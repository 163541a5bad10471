"""Answers of a filled form whose question is gone from the version that it is seen under: kept, and shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from repatria.domain.cases.given import entry
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Choice, Question
from repatria.domain.texts import Text
from repatria.services.desk import Desk
from repatria.services.forms.adopted import known_plan
from repatria.services.forms.work import FormWork


@dataclass(frozen=True, slots=True)
class LeftOver:
    """One answer without a question: what *asked* it (its name where nobody here knows more), and what it says."""

    place: Place
    asked: Text
    said: tuple[Text, ...]


def left_over(desk: Desk, work: FormWork) -> tuple[LeftOver, ...]:
    """Return what stands in the form and is asked no more, in the order of names."""
    nodes = work.session.plan.nodes
    before = known_plan(desk, work.form.id, _filled_under(work))
    asked = {one.name: one for one in before.form.questions()} if before is not None else {}
    found: list[LeftOver] = []
    for place, value in sorted(work.session.stored.values.items()):
        node = nodes.get(place.name)
        if node is None or bool(node.repeat) != bool(place.row):
            question = asked.get(place.name)
            choices = before.choices(question) if before is not None and question is not None else ()
            found.append(LeftOver(place, _words(question, place.name), tuple(_said(value, choices))))
    return tuple(found)


def _filled_under(work: FormWork) -> str:
    """Return the digest of the version under which the form was begun."""
    added = (one for one in work.case.state.of_type("member_added") if one.path == f"form/{work.member}")
    return next((str(entry(one.value, "digest") or "") for one in added), "")


def _words(question: Question | None, name: str) -> Text:
    return question.label if question is not None and question.label else {"es": name, "en": name}


def _said(value: Any, choices: tuple[Choice, ...]) -> Iterator[Text]:
    labels = {one.name: one.label for one in choices}
    for one in value if isinstance(value, list | tuple) else (value,):
        yield labels.get(str(one), {"es": str(one), "en": str(one)})
