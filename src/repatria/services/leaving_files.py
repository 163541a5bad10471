"""A readable or sealed file leaves: noted before it is written and after it, under a name that tells no case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Final, Literal

from repatria.domain.errors import RepatriaError
from repatria.domain.page_codes import SHEET_LENGTH, sheet_number
from repatria.durable import Placed
from repatria.services.desk import Desk

Act = Literal["answers", "attachment", "record"]
_KEYS: Final[Mapping[Act, str]] = {"answers": "answers", "attachment": "given", "record": "given"}
"""Under which name the facts of each keep the id of the file (docs/events.md)."""


@contextmanager
def noted(
    desk: Desk, act: Act, name: str, said: Mapping[str, object]
) -> Iterator[Callable[[Placed], Placed]]:
    """Note that file *name* leaves before the block writes it, and after it that it stands, or that it does not."""
    known = {_KEYS[act]: name}
    desk.append([desk.note(f"{act}_given", {**known, **said})])
    desk.vault.sync_memory()
    stands: list[Placed] = []

    def keep(placed: Placed) -> Placed:
        stands.append(placed)
        return placed

    try:
        yield keep
    except RepatriaError as error:
        with suppress(RepatriaError):  # what hindered the file is what the person must hear
            desk.append([desk.note(f"{act}_dropped", {**known, "why": type(error).__name__})])
        raise
    for placed in stands:
        value = {**known, "size": placed.size, "sha256": placed.sha256}
        desk.append([desk.note(f"{act}_placed", value)])


def numbered(desk: Desk, called: str = "") -> str:
    """Return a name for a readable file: what it is *called*, and a number as a sheet has; invented ones say so."""
    number = sheet_number(desk.vault.random(SHEET_LENGTH))
    return "-".join(filter(None, ("PRACTICA" if desk.practice else "", called, number)))
