"""Of two fillings that differ only above their reader, whoever reads them learns nothing: on paper, in files."""

from __future__ import annotations

import random  # noqa: TID251 - the same for the same seed
from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any, cast

import pytest

from repatria import paths
from repatria.documents.aloud import PLAIN
from repatria.documents.conditions import Conditions
from repatria.documents.fonts import register_fonts
from repatria.documents.form_sheet import _sections
from repatria.documents.questions import Copy
from repatria.domain.answers_out.leaving import leaving
from repatria.domain.answers_out.others import names_in
from repatria.domain.disclosure import Recipient, RecipientKind
from repatria.domain.forms.answers import Answers
from repatria.domain.forms.definition import Question
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.told_levels import as_told
from repatria.domain.readers import Reader
from repatria.services.forms.work import FormWork
from repatria.services.paper.answers_for import answers_for
from tests.domain.forms.making import NOW, ask, form, group, repeat

LEVELS = ("L1", "L2", "L3", "L4")
READERS: Mapping[RecipientKind, str] = {"shelter": "L2", "health": "L3"}
FORMS = range(60)


def rows(chance: random.Random, names: Iterator[str], known: list[str], depth: int = 2) -> list[Question]:
    """Return questions, groups and repeats by chance; some are asked, counted or worked out by those before."""
    found = []
    for _ in range(chance.randint(2, 4)):
        name, level, kind = next(names), chance.choice(LEVELS), chance.random()
        before = f"${{{chance.choice(known)}}}" if known else "1"
        columns: dict[str, Any] = (
            {"relevant": f"count-non-empty({before}) > 0"} if chance.random() < 0.3 else {}
        )
        if depth and kind < 0.4:
            inner = rows(chance, names, known, depth - 1)
            found.append(repeat(name, *inner, level=level, **columns))
        elif depth and kind < 0.5:
            found.append(group(name, *rows(chance, names, known, depth - 1), level=level, **columns))
        elif kind < 0.7:
            found.append(ask(name, "calculate", level, calculation=f"count({before})", **columns))
        else:
            found.append(ask(name, level=level, **columns))
        if found[-1].type == "text":
            known.append(name)
    return found


def filled(survey: list[Question], seed: int, highest: str, above: str) -> FormSession:
    """Return answers of which those over *highest*, and rows there, depend on *above* too."""
    session = FormSession(form(*survey), Answers(), {}, NOW)
    told = {one.name: one.level for one in as_told(session.plan, session.plan.form).questions()}
    for question in session.plan.form.questions():
        node = session.plan.nodes[question.name]
        secret = above if told[question.name] > highest else ""
        for outer in session.every_row(node.repeat) if node.repeat else ("",):
            chance = random.Random(f"{seed}/{question.name}/{outer}/{secret}")
            if question.type == "repeat":
                for number in range(chance.randint(0, 3)):
                    session.add_row(question.name, f"{question.name}-{number}-{outer}", outer)
            elif question.type == "text" and chance.random() < 0.8:
                said = f"SECRET{secret}" if secret else f"open{chance.randint(0, 9)}"
                session.set_answer(question.name, said, outer)
    return session


def read(session: FormSession, kind: RecipientKind, *, every: bool) -> str:
    work = SimpleNamespace(
        form=session.plan.form, session=session, case=SimpleNamespace(state=None), member="m"
    )
    answers = answers_for(cast(FormWork, work), Reader(Recipient(kind, "X")), (), "es", every=every)
    copy = Copy(session.plan.form, "es", answers, "", Conditions(session.plan.form, "es"))
    return repr(_sections(copy, None, PLAIN, apart=False))


@pytest.mark.parametrize("kind", READERS)
def test_no_sheet_tells_what_stands_above_its_reader(kind: RecipientKind) -> None:
    register_fonts(paths.resources("fonts"))
    differed = 0
    for seed in FORMS:
        survey = rows(random.Random(seed), (f"q{number}" for number in range(1000)), [])
        one, other = (filled(survey, seed, READERS[kind], above) for above in "AB")
        differed += one.answers() != other.answers()
        for every in (False, True):
            said = read(one, kind, every=every)
            assert said == read(other, kind, every=every), seed
            assert "SECRET" not in said, seed
    assert differed > len(FORMS) // 2


@pytest.mark.parametrize("kind", READERS)
def test_paper_shows_no_question_that_files_leave_out(kind: RecipientKind) -> None:
    for seed in FORMS:
        plan = plan_form(form(*rows(random.Random(seed), (f"q{number}" for number in range(1000)), [])))
        told = as_told(plan, plan.form)
        may = {one.name for one in told.questions() if one.level <= READERS[kind]} - {
            one.name for one in told.questions() if one.type in ("group", "repeat")
        }
        goes = set(names_in(leaving(told, Recipient(kind, "X"), protected=True)))
        assert may == goes - {one.name for one in told.questions() if one.children}, seed
