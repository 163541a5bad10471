"""Tell what happened in a case, the latest first, in words: who, when and what, answers counted and not shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.same_person import SAME_PERSON
from repatria.domain.likeness.describing import NAMES
from repatria.services.cases.history import Written
from repatria.ui.case.telling import safeguard_words
from repatria.ui.case.telling.author_words import author_words
from repatria.ui.case.telling.call_words import call_with
from repatria.ui.case.telling.correction_words import corrections
from repatria.ui.case.telling.counts import CaseCounts
from repatria.ui.case.telling.done_words import done_in_history
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.note_words import note_words
from repatria.ui.case.telling.packet_words import packet_noted, packet_prepared, packet_received
from repatria.ui.case.telling.path_words import (
    form_title,
    owner_of_row,
    place_words,
    related_words,
    said_words,
    step_title,
    step_value,
)
from repatria.ui.case.telling.terms import side_words, words
from repatria.ui.case.view import CaseView
from repatria.ui.messages.attachment_words import added_words, withdrawn_words
from repatria.ui.widgets.timeline import Happening

_Told = tuple[str, str, str]
"""What happened, its icon, its tone."""


def happenings(view: CaseView, written: Sequence[Written], *, names: bool = False) -> list[Happening]:
    """Return the history of a case; *names* are covered until somebody asks for them."""
    submitted = {(one.path, one.wall) for one in written if one.type == "form_submitted"}
    begun = {(one.path, one.wall) for one in written if one.type in ("case_opened", "member_added")}
    at_once = _completed_at_once(written)
    corrected = corrections(view, written)
    answers: dict[tuple[str, str, str], int] = {}
    rows: list[Happening] = []
    for one in written:
        form = _form_of(view, one)
        if one.id in at_once or _is_told_elsewhere(one, begun):
            continue
        if form:
            if (f"form/{form}", one.wall) not in submitted:
                key = (form, one.author, one.wall)
                answers[key] = answers.get(key, 0) + 1
            continue
        told = (corrected[one.id], "edit", "") if one.id in corrected else _tell(view, one, names=names)
        if told is not None:
            rows.append(_row(view, one.id, one.wall, one.author, told))
    for (form, author, wall), count in answers.items():
        kept = QCoreApplication.translate("case_history", "{answers} de {form}")
        told = (kept.format(answers=CaseCounts().answers(count), form=form_title(view, form)), "saved", "")
        rows.append(_row(view, f"answers/{form}/{wall}", wall, author, told, wall_only=wall))
    order = {one.id: place for place, one in enumerate(written)}
    walls = {one.id: one.wall for one in written}
    rows.sort(key=lambda row: (walls.get(row.key) or row.key.rpartition("/")[2], order.get(row.key, 0)))
    return rows[::-1]


def _completed_at_once(written: Sequence[Written]) -> set[str]:
    """Return the beginnings of forms that the same person completed on the same day: that is told in one line."""
    done = {(one.path, one.author, one.wall[:10]) for one in written if one.type == "form_submitted"}
    begun = (one for one in written if one.type == "member_added" and one.path.startswith("form/"))
    return {one.id for one in begun if (one.path, one.author, one.wall[:10]) in done}


def _is_told_elsewhere(one: Written, begun: set[tuple[str, str]]) -> bool:
    """Tell whether a value came with the opening of the case or of a related person, which tells it."""
    if one.type != "value":
        return False
    if one.path.startswith("case/"):
        return ("", one.wall) in begun and one.path != "case/origin_block"
    return one.path.startswith("related/") and (one.path.rpartition("/")[0], one.wall) in begun


def _row(view: CaseView, key: str, wall: str, author: str, told: _Told, *, wall_only: str = "") -> Happening:
    what, icon, tone = told
    when = say_stated(wall_only or wall, view.case.facts.calendar, view.now)
    return Happening(key, when, what, author_words(view, author), icon, tone)


def _form_of(view: CaseView, one: Written) -> str:
    """Return the filled form that an answer belongs to, or nothing for anything else."""
    kind, _, rest = one.path.partition("/")
    owner, _, name = rest.partition("/")
    if one.type != "value" or not name or kind not in ("form", "row"):
        return ""
    return owner if kind == "form" else owner_of_row(view, owner)


def _tell(view: CaseView, one: Written, *, names: bool) -> _Told | None:
    value = one.value if isinstance(one.value, dict) else {}
    if one.type == "value":
        covers = one.path in NAMES and bool(one.value) and not names
        return _tell_covered(view, one) if covers else _tell_value(view, one)
    teller = _TELLERS.get(one.type)
    return teller(view, one.path, value) if teller else None


def _tell_covered(view: CaseView, one: Written) -> _Told:
    covered = QCoreApplication.translate("case_people", "nombre cubierto (F4 para verlo)")
    return f"{place_words(view, one.path)}: {covered}", "edit", ""


def _tell_value(view: CaseView, one: Written) -> _Told | None:
    if one.path.startswith("step/"):
        title = step_title(view, one.path.removeprefix("step/"))
        said, state = done_in_history(view, one, step_value(view, one.value, one.author))
        icon = (
            state
            if state in ("done", "attempted", "waiting", "refused", "not_applicable", "open")
            else "edit"
        )
        return f"{title}: {said}", icon, ""
    if one.path.startswith("related/"):
        noted = QCoreApplication.translate("case_history", "Se anotó algo de: {who}")
        return noted.format(who=place_words(view, one.path)), "person", ""
    if one.path.startswith(SAME_PERSON):
        return None  # its note tells it, and why
    if one.path == "case/night_card" or (one.path == "case/restricted" and not one.value):
        return None  # the restriction's line, or its note, tells it
    protects = one.path in ("case/origin_block", "case/restricted")
    icon = "protected" if protects else "edit"
    tone = "hold" if protects and one.value != "no" else ""
    return f"{place_words(view, one.path)}: {said_words(view, one.path, one.value)}", icon, tone


def _opened(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    opened = QCoreApplication.translate("case_history", "Se abrió el expediente: {side}")
    return opened.format(side=side_words(str(value.get("side", "")))), "add", ""


def _member(view: CaseView, path: str, value: dict[str, Any]) -> _Told | None:
    if path.startswith("form/"):
        begun = QCoreApplication.translate("case_history", "Se empezó {form}")
        return begun.format(form=form_title(view, path.removeprefix("form/"))), "form", ""
    if path.startswith("related/"):
        added = QCoreApplication.translate("case_history", "Se agregó a alguien: {who}")
        who = related_words(view, path.removeprefix("related/"))
        warn = value.get("kind") == "suspected_controller"
        return added.format(who=who), "warning" if warn else "person", "warning" if warn else ""
    return None


def _submitted(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    full = QCoreApplication.translate("case_history", "Se completó {form}")
    return full.format(form=form_title(view, path.removeprefix("form/"))), "form", "good"


def _called(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    parts = [call_with(value), str(value.get("about", "")), str(value.get("said", ""))]
    return " · ".join(part for part in parts if part), "phone", ""


def _asked(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    to = (
        value.get("institution")
        or value.get("person")
        or words(view.case.pack.roles.get(str(value.get("to_role", "")), {}))
    )
    asked = QCoreApplication.translate("case_history", "Se pidió a {to}: {about}")
    return asked.format(to=to, about=value.get("about", "")), "send", ""


def _reminded(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    return QCoreApplication.translate("case_history", "Se recordó un pedido"), "clock", ""


def _settled(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    agreed = QCoreApplication.translate("case_history", "Se resolvió una diferencia: {what}. {reason}")
    return agreed.format(what=place_words(view, path), reason=value.get("reason", "")), "disputed", ""


def _checked_in(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    seen = QCoreApplication.translate("case_history", "Avisó en camino: {place}")
    return seen.format(place=value.get("place", "")), "route", ""


def _linked(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    known = QCoreApplication.translate("case_history", "También se conoce con el código {code}")
    return known.format(code=value.get("code", "")), "edit", ""


def _lost(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    gone = QCoreApplication.translate("case_history", "Consta que se perdió parte de lo anotado")
    return gone, "warning", "warning"


def _attached(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    return added_words(str(value.get("kind", ""))), "add", ""


def _withdrawn(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    return withdrawn_words(str(value.get("reason", ""))), "edit", ""


_TELLERS: dict[str, Callable[[CaseView, str, dict[str, Any]], _Told | None]] = {
    "case_opened": _opened,
    "member_added": _member,
    "form_submitted": _submitted,
    "call_logged": _called,
    "request_made": _asked,
    "request_reminded": _reminded,
    "gate_refused": safeguard_words.gate_refused,
    "gate_overridden": safeguard_words.gate_overridden,
    "override_ratified": safeguard_words.override_ratified,
    "emergency_act": safeguard_words.emergency_act,
    "deviation": safeguard_words.deviation,
    "left_by_own_decision": safeguard_words.left_by_own_decision,
    "note_added": note_words,
    "code_linked": _linked,
    "lost": _lost,
    "disagreement_settled": _settled,
    "check_in": _checked_in,
    "packet_prepared": packet_prepared,
    "packet_received": packet_received,
    "packet_noted": packet_noted,
    "attachment_added": _attached,
    "attachment_withdrawn": _withdrawn,
}
