"""Note a contact that opens no protocol: form SC is filled, no name is asked, and the case is closed at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from repatria.domain.errors import FormIncompleteError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.opening import OpenedCase, Opening, deeds_for
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.forms.submitting import finish_in, submission, whole_deeds
from repatria.services.forms.work import FormWork, session_of

_AGES = {"child": "yes", "doubt": "doubt", "adult": "no"}


def contact_only(desk: Desk, answers: Mapping[str, Any]) -> OpenedCase:
    """Keep a contact that opens no protocol: the *answers* of form SC as any form keeps them, closed at once.

    It happened when its answers say so, by default now. Raises FormIncompleteError for answers that do not fit.
    """
    at = str(answers.get("contact_at") or "") or desk.now_text()
    opening = Opening(
        side="host",
        child_or_doubt=_AGES.get(str(answers.get("age_group")), "doubt"),
        country=desk.country_code,
        happened_at=at,
        language=str(answers.get("language") or ""),
    )
    opened, deeds = deeds_for(desk, opening, "", contact=True)
    with desk.writing() as connection:
        desk.append_in(connection, deeds)
        case = load_casefile(desk, connection, opened.id)
        form, member = desk.library.forms["SC"], desk.new_id()
        work = FormWork(case, form, member, session_of(desk, case, form, member))
        for name, value in answers.items():
            work.session.set_answer(name, value)
        wrong = [one for one in work.session.checked() if one.kind != "required"]
        if wrong:  # no draft would keep what is left out of the case
            raise FormIncompleteError(form=form.id, count=len(wrong))
        desk.append_in(connection, whole_deeds(work))
        finish_in(desk, connection, work, submission(work, case, at))
        closed = {"state": "closed", "outcome": "contact_only", "reason": ""}
        desk.append_in(connection, [Deed(core_part(opened.id), VALUE, "case/status", closed)])
    after_commit(desk, [opened.id])
    return opened
