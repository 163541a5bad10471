"""A test of a lesson is handed in: marked, and noted where it was passed."""

from __future__ import annotations

from collections.abc import Mapping

from repatria.domain.training.marking import Marks, mark
from repatria.services.desk import Desk


def hand_in(desk: Desk, lesson_id: str, given: Mapping[str, int]) -> Marks:
    """Return what the answers *given* (by question, their places) are worth; a test that was passed is noted.

    One that was not passed is noted nowhere: who reads again and tries once more is nobody's business.
    """
    desk.need_seat()
    lesson = desk.library.lessons[lesson_id]
    marks = mark(lesson, given)
    if marks.passed:
        said = {
            "lesson": lesson_id,
            "right": len(marks.right),
            "questions": len(lesson.questions),
            "minutes": lesson.minutes,
        }
        desk.append([desk.note("lesson_passed", said)])
    return marks
