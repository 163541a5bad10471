"""People around the protected person, and who is responsible for the case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from repatria.domain.cases.related import KINDS
from repatria.domain.errors import RecordIncompleteError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.domain.ids import CaseId
from repatria.services.casefile import CaseFile
from repatria.services.changing import case_of, keep
from repatria.services.desk import Desk

_SENSITIVE = frozenset({"suspected_controller"})


def add_related(desk: Desk, case_id: CaseId, kind: str, answers: Mapping[str, Any]) -> CaseFile:
    """Add somebody around the person; what is said of a suspected controller stands among the protected."""
    if kind not in KINDS:
        raise RecordIncompleteError(missing=("kind",))
    member = desk.new_id()
    core = core_part(case_id)
    told = protected_part(case_id) if kind in _SENSITIVE else core
    deeds = [Deed(core, "member_added", f"related/{member}", {"kind": kind})]
    if told != core:
        deeds.append(Deed(told, "member_added", f"related/{member}", {"kind": kind}))
    deeds += [
        Deed(told, VALUE, f"related/{member}/{name}", value) for name, value in answers.items() if value
    ]
    return keep(desk, case_id, deeds)


def change_related(desk: Desk, case_id: CaseId, member: str, name: str, value: Any) -> CaseFile:
    """Change one thing said of a related person."""
    case = case_of(desk, case_id)
    path = f"related/{member}/{name}"
    sensitive = any(
        fact.part.endswith("/protected")
        for fact in case.state.of_type("member_added")
        if fact.path == f"related/{member}"
    )
    part = protected_part(case_id) if sensitive and name != "kind" else core_part(case_id)
    return keep(desk, case_id, [Deed(part, VALUE, path, value, case.heads(path))])


def set_case_value(desk: Desk, case_id: CaseId, name: str, value: Any) -> CaseFile:
    """Set one of the case's own values that no rule guards: who is responsible, on duty, its neutral label."""
    if name not in ("responsible", "on_duty", "label"):
        raise RecordIncompleteError(missing=(name,))
    case = case_of(desk, case_id)
    path = f"case/{name}"
    return keep(desk, case_id, [Deed(core_part(case_id), VALUE, path, value, case.heads(path))])
