"""Which cases go to the post that was chosen; or none, and only the receipt that says what came from it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal

from repatria.services.exchange.choosing import Choice, Sendable
from repatria.ui.sending.case_checks import CaseChecks, Prepared
from repatria.ui.settings.section import Section
from repatria.ui.widgets.buttons import CheckBox
from repatria.ui.widgets.label import IconWords, Label


class WhichCases(Section):
    """``changed`` comes whenever something else goes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("¿Qué expedientes?"),
            self.tr("Están marcados los que ya fueron a ese puesto y cambiaron desde entonces."),
        )
        self.choice = Choice("", (), {})
        self.checks = CaseChecks()
        self.waiting = Label(self.tr("Elija primero el puesto: así se ve qué le falta."), tone="quiet")
        self.missing = IconWords("overdue", "", "danger")
        self.only_receipt = CheckBox(self.tr("Ninguno: solo el acuse de lo recibido"))
        self.receipt_says = Label(
            self.tr(
                "El acuse dice qué llegó aquí de ese puesto y le pide otra vez lo que nunca llegó. No lleva nada de "
                "ningún expediente."
            ),
            "small",
            tone="quiet",
        )
        for part in (self.waiting, self.checks, self.only_receipt, self.receipt_says, self.missing):
            self.body.addWidget(part)
        for hidden in (self.checks, self.only_receipt, self.receipt_says, self.missing):
            hidden.hide()
        self.checks.changed.connect(self._change)
        self.only_receipt.toggled.connect(self._turn)

    def begin_reading(self, post: str) -> None:
        """Say that the cases are being read for *post*."""
        self.waiting.setText(self.tr("Leyendo qué le falta a {post}…").format(post=post))
        self.waiting.show()
        self.choice = Choice("", (), {})
        self.checks.hide()
        self.only_receipt.show()
        self.receipt_says.show()

    def tell_reading(self, post: str, done: int, total: int) -> None:
        """Say how far the reading is, while it goes on."""
        if self.checks.isHidden():
            locale = QLocale()
            words = self.tr("Leyendo qué le falta a {post}: {done} de {total} expedientes…")
            self.waiting.setText(
                words.format(post=post, done=locale.toString(done), total=locale.toString(total))
            )

    def show_choice(self, prepared: Prepared, wanted: Sequence[str] | None = None) -> None:
        """Show the cases for the post chosen; *wanted* are marked, else what was marked for it before stays."""
        self.choice = prepared.choice
        self.waiting.setText(
            self.tr("No hay expedientes abiertos. Aquí estarán cuando abra el primero, o cuando reciba uno.")
        )
        self.waiting.setVisible(not prepared.choice.cases)
        self.checks.show_choice(prepared, wanted)
        self._turn()

    def marked(self) -> tuple[Sendable, ...]:
        """Return the cases that go."""
        return () if self.is_receipt() else self.checks.marked()

    def is_receipt(self) -> bool:
        """Tell whether the receipt goes alone."""
        return self.only_receipt.isChecked()

    def clear(self) -> None:
        """Mark nothing: it was written."""
        self.only_receipt.setChecked(False)
        self.checks.clear()

    def complain(self) -> str:
        """Say that something must be marked, where it is, and return the words."""
        words = self.tr("Marque al menos un expediente.")
        self.missing.set_words("overdue", words, "danger")
        self.missing.show()
        where = self.only_receipt if self.checks.isHidden() else self.checks.search
        where.setFocus(Qt.FocusReason.OtherFocusReason)
        return words

    def _turn(self) -> None:
        is_listed = bool(self.choice.cases) and not self.is_receipt()
        self.checks.setVisible(is_listed)
        self.said.setVisible(is_listed)
        self._change()

    def _change(self) -> None:
        if self.marked() or self.is_receipt():
            self.missing.hide()
        self.changed.emit()
