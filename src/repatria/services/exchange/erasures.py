"""Erasures travel: with each file to a post that has anything of the case; they take effect where it agrees.

A vault that was put back hears of its own from the file beside its copies (``store/erased_file.py``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Final

from repatria.domain.errors import StorageError, VaultError
from repatria.domain.events.kinds import case_parts, core_part, erased_part
from repatria.domain.ids import CaseId
from repatria.services.attachments.sweeping import doubt_attachments_of, sweep_attachments
from repatria.services.attachments.waiting import enter_waiting, settle_waiting
from repatria.services.cases.around import relatives, same_person
from repatria.services.desk import Desk
from repatria.services.exchange.asked_erasures import Known, agreed
from repatria.services.exchange.erased_as_asked import (
    ErasedAsAsked,
    as_asked,
    codes_before,
    note_as_asked,
    tell_as_asked,
)
from repatria.services.exchange.erased_beside import go_the_same_ways, keep_beside, kept_beside
from repatria.services.exchange.erased_packets import drop_packets_of, note_packets_of
from repatria.services.exchange.outbox import let_go
from repatria.services.exchange.posts import known_posts
from repatria.services.exchange.receipts import Receipts
from repatria.services.figures.remainders import keep_remainders
from repatria.services.forms.left_open import discard_drafts_of
from repatria.services.post.unsaved import forget_unsaved_of
from repatria.store.cipher import Connection
from repatria.store.log.erasing import erase_cases, erased_ids, parts_of_erased
from repatria.store.log.events import have, ingest
from repatria.store.log.withdrawing import is_erased
from repatria.store.old_copies import sweep_old_copies
from repatria.store.shared_parts import devices_with, shared_with
from repatria.store.state import load_case_state

MOST: Final = 3_000
"""So many erasures go with one file, so that there is room for its cases."""


@dataclass(frozen=True, slots=True)
class ErasuresCame:
    """Which *cases* were erased here just now, whose lines follow (*around*), and which files of the outbox go.

    *told* says of those that another post asked for what whoever is here is told, *files* are ids of sealed ones of
    theirs.
    """

    cases: tuple[CaseId, ...] = ()
    around: tuple[CaseId, ...] = ()
    dropped: tuple[Path, ...] = ()
    told: tuple[ErasedAsAsked, ...] = ()
    files: frozenset[str] = frozenset()


def erasures_going(desk: Desk, device: str, cases: Collection[CaseId], given: Receipts) -> list[str]:
    """Return the parts that say which cases were erased and go along to *device*, which may have something of them.

    That is of the *cases* that are sent, and of all of which anything was ever sent to it or came from it; as far as
    it lacks any by what is *given*. What it merely says it has tells it of no case: it has that from another post,
    which tells it too.
    """
    parts = parts_of_erased(desk.read())
    if not parts:
        return []
    there = {part.split("/")[1] for part in shared_with(desk.read(), device) if "case/" in part}
    concerned = [part for part in parts if (case := part.split("/")[1]) in there or case in cases]
    going = [part for part in concerned if _lacks(given.get(part, {}), have(desk.read(), part))]
    if len(going) > MOST:  # the rest in the next file: which these are is drawn anew for each
        drawn = desk.vault.random(16)
        going.sort(key=lambda part: blake2b(part.encode("ascii"), key=drawn, digest_size=8).digest())
    return sorted(going[:MOST])


def posts_with(desk: Desk, case: CaseId) -> tuple[str, ...]:
    """Return the posts that have something of a case, so far as is known here, by their names."""
    posts = {one.device: one.post for one in known_posts(desk)}
    found = devices_with(desk.read(), (*case_parts(case), erased_part(case)))
    return tuple(sorted({posts.get(device, device) for device in found}))


def cases_around(connection: Connection, cases: Iterable[CaseId]) -> tuple[CaseId, ...]:
    """Return the cases whose lines follow from those that are about to go: what protected one protected all."""
    found: dict[CaseId, None] = {}
    for case in cases:
        with suppress(Exception):  # for lists alone: a fault in one case keeps nobody out
            state = load_case_state(connection, case)
            found |= dict.fromkeys((*same_person(connection, state), *relatives(connection, state)))
    return tuple(one for one in found if one not in set(cases))


def enter_erasures(desk: Desk, connection: Connection, before: Known | None = None) -> ErasuresCame:
    """Erase the cases with whose erasure agrees what was known here *before*, and what stands in the transaction.

    *before* is what was committed, where nothing else is given. What the same transaction brought agrees with
    nothing: else one file could close a case and erase it. But it may say otherwise, as may what leaves use in it.
    ``after_erasing`` follows the commit.
    """
    cases = agreed(desk, connection, before)
    codes = codes_before(desk, cases)
    came = erase_now(desk, connection, cases)
    return replace(came, told=as_asked(connection, cases, codes))


def erase_now(desk: Desk, connection: Connection, cases: tuple[CaseId, ...]) -> ErasuresCame:
    """Erase *cases*, as somebody here decided or agreed; ``after_erasing`` follows the commit."""
    if not cases:
        return ErasuresCame()
    around = cases_around(connection, cases)
    note_packets_of(connection, cases)
    files = doubt_attachments_of(desk, connection, cases)
    keep_remainders(desk, connection, cases)
    erase_cases(connection, cases)
    return ErasuresCame(cases, around, drop_packets_of(desk, connection, cases), files=files)


def not_erased(connection: Connection, cases: Iterable[CaseId]) -> tuple[CaseId, ...]:
    """Return those of the *cases* that no rule erased here."""
    return tuple(one for one in cases if not is_erased(connection, core_part(one)))


def after_erasing(desk: Desk, came: ErasuresCame) -> None:
    """Forget what was typed of cases that were erased, and remember beside the copies of the vault that they were.

    What the disk does not take of that is done at the next unlock.
    """
    for path in came.dropped:
        let_go(path)
    sweep_attachments(desk, came.files)
    enter_waiting(desk)
    if came.cases:
        _settle(desk, came.cases)


def erase_again(desk: Desk, connection: Connection) -> tuple[CaseId, ...]:
    """Erase what was before this vault was put back, or is agreed with since; return the cases whose lines follow.

    What its file says it wrote itself, so that it needs no other proof. What another post asked for
    is noted and told.
    """
    kept = kept_beside(desk)
    gone = [case for case in kept.cases if not is_erased(connection, core_part(case))]
    if gone:
        ingest(connection, [(run.part, run.log, run.events) for run in kept.runs])
    again = erase_now(desk, connection, tuple(gone))
    go_the_same_ways(connection, kept)
    came = enter_erasures(desk, connection)
    note_as_asked(desk, connection, came.told, "unlock")
    tell_as_asked(desk, came.told)
    drop_packets_of(desk, connection, set(erased_ids(connection)))  # what an earlier version or a crash left
    return (*again.around, *came.around)


def settle_erased(desk: Desk) -> None:
    """Do after an unlock what was cut off of ``after_erasing``."""
    _settle(desk, set(erased_ids(desk.read())))
    sweep_attachments(desk)
    settle_waiting(desk)


def _lacks(given: dict[str, int], held: dict[str, int]) -> bool:
    return any(n > given.get(log, 0) for log, n in held.items())


def _settle(desk: Desk, cases: Collection[CaseId]) -> None:
    """Keep the list beside the copies first: without it a copy that is put back brings all back; drafts go by now.

    What the disk does not take of one hinders no other.
    """
    with suppress(StorageError, VaultError):
        keep_beside(desk)
    with suppress(StorageError, VaultError):
        sweep_old_copies(desk.vault.folder, desk.vault.read_copy, cases)
    with suppress(StorageError, VaultError):
        discard_drafts_of(desk, cases)
    with suppress(StorageError, VaultError):
        forget_unsaved_of(desk, frozenset(cases))
