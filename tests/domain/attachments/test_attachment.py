"""Of a file a case says all that opening it takes, or nothing."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from repatria.domain.attachments.attachment import (
    Said,
    SealedFile,
    attachments_of,
    id_in,
    id_of,
    id_while_sealed,
    path_of,
    read_said,
)
from repatria.domain.cases.state import CaseState, Fact
from repatria.domain.events.kinds import core_part, protected_part
from repatria.domain.ids import CaseId, EventId

CASE = CaseId("c" * 26)
CORE = core_part(CASE)
SAID = Said("pdf", 3, "0" * 64, SealedFile(300, "1" * 64), "AGE-SECRET-KEY-1X", "L1", "Acta", "step/P0.1")
NAME = id_of(CORE, SAID.identity, SAID.sealed)


def fact(kind: str, event: str, value: object, part: str = CORE, path: str = "") -> Fact:
    path = path or path_of(id_of(part, SAID.identity, SAID.sealed))
    return Fact(EventId(event), f"attachment_{kind}", part, path, value, "p", "2026-11-23T20:00:00Z")


def state(*facts: Fact) -> CaseState:
    return CaseState(CASE, facts=facts)


def plain(**changed: Any) -> Any:
    return msgspec.to_builtins(SAID) | changed


def test_what_a_case_says_of_a_file_is_read_as_it_was_written() -> None:
    [one] = attachments_of(state(fact("added", "e1", plain())))
    assert (one.id, one.said, one.withdrawn) == (NAME, SAID, None)
    assert not one.is_protected
    assert "AGE-SECRET" not in repr(one)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "x",
        plain(size=0),
        plain(size=1 << 62),
        plain(sha256="G" * 64),
        plain(sealed={"size": 1}),
        plain(level="L9"),
        {"kind": "pdf"},
    ],
)
def test_what_does_not_say_all_that_opening_takes_is_no_file(value: object) -> None:
    assert read_said(value) is None
    assert attachments_of(state(fact("added", "e1", value))) == ()


@pytest.mark.parametrize("path", ["attachment/../../etc", f"attachment/{NAME}/x", f"form/{NAME}", ""])
def test_a_path_that_leads_elsewhere_names_no_file(path: str) -> None:
    assert id_in(path) == ""


def test_a_withdrawal_hides_the_file_whoever_names_it_and_no_other() -> None:
    other = SealedFile(300, "2" * 64)
    beside = fact(
        "added",
        "e4",
        plain(sealed={"size": 300, "sha256": "2" * 64}),
        path=path_of(id_of(CORE, SAID.identity, other)),
    )
    two = [fact("added", event, plain()) for event in ("e1", "e2")]
    gone = fact("withdrawn", "e3", {"event": "e2", "reason": "De otra persona"})
    found = attachments_of(state(*two, beside, gone))
    assert [one.withdrawn for one in found] == ["De otra persona", "De otra persona", None]


def test_a_withdrawal_at_another_path_hides_the_event_that_it_names() -> None:
    two = [fact("added", event, plain()) for event in ("e1", "e2")]
    gone = fact("withdrawn", "e3", {"event": "e2", "reason": "x"}, path="form/x")
    assert [one.withdrawn for one in attachments_of(state(*two, gone))] == [None, "x"]


def test_a_withdrawal_in_the_other_part_hides_nothing() -> None:
    gone = fact("withdrawn", "e3", {"event": "e1", "reason": "x"}, protected_part(CASE))
    [one] = attachments_of(state(fact("added", "e1", plain()), gone))
    assert one.withdrawn is None


def test_one_that_stands_in_the_protected_part_is_protected_whatever_it_says() -> None:
    [one] = attachments_of(state(fact("added", "e1", plain(), protected_part(CASE))))
    assert one.is_protected


def test_what_one_part_says_of_a_file_names_it_in_no_other() -> None:
    other = core_part(CaseId("d" * 26))
    for part in (other, protected_part(CASE)):
        assert attachments_of(state(fact("added", "e1", plain(), part, path_of(NAME)))) == ()
    assert attachments_of(state(fact("added", "e1", plain(identity="AGE-SECRET-KEY-2X")))) == ()


def test_said_of_other_bytes_or_in_another_part_it_names_another_file() -> None:
    others = (SealedFile(301, "1" * 64), SealedFile(300, "2" * 64))
    ids = {
        NAME,
        *(id_of(CORE, SAID.identity, one) for one in others),
        id_of(protected_part(CASE), SAID.identity, SAID.sealed),
    }
    assert len(ids) == 4
    assert id_while_sealed(SAID.identity) not in ids
    lie = fact("added", "e2", plain(sealed={"size": 301, "sha256": "1" * 64}))
    assert [one.event for one in attachments_of(state(fact("added", "e1", plain()), lie))] == ["e1"]
