"""List what is waited for: signatures due and requests unanswered, then what went out, answers and calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.given import entry
from repatria.domain.cases.state import Fact
from repatria.domain.packets.states import packets_of
from repatria.domain.protocol.exceptions import Exceptional, to_ratify
from repatria.domain.protocol.permissions import is_blocked
from repatria.services.paper.gone_out import GoneOut
from repatria.ui.case.telling.acted_words import acted_details, acted_words
from repatria.ui.case.telling.call_words import call_with
from repatria.ui.case.telling.counts import CaseCounts
from repatria.ui.case.telling.gone_words import gone_words
from repatria.ui.case.telling.moments import say_stated, say_when
from repatria.ui.case.telling.packet_rows import ask_back_act, packet_row
from repatria.ui.case.telling.terms import act_words, channel_words, emergency_words, role_said, words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.timeline import Happening

ANSWER, REMIND, RATIFY, REJECT, RECALL = "answer/", "remind/", "ratify/", "reject/", "recall/"

_MOST_SPOKEN = 60
"""Calls and answers shown here; measuring more would keep the window waiting."""

Listed = tuple[Happening, tuple[Act, ...]]
"""A row and the acts that it offers."""


def request_rows(view: CaseView, gone: Sequence[GoneOut] = ()) -> list[Listed]:
    """Return the rows of the section: what is waited for first, before it what must be called back."""
    facts = view.case.facts
    asked = [one for one in facts.of_type("request_made") if not facts.is_answered(one)]
    blocked = _is_protected(view)
    back = [place for place, one in enumerate(gone) if blocked and one.to_origin]
    sent = [place for place, one in enumerate(gone) if place not in back and one.way != "packet"]
    return [
        *(_to_ratify(view, one) for one in to_ratify(facts)),
        *(_gone(view, place, gone[place], back=True) for place in back),
        *(_request(view, one) for one in asked),
        *(packet_row(view, one) for one in reversed(packets_of(facts.state))),
        *(_gone(view, place, gone[place]) for place in sent),
        *_latest(_spoken(view)),
    ]


def no_requests() -> EmptyState:
    """Return what stands here before anything was asked."""
    return EmptyState(
        "phone",
        QCoreApplication.translate("case_requests", "Aquí estará lo que se pide y lo que responden"),
        QCoreApplication.translate(
            "case_requests",
            "Cada llamada en una línea (F8). Cada pedido queda a la vista hasta que contesten, y sirve de prueba "
            "de que se intentó.",
        ),
        QCoreApplication.translate("case_requests", "Pedir a alguien…"),
    )


def _spoken(view: CaseView) -> list[Happening]:
    """Return answered requests, calls, and what was done at once with the calls tried then, the latest first."""
    facts = view.case.facts
    rows: list[tuple[str, str, str, str]] = []
    for fact in facts.of_type("call_logged"):
        value = _value(fact)
        parts = (call_with(value), value.get("about"), value.get("said"))
        told = " · ".join(str(part) for part in parts if part)
        rows.append((str(value.get("at") or fact.wall), "phone", told, f"call/{fact.event_id}"))
    rows += [
        (fact.wall, "now", acted_words(view, fact.value), f"acted/{fact.event_id}")
        for fact in facts.of_type("emergency_act")
    ]
    for fact in facts.of_type("request_made"):
        answer = view.case.state.get(f"{fact.path}/answer")
        if isinstance(answer, dict):
            said = QCoreApplication.translate("case_requests", "{to} respondió: {answer}")
            told = said.format(to=_to(view, fact), answer=answer.get("answer", ""))
            parts = (told, _value(fact).get("about"), answer.get("proof"))
            shown = " · ".join(str(part) for part in parts if part)
            rows.append((str(answer.get("at", "")), "done", shown, fact.path))
    rows.sort(key=lambda row: str(facts.calendar.read(row[0]) or row[0]), reverse=True)
    return [
        Happening(key, say_stated(at, facts.calendar, view.now), told, icon=icon)
        for at, icon, told, key in rows
    ]


def _latest(spoken: Sequence[Happening]) -> list[Listed]:
    """Return the latest of what was said; all of it stands in the history."""
    rows: list[Listed] = [(row, ()) for row in spoken[:_MOST_SPOKEN]]
    left = len(spoken) - _MOST_SPOKEN
    if left > 0:
        older = QCoreApplication.translate("case_requests", "Lo anterior está en Historia")
        show = QCoreApplication.translate("case_requests", "Ver la historia")
        act = Act("history", show, "clock")
        rows.append((Happening("older", older, CaseCounts().more(left), icon="clock"), (act,)))
    return rows


def _to_ratify(view: CaseView, one: Exceptional) -> Listed:
    local = view.case.facts.calendar.local
    title = QCoreApplication.translate("case_requests", "Por ratificar: {act}").format(act=act_words(one.act))
    until = say_when(local(one.ratify_by), view.now) if one.ratify_by else ""
    before = QCoreApplication.translate("case_requests", "antes de {when}").format(when=until)
    late = QCoreApplication.translate("case_requests", "debió ratificarse antes de {when}")
    asker = view.names.get(one.asker.person, "")
    asked = QCoreApplication.translate("case_requests", "Lo pidió {name}").format(name=asker) if asker else ""
    roles = view.case.pack.roles
    given = [f"{yes.name} ({role_said(roles, yes.role)})" for yes in one.approvals if yes.name]
    awaited = ", ".join(role_said(roles, role) for role in one.awaited)
    signs = QCoreApplication.translate("case_requests", "Falta la firma de: {roles}").format(roles=awaited)
    parts = [title, *_said_of(view, one), ", ".join(given), signs, asked]
    acts: tuple[Act, ...] = ()
    if one.asker.person == view.me:
        parts.append(
            QCoreApplication.translate("case_requests", "Lo ratifica otra persona, no quien lo pidió.")
        )
    else:
        sign = QCoreApplication.translate("case_requests", "Ratificar por escrito…")
        no = QCoreApplication.translate("case_requests", "No ratificar…")
        acts = (Act(f"{RATIFY}{one.id}", sign, "done"), Act(f"{REJECT}{one.id}", no, "refused"))
    when = late.format(when=until) if one.overdue else before
    said = " · ".join(part for part in parts if part)
    return Happening(f"{RATIFY}{one.id}", when, said, icon="attempted", tone="warning"), acts


def _said_of(view: CaseView, one: Exceptional) -> list[str]:
    """Return why, and all that was written of an act done at once: whoever signs must read it."""
    fact = next((fact for fact in view.case.facts.state.facts if fact.event_id == one.id), None)
    if one.type != "emergency_act" or fact is None:
        return [one.reason]
    why = [emergency_words(one.reason), str(entry(fact.value, "sentence") or "")]
    return [": ".join(part for part in why if part), *acted_details(view, fact.value)]


def _request(view: CaseView, fact: Fact) -> Listed:
    value, facts = _value(fact), view.case.facts
    member = fact.path.removeprefix("request/")
    reminders = [one for one in facts.of_type("request_reminded") if one.path == fact.path]
    asked = say_stated(value.get("asked_at"), facts.calendar, view.now)
    since = QCoreApplication.translate("case_requests", "Esperando respuesta · pedido {when}").format(
        when=asked
    )
    way = channel_words(str(value.get("channel", ""))) if value.get("channel") else ""
    count = CaseCounts().reminders(len(reminders)) if reminders else ""
    due = facts.calendar.read(value.get("due"))
    late = due is not None and facts.calendar.local(due).date() < view.now.date()
    when = " · ".join(part for part in (since, _due_words(view, value, late=late), way, count) if part)
    what = ": ".join(part for part in (_to(view, fact), str(value.get("about") or "")) if part)
    came = QCoreApplication.translate("case_requests", "Respondieron…")
    again = QCoreApplication.translate("case_requests", "Se lo recordé ahora")
    acts = (Act(f"{ANSWER}{member}", came, "done"), Act(f"{REMIND}{member}", again, "clock"))
    icon, tone = ("clock", "warning") if late else ("waiting", "")
    return Happening(fact.path, when, what, icon=icon, tone=tone), acts


def _due_words(view: CaseView, value: Mapping[str, Any], *, late: bool) -> str:
    if not value.get("due"):
        return ""
    until = say_stated(value.get("due"), view.case.facts.calendar, view.now)
    late_words = QCoreApplication.translate("case_requests", "debió llegar {when}").format(when=until)
    on_time = QCoreApplication.translate("case_requests", "para {when}").format(when=until)
    return late_words if late else on_time


def _gone(view: CaseView, place: int, one: GoneOut, *, back: bool = False) -> Listed:
    when = say_stated(one.given_at or one.at, view.case.facts.calendar, view.now)
    call = QCoreApplication.translate("case_requests", "Llamada…")
    row = Happening(
        f"{RECALL}{place}",
        _left_words(one, back=back).format(when=when),
        gone_words(view, one),
        icon="send" if one.left else "print",
        tone="warning" if back else "",
    )
    acts = (Act(f"{RECALL}{place}", call, "phone"),)
    return row, (*acts, ask_back_act(one.packet)) if back and one.packet else acts


def _left_words(one: GoneOut, *, back: bool) -> str:
    """Return how something went out: paper and files only as far as this program knows, which is not their giving."""
    if one.given_at and not back:
        return QCoreApplication.translate("case_requests", "Entregado {when}")
    if back and one.left:
        return QCoreApplication.translate("case_requests", "Ya enviado {when}: llame y pida que lo retiren")
    words = {
        ("paper", False): QCoreApplication.translate("case_requests", "Impreso {when}"),
        ("file", False): QCoreApplication.translate("case_requests", "Guardado como PDF {when}"),
        ("paper", True): QCoreApplication.translate(
            "case_requests", "Impreso {when}: si se entregó, llame y pida que lo retiren"
        ),
        ("file", True): QCoreApplication.translate(
            "case_requests", "Guardado como PDF {when}: si se entregó, llame y pida que lo retiren"
        ),
    }
    sent = QCoreApplication.translate("case_requests", "Enviado {when}")
    return words.get((one.way, back), sent)


def _is_protected(view: CaseView) -> bool:
    """Tell whether nobody of the country of origin may be contacted, by her own block or a relative's."""
    return is_blocked(view.case.facts, "contact_origin_state")


def _to(view: CaseView, fact: Fact) -> str:
    value = _value(fact)
    role = words(view.case.pack.roles.get(str(value.get("to_role", "")), {}))
    parts = [str(value.get("institution") or ""), str(value.get("person") or "")]
    return ", ".join(part for part in parts if part) or role


def _value(fact: Fact) -> Mapping[str, Any]:
    return fact.value if isinstance(fact.value, dict) else {}
