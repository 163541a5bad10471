"""Forms, protocols, countries, lists and paper never say what the glossary forbids."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from repatria import paths
from repatria.documents.words import keys, text_of

GLOSSARY: dict[str, Any] = tomllib.loads(paths.resources("glossary.toml").read_text(encoding="utf-8"))
EVERYWHERE = [rule for rule in GLOSSARY["never"] if not rule.get("screens_only")]
LANGUAGES = ("es", "en")
ROOT = Path(__file__).parents[1]


def said(value: Any, language: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text in *value* with its language: that of the key it stands under."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from said(inner, key if key in LANGUAGES else language)
    elif isinstance(value, list):
        for inner in value:
            yield from said(inner, language)
    elif isinstance(value, str) and language:
        yield language, value


def sentences() -> Iterator[tuple[str, str, str]]:
    """Yield where, language and text of all that ships in words besides the screens."""
    for path in sorted(
        [*(ROOT / "forms").rglob("*.toml"), *(ROOT / "resources" / "practice").glob("*.toml")]
    ):
        labels = re.fullmatch(r"labels\.(es|en)\.toml", path.name)
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for language, text in said(table, labels[1] if labels else ""):
            yield path.relative_to(ROOT).as_posix(), language, text
    for key in keys():
        for language, text in text_of(key).items():
            yield f"paper {key}", language, text


def without_names(text: str, language: str) -> str:
    for named in GLOSSARY["named"]:
        if named["language"] == language:
            text = re.sub(re.escape(named["words"]), "", text, flags=re.IGNORECASE)
    return text


@pytest.mark.parametrize("rule", EVERYWHERE, ids=lambda rule: f"{rule['language']} {rule['pattern']}")
def test_nothing_that_ships_says_what_is_never_said(rule: dict[str, str]) -> None:
    pattern = re.compile(rule["pattern"], re.IGNORECASE)
    found = [
        (where, text)
        for where, language, text in sentences()
        if language == rule["language"] and pattern.search(without_names(text, language))
    ]
    assert found == [], f"say instead: {rule['say']}"


def test_every_kind_of_words_is_read() -> None:
    places = {where.split("/")[1] if "/" in where else "paper" for where, _, _ in sentences()}
    assert places >= {"countries", "lists", "protocols", "questionnaires", "paper"}


def test_each_name_of_others_is_said_somewhere() -> None:
    texts = [text.lower() for _, _, text in sentences()]
    assert [
        one["words"] for one in GLOSSARY["named"] if not any(one["words"].lower() in t for t in texts)
    ] == []


SPANISH_ONLY = re.compile(
    r"[¿¡]|\b(por verificar|niñas?|niños?|expediente|puesto|fecha|firma)\b", re.IGNORECASE
)


def test_no_english_form_speaks_spanish() -> None:
    found = [
        (where, text)
        for where, language, text in sentences()
        if language == "en" and "/questionnaires/" in where and SPANISH_ONLY.search(text)
    ]
    assert found == []
