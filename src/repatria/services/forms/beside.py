"""What was answered under another version, and is asked otherwise now: beside the answer until a person decides.

Nothing is replaced before it stands beside: in the draft with the keystroke that replaces it, in the case with the
answer that does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from repatria.domain.cases.answers import placed_rows
from repatria.domain.cases.former_answers import FormerAnswer, former_answers, former_at, read_former
from repatria.domain.cases.state import CaseState
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, part_for_level
from repatria.domain.forms.answers import Place, answer_path
from repatria.domain.forms.session import FormSession
from repatria.services.forms.unasked import Unasked, is_there
from repatria.store.drafts import Draft


def restore_former(unasked: Unasked, state: CaseState, member: str, drafts: tuple[Draft, ...]) -> None:
    """Put beside the answers what the case holds there, and over it what was kept with what was typed."""
    found: dict[str, list[FormerAnswer]] = {}
    for one in former_answers(state, member):
        found.setdefault(one.path(member), []).append(one)
    rows = {draft.path.split("/")[1]: None for draft in drafts if draft.path.startswith("row/")}
    for draft in drafts:
        at = former_at(member, draft.path, {**placed_rows(state, member), **rows})
        if at is None:
            continue
        typed = read_former(*at, draft.value)
        gone = [replace(one, value=None) for one in found.get(draft.path, ())]
        found[draft.path] = [typed] if typed is not None else gone[:1]
    unasked.former = [one for path in sorted(found) for one in found[path]]


def standing_beside(session: FormSession, unasked: Unasked) -> list[FormerAnswer]:
    """Return what stands beside the answers now, let go or not, where no row around it was taken out."""
    laid = [
        FormerAnswer(one.place, one.digest, one.value, one.level)
        for one in unasked.misfits.values()
        if not any(_is_same(one.place, one.digest, other) for other in unasked.former)
    ]
    return [
        one
        for one in (*unasked.former, *laid)
        if one.value is not None and (not one.place.row or is_there(session, unasked, one.place.row))
    ]


def former_drafts(session: FormSession, unasked: Unasked, member: str, place: Place) -> list[Draft]:
    """Return what is kept with an answer that is typed at *place*: what it takes the place of."""
    beside = (one for one in standing_beside(session, unasked) if one.place == place)
    return [Draft(member, one.path(member), _as_decided(one, unasked).told()) for one in beside]


def former_deeds(state: CaseState, member: str, session: FormSession, unasked: Unasked) -> Iterator[Deed]:
    """Yield what keeps in the case what was replaced or let go, and what was laid aside where it was typed."""
    for one in unasked.former:
        yield from _beside_deed(state, member, _as_decided(one, unasked))
    for place, misfit in unasked.misfits.items():
        if place not in unasked.let_go and session.is_laid_aside(place):
            if misfit.seen is not None and misfit.value != state.get(answer_path(member, place)):
                part = part_for_level(state.id, misfit.level)
                yield Deed(part, VALUE, answer_path(member, place), misfit.value, misfit.seen)
        elif place not in unasked.let_go:
            one = FormerAnswer(place, misfit.digest, misfit.value, misfit.level)
            yield from _beside_deed(state, member, one)
        elif session.is_laid_aside(place):
            yield from _cleared(state, member, session, unasked, place)


# Inside


def _as_decided(one: FormerAnswer, unasked: Unasked) -> FormerAnswer:
    return replace(one, value=None) if one.place in unasked.let_go else one


def _is_same(place: Place, digest: str, other: FormerAnswer) -> bool:
    return (place, digest) == (other.place, other.digest)


def _beside_deed(state: CaseState, member: str, one: FormerAnswer) -> Iterator[Deed]:
    """Yield what says it in the case, where that says something else; each post keeps what it saw replaced."""
    path = one.path(member)
    value = None if one.value is None else one.told()
    standing = state.values.get(path)
    if value not in [head.value for head in standing.heads] if standing is not None else value is not None:
        heads = tuple(head.event_id for head in standing.heads) if standing is not None else ()
        yield Deed(part_for_level(state.id, one.level), VALUE, path, value, heads)


def _cleared(
    state: CaseState, member: str, session: FormSession, unasked: Unasked, place: Place
) -> Iterator[Deed]:
    """Yield what leaves, of an answer that was let go and stands in the case, only what this version takes."""
    path, misfit = answer_path(member, place), unasked.misfits[place]
    standing, left = state.values.get(path), session.answer(*place)
    if state.get(path) != left:
        stood = tuple(head.event_id for head in standing.heads) if standing is not None else ()
        heads = stood if misfit.seen is None else misfit.seen
        yield Deed(part_for_level(state.id, misfit.level), VALUE, path, left, heads)
