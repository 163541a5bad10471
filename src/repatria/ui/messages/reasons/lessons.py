"""Words for what can be wrong with a lesson: too much on a page, a question without one answer, lost names."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.reasons import Reason
from repatria.ui.messages.entry import Said

WORDS: Mapping[Reason, Said] = {
    Reason.NOT_SO_MANY: lambda: QCoreApplication.translate(
        "reasons", "hay {given} y hacen falta de {least} a {most}"
    ),
    Reason.UNKNOWN_SOURCE: lambda: QCoreApplication.translate("reasons", "no existe la fuente «{name}»"),
    Reason.UNKNOWN_PAGE: lambda: QCoreApplication.translate("reasons", "no existe la página «{name}»"),
    Reason.NOT_OF_ITS_PAGE: lambda: QCoreApplication.translate(
        "reasons", "la página de la pregunta no se apoya en «{name}»"
    ),
    Reason.NOT_ONE_RIGHT: lambda: QCoreApplication.translate(
        "reasons", "hay {given} respuestas correctas y debe haber una"
    ),
    Reason.NAMED_AND_NOT_LISTED: lambda: QCoreApplication.translate(
        "reasons", "el texto nombra {name} y la página no lo lleva en su lista"
    ),
}
