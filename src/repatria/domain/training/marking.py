"""A test marked: which answers were right, how many in a hundred, and whether that is enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from repatria.domain.training.definition import Lesson


@dataclass(frozen=True, slots=True)
class Marks:
    """What a test was worth: each question by its id, *right* or *wrong*; what was left open is wrong."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    passed: bool

    @property
    def percent(self) -> int:
        """Return how many in a hundred were right, rounded down: nobody reads a share that was not reached."""
        return 100 * len(self.right) // (len(self.right) + len(self.wrong))


def mark(lesson: Lesson, given: Mapping[str, int]) -> Marks:
    """Return what the answers *given* (by question, their places) are worth; what is no question counts nothing."""
    right = tuple(one.id for one in lesson.questions if given.get(one.id) == one.right)
    wrong = tuple(one.id for one in lesson.questions if one.id not in right)
    enough = 100 * len(right) >= lesson.pass_percent * len(lesson.questions)
    return Marks(right, wrong, enough)


def to_read_again(lesson: Lesson, marks: Marks) -> tuple[str, ...]:
    """Return the pages that the wrong answers belong to, each once, in the order of the lesson."""
    missed = {one.page for one in lesson.questions if one.id in marks.wrong}
    return tuple(page.id for page in lesson.pages if page.id in missed)
