"""Show what is waited for: signatures due, requests unanswered with their reminders; below, answers and calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from repatria.domain.cases.state import Fact
from repatria.domain.protocol.exceptions import Exceptional, to_ratify
from repatria.ui.case.counts import CaseCounts
from repatria.ui.case.moments import say_stated, say_when
from repatria.ui.case.seen import CaseView
from repatria.ui.case.terms import act_words, channel_words, role_said, words
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.state_chip import StateChip
from repatria.ui.widgets.states import State

ANSWER, REMIND, RATIFY, REJECT = "answer/", "remind/", "ratify/", "reject/"


class WaitingBlock(QFrame):
    """One thing waited for; ``act_asked`` tells what was pressed."""

    act_asked = Signal(str)

    def __init__(
        self, title: str, state: State, chip: str, lines: Sequence[str], acts: Sequence[Act]
    ) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        gaps(column, (16, 12, 16, 12), 8)
        head = QHBoxLayout()
        gaps(head, spacing=12)
        head.addWidget(Label(title, strong=True), 1)
        head.addWidget(StateChip(state, chip))
        column.addLayout(head)
        for line in lines:
            column.addWidget(Label(line, tone="quiet"))
        flow = FlowLayout(between=8)
        for act in acts:
            button = Button(act.verb, "secondary", act.icon)
            button.setAccessibleName(f"{act.verb}: {title}")
            button.clicked.connect(lambda _=False, key=act.key: self.act_asked.emit(key))
            flow.addWidget(button)
        column.addLayout(flow)


def waiting_blocks(view: CaseView) -> list[WaitingBlock]:
    """Return what awaits a signature, then the requests without an answer."""
    facts = view.case.facts
    asked = [one for one in facts.of_type("request_made") if not facts.is_answered(one)]
    return [_to_ratify(view, one) for one in to_ratify(facts)] + [_request(view, one) for one in asked]


def spoken_lines(view: CaseView) -> list[QWidget]:
    """Return answered requests and calls, the latest first, one line each."""
    facts = view.case.facts
    rows: list[tuple[str, str, str]] = []
    for fact in facts.of_type("call_logged"):
        value = _value(fact)
        to = QCoreApplication.translate("case_requests", "Llamada con {to}").format(to=value.get("to", ""))
        told = " · ".join(str(part) for part in (to, value.get("about"), value.get("said")) if part)
        rows.append((str(value.get("at") or fact.wall), "phone", told))
    for fact in facts.of_type("request_made"):
        answer = view.case.state.get(f"{fact.path}/answer")
        if isinstance(answer, dict):
            said = QCoreApplication.translate("case_requests", "{to} respondió: {answer}")
            told = said.format(to=_to(view, fact), answer=answer.get("answer", ""))
            parts = (told, _value(fact).get("about"), answer.get("proof"))
            rows.append((str(answer.get("at", "")), "done", " · ".join(str(part) for part in parts if part)))
    rows.sort(key=lambda row: str(facts.calendar.read(row[0]) or row[0]), reverse=True)
    if not rows:
        return []
    found: list[QWidget] = [
        Label(QCoreApplication.translate("case_requests", "Lo que ya se dijo"), strong=True)
    ]
    for at, icon, told in rows:
        when = say_stated(at, facts.calendar, view.now)
        found.append(IconWords(icon, f"{when} · {told}"))
    return found


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


def _to_ratify(view: CaseView, one: Exceptional) -> WaitingBlock:
    local = view.case.facts.calendar.local
    title = QCoreApplication.translate("case_requests", "Por ratificar: {act}").format(act=act_words(one.act))
    until = say_when(local(one.ratify_by), view.now) if one.ratify_by else ""
    chip = QCoreApplication.translate("case_requests", "antes de {when}").format(when=until)
    asker = view.names.get(one.asked_by, "")
    asked = QCoreApplication.translate("case_requests", "Lo pidió {name}").format(name=asker) if asker else ""
    sign = QCoreApplication.translate("case_requests", "Ratificar por escrito…")
    no = QCoreApplication.translate("case_requests", "No ratificar…")
    acts: tuple[Act, ...] = (Act(f"{RATIFY}{one.id}", sign, "done"), Act(f"{REJECT}{one.id}", no, "refused"))
    roles = view.case.pack.roles
    given = [f"{yes.name} ({role_said(roles, yes.role)})" for yes in one.approvals if yes.name]
    awaited = ", ".join(role_said(roles, role) for role in one.awaited)
    signs = QCoreApplication.translate("case_requests", "Falta la firma de: {roles}").format(roles=awaited)
    lines = [part for part in (one.reason, ", ".join(given), signs, asked) if part]
    if one.asked_by == view.me:
        lines.append(
            QCoreApplication.translate("case_requests", "Lo ratifica otra persona, no quien lo pidió.")
        )
        acts = ()
    return WaitingBlock(title, State.LATE if one.overdue else State.ATTEMPTED, chip, lines, acts)


def _request(view: CaseView, fact: Fact) -> WaitingBlock:
    value, facts = _value(fact), view.case.facts
    member = fact.path.removeprefix("request/")
    asked = say_stated(value.get("asked_at"), facts.calendar, view.now)
    reminders = [one for one in facts.of_type("request_reminded") if one.path == fact.path]
    lines = [str(value.get("about", ""))]
    since = QCoreApplication.translate("case_requests", "Pedido {when}").format(when=asked)
    way = channel_words(str(value.get("channel", ""))) if value.get("channel") else ""
    count = CaseCounts().reminders(len(reminders))
    lines.append(" · ".join(part for part in (since, way, count if reminders else "") if part))
    due = facts.calendar.read(value.get("due"))
    late = due is not None and facts.calendar.local(due).date() < view.now.date()
    chip = ""
    if value.get("due"):
        until = say_stated(value.get("due"), facts.calendar, view.now)
        late_words = QCoreApplication.translate("case_requests", "debió llegar {when}").format(when=until)
        on_time = QCoreApplication.translate("case_requests", "para {when}").format(when=until)
        chip = late_words if late else on_time
    came = QCoreApplication.translate("case_requests", "Respondieron…")
    again = QCoreApplication.translate("case_requests", "Se lo recordé ahora")
    acts = (Act(f"{ANSWER}{member}", came, "done"), Act(f"{REMIND}{member}", again, "clock"))
    return WaitingBlock(_to(view, fact), State.LATE if late else State.WAITING, chip, lines, acts)


def _to(view: CaseView, fact: Fact) -> str:
    value = _value(fact)
    role = words(view.case.pack.roles.get(str(value.get("to_role", "")), {}))
    parts = [str(value.get("institution") or ""), str(value.get("person") or "")]
    return ", ".join(part for part in parts if part) or role


def _value(fact: Fact) -> Mapping[str, Any]:
    return fact.value if isinstance(fact.value, dict) else {}
