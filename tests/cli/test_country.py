from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.cli.shell import new_post, repatria
from tests.cli.terminal import at_terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")

WORD = re.compile(r"(\d+)\. ([a-z]+) +(\d+)")
PLACE = re.compile(r"De su copia de la hoja (\d), palabra (\d+): $")


@dataclass
class Scribe:
    """Whoever copies sheets by hand; the first answer asked back is wrong when *slips*."""

    slips: bool = False
    sheets: dict[int, list[str]] = field(default_factory=dict)
    shown: int = 0

    def __call__(self, said: str) -> str | None:
        if said.endswith("la pantalla se borra."):
            self.shown += 1
            number = int(re.findall(r"Hoja (\d) de 3", said)[-1])
            found = {int(place): word for place, word, _ in WORD.findall(said)}
            self.sheets[number] = [found[place] for place in range(1, 34)]
            return ""
        asked = PLACE.search(said)
        if asked is None:
            return None
        word = self.sheets[int(asked[1])][int(asked[2]) - 1]
        if self.slips:
            self.slips = False
            return "zero" if word != "zero" else "acid"
        return word[:4]


@dataclass(frozen=True)
class Ministry:
    home: Path
    vault: Path
    sheets: dict[int, list[str]]
    said: str
    shown: int


@pytest.fixture(scope="module")
def ministry(tmp_path_factory: pytest.TempPathFactory) -> Ministry:
    home = tmp_path_factory.mktemp("ministry")
    vault, scribe = new_post(home, "Ministerio"), Scribe(slips=True)
    code, said = at_terminal(home, ["country", "found", str(vault)], scribe)
    assert code == 0, said
    return Ministry(home, vault, scribe.sheets, said, scribe.shown)


def certify(ministry: Ministry, text: str, *more: str) -> subprocess.CompletedProcess[str]:
    reading, writing = os.pipe()
    os.write(writing, text.encode())
    os.close(writing)
    os.set_inheritable(reading, True)
    try:
        return certify_from(ministry, reading, *more)
    finally:
        os.close(reading)


def certify_from(ministry: Ministry, sheets: int, *more: str) -> subprocess.CompletedProcess[str]:
    arguments = ["certify", str(ministry.vault), "--office", "liaison", "--to", "Ministerio", "--json", *more]
    return repatria(ministry.home, "country", *arguments, "--sheets-fd", str(sheets), also=(sheets,))


def two(ministry: Ministry, *, begun: bool = True) -> str:
    length = 4 if begun else 99
    return "\n".join(" ".join(word[:length] for word in ministry.sheets[number]) for number in (1, 3)) + "\n"


def test_founding_shows_each_sheet_on_a_screen_that_is_wiped(ministry: Ministry) -> None:
    assert sorted(ministry.sheets) == [1, 2, 3]
    assert ministry.shown == 4, "a sheet with a slip is shown again"
    assert ministry.said.count("\x1b[?1049h") == ministry.said.count("\x1b[3J\x1b[H\x1b[?1049l") == 4


def test_no_word_of_a_sheet_lies_in_any_file(ministry: Ministry) -> None:
    three = [" ".join(words[4:7]).encode() for words in ministry.sheets.values()]
    for path in ministry.home.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert not any(each in data for each in three), path


def test_nothing_is_founded_without_a_terminal_or_as_json(ministry: Ministry) -> None:
    vault = new_post(ministry.home, "Sin terminal")
    for more in ([], ["--json"]):
        done = repatria(ministry.home, "country", "found", str(vault), *more)
        assert done.returncode == 6
        assert "terminal" in done.stderr
        assert not done.stdout
    shown = repatria(ministry.home, "country", "show", str(vault), "--json")
    assert json.loads(shown.stdout)["countries"] == []


def test_who_stops_half_way_founded_nothing(ministry: Ministry) -> None:
    vault = new_post(ministry.home, "A medias")
    code, said = at_terminal(
        ministry.home, ["country", "found", str(vault)], lambda told: "\x03" if "se borra." in told else None
    )
    assert code == 130, said
    assert said.rindex("\x1b[?1049l") > said.rindex("\x1b[?1049h")
    shown = repatria(ministry.home, "country", "show", str(vault), "--json")
    assert json.loads(shown.stdout)["countries"] == []


def test_two_sheets_certify_and_another_post_pins_it(ministry: Ministry) -> None:
    wrong = certify(ministry, two(ministry).replace(" ", " zzzz ", 1))
    assert wrong.returncode == 6
    assert "zzzz" not in wrong.stderr
    one = certify(ministry, two(ministry).splitlines()[0] + "\n")
    assert one.returncode == 6
    done = certify(ministry, two(ministry), "--since", "2020-01-01", "--until", "2090-12-31")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["number"] == 1
    taken = certify(ministry, two(ministry, begun=False), "--office", "alternate")
    assert taken.returncode == 6

    public = ministry.home / "gtm.json"
    shown = repatria(ministry.home, "country", "show", str(ministry.vault), "--out", str(public), "--json")
    (known,) = json.loads(shown.stdout)["countries"]
    assert [one["post"] for one in known["in_office"]] == ["Ministerio"]
    post = new_post(ministry.home, "Puesto")
    refused = repatria(
        ministry.home, "country", "pin", str(post), str(public), "--code", "0000 0000 0000 0000"
    )
    assert refused.returncode == 6
    aloud = " ".join(word[:4] for word in known["words"])
    pinned = repatria(ministry.home, "country", "pin", str(post), str(public), "--code", aloud)
    assert pinned.returncode == 0, pinned.stderr
    assert known["code"] in pinned.stdout
    assert " ".join(known["words"]) in pinned.stdout
    assert "Ministerio" in pinned.stdout
    assert "suplente" in pinned.stdout


@pytest.mark.parametrize("day", ["mañana", "2027-02-30", "9999-06-01"])
def test_a_day_that_is_none_is_told(ministry: Ministry, day: str) -> None:
    assert certify(ministry, two(ministry), "--since", day).returncode == 6


def test_a_country_without_a_root_says_so(ministry: Ministry) -> None:
    shown = repatria(ministry.home, "country", "show", str(new_post(ministry.home, "Otro")))
    assert "tarjetas" in shown.stdout
