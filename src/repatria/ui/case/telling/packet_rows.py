"""List the packets for and of other countries: where each is, what was answered, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.documents.dates import say_stated
from repatria.domain.packets.states import KnownPacket
from repatria.ui.case.telling.header_words import country_words
from repatria.ui.case.telling.packet_words import noted_reason, packet_state_words
from repatria.ui.case.view import CaseView
from repatria.ui.i18n import spoken
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.timeline import Happening

NOTED, COMPANION, REPLY = "packet/", "companion/", "reply/"


def packet_row(view: CaseView, one: KnownPacket) -> tuple[Happening, tuple[Act, ...]]:
    """Return a packet, where it is, and its acts: what became of it is noted, one that came is answered."""
    words = QCoreApplication.translate(
        "packets", "Envío a otro país: {form}, {country}, {name} · código {code}"
    )
    came = QCoreApplication.translate("packets", "Envío de otro país: {form}, {country} · código {code}")
    said = (came if one.received else words).format(
        form=one.form, country=country_words(view, one.country), name=one.name, code=one.code
    )
    late = one.is_overdue(view.now.date())
    row = Happening(
        f"packet/{one.id}",
        _when(view, one),
        said,
        icon="receive" if one.received else "send",
        tone="warning" if late else "",
    )
    return row, _acts(one)


def _when(view: CaseView, one: KnownPacket) -> str:
    """Return where a packet is, why or what they ask, and until when an answer was asked for."""
    state = " · ".join(part for part in (packet_state_words(one.state), _answered(view, one)) if part)
    if not one.answer_by or (one.received and not one.is_owed):
        return state
    due = QCoreApplication.translate("packets", "{state} · la respuesta se pidió antes del {day}")
    ours = QCoreApplication.translate("packets", "{state} · piden la respuesta antes del {day}")
    return (ours if one.received else due).format(state=state, day=say_stated(one.answer_by, spoken()))


def _answered(view: CaseView, one: KnownPacket) -> str:
    """Return what the last note says beside the state, where an answer says it: why, what is asked, whom to call."""
    said = one.noted[-1].value if one.noted else None
    if not isinstance(said, Mapping) or not said.get("answer"):
        return ""
    who = (said.get("who"), said.get("phone")) if not one.received else ()
    parts = (noted_reason(view, f"packet/{one.id}", said), *who)
    return " · ".join(str(part) for part in parts if part)


def _acts(one: KnownPacket) -> tuple[Act, ...]:
    if one.received:
        reply = QCoreApplication.translate("packets", "Contestar…")
        see = QCoreApplication.translate("packets", "Ver lo que dice y anotar…")
        return Act(f"{REPLY}{one.id}", reply, "send"), Act(f"{NOTED}{one.id}", see, "done")
    note = QCoreApplication.translate("packets", "Anotar qué pasó…")
    sheet = QCoreApplication.translate("packets", "Imprimir la hoja que lo acompaña…")
    return Act(f"{NOTED}{one.id}", note, "done"), Act(f"{COMPANION}{one.id}", sheet, "print")
