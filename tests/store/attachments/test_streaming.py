"""However large a file is, sealing it and reading it take little memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.vaults import run_apart

SIZE = 200_000_000
_BOTH_WAYS = """
import sys
from pathlib import Path
from repatria.store.attachments.coming import coming_from
from repatria.store.attachments.folder import sealed_path
from repatria.store.attachments.opening import whole_pieces
from repatria.store.attachments.sealing import take_in
from tests.memory import most_held

vault, source, name = Path(sys.argv[1]), Path(sys.argv[2]), "a" * 26
before = most_held()
with coming_from(source) as coming:
    taken = take_in(vault, coming.pieces, lambda *_: name)
read = sum(map(len, whole_pieces(sealed_path(vault, name), taken.whole)))
print(most_held() - before, taken.whole.size, read)
"""


@pytest.mark.slow
def test_200_megabytes_go_in_and_out_in_a_process_that_grows_by_less_than_40(tmp_path: Path) -> None:
    source, vault = tmp_path / "film", tmp_path / "vault"
    vault.mkdir()
    with source.open("wb") as file:
        file.write(b"%PDF-")
        file.truncate(SIZE)
    told = run_apart(_BOTH_WAYS, str(vault), str(source)).communicate()[0]
    grown, sealed, read = map(int, told.split())
    assert (sealed, read) == (SIZE, SIZE)
    assert grown < 40_000_000
