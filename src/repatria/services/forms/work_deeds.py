"""What of a form that is being filled becomes events when it is kept in the case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from repatria.content.adopting.names import is_from_elsewhere
from repatria.domain.doubt import YES_DOUBT_NO
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, part_for_level
from repatria.domain.forms.answers import under_path
from repatria.domain.forms.mapping import case_values
from repatria.services.cases.casefile import CaseFile
from repatria.services.forms.beside import former_deeds
from repatria.services.forms.copying import copied_deeds
from repatria.services.forms.guarding import answered_under
from repatria.services.forms.kept_deeds import disputed_deeds, hidden_deeds, unasked_deeds
from repatria.services.forms.unasked import added_to, rows_around
from repatria.services.forms.work import FormWork


def form_deeds(work: FormWork, *, finished: bool = False) -> list[Deed]:
    """Return the answers that changed, led by what adds the form and its rows to each part they stand in.

    Once it is *finished* no draft is left: what was hidden or disputed by others is among them then.
    """
    values = [
        Deed(
            part_for_level(work.case.id, change.level),
            VALUE,
            change.path,
            change.value,
            work.seen_at(change.path),
        )
        for change in work.session.changes(work.member)
    ]
    values = [deed for value in values for deed in _wherever_it_stands(work, value)]
    told = [*values, *_without_a_place(work, finished=finished)]
    parts = list(dict.fromkeys(deed.part for deed in told))
    deeds = [adding(work, part) for part in parts if not is_held(work, part)]
    deeds += [deed for part in parts for deed in rows_added(work, part, told)]
    beside = (
        (*_under(work, finished=finished), *copied_deeds(work.case.state, work.member, work.session, parts))
        if told
        else ()
    )
    return [*deeds, *told, *beside]


def _wherever_it_stands(work: FormWork, deed: Deed) -> Iterator[Deed]:
    """Yield *deed*, and what takes a row out of every part that holds it: its level may have been another."""
    yield deed
    row, _, said = deed.path.rpartition("/")
    if said == "_removed":
        held = (fact.part for fact in work.case.state.of_type("member_added") if fact.path == row)
        yield from (replace(deed, part=part) for part in held if part != deed.part)


def _under(work: FormWork, *, finished: bool) -> Iterator[Deed]:
    """Yield what says that somebody went on under a version of a form of others that the case does not name yet.

    So do versions that made its answers more sensitive: a post without them takes all for as sensitive as may be.
    """
    named = {work.begun_under or work.form.digest, *answered_under(work.case.state, work.member)}
    gone_on = {*work.raised_by, *(() if finished else (work.form.digest,))}
    if is_from_elsewhere(work.form.id):
        for digest in sorted(gone_on - named):
            yield Deed(core_part(work.case.id), VALUE, under_path(work.member, digest), True)


def _without_a_place(work: FormWork, *, finished: bool) -> Iterator[Deed]:
    """Yield what keeps everything typed that cannot stand where the form asks."""
    state, member, unasked = work.case.state, work.member, work.unasked
    yield from unasked_deeds(state, member, unasked)
    yield from former_deeds(state, member, work.session, unasked)
    if finished:
        yield from hidden_deeds(state, member, work.session, unasked, work.seen)
        yield from disputed_deeds(state, member, unasked.disputed)


def rows_added(work: FormWork, part: str, values: list[Deed]) -> list[Deed]:
    """Return what adds to *part* the rows of which it holds *values*, each after the row that it stands in.

    So an inner row never stands in a part without the one around it.
    """
    session, unasked = work.session, work.unasked
    spoken = (
        deed.path.split("/")[1] for deed in values if deed.part == part and deed.path.startswith("row/")
    )
    rows = dict.fromkeys(row for inner in spoken for row in reversed(rows_around(session, unasked, inner)))
    held = {fact.path for fact in work.case.state.of_type("member_added") if fact.part == part}
    return [
        Deed(part, "member_added", f"row/{row}", _row_said(work, row))
        for row in rows
        if added_to(session, unasked, row).repeat and f"row/{row}" not in held
    ]


def _row_said(work: FormWork, row: str) -> dict[str, str]:
    place = added_to(work.session, work.unasked, row)
    said = {"form": work.member, "repeat": place.repeat}
    return {**said, "within": place.outer} if place.outer else said


def adding(work: FormWork, part: str) -> Deed:
    """Return what adds the form to *part*, under the version that it was begun under: that one is sent along.

    Of a form of the program only where that version is known.
    """
    named = work.begun_version or is_from_elsewhere(work.form.id)
    begun = work.begun_under if named else ""
    value = {
        "form": work.form.id,
        "version": work.begun_version if begun else work.form.version,
        "step": work.step,
        **(work.paper.told() if work.paper else {}),
        "digest": begun or work.form.digest,
    }
    return Deed(part, "member_added", f"form/{work.member}", value)


def is_held(work: FormWork, part: str) -> bool:
    """Tell whether *part* holds the form already."""
    path = f"form/{work.member}"
    return any(f.part == part and f.path == path for f in work.case.state.of_type("member_added"))


def taken_over(work: FormWork, now: CaseFile) -> list[Deed]:
    """Return what the case takes over from a form that is submitted, *now* that others may have said something too.

    It replaces what stood when the form was opened, as every answer does: what came since is disputed, not lost.
    """
    core = core_part(work.case.id)
    return [
        Deed(core, VALUE, path, value, work.case.heads(path))
        for path, value in case_values(work.form.purposes, work.session)
        if work.case.state.get(path) != value or _protects_more(now, path, value)
    ]


def _protects_more(now: CaseFile, path: str, value: object) -> bool:
    """Tell whether *value* protects and all who spoke meanwhile said less: the form is heard all the same."""
    standing = [head.value for head in now.facts.heads(path)]
    guarded = path in ("case/child_or_doubt", "case/origin_block") and value in ("yes", "doubt")
    return guarded and bool(standing) and all(_less(said, str(value)) for said in standing)


def _less(said: object, than: str) -> bool:
    return said in YES_DOUBT_NO and YES_DOUBT_NO.index(str(said)) > YES_DOUBT_NO.index(than)
