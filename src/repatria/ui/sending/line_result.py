"""Say that a sealed file lies at its place, or that it waits for a line, and what to do with either."""

from __future__ import annotations

from repatria.ui.sending.writing_out import Written
from repatria.ui.settings.section import Section
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.label import IconWords, Label


class Laid(Written):
    """It lies there; ``again`` goes back to the form."""

    def __init__(self, post: str, place: str) -> None:
        super().__init__(self.tr("El paquete sellado está entregado"))
        section = Section(self.tr("Para {post}").format(post=post))
        words = self.tr("Está entero en {place}. Se leyó de vuelta y está bien.")
        section.body.addWidget(IconWords("done", words.format(place=breakable(place)), "good"))
        known = self.tr("Enviado significa que está allí. Recibido, que llegó su acuse.")
        section.body.addWidget(IconWords("info", known, "accent"))
        advice = self.tr(
            "Solo ese puesto puede abrirlo, cuando busque allí. Se quita del lugar cuando llega su acuse, o a los "
            "90 días."
        )
        section.body.addWidget(Label(advice, tone="quiet"))
        self.end_with(section, self.tr("Volver a Enviar"))


class Waits(Written):
    """The line failed, *why* says how; what was sealed waits and nothing is lost."""

    def __init__(self, post: str, why: str) -> None:
        super().__init__(self.tr("El paquete sellado espera línea"))
        section = Section(self.tr("Para {post}").format(post=post))
        section.body.addWidget(IconWords("waiting", breakable(why), "warning"))
        words = self.tr(
            "Está sellado en esta bóveda, en Por entregar. Cuando haya línea, pulse allí Entregar ahora: sigue donde "
            "quedó. No se perdió nada."
        )
        section.body.addWidget(IconWords("info", words, "accent"))
        self.end_with(section, self.tr("Volver a Enviar"))
