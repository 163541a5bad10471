"""What the packs of countries may call legal, and that everything else waits for their liaison."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.content.packs import check_pack, load_pack
from repatria.domain.protocol.definition import Pack
from tests.content.shipped import FORMS

PROTOCOLS = Path(__file__).parents[2] / "forms" / "protocols"
LEGAL = {
    "regional": set(),
    "gtm": set(),
    "hnd": set(),
    "cri": {"CRI_ERI_ACCRED", "CRI_REFLECT_MIN"},
    "mex": {
        "MEX_CHILD_NOTIFY",
        "MEX_CHILD_STATUS",
        "MEX_COMAR_NOTIFY",
        "MEX_STATION_15",
        "MEX_STATION_60",
        "MEX_EXIT_LETTER",
        "MEX_REGULARISE",
    },
}


def pack(name: str) -> Pack:
    return load_pack(PROTOCOLS, name, FORMS)


@pytest.mark.parametrize("name", sorted(LEGAL))
def test_a_pack_is_whole(name: str) -> None:
    assert check_pack(PROTOCOLS, name, FORMS) == []
    assert len(pack(name).steps) == 39
    assert len(pack(name).phases) == 12
    assert len(pack(name).gates) == 14


@pytest.mark.parametrize("name", sorted(LEGAL))
def test_only_what_a_text_of_that_country_says_is_called_legal(name: str) -> None:
    legal = {clock.id: clock for clock in pack(name).clocks if clock.legal}
    assert set(legal) == LEGAL[name]
    for clock in legal.values():
        assert {source.jurisdiction for source in clock.sources} == {pack(name).jurisdiction}
        assert {source.evidence for source in clock.sources} <= {"FT", "EX"}


def test_mexican_days_in_a_station_are_never_shown_as_permitted_time() -> None:
    stations = [clock for clock in pack("mex").clocks if clock.id.startswith("MEX_STATION")]
    assert {clock.beneath for clock in stations} == {"G1"}
    assert {(clock.amount, clock.unit) for clock in stations} == {
        (15, "business_days"),
        (60, "business_days"),
    }


def test_hours_of_the_law_run_day_and_night() -> None:
    clock = next(clock for clock in pack("mex").clocks if clock.id == "MEX_EXIT_LETTER")
    assert (clock.amount, clock.unit) == (24, "hours")


@pytest.mark.parametrize("name", ["mex", "cri", "gtm", "hnd"])
def test_no_country_weakens_a_safeguard(name: str) -> None:
    base = {gate.id: gate for gate in pack("regional").gates}
    for gate in pack(name).gates:
        assert gate.kind == base[gate.id].kind
        assert set(base[gate.id].guards) <= set(gate.guards)
        assert {c.id for c in base[gate.id].conditions} <= {c.id for c in gate.conditions}


@pytest.mark.parametrize("name", ["gtm", "hnd"])
def test_what_nobody_could_read_says_so(name: str) -> None:
    words = [text for step in pack(name).steps for text in step.do.values()]
    assert any("por verificar" in text for text in words)
    assert any("to be verified" in text for text in words)
