"""Say that the file stands, where, how large, for whom, and what to do with it now."""

from __future__ import annotations

from repatria.services.exchange.sending import Sent
from repatria.ui.sending.history import size_words
from repatria.ui.sending.writing_out import Written
from repatria.ui.settings.section import Section
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.label import IconWords, Label


class Result(Written):
    """After a file was written; ``again`` goes back to the form."""

    def __init__(self, sent: Sent, cases: int, *, protected: bool, on_stick: bool) -> None:
        super().__init__(self.tr("El paquete sellado está escrito"))
        section = Section(self.tr("Para {post}").format(post=sent.post))
        what = self.tr("%n expedientes", "", cases)
        events = self.tr("%n anotaciones", "", sent.events)
        kept = self.tr("con lo protegido") if protected else self.tr("sin lo protegido")
        written = f"{what} · {events} · {kept}"
        if not cases:
            written = self.tr("Solo el acuse: qué llegó aquí y qué nunca llegó. Nada de ningún expediente.")
        lines = [
            IconWords("done", written, "good"),
            Label(self.tr("Archivo: {name}").format(name=sent.path.name)),
            Label(self.tr("Carpeta: {folder}").format(folder=breakable(str(sent.path.parent)))),
            Label(self.tr("Tamaño: {size}").format(size=size_words(sent.size))),
            IconWords("info", self.tr("Enviado significa escrito. Recibido, que llegó su acuse."), "accent"),
        ]
        if sent.group_kept:
            kept_here = self.tr(
                "Cómo llegó un grupo no se envió: uno de sus expedientes es solo para personas nombradas, y ningún "
                "otro puesto debe saber de él."
            )
            lines.append(IconWords("lock", kept_here, "accent"))
        if on_stick:
            advice = self.tr(
                "Se leyó de vuelta y está bien. Expulse la memoria desde el sistema antes de sacarla."
            )
            lines.append(IconWords("stick", advice, "accent"))
        lines.append(
            Label(
                self.tr(
                    "Solo ese puesto puede abrirlo. Entréguelo en mano o por la carpeta compartida; anote quién "
                    "se lleva la memoria."
                ),
                tone="quiet",
            )
        )
        for line in lines:
            section.body.addWidget(line)
        self.end_with(section, self.tr("Volver a Enviar"))
