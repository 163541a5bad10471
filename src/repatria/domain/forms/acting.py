"""An answer that is set because a person changed another one, as forms of others ask for with ``trigger``.

It is done at that moment and never on load, so that whoever fills the form sees it and can write over it. It leaves
alone what people disagree about or another post keeps, and never says what protects the person less.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from repatria.domain.doubt import protecting_rank
from repatria.domain.errors import ExpressionError
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Question
from repatria.domain.forms.plan import PlannedAct
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.telling import speaking
from repatria.domain.forms.values import holds_answer, normalise


def give_answer(
    session: FormSession,
    place: Place,
    value: Any,
    taken: Callable[[], None] = lambda: None,
    language: str = "",
) -> tuple[frozenset[Place], tuple[Place, ...]]:
    """Take an answer of a person and set what follows from it; *taken* is called before any of that is worked out.

    Words of choices are set in the *language* in which the form is read, the form's first one where none is given.
    Returns the places that may look different, and those that were set, each at most once.
    """
    if not session.take_answer(place.name, value, place.row):
        return frozenset(), ()
    taken()
    with session.turn():
        return _follow(session, place, language)


def _follow(session: FormSession, place: Place, language: str) -> tuple[frozenset[Place], tuple[Place, ...]]:
    touched = session.follow(place)
    waiting = deque([place])
    done: dict[Place, None] = {}
    while waiting:
        for target, wanted in _following(session, waiting.popleft(), language):
            if target == place or target in done or not _may_be_set(session, target, wanted):
                continue
            changed = session.write(target, wanted)
            if changed:
                done[target] = None
                touched |= changed
                waiting.append(target)
    return touched, tuple(done)


def _following(session: FormSession, place: Place, language: str) -> Iterator[tuple[Place, Any]]:
    """Yield what each act wants that listens to *place*, worked out one after the other."""
    for act in session.plan.acts.get(place.name, ()):
        for target in session.beside(act.target, place):
            try:
                yield target, _worked_out(session, act, target, language)
            except ExpressionError:
                continue  # what cannot be worked out says nothing


def _worked_out(session: FormSession, act: PlannedAct, target: Place, language: str) -> Any:
    if act.value is None:
        return None
    question = session.plan.nodes[target.name].question
    seen = speaking(session, target, language) if language else None
    return normalise(question, session.written(act.value, target, seen), session.plan.choices(question))


def _may_be_set(session: FormSession, target: Place, wanted: Any) -> bool:
    question = session.plan.nodes[target.name].question
    if session.is_locked or session.is_disputed(*target) or session.is_withheld(*target):
        return False
    if not session.has_room(target, wanted):
        return False
    return holds_answer(question) and _protects_no_less(question, session.answer(*target), wanted)


def _protects_no_less(question: Question, standing: Any, wanted: Any) -> bool:
    """Tell whether *wanted* says at least what stands; where nothing stands, only the most protective answer does."""
    order = question.protective
    if not order:
        return True
    if question.type == "select_multiple":
        return set(standing or order) <= set(wanted or ())
    if wanted not in order:
        return False
    return protecting_rank(order, wanted) <= (0 if standing is None else protecting_rank(order, standing))
