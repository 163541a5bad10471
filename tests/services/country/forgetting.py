"""A liaison whose vault can be put back from a copy, a post that works and one whose device is lost."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from repatria.services.countries import CountryKnown, countries_known
from repatria.services.desk import Desk
from repatria.services.exchange.directory_came import DirectoryCame
from repatria.services.vaults import leave, unlock
from repatria.store.keys.country_root import Made
from tests.posts import PASSPHRASE, TestClock, shipped
from tests.services.exchange import receive, send


@dataclass
class Country:
    """A liaison, a post that works and one whose device is lost; the liaison's vault can be put back from a copy."""

    folder: Path
    clock: TestClock
    liaison: Desk
    post: Desk
    lost: Desk
    root: Made
    place: str = "liaison"

    def copy(self) -> Path:
        leave(self.liaison)
        kept = self.folder / "copy"
        shutil.copytree(self.folder / self.place, kept)
        self.open()
        return kept

    def put_back(self, kept: Path) -> None:
        leave(self.liaison)
        shutil.rmtree(self.folder / self.place)
        kept.rename(self.folder / self.place)
        self.open()

    def open(self) -> None:
        folder, state = self.folder / self.place, self.folder / f"{self.place}-state"
        self.liaison = unlock(folder, PASSPHRASE, shipped(), clock=self.clock, state_dir=state)

    def carry(self, sender: Desk, taker: Desk) -> DirectoryCame | None:
        return receive(taker, send(sender, taker, self.folder)).directory


def known(desk: Desk) -> CountryKnown:
    return countries_known(desk)["GTM"]


def revoked(desk: Desk) -> list[str]:
    directory = known(desk).directory
    return [one.device for one in directory.revocations] if directory else []
