from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from repatria.domain.cases.why_seen import Why
from repatria.domain.errors import ReasonNeededError, RecordIncompleteError
from repatria.domain.ids import CaseId
from repatria.domain.people import Person
from repatria.domain.protocol.asking import Emergency
from repatria.services.cases.acts import act_now
from repatria.services.cases.asking import log_call
from repatria.services.cases.casefile import open_casefile
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.restricting import restrict_case
from repatria.services.cases.why_seen import say_why
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, read_form
from repatria.services.paper.printing import checklist_sheet, filled_sheet
from repatria.services.post.people import end_access, let_in
from repatria.services.today import case_page, find_cases
from repatria.services.vaults import leave, unlock
from repatria.store.lists.cases import CaseFilter
from repatria.store.state import load_some
from tests.posts import TestClock, make_post, seat, shipped

COVERS = Why("covers", "Ana salió con la niña")
PHRASES = {
    "Beto": "la frase larga de Beto",
    "Cira": "la frase larga de Cira",
    "Dora": "la frase larga de Dora",
}


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def desk(tmp_path: Path, clock: TestClock) -> Iterator[Desk]:
    desk = make_post(tmp_path / "v", clock=clock, state=tmp_path / "state")
    yield desk
    leave(desk)


@pytest.fixture
def people(desk: Desk) -> dict[str, Person]:
    """Whoever opens the vault: Ana, who has the case, Beto who coordinates, Cira who supervises."""
    beto = let_in(desk, "Beto", "coordinator", PHRASES["Beto"])
    cira = let_in(desk, "Cira", "supervisor", PHRASES["Cira"])
    return {"Ana": desk.person, "Beto": beto, "Cira": cira}


@pytest.fixture
def case(desk: Desk) -> CaseId:
    return open_case(desk, Opening("host", "no", label="rebozo azul")).id


def seen(desk: Desk) -> list[dict[str, str]]:
    facts = load_some(desk.read(), desk.record, types=("case_viewed",)).facts
    return [{key: one for key, one in fact.value.items() if key != "case"} for fact in facts]


def test_whoever_opens_a_case_of_somebody_else_says_why_before(
    desk: Desk, people: dict[str, Person], case: CaseId
) -> None:
    seat(desk, people["Beto"])
    with pytest.raises(ReasonNeededError):
        open_casefile(desk, case)
    assert seen(desk) == []
    say_why(desk, case, COVERS)
    open_casefile(desk, case)
    open_casefile(desk, case)
    assert seen(desk) == [{"why": "covers", "said": "Ana salió con la niña"}, *[{"why": "covers"}] * 2]


@pytest.mark.parametrize("who", ["Ana", "Cira"])
def test_whose_case_it_is_and_who_supervises_say_nothing(
    desk: Desk, people: dict[str, Person], case: CaseId, who: str
) -> None:
    seat(desk, people[who])
    assert open_casefile(desk, case).id == case


@pytest.mark.parametrize("name", ["responsible", "on_duty"])
def test_who_was_given_the_case_says_nothing(
    desk: Desk, people: dict[str, Person], case: CaseId, name: str
) -> None:
    set_case_value(desk, case, name, people["Beto"].id)
    seat(desk, people["Beto"])
    assert open_casefile(desk, case).id == case


def test_in_a_post_of_two_nobody_is_asked(desk: Desk, people: dict[str, Person], case: CaseId) -> None:
    end_access(desk, people["Cira"].id)
    seat(desk, people["Beto"])
    assert open_casefile(desk, case).id == case


def test_a_case_that_nobody_here_has_is_opened_as_before(
    desk: Desk, people: dict[str, Person], case: CaseId
) -> None:
    left = let_in(desk, "Dora", "coordinator", PHRASES["Dora"])
    seat(desk, left)
    theirs = open_case(desk, Opening("host", "no")).id
    seat(desk, people["Ana"])
    end_access(desk, left.id)
    seat(desk, people["Beto"])
    assert open_casefile(desk, theirs).id == theirs


def test_a_case_left_to_named_people_is_theirs_to_read(
    desk: Desk, people: dict[str, Person], case: CaseId
) -> None:
    seat(desk, people["Cira"])
    restrict_case(desk, case)
    seat(desk, people["Ana"])
    set_case_value(desk, case, "responsible", people["Cira"].id)
    assert open_casefile(desk, case).id == case


@pytest.mark.parametrize(
    ("why", "missing"),
    [
        (Why("covers"), "said"),
        (Why("covers", "ok . . . . . ."), "said"),
        (Why("because", "una razón cualquiera"), "why"),  # type: ignore[arg-type]
    ],
)
def test_less_than_a_reason_opens_nothing(
    desk: Desk, people: dict[str, Person], case: CaseId, why: Why, missing: str
) -> None:
    seat(desk, people["Beto"])
    with pytest.raises(RecordIncompleteError) as refused:
        say_why(desk, case, why)
    assert refused.value.facts["missing"] == (missing,)
    with pytest.raises(ReasonNeededError):
        open_casefile(desk, case)


def test_whoever_acts_at_once_says_so_in_no_words(
    desk: Desk, people: dict[str, Person], case: CaseId
) -> None:
    seat(desk, people["Beto"])
    say_why(desk, case, Why("now"))
    assert open_casefile(desk, case).id == case


def test_what_acts_at_once_and_what_is_noted_never_asks(
    desk: Desk, people: dict[str, Person], case: CaseId
) -> None:
    seat(desk, people["Beto"])
    log_call(desk, case, to="Hospital", about="cama", said="hay")
    done = act_now(desk, case, Emergency("place", "danger", "la puerta cedió", ("jefa, sin respuesta",)))
    assert done.id == case


def test_lists_and_search_stay_open(desk: Desk, people: dict[str, Person], case: CaseId) -> None:
    seat(desk, people["Beto"])
    assert [line.id for line in case_page(desk, CaseFilter(practice=True))] == [case]
    assert [hit.case_id for hit in find_cases(desk, "rebozo")] == [case]


def test_forms_and_paper_of_the_case_ask_too(desk: Desk, people: dict[str, Person], case: CaseId) -> None:
    mine = begin_form(desk, case, "F01")
    seat(desk, people["Beto"])
    for look in (
        lambda: begin_form(desk, case, "F01"),
        lambda: read_form(desk, case, mine.member),
        lambda: checklist_sheet(desk, case),
        lambda: filled_sheet(desk, case, mine.member),
    ):
        with pytest.raises(ReasonNeededError):
            look()
    say_why(desk, case, COVERS)
    assert checklist_sheet(desk, case).case == case


def test_what_was_said_holds_for_a_shift_over_a_lock_for_that_person_and_case_alone(
    desk: Desk, people: dict[str, Person], case: CaseId, clock: TestClock, tmp_path: Path
) -> None:
    other = open_case(desk, Opening("host", "no")).id
    leave(desk)

    def again(who: str) -> Desk:
        return unlock(tmp_path / "v", PHRASES[who], shipped(), clock=clock, state_dir=tmp_path / "state")

    beto = again("Beto")
    say_why(beto, case, COVERS)
    leave(beto)
    beto = again("Beto")
    assert open_casefile(beto, case).id == case
    with pytest.raises(ReasonNeededError):
        open_casefile(beto, other)
    beto.vault.person = replace(people["Cira"], role="case_manager")
    with pytest.raises(ReasonNeededError):
        open_casefile(beto, case)
    beto.vault.person = people["Beto"]
    clock.pass_time(hours=12)
    with pytest.raises(ReasonNeededError):
        open_casefile(beto, case)
    leave(beto)


def test_to_have_noted_a_call_in_it_opens_nothing(
    desk: Desk, people: dict[str, Person], case: CaseId
) -> None:
    seat(desk, people["Beto"])
    log_call(desk, case, to="Hospital", about="cama", said="hay")
    with pytest.raises(ReasonNeededError):
        open_casefile(desk, case)
