"""Two posts join and part cases as they like, and exchange late and crossing: they agree, and lose nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.same_person import OTHER, SAME_PERSON, link_of, path_of
from repatria.domain.cases.state import CaseState
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.domain.protocol.definition import ACTS
from repatria.domain.protocol.permissions import may
from repatria.services.cases.casefile import pack_of
from repatria.services.cases.changing import case_of
from repatria.services.cases.joining import is_said_of, join_cases, joined_with, part_cases
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.today import case_page, count_cases
from repatria.services.vaults import leave
from repatria.store.lists.cases import CaseFilter
from repatria.store.state import load_case_state
from tests.posts import make_post
from tests.services.two_posts import seal, take

CASES = 4
posts, pairs = st.integers(0, 1), st.sampled_from(sorted(combinations(range(CASES), 2)))
NAMES = ("child_or_doubt", "origin_block", "family_block", "is_child")


class Joining(RuleBasedStateMachine):
    """Cases that both posts hold, and files under way between them."""

    @initialize()
    def open_cases(self) -> None:
        self.folder = TemporaryDirectory()
        root = Path(self.folder.name)
        self.posts = tuple(make_post(root / name, name, role="supervisor") for name in ("uno", "dos"))
        opened = [open_case(self.posts[0], Opening("host", "no", label=f"{place}")) for place in range(CASES)]
        self.cases = [one.id for one in opened]
        self.codes = {one.id: one.code for one in opened}
        self.under_way: list[tuple[int, Path]] = []
        self.exchange()
        self.said = self.own_words()

    @rule(post=posts, pair=pairs)
    def join(self, post: int, pair: tuple[int, int]) -> None:
        one, other = (self.cases[place] for place in pair)
        join_cases(self.posts[post], one, other, f"porque {post}")
        assert other in {line.id for line in joined_with(self.posts[post], one)}
        self.check(self.posts[post])

    @rule(post=posts, pair=pairs)
    def part(self, post: int, pair: tuple[int, int]) -> None:
        one, other = (self.cases[place] for place in pair)
        if is_said_of(self.posts[post], one, other):
            part_cases(self.posts[post], one, other, f"no es, {post}")
            assert not is_said_of(self.posts[post], one, other)
        self.check(self.posts[post])

    @rule(
        post=posts,
        place=st.integers(0, CASES - 1),
        name=st.sampled_from(NAMES[:2]),
        value=st.sampled_from(("yes", "doubt")),
    )
    def protect(self, post: int, place: int, name: str, value: str) -> None:
        desk, path = self.posts[post], f"case/{name}"
        heads = case_of(desk, self.cases[place]).heads(path)
        desk.append([Deed(core_part(self.cases[place]), VALUE, path, value, heads)])
        after_commit(desk, [self.cases[place]])
        self.check(desk)

    @rule(post=posts, part=st.integers(1, 2**CASES - 1))
    def send_some(self, post: int, part: int) -> None:
        chosen = [one for place, one in enumerate(self.cases) if part >> place & 1]
        sealed = seal(self.posts[post], self.posts[1 - post], Path(self.folder.name), *chosen)
        self.under_way.append((1 - post, sealed))

    @rule(last=st.booleans())
    def arrive(self, last: bool) -> None:
        if self.under_way:
            post, sealed = self.under_way.pop(-1 if last else 0)
            take(self.posts[post], sealed)
            self.check(self.posts[post])

    def exchange(self) -> None:
        for post in (0, 1, 0, 1):
            take(
                self.posts[1 - post],
                seal(self.posts[post], self.posts[1 - post], Path(self.folder.name), *self.cases),
            )

    def check(self, desk: Desk) -> None:
        """What a post shows follows from what its cases say, by a rule written here a second time."""
        states = {one: load_case_state(desk.read(), one) for one in self.cases}
        groups = groups_of(states)
        wanted = CaseFilter(practice=True, as_one=True)
        shown = case_page(desk, wanted, "code")
        assert len(shown) == count_cases(desk, wanted) == len(set(groups.values()))
        assert {groups[CaseId(line.id)] for line in shown} == set(groups.values())
        for one in self.cases:
            beside = sorted(self.codes[other] for other in groups[one] - {one})
            found = case_of(desk, one)
            assert found.line.beside.split() == beside
            for name in NAMES[:2]:
                said = {value for other in groups[one] for value in values_at(states[other], f"case/{name}")}
                for strong in ("yes", "doubt"):
                    assert found.facts.may_be(name, strong) == (strong in said), (name, said)
            if not beside:
                assert alone(desk, states[one]) == [
                    [found.facts.possible(name) for name in NAMES],
                    [found.may(act) for act in ACTS],
                ]

    def own_words(self) -> dict[CaseId, dict[str, object]]:
        """What the cases say beside what protects and what they say of each other."""
        states = {one: load_case_state(self.posts[0].read(), one) for one in self.cases}
        kept = (*(f"case/{name}" for name in NAMES),)
        return {
            one: {
                path: standing.value
                for path, standing in state.values.items()
                if not path.startswith(SAME_PERSON) and path not in kept
            }
            for one, state in states.items()
        }

    def teardown(self) -> None:
        if not hasattr(self, "posts"):
            return
        try:
            self.settle()
        finally:
            for desk in self.posts:
                leave(desk)
            self.folder.cleanup()

    def settle(self) -> None:
        while self.under_way:
            self.arrive(last=True)
        self.exchange()
        self.agree()
        for one, other in combinations(self.cases, 2):
            if is_said_of(self.posts[0], one, other):
                part_cases(self.posts[0], one, other, "ninguna")
        self.exchange()
        self.agree()
        for desk in self.posts:
            self.check(desk)
            assert [len(joined_with(desk, one)) for one in self.cases] == [0] * CASES
            assert not any(case_of(desk, one).line.beside for one in self.cases)
        assert self.own_words() == self.said

    def agree(self) -> None:
        """Both posts hold and show the same."""
        here, there = self.posts
        for one in self.cases:
            mine, theirs = (load_case_state(desk.read(), one) for desk in self.posts)
            assert (mine.values, mine.facts) == (theirs.values, theirs.facts)
            assert case_of(here, one).disagreements == case_of(there, one).disagreements
            assert case_of(here, one).line.beside == case_of(there, one).line.beside
        for desk in self.posts:
            self.check(desk)


def groups_of(states: dict[CaseId, CaseState]) -> dict[CaseId, frozenset[CaseId]]:
    """Two cases that are here are of one person as soon as either says so."""
    groups = {one: frozenset([one]) for one in states}
    for one, other in combinations(states, 2):
        path = path_of(link_of(one, other))
        if any(value != OTHER for each in (one, other) for value in values_at(states[each], path)):
            both = groups[one] | groups[other]
            groups |= dict.fromkeys(both, both)
    return groups


def values_at(state: CaseState, path: str) -> Iterator[object]:
    standing = state.values.get(path)
    yield from () if standing is None else (head.value for head in standing.heads)


def alone(desk: Desk, state: CaseState) -> list[object]:
    """What holds for a case of which nobody says that its person has another."""
    facts = CaseFacts(state, desk.library.forms, desk.now(), desk.calendar)
    pack = pack_of(desk, state)
    return [[facts.possible(name) for name in NAMES], [may(pack, facts, act) for act in ACTS]]


# real vaults are slow: a fault is shown as it was found, and not made smaller for minutes
Joining.TestCase.settings = settings(
    max_examples=6, stateful_step_count=14, deadline=None, phases=[Phase.generate]
)
TestJoining = Joining.TestCase
