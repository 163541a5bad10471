"""What goes in a packet and what is withheld, and why: the one rule of disclosure, and what crossing a border adds.

The reasons are for whoever sends. A packet holds what goes and nothing else: what is withheld stands in it as what
was never asked does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from repatria.domain.cases.consenting import consent
from repatria.domain.cases.correcting import is_being_corrected
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.disclosure import refusal
from repatria.domain.forms.definition import Form
from repatria.domain.packets.policy import SharingPolicy, rule_for
from repatria.domain.packets.schema import Field, Schema
from repatria.domain.packets.standing import Answering, Filled, Why
from repatria.domain.packets.wanted import Wanted


@dataclass(frozen=True, slots=True)
class Going:
    """A field that goes, with its value in the form: of a repeat what goes of each row, by the places there."""

    field: Field
    value: Any


@dataclass(frozen=True, slots=True)
class Withheld:
    """A field that was answered, or may have been, and stays; and why."""

    field: Field
    why: Why


@dataclass(frozen=True, slots=True)
class Draft:
    """What a packet would hold: *refused* is the word for why it may not be made at all, empty when it may.

    The words are those by which nothing may be printed (``domain.disclosure.refusal``), ``unfinished``,
    ``other_country``, ``policy_closed``, ``until_past``, those of consent, and ``needed_withheld``.
    """

    refused: str
    going: tuple[Going, ...] = ()
    withheld: tuple[Withheld, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """By what a packet is judged: its *schema*, the country's and the region's *policies*, and gate G2.

    *form* has the levels by which its answers are told. *may_contact* tells whether the protocol allows contact with
    the State of origin now.
    """

    schema: Schema
    policies: tuple[SharingPolicy, ...]
    form: Form
    may_contact: bool


def judge(wanted: Wanted, rules: Rules, facts: CaseFacts, member: str, answered: Answering) -> Draft:
    """Return what a packet of the filled form *member* would hold.

    Asked is first what holds for paper to the same recipient, then the country's rules, then the person's consent to
    this recipient and purpose, and the day until which the packet counts: never longer than the person said.
    """
    word, agreed = consent(facts, wanted.telling)
    refused = _shut(wanted, rules, facts, member, answered) or word
    if refused:
        return Draft(refused)
    filled = Filled(facts.state, rules.form, member, answered)
    going: list[Going] = []
    withheld: list[Withheld] = []
    for field in rules.schema.fields:
        _put(field, filled, wanted, agreed, going, withheld)
    there = {one.field.question for one in going}
    lacks = any(name not in there for name in rules.schema.needs)
    return Draft("needed_withheld" if lacks else "", tuple(going), tuple(withheld))


def _shut(wanted: Wanted, rules: Rules, facts: CaseFacts, member: str, answered: Answering) -> str:
    """Return why nothing of this form may go there now, whatever the person agreed to."""
    shut = refusal(rules.form, wanted.recipient, facts, may_contact=rules.may_contact)
    if shut:
        return shut
    done = any(one.member == member for one in facts.submissions)
    if not done or is_being_corrected(facts.state, member):
        return "unfinished"
    filled = Filled(facts.state, rules.form, member, answered)
    if filled.is_in_doubt(rules.schema.to_country) or filled.value(rules.schema.to_country) != wanted.country:
        return "other_country"
    if rule_for(rules.policies, rules.schema.form, wanted.kind, wanted.purpose) is None:
        return "policy_closed"
    return "until_past" if wanted.until < facts.today() else ""


def _put(
    field: Field,
    filled: Filled,
    wanted: Wanted,
    agreed: frozenset[str],
    going: list[Going],
    withheld: list[Withheld],
) -> None:
    """Put *field* where it belongs; what nobody answered is in neither."""
    why = filled.why_not(field, wanted.recipient, agreed)
    if why is not None:
        withheld += [Withheld(field, why)] if filled.may_be_answered(field, why) else []
        return
    if not field.children:
        value = filled.value(field.question)
        going += [] if value is None else [Going(field, value)]
        return
    stays = {one: why for one in field.children if (why := filled.why_not(one, wanted.recipient, agreed))}
    withheld += [Withheld(one, why) for one, why in stays.items() if filled.may_be_answered(one, why)]
    rows = filled.rows_of(field, [one for one in field.children if one not in stays])
    going += [Going(field, rows)] if rows else []
