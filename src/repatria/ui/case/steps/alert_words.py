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
    said: dict[tuple[str, bool], list[str]] = {}
    for one in view.case.facts.misnamed:
        if base_of(one.form) in kinds:
            said.setdefault((one.form, one.known), []).append(f"«{one.said}»")
    for (form, known), names in said.items():
        title, rule = _trusts() if known else _may_trust()
        yield AlertWords(title.format(form=form, names=", ".join(dict.fromkeys(names))), rule)


def _trusts() -> tuple[str, str]:
    """Return the title and the rule of a form that names somebody who may not serve."""
    return (
        QCoreApplication.translate("case_alert", "{form} confía en quien no puede servirle: {names}"),
        QCoreApplication.translate(
            "case_alert",
            "Puede ser alguien que controla a la persona, o que la acompaña y nadie verificó. Mientras siga ahí, lo "
            "que dice ese formulario no abre ninguna salvaguarda. Llénelo de nuevo con otra persona. Si ya se "
            "sabe quién es, anótelo en Personas con «Ya se verificó quién es…»; vale también para quien es familia o "
            "tutora.",
        ),
    )


def _may_trust() -> tuple[str, str]:
    """Return the title and the rule of a form that may name somebody whose name stayed with another post."""
    return (
        QCoreApplication.translate(
            "case_alert", "{form} nombra a {names}, y aquí no se sabe cómo se llama quien tal vez la controla"
        ),
        QCoreApplication.translate(
            "case_alert",
            "Ese nombre está en otro puesto. Pida que envíe lo protegido, o llame, pregúntelo y anótelo en Personas, "
            "en «Cambiar sus datos…». Hasta entonces no cuenta como quien la recibe, la lleva o la cuida.",
        ),
    )
