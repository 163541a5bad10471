"""*En espera* and *Apartado*: what came and is not in use, from whom, since when, why, and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.services.attachments.waiting import Waits, Why
from repatria.services.desk import Desk as Work
from repatria.services.exchange.gaps import Gap
from repatria.services.exchange.held import Held, HeldHere
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label

_MOST = 20
"""So many lines are shown of each; the rest is counted."""


class HeldSections(QWidget):
    """Two cards, each hidden while there is nothing in it.

    ``receipt_asked`` tells the device of which a file never came: its receipt asks for that again.
    """

    receipt_asked = Signal(str)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._column = QVBoxLayout(self)
        gaps(self._column, spacing=16)
        self._shown = HeldHere()
        self._cards: list[Section] = []
        self.receipts: list[Button] = []
        self.hide()

    def show_held(self, held: HeldHere) -> None:
        """Show what is held; what is shown already stays, and with it whoever reads it."""
        if held == self._shown:
            return
        self._shown = held
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        if held.waiting or held.gaps or _of(held.files, "not_yet_due"):
            self._cards.append(self._waiting(held))
        if held.apart or _of(held.files, "never_named"):
            self._cards.append(self._apart(held))
        for card in self._cards:
            self._column.addWidget(card)
        self.setVisible(bool(self._cards))

    def _waiting(self, held: HeldHere) -> Section:
        card = Section(
            self.tr("En espera"),
            self.tr(
                "Llegó bien y espera algo anterior que no ha llegado. Entra solo cuando llegue; lo que protege ya "
                "protege."
            ),
        )
        lines = [self._waits(one) for one in held.waiting]
        lines += [self._lacks(gap) for gap in held.gaps]
        lines += [
            self.tr("%n archivos de {post} esperan el expediente que los nombra.", "", count).format(
                post=post
            )
            for post, count in _of(held.files, "not_yet_due").items()
        ]
        self._filled(card, [IconWords("waiting", words, "warning") for words in lines])
        self.receipts = []
        for device, post in dict.fromkeys((gap.device, gap.post) for gap in held.gaps[:_MOST]):
            button = Button(self.tr("Enviar el acuse a {post}…").format(post=post), icon="send")
            button.clicked.connect(lambda _=False, device=device: self.receipt_asked.emit(device))
            self.receipts.append(button)
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _apart(self, held: HeldHere) -> Section:
        card = Section(
            self.tr("Apartado"),
            self.tr(
                "Llegó y no se puede dar por cierto. Se queda guardado y no abre ninguna salvaguarda; lo que protege "
                "sigue protegiendo hasta que alguien lo resuelva en su expediente. Llame a ese puesto, por un "
                "teléfono que ya conoce, y avise a su enlace."
            ),
        )
        lines = [f"{self._counted(one)} {self._why(one.reason)}" for one in held.apart]
        lines += [
            self.tr("%n archivos de {post}: en 90 días ningún expediente los nombró.", "", count).format(
                post=post
            )
            for post, count in _of(held.files, "never_named").items()
        ]
        return self._filled(card, [IconWords("overdue", words, "danger") for words in lines])

    def _filled(self, card: Section, lines: list[IconWords]) -> Section:
        for line in lines[:_MOST]:
            card.body.addWidget(line)
        if len(lines) > _MOST:
            card.body.addWidget(Label(self.tr("y %n más", "", len(lines) - _MOST), tone="quiet"))
        return card

    def _waits(self, one: Held) -> str:
        todo = self.tr("Se le pide en el próximo acuse lo que falta; si urge, llámele.")
        return f"{self._counted(one)} {todo}"

    def _counted(self, one: Held) -> str:
        entries = self.tr("%n anotaciones", "", one.count)
        post = one.post or self.tr("un puesto que no se sabe")
        if not one.since:
            return self.tr("{entries} de {post}.").format(entries=entries, post=post)
        words = self.tr("{entries} de {post}, desde {when}.")
        return words.format(entries=entries, post=post, when=self._say(one.since))

    def _lacks(self, gap: Gap) -> str:
        words = self.tr(
            "Nunca llegó el paquete de {post} anterior al que selló {when}, según su reloj. Se le pide otra vez en "
            "cada acuse; si urge, llámele."
        )
        return words.format(post=gap.post, when=self._say(gap.made))

    def _say(self, stated: str) -> str:
        return say_stated(stated, self._work.calendar, self._work.now())

    def _why(self, reason: str) -> str:
        return {
            "opening": self.tr(
                "Abren por segunda vez un expediente que ya existe: en él, en Diferencias, dice qué hacer."
            ),
            "elsewhere": self.tr("Vinieron en un lugar que no es el suyo."),
            "number": self.tr("Su número no es el que les toca."),
            "signature": self.tr("La firma no es de quien nombran."),
            "unsigned": self.tr("Deciden algo y les falta la firma de quien lo decide."),
            "lost": self.tr("Las perdió el disco: se les piden a los otros puestos."),
            "unreadable": self.tr("No se pueden leer."),
        }.get(reason, self.tr("No son como se escribieron: se dañaron o alguien las cambió."))


def _of(files: Iterable[Waits], why: Why) -> Counter[str]:
    """Return how many files of each post are held for this reason."""
    return Counter(one.post for one in files if one.why == why)
