"""Say whom a step tells, by the institution of the country, and by which sheets or acts at once they were told."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.given import entry
from repatria.domain.cases.state import Fact
from repatria.domain.protocol.progress import REFERRAL, StepProgress
from repatria.services.cases.institutions import role_and_holder
from repatria.services.cases.phones import phone_of
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.path_words import choice_words, question_at
from repatria.ui.case.telling.terms import act_words, words
from repatria.ui.case.view import CaseView, FilledForm

_BY_WORD = frozenset({"phone", "packet"})
"""Ways of telling that leave nothing to print."""


def whom(view: CaseView, row: StepProgress) -> tuple[str, ...]:
    """Return each authority that the step tells, with its institution here; one that nobody knows says so."""
    return tuple(_named(view, role) for role in row.tells(child=view.child != "no"))


def first_told(view: CaseView, row: StepProgress | None) -> str:
    """Return the institution that a call of the step is with, where it tells one only and that is known."""
    told = row.tells(child=view.child != "no") if row is not None else ()
    return _holder(view, told[0]) if len(told) == 1 else ""


def filled_for(view: CaseView, row: StepProgress, form: str) -> tuple[FilledForm, ...]:
    """Return what was filled of a form for this step: a referral counts only where its own recipient is told."""
    found = view.filled_of(form)
    if form != REFERRAL or not row.step.notifies:
        return found
    return tuple(one for one in found if _is_for(view, row, one))


def to_hand_over(view: CaseView, row: StepProgress) -> FilledForm | None:
    """Return the finished referral of the step that waits to be printed and given, if any."""
    if REFERRAL not in row.step.forms or not row.step.notifies:
        return None
    own = filled_for(view, row, REFERRAL)
    done = [one for one in own if one.submitted_at and not one.draft]
    return done[0] if done and len(done) == len(own) else None


def is_told(view: CaseView, sheet: FilledForm) -> bool:
    """Tell whether a referral needs no paper any more: it was said or sent, or somebody received it."""
    said = answers_of(view.case.state, sheet.member)
    return str(said.value("sent_how")) in _BY_WORD or bool(said.value("received_at"))


def told_already(view: CaseView, row: StepProgress) -> tuple[str, ...]:
    """Return what was done at once for a step and, where it asks for no referral itself, which were written."""
    at_once = [
        _at_once(view, fact) for fact in view.case.facts.of_type("emergency_act") if _reaches(row, fact)
    ]
    if REFERRAL in row.step.forms:
        return (*at_once, *_went_elsewhere(view, row))
    sheets = [one for one in view.filled_of(REFERRAL) if one.submitted_at and _names(view, row, one)]
    return (*at_once, *(_sheet(view, one) for one in sheets))


def _went_elsewhere(view: CaseView, row: StepProgress) -> list[str]:
    """Return the referrals begun for this step that went to somebody else, and whom it still tells."""
    tells = [
        words(view.case.pack.roles.get(role, {})) or role for role in row.tells(child=view.child != "no")
    ]
    form, own = view.form_of(REFERRAL), filled_for(view, row, REFERRAL)
    question = question_at(form, "recipient_kind")
    if not tells or form is None or question is None:
        return []
    said = QCoreApplication.translate("case_steps", "{form} ({when}) fue a: {to}. Falta avisar a: {whom}")
    found = []
    for one in view.filled_of(REFERRAL):
        if one.step == row.step.id and one.submitted_at and one not in own:
            kind = answers_of(view.case.state, one.member).value("recipient_kind")
            when = say_stated(one.submitted_at, view.case.facts.calendar, view.now)
            to = choice_words(form, question, kind)
            found.append(said.format(form=REFERRAL, when=when, to=to, whom=", ".join(tells)))
    return found


def _reaches(row: StepProgress, fact: Fact) -> bool:
    """Tell whether what was done at once is the work of the step: its act, or a referral for the sake of health."""
    act, reason = (str(entry(fact.value, key) or "") for key in ("act", "reason"))
    health = act == "refer" and reason == "medical" and "health" in row.step.notifies
    return health or act in row.step.acts or (act == "move_in_country" and "place" in row.step.acts)


def _names(view: CaseView, row: StepProgress, one: FilledForm) -> bool:
    kind = str(answers_of(view.case.state, one.member).value("recipient_kind") or "")
    elsewhere = {role for step in view.case.pack.steps if REFERRAL in step.forms for role in step.notifies}
    return kind in row.step.notifies and kind not in elsewhere


def _at_once(view: CaseView, fact: Fact) -> str:
    said = {key: str(entry(fact.value, key) or "") for key in ("act", "sentence", "to")}
    when = say_stated(fact.wall, view.case.facts.calendar, view.now)
    acted = QCoreApplication.translate("case_steps", "Actuar ahora, {when}: {act}")
    parts = (acted.format(when=when, act=act_words(said["act"])), said["sentence"], said["to"])
    return " · ".join(part for part in parts if part)


def _sheet(view: CaseView, one: FilledForm) -> str:
    when = say_stated(one.submitted_at, view.case.facts.calendar, view.now)
    to = str(answers_of(view.case.state, one.member).value("recipient") or "")
    written = QCoreApplication.translate("case_steps", "{form} escrita, {when}").format(
        form=REFERRAL, when=when
    )
    return " · ".join(part for part in (written, to) if part)


def _is_for(view: CaseView, row: StepProgress, one: FilledForm) -> bool:
    kind = str(answers_of(view.case.state, one.member).value("recipient_kind") or "")
    told = {role for step in view.case.pack.steps for role in step.notifies}
    return kind in row.step.notifies if kind in told else one.step in ("", row.step.id)


def _named(view: CaseView, role: str) -> str:
    name, holder = words(view.case.pack.roles.get(role, {})) or role, _holder(view, role)
    if holder:
        parts = (role_and_holder(name, holder, ": "), phone_of(view.phones, holder))
        return " · ".join(part for part in parts if part)
    unknown = QCoreApplication.translate("case_steps", "{role}: por verificar qué institución es")
    return unknown.format(role=name)


def _holder(view: CaseView, role: str) -> str:
    return view.institutions.get(view.case.pack.jurisdiction, {}).get(role, "")
