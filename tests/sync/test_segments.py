from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from repatria.domain.errors import BadEventError, BundleDamagedError, BundleError, BundleTooLargeError
from repatria.domain.events.event import (
    Body,
    WrittenEvent,
    digest,
    read_envelope,
    write_envelope,
    write_event,
)
from repatria.signing import is_signed, signer
from repatria.sync import segments
from repatria.sync.limits import LINE_BYTES
from repatria.sync.manifest import SegmentEntry
from repatria.sync.segments import (
    Segment,
    check_segment,
    close_run,
    head_payload,
    read_events,
    segment_entry,
    segment_files,
)
from tests.sync.making import WALL, Post, erased, run_of_events, segments_of

POST = Post(1, identity="")
PART = "case/one/core"


def written(segment: Segment) -> tuple[SegmentEntry, bytes, bytes]:
    envelopes, bodies = segment_files(segment)
    return segment_entry(segment, envelopes, bodies), envelopes, bodies


@settings(max_examples=30)
@given(st.lists(st.booleans(), min_size=1, max_size=20), st.text(max_size=50))
def test_a_segment_reads_as_it_was_written_with_and_without_bodies(gone: list[bool], text: str) -> None:
    events = [
        erased(event) if is_gone else event
        for event, is_gone in zip(run_of_events(len(gone), text=text), gone, strict=True)
    ]
    entry, envelopes, bodies = written(segments_of(POST, events)[0])
    assert check_segment(entry, envelopes, bodies) == sum(gone)
    assert read_events(entry, envelopes, bodies) == events


def test_the_head_is_signed_by_the_device() -> None:
    segment = segments_of(POST, run_of_events(5))[0]
    payload = head_payload(PART, "log1", 5, segment.events[-1].id, POST.device)
    assert is_signed(POST.verify_key, "head", payload, segment.signature)


def test_a_segment_may_begin_in_the_middle_of_a_log() -> None:
    events = run_of_events(3, first=7, prev="A" * 43)
    segment = next(close_run(PART, "log1", 7, events, POST.device, signer(POST.seed)))
    entry, envelopes, bodies = written(segment)
    assert (entry.first, entry.last) == (7, 9)
    assert check_segment(entry, envelopes, bodies) == 0


def test_a_long_run_is_closed_as_several_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    events = run_of_events(10)
    monkeypatch.setattr(segments, "SEGMENT_EVENTS", 4)
    by_count = list(close_run(PART, "log1", 1, events, POST.device, signer(POST.seed)))
    assert [(segment.first, len(segment.events)) for segment in by_count] == [(1, 4), (5, 4), (9, 2)]
    monkeypatch.setattr(segments, "SEGMENT_BYTES", 900)
    by_size = list(close_run(PART, "log1", 1, events, POST.device, signer(POST.seed)))
    assert len(by_size) > 3
    assert [event for segment in by_size for event in segment.events] == events
    for segment in by_count + by_size:
        check_segment(*written(segment))


def test_a_run_of_nothing_is_no_segment() -> None:
    assert not list(close_run(PART, "log1", 1, [], POST.device, signer(POST.seed)))


def refused(entry: SegmentEntry, envelopes: bytes, bodies: bytes) -> str:
    with pytest.raises(BadEventError) as caught:
        check_segment(entry, envelopes, bodies)
    return str(caught.value.facts["reason"])


def test_each_branch_of_a_log_is_a_segment_of_its_own() -> None:
    events = run_of_events(4)
    branch = run_of_events(3, text="copied", first=2, prev=events[0].id)
    run = [events[0], events[1], branch[0], events[2], branch[1], events[3], branch[2]]
    found = segments_of(POST, run)
    assert [event for segment in found for event in segment.events] == run
    assert [(segment.first, len(segment.events)) for segment in found] == [
        (1, 2),
        (2, 1),
        (3, 1),
        (3, 1),
        (4, 1),
        (4, 1),
    ]
    for segment in found:
        check_segment(*written(segment))


def closed_as_one(events: list[WrittenEvent]) -> Segment:
    """Return what a changed program could close: one segment of events that do not follow each other."""
    return segments._close(PART, "log1", 1, events, POST.device, signer(POST.seed))


def test_events_that_do_not_follow_each_other_are_refused() -> None:
    events = run_of_events(4)
    swapped = [events[0], events[2], events[1], events[3]]
    other = run_of_events(4, text="other")
    assert refused(*written(closed_as_one(swapped))) == "elsewhere"
    assert refused(*written(closed_as_one([*events[:2], *other[2:]]))) == "chain"
    assert refused(*written(Segment(PART, "log1", 2, events, POST.device, bytes(64)))) == "elsewhere"


def test_a_first_event_names_nothing_before_it_and_others_do() -> None:
    for first, prev in ((1, "A" * 43), (5, "")):
        event, _ = write_event(
            type="value",
            part=PART,
            log="log1",
            n=first,
            prev=prev,
            author="a",
            wall=WALL,
            body=Body(path="p"),
            salt=bytes(16),
        )
        assert refused(*written(Segment(PART, "log1", first, [event], POST.device, bytes(64)))) == "chain"


def test_events_of_another_part_or_log_are_refused() -> None:
    for part, log in (("case/two/core", "log1"), (PART, "log2")):
        events = run_of_events(3)
        assert refused(*written(Segment(part, log, 1, events, POST.device, bytes(64)))) == "elsewhere"


def test_a_head_that_is_not_the_last_event_is_refused() -> None:
    entry, envelopes, bodies = written(segments_of(POST, run_of_events(3))[0])
    changed = SegmentEntry(
        **{field: getattr(entry, field) for field in entry.__struct_fields__} | {"head": "A" * 43}
    )
    assert refused(changed, envelopes, bodies) == "head"


def test_a_body_that_is_not_the_one_of_its_envelope_is_refused() -> None:
    events = run_of_events(3)
    for salt, body in (
        (bytes(16), events[1].body),
        (events[1].salt, b"{}"),
        (b"", events[1].body),
        (bytes(16), b""),
    ):
        mixed = [events[0], WrittenEvent(events[1].id, events[1].envelope, salt, body), events[2]]
        assert refused(*written(segments_of(POST, mixed)[0])) == "body"


@pytest.mark.parametrize("line", [b"no salt at all but thirty-two.. {}", b"00", b"00" * 16])
@pytest.mark.parametrize("said", ["", "A" * 43, digest(bytes(16))])
def test_a_line_without_salt_and_body_is_refused_whatever_its_envelope_says(line: bytes, said: str) -> None:
    envelope = structs.replace(read_envelope(run_of_events(1)[0].envelope), body_hash=said)
    data = write_envelope(envelope)
    entry, envelopes, _ = written(closed_as_one([WrittenEvent(digest(data), data, b"", b"")]))
    assert refused(entry, envelopes, line + b"\n") == "body"


def test_what_is_wrong_is_told_of_the_first_event_that_is() -> None:
    entry, envelopes, bodies = written(segments_of(POST, run_of_events(4))[0])
    lines, body_lines = envelopes.split(b"\n"), bodies.split(b"\n")
    lines[2] = lines[2].replace(b'"v":1', b'"v": 1')
    with pytest.raises(BadEventError) as caught:
        check_segment(entry, b"\n".join(lines), bodies)
    assert (caught.value.facts["n"], caught.value.facts["reason"]) == (3, "unreadable")
    body_lines[1] = body_lines[0]
    with pytest.raises(BadEventError) as caught:
        check_segment(entry, b"\n".join(lines), b"\n".join(body_lines))
    assert (caught.value.facts["n"], caught.value.facts["reason"]) == (2, "body")


def test_two_envelopes_in_a_line_and_one_in_two_are_refused() -> None:
    """As many lines as events, and all of them envelopes when they are read as one stream."""
    entry, envelopes, bodies = written(segments_of(POST, run_of_events(3))[0])
    first, second, third = envelopes.splitlines()
    torn = b"\n".join((first + second, third[:5], third[5:], b""))
    assert refused(entry, torn, bodies) == "unreadable"


def test_every_changed_byte_of_a_segment_is_refused() -> None:
    entry, envelopes, bodies = written(segments_of(POST, run_of_events(2))[0])
    for data, where in ((envelopes, 0), (bodies, 1)):
        for at in range(len(data)):
            changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
            files = (changed, bodies) if where == 0 else (envelopes, changed)
            with pytest.raises(BundleError):
                check_segment(entry, *files)


def test_more_or_fewer_lines_than_stated_are_refused() -> None:
    entry, envelopes, bodies = written(segments_of(POST, run_of_events(2))[0])
    for files in (
        (envelopes + b"\n", bodies),
        (envelopes, bodies + b"\n"),
        (envelopes[:-1], bodies),
        (envelopes, b"\n"),
        (envelopes + b"x", bodies),
        (b"", b""),
    ):
        with pytest.raises(BundleDamagedError):
            check_segment(entry, *files)


def test_a_line_too_long_is_neither_written_nor_read() -> None:
    long = run_of_events(1, text="x" * LINE_BYTES)
    with pytest.raises(BundleTooLargeError):
        segment_files(segments_of(POST, long)[0])
    entry, envelopes, bodies = written(segments_of(POST, run_of_events(1))[0])
    with pytest.raises(BundleTooLargeError):
        check_segment(entry, envelopes, bodies, line_limit=20)


def test_a_line_break_inside_an_event_is_a_fault_of_ours() -> None:
    event = run_of_events(1)[0]
    broken = WrittenEvent(event.id, event.envelope, event.salt, event.body + b"\n")
    with pytest.raises(ValueError, match="line break"):
        segment_files(segments_of(POST, [broken])[0])


@pytest.mark.parametrize(
    "line", [b"", b"{", b"null", b'{"v":1}', b'{"v":2,"more":' + b"[" * 50_000, b'{"v":1,"type":"\xff"}']
)
def test_an_envelope_that_is_none_is_refused(line: bytes) -> None:
    event = WrittenEvent(digest(line), line, b"", b"")
    assert refused(*written(Segment(PART, "log1", 1, [event], POST.device, bytes(64)))) == "unreadable"
