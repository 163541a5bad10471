from __future__ import annotations

import os
from itertools import combinations

import msgspec
import pytest
from msgspec.structs import replace

from repatria.apart import READERS, ReaderError, ask
from repatria.domain.directory.form import payload
from repatria.domain.directory.offices import is_of_root, office_fault
from repatria.signing import is_signed
from repatria.store.keys import country_root
from repatria.store.keys.country_root import certified, make_root, reply, root_of
from repatria.store.keys.sheets import join, split
from tests.domain.directory.country import certificate


def test_a_root_is_made_apart_and_any_two_of_its_sheets_certify() -> None:
    made = make_root("GTM", practice=True)
    assert is_of_root(made.root, made.root.root, is_signed)
    assert made.root.practice
    wanted = replace(certificate(1), root=made.root.root, practice=True, sig="")
    for pair in combinations(made.sheets, 2):
        signed = certified(wanted, pair)
        assert signed is not None
        assert office_fault((signed,), made.root, is_signed) is None


def test_the_seed_is_in_no_process_that_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, bytes]] = []

    def here(reader: str, data: bytes) -> bytes:
        asked.append((reader, data))
        return reply(data)

    monkeypatch.setattr(country_root, "ask", here)
    made = make_root("GTM", practice=True)
    said = msgspec.json.encode(made)
    seed = join(made.sheets[:2])
    assert seed not in said
    assert seed.hex().encode() not in said
    assert [name for name, _ in asked] == ["country-root"]
    assert READERS["country-root"].file_bytes == 0


def test_two_roots_are_never_the_same() -> None:
    assert make_root("GTM", practice=True).root.root != make_root("GTM", practice=True).root.root


def test_other_sheets_sign_nothing() -> None:
    made = root_of(bytes(32), "GTM", practice=False)
    wanted = replace(certificate(1), root=made.root, sig="")
    good, foreign = split(bytes(32)), split(os.urandom(32))
    for pair in (foreign[:2], (good[0], foreign[1]), good[:1], ()):
        assert certified(wanted, tuple(pair)) is None


def test_the_keys_of_a_seed_are_those_of_the_page() -> None:
    made = root_of(bytes(32), "GTM", practice=False)
    assert made.root == "1e26c652cf3829ec8f729f1178e93009c17b69aab0b78dfee93d60406123ea26"
    assert made.escrow == "ab6369a8e43970134d1217d9809987e5079cec3f0854619e08e7e496b723d124"
    assert is_signed(made.root, "root", payload(made), bytes.fromhex(made.sig))


def test_a_process_that_fails_gives_no_answer() -> None:
    with pytest.raises(ReaderError):
        ask("country-root", b"{")
