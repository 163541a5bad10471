"""Say of the answer to a packet what it says and what noting it does: the same in the window and at the shell."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from repatria.documents.dates import say_stated
from repatria.domain.forms.definition import Form
from repatria.domain.packets.answer import Answer
from repatria.domain.packets.answering import Place
from repatria.domain.texts import say
from repatria.ui.i18n import spoken


def answer_why_words(reason: str) -> str:
    """Return why a packet is not taken."""
    return {
        "not_ours": QCoreApplication.translate("packets", "no corresponde a este país"),
        "other_channel": QCoreApplication.translate("packets", "va por otro canal"),
    }.get(reason, reason)


def question_words(names: Iterable[str], form: Form | None) -> str:
    """Return questions of a form in words; of those that the form has not, that there are more."""
    labels = {one.name: say(one.label, spoken()) for one in form.questions()} if form is not None else {}
    more = QCoreApplication.translate("packets", "algo más que este programa no sabe mostrar")
    return "; ".join(dict.fromkeys(labels.get(name, more) for name in names))


def said_words(reason: str, asks: Iterable[str], form: Form | None) -> str:
    """Return why they do not take a packet, or what they ask; nothing where they say neither."""
    asked = question_words(asks, form)
    if asked:
        return QCoreApplication.translate("packets", "falta: {what}").format(what=asked)
    return answer_why_words(reason)


def answer_lines(answer: Answer, form: Form | None) -> list[str]:
    """Return what an answer says beside its state: why, what is asked, by when, and who says it."""
    by = QCoreApplication.translate("packets", "Piden la respuesta antes del {day}")
    more = QCoreApplication.translate("packets", "Dirán más antes del {day}")
    when = (by if answer.state == "queried" else more).format(day=say_stated(answer.by, spoken()))
    who = " · ".join(part for part in (answer.contact, answer.phone) if part)
    lines = [
        said_words(answer.reason, answer.asks, form),
        when if answer.by else "",
        QCoreApplication.translate("packets", "Contesta: {who}").format(who=who),
    ]
    return [f"{line[:1].upper()}{line[1:]}" for line in lines if line]


def place_words(place: Place) -> str:
    """Return what is to be known of an answer that says nothing new; of a new one nothing."""
    return {
        "new": "",
        "older": QCoreApplication.translate(
            "packets", "Se dijo antes que lo que ya está anotado: queda en la historia y no cambia el estado."
        ),
        "taken": QCoreApplication.translate("packets", "Esta respuesta ya está anotada en el expediente."),
    }[place]
