"""What is read with a case because it protects it: other cases of the same person, and those linked as family.

No matter who sits at the desk: nobody is shown a case by this.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from repatria.domain.cases.family import family_of, named_in, strictest_block
from repatria.domain.cases.same_person import links_in, says_same
from repatria.domain.cases.state import CaseState
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.lists.family import cases_naming
from repatria.store.lists.same_person import case_behind
from repatria.store.lists.spoken_of import links_kept, said_by_gone
from repatria.store.lists.unlisted import unlisted_behind
from repatria.store.state import load_case_state


def same_person(connection: Connection, state: CaseState, *, but: str = "") -> dict[CaseId, CaseState]:
    """Return all other cases of the person of this one, directly or through others, as they stand.

    One that is not here stands under the name by which this vault knows of it, and is empty; of one that is set aside
    all waits. What is said under the name *but* does not count.
    """
    known: dict[CaseId, CaseState] = {state.id: state}
    waiting = [state]
    while waiting:
        here = waiting.pop()
        gone = said_by_gone(connection, here.id)
        for link in sorted((links_in(here) | links_kept(connection, here.id) | gone) - {but}):
            other = case_behind(connection, link, here.id) or unlisted_behind(connection, link, here.id)
            there = None if other is None else known.get(other) or load_case_state(connection, other)
            said = (says_same(one, link) for one in (here, there) if one is not None)
            if link not in gone and not any(said):
                continue
            if there is None:
                known[CaseId(link)] = CaseState(CaseId(link))
            elif there.id not in known:
                known[there.id] = there
                waiting.append(there)
    return {name: found for name, found in known.items() if name != state.id}


def family_block(connection: Connection, state: CaseState, *, but: str = "") -> str:
    """Return the strictest block of all cases linked as family with this person, directly or through others.

    Of a case of hers that is not here nobody knows whom it calls family: it is a doubt.
    """
    own = same_person(connection, state, but=but)
    unknown = (one for one in own.values() if not one.of_type("case_opened"))
    return strictest_block((*_relatives(connection, state, own).values(), *unknown))


def relatives(connection: Connection, state: CaseState, *, but: str = "") -> dict[CaseId, CaseState]:
    """Return all cases linked as family with this person, directly or through others, as they stand.

    One that is said to be of the same person is family too where anybody links it so: of the two the one that
    protects more holds, as who says that both are one may be gone, and the case not here.
    """
    return _relatives(connection, state, same_person(connection, state, but=but))


def _relatives(
    connection: Connection, state: CaseState, own: Mapping[CaseId, CaseState]
) -> dict[CaseId, CaseState]:
    known: dict[CaseId, CaseState] = {}
    waiting = [one for each in (state, *own.values()) for one in _family(connection, each)]
    while waiting:
        other = waiting.pop()
        if other not in known and other != state.id:
            known[other] = load_case_state(connection, other)
            waiting += (*_family(connection, known[other]), *same_person(connection, known[other]))
    return known


def _family(connection: Connection, state: CaseState) -> Iterator[CaseId]:
    """Yield whom a case calls family, and who calls it so, where its own half of the link is not here."""
    yield from family_of(state)
    naming = cases_naming(connection, state.id)
    named = named_in(state) if naming else frozenset()
    for other in naming:
        if other not in named and state.id in family_of(load_case_state(connection, other)):
            yield other
