"""Over cases by chance no print for another State holds a field its rules withhold, nor tells that there was one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from repatria import paths
from repatria.documents.aloud import PLAIN
from repatria.documents.conditions import Conditions
from repatria.documents.fonts import register_fonts
from repatria.documents.form_sheet import _sections
from repatria.documents.questions import Copy
from repatria.domain.cases.answers import answers_of
from repatria.domain.disclosure import Recipient
from repatria.domain.forms.definition import LEVELS
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.told_levels import as_told
from repatria.domain.forms.unanswered import without_answers
from repatria.domain.packets.standing import Filled
from repatria.domain.readers import PaperRules, judge_paper
from repatria.services.forms.work import FormWork
from repatria.services.paper.answers_for import answers_for
from tests.domain.packets.by_chance import World, worlds
from tests.domain.packets.lived import Lived, shipped
from tests.domain.protocol.packs import POST

TODAY = date(2026, 3, 5)
"""Paper is given now: no day is asked until which it counts."""


@pytest.fixture(scope="module", autouse=True)
def fonts() -> None:
    register_fonts(paths.resources("fonts"))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(world=worlds(), every=st.booleans())
def test_no_print_for_another_state_holds_what_is_withheld_nor_tells_that_anything_was(
    world: World, every: bool
) -> None:
    world = replace(world, wanted=replace(world.wanted, until=TODAY))
    word, said = printed(world.lived(), world, every=every)
    if world.shut():
        event("shut")
        assert word
        return
    if word:
        event(f"refused: {word}")
        return
    withheld = {name for name, agreed_as in _fields(world) if not world.may_go(name, agreed_as)}
    event("made, of which something stays" if withheld else "made whole")
    by_form = replace(world, harms=[one for one in world.harms if one[0] in LEVELS])
    _, as_if_never_asked = printed(by_form.lived(withheld), world, every=every)
    assert said == as_if_never_asked


def _fields(world: World) -> list[tuple[str, str]]:
    fields = shipped().schemas[world.wanted.form].fields
    return [(one.question, field.agreed) for field in fields for one in (field, *field.children)]


def printed(lived: Lived, world: World, *, every: bool) -> tuple[str, str]:
    """Return the word for why nothing is printed, and what the sheet says otherwise, every question of it."""
    wanted, library = world.wanted, shipped()
    recipient = Recipient(wanted.recipient.kind, wanted.name, wanted.purpose)
    form, plan = lived.form(wanted), lived.plan(wanted)
    session = FormSession(
        plan.form, answers_of(lived.state, lived.member), {}, POST.local(lived.case.now), plan
    )
    told = as_told(plan, form)
    rules = PaperRules(
        library.told_by(form.id), lived.may_contact, library.schemas[form.id], library.policies_of("GTM")
    )
    filled = Filled(lived.state, told, lived.member, session)
    word, reader = judge_paper(form, recipient, lived.facts(), rules, filled)
    if word:
        return word, ""
    silent = {one.name for one in form.questions() if reader.is_silent(one)}
    session = without_answers(session, silent)
    case = SimpleNamespace(state=lived.state)
    work = SimpleNamespace(form=form, session=session, case=case, member=lived.member)
    answers = answers_for(cast(FormWork, work), reader, (), "es", every=every)
    copy = Copy(form, "es", answers, "", Conditions(form, "es"))
    return "", repr(_sections(copy, None, PLAIN, apart=False))
