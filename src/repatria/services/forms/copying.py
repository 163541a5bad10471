"""When a sheet is copied in: every sitting in which somebody typed of it is kept, with its draft and in the case.

It may take several days, here and at other posts, and what was right on any of them stays right.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Final

from repatria.domain.cases.state import CaseState
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.forms.answers import copied_path
from repatria.domain.forms.session import FormSession
from repatria.services.desk import Desk
from repatria.store.drafts import Draft

COPIED: Final = "_copied"
"""Where a draft keeps the moments at which its sheet was copied."""


def take_up_copying(
    desk: Desk, state: CaseState, member: str, session: FormSession, drafts: tuple[Draft, ...]
) -> None:
    """Say of the form *member*, which comes from a sheet, at which moments it was copied before."""
    kept = [draft.value for draft in drafts if draft.path == COPIED and isinstance(draft.value, list)]
    said = {*_told(state, member), *(text for moments in kept for text in moments)}
    before = sorted(moment for text in said if (moment := desk.calendar.read(text)) is not None)
    session.copy_in((*map(desk.calendar.local, before), *session.copied_at))


def copied_draft(desk: Desk, member: str, session: FormSession) -> Draft:
    """Return what is kept of the moments at which a sheet is copied: once midnight has passed, that of now is one."""
    now = desk.calendar.local(desk.now())
    same_day = any(moment.date() == now.date() for moment in session.copied_at)
    return Draft(member, COPIED, [_said(one) for one in (*session.copied_at, *(() if same_day else (now,)))])


def copied_deeds(
    state: CaseState, member: str, session: FormSession, parts: Collection[str]
) -> Iterator[Deed]:
    """Yield what says to the case when a sheet was copied, beside answers in these *parts*.

    It stands in the core where one of these does: protected answers alone tell nothing to who holds none of them.
    """
    core = core_part(state.id)
    part = core if core in parts else next(iter(parts), core)
    for moment in sorted({*map(_said, session.copied_at)} - _told(state, member)):
        yield Deed(part, VALUE, copied_path(member, moment), True)


def _told(state: CaseState, member: str) -> set[str]:
    below = copied_path(member, "")
    return {path.removeprefix(below) for path in state.values if path.startswith(below)}


def _said(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
