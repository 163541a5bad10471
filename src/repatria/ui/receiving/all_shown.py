"""What would come of receiving everything that waits, in one set of numbers, before anything of it is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from repatria.services.desk import Desk as Work
from repatria.services.exchange.everything import Everything
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.receiving.counted_lines import ReceivedLines
from repatria.ui.receiving.offer import Offer
from repatria.ui.receiving.refused_rows import RefusedSection
from repatria.ui.settings.section import Section
from repatria.ui.widgets.label import IconWords, Label


class AllShown(Offer):
    """Everything that waits, in one set of numbers, and whose it is; *abroad* packets wait beside it, unopened."""

    def __init__(self, work: Work, everything: Everything, abroad: int = 0) -> None:
        super().__init__()
        self._work, self._said = work, ReceivedLines()
        section = Section(
            self.tr("Todo lo que espera"),
            self.tr("Todavía no ha entrado nada. Estos números salen de un ensayo que se deshizo."),
        )
        for line in self._lines(everything):
            section.body.addWidget(line)
        if abroad:
            words = self.tr(
                "%n envíos de otro país esperan en la lista de Recibir. No entran con esto: ábralos uno por uno.",
                "",
                abroad,
            )
            section.body.addWidget(IconWords("receive", words, "warning"))
        brings = len(everything.files) > everything.already
        self.end_with_acts(section, self.tr("Recibir todo"), brings=brings)
        if everything.files:
            self.add(self._senders(everything))
        if everything.refused:
            self.add(RefusedSection(everything.refused))

    def _lines(self, everything: Everything) -> Iterator[IconWords]:
        foreseen = everything.foreseen
        if not everything.files:
            yield IconWords("info", self.tr("No espera ningún paquete que se pueda recibir."), "quiet")
            yield from self._said.refused_lines(everything.refused)
            return
        words = self.tr("%n paquetes sellados, comprobados: completos y firmados", "", len(everything.files))
        yield IconWords("done", words, "good")
        if everything.already:
            words = self.tr("%n de ellos ya se habían recibido y no traen nada", "", everything.already)
            yield IconWords("info", words, "quiet")
        asked = [each for one in everything.files for each in one.preview.asked]
        yield from self._said.erasing_lines(foreseen.erased, asked)
        yield from self._said.refused_lines(everything.refused)
        yield from self._gap_lines(everything)
        yield from self._said.case_lines(len(foreseen.cases_new), len(foreseen.cases_changed))
        if any(one.preview.events for one in everything.files):
            yield IconWords("form", self._said.new_words(foreseen.new))
        else:
            yield IconWords("form", self.tr("Solo acuses de lo que usted envió: ninguna anotación nueva"))
        files = [one.preview for one in everything.files if not one.preview.already]
        yield from self._said.coming_file_lines(
            sum(one.files for one in files), sum(one.files_size for one in files)
        )
        yield from self._said.difference_lines(foreseen.disagreements)
        yield from self._said.asked_lines(foreseen.asked)
        yield from self._said.will_wait_lines(foreseen.waiting)
        yield from self._said.will_be_apart_lines(foreseen.bad)
        yield from self._said.will_be_twice_lines(foreseen.twice)

    def _gap_lines(self, everything: Everything) -> Iterator[IconWords]:
        for gap in everything.gaps:
            made = say_stated(gap.made, self._work.calendar, self._work.now())
            words = self.tr(
                "De {post} nunca llegó el paquete anterior al que selló {when}, según su reloj. Se le pide otra vez "
                "en el próximo acuse."
            )
            yield IconWords("warning", words.format(post=gap.post, when=made), "warning")

    def _senders(self, everything: Everything) -> Section:
        """Return the posts in the order in which theirs enters."""
        section = Section(self.tr("De quién"))
        files: Counter[tuple[str, str]] = Counter()
        events: Counter[tuple[str, str]] = Counter()
        for one in everything.files:
            sender = one.preview.verified.manifest.sender
            files[sender.device, sender.post] += 1
            events[sender.device, sender.post] += one.preview.events
        for (device, post), count in files.items():
            came = self.tr("%n paquetes sellados", "", count)
            none = (
                self.tr("nada nuevo")
                if events[device, post]
                else self.tr("solo acuses de lo que usted envió")
            )
            new = everything.foreseen.new_from.get(device, 0)
            section.body.addWidget(Label(f"{post} · {came} · {self._said.new_words(new) if new else none}"))
        return section
