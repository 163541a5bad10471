"""A file is read whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.content.tables import read_bytes
from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Reason, because


def test_a_file_with_more_than_may_be_read_is_refused_and_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"x" * (1 << 20))
    assert len(read_bytes(path, path.name, most=1 << 20)) == 1 << 20
    path.write_bytes(b"x" * ((1 << 20) + 1))
    with pytest.raises(DefinitionFileError) as refused:
        read_bytes(path, path.name, most=1 << 20)
    assert refused.value.reason == because(Reason.FILE_TOO_LARGE, most=1)
    assert len(read_bytes(path, path.name)) == (1 << 20) + 1
