"""A test is marked and noted in the name of who took it; who answers for the post sees who has passed what."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.domain.people import Role
from repatria.domain.training.definition import Lesson
from repatria.domain.training.standing import state_on
from repatria.services.countries import today
from repatria.services.desk import Desk
from repatria.services.figures.of_the_post import figures_of_post
from repatria.services.post.people import end_access, let_in
from repatria.services.training.standing import own_training, training_here
from repatria.services.training.testing import hand_in
from repatria.services.vaults import leave, unlock
from repatria.store.state import load_some
from tests.posts import PASSPHRASE, TestClock, make_post
from tests.services.walking import sitting_as

OTHER = "otra frase de Bea"


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def desk(tmp_path: Path, clock: TestClock) -> Iterator[Desk]:
    desk = make_post(tmp_path / "v", state=tmp_path / "state", clock=clock)
    yield desk
    leave(desk)


def right_answers(lesson: Lesson, wrong: int = 0) -> dict[str, int]:
    """Return the answers of somebody who errs in the first *wrong* questions."""
    return {
        one.id: one.right if place >= wrong else (one.right + 1) % len(one.answers)
        for place, one in enumerate(lesson.questions)
    }


def facts(desk: Desk) -> int:
    return len(load_some(desk.read(), desk.record, types=("lesson_passed",)).facts)


def test_a_test_that_was_passed_is_noted_with_its_marks_and_counts_two_years(
    desk: Desk, clock: TestClock
) -> None:
    lesson = desk.library.lessons["interview"]
    assert own_training(desk) == {}
    marks = hand_in(desk, "interview", right_answers(lesson, wrong=1))
    assert (marks.passed, len(marks.wrong)) == (True, 1)
    passed = own_training(desk)["interview"]
    assert (passed.right, passed.questions, passed.minutes) == (
        len(lesson.questions) - 1,
        len(lesson.questions),
        lesson.minutes,
    )
    assert passed.day == today(desk)
    clock.pass_time(days=800)
    assert state_on(passed, today(desk)) == "over"
    assert training_here(desk).counts["interview"] == 0
    hand_in(desk, "interview", right_answers(lesson))
    assert state_on(own_training(desk)["interview"], today(desk)) == "counts"


def test_one_that_was_not_passed_is_noted_nowhere(desk: Desk) -> None:
    lesson = desk.library.lessons["children"]
    assert not hand_in(desk, "children", right_answers(lesson, wrong=len(lesson.questions))).passed
    assert not hand_in(desk, "children", {}).passed
    assert facts(desk) == 0
    assert own_training(desk) == {}


def test_each_passes_for_themselves_and_who_left_is_not_counted(desk: Desk, tmp_path: Path) -> None:
    role: Role = "coordinator"
    let_in(desk, "Bea", role, OTHER)
    hand_in(desk, "data", right_answers(desk.library.lessons["data"]))
    library = desk.library
    leave(desk)
    bea = unlock(tmp_path / "v", OTHER, library, state_dir=tmp_path / "state")
    assert own_training(bea) == {}
    hand_in(bea, "documents", right_answers(library.lessons["documents"]))
    leave(bea)
    ana = unlock(tmp_path / "v", PASSPHRASE, library, state_dir=tmp_path / "state")
    found = training_here(ana)
    assert [person.name for person in found.people] == ["Ana M.", "Bea"]
    assert {person.name: set(found.passed[person.id]) for person in found.people} == {
        "Ana M.": {"data"},
        "Bea": {"documents"},
    }
    assert (found.counts["data"], found.counts["documents"], found.counts["children"]) == (1, 1, 0)
    end_access(ana, found.people[1].id)
    found = training_here(ana)
    assert (len(found.people), found.counts["documents"]) == (1, 0)
    leave(ana)


def test_the_post_counts_as_trained_whoever_has_all_six_modules_today(desk: Desk, clock: TestClock) -> None:
    lessons = sorted(desk.library.lessons.values(), key=lambda one: one.order)
    for lesson in lessons[:5]:
        hand_in(desk, lesson.id, right_answers(lesson))
    figure = figures_of_post(desk)["M28"]
    assert (figure.asked, figure.met, figure.value) == (1, 0, 0.0)
    hand_in(desk, lessons[5].id, right_answers(lessons[5]))
    figure = figures_of_post(desk)["M28"]
    assert (figure.asked, figure.met, figure.missed, figure.value) == (1, 1, 0, 1.0)
    assert set(figure.labels) == {lesson.id for lesson in lessons[:6]}
    clock.pass_time(days=800)
    assert figures_of_post(desk)["M28"].met == 0


def test_whoever_does_not_answer_for_the_post_is_told_no_figure_of_its_people(desk: Desk) -> None:
    sitting_as(desk, "trainee")
    assert figures_of_post(desk) == {}


def test_what_says_nonsense_counts_as_nothing(desk: Desk) -> None:
    for said in (
        {},
        {"lesson": "data", "right": 7, "questions": 6, "minutes": 1},
        {"lesson": "data", "right": True, "questions": True, "minutes": 1},
        {"lesson": "data", "right": 0, "questions": 0, "minutes": 1},
        ["data"],
    ):
        desk.append([desk.note("lesson_passed", said)])
    assert facts(desk) == 5
    assert own_training(desk) == {}
