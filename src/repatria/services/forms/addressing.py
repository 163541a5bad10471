"""A referral that is begun for a step is addressed to whom the step tells; the person may still choose another."""

from __future__ import annotations

from repatria.domain.forms.session import FormSession
from repatria.services.cases.casefile import CaseFile

_KIND = "recipient_kind"


def address(case: CaseFile, session: FormSession, step_id: str) -> None:
    """Write to whom the new form goes, where its step still tells one of those that it may go to, and no other.

    Not the name of the institution: it would stay when another recipient is chosen.
    """
    row = case.progress.of(f"step/{step_id}") if step_id and session.has_question(_KIND) else None
    if row is None or session.form.id not in row.step.forms or session.answer(_KIND) is not None:
        return
    offered = {choice.name for choice in session.choices(_KIND)}
    child = str(case.facts.value("child_or_doubt")) != "no"
    told = [role for role in row.tells(child=child) if role in offered]
    if len(told) == 1:
        session.set_answer(_KIND, told[0])
