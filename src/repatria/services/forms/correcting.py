"""A finished form is corrected: what says that its answers are not finished any more, and what takes that back."""

from __future__ import annotations

from repatria.domain.cases.correcting import corrections_kept
from repatria.domain.cases.state import CaseState
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.forms.answers import correcting_path
from repatria.services.desk import Desk
from repatria.services.forms.work import FormWork


def saved_unfinished(desk: Desk, work: FormWork, now: CaseState, deeds: list[Deed]) -> list[Deed]:
    """Return *deeds*, and what says that they correct a form that was finished by *now* and do not finish it.

    It stands where they do: a correction of protected answers alone tells nothing to who holds none of them.
    """
    path = f"form/{work.member}"
    if not deeds or not any(fact.path == path for fact in now.of_type("form_submitted")):
        return deeds
    core, correction = core_part(work.case.id), correcting_path(work.member, desk.new_id())
    part = core if any(deed.part == core for deed in deeds) else deeds[0].part
    return [*deeds, Deed(part, VALUE, correction, True)]


def finished_again(work: FormWork) -> list[Deed]:
    """Return what says of every correction that stood when the form was opened that it is finished now."""
    values = work.case.state.values
    kept = corrections_kept(work.case.state, work.member)
    return [Deed(values[path].heads[0].part, VALUE, path, None, work.case.heads(path)) for path in kept]
