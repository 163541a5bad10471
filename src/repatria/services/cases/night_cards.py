"""A restricted case still shows the night shift one card: its code, the safe place, whom to call, and nothing else.

Who has the card is written when the case is restricted, name by name: who came later, or came from a restriction
that says nothing of it, has none. So no card ever reaches somebody who was pointed at.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.purposes import submitted_for
from repatria.domain.cases.state import CaseState
from repatria.domain.cases.tonight import where_tonight
from repatria.domain.ids import CaseId
from repatria.domain.may import role_may
from repatria.domain.names import fold_name
from repatria.services.cases.casefile import CaseFile, load_casefile
from repatria.services.desk import Desk
from repatria.store.lists import cases
from repatria.store.lists.cases import kept_from
from repatria.store.lists.visibility import readers_here
from repatria.store.people import accounts
from repatria.store.state import load_case_state

CARD = "case/night_card"


@dataclass(frozen=True, slots=True)
class NightCard:
    """All that somebody may know at night of a case they may not see.

    *place_kind* is a code of forms/lists/place_kind.toml. *call* are names, whoever has the shift first, each with
    a phone where one is known. *unread*: the case cannot be worked out, and the card names no place.
    """

    code: str
    place_kind: str
    place: str
    call: tuple[tuple[str, str], ...]
    unread: bool = False


def night_cards(desk: Desk) -> tuple[NightCard, ...]:
    """Return the cards for whoever is at the desk: of open cases that they may not see and were not pointed at in."""
    kept = kept_from(desk.read(), desk.person.id, practice=desk.practice)
    found = (_card_here(desk, CaseId(case_id)) for case_id in kept)
    return tuple(card for card in found if card is not None)


def card_holders(state: CaseState) -> frozenset[str]:
    """Return who may have the card; disputed, late or unreadable, only those of whom nothing says otherwise."""
    if state.is_unread(CARD):
        return frozenset()
    standing = state.values.get(CARD)
    heads = standing.heads if standing else ()
    said = [*(head.value for head in heads), *state.late.get(CARD, ())]
    named = [frozenset(map(str, one)) if isinstance(one, list) else frozenset() for one in said]
    return frozenset.intersection(*named) if named else frozenset()


def card_after(desk: Desk, before: frozenset[str] | None, without: Collection[str]) -> tuple[str, ...]:
    """Return who has the card once a case is restricted: who works here, *without* its readers and those named.

    *before* are those who had it when the case was restricted already: nobody joins them.
    """
    here = {
        str(one.id)
        for one in accounts(desk.read())
        if one.active and role_may(one.role, "work", practice=desk.practice)
    }
    return tuple(sorted((here if before is None else here & before) - set(without)))


def _card_here(desk: Desk, case_id: CaseId) -> NightCard | None:
    """Return the card of one case for whoever is at the desk, None where they have none.

    What one case makes impossible never takes the cards of the others.
    """
    try:
        state = load_case_state(desk.read(), case_id)
        if desk.person.id not in card_holders(state):
            return None
    except Exception:  # noqa: BLE001 - whoever may have been pointed at has no card
        return None
    try:
        return _card(desk, load_casefile(desk, desk.read(), case_id, unseen=True, only_read=True))
    except Exception:  # noqa: BLE001 - told on the card, and with its code to whoever opens the case
        line = cases.line(desk.read(), case_id)
        return NightCard(line.code if line else "", "", "", _call(desk, case_id, state, {}), unread=True)


def _card(desk: Desk, case: CaseFile) -> NightCard:
    kind, place = where_tonight(case.facts)
    return NightCard(case.code, kind, place, _call(desk, case.id, case.state, _phones(case.facts)))


def _call(
    desk: Desk, case_id: CaseId, state: CaseState, phones: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    here = {str(one.id): one.name for one in accounts(desk.read()) if one.active}
    first = [str(state.get(f"case/{role}") or "") for role in ("on_duty", "responsible")]
    readers = sorted(readers_here(desk.read(), case_id), key=lambda one: (_place_in(first, one), one))
    return tuple((here[one], phones.get(fold_name(here[one]), "")) for one in readers if one in here)


def _place_in(first: list[str], person: str) -> int:
    return first.index(person) if person in first else len(first)


def _phones(facts: CaseFacts) -> dict[str, str]:
    """Return the phones that referrals gave for people of this post, by their folded names; the last one counts."""
    found: dict[str, str] = {}
    for submission in submitted_for(facts, "referral"):
        name, phone = (
            facts.heads(f"form/{submission.member}/{asked}") for asked in ("our_contact", "our_phone")
        )
        if len(name) == len(phone) == 1 and name[0].value and phone[0].value:
            found[fold_name(str(name[0].value))] = str(phone[0].value)
    return found
