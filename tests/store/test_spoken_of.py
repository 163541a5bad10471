"""A case is found by what another says of it alone, in whatever order the two came, went and spoke."""

from __future__ import annotations

from itertools import combinations

from benchmarks.data import open_memory
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from repatria.domain.cases.same_person import link_of, path_of
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId, make_case_code, make_id
from repatria.store.lists.case_lines import refresh_cases
from repatria.store.lists.forgetting import forget_case
from repatria.store.lists.same_person import case_behind, cases_of_person, parted_from, said_same
from repatria.store.lists.spoken_of import links_kept, said_by_gone
from repatria.store.log.events import append
from repatria.store.state import load_case_state, rebuild
from tests.store.logs import ANA, log_of, random_bytes
from tests.store.vaults import nobody

CASES = tuple(CaseId(make_id(bytes([number]) * 16)) for number in range(1, 6))
PAIRS = tuple(combinations(CASES, 2))


class Speaking(RuleBasedStateMachine):
    """Cases come, say of others what they say, and are forgotten; what this vault finds is counted by hand beside."""

    def __init__(self) -> None:
        super().__init__()
        self.connection = open_memory()
        self.here: set[CaseId] = set()
        self.gone: set[CaseId] = set()
        self.said: dict[tuple[CaseId, str], str] = {}
        self.holding: set[tuple[str, CaseId]] = set()

    def _write(self, *deeds: Deed) -> None:
        wall = "2026-11-30T10:00:00Z"
        append(self.connection, log_of(1), deeds, author=ANA, wall=wall, random=random_bytes, sign=nobody)

    def _says(self, case: CaseId, link: str, value: str) -> Deed:
        self.said[(case, link)] = value
        state = load_case_state(self.connection, case)
        held = state.values.get(path_of(link))
        replaced = tuple(head.event_id for head in held.heads) if held else ()
        return Deed(core_part(case), "value", path_of(link), value, replaced)

    @rule(case=st.sampled_from(CASES), also=st.sampled_from(CASES), value=st.sampled_from(("", "same")))
    def opens(self, case: CaseId, also: CaseId, value: str) -> None:
        if case in self.here | self.gone:
            return
        self._is_here(case)
        deeds = [
            Deed(core_part(case), "case_opened", "", {"code": make_case_code(case.encode()), "side": "host"})
        ]
        if value and also != case:
            deeds.append(self._says(case, link_of(case, also), value))
        self._write(*deeds)

    @precondition(lambda self: self.here)
    @rule(data=st.data(), pair=st.sampled_from(PAIRS), value=st.sampled_from(("same", "other")))
    def speaks(self, data: st.DataObject, pair: tuple[CaseId, CaseId], value: str) -> None:
        """Often of itself and another; sometimes it claims the name of two others."""
        case = data.draw(st.sampled_from(sorted(self.here)))
        self._write(self._says(case, link_of(*pair), value))

    @precondition(lambda self: self.here)
    @rule(data=st.data(), holds_on=st.booleans())
    def is_forgotten(self, data: st.DataObject, holds_on: bool) -> None:
        case = data.draw(st.sampled_from(sorted(self.here)))
        forget_case(self.connection, case, holds_on=holds_on)
        self.here.remove(case)
        self.gone.add(case)
        self.holding = {(link, other) for link, other in self.holding if other != case}
        for other in self.here if holds_on else ():
            link = link_of(case, other)
            if self.said.get((case, link)) == "same" and (other, link) not in self.said:
                self.holding.add((link, other))

    @precondition(lambda self: self.gone)
    @rule(data=st.data())
    def comes_back(self, data: st.DataObject) -> None:
        case = data.draw(st.sampled_from(sorted(self.gone)))
        refresh_cases(self.connection, {core_part(case): ("2026-11-30T11:00:00Z", True)})
        self.gone.remove(case)
        self._is_here(case)

    def _is_here(self, case: CaseId) -> None:
        self.here.add(case)
        self.holding = {(link, other) for link, other in self.holding if link != link_of(case, other)}

    @precondition(lambda self: not self.gone)
    @rule()
    def tables_are_made_again(self) -> None:
        self.connection.execute("DELETE FROM case_link")
        rebuild(self.connection)

    def _of(self, one: CaseId, other: CaseId) -> set[str]:
        link = link_of(one, other)
        found = {self.said.get((each, link), "") for each in (one, other)}
        return found - {""} if {one, other} <= self.here else set()

    @invariant()
    def each_finds_the_other(self) -> None:
        near = {pair: self._of(*pair) for pair in PAIRS}
        for one in self.here:
            others = {(set(pair) - {one}).pop(): said for pair, said in near.items() if one in pair}
            same = {other for other, said in others.items() if "same" in said}
            assert set(said_same(self.connection, one)) == same
            assert set(parted_from(self.connection, one)) == {
                other for other, said in others.items() if said == {"other"}
            }
            for other, said in others.items():
                link = link_of(one, other)
                assert case_behind(self.connection, link, one) == (other if said else None)
                assert not said or link in links_kept(self.connection, one)

    @invariant()
    def what_a_case_said_that_is_gone_holds_on(self) -> None:
        for one in self.here:
            held = {link for link, other in self.holding if other == one}
            assert said_by_gone(self.connection, one) == held

    @invariant()
    def lists_show_the_persons(self) -> None:
        for one in self.here:
            found, waiting = {one}, [one]
            while waiting:
                here = waiting.pop()
                near = {other for other in self.here - found if "same" in self._of(here, other)}
                found |= near
                waiting += near
            assert {one, *cases_of_person(self.connection, one)} == found


TestSpeaking = Speaking.TestCase
TestSpeaking.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
