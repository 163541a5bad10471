"""What would go in a packet of a case and what would be withheld and why: shown to whoever sends, before sealing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from repatria.domain.calendar import day_of
from repatria.domain.cases.correcting import is_being_corrected
from repatria.domain.cases.related import need_trusted
from repatria.domain.cases.sharing import Agreed, agreed_with, not_to_tell
from repatria.domain.disclosure import CONTACT
from repatria.domain.errors import NoPacketFormError
from repatria.domain.forms.elsewhere import for_country
from repatria.domain.forms.told_levels import as_told
from repatria.domain.ids import CaseId
from repatria.domain.packets.judging import Draft, Rules, judge
from repatria.domain.packets.policy import SharingRule, rule_for
from repatria.domain.packets.wanted import Wanted
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.services.forms.filling import form_to_print_of
from repatria.services.forms.work import FormWork
from repatria.services.packets.speaking import post_abroad

USUAL: Final = timedelta(days=30)
"""How long a packet counts unless somebody says otherwise: a suggestion, no legal limit."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A packet as a person asks for it: of which *case* and *form*, to which *device*, for whom and for what."""

    case: CaseId
    form: str
    device: str
    kind: str
    name: str
    purpose: str
    until: date


@dataclass(frozen=True, slots=True)
class Preview:
    """What a packet would hold and what stays, with the reasons; nothing was written and nothing sealed.

    *rule* is the text by which it may go at all, where one opens it; *law_read* tells whether this country's own law
    on sharing was read. *agreed* are the rows of the consent that name this kind of recipient, *silent* what the
    person wants nobody to be told.
    """

    wanted: Wanted
    draft: Draft
    post: KnownPost
    work: FormWork
    rule: SharingRule | None
    law_read: bool
    agreed: tuple[Agreed, ...]
    silent: tuple[str, ...]


def preview_packet(desk: Desk, asked: Asked) -> Preview:
    """Return what would go and what would stay now.

    Raises UnknownRecipientError for a device that is not known and trusted in another country, NoPacketFormError
    where the case has no such form finished, MayNotServeError where the recipient may control the person.
    """
    desk.need("work")
    case = case_of(desk, asked.case)
    return look(desk, case, asked, may_contact=case.may(CONTACT).allowed)


def look(desk: Desk, case: CaseFile, asked: Asked, *, may_contact: bool) -> Preview:
    """Return what would go of *case* and what would stay, where contact with the State of origin may be or not."""
    post = post_abroad(desk, asked.device)
    need_trusted(case.state, recipient=asked.name)
    wanted = Wanted(asked.form, asked.kind, asked.name, post.country, asked.purpose, asked.until)
    policies = desk.library.policies_of(desk.country_code)
    work = _finished(desk, case, asked.form)
    told = for_country(as_told(work.session.plan, work.form), desk.country_code)
    rules = Rules(desk.library.schemas[asked.form], policies, told, may_contact=may_contact)
    draft = judge(wanted, rules, case.facts, work.member, work.session)
    own = next((one for one in policies if one.code == desk.country_code), None)
    rows = (row for form in agreed_with(case.facts, asked.kind) for row in form)
    return Preview(
        wanted,
        draft,
        post,
        work,
        rule_for(policies, asked.form, asked.kind, asked.purpose),
        law_read=own is not None and own.verified,
        agreed=tuple(dict.fromkeys(rows)),
        silent=not_to_tell(case.facts),
    )


def suggested(desk: Desk, case_id: CaseId, kind: str, purpose: str) -> tuple[str, date]:
    """Return whom the person named of this *kind* for this *purpose*, nobody where several, and a last day.

    That is thirty days from today, or the person's where it comes first.
    """
    facts = case_of(desk, case_id).facts
    rows = [row for form in agreed_with(facts, kind) for row in form if purpose in row.purposes]
    names = {row.recipient for row in rows}
    return (names.pop() if len(names) == 1 else ""), last_day(facts.today(), (row.until for row in rows))


def last_day(today: date, agreed: Iterable[str]) -> date:
    """Return the last day to suggest: the usual one, or the first that was *agreed*; what is no day says nothing."""
    days = (day_of(one) for one in agreed)
    return min([today + USUAL, *(day for day in days if day is not None)])


def packet_forms(desk: Desk) -> tuple[str, ...]:
    """Return the forms of which packets are made."""
    return tuple(desk.library.schemas)


def countries_in_two(desk: Desk) -> dict[str, str]:
    """Return countries in the two letters of ISO 3166 by their three, where a list knows both."""
    found: dict[str, Any] = {one.name: one.column("alpha2") for one in desk.library.lists["country"].choices}
    return {code: two for code, two in found.items() if two}


def _finished(desk: Desk, case: CaseFile, form: str) -> FormWork:
    """Return the last *form* of the case that was finished; of two that may be it, also one that waits, neither."""
    members = {one.member for one in case.facts.counting(form)} if form in desk.library.schemas else set()
    done = [one for one in members if not is_being_corrected(case.state, one)]
    if len(members) != 1 or not done:
        raise NoPacketFormError(form=form)
    return form_to_print_of(desk, case, done[0])
