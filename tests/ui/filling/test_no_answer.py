"""Who does not know, or prefers not to say, has said something: it stands close below the question, and is kept."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import OpenedCase
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.form_view import FormView
from tests.ui.filling.conftest import Begin

FAMILY = Place("family_situation")
WHY = Place("family_situation_unanswered")


def shown(view: FormView, place: Place) -> QuestionView:
    found = view._pages[view.current].stack.place_shown(place)
    assert isinstance(found, QuestionView)
    return found


def test_no_answer_is_chosen_below_its_question_and_kept(
    qtbot: QtBot, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, "F05")
    view, filled = page.view, page._filled
    assert view is not None
    assert filled is not None
    view.show_section("origin")
    question, why = shown(view, FAMILY), shown(view, WHY)
    assert question.isAncestorOf(why)
    assert why.isVisible()
    control = why.field.control
    assert [button.accessibleName() for button in control._buttons.values()] == [  # type: ignore[attr-defined]
        "Familia: por qué no hay respuesta: No sabe",
        "Familia: por qué no hay respuesta: Prefiere no decirlo",
    ]
    control._buttons["refused"].click()  # type: ignore[attr-defined]
    assert filled.session.value(*WHY) == "refused"
    below = shown(view, Place("schooling"))
    stood = below.mapTo(view, below.rect().topLeft()).y()
    filled.answer(FAMILY, "Vivía con su tía.")
    qtbot.waitUntil(lambda: not why.isVisible())
    assert filled.session.value(*WHY) is None, "an answer stands instead"
    assert below.mapTo(view, below.rect().topLeft()).y() == stood, "nothing jumps"
