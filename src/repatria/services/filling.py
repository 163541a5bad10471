"""Fill a form of a case: begun, kept at every keystroke as a draft, resumed anywhere, and submitted as events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from repatria.domain.cases.answers import answers_of
from repatria.domain.errors import FormIncompleteError, PackMissingError, UnknownFormError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, part_for_level
from repatria.domain.forms.answers import Place, answer_path
from repatria.domain.forms.definition import Form
from repatria.domain.forms.mapping import case_values
from repatria.domain.forms.session import FormSession
from repatria.domain.ids import CaseId
from repatria.domain.protocol.recording import decide_form, records_of
from repatria.services.casefile import CaseFile, load_casefile, read_casefile
from repatria.services.changing import as_deeds, case_of
from repatria.services.desk import Desk
from repatria.services.summaries import refresh_summaries
from repatria.store.drafts import Draft

_ABOUT = "_about"
_CURSOR = "_cursor"
_ROWS = "_rows/"


@dataclass(frozen=True, slots=True)
class FormWork:
    """A form being filled: *member* names this filled form, *step* for which step it was begun."""

    case: CaseFile
    form: Form
    member: str
    session: FormSession
    step: str = ""
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A form somebody left unfinished on this machine."""

    case_id: CaseId
    member: str
    form_id: str
    answers: int


def begin_form(desk: Desk, case_id: CaseId, form_id: str, step: str = "") -> FormWork:
    """Begin a new form of the case, its child's variant where the person is or may be a child."""
    case = case_of(desk, case_id)
    form = desk.library.form_for(form_id, str(case.facts.value("child_or_doubt")))
    member = desk.new_id()
    session = _session(desk, case, form, member)
    session.begin()
    about = {"case": case_id, "form": form.id, "step": step}
    desk.drafts().save(Draft(member, _ABOUT, about))
    work = FormWork(case, form, member, session, step)
    begun = session.answers().values
    desk.drafts().save_all([_draft(work, place, value) for place, value in begun.items()])
    return work


def resume_form(desk: Desk, case_id: CaseId, member: str) -> FormWork:
    """Return a form as it was left: what is stored, and over it what was typed and not saved."""
    case = read_casefile(desk, case_id)
    drafts = desk.drafts().load(member)
    about = next((draft.value for draft in drafts if draft.path == _ABOUT), None) or _added(case, member)
    form = _form_of(desk, about)
    if about is None or form is None:
        raise UnknownFormError(form=member)
    session = _session(desk, case, form, member)
    _restore_rows(session, drafts)
    cursor = next((str(draft.value) for draft in drafts if draft.path == _CURSOR), "")
    for draft in drafts:
        place = place_at(draft.path)
        if place is None:
            continue
        if _stands(session, place) and place not in session.stored.disputed:
            session.set_answer(place.name, draft.value, place.row)
    return FormWork(case, form, member, session, str(about.get("step") or ""), cursor)


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
) -> None:
    """Keep what stands at *places* and the rows of *repeats* together, and *at* which place the person is."""
    drafts = [_draft(work, place, work.session.answer(*place)) for place in places]
    drafts += [Draft(work.member, f"{_ROWS}{name}", list(work.session.rows(name))) for name in repeats]
    if at is not None:
        drafts.append(Draft(work.member, _CURSOR, answer_path(work.member, at)))
    desk.drafts().save_all(drafts)


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
    """Keep the answers in the case without calling the form filled: others can go on with it."""
    return _enter(desk, work, _deeds(desk, work))


def submit_form(
    desk: Desk, work: FormWork, *, happened_at: str = "", source: str = "screen", signed_by: str = ""
) -> CaseFile:
    """Call the form filled; the case takes over what it is told, and steps that it closes are done.

    Raises FormIncompleteError while something asked is missing or wrong.
    """
    problems = work.session.problems()
    if problems:
        raise FormIncompleteError(form=work.form.id, count=len(problems))
    here = load_casefile(desk, desk.read(), work.case.id)
    said = {
        "form": work.form.id,
        "happened_at": happened_at or desk.now_text(),
        "source": source,
        "signed_by": signed_by,
        "seen": [found.fact.event_id for found in work.case.facts.of_form(_kind(work.form))],
        "steps": records_of(here.pack, here.facts, _kind(work.form)),
    }
    core = core_part(work.case.id)
    deeds = _deeds(desk, work)
    if not any(deed.type == "member_added" and deed.part == core for deed in deeds) and not _held(work, core):
        deeds.insert(0, _adding(work, core))
    deeds.append(Deed(core, "form_submitted", f"form/{work.member}", said))
    deeds += _taken_over(desk, work)
    return _enter(desk, work, deeds, stated=str(said["happened_at"]))


def _enter(desk: Desk, work: FormWork, deeds: list[Deed], *, stated: str = "") -> CaseFile:
    """Append *deeds* and let the drafts go; a power cut between the two leaves drafts that change nothing.

    With a *stated* time the form says what happened: what it did past a closed safeguard is recorded with it.
    """
    if not work.case.protocol_here:
        raise PackMissingError(digest=work.case.pack.digest[:12])
    with desk.writing() as connection:
        desk.append_in(connection, deeds)
        if stated:
            after = load_casefile(desk, connection, work.case.id)
            decided = decide_form(after.pack, after.facts, _kind(work.form), stated)
            desk.append_in(connection, as_deeds(after, decided))
    desk.drafts().clear(work.member)
    refresh_summaries(desk, [work.case.id])
    return case_of(desk, work.case.id)


def _kind(form: Form) -> str:
    """Return the form that *form* is, or whose variant for children it is."""
    return form.child_variant_of or form.id


def _session(desk: Desk, case: CaseFile, form: Form, member: str) -> FormSession:
    now = desk.calendar.local(desk.now())
    return FormSession(
        form, answers_of(case.state, member), case.form_facts(), now, desk.library.plans.get(form.id)
    )


def _draft(work: FormWork, place: Place, value: Any) -> Draft:
    path = answer_path(work.member, place)
    return Draft(work.member, path, value, work.case.heads(path))


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


def _restore_rows(session: FormSession, drafts: tuple[Draft, ...]) -> None:
    for draft in drafts:
        if not draft.path.startswith(_ROWS):
            continue
        repeat = draft.path.removeprefix(_ROWS)
        for row in draft.value:
            if row not in session.rows(repeat):
                session.add_row(repeat, row)
        for row in session.rows(repeat):
            if row not in draft.value:
                session.remove_row(repeat, row)
        for index, row in enumerate(draft.value):
            session.move_row(repeat, row, index)


def _added(case: CaseFile, member: str) -> Mapping[str, Any] | None:
    added = (f for f in case.state.of_type("member_added") if f.path == f"form/{member}")
    return next((fact.value for fact in added if isinstance(fact.value, dict)), None)


def _form_of(desk: Desk, about: Mapping[str, Any] | None) -> Form | None:
    """Return the definition that a filled form names, None for one that this program does not know."""
    named = about.get("form") if about else None
    return desk.library.forms[named] if isinstance(named, str) and named in desk.library.forms else None


def _deeds(desk: Desk, work: FormWork) -> list[Deed]:
    """Return the answers that changed, led by what adds the form and its rows to each part they stand in."""
    seen = {draft.path: draft.heads for draft in desk.drafts().load(work.member)}
    values = [
        Deed(
            part_for_level(work.case.id, change.level),
            VALUE,
            change.path,
            change.value,
            seen.get(change.path, work.case.heads(change.path)),
        )
        for change in work.session.changes(work.member)
    ]
    parts = list(dict.fromkeys(deed.part for deed in values))
    deeds = [_adding(work, part) for part in parts if not _held(work, part)]
    for repeat, row in work.session.new_rows():
        inside = [
            part for part in parts if any(d.part == part and d.path.startswith(f"row/{row}/") for d in values)
        ]
        value = {"form": work.member, "repeat": repeat}
        deeds += [Deed(part, "member_added", f"row/{row}", value) for part in inside]
    return deeds + values


def _adding(work: FormWork, part: str) -> Deed:
    value = {
        "form": work.form.id,
        "version": work.form.version,
        "digest": work.form.digest,
        "step": work.step,
    }
    return Deed(part, "member_added", f"form/{work.member}", value)


def _held(work: FormWork, part: str) -> bool:
    path = f"form/{work.member}"
    return any(f.part == part and f.path == path for f in work.case.state.of_type("member_added"))


def _taken_over(desk: Desk, work: FormWork) -> list[Deed]:
    core = core_part(work.case.id)
    return [
        Deed(core, VALUE, path, value, work.case.heads(path))
        for path, value in case_values(work.form.id, work.session)
        if work.case.state.get(path) != value
    ]
