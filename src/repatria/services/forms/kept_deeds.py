"""The events that keep what was typed and cannot stand where the form asks: as it was typed, marked to be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from repatria.domain.cases.answers import answers_of, placed_rows, stands_in_any
from repatria.domain.cases.state import CaseState
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, part_for_level
from repatria.domain.forms.answers import Place, answer_path, kept_path
from repatria.domain.forms.session import FormSession
from repatria.services.forms.unasked import TypedAnswer, Unasked, still_hidden


def unasked_deeds(state: CaseState, member: str, unasked: Unasked) -> Iterator[Deed]:
    """Yield what keeps answers without a question."""
    for one in unasked.answers:
        if one.value != state.get(answer_path(member, one.place)):
            yield _value(answer_path(member, one.place), state, one)


def hidden_deeds(
    state: CaseState, member: str, session: FormSession, unasked: Unasked, seen: Mapping[str, tuple[str, ...]]
) -> Iterator[Deed]:
    """Yield what keeps, once the form is finished, what a condition of this version hides.

    What the version before may have hidden as well is kept and not shown.
    """
    for place in still_hidden(session, unasked):
        path = answer_path(member, place)
        level = session.plan.nodes[place.name].question.level
        one = TypedAnswer(place, session.answer(*place), level, seen.get(path, ()))
        if one.value != state.get(path):
            yield _value(path, state, one)
        if unasked.hidden[place] and state.get(kept_path(member, place)) is not True:
            yield Deed(part_for_level(state.id, level), VALUE, kept_path(member, place), True)


def disputed_deeds(state: CaseState, member: str, disputed: Iterable[TypedAnswer]) -> Iterator[Deed]:
    """Yield what was typed before others disagreed there: it is said beside them, and settled with them."""
    for one in disputed:
        standing = state.values.get(answer_path(member, one.place))
        if one.value not in [head.value for head in (standing.heads if standing else ())]:
            yield _value(answer_path(member, one.place), state, one)


def shown_deeds(now: CaseState, member: str, deeds: Sequence[Deed]) -> Iterator[Deed]:
    """Yield, for answers among *deeds* in rows that others took out by *now*, what says that they are shown."""
    placed = placed_rows(now, member)
    added = (deed for deed in deeds if deed.type == "member_added" and deed.path.startswith("row/"))
    outer = {deed.path.removeprefix("row/"): str(deed.value.get("within", "")) for deed in added}
    outer |= {row: around for row, (_, around) in placed.items()}
    gone = placed.keys() - {row for rows in answers_of(now, member).rows.values() for row in rows}
    for deed in deeds:
        kind, _, rest = deed.path.partition("/")
        row, _, name = rest.partition("/")
        if (
            kind == "row"
            and deed.type == VALUE
            and not name.startswith("_")
            and stands_in_any(row, outer, gone)
        ):
            yield Deed(deed.part, VALUE, kept_path(member, Place(name, row)), True)


def _value(path: str, state: CaseState, one: TypedAnswer) -> Deed:
    return Deed(part_for_level(state.id, one.level), VALUE, path, one.value, one.seen)
