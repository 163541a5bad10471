"""Say a call: with whom, at which number; and of a step, the last one that was noted from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.given import entry
from repatria.domain.cases.state import Fact
from repatria.domain.protocol.progress import StepProgress
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.view import CaseView


def call_with(value: Mapping[str, Any]) -> str:
    """Return with whom a call was, and at which number where it was noted."""
    to, phone = str(value.get("to", "")), str(value.get("phone", ""))
    if not phone:
        return QCoreApplication.translate("case_requests", "Llamada con {to}").format(to=to)
    numbered = QCoreApplication.translate("case_requests", "Llamada con {to} ({phone})")
    return numbered.format(to=to, phone=phone)


def last_call(view: CaseView, row: StepProgress | None) -> Fact | None:
    """Return the last call that was noted from a step still to do, since anybody last recorded something of it."""
    if row is None or row.resolved:
        return None
    facts, step = view.case.facts, row.path.removeprefix("step/")
    since = row.record.wall if row.record is not None else ""
    calls = (one for one in facts.of_type("call_logged") if entry(one.value, "step") == step)
    return max((one for one in calls if one.wall >= since), key=lambda one: one.wall, default=None)


def last_call_words(view: CaseView, row: StepProgress) -> tuple[str, ...]:
    """Return with whom it was, when and what was said, as the card of the step says it; else nothing."""
    call = last_call(view, row)
    if call is None:
        return ()
    when = say_stated(entry(call.value, "at") or call.wall, view.case.facts.calendar, view.now)
    parts = (call_with(call.value), when, str(entry(call.value, "said") or ""))
    return (" · ".join(part for part in parts if part),)
