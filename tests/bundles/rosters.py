"""The roster of the device that sends: who signs there, as it says itself."""

from __future__ import annotations

from msgspec.structs import replace

from repatria.domain.directory.persons import (
    PERSONS_FORMAT,
    SIGNS_NOTHING,
    FormerLog,
    Roster,
    Signer,
    roster_payload,
)
from repatria.signing import sign, verify_key_of
from tests.bundles.drafts import SENDER


def roster() -> Roster:
    """Return it: one person, one who left, and one log of before logs said whose they are."""
    people = (
        Signer("a" * 26, verify_key_of(b"1" * 32), False),
        Signer("b" * 26, verify_key_of(b"2" * 32), True),
    )
    logs = (FormerLog("c" * 26, SIGNS_NOTHING),)
    made = Roster(PERSONS_FORMAT, SENDER.device, 1_795_000_000, people, logs)
    return replace(made, sig=sign(SENDER.seed, "persons", roster_payload(made)).hex())
