"""What must be signed is a closed list; what is typed every day is not on it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from repatria.domain.cases.related import GUARDED as GUARDED_OF_PEOPLE
from repatria.domain.events.event import Body, Envelope
from repatria.domain.events.kinds import DIRECTORY_PART, FACTS, core_part, protected_part, record_part
from repatria.domain.events.to_sign import ALWAYS, GUARDED, is_guarded_around, needs_signature
from repatria.domain.protocol.routes import ROUTE_NAMES

CORE, PROTECTED, RECORD = core_part("a" * 26), protected_part("a" * 26), record_part("d" * 26)
PAGE = (Path(__file__).parents[3] / "docs" / "events.md").read_text("utf-8")


def needs(
    kind: str, part: str = CORE, path: str = "", value: Any = None, replaces: tuple[str, ...] = ()
) -> bool:
    return needs_signature(Envelope(1, kind, part, "l", 1, "", replaces, "a", "", ""), Body(path, value))


@pytest.mark.parametrize("kind", sorted(ALWAYS))
def test_overrides_approvals_accounts_and_protocols_are_signed_whatever_they_say(kind: str) -> None:
    assert kind in FACTS
    assert needs(kind, value={})
    assert needs(kind, value=None)
    assert needs(kind, PROTECTED, value=["x"])


@pytest.mark.parametrize("part", [CORE, PROTECTED, "incident/" + "i" * 26])
def test_a_value_that_settles_a_disagreement_is_signed(part: str) -> None:
    assert needs("value", part, "case/label", "x", ("e1", "e2"))
    assert not needs("value", part, "case/label", "x", ("e1",))
    assert not needs("value", RECORD, "peer/x/has", {}, ("e1", "e2"))


def test_the_protocol_of_a_case_is_signed_also_by_whoever_says_it_first() -> None:
    assert needs("value", CORE, "case/pack", "no")


@pytest.mark.parametrize("path", sorted(GUARDED - {"case/pack"}))
def test_whoever_changes_what_safeguards_hang_on_signs_it_and_whoever_says_it_first_does_not(
    path: str,
) -> None:
    assert needs("value", CORE, path, "no", ("e1",))
    assert not needs("value", CORE, path, "no")


@pytest.mark.parametrize("name", GUARDED_OF_PEOPLE)
def test_whoever_says_whom_a_related_person_may_serve_signs_it_also_the_first_time(name: str) -> None:
    assert is_guarded_around(f"related/m/{name}")
    assert needs("value", CORE, f"related/m/{name}", "x")
    assert not needs("value", CORE, f"form/related/{name}", "x", ("e1",))
    assert not is_guarded_around(f"step/related/{name}")


def test_every_change_of_route_is_signed() -> None:
    assert {f"case/{name}" for name in ROUTE_NAMES} <= GUARDED


def test_a_device_that_is_trusted_is_signed() -> None:
    assert needs("value", DIRECTORY_PART, "device/x", {})
    assert needs("value", DIRECTORY_PART, "device/x", {}, ("e1",))
    assert not needs("pack_arrived", DIRECTORY_PART, "pack/x", {})


@pytest.mark.parametrize(
    ("kind", "signed", "other"),
    [
        ("call_logged", {"said": "approved"}, {"said": "llega mañana"}),
        ("note_added", {"kind": "route_changed", "agreed": {"who": "x"}}, {"kind": "route_changed"}),
        ("note_added", {"kind": "restriction_ended", "reason": "x"}, {"kind": "happened"}),
        ("note_added", {"kind": "unproven_settled", "reason": "x"}, {"kind": "route_changed"}),
        ("bundle_sealed", {"approved_by": "Eva"}, {"approved_by": ""}),
        ("unlocked", {"key": "ab"}, {}),
    ],
)
def test_some_facts_are_signed_for_what_they_say(kind: str, signed: Any, other: Any) -> None:
    assert needs(kind, value=signed)
    assert not needs(kind, value=other)
    assert not needs(kind, value=["approved"])
    assert not needs(kind, value="approved")


@pytest.mark.parametrize("kind", ["member_added", "case_opened", "gate_refused", "printed"])
def test_what_is_done_every_day_is_not_signed(kind: str) -> None:
    assert not needs(kind, value={"said": "approved"})
    assert not needs("value", CORE, "form/x/y", "z", ("e1",))


@pytest.mark.parametrize(
    "path", ["case/status", "step/P8.1", "step/P4.2/2", "related/m/kind", "related/m/verified"]
)
def test_what_goes_on_what_is_done_and_whom_somebody_may_serve_is_always_signed(path: str) -> None:
    assert needs("value", CORE, path, "x", ())
    assert not needs("value", CORE, f"{path}x/y", "x", ()) or path.startswith("step/")


def test_the_specification_names_what_is_signed() -> None:
    section = PAGE.split("### Signature")[1].split("## 2.")[0]
    named = set(re.findall(r"`([\w/]+)`", section))
    assert ALWAYS | GUARDED | {"call_logged", "note_added", "bundle_sealed", "unlocked"} <= named
