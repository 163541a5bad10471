"""Who vouches for a key is proven before a word of it counts, for this country and on the day of the file."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from repatria.domain.record.courtfile import FORMAT, Head
from repatria.domain.record.vouching import Vouching
from repatria.signing import Context, is_signed, sign, verify_key_of
from tests.services.record.courts import OTHER

ROOT, LIAR, OFFICE, POST = (bytes([number]) * 32 for number in (1, 2, 3, 4))
LIAISON, DEVICE, ANA = "l" * 26, "d" * 26, "a" * 26
LOG_OF_LIAISON = f"{LIAISON}-{'b' * 16}"
HERE: dict[str, Any] = {"country": "GTM", "practice": False, "root": verify_key_of(ROOT)}


def signed(said: dict[str, Any], seed: bytes, context: Context) -> bytes:
    """Return *said* as it stands in a file, signed with *seed*: the signature is its last field."""
    payload = json.dumps({**said, "sig": ""}, separators=(",", ":")).encode()
    sig = sign(seed, context, payload).hex()
    return json.dumps({**said, "sig": sig}, separators=(",", ":")).encode()


class Both:
    """Both verifiers, which have to agree."""

    def __init__(self, made: str = "2026-11-23T20:00:00Z") -> None:
        head = Head(FORMAT, "GTM", "", DEVICE, "", False, made, "", "", "", "", "", "", "", "", "acts")
        self.ours, self.theirs = Vouching(is_signed), OTHER.Vouching()
        self.ours.count_for(head)
        self.theirs.count_for(msgspec.structs.asdict(head))

    def take(self, kind: str, data: bytes) -> bool:
        ours = self.ours.take(kind, json.loads(data), data)
        assert ours is self.theirs.take("root_" if kind == "root" else kind, data.decode())
        return bool(ours)

    def vouches(self, device: str, seed: bytes) -> bool:
        key = verify_key_of(seed)
        assert self.ours.vouches(device, key) is (self.theirs.key_of(device) == key)
        return bool(self.ours.vouches(device, key))

    def key_in(self, log: str) -> str:
        key = self.ours.key_of(ANA, log)
        assert key == self.theirs.key_in(ANA, log)
        return key


def root(**other: Any) -> bytes:
    return signed({"format": "repatria-root/1", **HERE, **other}, ROOT, "root")


CERTIFICATE: dict[str, Any] = {
    "format": "repatria-certificate/1",
    **HERE,
    "number": 1,
    "office": "liaison",
    "device": LIAISON,
    "verify_key": verify_key_of(OFFICE),
    "since": "2026-01-01",
    "until": "2026-12-31",
    "replaces": 0,
}


def certificate(seed: bytes = ROOT, **other: Any) -> bytes:
    return signed(CERTIFICATE | other, seed, "root")


def directory(version: int = 1, seed: bytes = OFFICE, **other: Any) -> bytes:
    said = {
        "format": "repatria-directory/1",
        **HERE,
        "version": version,
        "issued": "2026-11-01",
        "expires": "2026-12-01",
        "devices": [{"device": DEVICE, "verify_key": verify_key_of(POST)}],
        "revocations": [],
        "by": LIAISON,
    }
    return signed(said | other, seed, "directory")


def with_root(made: str = "2026-11-23T20:00:00Z") -> Both:
    both = Both(made)
    assert both.take("root", root())
    return both


def test_a_certificate_of_the_root_vouches_for_its_device() -> None:
    both = with_root()
    assert both.take("certificate", certificate())
    assert both.vouches(LIAISON, OFFICE)


def test_a_forged_certificate_vouches_for_nobody_and_lets_nobody_speak() -> None:
    both = with_root()
    assert not both.take("certificate", certificate(LIAR))
    assert not both.vouches(LIAISON, OFFICE)
    assert not both.take("directory", directory())


@pytest.mark.parametrize("other", [{"country": "HND"}, {"practice": True}, {"format": "repatria-root/2"}])
def test_the_root_of_another_country_or_of_practice_is_none_here(other: dict[str, Any]) -> None:
    assert not Both().take("root", root(**other))


@pytest.mark.parametrize(
    "other",
    [
        {"country": "HND"},
        {"practice": True},
        {"format": "repatria-root/1"},
        {"until": "31.12."},
        {"number": "1"},
        {"device": None},
        {"office": 1},
    ],
)
def test_a_certificate_that_is_not_of_here_or_not_one_is_refused(other: dict[str, Any]) -> None:
    assert not with_root().take("certificate", certificate(**other))


@pytest.mark.parametrize("name", CERTIFICATE)
def test_a_certificate_that_leaves_something_out_is_refused_and_stops_no_reader(name: str) -> None:
    both = with_root()
    less = {key: said for key, said in CERTIFICATE.items() if key != name}
    assert not both.take("certificate", signed(less, ROOT, "root"))
    assert not both.vouches(LIAISON, OFFICE)


@pytest.mark.parametrize("made", ["2025-12-31T20:00:00Z", "2027-01-01T00:00:00Z"])
def test_a_certificate_counts_on_its_days_alone(made: str) -> None:
    both = with_root(made)
    assert both.take("certificate", certificate())
    assert not both.vouches(LIAISON, OFFICE)


def test_a_certificate_that_was_replaced_counts_no_more() -> None:
    both = with_root()
    assert both.take("certificate", certificate())
    later = certificate(
        number=2, replaces=1, since="2026-11-20", device="e" * 26, verify_key=verify_key_of(LIAR)
    )
    assert both.take("certificate", later)
    assert not both.vouches(LIAISON, OFFICE)
    assert both.vouches("e" * 26, LIAR)


def test_a_directory_counts_until_it_expires_and_is_signed_by_the_liaison_in_office() -> None:
    both = with_root()
    both.take("certificate", certificate())
    assert both.take("directory", directory())
    assert both.vouches(DEVICE, POST)
    late = with_root("2026-12-02T00:00:00Z")
    late.take("certificate", certificate())
    assert late.take("directory", directory())
    assert not late.vouches(DEVICE, POST)
    alternate = with_root()
    alternate.take("certificate", certificate(office="alternate"))
    assert not alternate.take("directory", directory())
    before = with_root()
    before.take("certificate", certificate(since="2026-11-02"))
    assert not before.take("directory", directory())


def test_what_one_directory_revoked_no_later_one_gives_back() -> None:
    both = with_root()
    both.take("certificate", certificate())
    assert both.take("directory", directory(devices=[], revocations=[{"device": DEVICE}]))
    assert both.take("directory", directory(2))
    assert not both.vouches(DEVICE, POST)


def roster(device: str, seed: bytes, key: bytes, *logs: str, **other: Any) -> bytes:
    said = {
        "format": "repatria-persons/1",
        "device": device,
        "version": 1,
        "persons": [{"person": ANA, "key": verify_key_of(key), "left": False}],
        "logs": [{"log": log, "signs": 2} for log in logs],
    }
    return signed(said | other, seed, "persons")


def with_devices() -> Both:
    both = with_root()
    assert both.take("certificate", certificate())
    assert both.take("directory", directory())
    return both


def test_a_roster_counts_where_the_device_does_and_of_its_form() -> None:
    both = with_devices()
    assert not both.take("roster", roster(LIAISON, LIAR, POST))
    assert not both.take("roster", roster(LIAISON, OFFICE, POST, format="x"))
    assert both.key_in(LOG_OF_LIAISON) == ""
    assert both.take("roster", roster(LIAISON, OFFICE, POST))
    assert both.key_in(LOG_OF_LIAISON) == verify_key_of(POST)


@pytest.mark.parametrize("liar_first", [False, True])
def test_whom_a_post_names_counts_in_its_own_logs_alone(liar_first: bool) -> None:
    both = with_devices()
    told = [roster(LIAISON, OFFICE, POST), roster(DEVICE, POST, LIAR)]
    for one in reversed(told) if liar_first else told:
        assert both.take("roster", one)
    assert both.key_in(LOG_OF_LIAISON) == verify_key_of(POST)
    assert both.key_in(f"{DEVICE}-{'b' * 16}") == verify_key_of(LIAR)
    assert both.key_in(f"{'x' * 26}-{'b' * 16}") == ""


def test_a_log_of_before_is_of_whom_nobody_contradicts() -> None:
    both = with_devices()
    assert both.take("roster", roster(LIAISON, OFFICE, POST, "f" * 26, "g" * 26))
    assert both.key_in("f" * 26) == verify_key_of(POST)
    assert both.key_in("h" * 26) == ""
    assert both.take("roster", roster(DEVICE, POST, LIAR, "f" * 26))
    assert both.key_in("f" * 26) == ""
    assert both.key_in("g" * 26) == verify_key_of(POST)
