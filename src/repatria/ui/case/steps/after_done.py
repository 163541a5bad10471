"""Tell what became of a step that was noted as done: where its protocol keeps it open it is never told as done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.case.steps.alert_words import alert_words
from repatria.ui.case.steps.step_rows import step_name
from repatria.ui.case.telling.terms import words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.notice_bar import Notice


def after_done(view: CaseView, path: str) -> Notice:
    """Return what is told once the step at *path* was noted as done: that it is, or why it is still open."""
    row = view.progress.of(path)
    if row is None or row.resolved:
        done = QCoreApplication.translate("step_doings", "Hecho: {step}")
        return Notice(done.format(step=step_name(view, row) if row else ""), tone="good")
    still = QCoreApplication.translate("step_doings", "Anotado. El paso sigue abierto: {step}")
    why = [alert.title for alert in alert_words(view, row)]
    if row.now and not why:
        why = [words(row.step.now_words)]
    return Notice(still.format(step=step_name(view, row)), " ".join(why), "warning")
