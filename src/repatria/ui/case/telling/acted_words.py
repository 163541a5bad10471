"""Tell an act of *Actuar ahora* as it was written: to whom or where, who was called, who was there."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.given import entry, text_at
from repatria.domain.protocol.exceptions import Exceptional
from repatria.ui.case.telling.terms import act_words, emergency_words, words
from repatria.ui.case.view import CaseView


def acted_words(view: CaseView, value: Any) -> str:
    """Return what was done at once and why, with everything that was written of it."""
    acted = QCoreApplication.translate("case_history", "Actuó ahora: {act}. {reason}: {sentence}")
    said = acted.format(
        act=act_words(text_at(value, "act")),
        reason=emergency_words(text_at(value, "reason")),
        sentence=text_at(value, "sentence"),
    )
    return " · ".join((said, *acted_details(view, value)))


def acted_details(view: CaseView, value: Any) -> list[str]:
    """Return whom the person was referred to or where she was brought, which calls were tried, who was there."""
    called = entry(value, "calls")
    calls = "; ".join(map(str, called)) if isinstance(called, list | tuple) else ""
    told = (
        (QCoreApplication.translate("case_history", "a: {what}"), _listed(view, value, "recipient_kind")),
        (QCoreApplication.translate("case_history", "lugar: {what}"), _listed(view, value, "place_kind")),
        (QCoreApplication.translate("case_history", "a dónde o a quién: {what}"), text_at(value, "to")),
        (QCoreApplication.translate("case_history", "se llamó a: {what}"), calls),
        (
            QCoreApplication.translate("case_history", "también estaba: {what}"),
            text_at(value, "second_person"),
        ),
    )
    return [label.format(what=what) for label, what in told if what]


def exceptional_words(view: CaseView, one: Exceptional) -> str:
    """Return what somebody is asked to sign: what was done or let pass, and why."""
    fact = next((fact for fact in view.case.facts.state.facts if fact.event_id == one.id), None)
    if one.type == "emergency_act" and fact is not None:
        return acted_words(view, fact.value)
    past = QCoreApplication.translate("case_doings", "Se aprobó de palabra: {act}. {reason}")
    return past.format(act=act_words(one.act), reason=one.reason)


def _listed(view: CaseView, value: Any, key: str) -> str:
    """Return a choice of the list *key* in words; one that this version does not know, as it was written."""
    said = text_at(value, key)
    return words(view.lists.get(key, {}).get(said, {})) or said
