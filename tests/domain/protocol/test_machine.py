"""Any life a case may have: what must never happen does not, whatever the order of things."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.errors import ObligatoryStepError, RefusedError
from repatria.domain.protocol.asking import (
    Emergency,
    Signature,
    decide_ask,
    decide_emergency,
    decide_override,
    decide_ratify,
)
from repatria.domain.protocol.definition import ACTS
from repatria.domain.protocol.exceptions import Approval, exceptions, signs_for
from repatria.domain.protocol.permissions import EMERGENCY_ACTS, is_child, may, may_in_emergency
from repatria.domain.protocol.progress import progress
from repatria.domain.protocol.reading import RESOLVED
from repatria.domain.protocol.recording import (
    StepMark,
    decide_block,
    decide_close,
    decide_leave,
    decide_mark_step,
    decide_reopen,
    decide_reopen_case,
)
from repatria.domain.protocol.routes import decide_change_route, preview_route
from tests.domain.protocol.asking import ANA, LIAISON
from tests.domain.protocol.packs import FORMS, PACK, POST, Case, open_case

ANSWERS: dict[tuple[str, str], tuple[Any, ...]] = {
    ("F01", "first_contact_at"): ("2026-03-05T08:00", None),
    ("F03", "family_unity"): ("separated_other", "alone"),
    ("F03", "place_kind"): ("police_cell", "shelter"),
    ("F04", "screening_result"): ("possible", "insufficient", "not_apparent"),
    ("F11", "result"): ("claim_made", "indication", "no_indication", None),
    ("F11", "family_block"): ("yes", "doubt", "no"),
    ("F16", "overall"): ("unacceptable", "high", "medium", "low", None),
    ("F18", "result"): ("asylum", "return_family"),
    ("F19", "g8_code"): ("court_order", "presence_needed", "none"),
    ("F20", "decision"): ("stay", "return"),
    ("F22", "receiver_verified"): ("no", "yes"),
    ("F22", "within_hours"): ("no", "yes"),
    ("F23", "travel_at"): ("2026-03-20T08:00", "2026-03-06T08:00"),
    ("F27", "arrival_at"): ("2026-03-06", None),
    ("AGE", "result"): ("child", "doubt", "adult"),
    ("AGE", "supervisor_agrees"): ("no", "yes"),
}
READY: dict[str, dict[str, Any]] = {
    "F11": {"result": "no_indication", "family_block": "no"},
    "F16": {"overall": "low"},
    "F18": {"result": "return_family"},
    "F19": {"g8_code": "none"},
    "F22": {"receiver_verified": "yes", "within_hours": "yes"},
}
PEOPLE = (
    Approval("national_liaison", "Luz", "p-luz"),
    Approval("supervisor", "Raúl", "p-raul", how="oral"),
    Approval("child_auth", "Inés"),
    Approval("prosecutor", "Omar"),
)
OBLIGATORY = {step.id for step in PACK.steps if step.obligatory}
steps = st.sampled_from([step.id for step in PACK.steps])
acts = st.sampled_from(ACTS)


class CaseLife(RuleBasedStateMachine):
    """One case through days, forms, records, refusals, overrides, emergencies and changes of route."""

    case: Case
    done: set[str]

    @initialize(
        side=st.sampled_from(["host", "origin", "arrival", "transit", "internal"]),
        child=st.sampled_from(["yes", "doubt", "no"]),
        block=st.sampled_from(["yes", "no"]),
        ready=st.booleans(),
    )
    def opens(self, side: str, child: str, block: str, *, ready: bool) -> None:
        self.case = open_case(side, child, block)
        self.done = set()
        if ready:  # every gate open, so that one change may close or open it
            for form, answers in READY.items():
                self.case.submit(form, **answers)
            self.case.say("step/P5.3", {"state": "done", "by": "child_auth", "known_by": "document"})

    def facts(self) -> CaseFacts:
        return self.case.read()

    @rule(form=st.sampled_from(sorted({form for form, _ in ANSWERS})), data=st.data())
    def fills_a_form(self, form: str, data: st.DataObject) -> None:
        given = {
            question: data.draw(st.sampled_from(answers), label=question)
            for (name, question), answers in ANSWERS.items()
            if name == form
        }
        self.case.submit(form, **given)

    @rule(hours=st.sampled_from([1, 13, 25, 24 * 8, 24 * 100]))
    def time_passes(self, hours: int) -> None:
        self.case.wait(hours=hours)

    @rule(
        step=steps,
        state=st.sampled_from(["done", "attempted", "waiting", "refused", "not_applicable"]),
        by=st.sampled_from(["border_coord", "child_auth"]),
        known_by=st.sampled_from(["did", "document", "phone"]),
    )
    def records_a_step(self, step: str, state: str, by: str, known_by: str) -> None:
        mark = StepMark(state, by=by, happened_at=self.case.now.isoformat(), known_by=known_by, reason="r")
        waved_away = state in ("refused", "not_applicable") and step in OBLIGATORY and is_child(self.facts())
        try:
            self.case.write(
                decide_mark_step(PACK, self.facts(), step, mark)
            )  # overdue or gated: never locked
        except ObligatoryStepError:
            assert waved_away
            return
        assert not waved_away
        if state == "done":
            self.done.add(step)
        else:
            self.done.discard(step)

    @rule(step=steps)
    def reopens_a_step(self, step: str) -> None:
        self.case.write(decide_reopen(PACK, self.facts(), step, "r"))
        self.done.discard(step)

    @rule(act=acts)
    def asks(self, act: str) -> None:
        before = may(PACK, self.facts(), act)
        refused = decide_ask(PACK, self.facts(), act)
        assert before.allowed is not bool(refused)
        self.case.write(refused)

    @rule(
        act=acts,
        approvals=st.lists(st.sampled_from(PEOPLE), max_size=3),
        asker=st.sampled_from([ANA, replace(LIAISON, role="")]),
    )
    def overrides(self, act: str, approvals: list[Approval], asker: Approval) -> None:
        before = may(PACK, self.facts(), act)
        absolute = before.blocked or any(status.kind == "absoluta" for status in before.closed)
        try:
            decisions = decide_override(PACK, self.facts(), act, reason="r", approvals=approvals, asker=asker)
        except RefusedError:
            return
        assert not absolute
        assert not decisions or not any(approval.may_be(asker) for approval in approvals)
        self.case.write(decisions, asker.person)
        assert may(PACK, self.facts(), act).allowed

    @rule(act=acts)
    def somebody_forges_an_override(self, act: str) -> None:
        before = may(PACK, self.facts(), act)
        for status in before.closed:
            approvals = [{"role": each.role, "name": each.name, "person": each.person} for each in PEOPLE]
            value = {"gate": status.gate.id, "act": act, "reason": "r", "approvals": approvals}
            if status.kind == "absoluta":
                self.case.happen("gate_overridden", value)
        if before.blocked or any(status.kind == "absoluta" for status in before.closed):
            assert not may(PACK, self.facts(), act).allowed

    @rule(ratified=st.booleans(), role=st.sampled_from(("national_liaison", "supervisor", "coordinator")))
    def ratifies(self, *, ratified: bool, role: str) -> None:
        signature = Signature(role, "Otra persona")
        for found in exceptions(self.facts())[-1:]:
            try:
                decided = decide_ratify(self.facts(), found.id, signature, ratified=ratified, by="p-other")
            except RefusedError:
                assert not any(signs_for(role, awaited) for awaited in found.awaited)
                return
            self.case.write(decided)

    @rule(act=st.sampled_from(EMERGENCY_ACTS))
    def acts_now(self, act: str) -> None:
        before = {name: may(PACK, self.facts(), name).allowed for name in ACTS}
        answer = may_in_emergency(PACK, self.facts(), act)
        assert not (answer.allowed and any(status.kind == "absoluta" for status in answer.closed))
        try:
            self.case.write(decide_emergency(PACK, self.facts(), Emergency(act, "danger", "now")))
        except RefusedError:
            assert not answer.allowed
        assert {name: may(PACK, self.facts(), name).allowed for name in ACTS} == before

    @rule(
        changes=st.fixed_dictionaries(
            {},
            optional={
                "side": st.sampled_from(["host", "origin", "arrival", "transit"]),
                "child_or_doubt": st.sampled_from(["yes", "doubt", "no"]),
                "return_country": st.sampled_from(["HND", "SLV"]),
            },
        )
    )
    def changes_route(self, changes: dict[str, str]) -> None:
        if not changes:
            return
        preview = preview_route(PACK, self.facts(), changes)
        lowering_allowed = may(PACK, self.facts(), "lower_to_adult").allowed
        try:
            decisions = decide_change_route(PACK, self.facts(), changes, "r", second=PEOPLE[0])
        except RefusedError:
            assert preview.lowers
            return
        assert lowering_allowed or not preview.lowers
        self.case.write(decisions)
        shown = {row.path for row in progress(PACK, self.facts()).steps if row.applies}
        assert {row.path for row in preview.appear} <= shown
        assert not {row.path for row in preview.stop} & shown

    @rule()
    def raises_the_block(self) -> None:
        self.case.write(decide_block())
        for act in ("contact_origin_state", "contact_family"):
            assert not may(PACK, self.facts(), act).allowed

    @rule()
    def closes_and_reopens(self) -> None:
        self.case.write(decide_close("declined", "r"))
        assert progress(PACK, self.facts()).overdue == ()
        self.case.write(decide_reopen_case("r"))

    @precondition(lambda self: bool(self.case.values))
    @rule(data=st.data())
    def somebody_disagrees(self, data: st.DataObject) -> None:
        """A second head never opens a gate that was closed."""
        path = data.draw(st.sampled_from(sorted(self.case.values)), label="path")
        before = {act for act in ACTS if may(PACK, self.facts(), act).allowed}
        value = data.draw(_other_value(path), label="value")
        self.case.dispute(path, value, shown=data.draw(st.booleans(), label="shown"))
        after = {act for act in ACTS if may(PACK, self.facts(), act).allowed}
        assert after <= before
        if path.startswith("step/"):
            self.done.discard(path.split("/")[1])

    @rule()
    def a_part_is_withheld(self) -> None:
        before = {act for act in ACTS if may(PACK, self.facts(), act).allowed}
        seen = self.case.state
        protected = [
            path
            for path in seen.values
            if path.startswith("form/") and path.endswith(("/result", "/overall", "/family_block"))
        ]
        kept = {path: standing for path, standing in seen.values.items() if path not in protected}
        poorer = type(seen)(seen.id, kept, seen.facts, ("case/x/protected",))
        facts = CaseFacts(poorer, FORMS, self.case.now, POST)
        assert {act for act in ACTS if may(PACK, facts, act).allowed} - {"place", "disclose"} <= before

    @invariant()
    def done_work_is_never_lost(self) -> None:
        shown = {row.step.id: row for row in progress(PACK, self.facts()).steps if row.occurrence is None}
        for step in self.done:
            if step in shown:
                assert shown[step].record is not None
            assert self.facts().heads(f"step/{step}")

    @invariant()
    def theirs_are_never_late_for_us(self) -> None:
        found = progress(PACK, self.facts())
        assert all(row.ours and not row.resolved for row in found.overdue)
        assert all(not row.overdue for row in found.steps if not row.ours)
        assert all(row.state not in RESOLVED for row in found.next_steps)

    @invariant()
    def a_shut_gate_refuses(self) -> None:
        for act in ACTS:
            answer = may(PACK, self.facts(), act)
            assert answer.allowed is (not answer.closed and not answer.blocked)
            if any(status.kind == "absoluta" for status in answer.closed):
                assert answer.way == "never"
                assert not answer.emergency

    @invariant()
    def an_adult_may_always_leave(self) -> None:
        if self.facts().possible("child_or_doubt") == ("no",):
            assert decide_leave(self.facts(), {}, self.case.now.isoformat())


def _other_value(path: str) -> st.SearchStrategy[Any]:
    if path.startswith("step/"):
        states = st.sampled_from(["open", "done", "refused", "waiting"])
        return states.map(lambda state: {"state": state, "by": "child_auth", "known_by": "document"})
    name = path.rsplit("/", 1)[-1]
    if path.startswith("case/"):
        return st.sampled_from(["yes", "doubt", "no", None])
    return st.sampled_from(
        [value for (_, asked), values in ANSWERS.items() if asked == name for value in values]
    )


CaseLife.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestCaseLife = CaseLife.TestCase
