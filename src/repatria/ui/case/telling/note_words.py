"""Tell a note of the program by what it is of (``domain.events.notes``), and any other by its own words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.ui.case.telling.pair_words import pair_told
from repatria.ui.case.telling.path_words import related_words
from repatria.ui.case.telling.terms import act_words, words
from repatria.ui.case.view import CaseView


def note_words(view: CaseView, path: str, value: dict[str, Any]) -> tuple[str, str, str]:
    """Return what a note says, its icon and its tone."""
    reason = value.get("reason", "")
    kind = str(value.get("kind", ""))
    if kind == "happened":
        past = QCoreApplication.translate("case_history", "Ya pasó: {act}. {reason}")
        return past.format(act=act_words(str(value.get("act", ""))), reason=reason), "done", ""
    if kind == "done_by":
        done_by = QCoreApplication.translate("case_history", "Quién lo hizo ({act}): {who}")
        whom = ", ".join(str(value[key]) for key in ("name", "institution") if value.get(key))
        return done_by.format(act=act_words(str(value.get("act", ""))), who=whom), "person", "warning"
    if kind == "placed":
        brought = QCoreApplication.translate("case_history", "Se alojó en: {place}")
        place = words(view.lists.get("place_kind", {}).get(str(value.get("place_kind", "")), {}))
        named = " · ".join(part for part in (place, str(value.get("to") or "")) if part)
        return brought.format(place=named), "done", ""
    if kind == "related_changed":
        who = related_words(view, str(value.get("member", "")))
        mended = QCoreApplication.translate("case_history", "Se corrigió a {who}: {reason}")
        return mended.format(who=who, reason=reason), "person", ""
    if kind in ("same_person", "other_person"):
        return pair_told(view, path, reason, same=kind == "same_person"), "person", ""
    sentence, icon = _with_reason().get(kind, ("", ""))
    if sentence:
        return sentence.format(reason=reason), icon, ""
    said = " · ".join(str(part) for part in value.values() if isinstance(part, str))
    return said or QCoreApplication.translate("case_history", "Una nota"), "edit", ""


def _with_reason() -> dict[str, tuple[str, str]]:
    """Return the sentences of notes that say no more than why, each with its icon."""
    sentences = {
        "route_changed": QCoreApplication.translate("case_history", "Cambió la ruta: {reason}"),
        "block_asked": QCoreApplication.translate(
            "case_history", "Quién pidió el bloqueo consular: {reason}"
        ),
        "no_child_here": QCoreApplication.translate(
            "case_history", "Ninguna hija o hijo está aquí: {reason}"
        ),
        "restriction_ended": QCoreApplication.translate("case_history", "Dejó de estar reservado: {reason}"),
        "unproven_settled": QCoreApplication.translate(
            "case_history", "Se aclaró lo que llegó dañado: {reason}"
        ),
    }
    icons = {
        "route_changed": "route",
        "block_asked": "protected",
        "no_child_here": "person",
        "restriction_ended": "names",
        "unproven_settled": "disputed",
    }
    return {kind: (sentence, icons[kind]) for kind, sentence in sentences.items()}
