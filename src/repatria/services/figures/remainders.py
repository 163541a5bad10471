"""Before a case is erased because its time has passed, what it adds to figures is kept, without whose it was.

Each vault that erases a case keeps it for itself, in its own record, and sends it to nobody. Of a case that the
person had erased nothing stays; a demand that comes after takes nothing back, for it names no case. Whoever opens the
vault and holds a paper of the case can join the two all the same (docs/events.md, section 8).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from repatria.domain.erasing import read_erasure
from repatria.domain.errors import RepatriaError
from repatria.domain.events.kinds import ERASED, erased_part
from repatria.domain.figures.remainder import COUNTED, Remainder, read_remainder, remainder_of
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import load_casefile
from repatria.services.desk import Desk
from repatria.store.cipher import Connection
from repatria.store.state import load_some


def keep_remainders(desk: Desk, connection: Connection, cases: Iterable[CaseId]) -> None:
    """Note what *cases*, which are about to be erased in this transaction, add to figures."""
    told = [found.told() for case in cases for found in _found(desk, connection, case)]
    if told:
        desk.append_in(connection, [desk.note(COUNTED, one) for one in told])


def remainders_here(desk: Desk) -> tuple[Remainder, ...]:
    """Return what erased cases added to figures, the first first; raises RoleMayNotError but for who may erase."""
    desk.need("erase")
    facts = load_some(desk.read(), desk.record, types=(COUNTED,)).facts
    read = (read_remainder(fact.value) for fact in facts)
    return tuple(one for one in read if one is not None)


def _found(desk: Desk, connection: Connection, case: CaseId) -> Iterator[Remainder]:
    if not _is_of_time(connection, case):
        return
    bands = [one.name for one in desk.library.lists["age_band"].choices]
    with suppress(RepatriaError):  # for figures alone: a case that cannot be read is erased all the same
        read = load_casefile(desk, connection, case, unseen=True, only_read=True)
        found = remainder_of(read.pack, read.facts, str(read.opening.get("opened_at", "")), bands)
        if found is not None:
            yield found


def _is_of_time(connection: Connection, case: CaseId) -> bool:
    """Tell whether all who erase it say that its time has passed; who demanded it asked that nothing stays."""
    part = erased_part(case)
    said = [
        read_erasure(fact.type, part, fact.value)
        for fact in load_some(connection, part, types=(ERASED,)).facts
    ]
    return bool(said) and all(one is not None and one.rule == "retention" for one in said)
