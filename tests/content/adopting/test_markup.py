"""Words of forms of others are read without the marks that only make them look otherwise."""

from __future__ import annotations

import time

import pytest

from repatria.content.adopting.markup import unmarked
from repatria.content.adopting.reading import bring_in
from repatria.domain.texts import WithAnswers
from tests.content.compiled import to_xform


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('Going <span style="color:red">red</span>', "Going red"),
        ("New<br><br/>Lines", "New\n\nLines"),
        ("<u>Underline</u> <i>italic</i>", "Underline italic"),
        ("# Big\n###### small", "Big\nsmall"),
        ("**Bold** and __bold__ ____", "Bold and bold ____"),
        (
            "*Slowly*. _Only if she says so_; (_¿Yes?_) «*here*»",
            "Slowly. Only if she says so; (¿Yes?) «here»",
        ),
        ("***x***, **a *b* c**, _a __b__ c_, __a_b_c__", "x, a b c, a b c, a_b_c"),
        (
            "__/__/____ (_) yes [_] no (*) x (*) y, 5*3*2, *",
            "__/__/____ (_) yes [_] no (*) x (*) y, 5*3*2, *",
        ),
        ("Name*, Age*: *needed", "Name*, Age*: *needed"),
        ("* one\n* two, https://example.org/_a_/b", "* one\n* two, https://example.org/_a_/b"),
        (r"\*one\* \_two\_ \# \**three**", "*one* _two_ # **three**"),
        ("**\ufffc** _\ufffc_ *\ufffc* __\ufffc \ufffc__", "\ufffc \ufffc \ufffc \ufffc \ufffc"),
        (
            "\ufffc_\ufffc_\ufffc, \ufffc*\ufffc*\ufffc, house \ufffc # 4",
            "\ufffc_\ufffc_\ufffc, \ufffc*\ufffc*\ufffc, house \ufffc # 4",
        ),
        ('<span style="color:\ufffc">red</span>', '<span style="color:\ufffc">red'),
        ("[here](https://example.org/a?b=1)", "here (https://example.org/a?b=1)"),
        (
            "2 * 3 ** 4, a < b > c, snake_case_name #4",
            "2 * 3 ** 4, a < b > c, snake_case_name #4",
        ),
        ("[ ] (nothing) <institution> <price>", "[ ] (nothing) <institution> <price>"),
        ("Calle &amp; n&uacute;mero, 5&nbsp;km, &#191;s&iacute;&#x3F;", "Calle & número, 5 km, ¿sí?"),
        ("&lt;b&gt;no mark&lt;/b&gt; &#42;nor&#42; &#95;this&#95;", "<b>no mark</b> *nor* _this_"),
        ("read once: &amp;lt; &amp;amp; &amp;#38;", "read once: &lt; &amp; &#38;"),
        (
            "R&D, AT&T; a & b; &none; &; &#; &#x; &notit; &amp",
            "R&D, AT&T; a & b; &none; &; &#; &#x; &notit; &amp",
        ),
        ("[here](https://example.org/?a=1&copy=2&amp;b=3)", "here (https://example.org/?a=1&copy=2&b=3)"),
        (
            "&#xFFFC; &#65532; &#0; &#27; &#xD800; &#x110000;",
            "&#xFFFC; &#65532; &#0; &#27; &#xD800; &#x110000;",
        ),
    ],
)
def test_marks_go_and_words_stay(written: str, read: str) -> None:
    assert unmarked(written) == read


SHEET = """
| survey | | | | |
| | type | name | label | hint |
| | text | who | **Quién** <b>es</b> ${who2} | <i>Apellidos</i> |
| | text | who2 | Otra | |
"""


def test_labels_and_hints_of_a_form_are_read_without_them() -> None:
    form = bring_in("hoja.md", to_xform("hoja.md", SHEET.encode())[0]).form
    asked = {question.name: question for question in form.questions()}
    assert asked["x-who"].label["es"] == "Quién es [Otra]"
    assert asked["x-who"].hint["es"] == "Apellidos"


ANSWERS = """
| survey | | | | |
| | type | name | label | hint |
| | text | when | ¿Cuándo **nació**? | |
| | integer | some | ¿Cuántos? | |
| | note | told | Nació en **${when}** y tiene _${some} hijos_, casa ${some} # 4: ${when}_${some}_ | **Di: ${some}** |
"""


def test_marks_around_an_answer_go_and_the_answer_stays_in_its_place() -> None:
    form = bring_in("hoja.md", to_xform("hoja.md", ANSWERS.encode())[0]).form
    told = {question.name: question for question in form.questions()}["x-told"]
    assert isinstance(told.label, WithAnswers)
    assert isinstance(told.hint, WithAnswers)
    assert told.label.written["es"] == (
        "Nació en ${x-when} y tiene ${x-some} hijos, casa ${x-some} # 4: ${x-when}_${x-some}_"
    )
    assert told.label.bare["es"].startswith("Nació en [¿Cuándo nació?] y tiene [¿Cuántos?] hijos, casa")
    assert told.hint.written["es"] == "Di: ${x-some}"


def test_what_is_only_half_a_mark_takes_no_time() -> None:
    begun = time.monotonic()
    for half in ("_a ", "__a ", "*a ", "**a ", "_a_b", "_", "*", "_(*", "/_", "a_"):
        unmarked(half * 20_000)
    assert time.monotonic() - begun < 20


ENTITIES = """
| survey | | | | |
| | type | name | label | hint |
| | text | street | Calle &amp; <b>número</b> &amp;lt; | Ej.: 5 &lt; 6 &#36;{no} |
| | select_one kinds | kind | ¿De ${street}? &#xFFFC; | |
| choices | | | | |
| | list_name | name | label | |
| | kinds | a | Niñas &amp; niños | |
"""


def test_entities_in_labels_hints_and_choices_are_read_once() -> None:
    form = bring_in("hoja.md", to_xform("hoja.md", ENTITIES.encode())[0]).form
    asked = {question.name: question for question in form.questions()}
    assert asked["x-street"].label["es"] == "Calle & número &lt;"
    assert asked["x-street"].hint["es"] == "Ej.: 5 < 6 ${no}"
    assert asked["x-kind"].label["es"] == "¿De [Calle & número &lt;]? &#xFFFC;"
    assert (
        next(choice.label["es"] for listed in form.choices.values() for choice in listed) == "Niñas & niños"
    )
