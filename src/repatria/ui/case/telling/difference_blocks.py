"""Show each difference with both answers, who wrote them and which one protects meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.same_person import OTHER
from repatria.domain.cases.state import Head
from repatria.domain.events.disagreements import Disagreement
from repatria.domain.forms.protecting import protecting_value
from repatria.ui.case.telling.author_words import author_words
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.path_words import form_at, owner_of_row, place_words, question_at, said_words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.comparison import Comparison, Side
from repatria.ui.widgets.empty_state import EmptyState

_PROTECTING = ("yes", "doubt", "no")


def comparisons(view: CaseView) -> list[tuple[Disagreement, Comparison]]:
    """Return each difference with its block; what a form gave to the case stands in one."""
    firsts = [difference[0] for difference in view.case.differences]
    return [(one, Comparison(place_words(view, one.path), _sides(view, one))) for one in firsts]


def whose_to_settle(view: CaseView) -> str:
    """Return whom the differences of a case wait for: who carries it, or is on duty; else whoever takes it up."""
    for name, words in (
        (
            "responsible",
            QCoreApplication.translate(
                "case_differences", "Le toca decidir a {name}, que lleva el expediente."
            ),
        ),
        ("on_duty", QCoreApplication.translate("case_differences", "Le toca decidir a {name}, de turno.")),
    ):
        if who := view.names.get(str(view.case.value(name) or "")):
            return words.format(name=who)
    return QCoreApplication.translate(
        "case_differences", "Nadie de este puesto lleva el expediente: le toca decidir a quien lo tome."
    )


def no_differences() -> EmptyState:
    """Return what stands here while everybody says the same."""
    return EmptyState(
        "done",
        QCoreApplication.translate("case_differences", "Aquí estarán las diferencias"),
        QCoreApplication.translate(
            "case_differences",
            "Si dos puestos anotan cosas distintas, se ven lado a lado y usted decide cuál queda. Mientras tanto "
            "vale la que más protege.",
        ),
    )


def _sides(view: CaseView, one: Disagreement) -> list[Side]:
    heads: dict[str, Head] = {}
    for head in one.standing.heads:
        heads.setdefault(repr(head.value), head)
    protecting = _protecting(view, one, list(heads.values()))
    return [
        Side(
            head.event_id,
            said_words(view, one.path, head.value),
            author_words(view, head.author),
            say_stated(head.wall, view.case.facts.calendar, view.now),
            protecting=head.value == protecting,
        )
        for head in heads.values()
    ]


def _protecting(view: CaseView, one: Disagreement, heads: list[Head]) -> object:
    values = [head.value for head in heads]
    kind, _, rest = one.path.partition("/")
    if rest in ("child_or_doubt", "origin_block"):
        return min(values, key=lambda value: _PROTECTING.index(value) if value in _PROTECTING else 0)
    if kind == "same":
        return next((value for value in values if value != OTHER), None)
    owner, _, name = rest.partition("/")
    if kind not in ("form", "row"):
        return None
    question = question_at(form_at(view, owner if kind == "form" else owner_of_row(view, owner)), name)
    if question is None or not question.protective:
        return None
    return protecting_value(question, values)
