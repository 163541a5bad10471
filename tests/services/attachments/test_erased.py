"""With its case a file goes: its key first, so that what a copy of it is elsewhere is noise."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.errors import NotForMeError, StorageError
from repatria.domain.events.kinds import case_parts
from repatria.sealing import new_identity, open_sealed
from repatria.services.attachments import sweeping
from repatria.services.attachments.listing import attachments_in
from repatria.services.attachments.withdrawing import withdraw_attachment
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.vaults import leave, unlock
from repatria.store.attachments import folder
from repatria.store.attachments.named import named_files
from repatria.store.log.withdrawing import is_anything_said
from tests.posts import PASSPHRASE, TestClock
from tests.services.attachments.files import add, lying, read
from tests.services.erasing import SECOND, closed_case

pytestmark = pytest.mark.supervised


def test_erasing_a_case_destroys_the_keys_of_its_files_and_the_files(desk: Desk, tmp_path: Path) -> None:
    case, stays = closed_case(desk), closed_case(desk, name="Otra")
    gone = add(desk, case, tmp_path), add(desk, case, tmp_path, level="L3")
    withdraw_attachment(desk, case, gone[0].event, "Retirada")
    kept = add(desk, stays, tmp_path)
    erase_case(desk, case, "demand", SECOND)
    assert lying(desk) == [f"{kept.id}.age"]
    assert not any(is_anything_said(desk.read(), part) for part in case_parts(case))
    assert [one.id for one in named_files(desk.read())] == [kept.id]
    assert read(desk, stays, kept)


def test_a_copy_of_the_sealed_file_is_noise_to_every_other_key(desk: Desk, tmp_path: Path) -> None:
    case = closed_case(desk)
    one = add(desk, case, tmp_path)
    path = folder.sealed_path(desk.vault.folder, one.id)
    others = [new_identity(), desk.vault.device.age_identity]
    with path.open("rb") as file, open_sealed(file, others) as stream, pytest.raises(NotForMeError):
        stream.read(1)


def test_stopped_before_the_files_went_they_go_at_the_next_unlock(
    desk: Desk, tmp_path: Path, library: Library, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = closed_case(desk)
    add(desk, case, tmp_path)
    with monkeypatch.context() as cut:
        cut.setattr(sweeping, "sweep", lambda *_: None)
        erase_case(desk, case, "demand", SECOND)
    assert len(lying(desk)) == 2
    leave(desk)
    leave(unlock(tmp_path / "vault", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state"))
    assert lying(desk) == []


def test_a_case_that_was_not_erased_after_all_keeps_its_files(
    desk: Desk, tmp_path: Path, library: Library, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = closed_case(desk)
    one = add(desk, case, tmp_path)

    def fails(*_: object) -> None:
        raise StorageError(place="vault.db")

    with monkeypatch.context() as cut:
        cut.setattr("repatria.services.exchange.erasures.erase_cases", fails)
        with pytest.raises(StorageError):
            erase_case(desk, case, "demand", SECOND)
    assert len(lying(desk)) == 2, "it is in doubt"
    leave(desk)
    again = unlock(tmp_path / "vault", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    assert lying(again) == [f"{one.id}.age"]
    assert attachments_in(again, case)[0].is_here
    leave(again)
