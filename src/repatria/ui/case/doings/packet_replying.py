"""What happens when a packet of another country is answered: asked in a panel, sealed in a folder, noted."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication

from repatria.domain.packets.states import packets_of
from repatria.services.exchange.places import KeptPlace, kept_places
from repatria.services.packets.answering import answer_packet, askable
from repatria.ui.case.asking.reply_asking import ask_reply, saying_of
from repatria.ui.case.asking.way_asking import Told, chosen, way_of, with_way
from repatria.ui.case.panels.act_context import Hands, Job
from repatria.ui.case.panels.panel import Given
from repatria.ui.widgets.notice_bar import Notice


def reply(hands: Hands, packet: str) -> None:
    """Ask what is answered to a packet that came, and seal it."""
    view, work = hands.view, hands.work
    known = next((one for one in packets_of(view.case.state) if one.id == packet), None)
    if known is None:
        return

    told = Told(lambda _view: _sealed())

    def job(given: Given) -> Job:
        told.way = way = way_of(
            hands, given, QCoreApplication.translate("packets", "Carpeta para la respuesta")
        )
        return lambda: answer_packet(work, view.id, packet, saying_of(given), chosen(way))

    def show(found: object) -> None:
        form, me = work.library.forms.get(known.form), work.person
        asking = ask_reply(
            form, askable(work, known.form), me.name, view.now.date(), liaison=me.role == "liaison"
        )
        hands.ask(with_way(asking, cast("tuple[KeptPlace, ...]", found)), job, told)

    hands.find(lambda: kept_places(work), show)


def _sealed() -> Notice:
    told = QCoreApplication.translate("packets", "Respuesta sellada y anotada")
    rest = QCoreApplication.translate(
        "packets", "Entréguela al otro país: solo la abre el equipo que hizo el envío."
    )
    return Notice(told, rest, "good")
