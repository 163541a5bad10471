"""Tables are named and linked as ODK and KoboToolbox do it, read back as they were, and run in no spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.answers_out.cells import BOM, csv_line, guarded, unguarded
from repatria.domain.answers_out.columns import Naming, table_of
from repatria.domain.answers_out.filled import Filled
from repatria.domain.answers_out.leaving import CASE, holds_answers, leaving
from repatria.domain.answers_out.tables import sheets_of
from repatria.domain.disclosure import Recipient
from repatria.domain.forms.answers import Answers
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.htcds import standard_name
from repatria.domain.forms.session import FormSession
from tests.domain.answers_out.taking import leave
from tests.domain.forms.making import NOW, ask, fill, form, group, repeat
from tests.posts import shipped

FILE = Recipient("file")
SURVEY = (
    ask("met_at", "dateTime"),
    ask("hello", "note"),
    group(
        "person",
        ask("needs", "select_multiple", list_name="needs"),
        repeat("legs", ask("by"), group("when", ask("on", "date"))),
        ask("sex", htcds="prs_Gender"),
    ),
    ask("first_name", htcds="prs_First_Name"),
)


def written(
    of: Form, survey: Sequence[Question], naming: Naming, *filled: Filled
) -> dict[str, list[list[str]]]:
    sheets = sheets_of(table_of(of, tuple(survey), naming), naming, of.id)
    made = {sheet.title: BOM + csv_line(sheet.heads) for sheet in sheets}
    for one in filled:
        for sheet in sheets:
            made[sheet.title] += b"".join(map(csv_line, sheet.lines_of(one)))
    return {
        title: [
            [unguarded(cell) for cell in line]
            for line in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        ]
        for title, data in made.items()
    }


def two_trips() -> FormSession:
    session = fill(*SURVEY)
    session.set_answer("needs", ["food", "medical"])
    session.set_answer("sex", "Feminine")
    for row, by in (("a", "bus"), ("b", "a pie, de noche")):
        session.add_row("legs", row)
        session.set_answer("by", by, row)
        session.set_answer("on", "2026-07", row)
    return session


def test_odk_joins_groups_with_a_hyphen_and_links_rows_by_keys() -> None:
    filled = leave(two_trips())
    tables = written(form(*SURVEY), SURVEY, "odk", filled)
    key = filled.instance_id
    assert tables["T1"] == [
        [
            "SubmissionDate",
            "met_at",
            "person-needs",
            "SET-OF-person-legs",
            "person-sex",
            "first_name",
            "meta-instanceID",
            "KEY",
            "SubmitterID",
            "FormVersion",
        ],
        [
            "2026-07-14T22:10:00Z",
            "",
            "medical food",
            f"{key}/person/legs",
            "Feminine",
            "",
            key,
            key,
            "p" * 26,
            "1",
        ],
    ]
    assert tables["legs"] == [
        ["by", "when-on", "PARENT_KEY", "KEY", "SET-OF-legs"],
        ["bus", "2026-07", key, f"{key}/person/legs[1]", f"{key}/person/legs"],
        ["a pie, de noche", "2026-07", key, f"{key}/person/legs[2]", f"{key}/person/legs"],
    ]


def test_kobotoolbox_joins_with_a_slash_splits_choices_and_counts_lines() -> None:
    session = two_trips()
    first, second = leave(fill(*SURVEY), member="z" * 26), leave(session)
    tables = written(form(*SURVEY), SURVEY, "kobo", first, second)
    bare = second.instance_id.removeprefix("uuid:")
    heads = tables["T1"][0]
    assert heads == [
        "met_at",
        "person/needs",
        "person/needs/medical",
        "person/needs/food",
        "person/needs/shelter",
        "person/sex",
        "first_name",
        "__version__",
        "_uuid",
        "_submission_time",
        "_submitted_by",
        "_index",
    ]
    assert tables["T1"][2][1:5] == ["medical food", "1", "1", "0"]
    assert tables["T1"][1][1:5] == ["", "", "", ""]
    assert [line[-1] for line in tables["T1"][1:]] == ["1", "2"]
    named = [dict(zip(tables["legs"][0], line, strict=True)) for line in tables["legs"][1:]]
    assert [one["person/legs/by"] for one in named] == ["bus", "a pie, de noche"]
    assert [one["person/legs/when/on"] for one in named] == ["2026-07", "2026-07"]
    assert [(one["_index"], one["_parent_index"]) for one in named] == [("1", "2"), ("2", "2")]
    assert {(one["_parent_table_name"], one["_submission__uuid"]) for one in named} == {("T1", bare)}


def test_htcds_names_a_question_by_its_field_as_the_list_of_fields_spells_it() -> None:
    heads = written(form(*SURVEY), SURVEY, "htcds")["T1"][0]
    assert "prs_Gender" in heads
    assert "prs_FirstName" in heads
    assert "person-needs" in heads
    assert standard_name("vic_Methods_of_Control") == "vic_MethodsOfControl"


def test_languages_and_countries_are_told_in_the_codes_of_the_standard() -> None:
    of = shipped().forms["F01"]
    session = FormSession(of, Answers(), {}, NOW)
    for name, value in (("language", "spa"), ("nationality", ["HND", "GTM"])):
        session.set_answer(name, value)
    survey = leaving(of, FILE, protected=False)
    [heads, line] = written(of, survey, "htcds", leave(session))["F01"]
    said = dict(zip(heads, line, strict=True))
    assert said["prs_PrimaryLanguage"] == "spa"
    assert sorted(said["prs_Citizenship"].split()) == ["GT", "HN"]
    [_, line] = written(of, survey, "odk", leave(session))["F01"]
    assert "GTM HND" in line or "HND GTM" in line


def test_a_field_that_two_questions_claim_names_neither() -> None:
    survey = (ask("one", htcds="prs_Birthdate"), ask("two", htcds="prs_Birthdate"))
    assert written(form(*survey), survey, "htcds")["T1"][0][1:3] == ["one", "two"]


@given(st.lists(st.text(max_size=30), min_size=1, max_size=6))
def test_a_line_is_read_back_as_it_was(cells: list[str]) -> None:
    kept = [cell.encode(errors="replace").decode() for cell in cells]
    kept = [cell.replace("\x00", "\ufffd") for cell in kept]
    [line] = csv.reader(io.StringIO(csv_line(kept).decode(), newline=""), strict=True)
    assert [unguarded(cell) for cell in line] == kept


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+502 5555",
        "-cmd",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "'=1",
        "＝1+1",
        '=HYPERLINK("http://x")',
    ],
)
def test_nothing_that_is_written_runs_in_a_spreadsheet(text: str) -> None:
    assert guarded(text).startswith("'")
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("separator", [";", "\t"])
@given(st.lists(st.text("=+-@＝;\t\r\n\"',a1 "), max_size=3))
def test_nothing_runs_where_a_spreadsheet_separates_by_another_sign(separator: str, cells: list[str]) -> None:
    line = csv_line(["2026-03-05", *cells]).decode()
    read = csv.reader(io.StringIO(line, newline=""), delimiter=separator)
    taken = [cell for row in read for cell in row]
    taken += [cell.strip('"') for row in re.split(r"[\r\n]", line) for cell in row.split(separator)]
    assert not [cell for cell in taken if cell.startswith(("=", "+", "-", "@", "＝"))]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('Luz;=HYPERLINK("http://x")', 'Luz;\'=HYPERLINK("http://x")'),
        ("a\t@SUM(A1)", "a\t'@SUM(A1)"),
        ('a;"=1', "a;\"'=1"),
        ("a;'=1", "a;''=1"),
        ("uno\n- dos", "uno\n'- dos"),
    ],
)
def test_behind_a_semicolon_a_tab_or_a_line_the_apostrophe_can_be_taken_away_again(
    text: str, written: str
) -> None:
    assert guarded(text) == written
    assert unguarded(written) == text


@given(st.text("=+-@＝;\t\r\n\"',a"))
def test_what_was_guarded_is_read_back_as_it_was(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    "text", ["a; b", "14:00; -5", "a=b;c", "-5", "-0.25", "12", "María", "", "'tis", "2026-07", "a=b"]
)
def test_plain_numbers_and_words_are_left_as_they_are(text: str) -> None:
    assert guarded(text) == unguarded(text) == text


def heads_for(name: str, recipient: Recipient, *, protected: bool) -> set[str]:
    of = shipped().forms[name]
    survey = leaving(of, recipient, protected=protected)
    return {question.name for question in _all(survey)}


def _all(survey: tuple[Question, ...]) -> list[Question]:
    return [one for row in survey for one in (row, *_all(row.children))]


def test_what_is_protected_leaves_only_where_two_people_agreed_and_the_worst_only_for_the_file() -> None:
    assert "fear_of_return" in heads_for("F11", FILE, protected=True)
    for less in (
        heads_for("F11", FILE, protected=False),
        heads_for("F11", Recipient("health", "IMSS"), protected=True),
    ):
        assert not less & {"fear_of_return", "fear", "consular_block", "decision"}
    assert "gender" in heads_for("F01", Recipient("health", "IMSS"), protected=True)
    assert "gender" not in heads_for("F01", Recipient("health", "IMSS"), protected=False)
    assert "gender" not in heads_for("F01", Recipient("io_ngo", "OIM"), protected=True)
    assert "immediate_danger" not in heads_for("F01", Recipient("health", "IMSS"), protected=True)


def test_no_fact_of_the_case_tells_others_of_a_block() -> None:
    of = form(ask("ask", relevant="${case.origin_block} = 'no' and ${case.side} = 'host'"))
    names = {question.name for question in leaving(of, Recipient("io_ngo", "OIM"), protected=False)}
    assert names == {"ask", f"{CASE}side"}
    assert f"{CASE}origin_block" in {question.name for question in leaving(of, FILE, protected=True)}


def test_not_even_how_many_rows_there_are_leaves_of_a_repeat_that_may_not() -> None:
    threats = repeat("threats", ask("kind", level="L1"), level="L4")
    of = form(ask("words"), threats)
    survey = leaving(of, Recipient("health", "IMSS"), protected=True)
    assert [question.name for question in survey] == ["words"]
    assert holds_answers(survey)
    assert not holds_answers(leaving(form(threats), FILE, protected=False))
