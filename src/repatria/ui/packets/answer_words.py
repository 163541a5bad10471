"""Say of the answer to a packet what it says and what noting it does: the same in the window and at the shell."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from repatria.documents.dates import say_stated
from repatria.domain.forms.definition import Form
from repatria.domain.packets.answer import Answer
from repatria.domain.packets.answering import Place
from repatria.domain.packets.states import KnownPacket
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


def day_words(state: str, day: str, *, theirs: bool) -> str:
    """Return what a day in an answer means, of the other country (*theirs*) or of this one; of no day nothing."""
    if not day:
        return ""
    words = {
        (True, True): QCoreApplication.translate("packets", "Piden la respuesta antes del {day}"),
        (False, True): QCoreApplication.translate("packets", "Dirán más antes del {day}"),
        (True, False): QCoreApplication.translate("packets", "Se les pidió la respuesta antes del {day}"),
        (False, False): QCoreApplication.translate("packets", "Se prometió decirles más antes del {day}"),
    }[state == "queried", theirs]
    return words.format(day=say_stated(day, spoken()))


def answer_lines(answer: Answer, form: Form | None) -> list[str]:
    """Return what an answer says beside its state: why, what is asked, by when, and who says it."""
    who = " · ".join(part for part in (answer.who, answer.phone) if part)
    lines = [
        said_words(answer.reason, answer.asks, form),
        day_words(answer.state, answer.by, theirs=True),
        QCoreApplication.translate("packets", "Contesta: {who}").format(who=who) if who else "",
    ]
    return [capital(line) for line in lines if line]


def unfinished_words(packet: KnownPacket) -> str:
    """Return what is to be done about an answer of which nobody knows whether its file was written."""
    if not packet.unfinished:
        return ""
    return QCoreApplication.translate(
        "packets",
        "se preparó una respuesta y no consta que su archivo quedara escrito: búsquelo donde iba a quedar",
    )


def capital(line: str) -> str:
    """Return a line that begins as a sentence does."""
    return f"{line[:1].upper()}{line[1:]}"


def place_words(place: Place) -> str:
    """Return what is to be known of an answer that says nothing new; of a new one nothing."""
    return {
        "new": "",
        "older": QCoreApplication.translate(
            "packets", "Se dijo antes que lo que ya está anotado: queda en la historia y no cambia el estado."
        ),
        "beside": QCoreApplication.translate(
            "packets",
            "No sabe de otra respuesta de ellos que ya está anotada y dice otra cosa. Se ven las dos hasta que usted "
            "anote cuál vale: llame al otro país.",
        ),
        "another": QCoreApplication.translate(
            "packets",
            "Lleva el número de una respuesta que ya está anotada, y dice otra cosa: vale lo que está anotado. Llame "
            "al otro país y compare.",
        ),
        "taken": QCoreApplication.translate("packets", "Esta respuesta ya está anotada en el expediente."),
    }[place]
