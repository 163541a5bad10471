from __future__ import annotations

import hashlib
import hmac
import json
from pathlib import Path
from secrets import token_bytes

import msgspec
import pytest
import sqlcipher3
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from repatria.domain.errors import KdfCostRefusedError, KeySlotsDamagedError, VaultTooNewError
from repatria.domain.ids import make_id
from repatria.store.keys.kdf import KdfCost
from repatria.store.keys.keyslots import PersonSecret, make_slot, open_slot, seal_data_keys, try_slots
from repatria.store.keys.slotfile import MOST_SLOTS, SlotFile, read_slots, write_slots
from tests.store.vaults import PASSPHRASE, add_events, new_vault

CHEAP = KdfCost.for_practice()
SECRET = PersonSecret(bytes(range(32)), bytes(range(32, 64)), bytes(range(96, 128)))
DATA_KEY = bytes(range(64, 96))
_EMPTY = SlotFile(1, make_id(bytes(16)), True, 1, 1, bytes(16).hex(), ())


def _with(*passphrases: str, file: SlotFile = _EMPTY) -> SlotFile:
    slots = tuple(make_slot(file, each, SECRET, {1: DATA_KEY}, CHEAP, token_bytes) for each in passphrases)
    return msgspec.structs.replace(file, slots=slots)


def test_each_passphrase_opens_its_own_slot_only() -> None:
    file = _with("una", "dos", "tres", "cuatro")
    for place, passphrase in enumerate(("una", "dos", "tres", "cuatro")):
        opened = try_slots(file, passphrase, first=file.slots[2].id)
        assert opened is not None
        assert (opened.slot, opened.newest_key) == (file.slots[place].id, DATA_KEY)
        assert opened.secret.packed == SECRET.packed
    assert try_slots(file, "cinco") is None


def test_nothing_of_the_secrets_is_readable_or_printed() -> None:
    file = _with("una frase")
    data = write_slots(file, DATA_KEY)
    opened = try_slots(file, "una frase")
    for hidden in (SECRET.signing_seed, SECRET.sealing_key, SECRET.anchor, DATA_KEY, b"una frase"):
        assert hidden not in data
        assert hidden.hex().encode() not in data
        assert str(hidden) not in repr(opened)
        assert str(hidden) not in repr(SECRET)


def test_the_file_is_read_as_written_and_proved_by_the_data_key_alone() -> None:
    file = _with("una")
    read = read_slots(write_slots(file, DATA_KEY))
    assert read.file == file
    assert read.intact
    assert read.proved_by(DATA_KEY)
    assert not read.proved_by(bytes(32))


def test_every_changed_byte_is_refused_or_marked() -> None:
    data = write_slots(_with("una"), DATA_KEY)
    for place in range(len(data)):
        for flip in (1, 0x80, 0x20):
            changed = bytearray(data)
            changed[place] ^= flip
            try:
                read = read_slots(bytes(changed))
            except KeySlotsDamagedError:
                continue
            assert not read.intact or not read.proved_by(DATA_KEY), place


def test_every_cut_and_every_added_byte_is_refused_or_marked() -> None:
    data = write_slots(_with("una"), DATA_KEY)
    for length in range(len(data)):
        with pytest.raises(KeySlotsDamagedError):
            read_slots(data[:length])
    assert not read_slots(data + b" ").intact


@pytest.mark.parametrize(
    "field",
    ["memory_kib", "passes", "lanes", "salt", "made_in", "public", "nonce", "secret"],
)
def test_a_slot_with_any_field_changed_opens_nothing(field: str) -> None:
    file = _with("una")
    slot = file.slots[0]
    value = getattr(slot, field)
    other = value + 1 if isinstance(value, int) else ("1" if value[0] == "0" else "0") + value[1:]
    assert open_slot(file, msgspec.structs.replace(slot, **{field: other}), "una") is None


def test_a_slot_moved_to_another_vault_opens_nothing() -> None:
    file = _with("una")
    for other in ({"vault": make_id(bytes([1] * 16))}, {"practice": False}):
        moved = msgspec.structs.replace(file, **other)
        slot = msgspec.structs.replace(file.slots[0], memory_kib=64 * 1024, passes=3)
        assert open_slot(moved, slot, "una") is None


def test_a_changed_sealed_key_is_left_out() -> None:
    file = _with("una")
    slot = seal_data_keys(file, file.slots[0], {1: DATA_KEY, 2: bytes(32)}, token_bytes)
    first, second = slot.data_keys
    swapped = msgspec.structs.replace(first, generation=2), msgspec.structs.replace(second, sender="00" * 32)
    assert open_slot(file, msgspec.structs.replace(slot, data_keys=swapped), "una") is None
    one_good = msgspec.structs.replace(slot, data_keys=(first, swapped[1]))
    opened = open_slot(file, one_good, "una")
    assert opened is not None
    assert dict(opened.data_keys) == {1: DATA_KEY}


def test_a_cost_outside_the_bounds_is_refused_before_it_is_spent() -> None:
    file = _with("una", "dos")
    dear = msgspec.structs.replace(file.slots[0], memory_kib=1 << 30)
    both = msgspec.structs.replace(file, slots=(dear, file.slots[1]))
    assert try_slots(both, "dos") is not None
    with pytest.raises(KdfCostRefusedError):
        try_slots(both, "una")
    real = msgspec.structs.replace(_EMPTY, practice=False)
    with pytest.raises(KdfCostRefusedError):
        make_slot(real, "una", SECRET, {1: DATA_KEY}, CHEAP, token_bytes)


def test_a_slot_of_real_cases_whose_cost_was_lowered_is_refused_before_anybody_is_let_in() -> None:
    floor = KdfCost.floor()
    real = msgspec.structs.replace(_EMPTY, practice=False)
    slot = make_slot(real, "una", SECRET, {1: DATA_KEY}, floor, token_bytes)
    for lowered in ({"memory_kib": floor.memory_kib // 2}, {"passes": floor.passes - 1}, {"lanes": 0}):
        file = msgspec.structs.replace(real, slots=(msgspec.structs.replace(slot, **lowered),))
        with pytest.raises(KdfCostRefusedError):
            try_slots(file, "una")
        called_practice = msgspec.structs.replace(file, practice=True)
        if "lanes" not in lowered:
            assert try_slots(called_practice, "una") is None


def test_a_newer_form_is_told_apart_from_damage() -> None:
    newer = write_slots(msgspec.structs.replace(_with("una"), version=3), DATA_KEY)
    for data in (newer, newer.replace(b'"version":3', b'"version":3,"unheard_of":[]')):
        with pytest.raises(VaultTooNewError):
            read_slots(data)


@pytest.mark.parametrize(
    "change",
    [
        {"vault": "../x"},
        {"generation": 0},
        {"revision": 0},
        {"cipher_salt": "00"},
        {"slots": ()},
        {"version": 0},
    ],
)
def test_what_is_out_of_bounds_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(KeySlotsDamagedError):
        read_slots(write_slots(msgspec.structs.replace(_with("una"), **change), DATA_KEY))


def test_too_many_doubled_or_too_large_is_refused() -> None:
    file = _with("una")
    doubled = msgspec.structs.replace(file, slots=file.slots * 2)
    many = msgspec.structs.replace(
        file,
        slots=tuple(
            msgspec.structs.replace(file.slots[0], id=make_id(bytes([n] * 16))) for n in range(MOST_SLOTS + 1)
        ),
    )
    for wrong in (doubled, many):
        with pytest.raises(KeySlotsDamagedError):
            read_slots(write_slots(wrong, DATA_KEY))
    with pytest.raises(KeySlotsDamagedError):
        read_slots(b" " * 300_000)
    with pytest.raises(KeySlotsDamagedError):
        read_slots(b'{"file":' + b"[" * 100_000)


def _hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt, info).derive(key)


def test_the_written_format_opens_with_common_libraries_alone(tmp_path: Path) -> None:
    """docs/vault-format.md, followed line by line."""
    vault = new_vault(tmp_path)
    add_events(vault, 3)
    vault.close()
    written = json.loads((tmp_path / "vault" / "keyslots.json").read_text("utf-8"))
    file = written["file"]
    slot = file["slots"][0]
    body = json.dumps(file, separators=(",", ":"), ensure_ascii=False).encode("utf-8")
    macs = json.dumps(written["macs"]).encode("utf-8")
    assert hashlib.sha256(body + macs).hexdigest() == written["checksum"]

    cost = {"time_cost": slot["passes"], "memory_cost": slot["memory_kib"], "parallelism": slot["lanes"]}
    salt = bytes.fromhex(slot["salt"])
    key = hash_secret_raw(PASSPHRASE.encode("utf-8"), salt, hash_len=32, type=Type.ID, **cost)
    bare = {**slot, "nonce": "", "secret": "", "data_keys": []}
    bound = ["repatria/1/slot", file["vault"], file["practice"], bare]
    secret = AESGCM(key).decrypt(
        bytes.fromhex(slot["nonce"]),
        bytes.fromhex(slot["secret"]),
        json.dumps(bound, separators=(",", ":")).encode(),
    )
    (sealed,) = slot["data_keys"]
    sender, public = bytes.fromhex(sealed["sender"]), bytes.fromhex(slot["public"])
    shared = X25519PrivateKey.from_private_bytes(secret[32:64]).exchange(
        X25519PublicKey.from_public_bytes(sender)
    )
    once = _hkdf(shared, sender + public, b"repatria/1/slot-data-key")
    bound = ["repatria/1/data-key", file["vault"], slot["id"], sealed["generation"]]
    data_key = AESGCM(once).decrypt(
        bytes(12), bytes.fromhex(sealed["box"]), json.dumps(bound, separators=(",", ":")).encode()
    )
    proof = hmac.digest(_hkdf(data_key, file["vault"].encode(), b"repatria/1/slots"), body, "sha256")
    assert written["macs"] == [proof.hex()]

    connection = sqlcipher3.connect(str(tmp_path / "vault" / "vault.db"))
    raw = _hkdf(data_key, file["vault"].encode(), b"repatria/1/vault.db").hex() + file["cipher_salt"]
    connection.execute(f"PRAGMA key=\"x'{raw}'\"")
    assert connection.execute("SELECT count(*) FROM event").fetchone() == (3,)
    connection.close()
