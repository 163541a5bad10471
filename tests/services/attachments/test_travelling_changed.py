"""A file of a case that changes while it is sealed is told, its bundle goes nowhere, and the next one brings it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from repatria.domain.errors import ChangedMeanwhileError
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange import contents
from repatria.services.exchange.files_going import pieces_of
from repatria.services.exchange.register import sent_bundles
from tests.posts import introduce
from tests.services.attachments.files import PLAIN, add
from tests.services.attachments.travelling import give, readable, sealed


def test_nobody_waits_for_what_was_not_sealed(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    introduce(desk, other)
    add(desk, case.id, tmp_path)
    read = 0

    def changing(path: Path) -> Callable[[], Iterator[bytes]]:
        def pieces() -> Iterator[bytes]:
            nonlocal read
            read += 1
            for piece in pieces_of(path)():
                yield piece if read == 1 else bytes(len(piece))

        return pieces

    with monkeypatch.context() as patched:
        patched.setattr(contents, "pieces_of", changing)
        with pytest.raises(ChangedMeanwhileError):
            sealed(desk, other, tmp_path, case.id)
    assert [one.fate for one in sent_bundles(desk)] == ["dropped", "waiting"]
    give(desk, other, tmp_path, case.id)
    assert readable(other, case.id) == [PLAIN]
