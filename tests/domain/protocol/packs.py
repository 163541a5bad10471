"""A small pack, small forms, and a case that can be lived through: the shipped rules, but fewer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from repatria.domain.calendar import Calendar
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.state import CaseState, Fact, Head, Standing
from repatria.domain.forms.definition import Choice, Form, Question
from repatria.domain.ids import CaseId, EventId
from repatria.domain.protocol.decision import Decision
from repatria.domain.protocol.definition import (
    Clock,
    Condition,
    Gate,
    GateClass,
    Pack,
    Phase,
    Rung,
    Source,
    Step,
    Unit,
)

START = datetime(2026, 3, 5, 22, 10, tzinfo=UTC)  # a Thursday, ten past four in the afternoon at the post
POST = Calendar(
    offset=timedelta(hours=-6),
    holidays=frozenset({datetime(2026, 4, 2, tzinfo=UTC).date(), datetime(2026, 4, 3, tzinfo=UTC).date()}),
)
OURS = (Source("Repatria", "INT", "DES"),)
YES = ("no", "yes")


def step(name: str, owner: str = "host", **more: Any) -> Step:
    plain = Step(
        id=name,
        phase=name.split(".")[0],
        name={"es": name},
        do={},
        minors={},
        consent={},
        actors=("border_coord",),
        owner="host",
        when="",
        needs="",
        now="",
        forms=more.get("closed_by", ()),
        yields=(),
        anchors=(),
        clocks=(),
        schedule_days=(),
        sources=OURS,
    )
    return replace(plain, **{"owner": owner, **more})


def condition(name: str, expression: str, opened_by: str, **more: Any) -> Condition:
    return Condition(name, expression, {"es": name}, (opened_by,), **more)


def gate(name: str, kind: GateClass, guards: tuple[Any, ...], *conditions: Condition, **more: Any) -> Gate:
    return replace(Gate(name, {}, {}, kind, guards, "", conditions, OURS), **more)


def clock(name: str, start: str, stop: str, amount: int, unit: Unit, **more: Any) -> Clock:
    return replace(Clock(name, start, stop, amount, unit, legal=False, sources=OURS), **more)


CHILD = "${is_child} != 'no'"

STEPS = (
    step("P0.1", closed_by=("F01",), anchors=("first_contact_at",), clocks=("C0.1",)),
    step("P0.3", when=CHILD, now=CHILD, anchors=("child_auth_notified_at",), clocks=("C0.3", "LAW")),
    step("P0.4", automatic=True),
    step(
        "P1.1",
        needs="${P0.1.state} = 'done'",
        closed_by=("F04",),
        again_when="${F04.screening_result} = 'insufficient'",
        again_hours=48,
    ),
    step("P2.1", acts=("place",), clocks=("C2.1",)),
    step("P3.1", closed_by=("F11",), clocks=("WORKING",)),
    step("P3.2", clocks=("REFLECT",)),
    step("P4.1", "both", acts=("contact_origin_state",), when="${origin_block} != 'yes'"),
    step("P5.2", "origin", acts=("contact_family",)),
    step("P5.3", when=CHILD, obligatory=True, needs="selected('done refused not_applicable', ${P5.2.state})"),
    step("P7.1", "origin", clocks=("C7.1",)),
    step("P7.2", acts=("set_travel_date",), closed_by=("F23",), anchors=("travel_at",)),
    step("P8.2", "both", acts=("hand_over",), closed_by=("F26",)),
    step("P9.1", "origin", closed_by=("F27",), anchors=("arrival_at",), clocks=("C9.1",)),
    step(
        "P10.2", "origin", closed_by=("F30",), schedule_days=(7, 30, 90, 180, 365), schedule_from="arrival_at"
    ),
    step("P11.1", "both", closed_by=("F31",)),
    step("P11.2", "both", period_task=True),
)

GATES = (
    gate("G1", "aviso", ("place",), marks="selected('police_cell prison', ${place_kind})", counts="nights"),
    gate(
        "G2",
        "absoluta",
        ("contact_origin_state", "contact_family"),
        condition("screened", "${F11.result} = 'no_indication' and ${origin_block} = 'no'", "F11"),
        condition("family", "${F11.family_block} = 'no'", "F11", acts=("contact_family",)),
        anchor="origin_contact_cleared_at",
    ),
    gate(
        "G3",
        "absoluta",
        ("lower_to_adult",),
        condition("proven", "${AGE.result} = 'adult' and ${AGE.supervisor_agrees} = 'yes'", "AGE"),
        confirmed_by="supervisor",
    ),
    gate(
        "G4",
        "absoluta",
        ("set_travel_date", "hand_over"),
        condition("risk", "selected('low medium', ${F16.overall})", "F16"),
    ),
    gate(
        "G6",
        "absoluta",
        ("set_travel_date", "hand_over"),
        condition(
            "received",
            "${P5.3.state} = 'done' and ${P5.3.by} = 'child_auth' "
            "and selected('document packet', ${P5.3.known_by}) and starts-with(${F18.result}, 'return')",
            "P5.3",
        ),
        applies=CHILD,
    ),
    gate(
        "G8",
        "doble",
        ("set_travel_date",),
        condition("no_order", "${F19.g8_code} != 'court_order'", "F19", kind="absoluta"),
        condition("answered", "selected('none not_needed testimony_preserved', ${F19.g8_code})", "F19"),
        waits_on="P5.4",
        ladder=(Rung(5, {}), Rung(10, {})),
    ),
    gate(
        "G10",
        "doble",
        ("hand_over",),
        condition("verified", "${F22.receiver_verified} = 'yes'", "F22", kind="absoluta", applies=CHILD),
        condition("verified_adult", "${F22.receiver_verified} = 'yes'", "F22", applies="${is_child} = 'no'"),
        condition("hours", "${F22.within_hours} = 'yes'", "F22", kind="logistica"),
    ),
    gate(
        "G11",
        "doble",
        ("depart_abroad",),
        condition("escort", "${F23.escort_child_trained} = 'yes'", "F23"),
        applies=CHILD,
        in_country_emergency="aviso",
        second_authority="child_auth",
    ),
    gate(
        "G14", "doble", ("place",), condition("together", "${F03.family_unity} != 'separated_other'", "F03")
    ),
)

CLOCKS = (
    clock("C0.1", "first_contact_at", "P0.1", 30, "minutes"),
    clock("C0.3", "first_contact_at", "child_auth_notified_at", 2, "hours"),
    clock("C2.1", "first_contact_at", "P2.1", 12, "hours"),
    clock("LAW", "presented_at", "child_auth_notified_at", 0, "immediate", legal=True, replaces=("C0.3",)),
    clock("WORKING", "first_contact_at", "P3.1", 15, "business_days"),
    clock("REFLECT", "reflection_start_at", "", 3, "months", at_least=True),
    clock("C7.1", "travel_at", "P7.1", -72, "hours"),
    clock("C9.1", "arrival_at", "P9.1", 24, "hours"),
)

SIDES = {
    "host": tuple(each.id for each in STEPS if each.owner == "host"),
    "origin": tuple(each.id for each in STEPS if each.owner == "origin"),
    "both": tuple(each.id for each in STEPS if each.owner == "both"),
    "arrival": ("P0.1", "P0.3", "P0.4", "P1.1", "P2.1", "P9.1", "P10.2", "P11.1"),
    "transit": ("P0.1", "P0.4", "P2.1", "P11.1"),
    "internal": ("P0.1", "P0.3", "P0.4", "P1.1", "P2.1", "P10.2", "P11.1"),
    "if_person_stays": ("P10.2",),
}

PACK = Pack(
    id="small",
    version="1",
    jurisdiction="INT",
    extends="",
    name={},
    languages=("es",),
    phases=tuple(Phase(f"P{number}", {}, {}) for number in range(12)),
    steps=STEPS,
    gates=GATES,
    clocks=CLOCKS,
    side_steps=SIDES,
    roles={},
    institutions={},
)


def form(name: str, *questions: tuple[str, str, tuple[str, ...]]) -> Form:
    rows = tuple(
        Question(asked, "text", {}, level, protective=protective) for asked, level, protective in questions
    )
    return Form(name, "1", {}, {}, ("es",), rows, {})


REFERRAL = Form(
    "F03",
    "1",
    {},
    {},
    ("es",),
    (
        Question("family_unity", "text", {}, "L2"),
        Question("place_kind", "select_one", {}, "L2", list_name="place_kind"),
        Question("presented_at", "text", {}, "L2"),
    ),
    {"place_kind": (Choice("police_cell", {}, {"detention": "yes"}), Choice("shelter", {}))},
    purposes=frozenset({"placement", "referral"}),
)


FORMS: Mapping[str, Form] = {
    each.id: each
    for each in (
        form(
            "F01", ("first_contact_at", "L1", ()), ("immediate_danger", "L4", ("present", "possible", "none"))
        ),
        REFERRAL,
        form("F04", ("screening_result", "L3", ("possible", "insufficient", "not_apparent"))),
        form(
            "F11",
            ("result", "L4", ("claim_made", "indication", "no_indication")),
            ("family_block", "L4", ("yes", "doubt", "no")),
            ("consular_block", "L4", ("yes", "doubt", "no")),
            ("decided_by", "L2", ()),
            ("written_wish", "L3", YES),
        ),
        form("F12", ("reflection_start_at", "L2", ())),
        form("F16", ("overall", "L3", ("unacceptable", "high", "medium", "low"))),
        form(
            "F18", ("result", "L3", ("asylum", "stay", "third_country", "return_alt_care", "return_family"))
        ),
        form("F19", ("g8_code", "L2", ("court_order", "presence_needed", "not_needed", "none"))),
        form("F20", ("decision", "L2", ("asylum", "stay", "third_country", "return"))),
        form("F22", ("receiver_verified", "L2", YES), ("within_hours", "L2", YES)),
        form("F23", ("travel_at", "L2", ()), ("escort_child_trained", "L2", YES)),
        form("F26", ("result", "L2", ())),
        form("F27", ("arrival_at", "L2", ())),
        form("AGE", ("result", "L2", ("child", "doubt", "adult")), ("supervisor_agrees", "L2", YES)),
    )
}


@dataclass
class Case:
    """A case being lived through; each word is an event of its own."""

    now: datetime = START
    values: dict[str, Standing] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    withheld: tuple[str, ...] = ()
    family_block: str = "no"
    count: int = 0

    def wall(self) -> str:
        return self.now.strftime("%Y-%m-%dT%H:%M:%SZ")

    def _id(self) -> EventId:
        self.count += 1
        return EventId(f"e{self.count}")

    def say(self, path: str, value: Any) -> None:
        self.values[path] = Standing((Head(self._id(), value, "ana", self.wall(), "log"),))

    def dispute(self, path: str, value: Any, *, shown: bool = False) -> None:
        head = Head(self._id(), value, "beto", self.wall(), "other")
        heads = self.values[path].heads if path in self.values else ()
        self.values[path] = Standing((head, *heads) if shown else (*heads, head))

    def happen(self, kind: str, value: Any, path: str = "", author: str = "ana") -> EventId:
        fact = Fact(self._id(), kind, "case/x/core", path, value, author, self.wall())
        self.facts.append(fact)
        return fact.event_id

    def submit(self, form_id: str, at: datetime | None = None, /, **answers: Any) -> str:
        member = f"m{self.count}"
        self.happen("member_added", {"form": form_id, "step": answers.pop("step", "")}, f"form/{member}")
        for question, answer in answers.items():
            self.say(f"form/{member}/{question}", answer)
        value = {"form": form_id, "happened_at": (at or self.now).isoformat(), "source": "screen"}
        self.happen("form_submitted", value, f"form/{member}")
        return member

    def write(self, decisions: Iterable[Decision], author: str = "ana") -> list[EventId]:
        written = []
        for decision in decisions:
            if decision.type == "value":
                self.say(decision.path, decision.value)
            else:
                written.append(self.happen(decision.type, decision.value, decision.path, author))
        return written

    def wait(self, **spans: float) -> None:
        self.now += timedelta(**spans)

    @property
    def state(self) -> CaseState:
        return CaseState(CaseId("x"), dict(self.values), tuple(self.facts), self.withheld)

    def read(self) -> CaseFacts:
        return CaseFacts(self.state, FORMS, self.now, POST, family_block=self.family_block)


def open_case(side: str = "host", child: str = "no", block: str = "no") -> Case:
    case = Case()
    case.happen("case_opened", {"code": "7F3K-92QD", "side": side, "opened_at": case.now.isoformat()})
    case.say("case/side", side)
    case.say("case/country", "GTM")
    case.say("case/return_country", "HND")
    if child:
        case.say("case/child_or_doubt", child)
    case.say("case/origin_block", block)
    return case
