"""A program that says that all is kept before it is: tried to see that the torture finds it (test_torture.py)."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.torture.campaign import torture
from tests.torture.deeds import CASES, Save, Tell, Type


class Liar(Type):
    """Says at once that all was kept, and then keeps it."""

    def act(self, place: Path, tell: Tell) -> None:
        for number in range(2 * CASES):
            tell(str(number))
        super().act(place, lambda _: None)


class Silent(Save):
    """Lets a fault of the disk through as it came, in no words."""

    def act(self, place: Path, tell: Tell) -> None:
        (place / "notes").write_text("x")


if __name__ == "__main__":
    deed, room, kills, failures = sys.argv[1:]
    result = torture({"liar": Liar(), "silent": Silent()}[deed], Path(room), int(kills), int(failures), 1)
    print(len(result.wrong), result.ended["killed"])  # noqa: T201 - for the test
