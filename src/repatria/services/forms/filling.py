"""Fill a form of a case: begun, kept at every keystroke as a draft, resumed anywhere, and submitted as events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from repatria.domain.cases.related import barred_names, need_trusted
from repatria.domain.errors import (
    FormIncompleteError,
    PackMissingError,
    StorageError,
    UnknownFormError,
    VaultError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.forms.answers import Place, answer_path
from repatria.domain.forms.beginning import begin_filling
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.services.cases.casefile import CaseFile, load_casefile, read_casefile
from repatria.services.cases.changing import as_written, case_of, now_kept
from repatria.services.cases.why_seen import need_why
from repatria.services.desk import Desk
from repatria.services.forms.addressing import address
from repatria.services.forms.as_filled import need_past
from repatria.services.forms.beside import former_drafts
from repatria.services.forms.copying import copied_draft
from repatria.services.forms.correcting import saved_unfinished
from repatria.services.forms.drafts import (
    ABOUT,
    BESIDE,
    CURSOR,
    answer_draft,
    begun_drafts,
    let_go,
    rows_draft,
)
from repatria.services.forms.from_paper import FromPaper, form_on_paper, in_sheet_order
from repatria.services.forms.kept_deeds import shown_deeds
from repatria.services.forms.midnight import of_today
from repatria.services.forms.resuming import with_drafts
from repatria.services.forms.submitting import finish_in, submission, whole_deeds
from repatria.services.forms.which_form import form_to_begin
from repatria.services.forms.work import FormWork, session_of
from repatria.services.forms.work_deeds import form_deeds
from repatria.store.drafts import Draft


def begin_form(
    desk: Desk, case_id: CaseId, form_id: str, step: str = "", paper: FromPaper | None = None
) -> FormWork:
    """Begin a new form of the case, its child's variant where the person is or may be a child.

    Of a sheet of *paper* it is the form that was filled by hand, in the version that was printed, also where nobody
    begins it any more: what was asked on paper comes home. Nothing is kept before something is typed.
    """
    desk.need("see")
    case = case_of(desk, case_id)
    need_why(desk, case.state)
    form = form_on_paper(desk, form_id, paper.digest) if paper else form_to_begin(desk, case, form_id)
    if form is None:
        raise UnknownFormError(form=form_id)
    form = in_sheet_order(form) if paper else form
    member = desk.new_id()
    session = session_of(desk, case, form, member, paper)
    begun = begin_filling(session, desk.new_id)
    if not paper:
        address(case, session, step)
    work = FormWork(case, form, member, session, step, paper=paper, counted=begun.counted)
    about = {
        "case": case_id,
        "form": form.id,
        "step": step,
        **(paper.told() if paper else {}),
        "digest": form.digest,
    }
    work.unkept.append(Draft(member, ABOUT, about))
    work.unkept.extend(begun_drafts(work, begun.rows))
    work.unkept.extend(answer_draft(work, place, value) for place, value in session.answers().values.items())
    return work


def resume_form(desk: Desk, case_id: CaseId, member: str) -> FormWork:
    """Return a form as it was left: what is stored, and over it what was typed and not saved.

    Of a case whose protocol is not here it is only to be read.
    """
    desk.need("see")
    case = read_casefile(desk, case_id)
    need_why(desk, case.state)
    return with_drafts(desk, case, member, desk.drafts().load(member))


def form_to_print(desk: Desk, case_id: CaseId, member: str) -> FormWork:
    """Return a form as paper says it: one that was finished as the case holds it, any other as it was left."""
    desk.need("see")
    case = read_casefile(desk, case_id)
    need_why(desk, case.state)
    return form_to_print_of(desk, case, member)


def form_to_print_of(desk: Desk, case: CaseFile, member: str) -> FormWork:
    """Return a form of a *case* that was read, as ``form_to_print`` does."""
    drafts = desk.drafts().load(member)
    work = with_drafts(desk, case, member, drafts)
    return with_drafts(desk, case, member, ()) if drafts and work.is_finished else work


def read_form(desk: Desk, case_id: CaseId, member: str) -> FormWork:
    """Return a form as it was left, only to be read where it was finished and nothing was typed in it since."""
    desk.need("see")
    work = resume_form(desk, case_id, member)
    typed = any(draft.path not in BESIDE for draft in desk.drafts().load(member))
    if work.is_finished and not typed:
        work.session.lock()
    return work


def keep_answer(desk: Desk, work: FormWork, place: Place, *, cursor: Any = None) -> None:
    """Keep what stands at *place* as a draft, durable when it returns; with a *cursor* the person is there."""
    keep_typed(desk, work, (place,), at=None if cursor is None else place)


def keep_rows(desk: Desk, work: FormWork, repeat: str, outer: str = "") -> None:
    """Keep the rows of *repeat* (of an inner one those in the row *outer*) and their order as a draft."""
    keep_typed(desk, work, (), repeats=(Place(repeat, outer),))


def keep_typed(
    desk: Desk,
    work: FormWork,
    places: Iterable[Place],
    *,
    repeats: Iterable[Place] = (),
    at: Place | None = None,
) -> bool:
    """Keep what stands at *places* and the rows of *repeats* together, and *at* which place the person is.

    Tells whether anything was kept: where the person is in a form they have not touched is not.
    """
    places = tuple(places)
    drafts = [answer_draft(work, place, work.session.answer(*place)) for place in places]
    drafts += [
        kept for place in places for kept in former_drafts(work.session, work.unasked, work.member, place)
    ]
    drafts += [rows_draft(work, place) for place in repeats]
    typed = bool(drafts)
    if typed and work.paper is not None and not work.finished_at:
        drafts.append(copied_draft(desk, work.member, work.session))
    if at is not None:
        drafts.append(Draft(work.member, CURSOR, answer_path(work.member, at)))
    if work.unkept and not typed:
        return False
    told = work.untold if typed else []
    desk.drafts().save_all([*work.unkept, *told, *drafts])
    work.unkept.clear()
    told.clear()
    return True


def keep_begun(desk: Desk, work: FormWork) -> None:
    """Keep a form as a draft although nothing was typed in it yet: it is looked at elsewhere."""
    desk.drafts().save_all(work.unkept)
    work.unkept.clear()


def save_answers(desk: Desk, work: FormWork) -> CaseFile:
    """Keep the answers in the case without calling the form filled: others can go on with it.

    What is no answer yet (half a date), hidden or disputed stays a draft. A form that was finished is so no longer.
    """
    now = case_of(desk, work.case.id).state if work.case.protocol_here else work.case.state
    return _enter(desk, work, saved_unfinished(desk, work, now, form_deeds(work)))


def submit_form(
    desk: Desk,
    work: FormWork,
    *,
    happened_at: str = "",
    source: str = "screen",
    signed_by: str = "",
    told: Progress = lambda _done, _all: None,
) -> CaseFile:
    """Call the form filled; the case takes over what it is told, and steps that it closes are done.

    How many of its places are checked is *told*; what that raises stops it, and nothing is changed.
    Raises FormIncompleteError while something asked is missing or wrong, or somebody is named to serve the person
    who by now never may, whatever was known when the form was begun; RecordIncompleteError where it says that it
    happened on a day that has not been.
    """
    if happened_at:
        need_past(desk, happened_at)
    now = case_of(desk, work.case.id).state
    work.session.bar(barred_names(now))
    work.session.keep_to_tell(of_today(desk, work))
    need_trusted(now, witness=signed_by)
    problems = work.session.checked(told)  # nobody types meanwhile
    if problems:
        raise FormIncompleteError(form=work.form.id, count=len(problems))
    here = load_casefile(desk, desk.read(), work.case.id)
    said = submission(work, here, happened_at or desk.now_text(), source=source, signed_by=signed_by)
    return _enter(desk, work, whole_deeds(work), submitted=said)


def _enter(
    desk: Desk, work: FormWork, deeds: list[Deed], *, submitted: Mapping[str, Any] | None = None
) -> CaseFile:
    """Append *deeds* and let the drafts go; a power cut between the two leaves drafts that change nothing.

    So does a disk that is full by then, or a file of drafts that is damaged: what the case holds is not called
    unsaved, and not done twice.
    *Submitted*, the form says what happened: what it did past a closed safeguard is recorded with it, and no
    draft is left. Otherwise only what the case holds now leaves the drafts.
    """
    if not work.case.protocol_here:
        raise PackMissingError(digest=work.case.pack.digest[:12])
    if any(deed.path.startswith("row/") for deed in deeds):
        deeds += shown_deeds(case_of(desk, work.case.id).state, work.member, deeds)
    with desk.writing() as connection:
        desk.append_in(connection, deeds)
        if submitted is not None:
            finish_in(desk, connection, work, submitted)
        after = as_written(desk, connection, work.case.id)
    with suppress(StorageError, VaultError):
        if submitted is not None:
            desk.drafts().clear(work.member)
        else:
            let_go(desk, work, {deed.path for deed in deeds})
    return now_kept(desk, after)
