"""A lesson as a file of ``forms/lessons/`` defines it: short pages, and questions that the pages answer."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.protocol.definition import Source
from repatria.domain.texts import Text


@dataclass(frozen=True, slots=True)
class Page:
    """One page: a title, some plain sentences, the steps, safeguards and forms it speaks of, and what it rests on.

    Paragraphs of the text are parted by an empty line.
    """

    id: str
    title: Text
    text: Text
    sources: tuple[Source, ...]
    steps: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the test: *right* is the place of the right answer, *why* says why, *page* where it stands."""

    id: str
    page: str
    ask: Text
    answers: tuple[Text, ...]
    right: int
    why: Text
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One module: read in about so many *minutes*, passed with *pass_percent* of its questions right."""

    id: str
    order: int
    minutes: int
    pass_percent: int
    title: Text
    pages: tuple[Page, ...]
    questions: tuple[Question, ...]

    def page(self, page_id: str) -> Page:
        """Return the page *page_id*, which it has."""
        return next(page for page in self.pages if page.id == page_id)
