"""What happens when a packet is asked back, or a receipt is given for one: looked at, then sealed in a folder."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication

from repatria.domain.packets.states import packets_of
from repatria.services.exchange.places import KeptPlace, kept_places
from repatria.services.packets.recalled import give_back as seal_receipt
from repatria.services.packets.recalling import recall_packet
from repatria.ui.case.asking.way_asking import Told, chosen, way_of, with_way
from repatria.ui.case.panels.act_context import GivenJob, Hands, Job
from repatria.ui.case.panels.panel import Asking, Given
from repatria.ui.packets.recall_words import only_liaison_words
from repatria.ui.packets.sealed_words import receipt_notice
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.notice_bar import Notice


def ask_back(hands: Hands, packet: str) -> None:
    """Say what goes when a packet is asked back, and seal it."""
    view, work = hands.view, hands.work
    known = next((one for one in packets_of(view.case.state) if one.id == packet), None)
    if known is None:
        return

    told = Told(lambda _view: _asked(), judged=False)

    def job(given: Given) -> Job:
        title = QCoreApplication.translate("packets", "Carpeta para pedirlo de vuelta")
        told.way = way = way_of(hands, given, title)
        return lambda: recall_packet(work, view.id, packet, chosen(way))

    asking = _asking_back(known.code, liaison=work.person.role == "liaison")
    _with_places(hands, asking, job, told)


def give_back(hands: Hands, packet: str) -> None:
    """Say what goes with a receipt, and seal it."""
    work = hands.work

    told = Told(lambda _view: receipt_notice())

    def job(given: Given) -> Job:
        told.way = way = way_of(hands, given, QCoreApplication.translate("packets", "Carpeta para el acuse"))
        return lambda: seal_receipt(work, packet, chosen(way))

    _with_places(hands, _giving(liaison=work.person.role == "liaison"), job, told)


def _with_places(hands: Hands, asking: Asking, job: GivenJob, told: Told) -> None:
    """Ask with the choice of a way, once it is read which places this post uses."""
    work = hands.work

    def show(found: object) -> None:
        hands.ask(with_way(asking, cast("tuple[KeptPlace, ...]", found)), job, told)

    hands.find(lambda: kept_places(work), show)


def _asking_back(code: str, *, liaison: bool) -> Asking:
    only = QCoreApplication.translate("packets", "Dice que el envío {code} ya no cuenta. Nada más.").format(
        code=code
    )
    never = QCoreApplication.translate(
        "packets", "No dice por qué, ni nada de la persona, ni si está protegida: siempre es igual."
    )
    also = QCoreApplication.translate(
        "packets", "Llame también: quien lo tenga en papel no lo sabe hasta que abran este archivo."
    )
    return Asking(
        QCoreApplication.translate("packets", "Pedir de vuelta un envío"),
        QCoreApplication.translate(
            "packets",
            "Se sella para el equipo al que fue el envío. Puede pedirse también mientras la persona está protegida.",
        ),
        QCoreApplication.translate("packets", "Sellar en una carpeta…"),
        warning="" if liaison else only_liaison_words(),
        body=[IconWords("send", only), IconWords("blocked", never), IconWords("phone", also)],
    )


def _giving(*, liaison: bool) -> Asking:
    return Asking(
        QCoreApplication.translate("packets", "Dar acuse de un envío que pidieron de vuelta"),
        QCoreApplication.translate(
            "packets",
            "Dice que el envío ya no cuenta aquí. De su expediente no va nada, ni siquiera que se abrió uno.",
        ),
        QCoreApplication.translate("packets", "Sellar el acuse en una carpeta…"),
        warning="" if liaison else only_liaison_words(),
    )


def _asked() -> Notice:
    told = QCoreApplication.translate("packets", "Sellado: entréguelo para que el envío deje de contar")
    rest = QCoreApplication.translate(
        "packets",
        "Hasta que el otro país lo abra, allí no lo saben: llame también. Queda en Hoy hasta que llegue su acuse, o "
        "hasta que usted lo anote.",
    )
    return Notice(told, rest, "good")
