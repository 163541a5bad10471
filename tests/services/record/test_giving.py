"""What a court is given holds, proves itself without this program, and any change of it is found."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from repatria.domain.errors import (
    OwnApprovalError,
    RecordIncompleteError,
    RoleMayNotError,
    StoppedError,
    UnknownCaseError,
)
from repatria.domain.record.proving import FAULTS, prove
from repatria.services.cases.acts import raise_block
from repatria.services.cases.casefile import open_casefile
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import link_family, set_case_value
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.post.people import let_in
from repatria.services.record.giving import Given, give_acts
from repatria.services.record.reading import Looked
from repatria.services.record.wanted import ForCourt
from repatria.services.vaults import leave, unlock
from repatria.signing import is_signed
from repatria.store.state import load_part
from tests.posts import TestClock, make_post, seat, shipped
from tests.services.attachments.files import add
from tests.services.record.auditing import read_all, sit_as
from tests.services.record.courts import OTHER, READER, faults, lines_of

NAME, PHRASE = "Xochitl Canario", "otra frase larga de práctica"
WHY = ForCourt("Juzgado Segundo", "oficio 12/2026")


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A post with two cases, one of them looked into, and a supervisor at the desk."""
    place = tmp_path_factory.mktemp("post")
    return make_post(place / "v", clock=TestClock(), role="supervisor", state=place / "state")


@pytest.fixture(scope="module")
def case(post: Desk) -> OpenedCase:
    opened = open_case(post, Opening("host", "no", nationality=("HND",), label=NAME))
    open_case(post, Opening("host", "no"))
    open_casefile(post, opened.id)
    set_case_value(post, opened.id, "label", f"{NAME} bis")
    return opened


@pytest.fixture(scope="module")
def made(post: Desk, case: OpenedCase, tmp_path_factory: pytest.TempPathFactory) -> Given:
    return give_acts(post, replace(WHY, code=case.code), tmp_path_factory.mktemp("stick"))


@pytest.fixture(scope="module")
def lines(made: Given) -> list[bytes]:
    return lines_of(made.placed.path.read_bytes())


def test_both_verifiers_find_it_whole(made: Given, lines: list[bytes]) -> None:
    assert faults(lines) == []
    proof = prove(lines, is_signed)
    assert proof.sha256 == made.placed.sha256
    assert (proof.events, proof.head and proof.head.reason) == (made.events, "oficio 12/2026")
    assert proof.withheld > 0
    assert proof.signed > 0
    assert not proof.vouched


def test_the_one_beside_the_page_runs_alone(made: Given, tmp_path: Path) -> None:
    done = _run(made.placed.path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "ALL HOLDS" in done.stdout
    assert made.placed.sha256 in done.stdout
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(made.placed.path.read_bytes().replace(b"2026-11", b"2025-11", 1))
    done = _run(bad)
    assert done.returncode == 8
    assert "IT DOES NOT HOLD" in done.stdout
    assert "repatria" not in {
        line.split()[1] for line in READER.read_text("utf-8").splitlines() if "import " in line
    }


def test_every_fault_has_words() -> None:
    assert set(OTHER.WORDS) == set(FAULTS)


def test_without_what_the_case_says_nothing_of_it_leaves(lines: list[bytes], case: OpenedCase) -> None:
    assert NAME.encode() not in b"".join(lines)
    told = [json.loads(line) for line in lines if line.startswith(b'{"envelope"')]
    bodies = {json.loads(one["envelope"])["type"] for one in told if one["body"]}
    assert "case_viewed" in bodies
    assert not bodies & {"value", "case_opened"}
    assert all(bool(one["body"]) == bool(one["salt"]) for one in told)
    # How far the record goes is told with its logs: it is of nobody.
    of_case = [one["body"] for one in told if one["body"] and '"log_started"' not in one["envelope"]]
    assert all(case.id in body for body in of_case)


def test_what_the_core_says_leaves_with_a_second_person_and_what_is_protected_never(
    post: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    asked = replace(WHY, code=case.code, holds="core", approved_by="Eva R.")
    given_ = give_acts(post, asked, tmp_path)
    found = lines_of(given_.placed.path.read_bytes())
    assert faults(found) == []
    assert NAME.encode() in b"".join(found)
    for line in found:
        said = json.loads(line)
        if "envelope" in said and "/protected" in said["envelope"]:
            assert said["body"] == said["salt"] == ""


def test_of_the_core_goes_what_a_readable_file_may_say_and_of_other_cases_nothing(
    post: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    relative = open_case(post, Opening("host", "no"))
    link_family(post, case.id, relative.id)
    raise_block(post, case.id)
    scan = add(post, case.id, tmp_path)
    post.append(
        [post.note("cases_compared", {"cases": [case.id, relative.id], "said": "other", "reason": "x"})]
    )
    asked = replace(WHY, code=case.code, holds="core", approved_by="Eva R.")
    found = lines_of(give_acts(post, asked, tmp_path).placed.path.read_bytes())
    bodies = b"".join(json.loads(line).get("body", "").encode() for line in found)
    assert faults(found) == []
    assert relative.id.encode() not in bodies
    assert relative.code.encode() not in bodies
    assert scan.said.identity.encode() not in bodies
    assert b"origin_block" not in bodies
    assert NAME.encode() in bodies


def test_who_keeps_the_sheets_and_where_things_lie_is_given_to_nobody(
    post: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    post.append([post.note("recovery_made", {"needed": 2, "keepers": ["Eva R.", "Luz M."]})])
    post.append([post.note("place_kept", {"where": "/mnt/ministerio"})])
    today = date(2026, 11, 23)
    found = lines_of(
        give_acts(post, replace(WHY, since=today, until=today), tmp_path).placed.path.read_bytes()
    )
    assert faults(found) == []
    assert b"Luz M." not in b"".join(found)
    assert b"ministerio" not in b"".join(found)


def test_days_are_given_without_anything_that_a_case_says(
    post: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    today = date(2026, 11, 23)
    given_ = give_acts(post, replace(WHY, since=today, until=today), tmp_path)
    found = lines_of(given_.placed.path.read_bytes())
    assert faults(found) == []
    bodies = [said["body"] for line in found if "envelope" in (said := json.loads(line))]
    assert any("unlocked" in line.decode() for line in found)
    assert any('"why"' in body for body in bodies)
    assert NAME.encode() not in b"".join(found)
    early = give_acts(post, replace(WHY, until=date(2026, 11, 1)), tmp_path)
    assert early.events == 0
    assert faults(lines_of(early.placed.path.read_bytes())) == []


def test_it_is_noted_before_it_is_written_and_again_when_it_stands(
    post: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    def stop(_done: int, _all: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        give_acts(post, replace(WHY, code=case.code), tmp_path, stop)
    assert list(tmp_path.iterdir()) == []
    acts = read_all(post, Looked(kind="record"))
    assert [one.type for one in acts][:2] == ["record_dropped", "record_given"]
    made = give_acts(post, replace(WHY, code=case.code), tmp_path)
    [placed] = load_part(post.read(), post.record).of_type("record_placed")[-1:]
    assert placed.value["sha256"] == made.placed.sha256
    told = next(one for one in read_all(post, Looked(kind="record")) if one.type == "record_given")
    assert dict(told.told) == {"holds": "acts", "recipient": WHY.recipient, "reason": WHY.reason}
    assert told.codes == (case.code,)


@pytest.mark.parametrize("role", ["coordinator", "case_manager"])
def test_who_does_not_audit_gives_nothing(post: Desk, case: OpenedCase, role: str, tmp_path: Path) -> None:
    before = post.person
    sit_as(post, role)  # type: ignore[arg-type]  # from the list above
    with pytest.raises(RoleMayNotError):
        give_acts(post, replace(WHY, code=case.code), tmp_path)
    seat(post, before)


def test_an_auditor_gives_acts_and_not_what_a_case_says(post: Desk, case: OpenedCase, tmp_path: Path) -> None:
    before = post.person
    sit_as(post, "auditor")
    assert give_acts(post, replace(WHY, code=case.code), tmp_path).events
    with pytest.raises(RoleMayNotError):
        give_acts(post, replace(WHY, code=case.code, holds="core", approved_by="Eva R."), tmp_path)
    seat(post, before)


@pytest.mark.parametrize(
    ("asked", "missing"),
    [
        (ForCourt("", "por qué", code="x"), ("recipient",)),
        (ForCourt("Juzgado", " ", code="x"), ("reason",)),
        (ForCourt("Juzgado", "por qué"), ("case",)),
        (ForCourt("Juzgado", "por qué", code="x", since=date(2026, 1, 1)), ("day",)),
        (ForCourt("Juzgado", "por qué", code="x", holds="core"), ("approved_by",)),
        (ForCourt("Juzgado", "por qué", since=date(2026, 1, 1), holds="core", approved_by="Eva"), ("case",)),
    ],
)
def test_for_whom_why_and_of_what_is_said_before(
    post: Desk, asked: ForCourt, missing: tuple[str, ...], tmp_path: Path
) -> None:
    with pytest.raises(RecordIncompleteError) as refused:
        give_acts(post, asked, tmp_path)
    assert refused.value.facts["missing"] == missing


def test_nobody_agrees_with_themselves(post: Desk, case: OpenedCase, tmp_path: Path) -> None:
    asked = replace(WHY, code=case.code, holds="core", approved_by=post.person.name)
    with pytest.raises(OwnApprovalError):
        give_acts(post, asked, tmp_path)


def test_a_case_that_is_for_others_is_not_given(tmp_path: Path) -> None:
    desk = make_post(tmp_path / "v", role="supervisor", clock=TestClock())
    rita = let_in(desk, "Rita", "supervisor", PHRASE)
    kept = open_case(desk, Opening("host", "no"))
    open_casefile(desk, kept.id)
    restrict_case(desk, kept.id, [rita.id])
    leave(desk)
    hers = unlock(tmp_path / "v", PHRASE, shipped(), clock=TestClock(), state_dir=tmp_path / "v-state")
    assert hers.person.id == rita.id
    with pytest.raises(UnknownCaseError):
        give_acts(hers, replace(WHY, code=kept.code), tmp_path)
    days = give_acts(hers, replace(WHY, since=date(2026, 11, 23)), tmp_path)
    leave(hers)
    found = lines_of(days.placed.path.read_bytes())
    assert faults(found) == []
    assert not [line for line in found if b'"why"' in line]


_ANY = settings(
    max_examples=int(os.environ.get("REPATRIA_COURT_EXAMPLES", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@_ANY
@given(data=st.data())
def test_any_changed_byte_is_found_by_both(lines: list[bytes], data: st.DataObject) -> None:
    whole = b"".join(lines)
    place = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[place]))
    assert faults(lines_of(whole[:place] + bytes([other]) + whole[place + 1 :]))


@_ANY
@given(data=st.data())
def test_any_line_dropped_repeated_moved_or_swapped_is_found_by_both(
    lines: list[bytes], data: st.DataObject
) -> None:
    one = data.draw(st.integers(0, len(lines) - 1))
    other = data.draw(st.integers(0, len(lines) - 1).filter(lambda at: at != one))
    swapped = list(lines)
    swapped[one], swapped[other] = swapped[other], swapped[one]
    moved = lines[:one] + lines[one + 1 :]
    moved.insert(other, lines[one])
    dropped, repeated = lines[:one] + lines[one + 1 :], [*lines[: other + 1], lines[one], *lines[other + 1 :]]
    for changed in (swapped, moved, dropped, repeated):
        assert changed != lines
        assert faults(changed)


@_ANY
@given(data=st.data())
def test_any_end_cut_off_is_found_by_both(lines: list[bytes], data: st.DataObject) -> None:
    whole = b"".join(lines)
    assert faults(lines_of(whole[: data.draw(st.integers(0, len(whole) - 1))]))


def _run(path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", str(READER), str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)
