from __future__ import annotations

import json
from typing import Any

import pytest

from repatria.domain.errors import (
    BundleDamagedError,
    BundleError,
    BundleNotOneError,
    BundleTooLargeError,
    BundleTooNewError,
    ForeignBundleError,
    ForeignRecipientError,
)
from repatria.sync.limits import STANDARD, Limits
from repatria.sync.manifest import (
    FileEntry,
    check_recipient,
    make_manifest,
    read_manifest,
    segment_names,
    write_manifest,
)
from repatria.sync.receipts import read_receipts, write_receipts
from repatria.sync.segments import segment_entry, segment_files
from tests.sync.making import Post, facts_for, run_of_events, segments_of

SENDER, RECEIVER = Post(1, identity=""), Post(2, identity="")
SEGMENT = segments_of(SENDER, run_of_events(3))[0]
ENTRY = segment_entry(SEGMENT, *segment_files(SEGMENT))
FILES = tuple(
    FileEntry(name=name, size=5, sha256="0" * 64)
    for name in ("receipts.json", "directory.json", f"packs/{'d' * 43}/a.toml", f"packs/{'d' * 43}/b/c.toml")
)


def plain(**changes: Any) -> dict[str, Any]:
    manifest = make_manifest(facts_for(SENDER, RECEIVER), (ENTRY,), FILES)
    value: dict[str, Any] = json.loads(write_manifest(manifest))
    return value | changes


def read(value: Any, limits: Limits = STANDARD) -> None:
    read_manifest(json.dumps(value).encode(), limits)


def test_a_manifest_reads_as_it_was_written() -> None:
    manifest = make_manifest(facts_for(SENDER, RECEIVER), (ENTRY,), FILES)
    assert read_manifest(write_manifest(manifest), STANDARD) == manifest
    assert manifest.events == 3


def test_a_newer_version_is_told_apart_even_when_its_fields_are_unknown() -> None:
    with pytest.raises(BundleTooNewError) as caught:
        read({"format": "repatria-bundle", "version": 2, "other": [1]})
    assert caught.value.facts == {"found": 2, "known": 1}


@pytest.mark.parametrize("value", [[], {}, {"format": "zip", "version": 1}, {"format": 1, "version": 1}])
def test_anything_else_is_not_a_bundle(value: Any) -> None:
    with pytest.raises(BundleNotOneError):
        read(value)


@pytest.mark.parametrize(
    "changes",
    [
        {"more": 1},
        {"version": 0},
        {"bundle": "../x"},
        {"created": "2026-11-23 14:00"},
        {"created": "2026-11-23T14:00:00Z\n"},
        {"practice": 1},
        {"sender": {"device": "d", "post": "x\n", "country": "HND"}},
        {"sender": {"device": "d", "post": "x", "country": "hnd"}},
        {"recipient": {"post": "x", "country": "HND", "devices": []}},
        {"recipient": {"post": "x", "country": "HND", "devices": ["d"] * 16}},
        {"directory_version": -1},
        {"directory_version": 1.5},
        {"segments": None},
    ],
)
def test_a_field_outside_its_rule_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(BundleDamagedError):
        read(plain(**changes))


@pytest.mark.parametrize("field", [field for field in plain() if field not in {"format", "version"}])
def test_a_missing_field_is_refused(field: str) -> None:
    value = plain()
    del value[field]
    with pytest.raises(BundleDamagedError):
        read(value)


@pytest.mark.parametrize(
    "changes",
    [
        {"part": "record/one"},
        {"part": "record"},
        {"part": "directory"},
        {"part": "directory/one"},
        {"part": "../etc"},
        {"part": "/case"},
        {"part": "case//core"},
        {"part": "case/a.b/core"},
        {"part": "case/one/core/more"},
        {"part": "case/one/core\n"},
        {"log": "a/b"},
        {"first": 0},
        {"first": 2**53, "count": 2},
        {"count": 0},
        {"size": 0},
        {"head": "A" * 42},
        {"sha256": "A" * 64},
        {"signature": ""},
        {"more": 1},
    ],
)
def test_a_segment_outside_the_rules_is_refused(changes: dict[str, Any]) -> None:
    value = plain()
    value["segments"][0] |= changes
    with pytest.raises(BundleDamagedError):
        read(value)


@pytest.mark.parametrize(
    "name",
    [
        "signature",
        "manifest.json",
        "packs/short/a.toml",
        f"packs/{'d' * 43}",
        f"packs/{'d' * 43}/../x",
        f"packs/{'d' * 43}/.hidden",
        f"packs/{'d' * 43}/a//b",
        f"packs/{'d' * 43}/a/b/c/d/e",
        f"packs/{'d' * 43}/a b",
        "attachments/x.age",
        f"attachments/{'a' * 16}.age",
        f"attachments/{'1' * 26}.age",
        "attachments/" + "a" * 26 + ".exe",
        "parts/case.one.core/000001.jsonl",
        "receipts.json\n",
        "C:\\x",
    ],
)
def test_a_name_outside_the_closed_list_is_refused(name: str) -> None:
    with pytest.raises(BundleDamagedError):
        read(plain(files=[{"name": name, "size": 5, "sha256": "0" * 64}]))


def test_files_out_of_order_or_twice_are_refused() -> None:
    files = plain()["files"]
    for wrong in (files[::-1], [files[1], files[0]], [files[0], files[0]], [files[3], files[2]]):
        with pytest.raises(BundleDamagedError):
            read(plain(files=wrong))


def test_a_segment_twice_is_refused() -> None:
    with pytest.raises(BundleDamagedError):
        read(plain(segments=plain()["segments"] * 2))


def test_attachments_travel_without_segments() -> None:
    files = [{"name": "attachments/" + "a" * 26 + ".age", "size": 2**33, "sha256": "0" * 64}]
    with pytest.raises(BundleDamagedError):
        read(plain(files=files))
    files[0]["size"] = 2**30
    read(plain(files=files, segments=[]))


def test_a_bundle_that_crosses_a_border_is_refused() -> None:
    value = plain()
    value["recipient"]["country"] = "GTM"
    with pytest.raises(ForeignBundleError):
        read(value)


@pytest.mark.parametrize(
    "limits",
    [
        Limits(segments=0),
        Limits(segment_events=2),
        Limits(segment_bytes=100),
        Limits(files=3),
        Limits(held_file=4),
        Limits(opened=1000),
    ],
)
def test_more_than_is_allowed_is_refused(limits: Limits) -> None:
    with pytest.raises(BundleTooLargeError):
        read(plain(), limits)


@pytest.mark.parametrize("depth", [10_000, 1_000_000])
def test_a_deeply_nested_manifest_is_refused(depth: int) -> None:
    with pytest.raises(BundleError):
        read_manifest(b'{"x":' * depth, STANDARD)


def test_cases_are_sealed_to_nobody_abroad() -> None:
    check_recipient("HND", "HND")
    for sender, recipient in (("HND", "GTM"), ("HND", ""), ("", "")):
        with pytest.raises(ForeignRecipientError):
            check_recipient(sender, recipient)


def test_names_of_segments_fit_any_tar_and_differ_for_different_parts() -> None:
    names = {segment_names(part, 1) for part in ("case/a/core", "case/a-core", "case/a_core", "directory")}
    assert len(names) == 4
    assert max(len(name) for name in segment_names("a/" + "b" * 78, 20_000)) <= 100


def test_receipts_of_very_many_parts_are_refused_before_they_are_read() -> None:
    for one in ('"{0:x}":{{}}', '"{0:x}":{{"a":1}}'):
        many = ("{" + ",".join(one.format(0xA00000 + number) for number in range(600_000)) + "}").encode()
        assert len(many) < 16 << 20
        with pytest.raises(BundleTooLargeError) as caught:
            read_receipts(many)
        assert caught.value.facts["what"] == "parts and logs in receipts"


def test_as_many_receipts_as_a_post_can_tell_are_read() -> None:
    parts = (f"case/{number:026d}/core" for number in range(150_000))
    data = write_receipts({part: {f"{1:026d}": 1} for part in parts})
    assert len(data) > 10 << 20  # about what goes with one file
    assert len(read_receipts(data)) == 150_000


LONG = "z" * 64


@pytest.mark.parametrize(
    "said", [f"case/{LONG}/protected-files", f"aside-case/{LONG}/protected", f"incident/{LONG}-files"]
)
def test_receipts_speak_of_files_and_what_is_aside_of_a_part_with_the_longest_name(said: str) -> None:
    assert read_receipts(write_receipts({said: {"log1": 1}})) == {said: {"log1": 1}}


@pytest.mark.parametrize(
    "part", [f"case/{LONG}/protected-files-x", "Case/one/core", "record/x", "case//core"]
)
def test_what_a_reader_would_refuse_is_left_out_of_receipts_and_the_rest_goes(part: str) -> None:
    for bad in ({part: {"log1": 1}}, {"case/two/core": {"Log": 1}}, {"case/two/core": {"log1": 0}}):
        data = write_receipts({"case/one/core": {"log1": 3}} | bad)
        assert read_receipts(data) == {"case/one/core": {"log1": 3}}


def test_a_part_of_a_case_leaves_room_for_all_that_is_named_after_it() -> None:
    """Else the protected part of a case that somebody named so could not be sent, nor that it was erased."""
    entry = plain()["segments"][0]
    read(plain(segments=[entry | {"part": f"case/{LONG}/core"}]))
    with pytest.raises(BundleDamagedError):
        read(plain(segments=[entry | {"part": f"case/{LONG}z/core"}]))


def test_receipts_read_as_they_were_written_or_are_refused() -> None:
    receipts = {"case/one/core": {"log1": 3, "log2": 1}}
    assert read_receipts(write_receipts(receipts)) == receipts
    private = (b'{"record/x":{"l":1}}', b'{"directory":{"l":1}}')
    for bad in (b"[]", b'{"case/one/core":{"log1":0}}', *private, b'{"a":{"l":1}} x', b"{"):
        with pytest.raises(BundleDamagedError):
            read_receipts(bad)
