"""All pages are proven once a day, a turn at a time, and what does not prove itself is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import VaultDamagedError
from repatria.services.desk import Desk
from repatria.services.proving import Proof, is_proof_due, prove_some
from repatria.store.findings import Finding
from repatria.store.pages import PAGE, Pages
from tests.posts import TestClock


def run(desk: Desk) -> tuple[Finding, ...]:
    proof, turns = Proof(), 0
    while not proof.is_done:
        proof, turns = prove_some(desk, proof), turns + 1
        assert turns < 999
    return proof.found


def spoil(path: Path, page: int) -> None:
    data = bytearray(path.read_bytes())
    data[page * PAGE + 100] ^= 1
    path.write_bytes(data)


def settle(desk: Desk) -> None:
    """Bring all of the journal into the file."""
    connection = desk.vault.writer()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()


def test_it_is_due_once_a_day(desk: Desk, clock: TestClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("repatria.services.proving.TURN", 7)
    desk.vault.findings = ()
    assert is_proof_due(desk)
    assert run(desk) == ()
    assert not is_proof_due(desk)
    clock.pass_time(hours=23)
    assert not is_proof_due(desk)
    clock.pass_time(hours=2)
    assert is_proof_due(desk)
    assert run(desk) == ()
    clock.pass_time(days=-9)
    assert is_proof_due(desk), "a clock that was put back proves nothing"


def test_what_was_found_about_the_vault_makes_it_due_once_in_a_sitting(desk: Desk) -> None:
    assert run(desk) == ()
    desk.vault.findings = (Finding("head_shorter", {"count": 3, "remembered": 5}),)
    assert is_proof_due(desk)
    assert not is_proof_due(desk, desk.vault.findings)
    desk.vault.findings = (Finding("room_little"),)
    assert not is_proof_due(desk)


@pytest.mark.parametrize(("file", "kind"), [("vault.db", "page_damaged"), ("drafts.db", "drafts_damaged")])
def test_a_page_that_changed_is_found_and_the_proof_is_not_remembered(
    desk: Desk, file: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("repatria.services.proving._BETWEEN_S", 0)
    monkeypatch.setattr("repatria.services.proving.TURN", 7)
    settle(desk)
    spoil(desk.vault.folder / file, 1)
    found = run(desk)
    assert [one.kind for one in found] == [kind]
    assert found[0].facts["what"] == f"{file}: 2"
    desk.vault.findings = ()
    assert is_proof_due(desk)
    desk.vault.findings = found
    assert not is_proof_due(desk), "it was told"


def test_a_page_that_was_just_being_written_is_read_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("repatria.services.proving._BETWEEN_S", 0)
    unproven, asked = Pages.unproven, list[int]()

    def torn(pages: Pages, first: int, many: int) -> list[int]:
        asked.append(many)
        return [5] if len(asked) < 3 else unproven(pages, first, many)

    monkeypatch.setattr(Pages, "unproven", torn)
    assert run(desk) == ()
    assert asked[1:3] == [1, 1]


def test_a_page_that_is_no_longer_there_is_no_damage(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("repatria.services.proving._BETWEEN_S", 0)
    count, asked = Pages.count, list[int]()

    def longer(pages: Pages) -> int:
        asked.append(1)
        return count(pages) + (3 if len(asked) == 1 else 0)

    monkeypatch.setattr(Pages, "count", longer)
    assert run(desk) == ()


def test_drafts_that_can_not_be_read_only_make_it_due(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def load(self, _: str) -> None:
            raise VaultDamagedError(file="drafts.db", reason="malformed")

        save = load

    assert run(desk) == ()
    monkeypatch.setattr(Desk, "drafts", lambda _: Broken())
    assert is_proof_due(desk)
    assert run(desk) == ()
