"""A form of others runs on our engine; what is asked otherwise is told, what would mean something else is refused."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from repatria.content.adopting.names import first_names_of, form_id_of, name_of, names_of
from repatria.content.adopting.notices import Became
from repatria.content.adopting.open_choices import OTHER, SPECIFY
from repatria.content.adopting.reading import Brought, bring_in
from repatria.content.xforms.reading import read_xform
from repatria.content.xforms.spreadsheets import is_spreadsheet
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Question
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.telling import tell
from repatria.domain.xforms.entering import enter
from repatria.domain.xforms.filling import Filling
from tests.content.adopting.sheets import filling, from_sheet
from tests.content.compiled import to_xform
from tests.domain.forms.making import NOW
from tests.posts import shipped

FILES = Path(__file__).parents[2] / "data" / "xlsforms"
GOOD = sorted(
    path.name for path in FILES.iterdir() if path.suffix != ".md" or path.name.startswith("pyxform")
)


def from_file(name: str) -> Brought:
    data = (FILES / name).read_bytes()
    if is_spreadsheet(name):
        data, _ = to_xform(name, data)
    return bring_in(name, data)


def asked(brought: Brought, name: str) -> Question:
    return next(one for one in brought.form.questions() if one.path.endswith(f"/{name}"))


def became(brought: Brought) -> dict[Became, tuple[str, ...]]:
    return {notice.became: notice.where for notice in brought.notices}


@pytest.mark.parametrize("name", [name for name in GOOD if "NEGATIVE" not in name])
def test_forms_of_the_field_load_and_begin(name: str) -> None:
    session = filling(from_file(name))
    assert session.asked()
    assert {question.level for question in session.form.questions()} == {"L3"}
    assert all(question.label.get("es") for question in session.form.questions() if question.type == "text")


@pytest.mark.parametrize("name", [name for name in GOOD if "NEGATIVE" in name])
def test_what_the_manifest_says_is_wrong_is_refused(name: str) -> None:
    with pytest.raises(DefinitionError):
        from_file(name)


def test_lists_follow_one_another() -> None:
    session = filling(from_file("pyxform_choice_filter_test.xlsx"))
    session.set_answer("x-state", "texas")
    assert [one.name for one in session.choices("x-county")] == ["king", "cameron"]
    session.set_answer("x-county", "cameron")
    assert [one.name for one in session.choices("x-city")] == ["brownsville", "harlingen"]


def test_the_same_name_in_two_groups_is_two_questions() -> None:
    form = from_file("pyxform_loop.md").form
    numbers = {one.path: one.name for one in form.questions() if one.path.endswith("/number")}
    assert numbers["/data/loop_toilet_types/other/number"] == "x-loop_toilet_types-other-number"
    assert len(set(numbers.values())) == 4


def test_a_survey_with_rows_and_words_looked_up_is_filled() -> None:
    session = filling(from_file("odk_socio-economic-survey.xlsx"))
    session.set_answer(
        "x-headOfHousehold-householdIncome", session.choices("x-headOfHousehold-householdIncome")[0].name
    )
    assert session.value("x-headOfHousehold-SEClass")
    session.add_row("x-familyMembers", "r1")
    session.set_answer("x-familyMembers-persons-health-healthVisit", "1", "r1")
    assert session.is_relevant("x-familyMembers-persons-health-healthFacility", "r1")
    assert not session.is_relevant("x-familyMembers-persons-health-reasonForNoHealthVisit", "r1")
    session.set_answer(
        "x-familyMembers-persons-health-diseases",
        [one.name for one in session.choices("x-familyMembers-persons-health-diseases", "r1")][:4],
        "r1",
    )
    assert not session.meets_constraint("x-familyMembers-persons-health-diseases", "r1")


def test_a_row_reads_the_one_before_it() -> None:
    brought = from_sheet("""
        type | name | label | calculation |
        begin_repeat | leg | Tramo | |
        text | to | Hasta | |
        calculate | from | | if(position(..) > 1, indexed-repeat(${to}, ${leg}, position(..) - 1), 'casa') |
        end_repeat | | | |
        calculate | second | | indexed-repeat(${to}, ${leg}, 2) |
    """)
    session = filling(brought)
    for row, place in (("a", "Tapachula"), ("b", "Tecún")):
        session.add_row("x-leg", row)
        session.set_answer("x-leg-to", place, row)
    assert (session.value("x-leg-from", "a"), session.value("x-leg-from", "b")) == ("casa", "Tapachula")
    assert session.value("x-second") == "Tecún"
    session.set_answer("x-leg-to", "Puebla", "a")
    assert session.value("x-leg-from", "b") == "Puebla"


def test_rows_add_up_and_are_counted_from_below() -> None:
    brought = from_sheet("""
        type | name | label | calculation | repeat_count |
        integer | people | ¿Cuántos? | | |
        begin_repeat | child | Hijo | | ${people} |
        integer | age | Edad | | |
        end_repeat | | | | |
        calculate | total | | sum(${age}) | |
    """)
    session = filling(brought)
    session.set_answer("x-people", 2)
    assert session.rows_wanted("x-child") == 2
    for row, age in (("a", 4), ("b", 7)):
        session.add_row("x-child", row)
        session.set_answer("x-child-age", age, row)
    assert session.value("x-total") == "11"
    assert Became.ROWS_COUNTED in became(brought)


@pytest.mark.parametrize(
    ("parameters", "constraint", "said"),
    [
        ("start=1 end=10 step=1", "", "De 1 a 10."),
        ("start=0 end=10 step=5", "", "De 0 a 10, de 5 en 5."),
        ("start=1 end=10 step=1", ". != 7", ""),
    ],
)
def test_who_gives_a_number_that_a_range_lacks_is_told_the_range(
    parameters: str, constraint: str, said: str
) -> None:
    brought = from_sheet(f"""
        type | name | label | parameters | constraint |
        range | pain | Dolor | {parameters} | {constraint} |
    """)
    session = filling(brought)
    session.set_answer("x-pain", 11)
    problem = session.problem_at("x-pain")
    assert problem is not None
    assert problem.message.get("es", "") == said


def test_a_repeat_says_itself_whether_it_is_a_table_or_cards() -> None:
    sheet = """
        type | name | label | appearance |
        begin_repeat | child | Hijo | LOOK |
        integer | age | Edad | |
        end_repeat | | | |
    """
    for written, look in (("field-list table", "table"), ("cards", "cards"), ("field-list", ""), ("", "")):
        (rows,) = from_sheet(sheet.replace("LOOK", written)).form.survey
        assert rows.appearance == look


def test_defaults_are_written_once_and_chance_comes_from_outside() -> None:
    brought = from_sheet("""
        type | name | label | default | calculation |
        text | said | ¿Qué? | algo (dicho) | |
        text | quoted | ¿Cómo? | d'or (x) | |
        date | day | ¿Cuándo? | today() | |
        text | mark | Marca | | once(uuid()) |
        today | made | | | |
    """)
    session = filling(brought)
    assert session.value("x-said") == "algo (dicho)"
    assert session.value("x-quoted") == "d'or (x)"
    assert session.value("x-day") == NOW.date().isoformat()
    assert session.value("x-made") == NOW.date().isoformat()
    assert len(session.value("x-mark")) == 36
    assert session.is_read_only("x-mark")


def test_what_a_laptop_cannot_ask_is_asked_as_text_and_told() -> None:
    brought = from_file("odk_all-question-types.xlsx")
    assert {asked(brought, name).type for name in ("image", "geopoint", "barcode")} == {"text"}
    assert asked(brought, "geopoint").hint["es"].endswith("o con palabras.")
    told = became(brought)
    assert "image" in told[Became.FILE_AS_TEXT]
    assert (asked(brought, "rank").type, asked(brought, "rank").appearance) == ("select_multiple", "rank")
    assert " appearance. Escriba el lugar" in asked(brought, "geopoint").hint["es"]
    assert "barcode" in told[Became.CODE_AS_TEXT]


def test_what_has_no_result_is_no_answer() -> None:
    session = filling(
        from_sheet("""
        type | name | label | calculation | default | relevant | trigger |
        date | born | ¿Cuándo nació? | | | | |
        calculate | age | | int((today() - ${born}) div 365.25) | | | |
        text | looks | ¿Cuántos parece? | | | ${age} = '' | |
        integer | days | Días | | today() - ${born} | | |
        integer | third | Tercio | ${number} div 3 | | | ${number} |
        integer | number | Número | | | | |
    """)
    )
    assert (session.value("x-age"), session.value("x-days")) == (None, None)
    assert session.is_relevant("x-looks")
    give_answer(session, Place("x-number"), 10)
    assert session.value("x-third") == 3
    give_answer(session, Place("x-number"), None)
    assert session.value("x-third") is None
    assert session.problems() == ()


DAYS = """
| survey |
| | type | name | label | default | calculation | trigger | read_only |
| | date | until | Hasta | today() + 7 | | | |
| | date | late | Más tarde | now() + 7 | | | |
| | dateTime | hour | Hora | decimal-date-time(now()) + 0.5 | | | |
| | dateTime | midnight | Medianoche | today() + 1 | | | |
| | date | next | Al día siguiente | | ${until} + 1 | | yes |
| | integer | days | Días | | | | |
| | date | set | Fijada | | today() + ${days} | ${days} | |
| | date | never | Nunca | today() * 1000 | | | |
"""


def test_a_number_of_days_set_on_a_date_is_that_day_on_both_engines() -> None:
    made, _ = to_xform("hoja.md", DAYS.encode())
    session = filling(bring_in("hoja.md", made))
    give_answer(session, Place("x-days"), 3)
    told = Filling(read_xform("hoja.xml", made), NOW, bytes)
    assert enter(told, {"/data/days": "3"}) == {}
    names = ("until", "late", "hour", "midnight", "next", "set")
    wanted = [
        *((NOW.date() + timedelta(days=days)).isoformat() for days in (7, 7)),
        (NOW + timedelta(hours=12)).isoformat(timespec="seconds"),
        datetime.combine(NOW.date() + timedelta(days=1), time(), NOW.tzinfo).isoformat(timespec="seconds"),
        *((NOW.date() + timedelta(days=days)).isoformat() for days in (8, 3)),
    ]
    assert [session.value(f"x-{name}") for name in names] == wanted
    assert [told.nodes(f"/data/{name}")[0].text for name in names] == wanted
    assert (session.value("x-never"), told.nodes("/data/never")[0].text) == (None, "")


def test_a_moment_of_today_is_not_after_today() -> None:
    session = filling(
        from_sheet("""
        type | name | label | calculation | constraint |
        dateTime | seen | ¿Cuándo la vio? | | . <= today() |
        calculate | days | | today() - ${seen} | |
        calculate | due | | if(${seen} + 14 <= today(), 'sí', 'no') | |
    """)
    )
    today = NOW.date().isoformat()
    session.set_answer("x-seen", f"{today}T09:00:00-06:00")
    assert session.problem_at("x-seen") is None
    assert (session.value("x-days"), session.value("x-due")) == ("0", "no")
    session.set_answer("x-seen", f"{NOW.date() - timedelta(14)}T22:10:00-06:00")
    assert (session.value("x-days"), session.value("x-due")) == ("14", "sí")


def test_a_place_among_rows_follows_when_one_goes_also_in_a_group() -> None:
    session = filling(
        from_sheet("""
        type | name | label | calculation |
        begin_repeat | r | Fila | |
        begin_group | g | Grupo | |
        text | a | A | |
        calculate | place | | position() |
        end_group | | | |
        end_repeat | | | |
    """)
    )
    for row in "abc":
        session.add_row("x-r", row)
    session.remove_row("x-r", "a")
    assert [session.value("x-r-g-place", row) for row in "bc"] == ["1", "2"]


def test_a_question_may_be_called_as_the_parts_of_a_form_are() -> None:
    brought = from_sheet(
        """
        type | name | label | relevant | calculation |
        text | secret | Secreto | | |
        begin_group | group | Grupo | | |
        text | input | Entrada | ${secret} = 'x' | |
        select_one l | select1 | Uno | | |
        select_multiple l | select | Varios | | |
        end_group | | | | |
        begin_repeat | repeat | Fila | | |
        integer | range | Rango | | |
        text | upload | Subida | | |
        end_repeat | | | | |
        text | model | Modelo | | |
        text | instance | Ejemplar | | |
        text | bind | Atadura | | |
        text | setvalue | Valor | | |
        text | title | Título | | |
        calculate | output | | | concat(${model}, ${title}) |
        """,
        choices="""
        list_name | name | label |
        l | a | A |
        """,
    )
    names = [one.path.rpartition("/")[2] for one in brought.form.questions()]
    assert names[:6] == ["secret", "group", "input", "select1", "select", "repeat"]
    assert brought.notices == ()
    session = filling(brought)
    session.set_answer("x-model", "a")
    session.set_answer("x-title", "b")
    assert session.value("x-output") == "ab"
    assert not session.is_relevant("x-group-input")


def test_an_order_of_choices_keeps_its_order() -> None:
    brought = from_sheet(
        """
        type | name | label | calculation |
        rank need | needs | ¿Qué necesita primero? | |
        calculate | first | | selected-at(${needs}, 0) |
        """,
        choices="""
        list_name | name | label |
        need | bed | Cama |
        need | food | Comida |
        need | call | Llamar |
        """,
    )
    session = filling(brought)
    session.set_answer("x-needs", ["call", "bed", "call", "food"])
    assert session.value("x-needs") == ["call", "bed", "food"]
    assert session.value("x-first") == "call"
    assert session.problem_at("x-needs") is None


def test_a_range_keeps_its_ends() -> None:
    session = filling(from_file("odk_all-question-types.xlsx"))
    session.set_answer("x-range_question_types-range_integer", 11)
    assert not session.meets_constraint("x-range_question_types-range_integer")
    session.set_answer("x-range_question_types-range_integer", 10)
    assert session.meets_constraint("x-range_question_types-range_integer")


def test_what_is_worked_out_from_a_sensitive_answer_is_as_sensitive() -> None:
    brought = from_sheet(
        """
        type | name | label | calculation | default | trigger |
        text | shelter | ¿Dónde duerme? | | | |
        calculate | copy | | concat(${shelter}, '.') | | |
        calculate | again | | concat(${copy}, ${town}) | | |
        text | town | Municipio | | | |
        text | note | Nota | | ${town} | |
        text | set | Otra | ${shelter} | | ${town} |
        """,
        shelter="L4",
        town="L1",
        note="L0",
        set="L1",
        again="L2",
    )
    levels = {one.path.rpartition("/")[2]: one.level for one in brought.form.questions()}
    assert levels == {
        "shelter": "L4",
        "copy": "L4",
        "again": "L4",
        "town": "L1",
        "note": "L1",
        "set": "L4",
    }
    assert set(became(brought)[Became.LEVEL_RAISED]) == {"copy", "again", "note", "set"}


def test_what_is_chosen_from_a_list_that_a_sensitive_answer_filters_is_as_sensitive() -> None:
    brought = from_sheet(
        """
        type | name | label | choice_filter |
        select_one st | state | Estado | |
        select_one mu | town | Municipio | st = ${state} |
        select_one qu | quarter | Barrio | mu = ${town} |
        """,
        """
        list_name | name | label | st | mu |
        st | sm | San Marcos | | |
        st | qz | Quetzaltenango | | |
        mu | mal | Malacatán | sm | |
        mu | xel | Xela | qz | |
        qu | z1 | Zona 1 | | xel |
        """,
        state="L4",
        town="L2",
        quarter="L1",
    )
    assert {one.level for one in brought.form.questions()} == {"L4"}
    assert set(became(brought)[Became.LEVEL_RAISED]) == {"town", "quarter"}


def test_the_form_of_the_standard_asks_its_fields_in_whichever_spelling() -> None:
    fields = {
        one.path.rpartition("/")[2]: one.htcds for one in from_file("htcds_xlsform.xlsx").form.questions()
    }
    assert fields["prs_First_Name"] == "prs_FirstName"
    assert fields["vic_Methods_of_Control"] == "vic_MethodsOfControl"
    assert fields["prs_Gender"] == "prs_Gender"
    own = from_sheet("type | name | label |\ntext | prs_FirstName | Nombre |\ntext | town | Lugar |").form
    assert [one.htcds for one in own.questions()] == ["prs_FirstName", ""]


def test_an_order_is_whole_or_empty() -> None:
    brought = from_sheet(
        "type | name | label |\nrank need | needs | ¿Qué primero? |",
        "list_name | name | label |\nneed | food | Comida |\nneed | water | Agua |\nneed | roof | Techo |",
    )
    session = filling(brought)
    (name,) = [one.name for one in brought.form.questions()]
    for value, wrong in ((None, []), (["roof", "water"], ["not_ranked"]), (["roof", "water", "food"], [])):
        session.set_answer(name, value)
        assert [one.reason for one in session.problems()] == wrong
    assert "todas" in asked(brought, "needs").hint["es"]


def test_a_range_takes_no_number_between_its_steps() -> None:
    brought = from_sheet(
        "type | name | label | parameters |\nrange | r | ¿Cuánto? | start=0.5 end=3 step=0.1 |"
    )
    session = filling(brought)
    (name,) = [one.name for one in brought.form.questions()]
    for value, fits in ((0.5, True), (0.7, True), (2.9, True), (3, True), (0.75, False), (0.4, False)):
        session.set_answer(name, value)
        assert session.meets_constraint(name) is fits, value
    assert asked(brought, "r").hint["es"] == "De 0.5 a 3, de 0.1 en 0.1."


def test_a_long_chain_is_as_sensitive_as_what_it_begins_with_whatever_its_order() -> None:
    """Each link is looked at once for each level, also where the file has them from the last to the first."""
    links = [f"calculate | c{n} | | ${{c{n - 1}}} |" for n in range(1, 1_500)]
    rows = "\n".join(["type | name | label | calculation |", "text | c0 | ¿Dónde? | |", *reversed(links)])
    brought = from_sheet(rows, c0="L4", **{f"c{n}": "L1" for n in range(1, 1_500)})
    assert {one.level for one in brought.form.questions()} == {"L4"}


def test_a_range_says_its_ends_before_anybody_writes_beyond_them() -> None:
    brought = from_sheet("""
        type | name | label | parameters |
        range | cold | ¿Cuánto frío? | start=-5 end=10 step=1 |
    """)
    assert asked(brought, "cold").hint == {"es": "De -5 a 10.", "en": "From -5 to 10."}
    session = filling(brought)
    session.set_answer("x-cold", -6)
    assert not session.meets_constraint("x-cold")


def test_a_year_alone_makes_nobody_an_adult() -> None:
    session = filling(
        from_sheet("""
        type | name | label | appearance | calculation | relevant |
        date | born | ¿Cuándo nació? | | | |
        calculate | age | | | int((today() - ${born}) div 365.25) | |
        text | carer | ¿Quién le cuida? | | | not(${age} >= 18) |
        date | since | ¿Desde cuándo? | month-year | | |
        calculate | days | | | int(today() - ${since}) | |
    """)
    )
    session.set_answer("x-born", "2008")
    trouble = session.problem_at("x-born")
    assert trouble is not None
    assert trouble.reason == "not_date"
    assert session.value("x-age") is None
    assert session.is_relevant("x-carer")
    session.set_answer("x-born", "2008-01-01")
    assert (session.problem_at("x-born"), session.value("x-age")) == (None, "18")
    session.set_answer("x-since", "2026-01")
    assert session.problem_at("x-since") is None
    assert int(session.value("x-days")) > 0


@pytest.mark.parametrize(
    ("look", "asked_as"),
    [("month-year", "month-year"), ("no-calendar year", "year"), ("", "whole"), ("w1", "whole")],
)
def test_a_date_is_asked_as_far_as_its_form_says(look: str, asked_as: str) -> None:
    brought = from_sheet(f"""
        type | name | label | appearance |
        date | since | ¿Desde cuándo? | {look} |
    """)
    assert asked(brought, "since").appearance == asked_as


def test_what_is_written_once_waits_for_the_answers_that_it_asks_for_and_stays() -> None:
    session = filling(
        from_sheet("""
        type | name | label | calculation |
        text | by | ¿Quién? | |
        calculate | loud | | if(${by} = '', '', concat(${by}, '!')) |
        calculate | first | | once(${loud}) |
    """)
    )
    assert session.value("x-first") is None
    give_answer(session, Place("x-by"), "Ana")
    assert session.value("x-first") == "Ana!"
    give_answer(session, Place("x-by"), "Eva")
    assert (session.value("x-loud"), session.value("x-first")) == ("Eva!", "Ana!")


OPENED = """
    type | name | label{tongue} | relevant |
    select_one town or_other | town | ¿Dónde? | |
    select_multiple need or_other | need | ¿Qué? | |
    begin_repeat | rows | Filas | |
    select_one town or_other | again | ¿Otra vez? | |
    end_repeat | | | |
    select_one own | own | ¿Cuál? | |
    text | own_other | Diga cuál | selected(${{own}}, 'other') |
"""
OPEN_LISTS = """
    list_name | name | label{tongue} |
    town | a | Tecún |
    need | other | Otra cosa |
    own | other | Other |
"""


@pytest.mark.parametrize("tongue", ["", "::Español (es)"])
def test_what_is_added_to_an_open_list_is_said_in_our_words_and_keeps_its_codes(tongue: str) -> None:
    brought = from_sheet(OPENED.format(tongue=tongue), OPEN_LISTS.format(tongue=tongue))
    session = filling(brought)
    town = {one.name: one.label for one in session.choices("x-town")}
    assert town["other"] == {"es": "Otro", "en": "Other"}
    assert asked(brought, "town_other").label == {"es": "¿Cuál?", "en": "Which?"}
    assert asked(brought, "again_other").label["es"] == "¿Cuál?"
    assert [one.label["es"] for one in session.choices("x-need")] == ["Otra cosa"]
    assert [one.label["es"] for one in session.choices("x-own")] == ["Other"]
    assert asked(brought, "own_other").label["es"] == "Diga cuál"
    session.set_answer("x-town", "other")
    assert session.is_relevant("x-town_other")


def test_the_words_of_an_open_list_are_those_of_our_own_forms() -> None:
    shared = {one.name: one.label for one in shipped().lists["or_other"].choices}
    assert (shared["other"], shared["specify"]) == (OTHER, SPECIFY)


LAST = """
    type | name | label | default | relevant | calculation | trigger |
    text | town | ¿Dónde? | ${last-saved#town} | | | |
    text | same | ¿La misma? | | ${last-saved#town} = 'a' | | |
    note | told | Antes: ${last-saved#town} | | | | |
    text | plain | Otra | | | | |
"""


def test_what_was_last_saved_on_a_device_is_never_there_and_that_is_told() -> None:
    brought = from_sheet(LAST)
    assert became(brought)[Became.LAST_SAVED_PASSED] == ("town", "same", "told")
    session = filling(brought)
    assert (session.value("x-town"), session.is_relevant("x-same")) == (None, False)
    assert Became.LAST_SAVED_PASSED not in became(
        from_sheet(OPENED.format(tongue=""), OPEN_LISTS.format(tongue=""))
    )


def test_a_missing_language_shows_another_and_is_told() -> None:
    brought = from_sheet("""
        type | name | label::English (en) | label::Français (fr) |
        text | place | Where? | Où? |
    """)
    assert asked(brought, "place").label == {"en": "Where?", "fr": "Où?", "es": "Where?"}
    assert became(brought)[Became.NOT_SPOKEN] == ("es",)
    assert set(brought.form.languages) == {"en", "fr", "es"}


def test_words_that_are_missing_in_one_row_are_another_languages_and_are_told() -> None:
    brought = from_sheet(
        """
        type | name | label::Español (es) | label::English (en) | hint::English (en) |
        select_one l | hurt | | What happened to you? | Tell |
        text | both | Sí | Yes | |
        """,
        """
        list_name | name | label::Español (es) | label::English (en) |
        l | hit | | Hit |
        l | none | Nada | Nothing |
        """,
    )
    hurt = asked(brought, "hurt")
    assert hurt.label == {"es": "What happened to you?", "en": "What happened to you?"}
    assert hurt.hint["es"] == "Tell"
    assert [one.label["es"] for one in brought.form.choices[hurt.list_name]] == ["Hit", "Nada"]
    assert became(brought)[Became.GAP_IN_LANGUAGE] == ("l (es)", "hurt (es)")
    assert Became.NOT_SPOKEN not in became(brought)


def test_of_two_languages_with_one_code_each_keeps_its_words() -> None:
    brought = from_sheet("""
        type | name | label::Kurdish Sorani (ku) | label::Kurdish Kurmanji (ku) |
        text | a | sorani | kurmanji |
        text | b | only in sorani | |
    """)
    assert asked(brought, "a").label["ku"] == "sorani"
    assert asked(brought, "a").label["kurdish_kurmanji"] == "kurmanji"
    assert asked(brought, "b").label["es"] == "only in sorani"
    assert set(brought.form.languages) == {"ku", "kurdish_kurmanji", "es", "en"}


def test_a_dash_that_is_all_that_is_said_stays() -> None:
    brought = from_sheet("""
        type | name | label |
        text | place | - |
    """)
    assert asked(brought, "place").label["es"] == "-"


def said(session: FormSession, name: str, language: str = "es", row: str = "") -> str:
    question = next(one for one in session.form.questions() if one.path.endswith(f"/{name}"))
    return tell(session, question.label, language, Place(question.name, row))


def test_words_say_the_answer_they_show_and_elsewhere_name_its_question() -> None:
    brought = from_sheet("""
        type | name | label |
        text | who | Su nombre |
        text | where | ¿Dónde duerme ${who} hoy? |
    """)
    assert asked(brought, "where").label["es"] == "¿Dónde duerme [Su nombre] hoy?"
    assert Became.ANSWER_IN_WORDS not in became(brought)
    session = filling(brought)
    session.set_answer("x-who", "Ana")
    assert said(session, "where") == "¿Dónde duerme Ana hoy?"


def test_words_show_rows_notes_and_choices_in_every_language_of_the_form() -> None:
    brought = from_sheet(
        """
        type | name | label::English (en) | label::Français (fr) | hint::English (en) | hint::Français (fr) |
        note | told | Hear me | Écoutez | | |
        begin_repeat | kids | Kids | Enfants | | |
        text | kid | Name | Nom | | |
        select_one aunts | aunt | Who minds ${kid}? | Qui garde ${kid}? | Of ${told}${kid} | De ${kid} |
        end_repeat | | | | | |
        """,
        """
        list_name | name | label::English (en) | label::Français (fr) |
        aunts | her | Aunt of ${kid} | Tante de ${kid} |
        aunts | none | Nobody | Personne |
        """,
    )
    session = filling(brought)
    session.add_row("x-kids", "r1")
    session.set_answer("x-kids-kid", "Ana", "r1")
    assert said(session, "aunt", "fr", "r1") == "Qui garde Ana?"
    (her, _) = session.choices("x-kids-aunt", "r1")
    assert tell(session, her.label, "en", Place("x-kids-aunt", "r1")) == "Aunt of Ana"
    assert tell(session, asked(brought, "aunt").hint, "en", Place("x-kids-aunt", "r1")) == "Of …Ana"


OUTPUTS = """
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
        xmlns:jr="http://openrosa.org/javarosa">
  <h:head><h:title>O</h:title><model>
    <instance><data id="o"><town/><legs><by/><to/></legs><money/></data></instance>
    <bind nodeset="/data/town" type="select1"/>
  </model></h:head>
  <h:body>
    <select1 ref="/data/town"><label>Town</label>
      <item><label>Tecún</label><value>t</value></item></select1>
    <input ref="/data/money"><label>${town} in <output value="jr:choice-name(/data/town, '/data/town')"/>:
      <output value="count(/data/legs)"/>, <output value="/data/nowhere"/>, <output value="once(1)"/></label></input>
    <group ref="/data/legs"><label>Legs</label><repeat nodeset="/data/legs">
      <input ref="/data/legs/by"><label>By</label></input>
      <input ref="/data/legs/to"><label>To, by <output value="../by"/></label></input></repeat></group>
  </h:body>
</h:html>
"""


def test_words_of_an_xform_show_any_expression_and_what_cannot_be_shown_is_told() -> None:
    brought = bring_in("o.xml", OUTPUTS.encode())
    assert became(brought)[Became.ANSWER_IN_WORDS] == ("money",)
    session = filling(brought)
    session.set_answer("x-town", "t")
    session.add_row("x-legs", "r1")
    session.set_answer("x-legs-by", "bus", "r1")
    assert " ".join(said(session, "money").split()) == "${town} in Tecún: 1, …, …"
    assert said(session, "to", row="r1") == "To, by bus"


def test_a_choice_is_told_by_its_words() -> None:
    brought = from_sheet(
        """
        type | name | label | calculation |
        select_one towns | town | ¿Dónde? | |
        calculate | told | | jr:choice-name(${town}, '${town}') |
        """,
        """
        list_name | name | label |
        towns | tap | Tapachula |
        """,
    )
    session = filling(brought)
    session.set_answer("x-town", "tap")
    assert session.value("x-told") == "Tapachula"


def test_levels_are_those_of_the_file_and_else_the_safest() -> None:
    brought = from_sheet(
        """
        type | name | label |
        begin_group | g | Grupo |
        text | open | ¿Dónde? |
        end_group | | |
        text | hidden | ¿Quién? |
        """,
        g="L1",
    )
    assert (asked(brought, "open").level, asked(brought, "hidden").level) == ("L1", "L3")


@pytest.mark.parametrize(
    "rows",
    [
        "begin_group | g | G | |\ntext | a | A | |\nend_group | | | |\ncalculate | b | | string(${g}) |",
        "text | a | A | |\ncalculate | b | | concat(/data/*) |",
        "text | a | A | |\ncalculate | b | | if(true(), once(${a}), '') |",
        "begin_repeat | r | R | |\ntext | a | A | |\nend_repeat | | | |\ncalculate | b | | /data/r[../r/a = 'x']/a |",
    ],
)
def test_what_would_mean_something_else_is_refused(rows: str) -> None:
    with pytest.raises(DefinitionError):
        from_sheet(f"type | name | label | calculation |\n{rows}")


def test_no_question_has_a_name_that_the_program_reads() -> None:
    names = names_of(
        ("/data/is_child", "/data/consular_block", "/data/g/__version__", "/data/meta/instanceID")
    )
    assert list(names.values()) == ["x-is_child", "x-consular_block", "x-g-__version__", "x-meta-instanceID"]


def test_a_name_is_that_of_one_path_alone_whatever_else_is_asked_and_the_first_element_is_called() -> None:
    alike = (
        "a/b",
        "a_b",
        "a-b",
        "a.b",
        "a--b",
        "á/b",
        "a_/b",
        "a/_b",
        "имя",
        "адрес",
        "اسم",
        "-",
        "a" * 61,
        "a" * 62,
    )
    names = names_of(f"/data/{path}" for path in alike)
    assert len(set(names.values())) == len(alike)
    assert {path: name_of(path.replace("data", "ficha_2027")) for path in names} == names
    assert all(re.fullmatch(r"x-[A-Za-z0-9_-]{1,60}", name) for name in names.values())
    assert names["/data/имя"] == "x-_--63565d7f1dcb5d15"


def test_no_name_is_one_that_the_first_rule_gave() -> None:
    paths = ("/data/nombre", "/data/persona/nombre", "/data/имя", "/data/ver")
    first = first_names_of(paths)
    assert list(first.values()) == ["x_nombre", "x_persona_nombre", "x__", "x_ver"]
    assert not set(first.values()) & set(names_of(paths).values())


def test_ids_are_those_of_no_form_of_ours_and_tell_two_apart() -> None:
    assert form_id_of("htcds-case") == "x-htcds-case"
    assert len({form_id_of(name) for name in ("F11", "f11", "f 11", "F-11", "ñ")}) == 5
    assert all(form_id_of(name).startswith("x-") for name in ("", "F11", "SC"))


TRIGGERED = """
| type | name | label | calculation | trigger | read_only |
| select_one yn | fled | ¿Huyó? | | | |
| dateTime | fled_at | ¿Cuándo lo dijo? | now() | ${fled} | yes |
| hidden | noted | | concat('huyó: ', ${fled}) | ${fled} | |
| begin_repeat | leg | Tramo | | | |
| text | by | Medio | | | |
| text | plate | Placa | ${by} | ${by} | |
| end_repeat | | | | | |
"""
YES_NO = "| list_name | name | label |\n| yn | yes | Sí |\n| yn | no | No |"


def test_an_answer_is_set_when_the_one_that_triggers_it_changes() -> None:
    of = from_sheet(TRIGGERED, YES_NO)
    assert Became.ACT_PASSED not in became(of)
    session = filling(of)
    assert session.answer("x-fled_at") is None
    _, followed = give_answer(session, Place("x-fled"), "yes")
    assert set(followed) == {Place("x-fled_at"), Place("x-noted")}
    assert session.answer("x-noted") == "huyó: yes"
    assert str(session.answer("x-fled_at")).startswith("2026-07-14T22:10:00")
    session.add_row("x-leg", "r1")
    session.add_row("x-leg", "r2")
    give_answer(session, Place("x-leg-by", "r2"), "bus")
    assert [session.answer("x-leg-plate", row) for row in ("r1", "r2")] == [None, "bus"]


@pytest.mark.parametrize("event", ["odk-new-repeat", "jr-insert"])
def test_what_a_new_row_is_set_to_stands_when_it_is_added(event: str) -> None:
    form = f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>T</h:title><model><instance><data id="t"><leg><by/><n/></leg></data></instance>
<bind nodeset="/data/leg/by" type="string"/><bind nodeset="/data/leg/n" type="int"/></model></h:head>
<h:body><group ref="/data/leg"><label>L</label><repeat nodeset="/data/leg">
<setvalue event="{event}" ref="/data/leg/n" value="position(..)"/>
<input ref="/data/leg/by"><label>By</label></input><input ref="/data/leg/n"><label>N</label></input>
</repeat></group></h:body></h:html>"""
    session = filling(bring_in("t.xml", form.encode()))
    session.add_row("x-leg", "r1")
    session.add_row("x-leg", "r2")
    assert [session.answer("x-leg-n", row) for row in ("r1", "r2")] == [1, 2]


def test_words_without_a_language_are_told_of_their_question_alone() -> None:
    """A message for all languages is no reason to say that a form in Spanish and English lacks both."""
    brought = from_sheet("""
        type | name | label::Español (es) | label::English (en) | constraint | constraint_message |
        integer | age | Edad | Age | . < 120 | Menos de 120 |
    """)
    assert asked(brought, "age").label == {"es": "Edad", "en": "Age"}
    assert Became.NOT_SPOKEN not in became(brought)
    assert became(brought)[Became.GAP_IN_LANGUAGE] == ("age",)


def test_what_is_required_and_may_only_be_read_is_told() -> None:
    brought = from_sheet("""
        type | name | label | required | read_only | default |
        integer | age | Edad | yes | yes | |
        integer | years | Años | yes | yes | 3 |
        integer | old | Viejos | | yes | |
    """)
    assert became(brought)[Became.LOCK_LETS_OFF] == ("age",)


def test_a_record_of_how_a_form_was_filled_is_told_as_passed_over() -> None:
    brought = from_sheet("""
        type | name | label |
        audit | audit | |
        deviceid | machine | |
        text | a | A |
    """)
    assert set(became(brought)[Became.MACHINE_PASSED]) == {"audit", "machine"}
