"""Two posts that use one place with a line, and what they do there."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening
from repatria.services.cases.opening import open_case as open_new
from repatria.services.desk import Desk
from repatria.services.exchange.collecting import (
    Lying,
    fetch,
    look_through,
    note_fetched,
    search_of,
    tidy_place,
)
from repatria.services.exchange.delivering import carry, own_delivered, own_route_of, put_in_outbox
from repatria.services.exchange.going import Sending
from repatria.services.exchange.places import KeptPlace, keep_place, new_mark, prove_place
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import Report, receive_bundle
from repatria.services.exchange.register import sent_bundles
from repatria.services.exchange.tidying import note_tidied
from repatria.services.vaults import leave, unlock
from repatria.sync.transports.places import Place
from tests.posts import PASSPHRASE, TestClock, introduce, make_post, shipped


class Circle:
    """Two posts, Tecún and Xela, that know each other and use one place."""

    def __init__(self, folder: Path, way: Place) -> None:
        self.clock = TestClock()
        self.tecun = make_post(folder / "a", "Tecún", clock=self.clock)
        self.xela = make_post(folder / "b", "Xela", clock=self.clock)
        introduce(self.tecun, self.xela)
        self.way = way
        self.at_tecun, self.at_xela = self.use(self.tecun), self.use(self.xela)

    def use(self, desk: Desk) -> KeptPlace:
        return keep_place(desk, "Ministerio", self.way, prove_place(self.way, new_mark(desk)))

    def place_of(self, desk: Desk) -> KeptPlace:
        return self.at_tecun if desk is self.tecun else self.at_xela

    def seal(self, sender: Desk, *cases: CaseId) -> str:
        other = self.xela if sender is self.tecun else self.tecun
        return put_in_outbox(sender, Sending(cases, other.vault.device.id), self.place_of(sender).id)

    def send(self, sender: Desk, *cases: CaseId) -> str:
        bundle = self.seal(sender, *cases)
        deliver(sender, bundle)
        return bundle

    def lying(self, desk: Desk) -> tuple[Lying, ...]:
        search = search_of(desk, self.place_of(desk).id)
        found = look_through(search)
        note_tidied(desk, search.place.id, tidy_place(search))
        return found

    def receive(self, desk: Desk) -> list[Report]:
        """Receive all that lies for a post."""
        search = search_of(desk, self.place_of(desk).id)
        reports = []
        for one in self.lying(desk):
            path = fetch(search, one)
            assert path is not None
            preview = preview_bundle(desk, path)
            reports.append(receive_bundle(desk, preview))
            note_fetched(desk, one, path, device=preview.verified.manifest.sender.device)
        return reports

    def reopen_xela(self) -> None:
        """Leave the vault of Xela and unlock it again, as after a crash."""
        folder = self.xela.vault.folder
        leave(self.xela)
        state = folder.with_name(f"{folder.name}-state")
        self.xela = unlock(folder, PASSPHRASE, shipped(), state_dir=state, clock=self.clock)

    def leave(self) -> None:
        leave(self.tecun)
        leave(self.xela)


def open_case(desk: Desk) -> CaseId:
    return open_new(desk, Opening("host", "no", label="gorra roja")).id


def deliver(desk: Desk, bundle: str) -> None:
    route = own_route_of(desk, bundle)
    own_delivered(desk, route, carry(route))


def fate(desk: Desk, bundle: str) -> str:
    return next(one.fate for one in sent_bundles(desk) if one.bundle == bundle)
