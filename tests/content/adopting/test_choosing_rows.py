"""A form of others chooses among rows by what they hold, as its author wrote it; what it cannot is refused."""

from __future__ import annotations

from time import process_time

import pytest

from repatria.content.adopting.reading import Brought
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.session import FormSession
from repatria.ui.messages import message_for
from tests.content.adopting.sheets import filling, from_sheet
from tests.domain.forms.making import NOW

FAMILY = """
    type | name | label | calculation |
    integer | limit | Límite | |
    begin_repeat | member | Persona | |
    text | name | Nombre | |
    integer | age | Edad | |
    select_one sex | sex | Sexo | |
    select_one yes_no | adult | ¿Mayor de edad? | |
    calculate | inside | | {inside} |
    end_repeat | | | |
    calculate | outside | | {outside} |
"""
LISTS = """
    list_name | name | label |
    sex | f | Mujer |
    sex | m | Hombre |
    yes_no | yes | Sí |
    yes_no | no | No |
"""
PEOPLE = {
    "a": ("Ana", 34, "f", "yes"),
    "b": ("Luis", 9, "m", "no"),
    "c": ("Eva", 17, "f", "no"),
    "d": ("Ana", 41, "f", "yes"),
}


def family(*, outside: str = "1", inside: str = "1", **levels: str) -> Brought:
    return from_sheet(FAMILY.format(outside=outside, inside=inside), LISTS, "version |\n7 |", **levels)


def filled(brought: Brought) -> FormSession:
    session = filling(brought)
    session.set_answer("x-limit", 18)
    for row, said in PEOPLE.items():
        session.add_row("x-member", row)
        for name, value in zip(
            ("x-member-name", "x-member-age", "x-member-sex", "x-member-adult"), said, strict=True
        ):
            session.set_answer(name, value, row)
    return session


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("count(${member}[age < 18])", "2"),
        ("count(/data/member[age < 18])", "2"),
        ("count(${member}[${age} < ${limit}])", "2"),
        ("sum(${member}[./sex = 'f']/age)", "92"),
        ("sum(${age}[../sex = 'f'])", "92"),
        ("max(${age}[. < 40])", "34"),
        ("${member}[position() = 2]/name", "Luis"),
        ("${member}[2]/name", "Luis"),
        ("${member}[9]/name", None),
        ("join(', ', /data/member[adult = 'yes']/name)", "Ana, Ana"),
        ("join(', ', ${member}[sex = 'f' and (age < 18 or age > 40)]/name)", "Eva, Ana"),
        ("join(', ', ${member}[selected(sex, 'f')][position() > 1]/name)", "Eva, Ana"),
        ("if(${member}[starts-with(name, 'L')], 'hay', 'no hay')", "hay"),
        ("concat('v', /data/@version)", "v7"),
    ],
)
def test_rows_are_chosen_by_what_they_hold(written: str, said: str | None) -> None:
    assert filled(family(outside=written)).value("x-outside") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("count(${member}[name = current()/../name])", ["2", "1", "1", "2"]),
        ("count(../../member[age > current()/../age])", ["1", "3", "2", "0"]),
        ("${member}[position() = position(current()/..) - 1]/name", [None, "Ana", "Luis", "Eva"]),
    ],
)
def test_a_row_chooses_among_the_others_by_its_own_answers(written: str, said: list[str | None]) -> None:
    session = filled(family(inside=written))
    assert [session.value("x-member-inside", row) for row in PEOPLE] == said


def test_what_is_chosen_follows_answers_rows_and_their_order() -> None:
    session = filled(family(outside="join(' ', ${member}[age < 18]/name)"))
    session.set_answer("x-member-age", 12, "a")
    assert session.value("x-outside") == "Ana Luis Eva"
    session.move_row("x-member", "c", 0)
    assert session.value("x-outside") == "Eva Ana Luis"
    session.remove_row("x-member", "a")
    assert session.value("x-outside") == "Eva Luis"


def test_a_form_knows_the_number_it_is_filled_under() -> None:
    session = filled(family(outside="substr(/data/meta/instanceID, 0, 5)"))
    assert session.value("x-outside") == "uuid:"
    assert len(str(session.value("x-meta-instanceID"))) == len("uuid:") + 36


def test_what_rows_are_chosen_by_makes_the_result_as_sensitive() -> None:
    brought = family(outside="count(${member}[sex = 'f'])", sex="L4")
    assert {one.name: one.level for one in brought.form.questions()}["x-outside"] == "L4"


@pytest.mark.parametrize(
    ("where", "written", "told"),
    [
        ("outside", "count(${member}[nothing = 1])", "/data/member[nothing = 1]"),
        ("outside", "count(/data/member/*[. = 1])", "/data/member/*[. = 1]"),
        ("inside", "count(${member}[${age} < 18])", "/data/member[../age < 18]"),
        ("outside", "count(${member}[../member/age = 1])", "/data/member[../member/age = 1]"),
    ],
)
def test_what_cannot_be_chosen_here_is_refused_with_question_and_expression(
    where: str, written: str, told: str
) -> None:
    with pytest.raises(DefinitionError) as caught:
        family(**{where: written})
    words = " ".join(message_for(caught.value))
    assert told in words
    assert f"/{where} calculate" in words


@pytest.mark.parametrize(
    "test",
    [
        "age > current()/../age",
        "count(../member[name = current()/../name]) > 1",
        f"{' + '.join(['age'] * 300)} > 4",
        f"{' + '.join(['1'] * 1_000)} > 4",
    ],
)
def test_no_number_of_rows_that_look_at_each_other_takes_long(test: str) -> None:
    brought = family(inside=f"count(../../member[{test}])")
    rows = [f"r{number}" for number in range(500)]
    answers = Answers({Place("x-member-age", row): 3 for row in rows}, {"x-member": tuple(rows)})
    begun = process_time()
    session = FormSession(brought.form, answers, {}, NOW)
    assert session.ran_out
    assert process_time() - begun < 15  # a few seconds; without steps it would be hours
    begun = process_time()
    session.set_answer("x-member-age", 4, "r7")
    assert process_time() - begun < 5
