"""A form of others is said to be in the languages in which its file has words, and in no other."""

from __future__ import annotations

import pytest

from repatria.ui.tongues import names_a_language, tongue_for, tongue_in, tongues_of
from tests.content.adopting.sheets import from_sheet

ONE = """
    type | name | label |
    select_one sn or_other | seen | ¿La vio un médico? |
"""
CHOICES = """
    list_name | name | label |
    sn | s | Sí |
"""
TWO = """
    type | name | {labels} |
    text | where | A | B |
"""


def test_a_form_without_a_translation_names_no_language() -> None:
    """Though the words that the program adds to it are there in two."""
    form = from_sheet(ONE, CHOICES).form
    assert form.tongues == ()
    assert len(tongues_of(form)) == 1
    assert (tongue_for(form, ("es",)), tongue_for(form, ("en",))) == ("es", "en")


@pytest.mark.parametrize(
    ("labels", "named"),
    [
        ("label::Kreyòl (ht) | label::Français (fr)", {"ht", "fr"}),
        ("label | label::English (en)", {"es", "en"}),
        ("label::Español (es) | label::English (en)", {"es", "en"}),
    ],
)
def test_a_form_is_in_the_languages_of_its_file(labels: str, named: set[str]) -> None:
    form = from_sheet(TWO.format(labels=labels)).form
    assert set(tongues_of(form)) == named


MEDIA = """
    type | name | label | media::image |
    text | where | A | a.png |
"""


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("sheet", [ONE, MEDIA])
def test_a_form_without_any_language_is_said_to_name_none(sheet: str) -> None:
    form = from_sheet(sheet, CHOICES).form
    assert not names_a_language(form)
    assert [tongue_in(form, one) for one in tongues_of(form)] == ["Sin idioma indicado"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("labels", "said"),
    [
        ("label | label::English (en)", {"Sin idioma indicado", "English"}),
        ("label | label::Español (es)", {"Sin idioma indicado", "Español"}),
        ("label::Español (es) | label::English (en)", {"Español", "English"}),
        ("label::Français (fr) | label::English (en)", {"Français", "English"}),
    ],
)
def test_words_without_a_language_stand_beside_those_that_have_one(labels: str, said: set[str]) -> None:
    form = from_sheet(TWO.format(labels=labels)).form
    assert names_a_language(form)
    assert {tongue_in(form, one) for one in tongues_of(form)} == said


def test_a_form_in_none_of_our_languages_is_read_in_its_own() -> None:
    sheet = TWO.format(labels="label::Kreyòl (ht) | label::Français (fr)")
    form = from_sheet(sheet, settings="form_id | default_language |\n f | Kreyòl (ht) |").form
    assert tongue_for(form, ("es",)) == "ht"
    assert tongue_for(form, ("fra", "es")) == "fr"
