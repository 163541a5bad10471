"""For whom a filled form goes to paper: whom the person named for it, and who reads what of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from repatria.domain.cases.consenting import consent
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.sharing import agreed_with
from repatria.domain.disclosure import (
    CONTACT,
    RECIPIENT_KINDS,
    Recipient,
    RecipientKind,
    as_consent_names,
    asks_consent,
    is_contact,
    shut_kinds,
)
from repatria.domain.errors import PrintRefusedError
from repatria.domain.forms.told_levels import as_told
from repatria.domain.forms.unanswered import without_answers
from repatria.domain.ids import CaseId
from repatria.domain.packets.standing import Filled
from repatria.domain.readers import PaperRules, Reader, judge_paper, telling_now
from repatria.services.cases.acts import ask_act
from repatria.services.desk import Desk
from repatria.services.forms.filling import form_to_print
from repatria.services.forms.work import FormWork
from repatria.services.paper.for_other_state import their_case


@dataclass(frozen=True, slots=True)
class Named:
    """A recipient whom the person named in F02, part C, with a purpose, and *until* when."""

    recipient: Recipient
    until: str


@dataclass(frozen=True, slots=True)
class ForWhom:
    """To whom nothing may go (*shut*), for which kinds the person's consent is asked, and whom she *named*.

    *sender* is the country whose packet gave the code of its case; empty where there is no such code to be told.
    """

    shut: frozenset[RecipientKind]
    asked: frozenset[RecipientKind]
    named: tuple[Named, ...]
    sender: str = ""


def for_whom(desk: Desk, case_id: CaseId, member: str) -> ForWhom:
    """Return among whom to choose for the filled form *member*; what may go is judged when it is made."""
    desk.need("see")
    work = form_to_print(desk, case_id, member)
    facts = work.case.facts
    asked = frozenset(kind for kind in RECIPIENT_KINDS if asks_consent(work.form, kind, facts, on_paper=True))
    named = tuple(one for kind in RECIPIENT_KINDS if kind in asked for one in named_for(kind, facts))
    theirs = their_case(work.case.state)
    return ForWhom(shut_kinds(facts), asked, named, theirs.country if theirs else "")


def reader_for(desk: Desk, work: FormWork, recipient: Recipient) -> Reader:
    """Return who reads the filled form on paper; contact that a gate forbids is refused on record.

    Raises PrintRefusedError where nothing of it, or not what it is for, may go to them.
    """
    form, library = work.form, desk.library
    may_contact = not is_contact(form, recipient) or ask_act(desk, work.case.id, CONTACT).allowed
    rules = PaperRules(
        library.told_by(form.id),
        may_contact,
        library.schemas.get(form.id),
        library.policies_of(desk.country_code),
    )
    filled = Filled(work.case.state, as_told(work.session.plan, form), work.member, work.session)
    reason, reader = judge_paper(form, recipient, work.case.facts, rules, filled)
    if reason:
        lacks = " ".join(sorted(reader.not_agreed(form))) if reason == "not_all_agreed" else ""
        raise PrintRefusedError(form=form.id, recipient=recipient.kind, reason=reason, lacks=lacks)
    return reader


def as_told_to(work: FormWork, reader: Reader) -> FormWork:
    """Return the filled form as it stands for *reader*: of what they may not be told nothing was ever answered."""
    silent = {one.name for one in work.form.questions() if reader.is_silent(one)}
    return replace(work, session=without_answers(work.session, silent)) if silent else work


def named_for(kind: RecipientKind, facts: CaseFacts) -> list[Named]:
    """Return whom of a *kind* every F02 that may be the last one names, each purpose on its own."""
    rows = [row for rows in agreed_with(facts, as_consent_names(kind)) for row in rows]
    found: dict[Recipient, Named] = {}
    for row in rows:
        for purpose in sorted(row.purposes):
            recipient = Recipient(kind, row.recipient, purpose)
            word, _ = consent(facts, telling_now(recipient, facts))
            if not word:
                found.setdefault(recipient, Named(recipient, row.until))
    return list(found.values())
