"""Say that a form is finished, and what of it the case does not follow, with the way on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from repatria.domain.texts import say
from repatria.services.forms.stays_child import StaysChild
from repatria.services.forms.work import FormWork
from repatria.ui.form_words import form_called
from repatria.ui.i18n import spoken
from repatria.ui.pages import Go, Place
from repatria.ui.widgets.notice_bar import Notice


def finished_notice(work: FormWork, stays: StaysChild | None, go: Go) -> Notice:
    """Return what is said of the form just finished."""
    words = QCoreApplication.translate("filling", "El formulario {form} quedó terminado.")
    done = words.format(form=_called(work))
    if stays is None:
        return Notice(done, tone="good")
    still = QCoreApplication.translate(
        "filling",
        "El expediente sigue como NNA hasta que haya un documento verificado o la opinión de edad de la "
        "autoridad de niñez, con la conformidad de la supervisión.",
    )
    verb, act = _way_on(work, stays, go)
    return Notice(done, still, "warning", verb, act)


def put_aside_notice(work: FormWork) -> Notice:
    """Return what is said of a form that was saved without being finished."""
    words = QCoreApplication.translate("filling", "El formulario {form} quedó guardado sin terminar.")
    if work.finished_at:
        said = QCoreApplication.translate(
            "filling",
            "Ya no cuenta como terminado: no sale con las respuestas, y el papel dice que está sin terminar, hasta "
            "que se termine otra vez.",
        )
        return Notice(words.format(form=_called(work)), said, "warning")
    advice = QCoreApplication.translate("filling", "Está en el expediente; se puede seguir cuando quiera.")
    return Notice(words.format(form=_called(work)), advice)


def _called(work: FormWork) -> str:
    return form_called(work.form.id, say(work.form.title, spoken()))


def _way_on(work: FormWork, stays: StaysChild, go: Go) -> tuple[str, Callable[[], None] | None]:
    """Return the way to the determination of age: its step, or its form where the step is not in the case."""
    case = work.case.id
    if stays.open_step:
        place: Place = {"case": case, "section": "steps", "step": f"step/{stays.step}"}
        verb = QCoreApplication.translate("filling", "Ir a la determinación de edad")
        return verb, lambda: go("case", place)
    if stays.form:
        form: Place = {"case": case, "form": stays.form, "step": stays.step}
        verb = QCoreApplication.translate("filling", "Llenar la determinación de edad")
        return verb, lambda: go("form", form)
    return "", None
