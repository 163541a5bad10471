"""What fails while a vault is unlocked gives it back: the next try meets no lock of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import DiskFullError
from repatria.services import vaults
from repatria.services.vaults import leave, unlock
from tests.posts import PASSPHRASE, make_closed_post, shipped


@pytest.mark.parametrize("at", ["sweep_inbox", "apply_opaque", "_bring_protocols", "refresh_stale"])
@pytest.mark.parametrize("fault", [DiskFullError(place="vault"), KeyError("a bug"), KeyboardInterrupt()])
def test_an_unlock_that_failed_anywhere_can_be_tried_again(
    tmp_path: Path, at: str, fault: BaseException
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise fault

    folder = make_closed_post(tmp_path / "vault", state=tmp_path / "state")
    with pytest.MonkeyPatch.context() as broken:
        broken.setattr(vaults, at, fail)
        for _ in range(2):
            with pytest.raises(type(fault)):
                unlock(folder, PASSPHRASE, shipped(), state_dir=tmp_path / "state")
    leave(unlock(folder, PASSPHRASE, shipped(), state_dir=tmp_path / "state"))
