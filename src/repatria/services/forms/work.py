"""A form being filled, and what of it becomes events when it is kept in the case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from repatria.content.adopting.names import is_from_elsewhere
from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.correcting import is_being_corrected
from repatria.domain.cases.related import barred_names
from repatria.domain.cases.submissions import submissions_of
from repatria.domain.doubt import YES_DOUBT_NO
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, part_for_level
from repatria.domain.forms.answers import under_path
from repatria.domain.forms.chance import Chance
from repatria.domain.forms.counted import CountedRows
from repatria.domain.forms.definition import Form
from repatria.domain.forms.mapping import case_values
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.stricter import levels_of
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.services.forms.adopted import known_plan
from repatria.services.forms.as_filled import facts_around, moment_of
from repatria.services.forms.beside import former_deeds
from repatria.services.forms.copying import copied_deeds
from repatria.services.forms.from_paper import FromPaper
from repatria.services.forms.guarding import answered_under
from repatria.services.forms.kept_deeds import disputed_deeds, hidden_deeds, unasked_deeds
from repatria.services.forms.kept_elsewhere import withhold
from repatria.services.forms.unasked import Unasked, added_to, rows_around
from repatria.store.drafts import Draft


@dataclass(frozen=True, slots=True)
class FormWork:
    """A form being filled: *member* names this filled form, *step* for which step it was begun.

    *seen* holds, by path, the events that stood when the field was first typed in, maybe days ago: a change
    replaces those and nothing that arrived since (design 4.1). *unkept* is what a draft begins with: it is kept
    with the first thing typed, so that a form nobody touched leaves none; *untold* tells of which case a draft
    is, where the case holds the form and nothing was typed since: it is kept with the first thing, too. *paper*
    is the sheet it is copied from, *begun_under* the digest of the version it was begun under and
    *begun_version* what that calls itself, where it is here, *raised_by* those of versions that say more of its
    sensitivity, *unasked* what was typed and has no question in this.
    """

    case: CaseFile
    form: Form
    member: str
    session: FormSession
    step: str = ""
    cursor: str = ""
    seen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unkept: list[Draft] = field(default_factory=list)
    untold: list[Draft] = field(default_factory=list)
    counted: CountedRows = field(default_factory=CountedRows)
    begun_under: str = ""
    begun_version: str = ""
    raised_by: frozenset[str] = frozenset()
    unasked: Unasked = field(default_factory=Unasked)
    paper: FromPaper | None = None
    withdrawn: bool = False
    """No new one is begun of this form any more, here."""
    language: str = ""
    """In which somebody chose to read the form when it was open before."""

    @property
    def finished_at(self) -> str:
        """Return when this form was called filled, as far as the case knew when it was opened; else nothing."""
        path = f"form/{self.member}"
        done = [fact for fact in self.case.state.of_type("form_submitted") if fact.path == path]
        said = done[-1].value if done and isinstance(done[-1].value, dict) else {}
        return str(said.get("happened_at") or done[-1].wall) if done else ""

    @property
    def is_finished(self) -> bool:
        """Tell whether what the case holds of this form is what somebody called filled."""
        return bool(self.finished_at) and not self.is_being_corrected

    @property
    def is_being_corrected(self) -> bool:
        """Tell whether a correction of this form was saved that nobody has finished."""
        return is_being_corrected(self.case.state, self.member)

    def seen_at(self, path: str) -> tuple[str, ...]:
        """Return the events that stood at *path* when it was first typed in."""
        return self.seen.get(path, self.case.heads(path))


def session_of(
    desk: Desk, case: CaseFile, form: Form, member: str, paper: FromPaper | None = None
) -> FormSession:
    """Return the form *member* of the case as a person sees it; without its protocol it is only read.

    What was finished is read as it was filled, of its own moment and with the case as it stood: whoever was seventeen
    then was asked for her school. So is what is copied from *paper* of the moment when it was filled by hand; what
    was right when copied stays so.
    """
    now = desk.calendar.local(desk.now())
    by_hand = desk.calendar.read(paper.happened_at) if paper is not None else None
    then = desk.calendar.local(by_hand) if by_hand is not None else now
    submissions = submissions_of(case.facts.submissions, member)
    filled = [desk.calendar.local(one.at) for one in submissions]
    copied = [desk.calendar.local(one.written) for one in submissions if one.from_paper]
    around = facts_around(desk, case, member)
    chance = Chance(member, desk.vault.random)
    plan = known_plan(desk, form.id, form.digest)
    if plan is not None and levels_of(plan.form) != levels_of(form):
        plan = plan_form(form)  # it was begun elsewhere, or under a version that protects more
    session = FormSession(
        form, answers_of(case.state, member), around, moment_of(desk, case, member) or then, plan, chance
    )
    if filled:
        session.correct((*copied, *filled[1:], now))
    elif by_hand is not None:
        session.copy_in((now,))
    session.bar(barred_names(case.state))
    withhold(desk, case, member, session)
    if not case.protocol_here:
        session.lock()
    return session


def kind_of(form: Form) -> str:
    """Return the form that *form* is, or whose variant for children it is."""
    return form.child_variant_of or form.id


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
