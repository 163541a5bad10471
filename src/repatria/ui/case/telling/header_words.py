"""Say in the head of a case who it is about; what to beware of stands beside it (``header_chips``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.given import several
from repatria.ui.case.telling.header_chips import header_chips
from repatria.ui.case.telling.terms import quoted, side_words, words
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
    lead = QCoreApplication.translate("case_header", "lo lleva {name}").format(name=responsible)
    duty = QCoreApplication.translate("case_header", "de turno {name}").format(name=on_duty)
    said = str(case.value("label") or "")
    label = quoted(in_line(said, _MOST))
    people = [label] if said else []
    carried = bool(responsible) or view.closed
    nobody = QCoreApplication.translate("case_header", "nadie de este puesto lo lleva")
    people += [lead] if responsible else [] if carried else [nobody]
    people += [duty] if on_duty and on_duty != responsible else []
    return HeaderWords(
        case.code,
        case.line.name,
        " · ".join(_about(view)),
        tuple(header_chips(view)),
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
