"""The part of each case's line that follows from its protocol: phase, next step, due, flags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime

from repatria.domain.calendar import utc_text
from repatria.domain.cases.nights import Detention, detaining, detention
from repatria.domain.cases.protection import is_protected
from repatria.domain.erasing import kept_until
from repatria.domain.errors import StoppedError, StorageError, UnknownCaseError, VaultBusyError, VaultError
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.domain.protocol.danger import danger_is_known, in_danger
from repatria.domain.protocol.exceptions import Exceptional, deviations, to_ratify
from repatria.domain.protocol.progress import StepProgress
from repatria.services.cases.around import relatives, same_person
from repatria.services.cases.casefile import CaseFile, load_casefile
from repatria.services.cases.late_steps import late_flag
from repatria.services.cases.measuring import measure_case, measure_some
from repatria.services.cases.packet_dates import PACKET_DATES, packet_dates
from repatria.services.desk import Desk
from repatria.services.packs import NO_PROTOCOL
from repatria.store.cipher import Connection
from repatria.store.lists.cases import NEVER, CaseLine
from repatria.store.lists.describing import describe_cases
from repatria.store.lists.likeness import count_undescribed, undescribed_cases
from repatria.store.lists.measured import count_unmeasured
from repatria.store.lists.stale_lines import count_stale, set_case_summary, set_case_unread, stale_cases
from repatria.store.many_cases import near_others
from repatria.store.state import load_case_state

CHUNK = 50
_LATER: ContextVar[bool] = ContextVar("lines later", default=False)
AT_ONCE = "0000"
"""What ``next_due`` holds when something is to be done at once."""
DUE_STEP = "due_step:"
"""Begins the flag that names the step of the next date; ``due_legal`` and ``due_by_day`` say what date it is."""
DETAINED = "detained:"
"""Begins the flag of whoever is in a place of detention now."""
RATIFY = "ratify"
"""Stands for a step where the next date is that of a signature under what was approved by word of mouth."""

NO_STEPS = frozenset({RATIFY, *PACKET_DATES})

_OURS_TO_DO = ("open", "attempted")


@contextmanager
def lines_later() -> Iterator[None]:
    """Leave lines stale while many acts follow one another; ``refresh_stale`` works them out after the block."""
    before = _LATER.set(True)
    try:
        yield
    finally:
        _LATER.reset(before)


def after_commit(
    desk: Desk, case_ids: Iterable[CaseId], progress: Progress | None = None
) -> tuple[CaseId, ...]:
    """Work out the lines of these cases and their relatives anew, now that what changed them is kept.

    It raises nothing: whoever is told that an act failed does it again. Returned are the cases whose line could not
    be worked out; it stays stale and stands on Hoy as what could not be read. So do lines that nobody waited for
    (StoppedError of *progress*), only that those are caught up. Relatives too, and other cases of the same person:
    what protects one protects all.
    """
    if _LATER.get():
        return ()
    asked = list(case_ids)
    failed: list[CaseId] = []
    with suppress(StoppedError):
        wanted = _with_relatives(desk, asked)
        for start in range(0, len(wanted), CHUNK):
            failed += _refresh_some(desk, wanted[start : start + CHUNK])
            if progress is not None:
                progress(min(start + CHUNK, len(wanted)), len(wanted))
        with suppress(
            Exception
        ):  # the lines of other cases; an unlock catches them up too, and tells what fails
            refresh_stale(desk)
    return tuple(case_id for case_id in asked if case_id in failed)


def refresh_stale(desk: Desk, limit: int = CHUNK, *, again: bool = False) -> int:
    """Work out up to *limit* lines that were left stale; return how many are left that were not tried.

    Those that failed stand on Hoy and hold up no others: they are tried *again* at an unlock, behind the rest.
    Cases that an earlier version wrote are described and measured as well: others of the same person find them.
    """
    if _LATER.get():
        return count_stale(desk.read(), again=False)
    for case_id in stale_cases(desk.read(), limit, again=again):
        _is_refreshed(desk, CaseId(case_id))
    _describe_some(desk, limit)
    measure_some(desk, limit)
    read = desk.read()
    return count_stale(read, again=False) + count_undescribed(read) + count_unmeasured(read)


def _describe_some(desk: Desk, limit: int) -> None:
    left = undescribed_cases(desk.read(), limit)
    if left:
        with desk.writing() as connection:
            describe_cases(connection, left)


def _with_relatives(desk: Desk, case_ids: Iterable[CaseId]) -> list[CaseId]:
    wanted = dict.fromkeys(case_ids)
    near = list(wanted)
    with suppress(Exception):  # then each is asked
        found = near_others(desk.read(), wanted)
        near = [case_id for case_id in wanted if case_id in found]
    for case_id in near:
        with suppress(Exception):  # its own line fails for the same reason, and is told
            state = load_case_state(desk.read(), case_id)
            wanted |= dict.fromkeys((*same_person(desk.read(), state), *relatives(desk.read(), state)))
    return list(wanted)


def _refresh_some(desk: Desk, case_ids: Sequence[CaseId]) -> list[CaseId]:
    """Work out some lines together, and where that fails each by itself; return those that failed."""
    with suppress(Exception):  # each is asked again below, and tells by itself
        with desk.writing() as connection:
            for case_id in case_ids:
                work_out(desk, connection, case_id)
        return []
    return [case_id for case_id in case_ids if not _is_refreshed(desk, case_id)]


def _is_refreshed(desk: Desk, case_id: CaseId) -> bool:
    """Work out one line and tell whether that was done: a fault of ours in it is shown where people look."""
    try:
        with desk.writing() as connection:
            work_out(desk, connection, case_id)
    except (StorageError, VaultBusyError):
        return False  # the disk would not take it: the next act tries again
    except Exception:  # noqa: BLE001 - told on Hoy, by the check of the vault, and with its code when the case is opened
        with suppress(StorageError, VaultError), desk.writing() as connection:
            set_case_unread(connection, case_id, next_due=AT_ONCE)
        return False
    return True


def work_out(desk: Desk, connection: Connection, case_id: CaseId) -> None:
    """Work out one line inside a transaction that is under way; of a case that is not here nothing."""
    try:
        case = load_casefile(desk, connection, case_id, unseen=True, only_read=True)
    except UnknownCaseError:
        return
    found = case.progress
    first = found.next_steps[0] if found.next_steps else None
    until = kept_until(case.facts)
    due = next_due(found.steps, to_ratify(case.facts), packet_dates(case))
    set_case_summary(
        connection,
        case_id,
        phase=first.step.phase if first else "",
        next_due=due.text,
        next_step=first.path.removeprefix("step/") if first else "",
        flags=" ".join([*_flags(case), *_detained(case), *due.flags, *late_flag(found.steps)]),
        kept_until=until.isoformat() if until else "",
    )
    measure_case(desk, connection, case)


@dataclass(frozen=True, slots=True)
class NextDue:
    """The earliest date that is ours, as UTC text, and the flags that say what kind of date it is."""

    text: str
    flags: tuple[str, ...] = ()


def next_due(
    steps: Iterable[StepProgress],
    unsigned: Iterable[Exceptional],
    packets: Iterable[tuple[datetime, str]] = (),
) -> NextDue:
    """Return the earliest date that is ours, a signature's, or one of packets across a border (``packet_dates``).

    What is due at once comes before every date.
    """
    open_ours = [row for row in steps if row.ours and row.applies and not row.resolved]
    if any(row.now or any(due.immediate for due in row.dues) for row in open_ours):
        return NextDue(AT_ONCE)
    dated = [
        (due.at, not due.legal, place, row.path.removeprefix("step/"), due.by_day)
        for place, row in enumerate(open_ours)
        for due in row.dues
        if due.at is not None and not due.minimum
    ]
    dated += [(one.ratify_by, True, -1, RATIFY, False) for one in unsigned if one.ratify_by is not None]
    dated += [(at, True, -1, step, True) for at, step in packets]
    if not dated:
        return NextDue(NEVER)
    at, suggested, _, step, by_day = min(dated, key=lambda one: one[:3])
    kinds = {"due_legal": not suggested, "due_by_day": by_day}
    return NextDue(utc_text(at), (f"{DUE_STEP}{step}", *(name for name, said in kinds.items() if said)))


def _detained(case: CaseFile) -> list[str]:
    """Return the flag of whoever may be in a place of detention now: nights that are over, and since which day."""
    if not detaining(case.facts) & {str(kind) for kind in case.facts.possible("place_kind")}:
        return []
    found = detention(case.facts)
    since = found.since or case.facts.today()
    return [f"{DETAINED}{found.nights}/{since.isoformat()}"]


def detained_of(line: CaseLine) -> Detention | None:
    """Return the detention that a line tells of, None when there is none."""
    told = (flag.removeprefix(DETAINED) for flag in line.flags.split() if flag.startswith(DETAINED))
    nights, _, since = next(told, "").partition("/")
    return Detention(int(nights), date.fromisoformat(since)) if since else None


def _flags(case: CaseFile) -> list[str]:
    facts = case.facts
    dangerous, known = in_danger(facts, case.progress), danger_is_known(facts)
    first = case.progress.next_steps[0] if case.progress.next_steps else None
    ready = first is not None and first.needs_met and not first.blocked_by and first.state in _OURS_TO_DO
    flags = {
        NO_PROTOCOL: not case.protocol_here,
        "ready": ready,
        "waits": not ready and (bool(case.progress.waiting) or first is not None),
        "origin_block": is_protected(facts),
        "danger": dangerous and known,
        "ask_danger": dangerous and not known,
        "unread": bool(facts.state.unread),
        "ratify": bool(to_ratify(facts)),
        "deviation": bool(deviations(facts)),
        "contact_only": bool(case.opening.get("contact_only")),
    }
    return [name for name, raised in flags.items() if raised]
