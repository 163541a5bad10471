"""What of a form is passed over here, as warnings of ``form check``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.content.xforms.shuffled import shuffled_in
from repatria.domain.xforms.definition import XForm


def passed_over(form: XForm) -> tuple[str, ...]:
    """Return a warning for each bind whose answer is not in the form, and for what is not done as the file says."""
    words = QCoreApplication.translate(
        "cli", "{path}: la regla es de una respuesta que no está en el formulario y no se aplica"
    )
    never = QCoreApplication.translate(
        "cli",
        "{path}: pide una respuesta del último formulario guardado (last-saved): es de otra persona y queda vacía",
    )
    in_order = QCoreApplication.translate(
        "cli", "{path}: las opciones no se barajan (randomize): siguen el orden de la lista"
    )
    return (
        *(words.format(path=path) for path in form.passed),
        *(never.format(path=path) for path in form.last_saved),
        *(in_order.format(path=path) for path in shuffled_in(form)),
    )
