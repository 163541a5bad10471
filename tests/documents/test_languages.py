"""A language is a file: whoever adds one can choose it, print in it and read a signed sheet in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from repatria import paths
from repatria.documents.dates import say_moment, say_stated
from repatria.documents.languages import Language, languages
from repatria.documents.words import text_of, where_words, word

ROOT = Path(__file__).parents[2]
AT = datetime(2026, 11, 25, 14, tzinfo=UTC)


@pytest.fixture
def kiche(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for path in (ROOT / "resources/paper").glob("*.json"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    text = (
        (tmp_path / "en.json").read_text("utf-8").replace('"English"', '"Kʼicheʼ"').replace('"eng"', '"quc"')
    )
    text = text.replace('"Wed"', '"Wuq"').replace('"sign_name": "Name"', '"sign_name": "Bʼiʼ"')
    (tmp_path / "quc.json").write_text(text.replace('"other": "Other",', ""), "utf-8")
    monkeypatch.setattr(paths, "resources", lambda *_: tmp_path)
    languages.cache_clear()
    text_of.cache_clear()
    yield
    languages.cache_clear()
    text_of.cache_clear()


def test_each_language_that_ships_says_the_same_things_whole() -> None:
    assert next(iter(languages())) == "es", "what another language lacks is said in Spanish"
    for one in languages().values():
        assert len(one.days) == 7
        assert len(one.months) == 12
        for field in Language._fields[-3:]:
            assert set(getattr(one, field)) == set(getattr(languages()["es"], field))


def test_each_language_that_ships_has_words_for_the_window() -> None:
    made = {path.stem.removeprefix("repatria_") for path in (ROOT / "resources/i18n").glob("*.ts")}
    assert made == set(languages())


@pytest.mark.usefixtures("kiche")
def test_a_file_is_a_language_and_what_it_lacks_is_said_in_spanish() -> None:
    assert languages()["quc"].name == "Kʼicheʼ"
    assert say_moment(AT, "quc") == "Wuq 25 Nov 2026, 14:00"
    assert word("sign_name", "quc") == "Bʼiʼ"
    assert word("other", "quc") == "Otro"
    assert set(text_of("other")) == {"es", "en"}


@pytest.mark.parametrize(
    ("stated", "said"),
    [("1990-05", "may 1990"), ("1990", "1990"), ("1990-13", "1990-13"), ("mayo", "mayo")],
)
def test_a_month_is_said_in_words_as_a_day_is(stated: str, said: str) -> None:
    assert say_stated(stated, "es") == said


def test_where_the_person_is_is_said_for_countries_that_have_words() -> None:
    assert where_words("en", "MEX", there=False) == "the person is not in Mexico"
    assert where_words("es", "USA", there=True) == "está en Estados Unidos"
    assert where_words("es", "PAN", there=True) == ""
