"""Say why nothing can be chosen where the choices go by other answers."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from repatria.domain.forms.answers import Place
from repatria.domain.forms.values import holds_answer
from repatria.ui.filling.filled import Filled


def why_none(filled: Filled, place: Place) -> str:
    """Return what to answer first, or that what was answered leaves nothing; where no filter is, nothing."""
    if filled.session.plan.nodes[place.name].choice_filter is None:
        return ""
    first = next(_unanswered(filled, place), None)
    if first is None:
        return QCoreApplication.translate(
            "filling", "Con lo que respondió antes no hay nada que elegir aquí."
        )
    asked = filled.said(filled.question(first.name).label, first)
    return QCoreApplication.translate("filling", "Primero responda «{question}».").format(question=asked)


def _unanswered(filled: Filled, place: Place) -> Iterator[Place]:
    """Yield in the order of the form what the choices go by, is asked, and has no answer yet."""
    session = filled.session
    rule = session.plan.nodes[place.name].choice_filter
    names = rule.names if rule is not None else frozenset()
    for name, node in session.plan.nodes.items():
        if name not in names or not holds_answer(node.question):
            continue
        for other in session.beside(name, place):
            if session.is_relevant(*other) and session.value(*other) is None:
                yield other
