"""A finished form said less of a child than its case keeps: only the safeguard of age makes an adult of a child."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.doubt import YES_DOUBT_NO, protecting_rank
from repatria.domain.forms.mapping import PROTECTS
from repatria.services.cases.casefile import CaseFile
from repatria.services.forms.work import FormWork

_ASKS, _ACT = "is_child", "lower_to_adult"


@dataclass(frozen=True, slots=True)
class StaysChild:
    """The case stays a child's: *step* and *form* are the way on, *open_step* where the step is in the case."""

    step: str = ""
    form: str = ""
    open_step: bool = False


def stays_child(work: FormWork, after: CaseFile) -> StaysChild | None:
    """Return the way on where the form just finished says less protection than the case *after* it, else nothing."""
    session = work.session
    if PROTECTS[_ASKS] not in work.form.purposes or not session.has_question(_ASKS):
        return None
    said, stands = session.value(_ASKS), after.facts.value("child_or_doubt")
    if said is None or protecting_rank(YES_DOUBT_NO, said) <= protecting_rank(YES_DOUBT_NO, stands):
        return None
    step = next((one for one in after.pack.steps if _ACT in one.acts), None)
    if step is None:
        return StaysChild()
    row = after.progress.of(f"step/{step.id}")
    form = next(iter(step.forms), "")
    return StaysChild(step.id, form, row is not None and not row.resolved)
