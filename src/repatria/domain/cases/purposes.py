"""The filled forms of a case by what they are for, so that nobody asks for them by number (docs/forms.md)."""

from __future__ import annotations

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.submissions import Submission


def submitted_for(facts: CaseFacts, purpose: str) -> tuple[Submission, ...]:
    """Return the submissions of forms with *purpose*, the last one last."""
    return tuple(one for one in facts.submissions if is_for(facts, one.form, purpose))


def is_for(facts: CaseFacts, form_id: str, purpose: str) -> bool:
    """Tell whether the form has *purpose*; one that is not here has none that anybody knows of."""
    form = facts.forms.get(form_id)
    return form is not None and purpose in form.purposes
