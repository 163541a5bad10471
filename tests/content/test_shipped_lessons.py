"""The eight lessons: what they say rests on something, says how sure it is, and is the same in both languages."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from repatria import paths
from repatria.content.lessons import LANGUAGES
from repatria.content.library import load_library
from repatria.domain.protocol.definition import Source
from repatria.domain.protocol.names import PAPERS
from repatria.domain.texts import Text
from repatria.domain.training.definition import Lesson

FORMS_DIR = Path(__file__).parents[2] / "forms"
LIBRARY = load_library(FORMS_DIR)
LESSONS = tuple(LIBRARY.lessons.values())
MODULES = (
    "identification",
    "interview",
    "children",
    "protocol",
    "consular",
    "documents",
    "data",
    "staff_care",
)
SUGGESTED = {"es": re.compile(r"sugerid[oa]s?\b"), "en": re.compile(r"\bsuggested\b")}
UNVERIFIED = {"es": re.compile(r"\bpor verificar\b"), "en": re.compile(r"\bto be verified\b")}
COUNTRIES = {
    "MEX": {"es": "México", "en": "Mexico"},
    "CRI": {"es": "Costa Rica", "en": "Costa Rica"},
    "CAN": {"es": "Canadá", "en": "Canada"},
    "PAN": {"es": "Panamá", "en": "Panama"},
    "SLV": {"es": "El Salvador", "en": "El Salvador"},
    "USA": {"es": "Estados Unidos", "en": "United States"},
}


def passages(lesson: Lesson) -> Iterator[tuple[str, Text, tuple[Source, ...]]]:
    """Yield each text of *lesson* that claims something, where it stands, and what it rests on."""
    for page in lesson.pages:
        yield f"{lesson.id}.{page.id}", page.text, page.sources
    for asked in lesson.questions:
        yield f"{lesson.id}.{asked.id}", asked.why, asked.sources


def texts(lesson: Lesson) -> Iterator[Text]:
    yield lesson.title
    for page in lesson.pages:
        yield from (page.title, page.text)
    for asked in lesson.questions:
        yield from (asked.ask, asked.why, *asked.answers)


PASSAGES = tuple(chain.from_iterable(passages(lesson) for lesson in LESSONS))
each_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: one.id)
each_passage = pytest.mark.parametrize(
    ("words", "sources"), [one[1:] for one in PASSAGES], ids=[one[0] for one in PASSAGES]
)


def test_the_eight_modules_of_the_dossier_are_there_in_its_order() -> None:
    assert tuple(one.id for one in sorted(LESSONS, key=lambda one: one.order)) == MODULES
    assert [one.order for one in sorted(LESSONS, key=lambda one: one.order)] == list(range(1, 9))


@each_lesson
def test_steps_and_safeguards_are_those_of_the_region_and_forms_are_there(lesson: Lesson) -> None:
    regional = LIBRARY.packs["regional"]
    for page in lesson.pages:
        assert set(page.steps) <= {step.id for step in regional.steps}, page.id
        assert set(page.gates) <= {gate.id for gate in regional.gates}, page.id
        assert set(page.forms) <= set(LIBRARY.forms) | PAPERS, page.id


def test_between_them_they_teach_every_safeguard() -> None:
    taught = {gate for lesson in LESSONS for page in lesson.pages for gate in page.gates}
    assert {gate.id for gate in LIBRARY.packs["regional"].gates} - taught == set()


@each_passage
def test_what_no_text_says_is_called_suggested_or_to_be_verified(
    words: Text, sources: tuple[Source, ...]
) -> None:
    evidence = {one.evidence for one in sources}
    for language in LANGUAGES:
        if "DES" in evidence:
            assert SUGGESTED[language].search(words[language]), words[language]
        if evidence & {"GK", "U"}:
            assert UNVERIFIED[language].search(words[language]), words[language]


@each_passage
def test_nothing_is_called_suggested_without_saying_that_it_is_ours(
    words: Text, sources: tuple[Source, ...]
) -> None:
    if SUGGESTED["es"].search(words["es"]):
        assert "DES" in {one.evidence for one in sources}, words["es"]


def test_the_law_of_a_country_is_told_with_its_name() -> None:
    for lesson in LESSONS:
        for page in lesson.pages:
            for country in {one.jurisdiction for one in page.sources} - {"INT"}:
                for language in LANGUAGES:
                    assert COUNTRIES[country][language] in page.text[language], (lesson.id, page.id, country)


SPAN = re.compile(r"\b(\d+|\w+) (minutos|horas|días|meses)\b", re.IGNORECASE)
NUMERALS = re.compile(r"\d+|diez|quince|veinticuatro|treinta|cuarenta y ocho|sesenta|dos|ocho", re.IGNORECASE)


def test_a_number_of_hours_or_days_is_of_a_country_or_called_not_legal() -> None:
    found = 0
    for where, words, sources in PASSAGES:
        spans = [one for one in SPAN.finditer(words["es"]) if NUMERALS.fullmatch(one[1])]
        legal = {one.jurisdiction for one in sources if one.evidence in ("FT", "EX")} - {"INT"}
        found += len(spans)
        if spans and not legal:
            assert re.search(r"\bno (un plazo )?legal(es)?\b", words["es"]), where
            assert re.search(r"\bnot (a )?legal\b|\bno legal limit\b", words["en"]), where
    assert found > 15


@each_lesson
def test_both_languages_say_the_same_numbers_and_codes(lesson: Lesson) -> None:
    def facts(text: str) -> list[str]:
        return sorted(re.findall(r"\b[A-Z]{1,2}\d[\d.]*\d*[A-Z]?\b|\b\d+\b", text))

    for words in texts(lesson):
        assert facts(words["es"]) == facts(words["en"]), words["es"]


@each_lesson
def test_paragraphs_are_as_many_in_both_languages(lesson: Lesson) -> None:
    for page in lesson.pages:
        assert page.text["es"].count("\n\n") == page.text["en"].count("\n\n"), page.id


@each_lesson
def test_no_sentence_is_too_long_for_somebody_tired(lesson: Lesson) -> None:
    for words in texts(lesson):
        for text in words.values():
            for sentence in re.split(r"(?<=[.?:;])\s+", text):
                assert len(sentence.split()) <= 30, sentence


FAMILIAR = re.compile(
    r"\b(tú|tu|tus|te|ti|contigo|tienes|puedes|debes|eres|estás|haz|ten|pon|vos|vosotros)\b", re.IGNORECASE
)


@each_lesson
def test_spanish_says_usted(lesson: Lesson) -> None:
    for words in texts(lesson):
        assert not FAMILIAR.search(words["es"]), words["es"]


STATUS = re.compile(r"condición de víctima|\buna víctima\b|victim status|\ba victim\b", re.IGNORECASE)
GLOSSARY: dict[str, Any] = tomllib.loads(paths.resources("glossary.toml").read_text(encoding="utf-8"))


@each_lesson
def test_words_are_those_of_screens(lesson: Lesson) -> None:
    """What lessons say stands on screens, where other packs may speak as laws do."""
    for rule in GLOSSARY["never"]:
        named = [one["words"] for one in GLOSSARY["named"] if one["language"] == rule["language"]]
        for words in texts(lesson):
            text = STATUS.sub("", words[rule["language"]])
            for name in named:
                text = text.replace(name, "")
            assert not re.search(rule["pattern"], text, re.IGNORECASE), (text, rule["say"])


@each_lesson
def test_a_guess_earns_little(lesson: Lesson) -> None:
    """The right answer stands in each place sometimes, and is not known by being the longest."""
    assert {one.right for one in lesson.questions} >= {0, 1, 2}
    for language in LANGUAGES:
        longest = [
            one.id
            for one in lesson.questions
            if max(range(len(one.answers)), key=lambda at: len(one.answers[at][language])) == one.right
        ]
        assert len(longest) <= len(lesson.questions) / 2, longest


@each_lesson
def test_every_source_of_a_file_is_cited(lesson: Lesson) -> None:
    raw = tomllib.loads((FORMS_DIR / "lessons" / f"{lesson.id}.toml").read_text(encoding="utf-8"))
    cited = set(chain.from_iterable(page["sources"] for page in raw["pages"]))
    assert set(raw["sources"]) == cited


def read_elsewhere() -> dict[tuple[str, str], set[str]]:
    """Return how far packs and indicators say that each text was read, by text and country."""
    cited = [one.sources for one in LIBRARY.indicators.values()]
    for pack in LIBRARY.packs.values():
        cited += [step.sources for step in pack.steps]
        cited += [gate.sources for gate in pack.gates]
        cited += [clock.sources for clock in pack.clocks]
    read: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in chain.from_iterable(cited):
        read[one.text, one.jurisdiction].add(one.evidence)
    return read


def test_a_text_was_read_as_far_here_as_in_packs_and_indicators() -> None:
    known = read_elsewhere()
    cited = [one for _, _, sources in PASSAGES for one in sources]
    shared = [one for one in cited if (one.text, one.jurisdiction) in known]
    assert len(shared) > 100
    assert [one for one in shared if one.evidence not in known[one.text, one.jurisdiction]] == []


def test_all_that_ships_is_sound() -> None:
    LIBRARY.check()
