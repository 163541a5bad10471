"""Say what of a case already went out, to whom and when, with a call beside each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.content.adopting.names import is_from_elsewhere
from repatria.services.paper.gone_out import GoneOut
from repatria.ui.case.telling.header_words import country_words
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.terms import words
from repatria.ui.case.view import CaseView
from repatria.ui.form_words import form_called
from repatria.ui.printing.recipient_words import recipient_names
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label


class GoneList(QWidget):
    """What went out, line by line; ``call_asked`` tells the one that is to be called after."""

    call_asked = Signal(object)

    def __init__(self, view: CaseView, title: str, gone: Sequence[GoneOut]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addWidget(Label(title, strong=True))
        for one in gone:
            when = say_stated(one.at, view.case.facts.calendar, view.now)
            said = f"{gone_words(view, one)} · {when}"
            call = Button(QCoreApplication.translate("gone_out", "Llamada…"), icon="phone")
            call.setAccessibleName(f"{call.text()} {said}")
            call.clicked.connect(lambda _=False, one=one: self.call_asked.emit(one))
            row = QHBoxLayout()
            gaps(row, spacing=12)
            row.addWidget(IconWords("send", said), 1, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(call)
            column.addLayout(row)


def gone_words(view: CaseView, one: GoneOut) -> str:
    """Return what went out and to whom."""
    if one.way == "sealed":
        sealed = QCoreApplication.translate("gone_out", "Paquete sellado para {to}")
        return sealed.format(to=to_words(view, one))
    if one.way == "paper":
        paper = QCoreApplication.translate("gone_out", "{form} en papel para {to}")
        return paper.format(form=document_words(one), to=to_words(view, one))
    if one.way == "answers":
        answers = QCoreApplication.translate("gone_out", "Respuestas de {form}, en un archivo, para {to}")
        return answers.format(form=document_words(one), to=to_words(view, one))
    if one.way == "vault":
        whole = QCoreApplication.translate("gone_out", "El expediente, con toda la bóveda, para {to}")
        return whole.format(to=to_words(view, one))
    if one.way == "attachment":
        given = QCoreApplication.translate("gone_out", "Un archivo del expediente para {to}")
        return given.format(to=to_words(view, one))
    if one.way == "file":
        file = QCoreApplication.translate("gone_out", "{form} en PDF para {to}")
        return file.format(form=document_words(one), to=to_words(view, one))
    if one.way == "packet":
        packet = QCoreApplication.translate("gone_out", "{form}, en un envío a otro país, para {to}")
        return packet.format(form=document_words(one), to=to_words(view, one))
    form = QCoreApplication.translate("gone_out", "{form} para {to}")
    return form.format(form=document_words(one), to=to_words(view, one))


def document_words(one: GoneOut) -> str:
    """Return how the document that went out is called: by its number or title, never by an id of the program's."""
    if is_from_elsewhere(one.document) and not one.title:
        return QCoreApplication.translate("gone_out", "Formulario de otra institución")
    return form_called(one.document, one.title)


def recipient_kind_words(view: CaseView, kind: str) -> str:
    """Return a kind of recipient as consents name it."""
    found = view.lists.get("recipient_kind", {}).get(kind)
    return words(found) if found else kind


def to_words(view: CaseView, one: GoneOut) -> str:
    """Return to whom something went."""
    if one.way == "form":
        liaison = QCoreApplication.translate("gone_out", "el enlace de {country}")
        other = QCoreApplication.translate("gone_out", "el enlace del otro país")
        return liaison.format(country=country_words(view, one.to)) if one.to else other
    if one.way == "sealed":
        return one.to
    if one.way == "packet":
        return " · ".join(part for part in (recipient_kind_words(view, one.kind), one.to) if part)
    kinds = {str(kind): said for kind, said in recipient_names().items()}
    return " · ".join(part for part in (kinds.get(one.kind, ""), one.to) if part)
