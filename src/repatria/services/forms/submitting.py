"""A form is called filled: what that says, what the case takes over from it, what it did past a closed safeguard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from repatria.domain.cases.filled_under import told_under
from repatria.domain.cases.unfinished import answers_mark
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.protocol.recording import decide_form, records_of
from repatria.services.cases.casefile import CaseFile, load_casefile
from repatria.services.cases.changing import as_deeds
from repatria.services.desk import Desk
from repatria.services.forms.companions import companion_of
from repatria.services.forms.correcting import finished_again
from repatria.services.forms.from_paper import came_back
from repatria.services.forms.work import FormWork, kind_of
from repatria.services.forms.work_deeds import adding, form_deeds, is_held, taken_over
from repatria.store.cipher import Connection


def submission(
    work: FormWork, here: CaseFile, happened_at: str, *, source: str = "screen", signed_by: str = ""
) -> dict[str, Any]:
    """Return what a submission says of the form: when it happened, and after what of its case, as *here*, it came."""
    return {
        "form": work.form.id,
        "digest": work.form.digest,
        "happened_at": happened_at,
        "source": source,
        "signed_by": signed_by,
        "seen": [found.fact.event_id for found in work.case.facts.of_form(kind_of(work.form))],
        **told_under(work.session),
        "steps": records_of(here.pack, here.facts, kind_of(work.form)),
        **({"sheet": work.paper.number} if work.paper else {}),
    }


def whole_deeds(work: FormWork) -> list[Deed]:
    """Return the answers that changed, and in any case what adds the form to the core, where it is submitted."""
    core, deeds = core_part(work.case.id), form_deeds(work, finished=True)
    added = any(deed.type == "member_added" and deed.part == core for deed in deeds)
    return deeds if added or is_held(work, core) else [adding(work, core), *deeds]


def finish_in(desk: Desk, connection: Connection, work: FormWork, said: Mapping[str, Any]) -> None:
    """Call the form filled as it stands in this transaction, and let the case take over what it is told."""
    core, path = core_part(work.case.id), f"form/{work.member}"
    filled = load_casefile(desk, connection, work.case.id)
    finished = {**said, "answers": answers_mark(filled.state, work.member)}
    deeds = [Deed(core, "form_submitted", path, finished), *finished_again(work), *taken_over(work, filled)]
    deeds += companion_of(desk, work, filled.state)
    deeds += [came_back(desk, work.paper)] if work.paper else []
    desk.append_in(connection, deeds)
    after = load_casefile(desk, connection, work.case.id)
    decided = decide_form(after.pack, after.facts, kind_of(work.form), str(said["happened_at"]))
    desk.append_in(connection, as_deeds(after, decided))
