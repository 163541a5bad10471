"""Write one sealed file for each fault a bundle can have, and some good ones, into ``vectors/`` beside this file.

Run ``python -m tests.bundles.make`` from the root. Each file begins with lines of ``key: value`` and an empty
line; the sealed file follows. ``expect`` is ``success`` or the name of the error. Sealing is random, so the files
are made once and kept: every later reader must agree with them. To add a fault: a line in FAULTS and a run;
files that are there are left as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pyrage

from repatria.domain.directory.form import written
from repatria.domain.directory.persons import written_rosters
from repatria.signing import sign
from repatria.sync.archive import END, header
from tests.bundles.directories import DAY, brought, root
from tests.bundles.drafts import (
    KEY,
    PADDING,
    RECEIVER,
    SENDER,
    draft,
    framed,
    good,
    member,
    of_events,
    pressed,
    sealed,
    signed,
    signed_with_identity,
    with_body,
    with_envelope,
    with_erased_body,
    with_file,
    with_files,
    with_header,
)
from tests.bundles.rosters import roster
from tests.sync.making import run_of_events, segments_of

VECTORS = Path(__file__).parent / "vectors"
EVENTS = run_of_events(4)
OTHERS = run_of_events(4, text="other")
START = good()
TAR = START.tar()
PACK = f"packs/{'d' * 43}/protocol.toml"
RECEIPTS = b'{"case/one/core":{"log1":3}}'
ENTRY = START.manifest["segments"][0]
RLE_BLOCK = ((128 * 1024) << 3 | 1 << 1).to_bytes(3, "little") + b"\0"
BOMB_FILE: dict[str, Any] = {"name": f"attachments/{'a' * 26}.age", "size": 1 << 27, "sha256": "0" * 64}
STRANGER = pyrage.x25519.Identity.generate().to_public()

Maker = Callable[[], bytes]


def bomb() -> bytes:
    """Return a frame of four thousand bytes that would become 128 MiB."""
    start = draft().having(files=[BOMB_FILE]).unsigned() + header(BOMB_FILE["name"], 1 << 27)
    raw_block = (len(start) << 3).to_bytes(3, "little") + start
    return b"\x28\xb5\x2f\xfd\x04\x58" + raw_block + RLE_BLOCK * 1024


def in_blocks(content: bytes, size: int, empty: int = 0) -> bytes:
    """Return *content* uncompressed in blocks of *size* bytes and *empty* ones, with the checksum of a writer."""
    pieces = [content[start : start + size] for start in range(0, len(content), size)] + [b""] * empty
    blocks = b"".join((len(piece) << 3).to_bytes(3, "little") + piece for piece in pieces)
    return b"\x28\xb5\x2f\xfd\x04\x58" + blocks + b"\1\0\0" + pressed(content)[-4:]


GOOD: Mapping[str, Maker] = {
    "good": START.sealed,
    "good_erased_body": lambda: with_erased_body().sealed(),
    "good_all_files": lambda: with_files(
        {"receipts.json": RECEIPTS, "directory.json": b"{}", PACK: b"id = 1\n"}
    ).sealed(),
    "good_persons": lambda: with_files(
        {"receipts.json": b'{"persons":{"device01":1795000000}}', "persons.json": written_rosters([roster()])}
    ).sealed(),
    "good_persons_that_do_not_count": lambda: with_file("persons.json", b"{}").sealed(),
    "good_no_segments": lambda: draft().sealed(),
    "good_event_of_a_newer_version": lambda: with_envelope(b'"v":1', b'"v":2,"new":[1]').sealed(),
    "good_larger_window": lambda: sealed(pressed(TAR, window_log=23) + PADDING),
    "good_small_blocks": lambda: sealed(in_blocks(TAR, 512, empty=100) + PADDING),
}

OUTSIDE: Mapping[tuple[str, str], Maker] = {
    ("age_armoured", "BundleNotOneError"): lambda: pyrage.encrypt(framed(TAR), [KEY], armored=True),
    ("age_passphrase", "BundleNotOneError"): lambda: pyrage.passphrase.encrypt(framed(TAR), "words"),
    ("age_newer", "BundleTooNewError"): lambda: START.sealed().replace(b"/v1\n", b"/v2\n", 1),
    ("age_for_somebody_else", "NotForMeError"): lambda: pyrage.encrypt(framed(TAR), [STRANGER]),
    ("age_too_many_stanzas", "BundleTooLargeError"): lambda: pyrage.encrypt(framed(TAR), [KEY] * 16),
    ("age_header_changed", "BundleDamagedError"): lambda: START.sealed().replace(b"\n--- ", b"\n--- A", 1),
    ("age_cut_short", "BundleDamagedError"): lambda: START.sealed()[:-1],
    ("age_something_after", "BundleDamagedError"): lambda: START.sealed() + b"x",
    ("not_sealed", "BundleNotOneError"): lambda: framed(TAR),
    ("zstd_absent", "BundleNotOneError"): lambda: sealed(TAR),
    ("zstd_no_checksum", "BundleDamagedError"): lambda: sealed(pressed(TAR, write_checksum=False) + PADDING),
    ("zstd_wrong_checksum", "BundleDamagedError"): lambda: sealed(pressed(TAR)[:-4] + b"ABCD" + PADDING),
    ("zstd_window_too_large", "BundleTooLargeError"): lambda: sealed(pressed(TAR, window_log=24) + PADDING),
    ("zstd_second_frame", "BundleDamagedError"): lambda: sealed(pressed(TAR) + pressed(b"") + PADDING),
    ("zstd_two_frames", "BundleDamagedError"): lambda: sealed(
        pressed(TAR[:700]) + pressed(TAR[700:]) + PADDING
    ),
    ("zstd_no_padding", "BundleDamagedError"): lambda: sealed(pressed(TAR)),
    ("zstd_padding_not_zero", "BundleDamagedError"): lambda: sealed(pressed(TAR) + PADDING[:-1] + b"x"),
    ("zstd_padding_cut_short", "BundleDamagedError"): lambda: sealed(pressed(TAR) + PADDING[:-1]),
    ("zstd_something_after", "BundleDamagedError"): lambda: sealed(pressed(TAR) + PADDING + b"x"),
    ("zstd_bomb", "BundleTooLargeError"): lambda: sealed(bomb()),
    ("zstd_empty_blocks", "BundleTooLargeError"): lambda: sealed(in_blocks(TAR, 512, empty=2000) + PADDING),
    ("zstd_blocks_too_small", "BundleTooLargeError"): lambda: sealed(in_blocks(TAR, 3) + PADDING),
}

INSIDE: Mapping[tuple[str, str], Maker] = {
    ("tar_something_after", "BundleDamagedError"): lambda: sealed(framed(TAR + bytes(512))),
    ("tar_no_end", "BundleDamagedError"): lambda: sealed(framed(TAR[:-1024])),
    ("tar_cut_short", "BundleDamagedError"): lambda: sealed(framed(TAR[:3000])),
    ("tar_link", "BundleDamagedError"): lambda: sealed(
        framed(with_header(b"0" + bytes(100), b"2" + bytes(100)))
    ),
    ("tar_runnable_file", "BundleDamagedError"): lambda: sealed(framed(with_header(b"0000644", b"0000755"))),
    ("tar_dated_file", "BundleDamagedError"): lambda: sealed(
        framed(with_header(b"00000000000\0", b"00000000001\0"))
    ),
    ("tar_fill_not_zero", "BundleDamagedError"): lambda: sealed(
        framed(
            signed(START.unsigned()[: -len(member(*START.members[1]))] + member(*START.members[1], fill=b"x"))
        )
    ),
    ("tar_undeclared_file", "BundleDamagedError"): START.files(
        *START.members, ("receipts.json", b"{}")
    ).sealed,
    ("tar_file_missing", "BundleDamagedError"): START.files(START.members[0]).sealed,
    ("tar_file_twice", "BundleDamagedError"): START.files(*START.members, START.members[1]).sealed,
    ("tar_other_order", "BundleDamagedError"): START.files(*START.members[::-1]).sealed,
    ("tar_path_upwards", "BundleDamagedError"): START.files(
        ("../" + START.members[0][0], START.members[0][1]), START.members[1]
    ).sealed,
    ("manifest_not_first", "BundleNotOneError"): lambda: sealed(
        framed(signed(member("receipts.json", b"{}") + START.unsigned()))
    ),
    ("manifest_of_another_format", "BundleNotOneError"): START.having(format="other").sealed,
    ("manifest_newer", "BundleTooNewError"): START.having(version=2, more=1).sealed,
    ("manifest_unknown_field", "BundleDamagedError"): START.having(more=1).sealed,
    ("manifest_for_another_device", "NotForMeError"): START.having(
        recipient=START.manifest["recipient"] | {"devices": ["another"]}
    ).sealed,
    ("manifest_from_abroad", "ForeignBundleError"): START.sender(country="GTM").sealed,
    ("manifest_from_a_stranger", "UnknownDeviceError"): START.sender(device="stranger").sealed,
    ("file_digest_wrong", "BundleDamagedError"): with_file("receipts.json", b"{}", b"[]").sealed,
    ("file_outside_the_list", "BundleDamagedError"): with_file("readme.txt", b"x").sealed,
    ("file_path_upwards", "BundleDamagedError"): with_file(f"packs/{'d' * 43}/../x", b"x").sealed,
    ("file_persons_before_directory", "BundleDamagedError"): with_files(
        {"persons.json": b"[]", "directory.json": b"{}"}
    ).sealed,
    ("file_persons_too_large", "BundleTooLargeError"): START.having(
        files=[{"name": "persons.json", "size": (16 << 20) + 1, "sha256": "0" * 64}]
    ).sealed,
    ("receipts_unreadable", "BundleDamagedError"): with_file("receipts.json", b"[]").sealed,
    ("attachment_beside_segments", "BundleDamagedError"): with_file(
        f"attachments/{'a' * 26}.age", b"x"
    ).sealed,
    ("signature_of_another", "BundleForgedError"): lambda: sealed(
        framed(signed(START.unsigned(), bytes(32)))
    ),
    ("signature_for_another_purpose", "BundleForgedError"): lambda: sealed(
        framed(
            START.unsigned()
            + member("signature", sign(SENDER.seed, "pack", START.unsigned()).hex().encode())
            + END
        )
    ),
    ("signature_with_the_identity", "BundleForgedError"): lambda: sealed(
        framed(signed_with_identity(START.unsigned()))
    ),
    ("signature_in_capitals", "BundleDamagedError"): lambda: sealed(
        framed(START.unsigned() + TAR[len(START.unsigned()) :].upper().replace(b"SIGNATURE", b"signature"))
    ),
}

EVENT: Mapping[tuple[str, str], Maker] = {
    ("segment_of_a_record", "BundleDamagedError"): START.entry(part="record/one").sealed,
    ("segment_of_the_directory", "BundleDamagedError"): START.entry(part="directory").sealed,
    ("segment_size_wrong", "BundleDamagedError"): START.entry(size=ENTRY["size"] + 1).sealed,
    ("segment_digest_wrong", "BundleDamagedError"): START.entry(sha256="0" * 64).sealed,
    ("segment_bodies_digest_wrong", "BundleDamagedError"): START.entry(bodies_sha256="0" * 64).sealed,
    ("segment_count_wrong", "BundleDamagedError"): START.entry(count=2).sealed,
    ("segment_first_wrong", "BadEventError"): START.entry(first=2).sealed,
    ("segment_log_wrong", "BadEventError"): START.entry(log="log2").sealed,
    ("segment_head_wrong", "BadEventError"): START.entry(head="A" * 43).sealed,
    ("segment_signature_wrong", "BundleForgedError"): START.entry(signature="00" * 64).sealed,
    ("segment_of_a_stranger", "UnknownDeviceError"): START.entry(device="stranger").sealed,
    ("segment_twice", "BundleDamagedError"): lambda: draft(*segments_of(SENDER, EVENTS[:3]) * 2).sealed(),
    ("event_missing", "BadEventError"): lambda: of_events(EVENTS[0], EVENTS[1], EVENTS[3]).sealed(),
    ("event_after_another_than_it_names", "BadEventError"): lambda: of_events(EVENTS[0], OTHERS[1]).sealed(),
    ("event_unreadable", "BadEventError"): lambda: with_envelope(b'"v":1', b'"w":1').sealed(),
    ("event_broken_letters", "BadEventError"): lambda: with_envelope(b"value", b"\xff").sealed(),
    ("event_deep_nest", "BadEventError"): lambda: with_envelope(
        b'"v":1', b'"v":2,"x":' + b"[" * 50_000
    ).sealed(),
    ("event_of_another_part", "BadEventError"): lambda: with_envelope(b"case/one", b"case/two").sealed(),
    ("event_first_with_a_past", "BadEventError"): lambda: with_envelope(
        b'"prev":""', b'"prev":"' + b"A" * 43 + b'"'
    ).sealed(),
    ("body_changed", "BadEventError"): lambda: with_body(None, b"{}").sealed(),
    ("body_without_salt", "BadEventError"): lambda: with_body(b"", EVENTS[0].body).sealed(),
    ("salt_without_body", "BadEventError"): lambda: with_body(None, b"").sealed(),
    ("salt_changed", "BadEventError"): lambda: with_body(bytes(16), EVENTS[0].body).sealed(),
}

LEARNED: Mapping[tuple[str, str], Maker] = {
    ("directory_brings_its_sender", "success"): lambda: brought().sealed(),
    ("directory_under_another_root", "UnknownDeviceError"): lambda: brought(under_another=True).sealed(),
    ("directory_changed_after_it_was_signed", "UnknownDeviceError"): lambda: brought(changed=True).sealed(),
}
"""Read by who has pinned a root and knows no device: ``root`` and ``day`` stand in the head."""

FAULTS: Mapping[tuple[str, str], Maker] = {**OUTSIDE, **INSIDE, **EVENT, **LEARNED}


def main() -> None:
    """Write what is not there yet."""
    VECTORS.mkdir(exist_ok=True)
    for (name, expect), make in [
        *(((name, "success"), make) for name, make in GOOD.items()),
        *FAULTS.items(),
    ]:
        target = VECTORS / f"{name}.repatria-vector"
        if not target.exists():
            said = (
                f"expect: {expect}\nfault: {name.replace('_', ' ')}\nidentity: {RECEIVER.identity}\n"
                f"device: {RECEIVER.device}\n"
            )
            if (name, expect) in LEARNED:
                said += f"root: {written(root()).decode()}\nday: {DAY}\n\n"
            else:
                said += f"trusted: {SENDER.device} {SENDER.verify_key}\n\n"
            target.write_bytes(said.encode("ascii") + make())


if __name__ == "__main__":
    main()
