from __future__ import annotations

import re
import tomllib
import xml.etree.ElementTree as ET
from typing import Any

import pytest

from repatria import paths

GLOSSARY: dict[str, Any] = tomllib.loads(paths.resources("glossary.toml").read_text(encoding="utf-8"))


def sentences(language: str) -> list[str]:
    messages = ET.parse(paths.resources("i18n", "repatria_en.ts")).iter("message")
    if language == "es":
        return [message.findtext("source") or "" for message in messages]
    return [
        "".join((message.find("translation") or ET.Element("x")).itertext())
        or (message.findtext("translation") or "")
        for message in messages
    ]


@pytest.mark.parametrize("rule", GLOSSARY["never"], ids=lambda rule: f"{rule['language']} {rule['pattern']}")
def test_screens_avoid_the_words_they_never_say(rule: dict[str, str]) -> None:
    pattern = re.compile(rule["pattern"], re.IGNORECASE)
    said = [sentence for sentence in sentences(rule["language"]) if pattern.search(sentence)]
    assert said == [], f"say instead: {rule['say']}"


def test_each_idea_has_one_word_in_both_languages() -> None:
    for language in ("es", "en"):
        words = [term[language] for term in GLOSSARY["term"]]
        assert len(set(words)) == len(words)
    assert all(term["means"].endswith(".") for term in GLOSSARY["term"])


@pytest.mark.parametrize(
    ("spanish", "wrong"),
    [("paquete sellado", "package"), ("bóveda", "safe"), ("expediente", "file"), ("salvaguarda", "guard")],
)
def test_translations_keep_to_the_glossary(spanish: str, wrong: str) -> None:
    english = next(term["en"] for term in GLOSSARY["term"] if term["es"] == spanish)
    for message in ET.parse(paths.resources("i18n", "repatria_en.ts")).iter("message"):
        source, target = message.findtext("source") or "", message.find("translation")
        said = "" if target is None else "".join(target.itertext()).strip()  # plurals stand in parts
        if spanish in source.lower() and said:
            assert english in said.lower(), (source, said, f"not {wrong}")
