"""A readable or sealed file leaves: noted before it is written and after it, under a name that tells no case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Final, Literal

from repatria.domain.errors import RepatriaError, StandsUnnotedError
from repatria.domain.page_codes import SHEET_LENGTH, sheet_number
from repatria.durable import Placed
from repatria.services.desk import Desk

Act = Literal["answers", "attachment", "record", "table"]
_KEYS: Final[Mapping[Act, str]] = {
    "answers": "answers",
    "attachment": "given",
    "record": "given",
    "table": "given",
}
"""Under which name the facts of each keep the id of the file (docs/events.md)."""


@contextmanager
def noted(
    desk: Desk, act: Act, name: str, said: Mapping[str, object]
) -> Iterator[Callable[[Placed], Placed]]:
    """Note that file *name* leaves before the block writes it, and after it that it stands, or that it does not."""
    note_leaving(desk, act, name, said)
    stands: list[Placed] = []

    def keep(placed: Placed) -> Placed:
        stands.append(placed)
        return placed

    try:
        yield keep
    except RepatriaError as error:
        note_dropped(desk, act, name, error)
        raise
    for placed in stands:
        note_standing(desk, act, name, placed)


def note_leaving(desk: Desk, act: Act, name: str, said: Mapping[str, object]) -> None:
    """Note that file *name* is about to leave, durably: it is not written where that cannot be noted."""
    desk.append([desk.note(f"{act}_given", {_KEYS[act]: name, **said})])
    desk.vault.sync_memory()


def note_standing(desk: Desk, act: Act, name: str, placed: Placed) -> None:
    """Note that file *name* stands; raises StandsUnnotedError where that fails: the file stands all the same."""
    value = {_KEYS[act]: name, "size": placed.size, "sha256": placed.sha256}
    try:
        desk.append([desk.note(f"{act}_placed", value)])
    except RepatriaError as error:
        raise StandsUnnotedError(name=placed.path.name) from error


def note_dropped(desk: Desk, act: Act, name: str, why: RepatriaError) -> None:
    """Note that file *name* was not written; where that fails it is not told: *why* is what a person must hear."""
    with suppress(RepatriaError):
        desk.append([desk.note(f"{act}_dropped", {_KEYS[act]: name, "why": type(why).__name__})])


def numbered(desk: Desk, called: str = "") -> str:
    """Return a name for a readable file: what it is *called*, and a number as a sheet has; invented ones say so."""
    number = sheet_number(desk.vault.random(SHEET_LENGTH))
    return "-".join(filter(None, ("PRACTICA" if desk.practice else "", called, number)))
