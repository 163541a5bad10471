"""What is asked of something that already happened and is no step: what, by whom, when, how we know, why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.definition import ACTS
from repatria.domain.protocol.permissions import UNGATED
from repatria.domain.protocol.recording import KNOWN_BY
from repatria.services.cases.happened import Happened
from repatria.ui.case.panels.panel import Asked, Asking, Given
from repatria.ui.case.steps.step_asking import moment_control, now_text, stated
from repatria.ui.case.telling.terms import act_words, capital, known_by_words, words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import TextLine


def ask_happened(view: CaseView) -> Asking:
    """Return what is asked of something that already happened."""
    said = QCoreApplication.translate(
        "happened_asking",
        "Lo que ya pasó siempre se puede anotar. Si una salvaguarda está cerrada para eso, queda como desvío, a "
        "la vista en el expediente. Esto no autoriza nada.",
    )
    return Asking(
        QCoreApplication.translate("happened_asking", "Anotar algo que ya pasó"),
        said,
        QCoreApplication.translate("happened_asking", "Anotar lo que pasó"),
        (*_what_and_when(view), *_by_whom(view), *_how_known_and_why()),
    )


def _what_and_when(view: CaseView) -> tuple[Asked, ...]:
    acts = [Choice(act, capital(act_words(act))) for act in (*ACTS, *UNGATED)]
    what = QCoreApplication.translate("happened_asking", "Qué pasó")
    when = QCoreApplication.translate("happened_asking", "Cuándo pasó")
    return (
        Asked("act", what, SearchableChoice(acts), required=True),
        Asked("happened_at", when, moment_control(view), required=True, value=now_text(view)),
    )


def _by_whom(view: CaseView) -> tuple[Asked, ...]:
    roles = [Choice(role, words(text) or role) for role, text in view.case.pack.roles.items()]
    who = QCoreApplication.translate("happened_asking", "Quién lo hizo")
    institution = QCoreApplication.translate("happened_asking", "Institución")
    name = QCoreApplication.translate("happened_asking", "Nombre")
    return (
        Asked("by", who, SearchableChoice(roles), required=True),
        Asked("institution", institution, TextLine()),
        Asked("name", name, TextLine()),
    )


def _how_known_and_why() -> tuple[Asked, ...]:
    ways = [Choice(way, capital(known_by_words(way))) for way in KNOWN_BY]
    known = QCoreApplication.translate("happened_asking", "Cómo lo sabemos")
    why = QCoreApplication.translate("happened_asking", "Por qué se hizo")
    return (
        Asked("known_by", known, ChoiceButtons(ways), required=True),
        Asked("reason", why, TextArea(2), required=True),
    )


def happened_of(view: CaseView, given: Given) -> Happened:
    """Return what was given as the record of what happened."""
    said = {key: str(value) for key, value in given.items()}
    said["happened_at"] = stated(said.get("happened_at"), view.case.facts.calendar)
    return Happened(**said)
