"""Tell what happened to packets for and of other countries: which form, which country, and where it is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.ui.case.telling.header_words import country_words
from repatria.ui.case.view import CaseView

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
    """Tell what became of a packet."""
    noted = QCoreApplication.translate("packets", "Envío a otro país: {state}. {reason}")
    state = str(value.get("state", ""))
    said = noted.format(state=packet_state_words(state), reason=value.get("reason", "")).strip()
    return said, "send", "warning" if state in ("refused", "recalled", "dropped") else ""


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
        "dropped": QCoreApplication.translate("packets", "no llegó a escribirse"),
    }.get(state, state)
