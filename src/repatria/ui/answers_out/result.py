"""Say that the file of answers stands, what is in it, what stayed and why, and what to do with it now."""

from __future__ import annotations

from collections.abc import Iterator

from repatria.services.answers_out.gathering import Gathered
from repatria.services.answers_out.giving import TakenOut
from repatria.ui.sending.writing_out import Written
from repatria.ui.settings.section import Section
from repatria.ui.sizes import size_words
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.label import IconWords, Label


class AnswersResult(Written):
    """After a file was written; ``again`` goes back to the form."""

    def __init__(self, taken: TakenOut, *, on_stick: bool) -> None:
        super().__init__(self.tr("El archivo de respuestas está escrito"))
        sealed = bool(taken.posts)
        title = self.tr("Sellado para {posts}").format(posts=" · ".join(taken.posts)) if sealed else ""
        section = Section(title or self.tr("Legible para cualquiera"))
        placed = taken.placed
        lines = [
            IconWords("done", self._what(taken.gathered), "good"),
            Label(self.tr("Archivo: {name}").format(name=placed.path.name)),
            Label(self.tr("Carpeta: {folder}").format(folder=breakable(str(placed.path.parent)))),
            Label(self.tr("Tamaño: {size}").format(size=size_words(placed.size))),
        ]
        lines += [IconWords("info", words, "accent") for words in self._stayed(taken.gathered)]
        lines.append(IconWords("protected" if sealed else "warning", self._advice(sealed=sealed), "hold"))
        if on_stick:
            lines.append(
                IconWords("stick", self.tr("Expulse la memoria desde el sistema antes de sacarla."), "accent")
            )
        for line in lines:
            section.body.addWidget(line)
        self.end_with(section, self.tr("Volver a Sacar respuestas"))

    def _what(self, gathered: Gathered) -> str:
        forms = self.tr("%n formularios", "", gathered.count)
        cases = self.tr("%n expedientes", "", len(gathered.cases))
        return f"{forms} · {cases}"

    def _stayed(self, gathered: Gathered) -> Iterator[str]:
        """Yield what stayed; it is said here and stands nowhere in the file."""
        if gathered.restricted:
            yield self.tr("%n formularios de expedientes reservados se quedaron.", "", gathered.restricted)
        if gathered.not_agreed:
            yield self.tr(
                "%n formularios se quedaron: falta el permiso de la persona, o está protegida de quien recibe.",
                "",
                gathered.not_agreed,
            )
        if gathered.correcting:
            yield self.tr(
                "%n formularios se quedaron: se están corrigiendo y nadie los ha vuelto a terminar.",
                "",
                gathered.correcting,
            )
        if gathered.older:
            yield self.tr(
                "%n formularios guardan además respuestas a preguntas que ya no se hacen: siguen en su expediente.",
                "",
                gathered.older,
            )

    def _advice(self, *, sealed: bool) -> str:
        if sealed:
            return self.tr("Lo abre cada uno de esos puestos en esta misma página, en su bóveda.")
        return self.tr("No está sellado: entréguelo en mano y borre las copias que no hagan falta.")
