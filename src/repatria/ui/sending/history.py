"""Every bundle this post sealed: for whom, when, and whether its receipt came."""

from __future__ import annotations

from collections.abc import Sequence

from repatria.services.desk import Desk as Work
from repatria.services.exchange.register import Fate, SentBundle
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.settings.section import Section
from repatria.ui.sizes import size_words
from repatria.ui.widgets.fitted import Fitted
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.timeline import Happening, Timeline

_ICON: dict[Fate, tuple[str, str]] = {
    "acknowledged": ("done", "good"),
    "waiting": ("waiting", ""),
    "lacking": ("warning", "warning"),
    "aside": ("warning", "warning"),
    "empty": ("done", ""),
    "to_deliver": ("waiting", "warning"),
    "interrupted": ("warning", "warning"),
    "dropped": ("not_applicable", "quiet"),
    "ended": ("not_applicable", "quiet"),
    "needless": ("not_applicable", "quiet"),
}


class SentHistory(Section):
    """The latest first; empty, it says what the two words mean."""

    def __init__(self, work: Work) -> None:
        super().__init__(
            self.tr("Lo enviado"),
            self.tr("Enviado significa escrito. Recibido, que llegó su acuse."),
        )
        self._work = work
        self.list = Timeline(self.tr("Paquetes sellados por este puesto"))
        Fitted(self.list, 6)
        self.empty = Label(
            self.tr(
                "Aquí estará cada paquete sellado: para quién, cuándo, y si llegó su acuse. Nada se olvida antes."
            ),
            tone="quiet",
        )
        self.body.addWidget(self.list)
        self.body.addWidget(self.empty)
        self.show_sent(())

    def show_sent(self, sent: Sequence[SentBundle]) -> None:
        """Show what was sent."""
        self.list.rows.set_rows([self._row(one) for one in sent])
        self.list.setVisible(bool(sent))
        self.empty.setVisible(not sent)

    def _row(self, one: SentBundle) -> Happening:
        work = self._work
        cases = self.tr("%n expedientes", "", one.cases) if one.cases else ""
        size = size_words(one.size) if one.size else ""
        number = self.tr("paquete {number}").format(number=one.number) if one.number else ""
        what = " · ".join(part for part in (one.post, number, cases, size) if part)
        icon, tone = _ICON[one.fate]
        when = say_stated(one.at, work.calendar, work.now())
        return Happening(one.bundle, when, what, self._fate_words(one.fate), icon, tone)

    def _fate_words(self, fate: Fate) -> str:
        return {
            "acknowledged": self.tr("recibido: llegó su acuse"),
            "waiting": self.tr("escrito; falta su acuse"),
            "lacking": self.tr("nunca llegó: lo piden otra vez"),
            "aside": self.tr("llegó y allá lo apartaron: llame a ese puesto"),
            "empty": self.tr("escrito; solo llevaba acuses"),
            "to_deliver": self.tr("sellado; espera línea para salir"),
            "interrupted": self.tr("se interrumpió: vuelva a enviarlo"),
            "dropped": self.tr("no se escribió"),
            "ended": self.tr("sin acuse: su equipo fue revocado y ya no se espera"),
            "needless": self.tr("ya no se espera: lo que falta se retiró o se borró"),
        }[fate]
