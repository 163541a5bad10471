"""A form being filled, and what of it becomes events when it is kept in the case."""

from __future__ import annotations

from dataclasses import dataclass, field

from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.correcting import is_being_corrected
from repatria.domain.cases.related import barred_names
from repatria.domain.cases.submissions import submissions_of
from repatria.domain.forms.chance import Chance
from repatria.domain.forms.counted import CountedRows
from repatria.domain.forms.definition import Form
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.stricter import levels_of
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.services.forms.adopted import known_plan
from repatria.services.forms.as_filled import facts_around, moment_of
from repatria.services.forms.from_paper import FromPaper
from repatria.services.forms.kept_elsewhere import withhold
from repatria.services.forms.unasked import Unasked
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
        return self.finished_as.get("happened_at", "")

    @property
    def finished_as(self) -> dict[str, str]:
        """Return what was said when this form was called filled last: when, its source, who signed; else nothing."""
        path = f"form/{self.member}"
        done = [fact for fact in self.case.state.of_type("form_submitted") if fact.path == path]
        if not done:
            return {}
        told = done[-1].value if isinstance(done[-1].value, dict) else {}
        said = {name: str(told.get(name) or "") for name in ("happened_at", "source", "signed_by")}
        return {**said, "happened_at": said["happened_at"] or done[-1].wall}

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
