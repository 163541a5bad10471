"""One fact is one difference: what a form gave to the case and its answer are settled together."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import GateClosedError
from repatria.domain.events.kinds import core_part
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.settling import settle_disagreement
from repatria.services.desk import Desk
from repatria.services.exchange.everything import preview_everything, receive_everything
from repatria.services.exchange.gathering import Found, prove_all
from repatria.services.exchange.trust import trust_here
from tests.posts import introduce
from tests.services.conftest import F01, fill
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import take


@pytest.fixture
def sixteen_or_seventeen(desk: Desk, other: Desk, tmp_path: Path) -> OpenedCase:
    return said_twice(desk, other, tmp_path, "age_stated", "age_stated", 17, 16)


def said_twice(
    desk: Desk, other: Desk, folder: Path, question: str, name: str, here: object, there: object
) -> OpenedCase:
    """A case in which the other post said something else in the contact sheet, which gave it to the case."""
    introduce(desk, other)
    case = open_case(desk, Opening("host", "yes", return_country="SLV"))
    fill(desk, case, "F01", F01 | {question: here})
    log = ForgedLog(other, core_part(case.id))
    for path in (answer(desk, case, question), f"case/{name}"):
        log.add(path, there)
    take(desk, forge(other, desk, folder / "said", log))
    return case


def answer(desk: Desk, case: OpenedCase, question: str) -> str:
    return f"form/{case_of(desk, case.id).facts.of_form('F01')[-1].member}/{question}"


def test_one_fact_is_one_difference(desk: Desk, sixteen_or_seventeen: OpenedCase) -> None:
    case = case_of(desk, sixteen_or_seventeen.id)
    assert len(case.disagreements) == 2
    [difference] = case.differences
    assert [one.path for one in difference] == [
        "case/age_stated",
        answer(desk, sixteen_or_seventeen, "age_stated"),
    ]


@pytest.mark.parametrize("at_the_form", [False, True])
def test_one_choice_settles_the_case_and_the_form(
    desk: Desk, sixteen_or_seventeen: OpenedCase, at_the_form: bool
) -> None:
    path = answer(desk, sixteen_or_seventeen, "age_stated")
    at = path if at_the_form else "case/age_stated"
    one = next(one for one in case_of(desk, sixteen_or_seventeen.id).disagreements if one.path == at)
    case = settle_disagreement(desk, sixteen_or_seventeen.id, one.part, at, 16, "lo dice su acta")
    assert case.differences == ()
    assert case.value("age_stated") == 16
    assert case.state.get(path) == 16
    assert len(case.state.of_type("disagreement_settled")) == 2


def test_an_answer_settles_nothing_past_the_safeguard_of_its_case(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = said_twice(desk, other, tmp_path, "is_child", "child_or_doubt", "yes", "no")
    path = answer(desk, case, "is_child")
    one = next(one for one in case_of(desk, case.id).disagreements if one.path == path)
    with pytest.raises(GateClosedError):
        settle_disagreement(desk, case.id, one.part, path, "no", "me parece")
    assert len(case_of(desk, case.id).disagreements) == 2


def test_what_a_file_brings_and_would_bring_is_counted_as_the_case_counts_it(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    introduce(desk, other)
    case = open_case(desk, Opening("host", "yes", return_country="SLV"))
    fill(desk, case, "F01", F01 | {"age_stated": 17})
    log = ForgedLog(other, core_part(case.id))
    for path in (answer(desk, case, "age_stated"), "case/age_stated"):
        log.add(path, 16)
    file = forge(other, desk, tmp_path / "said", log)
    found = preview_everything(desk, prove_all(desk, [Found(file)], trust_here(desk)))
    assert found.foreseen.disagreements == 1
    received, _ = receive_everything(desk, found)
    assert [one.path for one in received[0].report.disagreements] == ["case/age_stated"]


def test_what_differs_otherwise_stays_apart(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = said_twice(desk, other, tmp_path, "age_stated", "language", 17, 16)
    assert len(case_of(desk, case.id).differences) == 2
