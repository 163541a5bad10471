"""Three honest posts write, let people in, lock, and exchange late and crossing: nothing is ever set apart."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from repatria.services.cases.acts import ask_act, raise_block
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import add_related, set_case_value
from repatria.services.cases.settling import settle_disagreement
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.post.people import end_access, let_in, people_here
from repatria.services.vaults import leave, unlock
from repatria.store.state import disagreements, load_case_state
from tests.posts import PASSPHRASE, make_post, shipped
from tests.services.conftest import F01, fill
from tests.services.three_posts import known_at, meet
from tests.services.two_posts import seal, take

POSTS = 3
posts = st.integers(0, POSTS - 1)


class Honest(RuleBasedStateMachine):
    """Posts that hold one case, what is under way between them, and the people who were let in."""

    @initialize(said=st.booleans())
    def open_cases(self, said: bool) -> None:
        self.folder = TemporaryDirectory()
        self.root = Path(self.folder.name)
        names = ("uno", "dos", "tres")
        self.posts = [make_post(self.root / name, name, role="supervisor") for name in names]
        self.phrases = [[PASSPHRASE] for _ in self.posts]
        meet(*self.posts)
        self.opened = open_case(self.posts[0], Opening("host", "doubt", label="a"))
        self.case = self.opened.id
        fill(self.posts[0], self.opened, "F01", F01)
        self.under_way: list[tuple[int, Path]] = []
        for other in range(1, POSTS):
            self.send_to(0, other)
            self.arrive(last=True)
        if said:
            self.everybody_hears()

    @rule(post=posts, what=st.sampled_from(("label", "block", "around", "form", "refused", "settle")))
    def write(self, post: int, what: str) -> None:
        desk = self.posts[post]
        if what == "label":
            set_case_value(desk, self.case, "label", desk.new_id())
        elif what == "block":
            raise_block(desk, self.case)
        elif what == "around":
            add_related(desk, self.case, "companion", {"name": desk.new_id()})
        elif what == "form":
            fill(desk, self.opened, "F01", F01)
        elif what == "refused":
            ask_act(desk, self.case, "hand_over")
        else:
            for one in list(disagreements(desk.read())):
                settle_disagreement(
                    desk, self.case, one.part, one.path, one.standing.heads[0].value, "porque sí"
                )

    @rule(post=posts)
    def somebody_comes(self, post: int) -> None:
        """Let somebody in, who sits there from then on."""
        desk, phrase = self.posts[post], f"{PASSPHRASE} {len(self.phrases[post])}"
        if len(self.phrases[post]) < 4:
            let_in(desk, desk.new_id(), "supervisor", phrase)
            self.phrases[post].append(phrase)
            self.posts[post] = again(desk, phrase)

    @rule(post=posts)
    def lock(self, post: int) -> None:
        """Whoever made the vault sits there again."""
        self.posts[post] = again(self.posts[post], PASSPHRASE)

    @rule(post=posts)
    def somebody_goes(self, post: int) -> None:
        self.lock(post)
        desk = self.posts[post]
        others = [one for one in people_here(desk) if one.active and one.id != desk.person.id]
        if others:
            end_access(desk, others[0].id)

    @rule(one=posts, by=st.integers(1, POSTS - 1))
    def send(self, one: int, by: int) -> None:
        self.send_to(one, (one + by) % POSTS)

    @rule(last=st.booleans())
    def arrive(self, last: bool) -> None:
        if self.under_way:
            post, sealed = self.under_way.pop(-1 if last else 0)
            report = take(self.posts[post], sealed)
            assert report.counts.bad == 0
            assert report.persons is None or not (report.persons.refused or report.persons.clashing)

    def send_to(self, one: int, other: int) -> None:
        sealed = seal(self.posts[one], self.posts[other], self.root, self.case, protected=True)
        self.under_way.append((other, sealed))

    def everybody_hears(self) -> None:
        for _ in range(3):
            for one in range(POSTS):
                for by in range(1, POSTS):
                    self.send_to(one, (one + by) % POSTS)
                    self.arrive(last=True)

    def teardown(self) -> None:
        if not hasattr(self, "posts"):
            return
        try:
            while self.under_way:
                self.arrive(last=True)
            self.everybody_hears()
            devices = {desk.vault.device.id for desk in self.posts}
            states = [load_case_state(desk.read(), self.case) for desk in self.posts]
            assert all((one.values, one.facts) == (states[0].values, states[0].facts) for one in states)
            for desk in self.posts:
                assert known_at(desk) == devices
                assert desk.read().execute("SELECT count(*) FROM quarantine").fetchone() == (0,)
                report = check_vault(desk)
                assert report.sound
                assert report.unsigned == 0
        finally:
            for desk in self.posts:
                leave(desk)
            self.folder.cleanup()


def again(desk: Desk, phrase: str) -> Desk:
    """Lock a post, and let whoever has that passphrase unlock it."""
    folder, state = desk.vault.folder, desk.vault.state_dir
    leave(desk)
    return unlock(folder, phrase, shipped(), state_dir=state)


# real vaults are slow: a fault is shown as it was found, and not made smaller for minutes
Honest.TestCase.settings = settings(
    max_examples=5, stateful_step_count=14, deadline=None, phases=[Phase.generate]
)
TestHonest = Honest.TestCase
