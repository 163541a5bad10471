"""The head of a table of questions is words: nobody is asked it, and its group has its heading."""

from __future__ import annotations

from pathlib import Path

from repatria.content.adopting.notices import Became
from repatria.content.adopting.reading import Brought, bring_in
from repatria.content.xforms.reading import read_xform
from repatria.content.xforms.writing import write_instance
from repatria.content.xforms.xml import read_xml
from repatria.domain.answers_out.instance import instance_of
from repatria.domain.answers_out.leaving import leaving
from repatria.domain.answers_out.others import by_path, kept_to, keys_of, names_in
from repatria.domain.disclosure import Recipient
from repatria.domain.forms.definition import Question
from repatria.domain.forms.session import FormSession
from repatria.domain.xforms.entering import enter
from repatria.domain.xforms.filling import Filling
from tests.content.adopting.sheets import filling, from_sheet
from tests.content.compiled import to_xform
from tests.domain.answers_out.taking import leave, texts_in
from tests.domain.forms.making import NOW

FILES = Path(__file__).parents[2] / "data" / "xlsforms"
YES_NO = """
    list_name | name | label |
    sn | s | Sí |
    sn | n | No |
"""
TABLE = """
    type | name | label | hint | appearance |
    text | name | Nombre | | |
    begin_group | care | Trato en el puesto | {hint} | table-list |
    select_one sn | water | ¿Le dieron agua? | | |
    select_one sn | food | ¿Le dieron comida? | | |
    end_group | | | | |
"""
BY_HAND = """
    type | name | label | appearance | required |
    begin_group | care | {group} | field-list | |
    select_one sn | head | {head} | label | yes |
    select_one sn | water | ¿Le dieron agua? | list-nolabel | |
    end_group | | | | |
"""


def asked(brought: Brought, name: str) -> Question:
    return next(one for one in brought.form.questions() if one.path.endswith(f"/{name}"))


def questions(session: FormSession) -> list[str]:
    return [place.name for place in session.asked()]


def test_a_table_of_questions_asks_its_questions_alone_under_its_heading() -> None:
    session = filling(from_sheet(TABLE.format(hint=""), YES_NO))
    assert questions(session) == ["x-name", "x-care-water", "x-care-food"]
    group = session.plan.nodes["x-care"].question
    assert (group.label["es"], [one.name for one in group.children]) == (
        "Trato en el puesto",
        ["x-care-water", "x-care-food"],
    )


def test_the_hint_of_a_table_is_said_above_its_questions() -> None:
    group = asked(from_sheet(TABLE.format(hint="Pregunte a solas"), YES_NO), "care")
    assert [(one.type, one.label["es"]) for one in group.children][:2] == [
        ("note", "Pregunte a solas"),
        ("select_one", "¿Le dieron agua?"),
    ]


def test_a_head_that_stands_in_the_sheet_is_no_question_either() -> None:
    brought = from_sheet(BY_HAND.format(group="Trato", head=""), YES_NO)
    assert questions(filling(brought)) == ["x-care-water"]
    assert asked(brought, "care").label["es"] == "Trato"
    assert Became.NO_WORDS not in {notice.became for notice in brought.notices}


def test_the_words_of_a_head_are_shown_as_words() -> None:
    below = asked(from_sheet(BY_HAND.format(group="Trato", head="Hoy en el puesto"), YES_NO), "care").children
    assert (below[0].type, below[0].label["es"]) == ("note", "Hoy en el puesto")
    alone = asked(from_sheet(BY_HAND.format(group="", head="Hoy en el puesto"), YES_NO), "care")
    assert (alone.label["es"], [one.name for one in alone.children]) == ("Hoy en el puesto", ["x-care-water"])


def test_a_table_in_several_languages_has_its_heading_in_each() -> None:
    brought = from_sheet(
        """
        type | name | label::Español (es) | label::Français (fr) | appearance |
        text | who | ¿Quién? | Qui? | |
        begin_group | care | Trato a ${who} | Soins pour ${who} | table-list |
        select_one sn | water | Agua | Eau | |
        end_group | | | | |
        """,
        """
        list_name | name | label::Español (es) | label::Français (fr) |
        sn | s | Sí | Oui |
        sn | n | No | Non |
        """,
    )
    label = asked(brought, "care").label
    assert (label["es"], label["fr"]) == ("Trato a [¿Quién?]", "Soins pour [Qui?]")


def test_rows_that_are_a_table_of_questions_have_their_heading() -> None:
    brought = from_sheet(
        """
        type | name | label | appearance |
        begin_repeat | day | Cada día | table-list |
        select_one sn | water | Agua | |
        end_repeat | | | |
        """,
        YES_NO,
    )
    rows = asked(brought, "day")
    assert (rows.label["es"], [one.name for one in rows.children]) == ("Cada día", ["x-day-water"])


def test_a_head_that_another_question_goes_by_is_kept_and_not_asked() -> None:
    brought = from_sheet(
        """
        type | name | label | appearance | relevant |
        select_one sn | head | | label | |
        text | why | ¿Por qué? | | ${head} = '' |
        """,
        YES_NO,
    )
    assert questions(filling(brought)) == ["x-why"]


def test_the_forms_of_the_field_ask_no_head_of_a_table() -> None:
    name = "odk_all-question-types.xlsx"
    session = filling(bring_in(name, to_xform(name, (FILES / name).read_bytes())[0]))
    labels = [session.plan.nodes[place.name].question for place in session.asked()]
    assert {one.type for one in labels if one.label.get("es") in ("Label", "Label multi")} <= {"note"}


def test_the_head_of_a_table_leaves_as_an_empty_node() -> None:
    """The form as its designer wrote it takes back what left, with the nodes that it made for the table."""
    lines = [f"| | {row.strip()}" for row in TABLE.format(hint="").strip().splitlines()]
    choices = [f"| | {row.strip()}" for row in YES_NO.strip().splitlines()]
    data, _ = to_xform("h.md", "\n".join(["| survey |", *lines, "| choices |", *choices]).encode())
    session = filling(bring_in("h.md", data))
    session.set_answer("x-care-water", "s")
    form = session.form
    survey = leaving(by_path(form), Recipient("file"), protected=True)
    filled = kept_to(leave(session), keys_of(form), frozenset(names_in(survey)))
    written = read_xml("h.md", write_instance(instance_of(form, survey, filled), {}))
    left = {path: text for path, text in texts_in(written) if "/meta/" not in path}
    assert left == {"/data/care/water": "s"}
    xform = read_xform("h.md", data)
    assert not enter(Filling(xform, NOW, lambda count: bytes(range(count))), left)
