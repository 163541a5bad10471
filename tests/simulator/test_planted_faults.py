"""The simulator finds what is wrong: a fault planted in the program is a violation in some of few schedules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from repatria.domain.errors import UnknownFormError, VaultDamagedError
from repatria.domain.ids import CaseId
from repatria.domain.protocol.permissions import Permission
from repatria.services import vaults
from repatria.services.cases.acts import raise_block
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of
from repatria.services.desk import Desk
from repatria.services.exchange import directory_came, receiving, sending
from repatria.services.exchange.receipts import Receipts, receipts_for
from repatria.services.forms.filling import resume_form, save_answers
from repatria.services.forms.work import FormWork
from repatria.simulator import carrier, doings, editing, lines, schedule
from repatria.simulator.beginning import Shelf
from repatria.simulator.carrier import Carrier, deliver
from repatria.simulator.chance import Chance
from repatria.simulator.country import signs
from repatria.simulator.doings import asks, opens, protects, receives, sends
from repatria.simulator.editing import fills, writes_meanwhile
from repatria.simulator.erasing import erases
from repatria.simulator.forging import forges
from repatria.simulator.lines import set_up
from repatria.simulator.mishaps import (
    MISHAPS,
    finds_another_place,
    gets_an_old_backup,
    is_backed_up,
    the_liaison_forgets,
)
from repatria.simulator.posts import Post, introduce
from repatria.simulator.setting_aside import sets_aside, takes_back
from repatria.simulator.world import World
from repatria.store.log import quarantine
from repatria.store.log.events import ingest
from repatria.store.log.signatures import Signatures
from repatria.sync import reading
from tests.posts import shipped
from tests.simulator.planting import busy_with, violations

SEEDS = range(1, 5)


def test_without_a_fault_there_is_no_violation(tmp_path: Path, shelf: Shelf) -> None:
    assert list(violations(tmp_path, shelf, SEEDS)) == []


def test_a_post_that_says_it_has_what_it_has_not(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def boasting(desk: Any, device: str, parts: Iterable[str]) -> Receipts:
        said = receipts_for(desk, device, parts)
        return {part: {log: n + 5 for log, n in logs.items()} for part, logs in said.items()}

    monkeypatch.setattr(sending, "receipts_for", boasting)
    assert any("lacks" in one for one in plain())


def test_a_post_that_drops_the_last_event_of_what_it_receives(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def dropping(connection: Any, runs: Iterable[Any], **more: Any) -> Any:
        short = ((part, log, events[:-1]) for part, log, events in runs if len(events) > 1)
        return ingest(connection, short, **more)

    monkeypatch.setattr(receiving, "ingest", dropping)
    assert any("lacks" in one for one in plain())


def test_a_safeguard_that_forgets_who_is_protected(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    busy_with(monkeypatch, (12, protects))
    careful = CaseFile.may

    def careless(self: CaseFile, act: str) -> Permission:
        return replace(careful(self, act), allowed=True, closed=())

    monkeypatch.setattr(CaseFile, "may", careless)
    assert any("is open" in one for one in plain())


def test_a_post_that_takes_what_was_damaged(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    busy_with(monkeypatch, (12, sends), (24, receives))
    monkeypatch.setattr(
        carrier.Carrier, "must_refuse", lambda self, taker, sealed, what: self.wrongly_taken.append(what)
    )
    assert any("damaged" in one for one in plain())


def test_a_post_that_forgets_what_it_delivered(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "delivered", lambda desk, route, gone: None)
    assert any("did not get rid" in one for one in plain())


def test_a_post_that_lets_count_what_was_revoked(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    busy_with(monkeypatch, (12, signs))
    monkeypatch.setattr(directory_came, "enforce_revocations", lambda *given, **more: set())
    assert any("revoked device wrote beyond" in one for one in plain())


def test_a_post_that_takes_no_directory(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "enter_directory", lambda *given: (None, ()))
    assert any("another directory than the liaison" in one for one in plain())


def test_a_liaison_that_forgets_with_an_old_backup_whom_it_revoked(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    busy_with(monkeypatch, (6, signs))
    monkeypatch.setattr(schedule, "MISHAPS", ((1, the_liaison_forgets),))
    monkeypatch.setattr(schedule, "_MISHAP_IN", 2)
    monkeypatch.setattr(directory_came, "hear_directory", lambda desk, connection, known, _: (known, None))
    assert any("does not know who was revoked" in one for one in plain())


def test_a_post_that_forgets_with_an_old_backup_what_was_erased(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    busy_with(monkeypatch, (12, erases))
    more = ((12, is_backed_up), (12, gets_an_old_backup))
    monkeypatch.setattr(schedule, "MISHAPS", (*MISHAPS, *more))
    monkeypatch.setattr(schedule, "_MISHAP_IN", 2)
    monkeypatch.setattr(vaults, "erase_again", lambda *given: ())
    assert any("although it was erased" in one for one in plain())


def test_a_post_that_believes_whoever_writes_in_the_name_of_its_people(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    busy_with(monkeypatch, (12, forges))
    monkeypatch.setattr(Signatures, "check_arriving", lambda *given: None)
    assert any("what was forged stands" in one for one in plain())


def test_a_post_that_takes_a_file_signed_by_another(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    busy_with(monkeypatch, (12, forges))
    monkeypatch.setattr(reading, "_check_signatures", lambda *given: None)
    assert any("signed by another" in one for one in plain())


def test_a_program_that_never_reads_what_it_has_learned(
    plain: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    busy_with(monkeypatch, (12, asks))
    monkeypatch.setattr(vaults, "apply_opaque", lambda connection: 0)
    assert any(plain())


@pytest.fixture
def two(tmp_path: Path) -> Iterator[World]:
    """Two posts that know each other and hold a case, for what chance seldom brings together."""
    posts = [Post(name, tmp_path / name, shipped()) for name in ("Puesto 1", "Puesto 2")]
    world = World(posts, Carrier(tmp_path / "bag"), tmp_path / "server", Chance(1))
    for post in posts:
        post.begin()
    introduce(*posts)
    set_up(world.server, posts)
    opens(world, posts[0])
    give(world, 0)
    yield world
    for post in posts:
        post.close()


def give(world: World, giver: int) -> None:
    here, there = world.posts[giver], world.posts[1 - giver]
    deliver(there, world.carrier.seal(here, there, (world.cases[0],), protected=True))


def test_a_safeguard_that_forgets_who_is_protected_in_what_was_set_aside(
    two: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A case and its protection come in two files, and of these the second is set aside."""
    raise_block(two.posts[0].desk, two.cases[0])
    give(two, 0)

    def set_all_aside() -> list[str]:
        for _ in range(9):
            sets_aside(two, two.posts[1])
            takes_back(two, two.posts[1])
        return two.wrongs

    assert set_all_aside() == []
    monkeypatch.setattr(quarantine, "out_of_use", lambda connection, part: [])
    assert any("setting aside opened" in one for one in set_all_aside())


@pytest.mark.parametrize("at_fault", [False, True])
def test_a_form_that_replaces_what_came_while_somebody_wrote(
    two: World, monkeypatch: pytest.MonkeyPatch, at_fault: bool
) -> None:
    """Both write in one form, and what one wrote comes to the other before that is saved."""

    def over_all(desk: Desk, work: FormWork) -> None:
        with suppress(UnknownFormError, ValueError):  # begun a moment ago, or disputed: takes no answer
            again = resume_form(desk, work.case.id, work.member)
            again.session.set_answer("meeting_point", "todo nuevo")
            save_answers(desk, again)

    monkeypatch.setattr(editing, "_FORMS", (("F03", "meeting_point"),))
    here, there = two.posts
    for _ in range(6):
        with monkeypatch.context() as sound:
            sound.setattr(editing, "save_answers", save_answers)
            fills(two, here)
        if at_fault:
            monkeypatch.setattr(editing, "save_answers", over_all)
        give(two, 0)
        answer_all(there.desk, two.cases[0])
        two.carrier.take(there, here, (two.cases[0],), protected=True)
        writes_meanwhile(two, here)
    assert bool(two.wrongs) is at_fault


def answer_all(desk: Desk, case: CaseId) -> None:
    """Answer in every form that nobody disputes."""
    for fact in case_of(desk, case).state.of_type("member_added"):
        work = resume_form(desk, case, fact.path.partition("/")[2])
        if not work.session.is_read_only("meeting_point"):
            work.session.set_answer("meeting_point", desk.new_id())
            save_answers(desk, work)


def test_a_post_that_goes_on_at_another_place(two: World, monkeypatch: pytest.MonkeyPatch) -> None:
    finds_another_place(two, two.posts[0])
    assert two.wrongs == []
    monkeypatch.setattr(lines, "look_through", lambda *given: ())
    finds_another_place(two, two.posts[0])
    assert any("the place was another" in one for one in two.wrongs)


def test_an_act_that_fails_where_no_rule_says_no_is_told(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise VaultDamagedError(file="vault.db", reason="planted")

    monkeypatch.setattr(doings, "set_case_value", fails)
    assert any("VaultDamagedError" in one for one in violations(tmp_path, shelf, SEEDS))
