"""What happens when something is to go to another country, and when the other side said something of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication

from repatria.domain.packets.judging import Going
from repatria.domain.packets.states import Noted, packets_of
from repatria.services.exchange.places import KeptPlace, kept_places
from repatria.services.packets.following import note_packet, said_by
from repatria.services.packets.offering import Offered, offered_packets
from repatria.services.packets.preparing import prepare_packet
from repatria.services.packets.previewing import Asked, Preview, preview_packet
from repatria.ui.case.asking.packet_asking import ask_note, ask_packet, ask_seal, asked_of, lacking_words
from repatria.ui.case.asking.way_asking import Told, chosen, way_of, with_way
from repatria.ui.case.panels.act_context import Hands, Job
from repatria.ui.case.panels.panel import Given
from repatria.ui.case.view import CaseView
from repatria.ui.packets.words import going_lines, strange_words
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act


def begin(hands: Hands) -> None:
    """Ask what goes to another country; what is missing for that is said instead."""
    work, case_id = hands.work, hands.view.id

    def show(found: object) -> None:
        offered = cast("Offered", found)
        lacks = lacking_words(offered)
        if lacks:
            title = QCoreApplication.translate("packets", "Todavía no se puede enviar a otro país")
            back = Act("back", QCoreApplication.translate("packets", "Volver"))
            hands.sure(Question(title, lacks, (), back))
        else:
            _ask(hands, offered, {})

    hands.find(lambda: offered_packets(work, case_id), show)


def note(hands: Hands, packet: str) -> None:
    """Note what became of a packet; of one that came, what it says is read first."""
    view, work = hands.view, hands.work
    known = next((one for one in packets_of(view.case.state) if one.id == packet), None)
    if known is None:
        return

    def job(given: Given) -> Job:
        said = {name: str(given.get(name, "")) for name in ("known_by", "who", "reason")}
        state = cast("Noted", given["state"])
        return lambda: note_packet(work, view.id, packet, state, **said)

    def show(found: object) -> None:
        told, more = cast("tuple[tuple[Going, ...], tuple[str, ...]]", found)
        form = work.library.forms.get(known.form)
        lines = [*going_lines(told, form), strange_words(more)] if form is not None else []
        asking = ask_note([line for line in lines if line])
        hands.ask(asking, job, QCoreApplication.translate("packets", "Queda anotado."))

    hands.find(lambda: said_by(work, known), show)


def _ask(hands: Hands, offered: Offered, given: Mapping[str, object], trouble: str = "") -> None:
    """Ask for a packet, with what was *given* before and the *trouble* that it met."""
    view, work = hands.view, hands.work
    before: dict[str, object] = {}

    def job(answers: Given) -> Callable[[], object]:
        before.update(answers)

        def looked() -> tuple[Asked, Preview, tuple[KeptPlace, ...]]:
            asked = asked_of(view, offered, answers)
            return asked, preview_packet(work, asked), kept_places(work)

        return looked

    def show(found: object) -> None:
        asked, seen, places = cast("tuple[Asked, Preview, tuple[KeptPlace, ...]]", found)
        if seen.draft.refused:
            _ask(hands, offered, before, seen.draft.refused)
        else:
            _seal(hands, asked, seen, places)

    hands.ask_first(ask_packet(view, work.library, offered, given, trouble), job, show)


def _seal(hands: Hands, asked: Asked, seen: Preview, places: Sequence[KeptPlace]) -> None:
    work, told = hands.work, Told(_told)

    def job(given: Given) -> Job:
        told.way = way = way_of(
            hands, given, QCoreApplication.translate("packets", "Carpeta para el envío a otro país")
        )

        def seal() -> None:
            to = chosen(way)
            made = prepare_packet(work, asked, to)
            if isinstance(to, Path):
                hands.note_sealed(made.packet.id, made.placed.path)

        return seal

    asking = ask_seal(seen, liaison=work.person.role == "liaison")
    hands.ask(with_way(asking, places), job, told)


def _told(view: CaseView) -> Notice:
    """Say that it stands there, and the code that the other side must read aloud."""
    code = packets_of(view.case.state)[-1].code
    told = QCoreApplication.translate("packets", "Envío sellado. Código para comparar en voz alta: {code}")
    rest = QCoreApplication.translate(
        "packets", "Quedó en Pedidos y llamadas. Anote ahí lo que conteste el otro país."
    )
    return Notice(told.format(code=code), rest, "good")
