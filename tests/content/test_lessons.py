"""A lesson that nobody could learn from, or that rests on nothing, is refused by file and key."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from repatria.content.lessons import check_references, read_lesson
from repatria.domain.errors import DefinitionError
from repatria.domain.training.definition import Lesson

SOURCE = {"text": "CRM (2008)", "jurisdiction": "INT", "evidence": "FT"}
STEPS, GATES, FORMS = {"P0.1"}, {"G2"}, {"F01", "F32"}


def words(text: str) -> dict[str, str]:
    return {"es": f"{text} es", "en": f"{text} en"}


def sound() -> dict[str, Any]:
    """Return the table of a lesson without a fault."""
    page = {"title": words("Título"), "text": words("palabra " * 49), "sources": ["crm"]}
    answers = [{"words": words("a")}, {"words": words("b"), "right": True}, {"words": words("c")}]
    asked = {"page": "one", "ask": words("¿?"), "answers": answers, "why": words("w"), "sources": ["crm"]}
    table = {
        "id": "small",
        "order": 1,
        "minutes": 15,
        "pass_percent": 80,
        "title": words("Lección"),
        "pages": [{"id": name, **page} for name in ("one", "two", "three", "four", "five")],
        "questions": [{"id": f"q{number}", **asked} for number in range(5)],
    }
    return deepcopy({**table, "sources": {"crm": SOURCE, "oim": SOURCE}})


def inline(value: Any) -> str:
    """Return *value* as TOML writes it on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {inline(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(inline(inner) for inner in value) + "]"
    return json.dumps(value)


def read(table: dict[str, Any]) -> Lesson:
    text = "\n".join(f"{key} = {inline(value)}" for key, value in table.items())
    lesson = read_lesson("small", text.encode())
    check_references(lesson, STEPS, GATES, FORMS)
    return lesson


def test_a_sound_one_is_read() -> None:
    lesson = read(sound())
    assert [page.id for page in lesson.pages] == ["one", "two", "three", "four", "five"]
    assert lesson.questions[0].right == 1
    assert lesson.page("two").sources[0].text == "CRM (2008)"


def test_lines_are_joined_and_an_empty_one_parts_paragraphs() -> None:
    table = sound()
    table["pages"][0]["text"]["es"] = "\n" + "palabra\n" * 30 + "\n \n" + "otra  \n" * 20
    text = read(table).pages[0].text["es"]
    assert text == " ".join(["palabra"] * 30) + "\n\n" + " ".join(["otra"] * 20)


def put(*path: str | int, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(table: dict[str, Any]) -> None:
        place: Any = table
        for name in path[:-1]:
            place = place[name]
        place[path[-1]] = value

    return change


def take(*path: str | int) -> Callable[[dict[str, Any]], None]:
    def change(table: dict[str, Any]) -> None:
        place: Any = table
        for name in path[:-1]:
            place = place[name]
        del place[path[-1]]

    return change


FIRST = ("questions", 0)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (put("id", value="large"), "id"),
        (put("colour", value="red"), ""),
        (put("minutes", value=200), "minutes"),
        (put("pass_percent", value=10), "pass_percent"),
        (take("title", "en"), "title.en"),
        (put("sources", "crm", "text", value=" "), "sources.crm"),
        (put("sources", "crm", "evidence", value="SURE"), "sources[...].evidence"),
        (take("pages", 4), "pages"),
        (put("pages", 1, "id", value="one"), "pages"),
        (put("pages", 0, "sources", value=[]), "pages[0].sources"),
        (put("pages", 0, "sources", value=["crm", "rumour"]), "pages[0].sources"),
        (put("pages", 0, "title", "es", value=" "), "pages[0].title.es"),
        (put("pages", 0, "text", "es", value="palabra " * 39), "pages[0].text.es"),
        (put("pages", 0, "text", "en", value="word " * 121), "pages[0].text.en"),
        (put("pages", 0, "text", "en", value="word " * 50 + "P0.1"), "pages[0].text.en"),
        (put("pages", 0, "text", "en", value="word " * 50 + "(F02b)."), "pages[0].text.en"),
        (put("pages", 0, "text", "es", value="palabra " * 50 + "G11"), "pages[0].text.es"),
        (put("pages", 0, "steps", value=["P77.1"]), "pages[0].steps"),
        (put("pages", 0, "gates", value=["G99"]), "pages[0].gates"),
        (put("pages", 0, "forms", value=["F99"]), "pages[0].forms"),
        (take("questions", 4), "questions"),
        (put(*FIRST, "id", value="q1"), "questions"),
        (put(*FIRST, "page", value="nine"), "questions[0].page"),
        (put(*FIRST, "sources", value=[]), "questions[0].sources"),
        (put(*FIRST, "sources", value=["rumour"]), "questions[0].sources"),
        (put(*FIRST, "sources", value=["oim"]), "questions[0].sources"),
        (take(*FIRST, "why", "es"), "questions[0].why.es"),
        (take(*FIRST, "answers", 0), "questions[0].answers"),
        (put(*FIRST, "answers", 0, "right", value=True), "questions[0].answers"),
        (put(*FIRST, "answers", 1, "right", value=False), "questions[0].answers"),
        (put(*FIRST, "answers", 0, "words", "es", value="c es"), "questions[0].answers"),
        (put(*FIRST, "answers", 0, "words", "en", value=""), "questions[0].answers[0].words.en"),
    ],
)
def test_what_nobody_should_learn_from_is_refused_by_its_key(
    change: Callable[[dict[str, Any]], None], key: str
) -> None:
    table = sound()
    change(table)
    with pytest.raises(DefinitionError) as refused:
        read(table)
    assert refused.value.facts["key"] == key or not key
    assert refused.value.facts["file"] == "lessons/small.toml"


def test_what_the_page_lists_its_words_may_name() -> None:
    table = sound()
    table["pages"][0] |= {"steps": ["P0.1"], "gates": ["G2"], "forms": ["F01", "F32"]}
    table["pages"][0]["text"] = words("palabra " * 45 + "P0.1, G2 (F01 F32).")
    assert read(table).pages[0].steps == ("P0.1",)
