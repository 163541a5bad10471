"""List the packets for and of other countries: where each is, what was answered, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.documents.dates import say_stated
from repatria.domain.disclosure import CONTACT
from repatria.domain.packets.contact import name_alone
from repatria.domain.packets.recalling import counts_no_more, is_awaited, recall_of
from repatria.domain.packets.states import KnownPacket
from repatria.ui.case.telling.header_words import country_words
from repatria.ui.case.telling.moments import say_stated as say_moment
from repatria.ui.case.telling.packet_words import noted_reason, packet_stands_words, packet_state_words
from repatria.ui.case.view import CaseView
from repatria.ui.i18n import spoken
from repatria.ui.packets.answer_words import day_words, unfinished_words
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.timeline import Happening

NOTED, COMPANION, REPLY = "packet/", "companion/", "reply/"
ASK_BACK, GIVE_BACK = "ask_back/", "give_back/"


def packet_row(view: CaseView, one: KnownPacket) -> tuple[Happening, tuple[Act, ...]]:
    """Return a packet, where it is, and its acts: what became of it is noted, one that came is answered."""
    words = QCoreApplication.translate(
        "packets", "Envío a otro país: {form}, {country}, {name} · código {code}"
    )
    came = QCoreApplication.translate("packets", "Envío de otro país: {form}, {country} · código {code}")
    said = (came if one.received else words).format(
        form=one.form, country=country_words(view, one.country), name=one.name, code=one.code
    )
    late = one.is_overdue(view.now.date()) or is_awaited(one)
    waits = one.id in view.case.in_outbox or one.id in view.case.asking_back
    row = Happening(
        f"packet/{one.id}",
        _when(view, one),
        said,
        icon="receive" if one.received else "send",
        tone="warning" if late or one.disagreeing or one.unfinished or waits else "",
    )
    return row, _acts(one)


def _when(view: CaseView, one: KnownPacket) -> str:
    """Return where a packet is, why or what they ask, until when, and whether a file may lie on a device."""
    if one.state == "returned" or (counts_no_more(one) and (one.received or recall_of(one) is not None)):
        said = [_asked_back(view, one), unfinished_words(one)]
    else:
        said = [packet_stands_words(one), *_answered(view, one), _until(one), unfinished_words(one)]
    said += [_waiting(view, one), _since(view, one), _stands(view, one)]
    return " · ".join(part for part in said if part)


def _waiting(view: CaseView, one: KnownPacket) -> str:
    """Return of what waits for a line that nobody has it, and where contact is forbidden that it cannot go."""
    if one.id in view.case.asking_back:
        return QCoreApplication.translate(
            "packets", "se pidió de vuelta y eso espera en Por entregar: todavía no lo saben"
        )
    if one.id not in view.case.in_outbox:
        return ""
    stopped = not view.case.may(CONTACT).allowed
    if one.received and stopped:
        return QCoreApplication.translate(
            "packets", "la respuesta está en Por entregar y así no puede salir: quítela ahí (No enviar)"
        )
    if one.received:
        return QCoreApplication.translate(
            "packets", "la respuesta espera en Por entregar: el otro país todavía no la tiene"
        )
    if stopped:
        return QCoreApplication.translate(
            "packets", "está en Por entregar y así no puede salir: quítelo ahí (No enviar)"
        )
    return QCoreApplication.translate("packets", "espera en Por entregar: todavía no sale de aquí")


def _since(view: CaseView, one: KnownPacket) -> str:
    """Return since when a packet, its answer, or what asks it back waits for a line."""
    sealed = view.case.asking_back.get(one.id) or view.case.in_outbox.get(one.id, "")
    when = say_moment(sealed, view.case.facts.calendar, view.now) if sealed else ""
    return QCoreApplication.translate("packets", "sellado {when}").format(when=when) if when else ""


def _stands(view: CaseView, one: KnownPacket) -> str:
    """Return in which file and folder a packet stands that was sealed just now."""
    path = view.sealed.get(one.id)
    words = QCoreApplication.translate("packets", "archivo {name}, en {folder}")
    return words.format(name=path.name, folder=breakable(str(path.parent))) if path is not None else ""


def _asked_back(view: CaseView, one: KnownPacket) -> str:
    """Return of a packet that was asked back whether it was given back, and here what to do with it."""
    if one.received:
        away = QCoreApplication.translate(
            "packets",
            "Lo pidieron de vuelta: ya no cuenta. No use nada de él y guarde aparte lo que se imprimió",
        )
        if recall_of(one) is None:  # by telephone: a receipt answers a file
            return away
        given = QCoreApplication.translate("packets", "{away} · se dio acuse")
        lacks = QCoreApplication.translate("packets", "{away} · falta el acuse")
        return (given if one.state == "returned" else lacks).format(away=away)
    if one.state != "returned":
        return QCoreApplication.translate("packets", "{state} · falta el acuse").format(
            state=packet_state_words(one.state)
        )
    said = one.noted[-1].value
    at = str(said.get("happened_at", "")) if isinstance(said, Mapping) else ""
    when = say_moment(at, view.case.facts.calendar, view.now)
    return QCoreApplication.translate("packets", "Ya no cuenta allí: devuelto o destruido {when}").format(
        when=when
    )


def _until(one: KnownPacket) -> str:
    """Return by when more is said or asked for, as the last answer has it; else until when one was asked for.

    Of a packet that never left nobody was asked.
    """
    if one.state == "dropped":
        return ""
    if one.named_by:
        words = day_words(one.state, one.named_by, theirs=not one.received)
        return f"{words[:1].lower()}{words[1:]}"
    if not one.answer_by or (one.received and not one.is_owed):
        return ""
    due = QCoreApplication.translate("packets", "la respuesta se pidió antes del {day}")
    ours = QCoreApplication.translate("packets", "piden la respuesta antes del {day}")
    return (ours if one.received else due).format(day=say_stated(one.answer_by, spoken()))


def _answered(view: CaseView, one: KnownPacket) -> list[str]:
    """Return what the last note says beside the state, where an answer says it: why, what is asked, whom to call.

    Of answers that disagree each is told, with its state.
    """
    parts: list[str] = []
    for note in one.disagreeing or one.noted[-1:]:
        said = note.value
        if not isinstance(said, Mapping) or not said.get("answer"):
            continue
        state = packet_state_words(str(said.get("state", ""))) if one.disagreeing else ""
        why = noted_reason(view, f"packet/{one.id}", said)
        parts.append(": ".join(part for part in (state, why) if part))
        if not one.received:
            parts += [name_alone(str(said.get("who", ""))), str(said.get("phone", ""))]
    return list(dict.fromkeys(part for part in parts if part))


def _acts(one: KnownPacket) -> tuple[Act, ...]:
    if one.received and recall_of(one) is not None:
        give = QCoreApplication.translate("packets", "Sellar el acuse…")
        see = QCoreApplication.translate("packets", "Ver lo que dice y anotar…")
        return Act(f"{GIVE_BACK}{one.id}", give, "send"), Act(f"{NOTED}{one.id}", see, "done")
    if one.received and counts_no_more(one):
        return (
            Act(
                f"{NOTED}{one.id}", QCoreApplication.translate("packets", "Ver lo que dice y anotar…"), "done"
            ),
        )
    if one.received:
        reply = QCoreApplication.translate("packets", "Contestar…")
        see = QCoreApplication.translate("packets", "Ver lo que dice y anotar…")
        return Act(f"{REPLY}{one.id}", reply, "send"), Act(f"{NOTED}{one.id}", see, "done")
    note = QCoreApplication.translate("packets", "Anotar qué pasó…")
    sheet = QCoreApplication.translate("packets", "Imprimir la hoja que lo acompaña…")
    printed = (Act(f"{COMPANION}{one.id}", sheet, "print"),) if one.to_recall() else ()
    acts = (Act(f"{NOTED}{one.id}", note, "done"), *printed)
    ended = one.state == "returned" or one.never_left
    return acts if ended else (*acts, ask_back_act(one.id, again=is_awaited(one)))


def ask_back_act(packet: str, *, again: bool = False) -> Act:
    """Return the act that asks a packet back with a file."""
    more = QCoreApplication.translate("packets", "Pedir otra vez que lo devuelvan…")
    first = QCoreApplication.translate("packets", "Pedir que lo devuelvan…")
    return Act(f"{ASK_BACK}{packet}", more if again else first, "send")
