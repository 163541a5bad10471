"""The answer to a packet that went from here: what it says, of which case, and the act that notes it there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.packets.states import KnownPacket
from repatria.services.desk import Desk as Work
from repatria.services.packets.taking import CameAnswer
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.packet_words import packet_state_words
from repatria.ui.country_names import country_name
from repatria.ui.packets.answer_words import answer_lines, place_words
from repatria.ui.receiving.offer import Offer, proven
from repatria.ui.settings.section import Section
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice


class AnswerArrived(Offer):
    """What an answer says, to which packet of which case, and whether it is new."""

    def __init__(self, work: Work, came: CameAnswer) -> None:
        super().__init__()
        answer, country = came.answer, country_name(work, came.post.country)
        title = QCoreApplication.translate("packets", "Respuesta de {post}, {country}")
        section = Section(title.format(post=came.post.post, country=country))
        section.body.addWidget(proven(answer.tlp))
        of = QCoreApplication.translate("packets", "Al envío {code} ({form}) del expediente {case}")
        section.body.addWidget(Label(of.format(code=answer.code, form=came.packet.form, case=came.case.code)))
        state = QCoreApplication.translate("packets", "Dicen: {state}").format(
            state=packet_state_words(answer.state)
        )
        section.body.addWidget(Label(state, strong=True))
        for line in answer_lines(answer, work.library.forms.get(came.packet.form)):
            section.body.addWidget(IconWords("info", line))
        made = QCoreApplication.translate("packets", "Escrita {when}, según el reloj de ellos.")
        section.body.addWidget(
            Label(made.format(when=say_stated(answer.made, work.calendar, work.now())), tone="quiet")
        )
        stands = QCoreApplication.translate("packets", "Lo último que está anotado: {state}")
        section.body.addWidget(
            Label(stands.format(state=packet_state_words(came.packet.state)), tone="quiet")
        )
        if came.place in ("beside", "another"):
            section.body.addWidget(IconWords("warning", place_words(came.place), "warning"))
        elif came.place != "new":
            section.body.addWidget(IconWords("info", place_words(came.place), "accent"))
        self.end_with_acts(section, _verb(came), brings=True)


def noted_words(came: CameAnswer, packet: KnownPacket) -> Notice:
    """Return what is said once an answer stands in its case, and where its packet is now."""
    told = QCoreApplication.translate("packets", "Respuesta anotada en el expediente {case}")
    now = QCoreApplication.translate("packets", "El envío quedó así: {state}")
    return Notice(
        told.format(case=came.case.code), now.format(state=packet_state_words(packet.state)), "good"
    )


def is_noted(came: CameAnswer) -> bool:
    """Tell whether there is nothing to be noted: it was, or another was under its id."""
    return came.place in ("taken", "another")


def _verb(came: CameAnswer) -> str:
    if is_noted(came):
        return QCoreApplication.translate("packets", "Ir al expediente")
    return QCoreApplication.translate("packets", "Anotarla en el expediente")
