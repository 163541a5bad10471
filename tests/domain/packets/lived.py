"""A case with a consent and a filled F13 or F14, as the program ships them, and what a packet of it would hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any

from repatria import paths
from repatria.content.library import Library, load_library
from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.state import CaseState, Fact
from repatria.domain.forms.definition import Form
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.stricter import at_least
from repatria.domain.forms.told_levels import as_told
from repatria.domain.packets.judging import Draft, Rules, judge
from repatria.domain.packets.line import Sender
from repatria.domain.packets.packet import Packet, compose
from repatria.domain.packets.wanted import Wanted
from tests.domain.protocol.packs import POST, Case, open_case

LIAISON = Wanted("F13", "national_liaison", "Enlace de Honduras", "HND", "return", date(2026, 3, 20))
CONSULATE = Wanted("F14", "consulate", "Consulado de Honduras", "HND", "identity", date(2026, 3, 20))
DEVICE = "c" * 26

F13: Mapping[str, Any] = {
    "case_code": "7F3K-92QD",
    "age_band": "18-24",
    "sex_gender": "Feminine",
    "presumed_nationality": "HND",
    "need_codes": ["documents"],
    "to_country": "HND",
    "contact_name": "Luz M.",
    "contact_phone": "+502 1234",
    "sent_at": "2026-03-05T16:00:00-06:00",
}
F14: Mapping[str, Any] = {
    "case_code": "7F3K-92QD",
    "to_country": "HND",
    "to_office": "Consulado de Honduras",
    "name_on_document": "ZORZAL QUETZAL",
    "birth_date": "2001-04",
    "mother_name": "ZORZAL MADRE",
    "contact_name": "Luz M.",
    "nationality_asked_at": "2026-03-05T16:00:00-06:00",
}
ALL = ("code_needs", "identity", "documents", "family", "travel")


@cache
def shipped() -> Library:
    return load_library(paths.forms())


@dataclass
class Lived:
    """A case, what of it waits or cannot be read, and by what a packet of it is judged."""

    case: Case = field(default_factory=open_case)
    late: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    late_facts: tuple[Fact, ...] = ()
    unread: tuple[str, ...] = ()
    levels: dict[str, str] = field(default_factory=dict)
    may_contact: bool = True
    member: str = ""

    @property
    def state(self) -> CaseState:
        return replace(self.case.state, late=dict(self.late), late_facts=self.late_facts, unread=self.unread)

    def facts(self) -> CaseFacts:
        forms = shipped().forms
        return CaseFacts(self.state, forms, self.case.now, POST, family_block=self.case.family_block)

    def consent(self, *rows: Mapping[str, Any], withdrawn: str = "no") -> str:
        said = {
            "basis": "consent",
            "part_c_sharing": "yes",
            "agrees_origin_contact": "yes",
            "withdrawn": withdrawn,
        }
        member = self.case.submit("F02", **said)
        for number, row in enumerate(rows):
            self.put_row(member, "sharing", f"{member}r{number}", row)
        return member

    def put_row(self, member: str, repeat: str, row: str, answers: Mapping[str, Any]) -> None:
        self.case.happen("member_added", {"form": member, "repeat": repeat}, f"row/{row}")
        for name, value in answers.items():
            self.case.say(f"row/{row}/{name}", value)

    def fill(self, form: str, answers: Mapping[str, Any]) -> str:
        self.member = self.case.submit(form, **answers)
        return self.member

    def form(self, wanted: Wanted) -> Form:
        return at_least(shipped().forms[wanted.form], self.levels)

    def plan(self, wanted: Wanted) -> FormPlan:
        """Return the plan of the form by its levels here, as the program makes it."""
        return plan_form(self.form(wanted)) if self.levels else shipped().plans[wanted.form]

    def draft(self, wanted: Wanted) -> Draft:
        library, facts = shipped(), self.facts()
        rules = Rules(
            library.schemas[wanted.form],
            library.policies_of("GTM"),
            as_told(plan := self.plan(wanted), self.form(wanted)),
            may_contact=self.may_contact,
        )
        session = FormSession(
            plan.form, answers_of(self.state, self.member), {}, POST.local(self.case.now), plan
        )
        return judge(wanted, rules, facts, self.member, session)

    def packet(self, wanted: Wanted) -> Packet | None:
        draft = self.draft(wanted)
        return None if draft.refused else composed(wanted, draft)


def composed(wanted: Wanted, draft: Draft) -> Packet:
    countries = {one.name: one.attributes.get("alpha2", "") for one in shipped().lists["country"].choices}
    return compose(
        wanted,
        draft.going,
        packet_id="p" * 26,
        made="2026-03-05T22:10:00Z",
        sender=Sender("d" * 26, "GTM"),
        device=DEVICE,
        practice=True,
        alpha2=countries,
    )


def row_for(wanted: Wanted, *fields: str, **other: Any) -> dict[str, Any]:
    """Return a row of F02, part C, that allows *wanted* with these *fields*."""
    said = {
        "recipient_kind": wanted.kind,
        "recipient": wanted.name,
        "purpose": [wanted.purpose],
        "fields": list(fields or ALL),
        "until": "2026-04-30",
    }
    return {**said, **other}


def agreeing(wanted: Wanted, *fields: str, **other: Any) -> Lived:
    """Return a case whose person agreed to what is *wanted*, with the form filled."""
    lived = Lived()
    lived.consent(row_for(wanted, *fields, **other))
    lived.fill(wanted.form, F13 if wanted.form == "F13" else F14)
    return lived


def why(draft: Draft) -> dict[str, str]:
    return {one.field.question: one.why for one in draft.withheld}


def going(draft: Draft) -> set[str]:
    return {one.field.question for one in draft.going}
