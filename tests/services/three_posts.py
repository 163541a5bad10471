"""Three posts that share a case and know who signs at each other, and one of them that lies."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from repatria.domain.directory.persons import Roster, Signer, read_rosters, roster_payload, written_rosters
from repatria.domain.events.event import Body, WrittenEvent, read_envelope, write_event
from repatria.domain.events.kinds import core_part
from repatria.domain.events.signed import sign_event
from repatria.domain.ids import CaseId, make_id
from repatria.domain.people import Person
from repatria.services.cases.changing import case_of
from repatria.services.country.issuing import issue_directory
from repatria.services.desk import Desk
from repatria.services.exchange import sending
from repatria.services.exchange.persons_came import PersonsCame
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import Report
from repatria.signing import sign, verify_key_of
from repatria.store.log.rosters import kept_rosters, signers_elsewhere
from tests.posts import introduce
from tests.services.country.states import found_with_liaison, pin_at
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import seal, take

THEIR_SEED = b"\x07" * 32
THEIR_KEY = verify_key_of(THEIR_SEED)
"""With what a post names somebody of another one."""


def meet(*posts: Desk) -> None:
    """Put each into the directory of every other."""
    for place, one in enumerate(posts):
        for other in posts[place + 1 :]:
            introduce(one, other)


def ally(liaison: Desk, *others: Desk, folder: Path) -> None:
    """Let the posts of a country meet, with a root and a directory that the first of them signs as its liaison."""
    meet(liaison, *others)
    made = found_with_liaison(liaison)
    for post in others:
        pin_at(post, liaison, made, folder)
    issue_directory(liaison)


def exchange(one: Desk, other: Desk, folder: Path, case: CaseId) -> list[Report]:
    """Let two posts exchange a case until each has what the other knows."""
    ways = ((one, other), (other, one), (one, other))
    return [take(receiver, seal(sender, receiver, folder, case)) for sender, receiver in ways]


def rosters_in(receiver: Desk, path: Path) -> tuple[Roster, ...] | None:
    """Return the rosters that a sealed file brings; None where it brings no list of them."""
    verified = preview_bundle(receiver, path).verified
    verified.path.unlink()
    return None if verified.persons is None else read_rosters(verified.persons)


def known_at(desk: Desk) -> set[str]:
    """Return the devices of which this post knows who signs there."""
    return set(kept_rosters(desk.read()))


def in_name_of(
    author: Desk,
    liar: Desk,
    case: CaseId,
    body: Body,
    *,
    log: str = "",
    seed: bytes | None = None,
    kind: str = "value",
) -> WrittenEvent:
    """Return an event under the name of *author*'s person that replaces all that *liar* sees there."""
    heads = case_of(liar, case).heads(body.path) if kind == "value" else ()
    written, event = write_event(
        type=kind,
        part=core_part(case),
        log=log or make_id(liar.vault.random(16)),
        n=1,
        prev="",
        author=author.person.id,
        wall="2026-11-23T21:00:00Z",
        body=body,
        salt=liar.vault.random(16),
        replaces=heads,
    )
    return sign_event(written, event, lambda data: sign(seed, "person", data))[0] if seed else written


def lie(liar: Desk, receiver: Desk, folder: Path, *events: WrittenEvent) -> Report:
    """Bring *events*, each the first of its log, to a post as a changed program could."""
    logs = []
    for one in events:
        envelope = read_envelope(one.envelope)
        made = ForgedLog(liar, envelope.part)
        made.log, made.events = envelope.log, [one]
        logs.append(made)
    return take(receiver, forge(liar, receiver, folder / liar.new_id(), *logs))


def signs(device: Desk, roster: Roster) -> Roster:
    made = sign(device.vault.device.signing_seed, "persons", roster_payload(roster))
    return msgspec.structs.replace(roster, sig=made.hex())


def naming(device: Desk, whom: Person) -> Roster:
    """Return what a post says of who signs there once it names another's person too, with a key of its own."""
    own = of(device, device)
    people = sorted((*own.persons, Signer(whom.id, THEIR_KEY, False)), key=lambda one: one.person)
    return signs(device, msgspec.structs.replace(own, version=2**40, persons=tuple(people)))


def signs_at(holder: Desk, whom: Person) -> str:
    """Return the device for which somebody counts, as one post knows it."""
    return signers_elsewhere(holder.read())[whom.id].device


def bring(
    monkeypatch: pytest.MonkeyPatch,
    sender: Desk,
    receiver: Desk,
    folder: Path,
    case: CaseId,
    *rosters: Roster,
) -> PersonsCame | None:
    """Let *sender* bring *rosters*, and nothing else of who signs."""
    with monkeypatch.context() as changed:
        changed.setattr(sending, "persons_going", lambda *_: written_rosters(rosters))
        path = seal(sender, receiver, folder, case)
    return take(receiver, path).persons


def of(holder: Desk, device: Desk) -> Roster:
    return kept_rosters(holder.read())[device.vault.device.id].roster
