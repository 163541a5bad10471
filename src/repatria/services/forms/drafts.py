"""What the draft of a form holds beside its answers, how it is put back, and what of it the case holds by now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from repatria.domain.cases.answers import placed_rows
from repatria.domain.forms.answers import Place, answer_path
from repatria.domain.forms.counted import CountedRows
from repatria.domain.forms.rows import NewRow
from repatria.domain.forms.session import FormSession
from repatria.services.desk import Desk
from repatria.services.forms.copying import COPIED
from repatria.services.forms.unasked import (
    TypedAnswer,
    TypedRow,
    is_asked,
    is_there,
    is_unasked,
    strictest_level,
)
from repatria.services.forms.work import FormWork
from repatria.store.drafts import Draft

ABOUT: Final = "_about"
CURSOR: Final = "_cursor"
TONGUE: Final = "_language"
"""In which language somebody chose to read the form."""
BESIDE: Final = frozenset({ABOUT, CURSOR, TONGUE, COPIED})
"""What a draft holds and nobody would miss."""
_ROWS: Final = "_rows/"


def place_at(path: str) -> Place | None:
    """Return the place in its form that an answer's path speaks of, if it is one."""
    kind, _, rest = path.partition("/")
    owner, _, name = rest.partition("/")
    if "/" in name:
        return None  # what stands beside an answer
    if kind == "form" and name:
        return Place(name)
    if kind == "row" and name:
        return Place(name, owner)
    return None


def answer_draft(work: FormWork, place: Place, value: Any) -> Draft:
    """Return what is kept of an answer: what stood there when it was first typed in, and if the form wrote it."""
    path = answer_path(work.member, place)
    seen = work.seen.setdefault(path, work.case.heads(path))
    return Draft(work.member, path, value, seen, by_form=work.session.wrote(place, value))


def rows_draft(work: FormWork, repeat: Place) -> Draft:
    """Return what is kept of rows: with them the stored ones that were shown, as later ones were not taken out.

    *repeat* is where they stand: an inner repeat in the row around it. Those that came by themselves are *made*, for
    the number that is *settled*.
    """
    session = work.session
    standing = session.rows(*repeat)
    rows: dict[str, Any] = {"rows": list(standing), "seen": list(session.stored.rows_in(*repeat))}
    counted = work.counted
    rows |= {"made": made} if (made := counted.rows_made(standing)) else {}
    rows |= {"settled": counted.settled[repeat]} if repeat in counted.settled else {}
    return Draft(work.member, f"{_ROWS}{'/'.join(filter(None, repeat))}", rows)


def begun_drafts(work: FormWork, begun: Iterable[Place]) -> Iterator[Draft]:
    """Yield what is kept of the rows that a form begins with: where they stand, and what stays empty in them.

    What was answered in them is kept as all answers are; an empty one would get its default when it is put back.
    """
    session, empty = work.session, dict[Place, None]()
    for repeat in begun:
        yield rows_draft(work, repeat)
        places = (place for row in session.rows(*repeat) for place in session.places_in(row))
        empty |= dict.fromkeys(place for place in places if session.answer(*place) is None)
    yield from (answer_draft(work, place, None) for place in empty if session.plan.nodes[place.name].default)


def restore_counts(counted: CountedRows, drafts: tuple[Draft, ...]) -> None:
    """Say which rows came by themselves when the form was left, and for which numbers."""
    for draft in drafts:
        repeat = _repeat_at(draft.path)
        if repeat is not None and isinstance(draft.value, dict):
            counted.made.update(draft.value.get("made", ()))
            if "settled" in draft.value:
                counted.settled[repeat] = draft.value["settled"]


def _repeat_at(path: str) -> Place | None:
    """Return where the rows stand that a draft is about, if it is about rows."""
    name, _, outer = path.removeprefix(_ROWS).partition("/")
    return Place(name, outer) if path.startswith(_ROWS) else None


def restore_rows(session: FormSession, drafts: tuple[Draft, ...]) -> None:
    """Put the rows of every repeat as they were left, outer ones before those in them."""
    nodes = session.plan.nodes
    found = [(place, draft.value) for draft in drafts if (place := _repeat_at(draft.path)) is not None]
    known = [(place, kept) for place, kept in found if _holds_rows(session, place)]
    for place, kept in sorted(known, key=lambda one: len(session.plan.around(nodes[one[0].name].repeat))):
        _put_rows(session, place, kept)


def _holds_rows(session: FormSession, place: Place) -> bool:
    node = session.plan.nodes.get(place.name)
    return node is not None and node.question.type == "repeat" and bool(node.repeat) == bool(place.row)


def _put_rows(session: FormSession, place: Place, kept: Any) -> None:
    """Put the rows as they were left; rows that arrived since follow them."""
    repeat, outer = place
    rows, seen = (kept["rows"], kept["seen"]) if isinstance(kept, dict) else (kept, [])
    before = {*session.rows(repeat, outer), *seen}  # what others took out stays so
    session.put_rows([NewRow(repeat, row, outer, {}) for row in dict.fromkeys(rows) if row not in before])
    for row in set(seen).difference(rows).intersection(session.rows(repeat, outer)):
        session.remove_row(repeat, row)
    standing = set(session.rows(repeat, outer))
    for index, row in enumerate(row for row in dict.fromkeys(rows) if row in standing):
        if session.rows(repeat, outer)[index] != row:
            session.move_row(repeat, row, index)


def restore_answers(work: FormWork, drafts: tuple[Draft, ...], level_of: Callable[[Place], str]) -> None:
    """Put what was typed over what is stored, and remember what stood there when it was typed.

    What other versions ask and this one does not stands beside it (``FormWork.unasked``), as sensitive as *level_of*
    says, with what others took out or disagree about.
    """
    work.unasked.rows.update(_unasked_rows(work.session, drafts))
    work.unasked.rows.update(_taken_out(work, drafts))
    for draft in drafts:
        place = place_at(draft.path)
        if place is None:
            continue
        work.seen[draft.path] = draft.heads
        if is_unasked(work.session, work.unasked, place):
            level = level_of(place)
            work.unasked.answers.append(TypedAnswer(place, draft.value, level, draft.heads))
        elif is_asked(work.session, place) and place in work.session.stored.disputed:
            level = strictest_level(place, work.session.plan)
            work.unasked.disputed.append(TypedAnswer(place, draft.value, level, draft.heads))
        elif is_asked(work.session, place):
            work.session.put_back(place, draft.value, by_form=draft.by_form)
    if drafts:
        work.session.work_out_anew()  # once for all that was put back


def _taken_out(work: FormWork, drafts: tuple[Draft, ...]) -> dict[str, TypedRow]:
    """Return the rows that the case once had and others took out, without those that were taken out here as well."""
    stored = {row for rows in work.session.stored.rows.values() for row in rows}
    here: set[str] = set()
    for draft in drafts:
        if _repeat_at(draft.path) is not None and isinstance(draft.value, dict):
            here.update(set(draft.value["seen"]).difference(draft.value["rows"]))
    placed = placed_rows(work.case.state, work.member)
    return {row: TypedRow(*place) for row, place in placed.items() if row not in stored and row not in here}


def _unasked_rows(session: FormSession, drafts: tuple[Draft, ...]) -> Iterator[tuple[str, TypedRow]]:
    """Yield the rows that drafts speak of and no repeat of the form has room for."""
    for draft in drafts:
        place = _repeat_at(draft.path)
        if place is not None and not _holds_rows(session, place):
            for row in draft.value["rows"] if isinstance(draft.value, dict) else draft.value:
                yield str(row), TypedRow(place.name, place.row)


def let_go(desk: Desk, work: FormWork, written: set[str]) -> None:
    """Forget the drafts that the case holds now; with the last of them, what the draft is about."""
    drafts = desk.drafts().load(work.member)
    typed = [draft for draft in drafts if draft.path not in BESIDE]
    held = [draft.path for draft in typed if _is_held(work, draft, written)]
    desk.drafts().clear(work.member, held if len(held) < len(typed) else None)
    for path in written:
        work.seen.pop(path, None)


def _is_held(work: FormWork, draft: Draft, written: set[str]) -> bool:
    """Tell whether the case says what the draft says, or the row it stood in was taken out."""
    rows = _repeat_at(draft.path)
    if rows is not None and not _holds_rows(work.session, rows):
        return True  # its rows stand in the case with the first answer that was typed in them
    if rows is not None:
        gone = _holds_rows(work.session, rows) and not work.session.stands(rows)
        return gone or work.session.is_relevant(*rows)
    place = place_at(draft.path)
    if draft.path in written or place is None or work.session.is_laid_aside(place):
        return True
    if place.row and not is_there(work.session, work.unasked, place.row):
        return True
    return bool(draft.value == work.session.stored.values.get(place))


def keep_language(desk: Desk, work: FormWork, language: str) -> None:
    """Keep in which *language* the form is read; of a form that nobody has touched with the first thing typed."""
    chosen = Draft(work.member, TONGUE, language)
    if work.unkept:
        work.unkept.append(chosen)
    elif not work.session.is_locked:
        desk.drafts().save(chosen)
