"""Say in one line who a case is about, and in chips what to beware of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.children import lacks_child_case
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.given import several
from repatria.domain.cases.nights import nights_detained
from repatria.domain.cases.written_here import written_here
from repatria.domain.packets.recalling import counts_no_more
from repatria.domain.packets.states import packets_of
from repatria.domain.protocol.danger import danger_is_known, in_danger
from repatria.domain.protocol.exceptions import deviations, exceptions, to_ratify
from repatria.domain.protocol.permissions import is_blocked
from repatria.ui.case.telling.counts import CaseCounts
from repatria.ui.case.telling.pair_words import pair_chips
from repatria.ui.case.telling.terms import outcome_words, side_words, words
from repatria.ui.case.telling.withheld_words import ask_sender
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.shown import in_line
from repatria.ui.widgets.states import State

_MOST = 120
"""Letters of each thing said of a person in the head: it leaves the page room below."""


@dataclass(frozen=True, slots=True)
class HeaderWords:
    """The head of the page: code, covered name, who it is about, chips, and what helps to recognise it.

    *carried*: somebody of this post answers for the case, or it is closed. *whole* is the label where *more* cuts it.
    """

    code: str
    name: str
    about: str
    chips: tuple[tuple[State, str], ...]
    more: str
    carried: bool = True
    whole: str = ""


def header_words(view: CaseView) -> HeaderWords:
    """Return the head of the page; it holds no protected answer, but that there is danger or a child to care for."""
    case = view.case
    responsible = view.names.get(str(case.value("responsible") or ""), "")
    on_duty = view.names.get(str(case.value("on_duty") or ""), "")
    lead = QCoreApplication.translate("case_header", "Lo lleva {name}").format(name=responsible)
    duty = QCoreApplication.translate("case_header", "de turno {name}").format(name=on_duty)
    said = str(case.value("label") or "")
    label = QCoreApplication.translate("case_header", "«{label}»").format(label=in_line(said, _MOST))
    people = [label] if said else []
    carried = bool(responsible) or view.closed
    nobody = QCoreApplication.translate("case_header", "nadie de este puesto lo lleva")
    people += [lead] if responsible else [] if carried else [nobody]
    people += [duty] if on_duty and on_duty != responsible else []
    return HeaderWords(
        case.code,
        case.line.name,
        " · ".join(_about(view)),
        tuple(_chips(view)),
        " · ".join(people),
        carried,
        said if len(said) > _MOST else "",
    )


def country_words(view: CaseView, code: object) -> str:
    """Return the name of a country, or its code when it has none here."""
    found = view.lists.get("country", {}).get(str(code))
    return words(found) if found else in_line(code or "", _MOST)


def person_words(view: CaseView) -> str:
    """Return what the person is: girl, boy, child, in doubt, adult; and the age she states."""
    sex = "" if len(standing(view, "sex")) > 1 else str(view.case.value("sex") or "")
    known = {
        ("yes", "Feminine"): QCoreApplication.translate("case_header", "niña o adolescente"),
        ("yes", "Masculine"): QCoreApplication.translate("case_header", "niño o adolescente"),
        ("no", "Feminine"): QCoreApplication.translate("case_header", "mujer"),
        ("no", "Masculine"): QCoreApplication.translate("case_header", "hombre"),
    }
    plain = {
        "yes": QCoreApplication.translate("case_header", "niña, niño o adolescente"),
        "doubt": QCoreApplication.translate("case_header", "edad en duda: se protege como NNA"),
        "no": QCoreApplication.translate("case_header", "persona adulta"),
    }
    said = known.get((view.child, sex)) or plain.get(view.child)
    shown = said or QCoreApplication.translate("case_header", "edad sin anotar: se protege como NNA")
    age = in_dispute(sorted(standing(view, "age_stated"), key=_youngest_first))
    stated = QCoreApplication.translate("case_header", "dice tener {age}").format(age=age)
    return f"{shown}, {stated}" if age else shown


def standing(view: CaseView, name: str) -> list[Any]:
    """Return each thing that is said at ``case/<name>``, once; more than one while people disagree."""
    said = {repr(head.value): head.value for head in view.case.facts.heads(f"case/{name}")}
    return [value for value in said.values() if value is not None]


def in_dispute(said: Sequence[object]) -> str:
    """Return what is said, one thing as a plain fact; of several all, and that they are not settled."""
    either = QCoreApplication.translate("case_header", "{one} o {other}")
    found = ""
    for one in (in_line(each, _MOST) for each in said):
        found = either.format(one=found, other=one) if found else one
    disputed = QCoreApplication.translate("case_header", "{values}, en discusión")
    return disputed.format(values=found) if len(said) > 1 else found


def _youngest_first(age: object) -> float:
    return age if isinstance(age, int | float) else 0


def _countries(view: CaseView, name: str) -> str:
    """Return a country of the case in words, all of them while people disagree."""
    said = standing(view, name) or [view.case.facts.value(name)]
    return in_dispute(sorted(country_words(view, code) for code in said if code))


def _about(view: CaseView) -> list[str]:
    facts = view.case.facts
    found = [person_words(view)]
    nations = (
        [country_words(view, code) for code in several(said)] for said in standing(view, "nationality")
    )
    if of := in_dispute(sorted(map(", ".join, nations))):
        found.append(QCoreApplication.translate("case_header", "de {country}").format(country=of))
    if here := _countries(view, "country"):
        found.append(QCoreApplication.translate("case_header", "está en {country}").format(country=here))
    if back := _countries(view, "return_country"):
        found.append(QCoreApplication.translate("case_header", "retorno a {country}").format(country=back))
    side = str(facts.value("side"))
    if side and side != "host":
        found.append(side_words(side))
    return found


def _chips(view: CaseView) -> list[tuple[State, str]]:
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
