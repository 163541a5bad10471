"""Fill a form of a case: begun, kept at every keystroke as a draft, resumed anywhere, and submitted as events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.related import barred_names
from repatria.domain.errors import FormIncompleteError, UnknownFormError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.forms.answers import Place, answer_path
from repatria.domain.forms.definition import Form
from repatria.domain.forms.session import FormSession
from repatria.domain.ids import CaseId
from repatria.domain.protocol.recording import decide_form
from repatria.services.casefile import CaseFile, load_casefile
from repatria.services.changing import as_deeds, case_of
from repatria.services.desk import Desk
from repatria.services.form_work import FormWork, adding, form_deeds, is_held, kind_of, taken_over
from repatria.services.summaries import refresh_summaries
from repatria.store.drafts import Draft

_ABOUT = "_about"
_CURSOR = "_cursor"
_ROWS = "_rows/"


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A form somebody left unfinished on this machine."""

    case_id: CaseId
    member: str
    form_id: str
    answers: int


def begin_form(desk: Desk, case_id: CaseId, form_id: str, step: str = "") -> FormWork:
    """Begin a new form of the case, its child's variant where the person is or may be a child.

    Nothing is kept of it before something is typed.
    """
    case = case_of(desk, case_id)
    form = desk.library.form_for(form_id, str(case.facts.value("child_or_doubt")))
    member = desk.new_id()
    session = _session(desk, case, form, member)
    session.begin()
    work = FormWork(case, form, member, session, step)
    work.unkept.append(Draft(member, _ABOUT, {"case": case_id, "form": form.id, "step": step}))
    work.unkept.extend(_draft(work, place, value) for place, value in session.answers().values.items())
    return work


def resume_form(desk: Desk, case_id: CaseId, member: str) -> FormWork:
    """Return a form as it was left: what is stored, and over it what was typed and not saved."""
    case = case_of(desk, case_id)
    drafts = desk.drafts().load(member)
    about = next((draft.value for draft in drafts if draft.path == _ABOUT), None) or _added(case, member)
    form = _form_of(desk, about)
    if about is None or form is None:
        raise UnknownFormError(form=member)
    session = _session(desk, case, form, member)
    _restore_rows(session, drafts)
    cursor = next((str(draft.value) for draft in drafts if draft.path == _CURSOR), "")
    work = FormWork(case, form, member, session, str(about.get("step") or ""), cursor)
    _restore_answers(work, drafts)
    return work


def keep_answer(desk: Desk, work: FormWork, place: Place, *, cursor: Any = None) -> None:
    """Keep what stands at *place* as a draft, durable when it returns; with a *cursor* the person is there."""
    keep_typed(desk, work, (place,), at=None if cursor is None else place)


def keep_rows(desk: Desk, work: FormWork, repeat: str) -> None:
    """Keep the rows of *repeat* and their order as a draft."""
    keep_typed(desk, work, (), repeats=(repeat,))


def keep_typed(
    desk: Desk,
    work: FormWork,
    places: Iterable[Place],
    *,
    repeats: Iterable[str] = (),
    at: Place | None = None,
) -> bool:
    """Keep what stands at *places* and the rows of *repeats* together, and *at* which place the person is.

    Tells whether anything was kept: where the person is in a form they have not touched is not.
    """
    drafts = [_draft(work, place, work.session.answer(*place)) for place in places]
    drafts += [_rows_draft(work, name) for name in repeats]
    typed = bool(drafts)
    if at is not None:
        drafts.append(Draft(work.member, _CURSOR, answer_path(work.member, at)))
    if work.unkept and not typed:
        return False
    desk.drafts().save_all([*work.unkept, *drafts])
    work.unkept.clear()
    return True


def keep_begun(desk: Desk, work: FormWork) -> None:
    """Keep a form as a draft although nothing was typed in it yet: it is looked at elsewhere."""
    desk.drafts().save_all(work.unkept)
    work.unkept.clear()


def discard_draft(desk: Desk, member: str) -> None:
    """Throw away what was typed and never saved."""
    desk.drafts().clear(member)


def open_drafts(desk: Desk) -> list[OpenDraft]:
    """Return the forms that were left unfinished here."""
    found = []
    for member in desk.drafts().forms():
        drafts = desk.drafts().load(member)
        about = next((draft.value for draft in drafts if draft.path == _ABOUT), None)
        if about is not None:
            typed = sum(1 for draft in drafts if not draft.path.startswith("_") and draft.value is not None)
            found.append(OpenDraft(CaseId(about["case"]), member, about["form"], typed))
    return found


def save_answers(desk: Desk, work: FormWork) -> CaseFile:
    """Keep the answers in the case without calling the form filled: others can go on with it.

    What is no answer yet (half a date), hidden or disputed stays a draft.
    """
    return _enter(desk, work, form_deeds(work))


def submit_form(
    desk: Desk, work: FormWork, *, happened_at: str = "", source: str = "screen", signed_by: str = ""
) -> CaseFile:
    """Call the form filled; the case takes over what it is told, and steps that it closes are done.

    Raises FormIncompleteError while something asked is missing or wrong, or somebody is named to serve the person
    who by now never may, whatever was known when the form was begun.
    """
    work.session.bar(barred_names(case_of(desk, work.case.id).state))
    problems = work.session.problems()
    if problems:
        raise FormIncompleteError(form=work.form.id, count=len(problems))
    said = {
        "form": work.form.id,
        "happened_at": happened_at or desk.now_text(),
        "source": source,
        "signed_by": signed_by,
        "seen": [found.fact.event_id for found in work.case.facts.of_form(kind_of(work.form))],
    }
    core = core_part(work.case.id)
    deeds = form_deeds(work)
    if not any(deed.type == "member_added" and deed.part == core for deed in deeds) and not is_held(
        work, core
    ):
        deeds.insert(0, adding(work, core))
    deeds.append(Deed(core, "form_submitted", f"form/{work.member}", said))
    deeds += taken_over(work)
    return _enter(desk, work, deeds, submitted_at=str(said["happened_at"]))


def _enter(desk: Desk, work: FormWork, deeds: list[Deed], *, submitted_at: str = "") -> CaseFile:
    """Append *deeds* and let the drafts go; a power cut between the two leaves drafts that change nothing.

    Submitted, the form says what happened: what it did past a closed safeguard is recorded with it, and no
    draft is left. Otherwise only what the case holds now leaves the drafts.
    """
    with desk.writing() as connection:
        desk.append_in(connection, deeds)
        if submitted_at:
            after = load_casefile(desk, connection, work.case.id)
            decided = decide_form(after.pack, after.facts, kind_of(work.form), submitted_at)
            desk.append_in(connection, as_deeds(after, decided))
    if submitted_at:
        desk.drafts().clear(work.member)
    else:
        _let_go(desk, work, {deed.path for deed in deeds})
    refresh_summaries(desk, [work.case.id])
    return case_of(desk, work.case.id)


def _let_go(desk: Desk, work: FormWork, written: set[str]) -> None:
    """Forget the drafts that the case holds now; with the last of them, what the draft is about."""
    drafts = desk.drafts().load(work.member)
    typed = [draft for draft in drafts if draft.path not in (_ABOUT, _CURSOR)]
    held = [draft.path for draft in typed if _is_held(work, draft, written)]
    desk.drafts().clear(work.member, held if len(held) < len(typed) else None)
    for path in written:
        work.seen.pop(path, None)


def _is_held(work: FormWork, draft: Draft, written: set[str]) -> bool:
    """Tell whether the case says what the draft says, or the row it stood in was taken out."""
    if draft.path.startswith(_ROWS):
        return work.session.is_relevant(draft.path.removeprefix(_ROWS))
    place = place_at(draft.path)
    if draft.path in written or place is None:
        return True
    node = work.session.plan.nodes.get(place.name)
    if node is not None and node.repeat and place.row not in work.session.rows(node.repeat):
        return True
    return bool(draft.value == work.session.stored.values.get(place))


def _session(desk: Desk, case: CaseFile, form: Form, member: str) -> FormSession:
    now = desk.calendar.local(desk.now())
    session = FormSession(
        form, answers_of(case.state, member), case.form_facts(), now, desk.library.plans.get(form.id)
    )
    session.bar(barred_names(case.state))
    return session


def _draft(work: FormWork, place: Place, value: Any) -> Draft:
    path = answer_path(work.member, place)
    return Draft(work.member, path, value, work.seen.setdefault(path, work.case.heads(path)))


def _rows_draft(work: FormWork, repeat: str) -> Draft:
    """Keep with the rows which of the stored ones were shown: what comes later was not taken out."""
    rows = {"rows": list(work.session.rows(repeat)), "seen": list(work.session.stored.rows_of(repeat))}
    return Draft(work.member, f"{_ROWS}{repeat}", rows)


def place_at(path: str) -> Place | None:
    """Return the place in its form that an answer's path speaks of, if it is one."""
    kind, _, rest = path.partition("/")
    owner, _, name = rest.partition("/")
    if kind == "form" and name:
        return Place(name)
    if kind == "row" and name:
        return Place(name, owner)
    return None


def _stands(session: FormSession, place: Place) -> bool:
    """Tell whether the form asks this and its row was not taken out."""
    node = session.plan.nodes.get(place.name)
    return node is not None and (not node.repeat or place.row in session.rows(node.repeat))


def _restore_answers(work: FormWork, drafts: tuple[Draft, ...]) -> None:
    """Put what was typed over what is stored, and remember what stood there when it was typed."""
    for draft in drafts:
        place = place_at(draft.path)
        if place is None:
            continue
        work.seen[draft.path] = draft.heads
        if _stands(work.session, place) and place not in work.session.stored.disputed:
            work.session.set_answer(place.name, draft.value, place.row)


def _restore_rows(session: FormSession, drafts: tuple[Draft, ...]) -> None:
    for draft in drafts:
        repeat = draft.path.removeprefix(_ROWS)
        if repeat != draft.path and repeat in session.plan.nodes:
            _put_rows(session, repeat, draft.value)


def _put_rows(session: FormSession, repeat: str, kept: Any) -> None:
    """Put the rows as they were left; rows that arrived since follow them."""
    rows, seen = (kept["rows"], kept["seen"]) if isinstance(kept, dict) else (kept, [])
    for row in rows:
        if row not in session.rows(repeat):
            session.add_row(repeat, row)
    for row in set(seen).difference(rows).intersection(session.rows(repeat)):
        session.remove_row(repeat, row)
    for index, row in enumerate(rows):
        session.move_row(repeat, row, index)


def _added(case: CaseFile, member: str) -> Mapping[str, Any] | None:
    added = (f for f in case.state.of_type("member_added") if f.path == f"form/{member}")
    return next((fact.value for fact in added if isinstance(fact.value, dict)), None)


def _form_of(desk: Desk, about: Mapping[str, Any] | None) -> Form | None:
    """Return the definition that a filled form names, None for one that this program does not know."""
    named = about.get("form") if about else None
    return desk.library.forms[named] if isinstance(named, str) and named in desk.library.forms else None
