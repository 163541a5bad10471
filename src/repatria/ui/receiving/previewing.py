"""What a proven file holds, in numbers, before anything of it is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from repatria.services.desk import Desk as Work
from repatria.services.exchange.previews import Preview
from repatria.store.lists.cases import CaseLine
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.receiving.counted_lines import ReceivedLines
from repatria.ui.receiving.offer import Offer
from repatria.ui.sending.history import size_words
from repatria.ui.settings.section import Section
from repatria.ui.widgets.label import IconWords, Label

_CODES = 12
"""No more codes are named in one sentence."""


class Previewed(Offer):
    """One file: whose it is, and what it holds."""

    def __init__(self, work: Work, preview: Preview, known: Sequence[CaseLine]) -> None:
        super().__init__()
        section = Section(self.tr("Paquete sellado de {post}").format(post=preview.post))
        section.body.addWidget(
            IconWords("done", self.tr("Comprobado: está completo y lo firmó ese puesto."), "good")
        )
        made = say_stated(preview.created, work.calendar, work.now())
        size = size_words(preview.verified.size)
        section.body.addWidget(
            Label(self.tr("Hecho {when}, según su reloj · {size}").format(when=made, size=size))
        )
        for line in self._lines(preview, known):
            section.body.addWidget(line)
        self.end_with_acts(section, self.tr("Recibir"), brings=not preview.already)

    def _lines(self, preview: Preview, known: Sequence[CaseLine]) -> list[IconWords]:
        if preview.aside:
            words = self.tr(
                "Este paquete está apartado aquí: recibirlo otra vez no cambia nada. Quien supervisa o el enlace "
                "puede devolverlo en Lo recibido."
            )
            return [IconWords("warning", words, "warning")]
        if preview.already:
            words = self.tr(
                "Ya se había recibido. Aquí no falta nada de él; recibirlo otra vez no cambia nada."
            )
            return [IconWords("info", words, "accent")]
        lines = []
        if preview.cases_new:
            words = self.tr("%n expedientes que aquí no están", "", len(preview.cases_new))
            lines.append(IconWords("add", words))
        if preview.cases_shown:
            words = self.tr("%n expedientes que ya están aquí", "", len(preview.cases_shown))
            lines.append(IconWords("cases", f"{words}{self._codes(preview, known)}"))
        locale = QLocale()
        if preview.events:
            counts = self.tr("{missing} anotaciones que aquí faltan, de {events} que trae")
            words = counts.format(
                missing=locale.toString(preview.missing), events=locale.toString(preview.events)
            )
            lines.append(IconWords("form", words))
        else:
            lines.append(IconWords("form", self.tr("Ninguna anotación: solo acuses de lo que usted envió.")))
        lines += ReceivedLines().asked_lines(preview.asked)
        if preview.gap:
            words = self.tr(
                "Falta un paquete anterior de este puesto. Puede recibir este; pídale el que falta. Lo que dependa "
                "de él quedará en espera."
            )
            lines.append(IconWords("warning", words, "warning"))
        return lines

    def _codes(self, preview: Preview, known: Sequence[CaseLine]) -> str:
        codes = [line.code for line in known[:_CODES]]
        rest = len(preview.cases_shown) - len(codes)
        if rest and codes:
            codes.append(self.tr("y %n más", "", rest))
        return f": {', '.join(codes)}" if codes else ""
