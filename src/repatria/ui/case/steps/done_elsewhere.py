"""A step that another post did, open here only because what it wrote of it is protected and did not come."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.progress import StepProgress
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.view import CaseView, FilledForm


def doing_post(view: CaseView, row: StepProgress) -> str:
    """Return the post that did the step; nothing where nobody did, or where more than a guess opens it."""
    done = _done(view, row)
    return _name(view, done) if done is not None else ""


def elsewhere_words(view: CaseView, row: StepProgress) -> str:
    """Return who did the step and when, and that it is not to be done again unasked; else nothing."""
    done = _done(view, row)
    if done is None:
        return ""
    said = QCoreApplication.translate(
        "withheld", "Hecho en {post}, {when}; lo protegido no llegó. Pregunte antes de repetirlo."
    )
    when = say_stated(done.submitted_at, view.case.facts.calendar, view.now)
    return said.format(post=_name(view, done), when=when)


def elsewhere_note(view: CaseView, row: StepProgress) -> str:
    """Return the same for a row of the list, in few words."""
    post = doing_post(view, row)
    return QCoreApplication.translate("withheld", "hecho en {post}").format(post=post) if post else ""


def _done(view: CaseView, row: StepProgress) -> FilledForm | None:
    """Return the form of another post that did the step, where what may be in it is all that opens it again."""
    if row.resolved or row.record is not None or not (row.guessed or row.reopened_by_guess):
        return None
    filled = (one for form in row.step.closed_by for one in view.filled_of(form))
    return next((one for one in filled if one.submitted_at and one.author in view.senders), None)


def _name(view: CaseView, done: FilledForm) -> str:
    unknown = QCoreApplication.translate("withheld", "otro puesto")
    return view.senders[done.author].name or unknown
