"""Say that the file stands, where, how large, for whom, and what to do with it now."""

from __future__ import annotations

from repatria.services.exchange.sending_many import Several
from repatria.ui.sending.writing_out import Written
from repatria.ui.settings.section import Section
from repatria.ui.sizes import size_words
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.label import IconWords, Label


class Result(Written):
    """After a file was written; ``again`` goes back to the form."""

    def __init__(self, sent: Several, cases: int, *, protected: bool, on_stick: bool) -> None:
        super().__init__(self._title(sent))
        first = sent.files[0]
        section = Section(self.tr("Para {post}").format(post=first.post))
        lines = [
            IconWords("done", self._what(sent, cases, protected=protected), "good"),
            Label(self.tr("Archivo: {name}").format(name=", ".join(one.path.name for one in sent.files))),
            Label(self.tr("Carpeta: {folder}").format(folder=breakable(str(first.path.parent)))),
            Label(self.tr("Tamaño: {size}").format(size=size_words(sent.size))),
            IconWords("info", self.tr("Enviado significa escrito. Recibido, que llegó su acuse."), "accent"),
        ]
        if sent.left:
            lines.insert(1, IconWords("overdue", self._left(sent), "danger"))
        if sent.damaged:
            lines.append(IconWords("overdue", self._damaged(sent), "danger"))
        if any(one.group_kept for one in sent.files):
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

    def _title(self, sent: Several) -> str:
        if len(sent.files) == 1:
            return self.tr("El paquete sellado está escrito")
        return self.tr("%n paquetes sellados están escritos", "", len(sent.files))

    def _what(self, sent: Several, cases: int, *, protected: bool) -> str:
        if not cases:
            return self.tr("Solo el acuse: qué llegó aquí y qué nunca llegó. Nada de ningún expediente.")
        kept = self.tr("con lo protegido") if protected else self.tr("sin lo protegido")
        events = self.tr("%n anotaciones", "", sent.events)
        what = [] if sent.left else [self.tr("%n expedientes", "", cases)]
        attached = [self.tr("%n archivos de expedientes", "", sent.attached)] if sent.attached else []
        return " · ".join((*what, events, *attached, kept))

    def _damaged(self, sent: Several) -> str:
        return self.tr(
            "%n archivos se quedaron: aquí no están como se guardaron. Vea Ajustes → Revisar.",
            "",
            sent.damaged,
        )

    def _left(self, sent: Several) -> str:
        return self.tr(
            "Se detuvo, como pidió: faltan %n paquetes. Lo que llevan sigue marcado como pendiente para ese puesto.",
            "",
            sent.left,
        )
