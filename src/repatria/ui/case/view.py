"""Read a case and all that its page needs, in one go, on the store's thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.correcting import is_being_corrected
from repatria.domain.cases.purposes import is_for
from repatria.domain.cases.state import Fact
from repatria.domain.countries import Country
from repatria.domain.forms.answers import Answers
from repatria.domain.forms.definition import Form
from repatria.domain.forms.variants import form_to_fill, variants_of
from repatria.domain.ids import CaseId
from repatria.domain.people import Person
from repatria.domain.protocol.progress import Progress
from repatria.domain.texts import Text
from repatria.services.cases.casefile import CaseFile, open_casefile, read_casefile
from repatria.services.cases.duplicates import Suspected, suspected_duplicates, told_apart
from repatria.services.cases.incidents import CaseIncident, incident_of
from repatria.services.cases.institutions import Institutions, institutions_of, touched_countries
from repatria.services.cases.joining import joined_with
from repatria.services.cases.phones import known_phones
from repatria.services.cases.relations import related_cases
from repatria.services.cases.restricting import may_open_to_all
from repatria.services.cases.unproven import unproven
from repatria.services.desk import Desk
from repatria.services.erasing import may_erase
from repatria.services.exchange.asked_erasures import AskedHere, asked_here
from repatria.services.exchange.opened_twice import OpenedTwice, opened_twice
from repatria.services.exchange.said_elsewhere import SaidElsewhere, said_elsewhere
from repatria.services.exchange.senders import SendingPost, senders_of
from repatria.services.forms.adopted import Adopted, forms_beside, known_form
from repatria.services.forms.guarding import guarded_wherever
from repatria.services.forms.left_open import open_drafts
from repatria.services.forms.waiting_forms import called_elsewhere
from repatria.services.post.people import people_here
from repatria.store.lists.cases import CaseLine
from repatria.store.log.quarantine import SetApart


@dataclass(frozen=True, slots=True)
class FilledForm:
    """One form of the case: begun, called filled at *submitted_at*, or only a *draft* on this machine.

    One that was finished and of which a correction was saved, and not finished, is in *correction*.
    """

    member: str
    form: str
    step: str = ""
    author: str = ""
    wall: str = ""
    submitted_at: str = ""
    typed: int = 0
    draft: bool = False
    correction: bool = False


@dataclass(frozen=True)
class CaseView:
    """A case as its page shows it at one moment; *names* are people by id, *colleagues* who else is here now.

    *now* is the moment of the look, for what is drawn; what is asked or written takes the time from *clock*.

    *forms* of others that nobody filled in this case have a name and no questions.
    *linked* are other cases that a related person has and whoever is here may open; *hidden* those they may not
    know of. *may_open* tells whether they may end a restriction of this case, *may_erase* whether they erase by rule.
    *senders* are the posts by which came what others wrote, by author.
    *unproven* is what came damaged or out of place and holds the case. *countries* are the others it touches.
    """

    case: CaseFile
    now: datetime
    clock: Callable[[], datetime]
    me: str
    post: str
    practice: bool
    names: Mapping[str, str]
    forms: Mapping[str, Form]
    filled: tuple[FilledForm, ...]
    consents: Mapping[str, Answers]
    lists: Mapping[str, Mapping[str, Text]]
    institutions: Institutions
    progress: Progress
    colleagues: tuple[Person, ...] = ()
    incident: CaseIncident | None = None
    linked: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    may_open: bool = False
    may_erase: bool = False
    asked: tuple[AskedHere, ...] = ()
    """The erasure that another post asks for, while it waits."""
    senders: Mapping[str, SendingPost] = field(default_factory=dict)
    unproven: tuple[SetApart, ...] = ()
    countries: tuple[Country, ...] = ()
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By step, the forms of others that are offered beside its own."""
    phones: Mapping[str, str] = field(default_factory=dict)
    """The telephones of institutions noted at this post."""
    suspects: tuple[Suspected, ...] = ()
    """Cases that may be of the same person, and that whoever is here may see."""
    unread: Mapping[str, str] = field(default_factory=dict)
    """What forms of others are called under which something was filled elsewhere, and that wait here."""
    told_apart: tuple[CaseLine, ...] = ()
    """Cases of which somebody here said that they are another person's."""
    same: tuple[CaseLine, ...] = ()
    """Other cases of the same person, as far as whoever is here may see them."""
    elsewhere: tuple[SaidElsewhere, ...] = ()
    """Other cases of the same person that are not here."""
    twice: tuple[OpenedTwice, ...] = ()
    """The case itself, where more than one opening of it is here."""
    sealed: Mapping[str, Path] = field(default_factory=dict)
    """The files of packets that were sealed into a folder since this page was opened, by packet; kept nowhere."""

    @property
    def id(self) -> CaseId:
        """Return the case's id."""
        return self.case.id

    @property
    def closed(self) -> bool:
        """Tell whether the case is closed."""
        return not self.case.facts.is_open

    @property
    def child(self) -> str:
        """Return whether the person counts as a child: yes, doubt or no."""
        return str(self.case.facts.value("child_or_doubt"))

    def form_of(self, form_id: str) -> Form | None:
        """Return the form that would be filled: the child's variant for a child and in doubt."""
        return self.forms.get(form_to_fill(form_id, self.child, self.forms))

    def filled_of(self, form_id: str) -> tuple[FilledForm, ...]:
        """Return what was filled of a form or its child's variant, the latest first."""
        return tuple(one for one in self.filled if one.form in variants_of(form_id))


def look(desk: Desk, case_id: CaseId, *, first: bool = False) -> CaseView:
    """Return the case as it stands; the *first* look is noted in the record."""
    case = open_casefile(desk, case_id) if first else read_casefile(desk, case_id)
    beside = forms_beside(desk)
    forms, filled = _forms(desk, case, chain.from_iterable(beside.values())), _filled(desk, case)
    people = people_here(desk)
    linked, hidden = related_cases(desk, case)
    return CaseView(
        case=case,
        now=desk.calendar.local(desk.now()),
        clock=lambda: desk.calendar.local(desk.now()),
        me=desk.person.id,
        post=desk.post,
        practice=desk.practice,
        names={person.id: person.name for person in people},
        forms=forms,
        filled=filled,
        consents=_consents(case, filled),
        lists=_lists(desk),
        institutions=institutions_of(desk, case),
        progress=case.progress,  # worked out here, so that the interface thread finds it ready
        colleagues=tuple(one for one in people if one.active and one.id != desk.person.id),
        incident=incident_of(desk, case),
        linked=linked,
        hidden=hidden,
        may_open=may_open_to_all(desk, case),
        may_erase=may_erase(desk),
        asked=asked_here(desk, desk.read(), case.id),
        senders=senders_of(desk, case.id),
        unproven=unproven(desk, case_id),
        countries=touched_countries(desk, case),
        beside={step: tuple(one.id for one in offered) for step, offered in beside.items()},
        phones=known_phones(desk),
        suspects=suspected_duplicates(desk, case_id),
        unread=called_elsewhere(desk, {one.form for one in filled} - forms.keys()),
        told_apart=told_apart(desk, case_id),
        same=joined_with(desk, case_id),
        elsewhere=said_elsewhere(desk, case),
        twice=opened_twice(desk, [case_id]),
    )


def _consents(case: CaseFile, filled: Iterable[FilledForm]) -> dict[str, Answers]:
    asked = (one.member for one in filled if is_for(case.facts, one.form, "consent"))
    return {member: answers_of(case.state, member) for member in asked}


def _forms(desk: Desk, case: CaseFile, beside: Iterable[Adopted]) -> dict[str, Form]:
    wanted = {one for step in case.pack.steps for form in step.forms for one in variants_of(form)}
    filled: dict[str, set[str]] = {}
    for fact in case.state.of_type("member_added"):
        if isinstance(fact.value, dict) and fact.path.startswith("form/"):
            filled.setdefault(str(fact.value.get("form", "")), set()).add(fact.path.removeprefix("form/"))
    wanted |= {one.form_id for one in open_drafts(desk) if one.case_id == case.id}
    found = {name: known_form(desk, name) for name in sorted(wanted | filled.keys())}
    known = {
        name: guarded_wherever(desk, form, case.state, filled.get(name, ()))
        for name, form in found.items()
        if form is not None
    }
    offered = {one.id: _by_name(one) for one in beside}
    return {**offered, **known}


def _by_name(one: Adopted) -> Form:
    """Return a form of others as it is offered: what it asks is read when it is opened, and not for every case."""
    title = {"es": one.title, "en": one.title}
    return Form(one.id, one.version, title, {}, ("es",), (), {}, digest=one.digest)


def _filled(desk: Desk, case: CaseFile) -> tuple[FilledForm, ...]:
    submitted = {
        fact.path: str(_said(fact, "happened_at") or fact.wall)
        for fact in case.state.of_type("form_submitted")
    }
    drafts = {one.member: one for one in open_drafts(desk) if one.case_id == case.id}
    found: dict[str, FilledForm] = {}
    for fact in case.state.of_type("member_added"):
        if not fact.path.startswith("form/") or fact.path in found:
            continue
        member = fact.path.removeprefix("form/")
        draft = drafts.pop(member, None)
        found[fact.path] = FilledForm(
            member,
            str(_said(fact, "form") or ""),
            str(_said(fact, "step") or ""),
            fact.author,
            fact.wall,
            submitted.get(fact.path, ""),
            typed=draft.answers if draft else 0,
            draft=draft is not None,
            correction=is_being_corrected(case.state, member),
        )
    fresh = [
        FilledForm(one.member, one.form_id, typed=one.answers, draft=True, author=desk.person.id)
        for one in drafts.values()
    ]
    return (*fresh, *reversed(found.values()))


def _lists(desk: Desk) -> dict[str, dict[str, Text]]:
    wanted = ("country", "sex_gender", "language", "given_by", "place_kind", "recipient_kind", "urgent_need")
    lists = desk.library.lists
    return {
        name: {choice.name: choice.label for choice in lists[name].choices}
        for name in wanted
        if name in lists
    }


def _said(fact: Fact, key: str) -> Any:
    return fact.value.get(key) if isinstance(fact.value, dict) else None
