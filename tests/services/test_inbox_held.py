"""A file of the inbox that another program holds open hinders nothing; it goes when the vault is opened next."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.exchange.everything import preview_everything, receive_everything
from repatria.services.exchange.gathering import Found, prove_all
from repatria.services.exchange.inbox import INBOX, sweep_inbox
from repatria.services.exchange.previews import preview_bundle, put_back
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.trust import trust_here
from repatria.services.today import line_of
from tests.services.two_posts import seal


@pytest.fixture
def held_open(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let no file of an inbox be removed, as while a scanner for viruses reads it."""
    unlink = Path.unlink

    def refused(path: Path, missing_ok: bool = False) -> None:
        if path.parent.name == INBOX:
            raise PermissionError(13, "in use", str(path))
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    return monkeypatch


def test_all_that_waits_is_received_and_told(
    here: Desk, there: Desk, tmp_path: Path, held_open: pytest.MonkeyPatch
) -> None:
    cases = [open_case(here, Opening("host", "no")).id for _ in range(2)]
    found = [Found(seal(here, there, tmp_path, case)) for case in cases]
    received, refused = receive_everything(
        there, preview_everything(there, prove_all(there, found, trust_here(there)))
    )
    assert (len(received), refused) == (2, ())
    assert all(line_of(there, case) is not None for case in cases)
    inbox = there.vault.folder / INBOX
    assert len(list(inbox.iterdir())) == 2
    held_open.undo()
    sweep_inbox(there.vault.folder)
    assert not list(inbox.iterdir())


def test_one_file_is_received_twice_or_looked_at(
    here: Desk, there: Desk, tmp_path: Path, held_open: pytest.MonkeyPatch
) -> None:
    path = seal(here, there, tmp_path, open_case(here, Opening("host", "no")).id)
    put_back(preview_bundle(there, path))
    assert not receive_bundle(there, preview_bundle(there, path)).already
    assert receive_bundle(there, preview_bundle(there, path)).already
