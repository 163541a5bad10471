"""What a proven file holds, in numbers, before anything of it is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from repatria.services.desk import Desk as Work
from repatria.services.exchange.previews import Preview
from repatria.store.lists.cases import CaseLine
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.receiving.counted_lines import ReceivedLines
from repatria.ui.receiving.offer import Offer
from repatria.ui.receiving.proving import Looked
from repatria.ui.settings.section import Section
from repatria.ui.sizes import size_words
from repatria.ui.widgets.label import IconWords, Label

_CODES = 12
"""No more codes are named in one sentence."""


class Previewed(Offer):
    """One file: whose it is, and what it holds."""

    def __init__(self, work: Work, looked: Looked) -> None:
        super().__init__()
        preview = looked.preview
        section = Section(self.tr("Paquete sellado de {post}").format(post=preview.post))
        section.body.addWidget(
            IconWords("done", self.tr("Comprobado: está completo y lo firmó ese puesto."), "good")
        )
        made = say_stated(preview.created, work.calendar, work.now())
        size = size_words(preview.verified.size)
        section.body.addWidget(
            Label(self.tr("Hecho {when}, según su reloj · {size}").format(when=made, size=size))
        )
        for line in self._lines(looked):
            section.body.addWidget(line)
        self.end_with_acts(section, self.tr("Recibir"), brings=not preview.already)

    def _lines(self, looked: Looked) -> Iterator[IconWords]:
        preview = looked.preview
        if preview.aside:
            words = self.tr(
                "Este paquete está apartado aquí: recibirlo otra vez no cambia nada. Quien supervisa o el enlace "
                "puede devolverlo en Lo recibido."
            )
            yield IconWords("warning", words, "warning")
        elif preview.already:
            words = self.tr(
                "Ya se había recibido. Aquí no falta nada de él; recibirlo otra vez no cambia nada."
            )
            yield IconWords("info", words, "accent")
        else:
            yield from self._numbers(looked)

    def _numbers(self, looked: Looked) -> Iterator[IconWords]:
        """Say first what cannot be undone and what is lacking, then what comes."""
        preview, foreseen, said = looked.preview, looked.foreseen, ReceivedLines()
        yield from said.erasing_lines(foreseen.erased, preview.asked)
        if preview.gap:
            words = self.tr(
                "Falta un paquete anterior de este puesto. Puede recibir este; pídale el que falta. Lo que dependa "
                "de él quedará en espera."
            )
            yield IconWords("warning", words, "warning")
        if preview.cases_new:
            words = self.tr("%n expedientes que aquí no están", "", len(preview.cases_new))
            yield IconWords("add", words)
        if preview.cases_shown:
            words = self.tr("%n expedientes que ya están aquí", "", len(preview.cases_shown))
            yield IconWords("cases", f"{words}{self._codes(preview, looked.known)}")
        if preview.events:
            yield IconWords("form", said.new_words(foreseen.new))
        elif not preview.files:
            yield IconWords("form", self.tr("Ninguna anotación: solo acuses de lo que usted envió."))
        yield from said.coming_file_lines(preview.files, preview.files_size)
        yield from said.difference_lines(foreseen.disagreements)
        yield from said.asked_lines(preview.asked)
        yield from said.will_wait_lines(foreseen.waiting)
        yield from said.will_be_apart_lines(foreseen.bad)
        yield from said.will_be_twice_lines(foreseen.twice)

    def _codes(self, preview: Preview, known: Sequence[CaseLine]) -> str:
        codes = [line.code for line in known[:_CODES]]
        rest = len(preview.cases_shown) - len(codes)
        if rest and codes:
            codes.append(self.tr("y %n más", "", rest))
        return f": {', '.join(codes)}" if codes else ""
