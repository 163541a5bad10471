"""Other cases of the person that are not here: which posts said that there is one, and so are asked for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from repatria.domain.cases.same_person import OTHER, links_in, path_of, says_same
from repatria.domain.cases.state import CaseState
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.joining import joined_with
from repatria.services.desk import Desk
from repatria.services.exchange.senders import SendingPost, senders_of
from repatria.store.cipher import Connection
from repatria.store.lists import cases
from repatria.store.lists.same_person import case_behind, said_away
from repatria.store.lists.spoken_of import said_by_gone
from repatria.store.state import load_case_state


@dataclass(frozen=True, slots=True)
class SaidElsewhere:
    """A case of the person that is not here; *posts* said that there is one, nobody else where it is gone from here.

    It names no case: the name under which it is spoken of tells nothing.
    """

    posts: tuple[str, ...]


def said_elsewhere(desk: Desk, case: CaseFile) -> tuple[SaidElsewhere, ...]:
    """Return the other cases of the person that are not here, as this case and those beside it say.

    Those beside it are the ones that whoever is here may see: what another says is not told by it.
    """
    connection, found = desk.read(), dict[str, tuple[str, ...]]()
    for case_id in (case.id, *(CaseId(line.id) for line in joined_with(desk, case.id))):
        state = case.state if case_id == case.id else load_case_state(connection, case_id)
        away = _away(connection, state)
        senders = senders_of(desk, case_id) if away else {}
        found |= dict.fromkeys(said_by_gone(connection, case_id), ())
        found |= {link: _posts(state, link, senders) for link in away}
    return tuple(SaidElsewhere(posts) for _, posts in sorted(found.items()))


def of_whom_another_is_away(desk: Desk, case_ids: Iterable[CaseId]) -> tuple[CaseId, ...]:
    """Return which of these cases are of a person who has another that is not here, as far as they may be seen."""
    found = said_away(desk.read(), case_ids)
    return tuple(one for one in found if cases.line(desk.read(), one, person=desk.person.id) is not None)


def _away(connection: Connection, state: CaseState) -> list[str]:
    return [
        link
        for link in links_in(state)
        if says_same(state, link) and case_behind(connection, link, state.id) is None
    ]


def _posts(state: CaseState, link: str, senders: Mapping[str, SendingPost]) -> tuple[str, ...]:
    """Return by which posts came what is said under *link*; of what does not stand yet, all that sent of the case."""
    standing = state.values.get(path_of(link))
    heads = standing.heads if standing is not None else ()
    said = {head.author for head in heads if head.value != OTHER} or senders.keys()
    names = {senders[author].name for author in said if author in senders}
    return tuple(sorted(filter(None, names)))
