"""A form as somebody left it: what the case holds, what was typed over it, under which version."""

from __future__ import annotations

from repatria.domain.forms.counted import CountedRows
from repatria.domain.forms.session import FormSession
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.services.forms.adopted import in_use, known_plan
from repatria.services.forms.beside import restore_former
from repatria.services.forms.copying import take_up_copying
from repatria.services.forms.drafts import (
    ABOUT,
    CURSOR,
    TONGUE,
    place_at,
    restore_answers,
    restore_counts,
    restore_rows,
)
from repatria.services.forms.from_paper import in_sheet_order, paper_told
from repatria.services.forms.guarding import answered_under, raised_by
from repatria.services.forms.hidden_anew import hidden_anew
from repatria.services.forms.left_over import level_left_over
from repatria.services.forms.misfits import lay_misfits_aside
from repatria.services.forms.waiting_forms import why_unknown
from repatria.services.forms.which_form import added_as, form_of
from repatria.services.forms.work import FormWork, session_of
from repatria.store.drafts import Draft


def with_drafts(desk: Desk, case: CaseFile, member: str, drafts: tuple[Draft, ...]) -> FormWork:
    """Return a form of *case* as it is stored, and over it the *drafts*: what was typed and not saved."""
    begun_here = next((draft.value for draft in drafts if draft.path == ABOUT), None)
    about = begun_here or added_as(case, member)
    form = form_of(desk, case, member, about)
    if about is None or form is None:
        raise why_unknown(desk, member, about)
    paper = paper_told(about)
    form = in_sheet_order(form) if paper else form
    session = session_of(desk, case, form, member, paper)
    if paper:
        take_up_copying(desk, case.state, member, session, drafts)
    counted = _restore_rows(session, drafts)
    cursor = next((str(draft.value) for draft in drafts if draft.path == CURSOR), "")
    tongue = next((str(draft.value) for draft in drafts if draft.path == TONGUE), "")
    begun = str(about.get("digest") or "")
    step = str(about.get("step") or "")
    before = known_plan(desk, form.id, begun)
    named = before.form.version if before is not None and before.form.digest == begun else ""
    work = FormWork(
        case,
        form,
        member,
        session,
        step,
        cursor,
        paper=paper,
        counted=counted,
        begun_under=begun,
        begun_version=named,
        raised_by=raised_by(desk, form, {form.digest, begun, *answered_under(case.state, member)} - {""}),
        language=tongue,
        withdrawn=not in_use(desk, form.id),
    )
    if begun_here is None:
        work.untold.append(Draft(member, ABOUT, {**about, "case": case.id}))
    restore_answers(work, drafts, lambda place: level_left_over(desk, work, place, before))
    _restore_former(desk, work, drafts)
    return work


def _restore_rows(session: FormSession, drafts: tuple[Draft, ...]) -> CountedRows:
    """Put the rows as they were left; return which of them came by a count."""
    counted = CountedRows()
    counted.take_up(session)
    restore_rows(session, drafts)
    restore_counts(counted, drafts)
    return counted


def _restore_former(desk: Desk, work: FormWork, drafts: tuple[Draft, ...]) -> None:
    """Say of what was answered under former versions what this one cannot take, and what it hides."""
    typed = [(place, draft) for draft in drafts if (place := place_at(draft.path)) is not None]
    restore_former(work.unasked, work.case.state, work.member, drafts)
    lay_misfits_aside(desk, work, typed)
    if not work.finished_at:
        work.unasked.hidden.update(hidden_anew(desk, work, [place for place, _ in typed]))
