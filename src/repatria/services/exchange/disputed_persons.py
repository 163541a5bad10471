"""People whom two posts name as theirs: told as long as it stands, and decided by a person after calling both.

A decision counts at this post alone, and no other post follows it by itself: whoever has the unlocked vault of one
post, be it the liaison's, would else sign in the name of anybody, everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from repatria.domain.comparing import ToCompare
from repatria.domain.errors import DeviceRevokedError, NotNamedSoError, RecordIncompleteError
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts, revoked_devices
from repatria.services.spoken import spoken
from repatria.store.log.person_decisions import DECIDED, Decision, stated
from repatria.store.log.rosters import devices_decided, kept_rosters, signers_elsewhere
from repatria.store.people import accounts


@dataclass(frozen=True, slots=True)
class Claim:
    """A post that names the person as its own, with the *code* that they read aloud there.

    *counts* says that here they are, *decided_at* at which other posts people decided so. For a *revoked* one nothing
    is decided any more.
    """

    device: str
    post: str
    key: str
    code: ToCompare
    counts: bool
    decided_at: tuple[str, ...] = ()
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class DisputedPerson:
    """Somebody whom several posts name, by id; *decided* says that a person here said whose they are.

    Where that one is revoked, *lost* names it: they count for no post until a person decides anew.
    """

    person: str
    claims: tuple[Claim, ...]
    decided: bool
    lost: str = ""


def signing_code(device: str, person: str, key: str) -> ToCompare:
    """Return what somebody reads aloud from the screen of the *device* at which they sign with *key*.

    The device is in it: whoever copies the true key into another roster has another code.
    """
    return spoken(msgspec.json.encode((device, person, key)))


def own_signing_codes(desk: Desk) -> tuple[tuple[str, ToCompare], ...]:
    """Return the people who sign here, by name, each with the code that other posts may ask for."""
    return tuple(
        (one.name, signing_code(desk.vault.device.id, one.id, one.verify_key))
        for one in accounts(desk.read())
        if one.verify_key and one.active
    )


def disputed_persons(desk: Desk) -> tuple[DisputedPerson, ...]:
    """Return whom more than one other device names; people with an account here are ours, whatever others say."""
    connection, names = desk.read(), {post.device: post.post for post in known_posts(desk)}
    counting, elsewhere = signers_elsewhere(connection), _decided_elsewhere(desk)
    kept, own = kept_rosters(connection), {one.id for one in accounts(connection)}
    decided, lost = devices_decided(connection, kept), revoked_devices(desk)
    claims: dict[str, list[Claim]] = {}
    for device, each in kept.items():
        for one in each.roster.persons:
            if device != desk.vault.device.id and one.person not in own:
                revoked = device in lost
                counts = one.person in counting and counting[one.person].device == device
                counts = counts and not (revoked and one.person in decided)
                code = signing_code(device, one.person, one.key)
                also = tuple(names[at] for at in elsewhere.get((one.person, device, one.key), ()))
                said = Claim(device, names.get(device, device), one.key, code, counts, also, revoked)
                claims.setdefault(one.person, []).append(said)
    found = []
    for person, several in sorted(claims.items()):
        at = decided.get(person, "")
        ended = names.get(at, at) if at in lost else ""
        if len(several) > 1:
            found.append(DisputedPerson(person, tuple(several), bool(at) and not ended, ended))
    return tuple(found)


def _decided_elsewhere(desk: Desk) -> dict[tuple[str, str, str], list[str]]:
    """Return at which devices people decided so, by person, device and key; the word of a revoked one is none."""
    trusted = {post.device for post in known_posts(desk) if post.trust != "revoked" and not post.here}
    found: dict[tuple[str, str, str], list[str]] = {}
    for device, one in sorted(stated(desk.read()).items()):
        for said in one.persons if device in trusted else ():
            found.setdefault((said.person, said.device, said.key), []).append(device)
    return found


def decide_person(desk: Desk, person: str, code: str, reason: str) -> DisputedPerson:
    """Let somebody count for the post that names them with the key of which they read *code* or words aloud.

    The *reason* stays, and a later decision replaces it. For a revoked post nobody counts anew: a thief may read too.
    Raises RoleMayNotError, NotNamedSoError, DeviceRevokedError, RecordIncompleteError.
    """
    desk.need("answer")
    found = next((one for one in disputed_persons(desk) if one.person == person), None)
    claim = next((one for one in found.claims if one.code.is_said(code)), None) if found else None
    if claim is None:
        raise NotNamedSoError(person=person)
    if claim.device in revoked_devices(desk):
        raise DeviceRevokedError(post=claim.post)
    if not reason.strip():
        raise RecordIncompleteError(missing=("reason",))
    made = Decision(claim.device, claim.key, reason.strip())
    desk.append([desk.value(DIRECTORY_PART, DECIDED + person, msgspec.to_builtins(made))])
    return next(one for one in disputed_persons(desk) if one.person == person)
