"""The forms of others that are or were in use, and those that came and wait."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.services.forms.adopted import NEVER_OFFERED, Adopted
from repatria.services.forms.waiting_forms import Waiting
from repatria.ui.frame.in_sight import scroll_to
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button, unkeyed
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.two_lines import TwoLineRows, TwoLines


class AdoptedList(TwoLineRows[Adopted]):
    """The forms of others that are or were in use."""

    def __init__(self, name: str) -> None:
        super().__init__(name, self._look, lambda one: not one.withdrawn)

    def _look(self, one: Adopted) -> TwoLines:
        return TwoLines(one.title, self.words_of(one), "form", faded=bool(one.withdrawn))

    def words_of(self, one: Adopted) -> str:
        """Return in how many steps a form is offered, or why it no longer is."""
        if one.withdrawn == NEVER_OFFERED:
            return self.tr("Solo para leer lo que se llenó con él en otro puesto")
        if one.withdrawn:
            return self.tr("Retirado: {reason}").format(reason=one.withdrawn)
        version = self.tr("versión {version}").format(version=one.version or str(one.versions))
        return f"{version} · {one.level} · " + self.tr("pasos: {steps}").format(steps=", ".join(one.steps))

    def show_forms(self, forms: tuple[Adopted, ...]) -> None:
        """Show *forms*, as high as they need."""
        self.rows.set_rows(forms)
        self.clearSelection()
        self.setVisible(bool(forms))
        height = sum(self.sizeHintForRow(row) for row in range(len(forms)))
        self.setFixedHeight(height + 2 * self.frameWidth() + 8)

    def bring_in_sight(self, form_id: str) -> None:
        """Scroll the page to the row of one form: what was just done stands there."""
        for row in range(self.rows.rowCount()):
            index = self.rows.index(row)
            if self.rows.row_at(index).id == form_id:
                scroll_to(self, part=partial(self.visualRect, index))


class WaitingForms(QWidget):
    """Forms that came from other posts, each unread with a way to look at it; ``look_asked`` tells which.

    A former version comes with the one of its post that waits to take its place; by itself it stands where none does.
    """

    look_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        gaps(self._column, spacing=8)
        self.looks: list[Button] = []

    def show_waiting(self, found: Sequence[tuple[Waiting, str]], *, allowed: bool) -> None:
        """Show what waits, each with the post it came from."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.looks = []
        fresh = {(one.id, one.device) for one, _ in found if not one.former}
        for one, post in found:
            if not one.former or (one.id, one.device) not in fresh:
                self._column.addWidget(IconWords("waiting", self._words(one, post), "warning"))
                if allowed:
                    self._add_look(one, post)
        self.setVisible(bool(found))

    def _words(self, one: Waiting, post: str) -> str:
        words = (
            self.tr(
                "Una versión anterior de «{form}» llegó de {post}: sin ella no se lee bien lo que se llenó con ella."
            )
            if one.former
            else self.tr("«{form}» llegó de {post} y espera: todavía nadie lo ha leído.")
        )
        return words.format(form=one.called, post=post)

    def _add_look(self, one: Waiting, post: str) -> None:
        words = (
            self.tr("Revisar la versión anterior de «{form}»") if one.former else self.tr("Revisar «{form}»")
        )
        look = Button(unkeyed(words.format(form=one.called)))
        spoken = self.tr("{verb}, de {post}")  # two posts may send one form
        look.setAccessibleName(spoken.format(verb=words.format(form=one.called), post=post))
        look.clicked.connect(lambda: self.look_asked.emit(one))
        self._column.addWidget(look)
        self.looks.append(look)
