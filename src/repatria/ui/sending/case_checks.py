"""Mark the cases that go: a searchable list without a widget per row, smooth with a hundred thousand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.services.exchange.choosing import Choice, Sendable
from repatria.ui.theme import Theme, current_theme, gaps
from repatria.ui.theme.fonts import Type
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.rows import Index, RowPainter, Rows, RowsView, draw_words, words_left
from repatria.ui.widgets.shelf import fold
from repatria.ui.widgets.text_line import TextLine

_VISIBLE = 6


@dataclass(frozen=True, slots=True)
class Prepared:
    """What may be sent to a post, with the words by which each case is found; made off the interface thread."""

    choice: Choice
    folded: tuple[str, ...]


def prepare(choice: Choice) -> Prepared:
    """Return *choice* ready to be searched."""
    words = (f"{one.code} {one.code.replace('-', '')} {one.label}" for one in choice.cases)
    return Prepared(choice, tuple(fold(one) for one in words))


class _CheckRows(Rows[Sendable]):
    """The rows, which know what is marked so that it is read aloud too."""

    def __init__(self, marked: Collection[str], parent: QWidget) -> None:
        super().__init__(
            lambda one: _read(one, marked=one.id in marked), lambda one: not one.restricted, parent
        )
        self._marked = marked

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the row, its words, or whether it is marked."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            marked = self.row_at(index).id in self._marked
            return Qt.CheckState.Checked if marked else Qt.CheckState.Unchecked
        return super().data(index, role)


class _CheckView(RowsView):
    """Space marks, as Enter and a press do."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current row with Space."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)


class CaseChecks(QWidget):
    """``changed`` comes whenever other cases are marked.

    At first those are marked which the post has already and of which something is in no file for it yet: a case goes
    to a post for the first time only when a person marks it, and again what is on its way.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._prepared = Prepared(Choice("", (), {}), ())
        self._marked: set[str] = set()
        self.search = TextLine(self.tr("Buscar por código o palabra"))
        self.search.line.setAccessibleName(self.tr("Buscar expedientes para enviar"))
        self.view = _CheckView(self.tr("Expedientes abiertos"))
        self.rows = _CheckRows(self._marked, self)
        self.view.setModel(self.rows)
        self.view.setItemDelegate(_CheckPainter(self._marked, self.view))
        self.view.setUniformItemSizes(True)
        self.count = Label("", tone="quiet")
        self.changed_ones = Button(self.tr("Marcar los que cambiaron"), "quiet")
        self.every = Button(self.tr("Marcar todos los de la lista"), "quiet")
        self.none = Button(self.tr("Quitar marcas"), "quiet")
        self._lay_out()
        self.view.taken.connect(self._toggle)
        self.search.value_changed.connect(lambda _: self._narrow())
        self.changed_ones.clicked.connect(lambda: self._mark(self._changed_ids()))
        self.every.clicked.connect(lambda: self._mark(self._marked | self._listed_ids()))
        self.none.clicked.connect(lambda: self._mark(()))

    def show_choice(self, prepared: Prepared, wanted: Collection[str] | None = None) -> None:
        """Show the cases of a choice; *wanted* are marked. Read again for the same post, the marks stay."""
        again = prepared.choice.device == self._prepared.choice.device
        self._prepared = prepared
        self._narrow()
        if wanted is None and not again:
            self._mark(self._changed_ids())
            return
        able = {one.id for one in prepared.choice.cases if not one.restricted}
        self._mark(able.intersection(self._marked if wanted is None else wanted))

    def clear(self) -> None:
        """Mark nothing and search nothing."""
        self.search.set_value(None)
        self._narrow()
        self._mark(())

    def marked(self) -> tuple[Sendable, ...]:
        """Return the cases that are marked, in the order of the list."""
        return tuple(one for one in self._prepared.choice.cases if one.id in self._marked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addWidget(self.search)
        acts = QWidget()
        flow = FlowLayout(acts, 4, 4)
        for button in (self.changed_ones, self.every, self.none):
            flow.addWidget(button)
        column.addWidget(acts)
        column.addWidget(self.view)
        column.addWidget(self.count)

    def _narrow(self) -> None:
        wanted = fold(str(self.search.value() or ""))
        found: Sequence[Sendable] = self._prepared.choice.cases
        if wanted:
            pairs = zip(self._prepared.choice.cases, self._prepared.folded, strict=True)
            found = [one for one, words in pairs if wanted in words]
        self.rows.set_rows(found)
        height = row_height(current_theme()) * min(max(len(found), 2), _VISIBLE)
        self.view.setFixedHeight(height + 2 * self.view.frameWidth() + 4)

    def _toggle(self, one: Sendable) -> None:
        self._mark(self._marked ^ {one.id})

    def _mark(self, ids: Collection[str]) -> None:
        wanted = set(ids)
        self._marked.clear()
        self._marked.update(wanted)
        self.view.viewport().update()
        words = self.tr("%n expedientes marcados", "", len(self._marked))
        total = self.tr("de %n abiertos", "", len(self._prepared.choice.cases))
        self.count.setText(f"{words} {total}")
        self.changed.emit()

    def _changed_ids(self) -> set[str]:
        choice = self._prepared.choice
        return {
            one.id
            for one in choice.cases
            if (one.fresh or (one.files_due and not choice.without_files)) and not one.restricted
        }

    def _listed_ids(self) -> set[str]:
        listed = (self.rows.row_at(self.rows.index(place)) for place in range(self.rows.rowCount()))
        return {one.id for one in listed if not one.restricted}


class _CheckPainter(RowPainter):
    def __init__(self, marked: Collection[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._marked = marked

    def row_height(self, theme: Theme, row: Sendable, width: int) -> int:
        return row_height(theme)

    def paint_row(self, painter: QPainter, area: QRectF, theme: Theme, row: Sendable) -> None:
        side = theme.size(20)
        box = QRectF(area.left() + theme.space(12) - 1, area.top() + (area.height() - side) / 2, side, side)
        _paint_box(painter, box, theme, marked=row.id in self._marked, closed=row.restricted)
        room = area.adjusted(words_left(theme, area) - area.left() + 4, 0, -theme.space(12), 0)
        half = area.height() / 2
        title = QRectF(room.left(), area.top() + theme.space(5), room.width(), half - theme.space(5))
        note = QRectF(room.left(), area.top() + half, room.width(), half - theme.space(5))
        colour = "ink_quiet" if row.restricted else "ink"
        draw_words(painter, title, theme, _title(row), font=theme.font(strong=True), colour=colour)
        draw_words(painter, note, theme, _note(row), font=theme.font(Type.SMALL), colour="ink_quiet")


def row_height(theme: Theme) -> int:
    """Return the height of every row: two lines, the second smaller."""
    return theme.size(42) + theme.space(8)


def _paint_box(painter: QPainter, box: QRectF, theme: Theme, *, marked: bool, closed: bool) -> None:
    if closed:
        place = box.adjusted(1, 1, -1, -1)
        mark = theme.pixmap("protected", "hold", 18, painter.device().devicePixelRatioF())
        painter.drawPixmap(place, mark, QRectF(mark.rect()))
        return
    edge = theme.colour("accent" if marked else "edge")
    painter.setPen(QPen(edge, 2))
    painter.setBrush(edge if marked else theme.colour("raised"))
    painter.drawRoundedRect(box, 4, 4)
    if marked:
        mark = theme.pixmap("done", "on_accent", 20, painter.device().devicePixelRatioF())
        painter.drawPixmap(box, mark, QRectF(mark.rect()))


def _title(one: Sendable) -> str:
    return " · ".join(part for part in (one.code, one.label) if part)


def _note(one: Sendable) -> str:
    child = {
        "yes": QCoreApplication.translate("case_checks", "NNA"),
        "doubt": QCoreApplication.translate("case_checks", "edad en duda"),
        "no": QCoreApplication.translate("case_checks", "persona adulta"),
    }.get(one.child, "")
    same = QCoreApplication.translate("case_checks", "misma persona: {codes}")
    beside = same.format(codes=", ".join(one.beside.split())) if one.beside else ""
    return " · ".join(part for part in (child, beside, _state(one)) if part)


def _state(one: Sendable) -> str:
    if one.restricted:
        return QCoreApplication.translate(
            "case_checks", "reservado a personas nombradas: no va en paquetes sellados"
        )
    if not one.shared:
        return QCoreApplication.translate("case_checks", "nunca se ha enviado a ese puesto")
    if not one.changed:
        return QCoreApplication.translate("case_checks", "sin cambios: ese puesto lo tiene todo")
    if not one.fresh:
        return QCoreApplication.translate("case_checks", "ya sellado para ese puesto: falta su acuse")
    words = QCoreApplication.translate("case_checks", "cambió: a ese puesto le faltan anotaciones ({count})")
    return words.format(count=one.changed)


def _read(one: Sendable, *, marked: bool) -> str:
    said = (
        QCoreApplication.translate("case_checks", "marcado")
        if marked
        else QCoreApplication.translate("case_checks", "sin marcar")
    )
    return f"{_title(one)}. {_note(one)}. {said}"
