"""More of what people do with a vault: files of cases, and an end of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from repatria.domain.errors import VaultError
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.attachments.listing import attachments_in
from repatria.services.attachments.opening import open_attachment
from repatria.services.cases.opening import Opening, open_case
from repatria.services.wiping import begin_wipe, end_wipe
from repatria.store.building import ATTACHMENTS_NAME
from repatria.store.wipe_word import wipe_of
from tests.torture.deeds import Deed, Tell, at, at_new, cases_of, unsound

SCAN: Final = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 2000
"""Some pieces of the sealing long."""


class Attach(Deed):
    """Add files to a case."""

    def prepare(self, place: Path) -> None:
        with at_new(place) as desk:
            open_case(desk, Opening("host", "no"))
        (place / "scan.png").write_bytes(SCAN)

    def act(self, place: Path, tell: Tell) -> None:
        with at(place) as desk:
            (case,) = cases_of(desk)
            for _ in range(2):
                wanted = NewAttachment("acta", "L1")
                tell(add_attachment(desk, case, place / "scan.png", wanted, keep_told=True).event)

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        with at(place) as desk:
            (case,) = cases_of(desk)
            here = [one.attachment for one in attachments_in(desk, case)]
            yield from (
                f"file {one} was added and is gone" for one in set(told) - {one.event for one in here}
            )
            for one in here:
                if b"".join(open_attachment(desk, case, one.event).pieces()) != SCAN:
                    yield f"file {one.event} is another"
            names = {one.name.split(".")[0] for one in (place / "vault" / ATTACHMENTS_NAME).glob("*.age*")}
            if names != {one.id for one in here}:
                yield f"there lie {sorted(names)}"
            yield from unsound(desk)


class Wipe(Deed):
    """Destroy the vault: it opens whole, or nobody opens it and the next start leaves nothing of it."""

    def prepare(self, place: Path) -> None:
        with at_new(place) as desk:
            open_case(desk, Opening("host", "no"))

    def act(self, place: Path, tell: Tell) -> None:
        with at(place) as desk:
            begin_wipe(desk, desk.post)
            tell("begun")
        end_wipe(place / "vault", place / "vault-state")
        tell("ended")

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        folder = place / "vault"
        if wipe_of(folder, place / "vault-state") is None and folder.exists() and not told:
            with at(place) as desk:
                yield from unsound(desk)
                if len(cases_of(desk)) != 1:
                    yield "nothing was begun, and the case is gone"
            return
        if "ended" in told and folder.exists():
            yield f"it was ended, and there lie {sorted(one.name for one in folder.iterdir())}"
        try:
            with at(place):
                yield "it opens after its wipe was begun"
        except VaultError:
            pass
        end_wipe(folder, place / "vault-state")
        if folder.exists():
            yield f"there lie {sorted(one.name for one in folder.iterdir())}"
        if (place / "vault-state").exists() and any((place / "vault-state").iterdir()):
            yield "the machine remembers its key slots"
