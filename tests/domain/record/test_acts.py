"""Every kind of event tells of an act, the page on the record says which, and nothing of a case is among it."""

from __future__ import annotations

import re
from pathlib import Path

from repatria.domain.events.kinds import CASE_FACTS, DIRECTORY_PART, FACTS, VALUE, core_part, record_part
from repatria.domain.ids import CaseId, DeviceId
from repatria.domain.record.acts import (
    ACT_KINDS,
    OF_TYPE,
    cases_of,
    kind_of,
    person_of,
    told_of,
    types_of,
)

PAGE = (Path(__file__).parents[3] / "docs" / "record.md").read_text("utf-8")
CASE, OTHER = CaseId("a" * 26), CaseId("b" * 26)
RECORD = record_part(DeviceId("d" * 26))

OF_CASES_SHOWN = {
    "gate_refused",
    "gate_overridden",
    "override_ratified",
    "emergency_act",
    "deviation",
    "member_added",
    "packet_prepared",
    "packet_noted",
}
"""Facts of a case of which the record says more than that they were written."""


def rows() -> dict[str, str]:
    found = re.findall(r"^\| `(\w+)` \| ([^|]+) \|", PAGE, re.MULTILINE)
    return {name: kind.strip() for name, kind in found}


def test_every_fact_tells_of_one_kind_of_act() -> None:
    assert set(OF_TYPE) == set(FACTS)
    assert set(OF_TYPE.values()) == set(ACT_KINDS)


def test_the_page_says_of_every_fact_which_act_it_tells_of() -> None:
    assert {name: kind.split(" ")[0] for name, kind in rows().items()} == dict(OF_TYPE)


def test_each_kind_is_found_by_the_types_that_tell_of_it() -> None:
    for name, kind in OF_TYPE.items():
        part = core_part(CASE) if name in CASE_FACTS else RECORD
        assert (name in types_of(kind)) is (kind_of(name, part, "") is not None)
    for path, part in (("case/side", core_part(CASE)), ("copies/proven", RECORD), ("sheet/1", RECORD)):
        told = kind_of(VALUE, part, path)
        assert told is not None
        assert VALUE in types_of(told)
    assert kind_of(VALUE, DIRECTORY_PART, "persons/x") == "people"


def test_bookkeeping_of_the_program_is_no_act() -> None:
    assert kind_of(VALUE, RECORD, "peer/x/has") is None
    assert kind_of("log_started", RECORD, "") is None


def test_of_what_a_case_says_the_record_says_nothing() -> None:
    hostile = dict.fromkeys(("value", "reason", "sentence", "names", "label", "said", "code"), "Rosa")
    for name in CASE_FACTS:
        assert told_of(name, hostile) == ()
    assert told_of(VALUE, "Rosa") == ()
    said = {name for name in CASE_FACTS if told_of(name, dict.fromkeys(_any_field(name), "x"))}
    assert said == OF_CASES_SHOWN


def test_an_override_names_who_approved_it() -> None:
    value = {
        "gate": "g2",
        "act": "contact",
        "approvals": [{"role": "supervisor", "name": "Eva"}],
        "reason": "x",
    }
    assert told_of("gate_overridden", value) == (("gate", "g2"), ("act", "contact"), ("approvals", "Eva"))


def test_an_act_is_of_the_cases_that_it_names() -> None:
    assert cases_of(core_part(CASE), None) == (CASE,)
    assert cases_of(RECORD, {"case": CASE, "cases": [CASE, OTHER]}) == (CASE, OTHER)
    assert cases_of(RECORD, {"case": ""}) == ()
    assert cases_of(RECORD, ["x"]) == ()


def test_what_cannot_be_read_tells_nothing() -> None:
    assert told_of("printed", None) == ()
    assert person_of("person_changed", None) == ""
    assert person_of("person_changed", {"person": "p"}) == "p"
    assert person_of("record_read", {"person": "p"}) == ""


def _any_field(name: str) -> list[str]:
    return ["gate", "act", "approvals", "role", "name", "form", "country", "state", name]
