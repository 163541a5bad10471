"""Performs the tour: two posts, three stories, paper, two exchanges, a disagreement settled, pictures of it all."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from repatria import __version__, paths
from repatria.content.library import load_library
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.settling import settle_disagreement
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.posts import accept_card, own_card
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import Report, receive_bundle
from repatria.services.exchange.sending import Sent, send_cases
from repatria.services.practice.filling import StoryClock, open_three
from repatria.services.practice.stories import Told, read_story, tell
from repatria.services.vaults import NewVault, leave, new_vault
from repatria.store.state import rebuild
from repatria.tour.folder import TourFolder
from repatria.tour.holding import hold, hold_act, hold_border, hold_group, hold_story
from repatria.tour.papers import print_papers
from repatria.tour.pictures import Seen, picture_preview, picture_settled, take_pictures
from repatria.tour.telling import disagreement_told, settlement_told, turns_of
from repatria.ui.i18n import Speech
from repatria.ui.receiving.doing import enter
from repatria.ui.watching import Watch

PASSPHRASE = "recorrido de práctica sin secretos"  # noqa: S105 - it protects nobody and is told
"""Of both practice posts; it stands in tour.json so that scripts can open them."""

BEGIN = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
POSTS = ("El Florido", "Agua Caliente")


@dataclass
class Tour:
    """What is being made, how long each part took, and the *turns* of the stories."""

    folder: TourFolder
    speech: Speech
    clock: StoryClock
    parts: list[dict[str, Any]] = field(default_factory=list)
    turns: dict[str, Any] = field(default_factory=dict)

    @property
    def out(self) -> Path:
        """Return where it is left."""
        return self.folder.out

    def after(self, desk: Desk, name: str, told: Told) -> None:
        """Hold what an act of a story must have done, and remember what it shows."""
        hold_act(desk, name, told)
        self.turns |= turns_of(desk, name, told)

    @contextmanager
    def part(self, name: str) -> Iterator[dict[str, Any]]:
        """Time one part and keep what it says of itself."""
        told: dict[str, Any] = {"part": name}
        begun = time.perf_counter()
        try:
            yield told
        finally:
            self.folder.note()
        told["seconds"] = round(time.perf_counter() - begun, 3)
        self.parts.append(told)


def perform(out: Path, speech: Speech) -> dict[str, Any]:
    """Perform the whole tour into *out*, in place of an earlier one there, and return what tour.json says."""
    begun = time.perf_counter()
    tour = Tour(TourFolder.ready(out), speech, StoryClock(BEGIN, datetime.max.replace(tzinfo=UTC)))
    with tour.part("posts") as told:
        here, there = _posts(tour)
        told["posts"] = list(POSTS)
    try:
        cases = _cases(tour, here)
        with tour.part("border"):
            _border(tour, here, cases["girl"].opened)
        with tour.part("paper") as told:
            told["pdfs"] = print_papers(here, cases["girl"], cases["group"], out / "pdf")
        seen = _exchange(tour, here, there, cases)
        with tour.part("pictures") as told:
            told["png"] = take_pictures(
                here, speech, seen, out / "pdf" / "act-received-for-person.pdf", out / "png"
            )
        _settle(tour, here, there, seen.dispute)
        with tour.part("check"):
            _check(tour, (here, there))
    finally:
        leave(here)
        leave(there)
    return _finish(tour, begun)


def _posts(tour: Tour) -> tuple[Desk, Desk]:
    library = load_library(paths.forms())
    desks = []
    for number, name in enumerate(POSTS, start=1):
        wanted = NewVault(PASSPHRASE, f"Coordinación de {name}", name, "GTM", practice=True)
        folder = tour.out / "posts" / str(number)
        desk = new_vault(folder / "vault", wanted, library, clock=tour.clock, state_dir=folder / "state")
        (tour.out / "keys" / f"post-{number}.txt").write_text(desk.vault.device.age_identity + "\n", "utf-8")
        desks.append(desk)
    here, there = desks
    accept_card(here, own_card(there))
    accept_card(there, own_card(here))
    return here, there


def _border(tour: Tour, here: Desk, girl: OpenedCase) -> None:
    """Learn of a post in the girl's country, which the vault of that post need not outlive."""
    with TemporaryDirectory() as place:
        wanted = NewVault(PASSPHRASE, "Coordinación de Copán", "Copán Ruinas", "HND", practice=True)
        abroad = new_vault(
            Path(place, "vault"), wanted, here.library, clock=tour.clock, state_dir=Path(place, "state")
        )
        card = own_card(abroad)
        leave(abroad)
    accept_card(here, card)
    hold_border(here, card.device, girl.id, tour.out / "bundles")


def _cases(tour: Tour, desk: Desk) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name in ("girl", "adult"):
        with tour.part(f"story {name}") as said:
            told[name] = tell(desk, _story(name), tour.clock.wait, after=tour.after)
            case = case_of(desk, told[name].opened.id)
            said |= {"case": case.code, "facts": len(case.state.facts), "forms": sorted(told[name].forms)}
            hold_story(name, case)
    with tour.part("story group") as said:
        told["group"] = open_three(desk)
        said["cases"] = [one.code for one in told["group"]]
        hold_group(desk, told["group"])
    return told


def _story(name: str) -> Any:
    return read_story(paths.resources("practice", f"{name}.toml"))


def _exchange(tour: Tour, here: Desk, there: Desk, cases: dict[str, Any]) -> Seen:
    """Send all cases to the second post, let both edit one of them, and leave a disagreement standing."""
    girl: Told = cases["girl"]
    group: list[OpenedCase] = cases["group"]
    wanted = [girl.opened, cases["adult"].opened, *group]
    one = group[0]
    with tour.part("send and receive") as told:
        sent = _send(tour, here, there, wanted)
        report = _receive(there, sent)
        told |= {"events": sent.events, "bytes": sent.size, "new": report.counts.new}
        hold("all cases arrived", true=len(report.cases_new) == len(wanted))
        again = _receive(there, sent)
        hold("received twice changes nothing", true=again.already)
    with tour.part("edit on both sides and exchange again") as told:
        tour.clock.wait(timedelta(minutes=40))
        set_case_value(here, one.id, "label", "rebozo verde")
        tour.clock.wait(timedelta(minutes=5))
        set_case_value(there, one.id, "label", "rebozo azul")
        set_case_value(there, one.id, "on_duty", there.person.id)
        back = _send(tour, there, here, [one])
        entered = enter(here, preview_bundle(here, back.path), Watch(lambda done, total: None))
        told["disagreements"] = [found.path for found in entered.report.disagreements]
        hold("one disagreement is shown", true=told["disagreements"] == ["case/label"])
    return Seen(girl, one, sent, len(wanted), entered)


def _settle(tour: Tour, here: Desk, there: Desk, one: OpenedCase) -> None:
    with tour.part("settle") as told:
        found = case_of(here, one.id).disagreements[0]
        tour.turns["disagreement"] = disagreement_told(here, one.code, found)
        settle_disagreement(here, one.id, found.part, found.path, "rebozo azul", "La vimos: es azul.")
        sent = _send(tour, here, there, [one])
        told["png"] = picture_preview(there, tour.speech, sent.path, tour.out / "png")
        told["png"] += picture_settled(here, tour.speech, one, tour.out / "png")
        _receive(there, sent)
        for desk in (here, there):
            case = case_of(desk, one.id)
            hold("settled on both sides", true=not case.disagreements)
            hold("the same value stands", true=case.value("label") == "rebozo azul")
        settled = settlement_told(case_of(here, one.id), found.path)
        tour.turns["disagreement"]["settled"] = settled
        told["value"] = settled["value"]


def _send(tour: Tour, sender: Desk, receiver: Desk, cases: list[OpenedCase]) -> Sent:
    sending = Sending(
        tuple(case.id for case in cases), receiver.vault.device.id, True, "Supervisión de práctica"
    )
    return send_cases(sender, sending, tour.out / "bundles")


def _receive(desk: Desk, sent: Sent) -> Report:
    return receive_bundle(desk, preview_bundle(desk, sent.path))


def _check(tour: Tour, desks: tuple[Desk, Desk]) -> None:
    for desk in desks:
        report = check_vault(desk)
        hold("every hash, chain and table is right", true=report.sound)
        with desk.writing() as connection:
            rebuild(connection)
        hold("rebuilt, the vault is the same", true=check_vault(desk).sound)


def _finish(tour: Tour, begun: float) -> dict[str, Any]:
    files = tour.folder.made()
    facts = {
        "version": __version__,
        "practice": True,
        "passphrase": PASSPHRASE,
        "posts": {name: f"posts/{number}/vault" for number, name in enumerate(POSTS, start=1)},
        "keys": {name: f"keys/post-{number}.txt" for number, name in enumerate(POSTS, start=1)},
        "parts": tour.parts,
        "turns": tour.turns,
        "made": files,
        "files": len(files),
        "seconds": round(time.perf_counter() - begun, 2),
    }
    tour.folder.finish(facts)
    return facts
