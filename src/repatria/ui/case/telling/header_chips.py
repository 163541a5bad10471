"""Say in chips in the head of a case what to beware of: danger, protection, what is late or done exceptionally."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.children import lacks_child_case
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.nights import nights_detained
from repatria.domain.cases.written_here import written_here
from repatria.domain.packets.recalling import counts_no_more
from repatria.domain.packets.states import packets_of
from repatria.domain.protocol.danger import danger_is_known, in_danger
from repatria.domain.protocol.exceptions import deviations, exceptions, to_ratify
from repatria.domain.protocol.permissions import is_blocked
from repatria.ui.case.telling.counts import CaseCounts
from repatria.ui.case.telling.pair_words import pair_chips
from repatria.ui.case.telling.terms import outcome_words
from repatria.ui.case.telling.withheld_words import ask_sender
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.states import State


def header_chips(view: CaseView) -> list[tuple[State, str]]:
    """Return what to beware of; of protected answers only that there is danger or a child to care for."""
    case, facts = view.case, view.case.facts
    found: list[tuple[State, str]] = []
    if in_danger(facts, case.progress) and danger_is_known(facts):
        found.append((State.NOW, QCoreApplication.translate("case_header", "peligro ahora")))
    if view.practice:
        found.append((State.PRACTICE, QCoreApplication.translate("case_header", "práctica")))
    if not case.protocol_here:
        shut = QCoreApplication.translate("case_header", "falta su protocolo: solo se puede leer")
        found.append((State.BLOCKED, shut))
    if view.closed:
        status = case.value("status")
        ended = outcome_words(str(status.get("outcome", ""))) if isinstance(status, dict) else ""
        shut = QCoreApplication.translate("case_header", "expediente cerrado: {how}").format(how=ended)
        found.append((State.DONE, shut))
    found += _asked_erasure(view)
    if case.line.restricted:
        found.append(
            (State.PROTECTED, QCoreApplication.translate("case_header", "reservado a pocas personas"))
        )
    found += _protections(view)
    found += [*_asked_back(view), *pair_chips(view)]
    if view.incident is not None and view.incident.blocked and not is_blocked(facts, "contact_origin_state"):
        group = QCoreApplication.translate("case_header", "bloqueo en otro expediente del mismo grupo")
        found.append((State.DOUBT, group))
    overdue = len(case.progress.overdue)
    if overdue and not view.closed:
        late = any(due.legal and due.overdue for row in case.progress.overdue for due in row.told)
        count = CaseCounts().overdue(overdue)
        found.append((State.OVERDUE if late else State.LATE, count))
    found += _exceptional(view)
    return found


def _asked_erasure(view: CaseView) -> list[tuple[State, str]]:
    """Return that another post asks to erase the case, which nothing hinders meanwhile."""
    wants = QCoreApplication.translate("erasing", "{post} pide borrarlo; sigue completo")
    return [(State.WAITING, wants.format(post=one.post)) for one in view.asked if one.post]


def _asked_back(view: CaseView) -> list[tuple[State, str]]:
    """Return that a packet with which the case was opened counts no more."""
    if not any(one.received and counts_no_more(one) for one in packets_of(view.case.facts.state)):
        return []
    back = QCoreApplication.translate("case_header", "un envío de otro país ya no cuenta: guárdelo aparte")
    return [(State.BLOCKED, back)]


def _protections(view: CaseView) -> list[tuple[State, str]]:
    facts = view.case.facts
    found: list[tuple[State, str]] = []
    if facts.may_be("origin_block", "yes"):
        found.append(
            (State.PROTECTED, QCoreApplication.translate("case_header", "protegido: no avise al consulado"))
        )
    elif facts.may_be("origin_block", "doubt"):
        doubt = QCoreApplication.translate("case_header", "protegido mientras se aclara")
        found.append((State.PROTECTED, doubt))
    if facts.may_be("family_block", "yes", "doubt"):
        family = QCoreApplication.translate("case_header", "protegido por un familiar")
        found.append((State.PROTECTED, family))
    if facts.state.unread:
        found.append((State.NEWER, _unread_words(facts)))
    found += _detention(view)
    if not view.closed and lacks_child_case(facts):
        child = QCoreApplication.translate("case_header", "cuida a hijas o hijos: abra su expediente")
        found.append((State.DOUBT, child))
    if facts.state.withheld:
        found.append((State.PROTECTED, ask_sender(view)))
    if written_here(facts).may_be("F01.offence_alleged", "yes"):
        accused = QCoreApplication.translate("case_header", "se le acusa de algo: avise a su defensa")
        found.append((State.DOUBT, accused))
    return found


def _detention(view: CaseView) -> list[tuple[State, str]]:
    if nights := nights_detained(view.case.facts):
        return [(State.DOUBT, CaseCounts().nights(nights))]
    if any(alert.status.gate.counts == "nights" for alert in view.progress.alerts):
        there = QCoreApplication.translate("case_header", "en un lugar de detención")
        return [(State.DOUBT, there)]
    return []


def _unread_words(facts: CaseFacts) -> str:
    if facts.state.unsettled:
        return QCoreApplication.translate(
            "case_header", "hay algo que este programa no puede leer: nada se abre"
        )
    return QCoreApplication.translate("case_header", "hay algo que este programa no puede leer: se protege")


def _exceptional(view: CaseView) -> list[tuple[State, str]]:
    case = view.case
    found: list[tuple[State, str]] = []
    waiting = to_ratify(case.facts)
    if waiting:
        late = any(one.overdue for one in waiting)
        count = CaseCounts().to_ratify(len(waiting))
        found.append((State.LATE if late else State.ATTEMPTED, count))
    kinds = [one.type for one in exceptions(case.facts)]
    if overridden := kinds.count("gate_overridden"):
        found.append((State.DOUBT, CaseCounts().overrides(overridden)))
    if at_once := kinds.count("emergency_act"):
        found.append((State.DOUBT, CaseCounts().emergencies(at_once)))
    if count_of := len(deviations(case.facts)):
        found.append((State.DOUBT, CaseCounts().deviations(count_of)))
    if case.differences:
        many = len(case.differences)
        found.append((State.DISPUTED, CaseCounts().disagreements(many)))
    if view.suspects:
        found.append((State.DOUBT, CaseCounts().suspects(len(view.suspects))))
    if case.state.of_type("left_by_own_decision"):
        found.append((State.REFUSED, QCoreApplication.translate("case_header", "se fue por decisión propia")))
    return found
