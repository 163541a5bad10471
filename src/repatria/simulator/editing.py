"""Somebody writes while a file is being received: what they saw when they began is what they replace, and no more."""

from __future__ import annotations

from repatria.domain.events.event import read_envelope
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.forms.filling import begin_form, resume_form, save_answers
from repatria.services.forms.work import FormWork
from repatria.simulator.posts import Post
from repatria.simulator.world import World

_FORMS = (("F03", "meeting_point"), ("F05", "schooling"), ("F10", "authority"))
"""Forms that posts fill together, with one of their questions: for the posts of the case, protected, and again."""


def fills(world: World, post: Post) -> None:
    """Answer a question of a form: of a new one, or of one that this or another post began."""
    case = world.case_at(post)
    work = _answered(world, post, case) if case is not None else None
    if work is not None:
        save_answers(post.desk, work)


def writes_meanwhile(world: World, post: Post) -> None:
    """Answer a question, receive a file, and only then save: nothing that came is replaced, for nobody saw it."""
    case = world.case_at(post)
    waiting = [one for one in world.carrier.under_way if one.device == post.device]
    work = _answered(world, post, case) if case is not None and waiting else None
    if work is None:
        return
    before = _written(post)
    sealed = world.chance.pick(waiting)
    preview = preview_bundle(post.desk, sealed.path)
    with post.watched(post, preview):
        receive_bundle(post.desk, preview)
    came = _written(post)
    save_answers(post.desk, work)
    replaced = {name for event, names in _written(post).items() if event not in came for name in names}
    if replaced & (came.keys() - before.keys()):
        world.wrongs.append(f"{post.name} replaced what came while it wrote")


def _answered(world: World, post: Post, case: CaseId) -> FormWork | None:
    """Begin a form, or go on with one, and answer its question; nothing where that cannot be done there."""
    form, question = world.chance.pick(_FORMS)
    added = case_of(post.desk, case).state.of_type("member_added")
    begun = [fact.path.partition("/")[2] for fact in added if _is_of(fact.value, form)]
    if begun and not world.chance.once_in(3):
        work = resume_form(post.desk, case, world.chance.pick(begun))
    else:
        work = begin_form(post.desk, case, form)
    if work.form.id != form or work.session.is_read_only(question):
        return None
    work.session.set_answer(question, world.word())
    return work


def _is_of(value: object, form: str) -> bool:
    return isinstance(value, dict) and value.get("form") == form and "repeat" not in value


def _written(post: Post) -> dict[str, tuple[str, ...]]:
    """Return all events of cases that a post holds, each with those that it replaces."""
    return {
        event.id: read_envelope(event.envelope).replaces
        for part in post.parts()
        for event in post.written(part)
    }
