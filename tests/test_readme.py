"""The README: what it names stands on the screen, and its commands take a case from post to post and back."""

from __future__ import annotations

import re
import shlex
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.services.cases.opening import Opening, open_case
from repatria.services.vaults import leave, unlock
from tests.cli.shell import PASSPHRASE, ROOT, repatria
from tests.posts import shipped

SPANISH, ENGLISH = ROOT / "README.es.md", ROOT / "README.md"
WORDS = ROOT / "resources" / "i18n" / "repatria_en.ts"
BEGINNINGS = {
    SPANISH: "**La primera vez entre dos puestos**",
    ENGLISH: "**The first time between two posts**",
}
ENDS = {SPANISH: "Un país puede fundar", ENGLISH: "A country may found"}
MARK = "--code CODE"


def steps(page: Path) -> str:
    """Return what the page tells somebody who begins."""
    words = page.read_text("utf-8")
    return words[words.index(BEGINNINGS[page]) : words.index(ENDS[page])]


def named(page: Path) -> list[str]:
    """Return each word of the screen that the steps name, one by one along a way."""
    ways = re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", steps(page))
    return [part.strip() for way in ways for part in re.split(r"›|:", " ".join(way.split()))]


def shown(words: str) -> str:
    return re.sub(r"\{\w+\}", "…", words.replace("&", "")).replace("……", "…").strip()


def on_screen(page: Path) -> set[str]:
    """Return what the program shows in the language of the page."""
    found = [*ET.parse(WORDS).iter("message")]
    said = [message.findtext("source" if page is SPANISH else "translation") or "" for message in found]
    return {shown(words) for words in said}


@pytest.mark.parametrize("page", [SPANISH, ENGLISH], ids=["es", "en"])
def test_every_word_of_the_screen_that_the_first_steps_name_is_on_it(page: Path) -> None:
    asked, there = named(page), on_screen(page)
    assert len(asked) > 30
    lacking = [word for word in asked if shown(word) not in there | {"English"}]
    assert not lacking


def commands(page: Path) -> list[str]:
    """Return the commands of the first time, without what they say of themselves."""
    words = page.read_text("utf-8")
    block = next(one for one in re.findall(r"```\n(.*?)```", words, re.DOTALL) if "card uno" in one)
    return [re.split(r"\s{3,}", line)[0] for line in block.splitlines() if line]


def test_both_pages_tell_the_same_commands() -> None:
    assert commands(SPANISH) == commands(ENGLISH)


def test_the_commands_of_the_first_time_take_a_case_to_another_post_and_its_receipt_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("memoria", "compartida"):
        (tmp_path / folder).mkdir()
    said: dict[str, str] = {}
    for line in commands(ENGLISH):
        if "export uno --case" in line:
            line = line.replace("CODE", opened(tmp_path / "uno"))
        if MARK in line:
            line = line.replace(MARK, f"--code '{code_of(line, said)}'")
        program, *arguments = shlex.split(line)
        assert program == "./scripts/run"
        done = repatria(tmp_path / "home", "--lang", "en", *arguments)
        assert done.returncode == 0, (line, done.stdout, done.stderr)
        said[line] = done.stdout
    told = list(said.values())
    assert any("1 new case," in words for words in told), told
    assert any("delivered at" in words for words in told), told


def opened(vault: Path) -> str:
    """Open a case, as a person does in the window, and return its code."""
    desk = unlock(vault, PASSPHRASE, shipped())
    code = open_case(desk, Opening("host", "no")).code
    leave(desk)
    return code


def code_of(line: str, said: dict[str, str]) -> str:
    """Return the code that ``card`` said when it wrote the file that *line* accepts."""
    card = next(word for word in line.split() if word.endswith(".tarjeta"))
    return next(codes(said[one]) for one in said if f"--out {card}" in one)


def codes(words: str) -> str:
    return next(iter(_codes(words)))


def _codes(words: str) -> Iterator[str]:
    yield from re.findall(r"[0-9A-Z]{4}(?: [0-9A-Z]{4}){3}", words)
