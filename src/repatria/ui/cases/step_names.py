"""Know the names of the steps of each country's protocol, so that lists can say what comes next in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from repatria.domain.texts import Text
from repatria.services.cases.packet_dates import PACKET, QUESTION, RECALL, RECEIPT, REPLY, TO_CLEAR
from repatria.services.cases.summaries import DUE_STEP, NO_STEPS, RATIFY
from repatria.services.desk import Desk
from repatria.services.packs import shipped_pack
from repatria.store.lists.cases import CaseLine
from repatria.ui.case.telling.terms import words


class StepNames:
    """Names by country, side and step. ``learn`` may read files, so it is called with what reads the lines."""

    def __init__(self, work: Desk) -> None:
        self._work = work
        self._names: dict[str, dict[str, Text]] = {}
        self._variants: dict[str, dict[tuple[str, str], Text]] = {}

    def learn(self, countries: Iterable[str]) -> None:
        """Make sure that the steps of these countries have names."""
        for country in set(countries) - set(self._names):
            pack = self._work.library.packs[shipped_pack(self._work, country)]
            variants = {
                (step.id, side): variant.name
                for step in pack.steps
                for side, variant in step.variants.items()
            }
            self._variants[country] = variants
            self._names[country] = {step.id: step.name for step in pack.steps}

    def say(self, line: CaseLine, step: str) -> str:
        """Return the name of a step (``P10.2/30``) of the case, nothing where none comes next."""
        if not step:
            return ""
        if step in NO_STEPS:
            return _no_step_words(step)
        name, _, day = step.partition("/")
        text = self._variants.get(line.country, {}).get((name, line.side))
        said = words(text or self._names.get(line.country, {}).get(name, {}))
        if not said:
            return QCoreApplication.translate("case_lines", "Abra el expediente para ver qué sigue")
        if not day:
            return said
        return QCoreApplication.translate("case_lines", "{step}, día {day}").format(step=said, day=day)


def _no_step_words(step: str) -> str:
    """Return what is to be done where the next date is that of no step."""
    return {
        RATIFY: QCoreApplication.translate("case_lines", "Firmar lo aprobado de palabra"),
        PACKET: QCoreApplication.translate("case_lines", "Respuesta de otro país a un envío"),
        REPLY: QCoreApplication.translate("case_lines", "Contestar un envío de otro país"),
        QUESTION: QCoreApplication.translate("case_lines", "Dar a otro país lo que pide de un envío"),
        TO_CLEAR: QCoreApplication.translate(
            "case_lines", "Aclarar con otro país dos respuestas que no concuerdan"
        ),
        RECALL: QCoreApplication.translate("case_lines", "Acuse de un envío que se pidió de vuelta"),
        RECEIPT: QCoreApplication.translate("case_lines", "Un envío de otro país ya no cuenta: dar acuse"),
    }[step]


def due_step(line: CaseLine) -> str:
    """Return the step whose date comes next, else the one that comes next."""
    named = (flag.removeprefix(DUE_STEP) for flag in line.flags.split() if flag.startswith(DUE_STEP))
    return next(named, line.next_step)
