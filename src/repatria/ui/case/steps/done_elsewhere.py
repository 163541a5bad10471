"""A step that another post did, or filled the form of, open here only because what is protected did not come."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.given import entry
from repatria.domain.protocol.progress import StepProgress
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.view import CaseView


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """What another post said of a step: that it was done, or by *form* something that may not have closed it."""

    author: str
    at: str
    form: str = ""


def doing_post(view: CaseView, row: StepProgress) -> str:
    """Return the post that knows whether the step is done; nothing where more than a guess opens it."""
    found = _elsewhere(view, row)
    return _name(view, found) if found is not None else ""


def elsewhere_words(view: CaseView, row: StepProgress) -> str:
    """Return who did the step, or only filled its form, and that it is not to be done again unasked; else nothing."""
    found = _elsewhere(view, row)
    if found is None:
        return ""
    when = say_stated(found.at, view.case.facts.calendar, view.now)
    return _sentence(found).format(post=_name(view, found), form=found.form, when=when)


def elsewhere_note(view: CaseView, row: StepProgress) -> str:
    """Return the same for a row of the list, in few words."""
    found = _elsewhere(view, row)
    if found is None:
        return ""
    said = QCoreApplication.translate("withheld", "hecho en {post}")
    if found.form:
        said = QCoreApplication.translate("withheld", "{post} llenó {form}: pregunte si se hizo")
    return said.format(post=_name(view, found), form=found.form)


def _sentence(found: _Elsewhere) -> str:
    if not found.form:
        return QCoreApplication.translate(
            "withheld", "Hecho en {post}, {when}; lo protegido no llegó. Pregunte antes de repetirlo."
        )
    return QCoreApplication.translate(
        "withheld",
        "{post} llenó {form}, {when}; lo protegido no llegó: aquí no se sabe si con eso el paso quedó hecho. "
        "Pregunte antes de repetirlo o de confiar en que se hizo.",
    )


def _elsewhere(view: CaseView, row: StepProgress) -> _Elsewhere | None:
    """Return what another post said, where what may be in the protected is all that opens the step again."""
    if row.resolved or not (row.guessed or row.reopened_by_guess):
        return None
    if row.record is not None:
        return _recorded(view, row)
    filled = (one for form in row.step.closed_by for one in view.filled_of(form))
    found = next((one for one in filled if one.submitted_at and one.author in view.senders), None)
    # What reopens a step stands in its form, so whether the form closed it there is among what did not come.
    return _Elsewhere(found.author, found.submitted_at, found.form) if found is not None else None


def _recorded(view: CaseView, row: StepProgress) -> _Elsewhere | None:
    """Return the record of another post that it was done: somebody said so."""
    record = row.record
    if record is None or row.disputed or record.author not in view.senders:
        return None
    if entry(record.value, "state") != "done":
        return None
    return _Elsewhere(record.author, str(entry(record.value, "happened_at") or record.wall))


def _name(view: CaseView, found: _Elsewhere) -> str:
    unknown = QCoreApplication.translate("withheld", "otro puesto")
    return view.senders[found.author].name or unknown
