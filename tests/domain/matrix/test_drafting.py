"""A draft says what is known and by which source; what nobody knows has no line, and weak lines make a weak draft."""

from __future__ import annotations

from datetime import date

import pytest

from repatria import paths
from repatria.content.library import load_library
from repatria.domain.matrix.drafting import Known, draft_of, lines_for

LIBRARY = load_library(paths.forms())
ROWS = LIBRARY.matrix_rows().by_id
DAY = date(2026, 12, 1)


def known(country: str, **kept: str) -> Known:
    told = {source.replace("_of_", ":"): [{"es": words, "en": words}] for source, words in kept.items()}
    return Known(LIBRARY.countries[country], DAY, told)


def test_costa_rica_s_migration_measures_stand_with_their_articles() -> None:
    draft = draft_of(ROWS["migration"], "2026", lines_for(ROWS["migration"], known("CRI")))
    assert draft is not None
    assert draft.text["es"].splitlines()[0] == "No menos de 3 meses."
    assert draft.text["en"].splitlines()[0] == "Not less than 3 months."
    assert draft.references == ("Ley 9095 art. 37-f", "Ley 9095 art. 37-i,j")
    assert (draft.evidence, draft.drafted_from, draft.as_of) == ("FT", ("reflection", "stay"), "")
    assert draft.is_verified


def test_what_two_sources_say_alike_is_said_once() -> None:
    draft = draft_of(ROWS["identification"], "2026", lines_for(ROWS["identification"], known("CRI")))
    assert draft is not None
    assert draft.text["es"].count("Equipo de Respuesta Inmediata") == 1
    assert draft.drafted_from == ("office:id_body", "office:rapid_team", "identification")


def test_a_draft_is_as_weak_as_its_weakest_line() -> None:
    lines = lines_for(ROWS["definition"], known("HND"))
    assert [line.evidence for line in lines] == ["EX", "2ND"]
    draft = draft_of(ROWS["definition"], "2026", lines)
    assert draft is not None
    assert draft.evidence == "2ND"
    assert not draft.is_verified


@pytest.mark.parametrize(
    ("country", "row"),
    [("CRI", "asylum"), ("HND", "liaison"), ("GTM", "instruments"), ("NIC", "budget"), ("HND", "migration")],
)
def test_of_what_nobody_knows_there_is_no_draft(country: str, row: str) -> None:
    assert lines_for(ROWS[row], known(country)) == ()
    assert draft_of(ROWS[row], "2026", ()) is None


def test_an_office_of_before_is_not_drafted_and_one_to_confirm_says_so() -> None:
    (line,) = lines_for(ROWS["children"], known("SLV"))
    assert line.words["es"].startswith("CONAPINA. Nombre actual por verificar")
    assert line.evidence == "GK"


def test_figures_and_what_the_program_keeps_are_counted_and_named_by_their_source() -> None:
    kept = known("CRI", figure_of_M24="Entre 11 y 20", work_plan="Taller", training="2 talleres")
    statistics = draft_of(ROWS["statistics"], "2026", lines_for(ROWS["statistics"], kept))
    assert statistics is not None
    assert (statistics.text["es"], statistics.evidence) == ("Entre 11 y 20", "COUNTED")
    assert statistics.drafted_from == ("figure:M24",)
    assert [line.source for line in lines_for(ROWS["work_plan"], kept)] == ["work_plan"]
    assert [line.source for line in lines_for(ROWS["training"], kept)] == ["training"]


def test_no_draft_of_any_country_holds_a_question_mark_for_words() -> None:
    for country in LIBRARY.countries:
        for row in ROWS.values():
            for line in lines_for(row, known(country)):
                assert line.source in row.drafted_from
                assert all(words.strip() not in ("", "?") for words in line.words.values())
                assert set(line.words) == {"es", "en"}
