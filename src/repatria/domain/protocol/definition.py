"""A protocol pack as values: phases, steps, gates, clocks, anchors, each rule with its source and evidence.

Packs are data under ``forms/protocols/`` and read by ``content.packs``; the engine only runs them. Conditions
are XLSForm expressions over the names listed in docs/packs.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from repatria.domain.texts import Text

Evidence = Literal["FT", "EX", "TOC", "2ND", "GK", "DES", "U"]
WEAK: frozenset[Evidence] = frozenset({"U", "2ND", "GK", "TOC"})
"""What was not read in its own words, and must say *por verificar*."""

GateClass = Literal["absoluta", "doble", "logistica", "aviso"]
GATE_CLASSES: tuple[GateClass, ...] = get_args(GateClass)
"""The strictest comes first."""

Act = Literal[
    "contact_origin_state",
    "contact_family",
    "lower_to_adult",
    "set_travel_date",
    "depart_abroad",
    "hand_over",
    "place",
    "disclose",
]
ACTS: tuple[Act, ...] = get_args(Act)

Side = Literal["host", "origin", "arrival", "transit", "internal"]
SIDES: tuple[Side, ...] = get_args(Side)

Unit = Literal["immediate", "minutes", "hours", "days", "business_days", "weeks", "months"]

ANCHORS: tuple[str, ...] = (
    "first_contact_at",
    "placed_before_migration_at",
    "presented_at",
    "unaccompanied_determined_at",
    "child_auth_notified_at",
    "id_body_notified_at",
    "asylum_notified_at",
    "recognised_at",
    "stay_requirements_shown_at",
    "stay_applied_at",
    "stay_issued_at",
    "reflection_start_at",
    "origin_contact_cleared_at",
    "custodian_info_asked_at",
    "nationality_asked_at",
    "decided_at",
    "travel_at",
    "arrival_at",
)
"""The closed list of times from which clocks may run (field rules, section 6)."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule stands: the citation, the State (ISO 3166 alpha-3) or ``INT``, and how far it was read."""

    text: str
    jurisdiction: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Clock:
    """A limit that runs from *start* until *stop*.

    *amount* of *unit* after the start (negative: before it). ``at_least`` turns it into a minimum
    (reflection). *legal* only with a source of the clock's own jurisdiction; everything else is a
    suggestion and says so. *stop* is an anchor or a step (when that is resolved). Without *countdown*
    the text sets no number of days. *beneath* names the gate under whose alert alone the clock is
    shown. *replaces* are suggestions it stands for.
    """

    id: str
    start: str
    stop: str
    amount: int
    unit: Unit
    legal: bool
    sources: tuple[Source, ...]
    applies: str = ""
    at_least: bool = False
    consequence: Text = field(default_factory=dict)
    note: Text = field(default_factory=dict)
    countdown: bool = True
    beneath: str = ""
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the protocol, in order."""

    id: str
    name: Text
    ends_when: Text


@dataclass(frozen=True, slots=True)
class Variant:
    """Other words of a step on one side; *child*: what to do instead with a child or in doubt."""

    name: Text
    do: Text
    child: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to be done by somebody.

    *when* says whether it applies; *needs* only orders the list and never locks; *now* puts it above
    all, with the words *now_words*; *owner* names whose work it is: the side where the person is
    (``host``), the side of return (``origin``), or ``both``. *clocks* are ids. *schedule_days* makes it
    repeat, counted from the anchor *schedule_from*, each occurrence with its own due date. *closed_by*
    lists forms whose submission records the step. *acts* are the intentions that doing it is. While
    *again_when* holds, a finished step is open again, due *again_hours* after it was done. *automatic*:
    opening the case does it. *period_task*: never in a case. *obligatory* for a child: nobody may call it not
    applicable or refused. *notifies* are the roles that doing it tells; *child* is what to do instead of *do* with a
    child or in doubt.
    """

    id: str
    phase: str
    name: Text
    do: Text
    minors: Text
    consent: Text
    actors: tuple[str, ...]
    owner: Literal["host", "origin", "both"]
    when: str
    needs: str
    now: str
    forms: tuple[str, ...]
    yields: tuple[str, ...]
    anchors: tuple[str, ...]
    clocks: tuple[str, ...]
    schedule_days: tuple[int, ...]
    sources: tuple[Source, ...]
    unverified: bool = False
    closed_by: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    schedule_from: str = ""
    again_when: str = ""
    again_hours: int = 0
    automatic: bool = False
    period_task: bool = False
    obligatory: bool = False
    notifies: tuple[str, ...] = ()
    child: Text = field(default_factory=dict)
    now_words: Text = field(default_factory=dict)
    variants: Mapping[str, Variant] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing a gate asks for: an expression, its words when it fails, and the steps or forms that open it.

    Where they differ from the gate's: its own class *kind*, the *acts* it concerns, the cases it
    *applies* to.
    """

    id: str
    expression: str
    missing: Text
    opened_by: tuple[str, ...]
    kind: GateClass | None = None
    acts: tuple[Act, ...] = ()
    applies: str = ""


@dataclass(frozen=True, slots=True)
class Rung:
    """What to do when *after_days* have passed since somebody was asked and nobody has answered."""

    after_days: int
    do: Text


@dataclass(frozen=True, slots=True)
class Gate:
    """A safeguard: it guards intentions (*guards*), never records. All *conditions* must hold for it to open.

    *marks*: while true the alert stands in the header; *counts* is what monitoring counts of it.
    *anchor* is the time of its first opening. *confirmed_by* signs the act even when the gate is open;
    *second_authority* approves beside the liaison. *in_country_emergency* is its class for an emergency
    move inside the country. *ladder* counts the days since the unanswered asking of the step
    *waits_on*.
    """

    id: str
    name: Text
    rule: Text
    kind: GateClass
    guards: tuple[Act, ...]
    applies: str
    conditions: tuple[Condition, ...]
    sources: tuple[Source, ...]
    marks: str = ""
    second_authority: str = ""
    counts: str = ""
    anchor: str = ""
    confirmed_by: str = ""
    in_country_emergency: GateClass | None = None
    waits_on: str = ""
    ladder: tuple[Rung, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """A protocol pack, whole: what the engine needs to guide one case.

    *side_steps* has each step once under ``host``, ``origin`` or ``both``, every step of an
    ``arrival``, ``transit`` or ``internal`` case, and under ``if_person_stays`` the steps of the origin
    that become the host's. *institutions* by role, with their *institution_evidence*.
    """

    id: str
    version: str
    jurisdiction: str
    extends: str
    name: Text
    languages: tuple[str, ...]
    phases: tuple[Phase, ...]
    steps: tuple[Step, ...]
    gates: tuple[Gate, ...]
    clocks: tuple[Clock, ...]
    side_steps: Mapping[str, tuple[str, ...]]
    roles: Mapping[str, Text]
    institutions: Mapping[str, str]
    digest: str = ""
    institution_evidence: Mapping[str, Evidence] = field(default_factory=dict)
