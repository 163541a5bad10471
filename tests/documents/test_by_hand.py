"""A pad tells the pen what to do: one answer or several, what stands under a condition, how many rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.documents.choices import Choices
from repatria.documents.conditions import Conditions
from repatria.documents.fonts import REGULAR
from repatria.documents.form_sheet import _questions, blank_form_pdf
from repatria.documents.grid import Grid
from repatria.documents.paper import BOX, MM, TEXT_SIZE, paper
from repatria.documents.questions import Copy
from repatria.documents.repeats import repeat_blocks
from repatria.documents.row_counts import most_rows
from repatria.documents.rows_by_hand import blank_rows
from repatria.documents.sheet import Identity
from repatria.documents.text import word_width, wrap
from repatria.domain.forms.definition import NO_ANSWER, Choice, Form, Question
from repatria.domain.forms.wording import LINE, naming
from tests.documents.pads import YES_NO, asked, listed, pad_of
from tests.documents.reading import said

NUMBERS = (Choice("1", {"es": "Una"}), Choice("4", {"es": "Cuatro"}))


def form_of(*rows: Question, **lists: tuple[Choice, ...]) -> Form:
    form = Form("x-otra-1a2b", "7", {"es": "Ficha"}, {}, ("es",), rows, {"yes_no": YES_NO, **lists})
    return naming(form)


def worked_out(name: str, calculation: str) -> Question:
    return replace(asked(name, "calculate", "", calculation=calculation), label={})


def text_of(form: Form) -> str:
    return said(blank_form_pdf(form, Identity(form.id, "Ficha", "", "S-K3QX7", "7", "es"), paper("A4")))


def test_a_pad_says_that_one_answer_is_chosen_and_where_several_may_be() -> None:
    one = asked("a", "select_one", "Sexo", list_name="yes_no")
    many = asked("b", "select_multiple", "Ayuda", list_name="yes_no")
    assert "En cada pregunta marque una sola respuesta." in pad_of(one)
    both = pad_of(one, many)
    assert "una sola respuesta, salvo donde diga «Puede elegir varias»." in both
    assert "Ayuda Sí No Puede elegir varias." in both
    assert both.count("Puede elegir varias") == 2
    assert "respuesta" not in pad_of(asked("c", "text", "Nombre"))


def test_what_is_put_in_order_is_not_said_to_be_any_number() -> None:
    assert "varias" not in pad_of(
        asked("b", "select_multiple", "Orden", list_name="yes_no", appearance="rank")
    )


def test_what_is_ticked_instead_of_an_answer_stands_under_the_condition_of_its_question() -> None:
    when = {"relevant": "${s} = 'si'"}
    form = form_of(
        asked("s", "select_one", "¿Habló?", list_name="yes_no"),
        asked("n", "text", "¿En qué red?", **when),
        asked("n_no", "select_one", "", list_name="yes_no", appearance=NO_ANSWER, **when),
        asked("m", "text", "¿Dónde?"),
        asked("m_no", "select_one", "", list_name="yes_no", appearance=NO_ANSWER),
    )
    copy = Copy(form, "es", conditions=Conditions(form, "es"))
    blocks = [one for one in _questions(copy, form.survey, "") if isinstance(one, Choices)]
    assert [one.indent for one in blocks[1:]] == [blocks[1].indent, 0.0]
    assert blocks[1].indent > 0


@pytest.mark.parametrize(
    ("appearance", "parts"), [("month-year", "mes año"), ("year", "año"), ("", "día mes año")]
)
def test_a_date_has_room_for_what_is_asked_of_it(appearance: str, parts: str) -> None:
    text = pad_of(asked("a", "date", "Nacimiento", appearance=appearance))
    assert f"Nacimiento {parts}" in text.replace("_", "")
    assert ("día" in text) == ("día" in parts)


def test_what_is_worked_out_is_a_line_and_an_answer_is_named() -> None:
    form = form_of(
        asked("town", "text", "Ciudad"),
        worked_out("people", "pulldata('c', 'p', 'n', ${town})"),
        worked_out("called", "jr:choice-name(${town}, '${town}')"),
        worked_out("near", "concat('cerca de ', ${town})"),
        asked("how_many", "note", "Viven ${people} en ${called}, o ${near}, y ${${people} + 1}."),
    )
    assert f"Viven {LINE} en [Ciudad], o [Ciudad], y {LINE}." in text_of(form)


def test_a_name_that_shows_what_is_worked_out_stands_in_single_brackets() -> None:
    form = form_of(
        asked("a", "integer", "Edad"),
        asked("b", "integer", "Edad de otra persona"),
        worked_out("pos", "position(..)"),
        worked_out("both", "${a} + ${b}"),
        asked("person", "text", "Nombre de la persona ${pos}"),
        asked("more", "text", "${person}: ¿algo más?"),
        asked("total", "integer", "Total de edades (debe ser ${both})"),
    )
    text = text_of(form)
    assert f"Nombre de la persona {LINE}" in text
    assert "[Nombre de la persona …]: ¿algo más?" in text
    assert f"Total de edades (debe ser {LINE})" in text


@pytest.mark.parametrize(
    ("count", "most"),
    [
        ("3", 3),
        ("${n}", 12),
        ("${less}", 5),
        ("${turned}", 7),
        ("${chosen}", 4),
        ("${worked}", 12),
        ("count-selected(${many})", 2),
        ("count-selected(${open})", 3),
        ("${half}", 5),
        ("${half_turned}", 5),
        ("9" * 400, None),
        ("${huge}", None),
        ("count-selected(${more})", 3),
        ("${free}", None),
        ("${n} + 1", None),
        ("${missing}", None),
    ],
)
def test_a_counted_repeat_knows_the_most_that_may_count(count: str, most: int | None) -> None:
    form = form_of(
        asked("n", "integer", "¿Cuántos?", constraint=". >= 0 and . <= 12"),
        asked("less", "integer", "¿Cuántos?", constraint=". < 6"),
        asked("turned", "integer", "¿Cuántos?", constraint="7 >= ."),
        asked("chosen", "select_one", "¿Cuántos?", list_name="numbers"),
        asked("many", "select_multiple", "¿Cuáles?", list_name="yes_no"),
        asked("open", "select_multiple", "¿Cuáles?", list_name="yes_no", or_other=True),
        asked("half", "integer", "¿Cuántos?", constraint=". < 5.5"),
        asked("half_turned", "integer", "¿Cuántos?", constraint="5.5 > ."),
        asked("huge", "integer", "¿Cuántos?", constraint=f". <= {'9' * 400}"),
        asked("more", "select_multiple", "¿Cuáles?", list_name="yes_no", or_other=True),
        worked_out("worked", "${n}"),
        asked("free", "integer", "¿Cuántos?"),
        numbers=NUMBERS,
        or_other=(Choice("other", {"es": "Otro"}),),
    )
    assert most_rows(form, count) == most


@pytest.mark.parametrize("count", ["9" * 400, "${n}"])
def test_a_pad_is_printed_whatever_number_counts_its_rows(count: str) -> None:
    child = asked("name", "text", "Nombre")
    form = form_of(
        asked("n", "integer", "¿Cuántos?", constraint=f". <= {'9' * 400}"),
        asked("kin", "repeat", "Familia", children=(child,), repeat_count=count),
    )
    assert "Si son más, siga al reverso" in text_of(form)


def rows_and_words(most: str, *, whole: bool = False) -> tuple[int, str]:
    child = asked("name", "text", "Nombre", appearance="multiline" if whole else "")
    repeat = asked("kin", "repeat", "Familia", children=(child,), repeat_count="${n}")
    form = form_of(asked("n", "integer", "¿Cuántos?", constraint=most), repeat)
    copy, text = Copy(form, "es"), text_of(form)
    if whole:
        return text.count("Renglón"), text
    return sum(isinstance(one, Grid) and not one.head for one in blank_rows(copy, repeat)), text


@pytest.mark.parametrize("whole", [False, True])
def test_a_pad_has_a_row_for_each_that_may_count_and_says_where_more_go(*, whole: bool) -> None:
    assert rows_and_words(". <= 12", whole=whole)[0] == 12
    assert "reverso" not in rows_and_words(". <= 12", whole=whole)[1]
    count, text = rows_and_words(". <= 500", whole=whole)
    assert count == 20
    assert "Si son más, siga al reverso." in text
    count, text = rows_and_words("", whole=whole)
    assert count == (2 if whole else 4)
    assert "Si son más" in text


@pytest.mark.parametrize("outer", [". <= 2", ". <= 500"])
def test_rows_in_rows_say_once_where_more_go(outer: str) -> None:
    child = asked("name", "text", "Nombre", appearance="multiline")
    inner = asked("kin", "repeat", "Hijos", children=(child,), repeat_count="${many}")
    many = asked("many", "integer", "¿Cuántos hijos?")
    homes = asked("homes", "repeat", "Hogares", children=(many, inner), repeat_count="${n}")
    text = text_of(form_of(asked("n", "integer", "¿Cuántos?", constraint=outer), homes))
    assert "Renglón 2.1" in text
    assert text.count("Si son más, siga al reverso.") == 1
    assert text.rindex("Si son más") > text.rindex("Renglón 2.1")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        ("${n}", "Tantos renglones como diga «¿Cuántos?»."),
        ("${worked}", "Tantos renglones como diga «¿Cuántos?»."),
        ("count-selected(${many})", "Un renglón por cada respuesta marcada en «¿Cuáles?»."),
        ("${kin_count}", "Un renglón por cada respuesta marcada en «¿Cuáles?»."),
        ("${n} + 1", "Cuántos renglones: según la respuesta a «¿Cuántos?»."),
        (
            "${n} + count-selected(${many})",
            "Cuántos renglones: según la respuesta a «¿Cuántos?» y «¿Cuáles?».",
        ),
        ("3", ""),
    ],
)
@pytest.mark.parametrize("whole", [False, True])
def test_a_pad_says_what_counts_its_rows(count: str, words: str, *, whole: bool) -> None:
    child = asked("name", "text", "Nombre", appearance="multiline" if whole else "")
    form = form_of(
        asked("n", "integer", "¿Cuántos?"),
        asked("many", "select_multiple", "¿Cuáles?", list_name="yes_no"),
        worked_out("worked", "${n}"),
        worked_out("kin_count", "count-selected(${many})"),
        asked("kin", "repeat", "Familia", children=(child,), repeat_count=count),
    )
    text = text_of(form)
    assert words in text
    assert ("renglones" in text or "Un renglón" in text) == bool(words)


def test_rows_that_a_form_of_ours_asks_for_on_paper_are_those_and_say_where_more_go() -> None:
    child = asked("name", "text", "Nombre")
    repeat = asked("kin", "repeat", "Familia", children=(child,), repeat_count="${n}", paper_rows=3)
    for limit, more in ((". <= 3", False), (". <= 5", True), ("", True)):
        form = form_of(asked("n", "integer", "¿Cuántos?", constraint=limit), repeat)
        assert (
            sum(isinstance(one, Grid) and not one.head for one in blank_rows(Copy(form, "es"), repeat)) == 3
        )
        assert ("Si son más, siga al reverso." in text_of(form)) == more
    plain = replace(repeat, repeat_count="")
    assert "Si son más, siga al reverso." in text_of(form_of(plain))


def test_a_text_of_one_line_on_paper_stands_in_a_cell_whatever_the_screen_gives_it() -> None:
    def drawn(**told: object) -> str:
        note = asked("note", "text", "Nota", appearance="multiline", **told)
        kin = asked(
            "kin", "repeat", "Familia", children=(asked("name", "text", "Nombre"), note), paper_rows=5
        )
        return text_of(form_of(kin))

    assert "Renglón" not in drawn(paper_rows=1)
    assert "Renglón 5" in drawn(paper_rows=2)
    assert "Renglón 5" in drawn()


def test_a_table_that_may_go_on_is_no_taller_than_one_that_may_not() -> None:
    child = asked("name", "text", "Nombre")
    repeat = asked("kin", "repeat", "Familia", children=(child,), repeat_count="${n}", paper_rows=3)
    tall = [
        sum(block.height(400) for block in blank_rows(Copy(form_of(number, repeat), "es"), repeat))
        for number in (
            asked("n", "integer", "¿Cuántos?", constraint=". <= 3"),
            asked("n", "integer", "¿Cuántos?"),
        )
    ]
    assert tall[1] == tall[0]


def test_a_list_at_the_end_has_numbers_to_write_and_a_cell_room_for_several() -> None:
    kind = asked("papers", "select_multiple", "Papeles", list_name="long")
    assert "Escriba el número de la lista «Papeles», al final." in pad_of(kind, long=listed(30))
    assert "30. Aldea 0029" in pad_of(kind, long=listed(30))
    repeat = asked("kin", "repeat", "Familia", children=(kind, asked("name", "text", "Nombre")))
    form = form_of(repeat, long=listed(30))
    tall, plain = (
        max(block.height(400) for block in _grids(Copy(one, "es"), one.survey[0]))
        for one in (form, replace(form, survey=(replace(repeat, children=repeat.children[1:]),)))
    )
    assert tall > plain


def _grids(copy: Copy, repeat: Question) -> list[Grid]:
    blocks = [inner for block in repeat_blocks(copy, repeat) for inner in getattr(block, "blocks", (block,))]
    return [block for block in blocks if isinstance(block, Grid) and not block.head]


def test_a_box_stands_clear_of_the_words_before_it() -> None:
    width = 174 * MM
    for letters in range(1, 60):
        words = "n" * letters
        columns = Choices("", ((words, False),) * 5)._columns(width)
        left = width / columns - BOX - 2 * MM - word_width(words, REGULAR, TEXT_SIZE)
        assert columns <= 2 or left >= 2.5 * MM, words
    for letters in range(1, 60):
        asked_so = Choices("", (("nn " * letters, False),) * 5)
        lines = wrap("nn " * letters, REGULAR, TEXT_SIZE, asked_so._room(width))
        widest = max(word_width(line, REGULAR, TEXT_SIZE) for line in lines)
        assert (
            asked_so._columns(width) == 1
            or width / asked_so._columns(width) - BOX - 2 * MM - widest >= 2.5 * MM
        )
