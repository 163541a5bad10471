"""Say what the night shift may know of a restricted case: its code, where the person is, whom to call."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.texts import Text
from repatria.services.cases.night_cards import NightCard
from repatria.ui.case.telling.terms import words
from repatria.ui.cases.case_rows import CaseRow
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.states import State

NIGHT = "night"
"""The list of such rows; their keys begin so, and none of them opens anything."""


def card_row(card: NightCard, kinds: Mapping[str, Text]) -> CaseRow:
    """Return the card as a row that names no person and opens no case; *kinds* are the words of kinds of places."""
    return CaseRow(
        key=f"{NIGHT}/{card.code}",
        title=_place_words(card, kinds),
        state=State.PROTECTED,
        code=card.code,
        who=QCoreApplication.translate("today", "Reservado"),
        named=QCoreApplication.translate("today", "Reservado"),
        clock=_call_words(card),
    )


def card_notice(row: CaseRow) -> Notice:
    """Return what stands whole above the page when the row is chosen: a row is cut where room is scarce."""
    happened = QCoreApplication.translate("today", "{code} está reservado: usted no puede abrirlo. {place}.")
    return Notice(happened.format(code=row.code, place=row.title), row.clock, "hold")


def _place_words(card: NightCard, kinds: Mapping[str, Text]) -> str:
    if card.unread:
        return QCoreApplication.translate("today", "No se pudo leer dónde está")
    kind = words(kinds.get(card.place_kind, {}))
    if card.place and kind:
        both = QCoreApplication.translate("today", "Está en: {place} ({kind})")
        return both.format(place=card.place, kind=kind)
    if card.place or kind:
        return QCoreApplication.translate("today", "Está en: {place}").format(place=card.place or kind)
    return QCoreApplication.translate("today", "Lugar sin anotar")


def _call_words(card: NightCard) -> str:
    people = [f"{name} ({phone})" if phone else name for name, phone in card.call]
    if not people:
        return QCoreApplication.translate("today", "Llame a su enlace")
    return QCoreApplication.translate("today", "Llame a {people}").format(people=", ".join(people))
