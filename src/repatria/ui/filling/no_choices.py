"""Say why nothing can be chosen where the choices go by other answers."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from repatria.domain.forms.answers import Place
from repatria.domain.forms.values import holds_answer
from repatria.domain.forms.wording import BLANK
from repatria.domain.texts import WithAnswers, say
from repatria.ui.filling.filled import Filled


def why_none(filled: Filled, place: Place) -> str:
    """Return what to answer first, or that what was answered leaves nothing; where no filter is, nothing."""
    rule = filled.session.plan.nodes[place.name].choice_filter
    if rule is None:
        return ""
    first = next(_unanswered(filled, rule.names, place), None)
    if first is None:
        return QCoreApplication.translate(
            "filling", "Con lo que respondió antes no hay nada que elegir aquí."
        )
    asked = _name(filled, first)
    return QCoreApplication.translate("filling", "Primero responda «{question}».").format(question=asked)


def _unanswered(
    filled: Filled, names: frozenset[str], place: Place, passed: frozenset[Place] = frozenset()
) -> Iterator[Place]:
    """Yield in the order of the form what of *names* stands there for *place* to be answered, and is not.

    What has nothing to choose itself comes after what it goes by. On a sheet that is copied also what does not apply
    stands there: where that was answered, nothing counts of it before what decides whether it applies.
    """
    session, passed = filled.session, passed | {place}
    for name, node in session.plan.nodes.items():
        if name not in names or not holds_answer(node.question):
            continue
        for other in session.beside(name, place):
            if other in passed or not filled.is_shown(other) or session.value(*other) is not None:
                continue
            if session.answer(*other) is not None:
                yield from _unanswered(filled, _decided_by(filled, name), other, passed)
                continue
            if node.choice_filter is not None and not filled.choices(other):
                yield from _unanswered(filled, node.choice_filter.names, other, passed)
            yield other


def _decided_by(filled: Filled, name: str) -> frozenset[str]:
    """Return what decides whether *name* applies, with all that it stands in."""
    nodes, found = filled.session.plan.nodes, frozenset[str]()
    while name in nodes:
        rule = nodes[name].relevant
        found |= rule.names if rule is not None else frozenset()
        name = nodes[name].parent
    return found


def _name(filled: Filled, place: Place) -> str:
    """Return the words of a question; those that would show an answer nobody gave yet name its question instead."""
    label = filled.question(place.name).label
    words = filled.said(label, place)
    return say(label, filled.around.language) if isinstance(label, WithAnswers) and BLANK in words else words
