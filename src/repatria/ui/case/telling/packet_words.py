"""Tell what happened to packets for and of other countries: which form, which country, and where it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.given import entry, several
from repatria.domain.packets.noted import ANSWERING
from repatria.domain.packets.states import KnownPacket, packets_of
from repatria.ui.case.telling.header_words import country_words
from repatria.ui.case.view import CaseView
from repatria.ui.packets.answer_words import capital, day_words, said_words

_Told = tuple[str, str, str]


def packet_prepared(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    """Tell that a packet was made: never what was withheld."""
    made = QCoreApplication.translate("packets", "Se preparó un envío a otro país: {form}, {country}, {name}")
    said = made.format(
        form=value.get("form", ""),
        country=country_words(view, value.get("country", "")),
        name=value.get("name", ""),
    )
    return said, "send", ""


def packet_received(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    """Tell that a case was opened with a packet."""
    packet = value.get("packet")
    told = packet if isinstance(packet, dict) else {}
    sender = told.get("sender")
    country = sender.get("country", "") if isinstance(sender, dict) else ""
    came = QCoreApplication.translate("packets", "Llegó un envío de otro país: {form}, {country}")
    return came.format(form=told.get("form", ""), country=country_words(view, country)), "receive", ""


def packet_noted(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    """Tell what became of a packet, and what was answered to it, by when more is said or asked for."""
    state = str(value.get("state", ""))
    answer, came = bool(value.get("answer")), value.get("known_by") == "packet"
    dropped = state == "dropped"  # why is told in words of its own, never by the word that was noted
    reason = "" if dropped else str(noted_reason(view, path, value) if answer else value.get("reason", ""))
    by = day_words(state, str(value.get("by", "")), theirs=came) if answer else ""
    words = packet_state_words(str(value.get("says", "")) if state == ANSWERING else state)
    said = _noted(value).format(
        state=_dropped_words(value) if dropped else words,
        reason=". ".join(capital(part) for part in (reason, by) if part),
    )
    icon = "receive" if answer and came else "send"
    return said.strip(), icon, "warning" if dropped or state in ("refused", "recalled") else ""


def _noted(value: dict[str, Any]) -> str:
    """Return the sentence for a note of a packet: of what was answered on paper or aloud, or with a file."""
    if value.get("state") == ANSWERING:
        return QCoreApplication.translate("packets", "Se preparó una respuesta al otro país: {state}.")
    if value.get("recall"):
        return _asked_back(value)
    if not value.get("answer"):
        return QCoreApplication.translate("packets", "Envío a otro país: {state}. {reason}")
    if value.get("state") == "dropped" and _is_withdrawn(value):
        return QCoreApplication.translate(
            "packets", "La respuesta al otro país no salió: se quitó de Por entregar."
        )
    if value.get("state") == "dropped":
        return QCoreApplication.translate("packets", "La respuesta al otro país no llegó a escribirse.")
    if value.get("known_by") == "packet":
        return QCoreApplication.translate("packets", "Contestó el otro país: {state}. {reason}")
    return QCoreApplication.translate("packets", "Se contestó al otro país: {state}. {reason}")


def _asked_back(value: dict[str, Any]) -> str:
    """Return the sentence for a note that a file asked a packet back, or that another said it was given back."""
    return {
        ("recalled", "packet"): QCoreApplication.translate(
            "packets", "El otro país pidió de vuelta su envío: ya no cuenta."
        ),
        ("recalled", "program"): QCoreApplication.translate(
            "packets", "Se pidió al otro país que devuelva o destruya el envío."
        ),
        ("returned", "packet"): QCoreApplication.translate(
            "packets", "El otro país dio acuse: el envío ya no cuenta allí."
        ),
        ("returned", "program"): QCoreApplication.translate(
            "packets", "Se dio acuse al otro país: el envío ya no cuenta aquí."
        ),
    }.get((str(value.get("state")), str(value.get("known_by"))), "")


def noted_reason(view: CaseView, path: str, value: Mapping[str, Any]) -> str:
    """Return why a packet is not taken or what is asked, as an answer that was noted says it."""
    packet = next((one for one in packets_of(view.case.state) if f"packet/{one.id}" == path), None)
    form = view.forms.get(packet.form) if packet is not None else None
    return said_words(str(value.get("reason", "")), [str(one) for one in several(value.get("asks"))], form)


def packet_stands_words(packet: KnownPacket) -> str:
    """Return where a packet is, and of one that never left what became of it."""
    if packet.state == "dropped" and packet.noted:
        return _dropped_words(packet.noted[-1].value)
    return packet_state_words(packet.state)


def _dropped_words(value: Any) -> str:
    if _is_withdrawn(value):
        return QCoreApplication.translate("packets", "no salió, se quitó de Por entregar")
    return packet_state_words("dropped")


def _is_withdrawn(value: Any) -> bool:
    """Tell whether what was sealed was taken out of the outbox; else its device failed."""
    return bool(entry(value, "reason") == "withdrawn")


def packet_state_words(state: str) -> str:
    """Return where a packet is, in words."""
    return {
        "prepared": QCoreApplication.translate("packets", "preparado"),
        "received": QCoreApplication.translate("packets", "recibido"),
        "sent": QCoreApplication.translate("packets", "enviado"),
        "arrived": QCoreApplication.translate("packets", "llegó"),
        "accepted": QCoreApplication.translate("packets", "aceptado"),
        "queried": QCoreApplication.translate("packets", "preguntan algo"),
        "refused": QCoreApplication.translate("packets", "no lo toman"),
        "closed": QCoreApplication.translate("packets", "cerrado"),
        "recalled": QCoreApplication.translate("packets", "se pidió que lo devuelvan o destruyan"),
        "returned": QCoreApplication.translate("packets", "devuelto o destruido: ya no cuenta"),
        "disputed": QCoreApplication.translate("packets", "hay respuestas que no concuerdan"),
        "dropped": QCoreApplication.translate("packets", "no llegó a escribirse"),
    }.get(state, state)
