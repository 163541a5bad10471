"""Lessons read from ``forms/lessons/``: one module a file, each page with its sources, each question with its page.

A lesson is refused where a page is too long to be read at a post, where a question has not one right answer, or where
the words name a step, safeguard or form that the page does not list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from pathlib import Path
from typing import Any, Final

import msgspec

from repatria.content.pack_tables import SourceRow
from repatria.content.tables import check_words, convert, parse_toml, read_bytes
from repatria.domain.errors import DefinitionError
from repatria.domain.protocol.definition import Source
from repatria.domain.reasons import Because, Reason, because
from repatria.domain.texts import Text
from repatria.domain.training.definition import Lesson, Page, Question

LANGUAGES: Final = ("es", "en")
_FOLDER: Final = "lessons"
_PAGES, _WORDS, _QUESTIONS, _ANSWERS = (5, 9), (40, 120), (5, 8), (3, 4)
_MINUTES, _PERCENT = (5, 90), (50, 100)
_NAMED = re.compile(r"\b(?:P\d+\.\d+|G\d+|F\d\d[bC]?)\b")
"""Steps, safeguards and forms as words name them."""


class _Page(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    id: str
    title: dict[str, str]
    text: dict[str, str]
    sources: list[str]
    steps: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


class _Answer(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    words: dict[str, str]
    right: bool = False


class _Question(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    id: str
    page: str
    ask: dict[str, str]
    answers: list[_Answer]
    why: dict[str, str]
    sources: list[str]


class _Lesson(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    id: str
    order: int
    minutes: int
    pass_percent: int
    title: dict[str, str]
    sources: dict[str, SourceRow]
    pages: list[_Page]
    questions: list[_Question]


_Fault = tuple[str, Because]


def load_lesson(path: Path) -> Lesson:
    """Return the lesson in the file at *path*; raises DefinitionError for what nobody should learn from."""
    return read_lesson(path.stem, read_bytes(path, f"{_FOLDER}/{path.name}"))


def read_lesson(name: str, data: bytes) -> Lesson:
    """Return the lesson *name* written in *data*; what it refers to elsewhere is checked by ``check_references``."""
    file = f"{_FOLDER}/{name}.toml"
    raw = convert(parse_toml(data, file), _Lesson, file, "")
    if raw.id != name:
        raise DefinitionError(file, "id", because(Reason.NOT_THE_FILE, given=raw.id))
    for key, words in _words(raw):
        check_words(words, LANGUAGES, file, key)
    for key, why in _faults(raw):
        raise DefinitionError(file, key, why)
    sources = {key: Source(one.text, one.jurisdiction, one.evidence) for key, one in raw.sources.items()}
    return Lesson(
        id=raw.id,
        order=raw.order,
        minutes=raw.minutes,
        pass_percent=raw.pass_percent,
        title=raw.title,
        pages=tuple(_page(one, sources) for one in raw.pages),
        questions=tuple(_question(one, sources) for one in raw.questions),
    )


def check_references(lesson: Lesson, steps: Set[str], gates: Set[str], forms: Set[str]) -> None:
    """Raise DefinitionError for a page of *lesson* that speaks of a step, safeguard or form that is not there."""
    for at, page in enumerate(lesson.pages):
        for field, used, known, reason in (
            ("steps", page.steps, steps, Reason.UNKNOWN_STEP),
            ("gates", page.gates, gates, Reason.UNKNOWN_GATE),
            ("forms", page.forms, forms, Reason.UNKNOWN_FORM),
        ):
            for name in used:
                if name not in known:
                    key = f"pages[{at}].{field}"
                    raise DefinitionError(f"{_FOLDER}/{lesson.id}.toml", key, because(reason, name=name))


def _words(raw: _Lesson) -> Iterator[tuple[str, Text]]:
    yield "title", raw.title
    for at, page in enumerate(raw.pages):
        yield f"pages[{at}].title", page.title
        yield f"pages[{at}].text", page.text
    for at, asked in enumerate(raw.questions):
        yield f"questions[{at}].ask", asked.ask
        yield f"questions[{at}].why", asked.why
        for place, answer in enumerate(asked.answers):
            yield f"questions[{at}].answers[{place}].words", answer.words


def _faults(raw: _Lesson) -> Iterator[_Fault]:
    yield from _between("minutes", raw.minutes, _MINUTES)
    yield from _between("pass_percent", raw.pass_percent, _PERCENT)
    yield from _between("pages", len(raw.pages), _PAGES)
    yield from _between("questions", len(raw.questions), _QUESTIONS)
    for key, source in raw.sources.items():
        if not source.text.strip():
            yield f"sources.{key}", because(Reason.SOURCE_WITHOUT_TEXT)
    pages = [page.id for page in raw.pages]
    yield from _twice("pages", pages)
    yield from _twice("questions", [asked.id for asked in raw.questions])
    for at, page in enumerate(raw.pages):
        yield from _faults_of_page(f"pages[{at}]", page, raw.sources)
    for at, asked in enumerate(raw.questions):
        yield from _faults_of_question(f"questions[{at}]", asked, raw)


def _faults_of_page(key: str, page: _Page, sources: Mapping[str, SourceRow]) -> Iterator[_Fault]:
    yield from _cited(key, page.sources, sources)
    listed = {*page.steps, *page.gates, *page.forms}
    for language, text in page.text.items():
        yield from _between(f"{key}.text.{language}", len(text.split()), _WORDS)
        for name in sorted(set(_NAMED.findall(text)) - listed):
            yield f"{key}.text.{language}", because(Reason.NAMED_AND_NOT_LISTED, name=name)


def _faults_of_question(key: str, asked: _Question, raw: _Lesson) -> Iterator[_Fault]:
    yield from _cited(key, asked.sources, raw.sources)
    page = next((page for page in raw.pages if page.id == asked.page), None)
    if page is None:
        yield f"{key}.page", because(Reason.UNKNOWN_PAGE, name=asked.page)
        return
    for name in asked.sources:
        if name not in page.sources:
            yield f"{key}.sources", because(Reason.NOT_OF_ITS_PAGE, name=name)
    yield from _between(f"{key}.answers", len(asked.answers), _ANSWERS)
    right = sum(answer.right for answer in asked.answers)
    if right != 1:
        yield f"{key}.answers", because(Reason.NOT_ONE_RIGHT, given=right)
    for language in LANGUAGES:
        if len({answer.words[language].strip() for answer in asked.answers}) < len(asked.answers):
            yield f"{key}.answers", because(Reason.VALUE_TWICE)


def _cited(key: str, cited: list[str], sources: Mapping[str, SourceRow]) -> Iterator[_Fault]:
    if not cited:
        yield f"{key}.sources", because(Reason.NO_SOURCE)
    for name in cited:
        if name not in sources:
            yield f"{key}.sources", because(Reason.UNKNOWN_SOURCE, name=name)


def _between(key: str, given: int, bounds: tuple[int, int]) -> Iterator[_Fault]:
    least, most = bounds
    if not least <= given <= most:
        yield key, because(Reason.NOT_SO_MANY, given=given, least=least, most=most)


def _twice(key: str, names: list[str]) -> Iterator[_Fault]:
    for name in names:
        if names.count(name) > 1:
            yield key, because(Reason.NAME_TWICE, name=name)


def _page(raw: _Page, sources: Mapping[str, Source]) -> Page:
    made: dict[str, Any] = msgspec.structs.asdict(raw)
    made["text"] = {language: _paragraphs(text) for language, text in raw.text.items()}
    made["sources"] = tuple(sources[name] for name in raw.sources)
    return Page(**made)


def _question(raw: _Question, sources: Mapping[str, Source]) -> Question:
    return Question(
        id=raw.id,
        page=raw.page,
        ask=raw.ask,
        answers=tuple(answer.words for answer in raw.answers),
        right=next(place for place, answer in enumerate(raw.answers) if answer.right),
        why=raw.why,
        sources=tuple(sources[name] for name in raw.sources),
    )


def _paragraphs(text: str) -> str:
    """Return *text* with its lines joined; an empty line parts two paragraphs."""
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip()))
