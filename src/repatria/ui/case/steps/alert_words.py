"""Say what is so and must not be, with the rule, its sources, and what the authority must do meanwhile.

So is a form in use that names, as serving the person, somebody who may control them or was never verified: it stands
on the step that fills the form, and opens no safeguard.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from repatria.domain.forms.variants import base_of
from repatria.domain.protocol.alerts import Alert
from repatria.domain.protocol.progress import StepProgress
from repatria.ui.case.steps.clock_words import ClockWords, clock_words
from repatria.ui.case.telling.gate_words import GateLine, gate_lines
from repatria.ui.case.view import CaseView


@dataclass(frozen=True, slots=True)
class AlertWords:
    """One alert, of the safeguard *gate* if it is one's; *clocks* stand beneath it under the words *meanwhile*."""

    title: str
    rule: str
    gate: GateLine | None = None
    meanwhile: str = ""
    clocks: tuple[ClockWords, ...] = ()


def alert_words(view: CaseView, row: StepProgress) -> tuple[AlertWords, ...]:
    """Return the alerts that belong to a step, also once it is done: what is marked goes on.

    Whom a form trusts is said also on a step of the other side.
    """
    found = [alert for alert in view.progress.alerts if row.ours and alert.concerns(row.step.acts)]
    return (*_misnamed(view, row), *(_alert(view, alert) for alert in found))


def _alert(view: CaseView, alert: Alert) -> AlertWords:
    [line] = gate_lines(view, (alert.status,))
    meanwhile = QCoreApplication.translate(
        "case_alert", "Plazos de la autoridad. No son un tiempo permitido en ese lugar:"
    )
    clocks = tuple(clock_words(view, due) for due in alert.dues)
    title = QCoreApplication.translate("case_alert", "No se cumple: {rule}").format(rule=line.name)
    return AlertWords(title, line.rule, line, meanwhile if clocks else "", clocks)


def _misnamed(view: CaseView, row: StepProgress) -> Iterator[AlertWords]:
    """Yield what forms of the step name whom they must not, one alert for each form."""
    kinds = {base_of(form) for form in row.step.forms}
    said: dict[str, list[str]] = {}
    for one in view.case.facts.misnamed:
        if base_of(one.form) in kinds:
            said.setdefault(one.form, []).append(f"«{one.said}»")
    for form, names in said.items():
        title = QCoreApplication.translate("case_alert", "{form} confía en quien no puede servirle: {names}")
        rule = QCoreApplication.translate(
            "case_alert",
            "Puede ser alguien que controla a la persona, o que la acompaña y nadie verificó. Mientras siga ahí, lo "
            "que dice ese formulario no abre ninguna salvaguarda. Llénelo de nuevo con otra persona, o corrija en "
            "Personas si no es quien parece.",
        )
        yield AlertWords(title.format(form=form, names=", ".join(dict.fromkeys(names))), rule)
