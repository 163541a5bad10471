"""A form that trusts somebody who may control the person says so on its step, and what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.domain.ids import CaseId
from repatria.services.cases.relations import add_related
from repatria.services.desk import Desk as Work
from repatria.store.log.withheld import mark_withheld
from repatria.ui.case.steps.alert_view import AlertView
from repatria.ui.case.steps.alert_words import AlertWords
from repatria.ui.case.steps.step_words import card_words
from repatria.ui.case.view import look
from repatria.ui.i18n import Speech


def alerts(work: Work, case: CaseId, step: str = "P7.1") -> tuple[AlertWords, ...]:
    seen = look(work, case)
    row = seen.progress.of(f"step/{step}")
    assert row is not None
    return card_words(seen, row).alerts


def test_the_step_of_the_form_says_whom_it_trusts_and_what_to_do(
    qapp: QApplication, qtbot: QtBot, work: Work, rich: CaseId, speech: Speech
) -> None:
    speech.speak("es")
    part, member = core_part(rich), f"form/{work.new_id()}"
    said = (("receiver_name", "Juan Malo"), ("alternate_name", "Luz Amaya"))
    work.append(
        [
            Deed(part, "member_added", member, {"form": "F22"}),
            *(Deed(part, VALUE, f"{member}/{name}", value) for name, value in said),
            Deed(part, "form_submitted", member, {"form": "F22", "happened_at": work.now_text()}),
        ]
    )
    assert alerts(work, rich) == ()
    add_related(work, rich, "suspected_controller", {"name": "Malo, Juan"})
    [alert] = alerts(work, rich)
    assert alert.title == "F22 confía en quien no puede servirle: «Juan Malo»"
    assert "Llénelo de nuevo" in alert.rule
    assert alerts(work, rich, "P6.1") == ()
    shown = AlertView(alert)
    qtbot.addWidget(shown)
    assert shown.accessibleName() == alert.title


def test_the_step_says_that_a_name_stayed_with_another_post_and_where_to_write_it(
    qapp: QApplication, work: Work, rich: CaseId, speech: Speech
) -> None:
    speech.speak("es")
    part, member = core_part(rich), f"form/{work.new_id()}"
    work.append(
        [
            Deed(part, "member_added", f"related/{work.new_id()}", {"kind": "suspected_controller"}),
            Deed(part, "member_added", member, {"form": "F22"}),
            Deed(part, VALUE, f"{member}/receiver_name", "Marta Solís"),
            Deed(part, "form_submitted", member, {"form": "F22", "happened_at": work.now_text()}),
        ]
    )
    assert alerts(work, rich) == ()
    with work.writing() as connection:
        mark_withheld(connection, protected_part(rich))
    [alert] = alerts(work, rich)
    assert alert.title.startswith("F22 nombra a «Marta Solís», y aquí no se sabe cómo se llama")
    assert "anótelo en Personas" in alert.rule
