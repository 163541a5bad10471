"""The words of a form while it is filled: they follow the answers they show, and the language that is chosen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.beginning import Begun
from repatria.domain.forms.definition import Choice, Question
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.wording import naming
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file
from repatria.services.forms.left_open import open_drafts
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.form_view import FormView
from repatria.ui.filling.only_read import NoteView
from repatria.ui.filling.words import problem_words
from repatria.ui.pages import Desk
from repatria.ui.settings.form_trial import _filled
from repatria.ui.tongues import same_tongue, tongue_name
from tests.domain.forms.making import NOW, ask, form, group, repeat
from tests.pace import measured
from tests.posts import make_post, shipped
from tests.services.conftest import F01
from tests.services.conftest import fill as submit
from tests.services.ministry import put_into_use
from tests.ui.filling.hands import fill, focus, go, is_growing, read_in

_LANGUAGES = ("Español (es)", "Kreyòl (ht)", "العربية (ar)")
_ASKED = {
    "text | child_name": ("¿Cómo se llama la niña?", "Kijan tifi a rele?", "ما اسم الفتاة؟"),
    "integer | age": ("¿Cuántos años tiene ${child_name}?", "Ki laj ${child_name}?", "كم عمر ${child_name}؟"),
    "select_one with | with": (
        "¿Con quién vive ${child_name}?",
        "Ak ki moun ${child_name} ye?",
        "مع من ${child_name}؟",
    ),
    "note | read": ("Léale esto a ${child_name}.", "Li sa a pou ${child_name}.", "اقرأ هذا لـ ${child_name}"),
    "end_group | ": ("", "", ""),
    "begin_group | about": ("Lo que cuenta ${child_name}", "Sa ${child_name} di", "ما تقوله ${child_name}"),
    "text | story": ("¿Qué pasó?", "Sak pase?", "ماذا حدث؟"),
}
_HINT = ("Como lo diga ${child_name}.", "Jan ${child_name} di l.", "كما تقول ${child_name}")
_WRONG = ("${child_name} sería adulta.", "${child_name} ta granmoun.", "${child_name} بالغة")
_WITH = {
    "mother": ("La mamá de ${child_name}", "Manman ${child_name}", "أم ${child_name}"),
    "alone": ("Sola", "Poukont li", "وحدها"),
}


def _line(*cells: str) -> str:
    return f"| | {' | '.join(cells)} |"


def child_form() -> str:
    """Return a form of a ministry in three languages, whose words show the child's name."""
    columns = ("label", "hint", "constraint_message")
    heads = [f"{column}::{language}" for column in columns for language in _LANGUAGES]
    lines = ["| survey |", _line("type", "name", "constraint", *heads)]
    lines.append(_line("begin_group", "who", "", "Sobre la niña", "Sou tifi a", "عن الفتاة", *[""] * 6))
    for asked, said in _ASKED.items():
        more = (*_HINT, *_WRONG) if "age" in asked else [""] * 6
        lines.append(_line(*asked.split(" | "), ". < 18" if "age" in asked else "", *said, *more))
    lines += [_line("end_group", "", "", *[""] * 9), "| choices |"]
    lines.append(_line("list_name", "name", *[f"label::{one}" for one in _LANGUAGES]))
    lines += [_line("with", name, *said) for name, said in _WITH.items()]
    lines += ["| settings |", _line("form_id", "form_title", "version", "default_language")]
    return "\n".join([*lines, _line("nina", "Ficha de la niña", "1", _LANGUAGES[0])])


@pytest.fixture
def work(tmp_path, clock) -> Work:  # type: ignore[no-untyped-def]
    return make_post(
        tmp_path / "vault", library=shipped(), clock=clock, state=tmp_path / "state", role="supervisor"
    )


@pytest.fixture
def childs(qtbot: QtBot, page: FormPage, work: Work, adult: OpenedCase) -> FormPage:
    put_into_use(work, check_file("nina.md", child_form().encode()), ["P0.2"], "L2")
    with qtbot.waitSignal(page.opened):
        page.begin(adult.id, "x-nina")
    qtbot.waitUntil(lambda: page.view is not None and not is_growing(page.view))
    return page


def shown(page: FormPage, name: str) -> QuestionView:
    assert page.view is not None
    found = next(
        one for each in page.view._pages.values() for one in each.stack.all_asked() if one.place.name == name
    )
    assert isinstance(found, QuestionView)
    return found


def words(page: FormPage, name: str) -> str:
    words = shown(page, name).field._words
    assert words is not None
    return words.text()


def test_the_label_follows_the_answer_in_place_and_the_keyboard_stays(qtbot: QtBot, childs: FormPage) -> None:
    asked = go(childs, Place("x-who-child_name"))
    age = shown(childs, "x-who-age")
    assert words(childs, "x-who-age") == "¿Cuántos años tiene …?"
    control, was = age.field.control, focus()
    qtbot.keyClicks(was, "Ana")
    assert words(childs, "x-who-age") == "¿Cuántos años tiene Ana?"
    assert focus() is was
    assert asked.field.control.value() == "Ana"
    assert age.field.control is control, "nothing is built anew"
    line = control.focusProxy()
    assert line is not None
    assert line.accessibleName() == "¿Cuántos años tiene Ana?"
    assert line.accessibleDescription() == "Como lo diga Ana."


def test_choices_notes_headings_and_messages_say_the_answer_too(qtbot: QtBot, childs: FormPage) -> None:
    go(childs, Place("x-who-child_name"))
    qtbot.keyClicks(focus(), "A & B")
    view = childs.view
    assert view is not None
    button = shown(childs, "x-who-with").field.control._buttons["mother"]  # type: ignore[attr-defined]
    assert button.accessibleName() == "¿Con quién vive A & B?: La mamá de A & B"
    assert button.text() == "La mamá de A && B", "no letter of a name becomes a key"
    note = next(one for one in view._pages["x-who"].stack.all_asked() if isinstance(one, NoteView))
    assert note._label.text() == "Léale esto a A & B."
    assert [
        view.list.rows.row_at(view.list.rows.index(n)).title for n in range(view.list.rows.rowCount())
    ] == [
        "Sobre la niña",
        "Lo que cuenta A & B",
    ]
    fill(childs, {"x-who-age": 30})
    shown(childs, "x-who-age").leave()
    assert shown(childs, "x-who-age").field.message() == "A & B sería adulta."
    fill(childs, {"x-who-child_name": "Eva"})
    assert shown(childs, "x-who-age").field.message() == "Eva sería adulta."


def test_another_language_is_read_without_losing_place_typing_or_cursor(
    qtbot: QtBot, childs: FormPage
) -> None:
    go(childs, Place("x-who-child_name"))
    line = focus()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "Ana")
    line.setCursorPosition(1)
    view = childs.view
    qtbot.keyClick(line, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert (focus(), line.cursorPosition(), line.text()) == (line, 1, "Ana")
    assert childs.view is view
    assert words(childs, "x-who-age") == "Ki laj Ana?"
    assert childs.header.back.text() == "&Volver", "the window stays in the language of whoever works"
    read_in(childs, "ar")
    assert (focus(), line.cursorPosition(), line.text()) == (line, 1, "Ana")
    assert words(childs, "x-who-age") == "كم عمر Ana؟"
    button = shown(childs, "x-who-with").field.control._buttons["alone"]  # type: ignore[attr-defined]
    assert button.text() == "وحدها"
    read_in(childs, "es")
    assert words(childs, "x-who-age") == "¿Cuántos años tiene Ana?"


def test_the_language_is_chosen_with_the_keyboard_and_said_aloud(qtbot: QtBot, childs: FormPage) -> None:
    chosen = childs.header.language
    assert chosen is not None
    assert chosen.button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert chosen.button.accessibleName() == "Idioma del formulario: Español"
    assert [one.text() for one in chosen._actions.values()] == ["Español", "Kreyòl Ayisyen", "العربية"]
    chosen.button.setFocus()
    qtbot.keyClick(chosen.button, Qt.Key.Key_Space)
    assert chosen.menu.isVisible()
    qtbot.keyClick(chosen.menu, Qt.Key.Key_Down)
    qtbot.keyClick(chosen.menu, Qt.Key.Key_Return)
    assert words(childs, "x-who-age") == "Ki laj …?"
    assert childs.header.language is chosen
    assert chosen.button.accessibleName() == "Idioma del formulario: Kreyòl Ayisyen"


def test_the_language_is_remembered_while_the_form_is_open(
    qtbot: QtBot, childs: FormPage, adult: OpenedCase
) -> None:
    fill(childs, {"x-who-child_name": "Ana"})
    read_in(childs, "ht")
    childs.keep()
    qtbot.waitUntil(lambda: "member" in childs.place())
    place = childs.place()
    assert place["language"] == "ht"
    with qtbot.waitSignal(childs.left):
        childs.put_away()
    with qtbot.waitSignal(childs.opened):
        childs.go_to(place)
    assert words(childs, "x-who-age") == "Ki laj Ana?"


def test_a_draft_is_read_again_in_the_language_in_which_it_was_left(
    qtbot: QtBot, childs: FormPage, adult: OpenedCase, work: Work
) -> None:
    read_in(childs, "ht")
    assert open_drafts(work) == [], "a form that nobody touched leaves nothing"
    fill(childs, {"x-who-child_name": "Ana"})
    with qtbot.waitSignal(childs.left):
        childs.put_away()
    (draft,) = open_drafts(work)
    with qtbot.waitSignal(childs.opened):
        childs.resume(adult.id, draft.member)
    assert words(childs, "x-who-age") == "Ki laj Ana?"
    read_in(childs, "ar")
    with qtbot.waitSignal(childs.left):
        childs.put_away()
    with qtbot.waitSignal(childs.opened):
        childs.resume(adult.id, draft.member)
    assert words(childs, "x-who-age") == "كم عمر Ana؟"


def test_the_persons_own_language_is_offered_as_hers_and_not_forced_on_whoever_fills(
    qtbot: QtBot, page: FormPage, work: Work, adult: OpenedCase
) -> None:
    submit(work, adult, "F01", {**F01, "is_child": "no", "language": "hat"})
    put_into_use(work, check_file("nina.md", child_form().encode()), ["P0.2"], "L2")
    with qtbot.waitSignal(page.opened):
        page.begin(adult.id, "x-nina")
    assert page.header.language is not None
    assert page.header.language.value() == "es"
    assert page.header.language._actions["ht"].text() == "Kreyòl Ayisyen · el de la persona"


def test_a_row_taken_out_while_the_language_changes_harms_nothing(qtbot: QtBot, desk: Desk) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    rows = repeat("kids", *(replace(ask(f"k{n}"), label={"es": f"{n}", "en": f"{n}"}) for n in range(5)))
    made = replace(form(rows), languages=("es", "en"))
    filled = _filled(desk, Begun(FormSession(naming(made), Answers(), {}, NOW)), owner)
    view = FormView(filled)
    view.setParent(owner)
    owner.show()
    for _ in view.growing("", None):
        pass
    view.go_to("", None)
    row = filled.add_row(Place("kids"))
    view.show_place(Place("k4", row))
    filled.speak("en")
    saying = view.speaking()
    next(saying)
    filled.remove_row("kids", row)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert list(saying) == []


@pytest.mark.parametrize(
    ("code", "hers", "same"),
    [
        ("ht", "hat", True),
        ("hat", "hat", True),
        ("fr", "fra", True),
        ("ar", "hat", False),
        ("kek", "kek", True),
        ("", "", False),
        ("xx", "yy", False),
    ],
)
def test_the_persons_language_is_known_whatever_its_code(code: str, hers: str, same: bool) -> None:
    assert same_tongue(code, hers) is same


def test_a_language_nobody_knows_is_called_as_it_is_written() -> None:
    assert (tongue_name("kek"), tongue_name("maya_k'iche'"), tongue_name("es")) == (
        "Kek",
        "Maya k'iche'",
        "Español",
    )


def many(page: int) -> FormSession:
    rows: list[Question] = [replace(ask("who"), label={"es": "Nombre", "en": "Name"})]
    for n in range(600):
        asked = ask(f"q{n}", "select_one" if n % 3 == 0 else "text", list_name="yes_no" if n % 3 == 0 else "")
        rows.append(
            replace(asked, label={"es": f"{n}: ¿qué hizo ${{who}}?", "en": f"{n}: what did ${{who}} do?"})
        )
    made = form(*(group(f"g{n}", *rows[n : n + page]) for n in range(0, 601, page)))
    yes_no = (Choice("yes", {"es": "Sí", "en": "Yes"}), Choice("no", {"es": "No", "en": "No"}))
    made = replace(made, languages=("es", "en"), choices={**made.choices, "yes_no": yes_no})
    return FormSession(naming(made), Answers(), {}, NOW)


def test_the_language_is_remembered_of_a_form_that_nobody_touched(qtbot: QtBot, childs: FormPage) -> None:
    read_in(childs, "ht")
    place = childs.place()
    with qtbot.waitSignal(childs.left):
        childs.put_away()
    with qtbot.waitSignal(childs.opened):
        childs.begin(str(place["case"]), str(place["form"]), language=str(place["language"]))
    assert words(childs, "x-who-age") == "Ki laj …?"


@pytest.mark.parametrize("page", [30, 700])
def test_a_keystroke_stays_quick_where_600_questions_say_what_is_typed(
    qtbot: QtBot, desk: Desk, page: int
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    filled = _filled(desk, Begun(many(page)), owner)
    view = FormView(filled)
    view.setParent(owner)
    view.resize(1000, 600)
    owner.show()
    for _ in view.growing("", None):
        pass
    view.go_to("", None)
    for _ in view.growing_on():
        pass
    took = []
    for letters in ("A", "An", "Ana", "Ana ", "Ana M"):
        qtbot.wait(1)
        took.append(measured(partial(filled.answer, Place("who"), letters)))
    assert min(took) < 0.016, took
    last = "g570" if page == 30 else "g0"
    label = view._pages[last].stack._asked[Place("q580")].field._words  # type: ignore[attr-defined]
    view.show_section(last)
    assert label.text() == "580: ¿qué hizo Ana M?", "what is shown anew is never old"
    filled.answer(Place("who"), "Eva")
    qtbot.waitUntil(lambda: label.text() == "580: ¿qué hizo Eva?")
    filled.speak("en")
    for _ in view.speaking():
        QApplication.processEvents()
    assert label.text() == "580: what did Eva do?"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("constraint", "words"),
    [
        (". >= 0 and . <= 120", "De 0 a 120."),
        (". <= 120", "120 o menos."),
        (". >= 151", "151 o más."),
        (". <= 120 and . != 3", "Esta respuesta no va con las demás. Revísela."),
    ],
)
def test_a_number_beyond_the_limit_of_a_form_without_words_is_told_the_limit(
    constraint: str, words: str
) -> None:
    question = ask("age", "integer", constraint=constraint)
    session = FormSession(form(question), Answers(), {}, NOW)
    session.set_answer("age", 150)
    problem = session.problem_at("age")
    assert problem is not None
    assert problem_words(problem, question, "") == words
