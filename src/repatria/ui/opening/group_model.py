"""The people of a group as a table: one row a person, each cell one of a few choices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from repatria.ui.opening.offered import Offered
from repatria.ui.opening.sides import ages
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.tips import tip

Index = QModelIndex | QPersistentModelIndex
Column = Literal["letter", "child_or_doubt", "sex", "language", "travels_with", "urgent", "code"]
COLUMNS: Final[tuple[Column, ...]] = (
    "letter",
    "child_or_doubt",
    "sex",
    "language",
    "travels_with",
    "urgent",
    "code",
)
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOST: Final = len(LETTERS)


@dataclass(slots=True)
class Person:
    """One row: the answers by column; *urgent* is a list."""

    answers: dict[str, Any] = field(default_factory=dict)


class GroupTable(QAbstractTableModel):
    """The rows; a new one takes over the language that most people of the group speak.

    *sheets* are the codes on pads that no case has: while there are any, a row can take over one of them.
    """

    sheets_found = Signal()

    def __init__(self, offered: Offered, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offered = offered
        self.language: str | None = None
        self.sheets: Sequence[str] = ()
        self._people: list[Person] = [Person()]

    # What the page asks

    def people(self) -> list[dict[str, Any]]:
        """Return each row with its letter, in plain values."""
        return [{"letter": LETTERS[place], **one.answers} for place, one in enumerate(self._people)]

    def set_people(self, people: Sequence[Mapping[str, Any]]) -> None:
        """Show these rows, at least one."""
        self.beginResetModel()
        known = COLUMNS[1:]
        self._people = [
            Person({name: row[name] for name in known if row.get(name)}) for row in people[:MOST]
        ] or [Person()]
        self.endResetModel()

    def set_language(self, language: str | None) -> None:
        """Take the language of the group: rows that had the former one follow."""
        before, self.language = self.language, language
        for one in self._people:
            if one.answers.get("language") == before:
                _put(one, "language", language)
        self._all_changed()

    def set_sheets(self, codes: Sequence[str]) -> None:
        """Offer these codes of sheets; a row that took over another one loses it."""
        self.sheets = codes
        self.sheets_found.emit()
        lost = [one for one in self._people if one.answers.get("code", "") not in ("", *codes)]
        for one in lost:
            _put(one, "code", None)
        if lost:
            self._all_changed()

    def add(self) -> int:
        """Add a person and return the row; a full table stays as it is."""
        place = len(self._people)
        if place < MOST:
            self.beginInsertRows(QModelIndex(), place, place)
            one = Person()
            _put(one, "language", self.language)
            self._people.append(one)
            self.endInsertRows()
        return min(place, MOST - 1)

    def remove(self, place: int) -> None:
        """Take a row away; letters and who travels with whom follow."""
        if not 0 <= place < len(self._people):
            return
        if len(self._people) == 1:
            self.set_people(())
            return
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._people[place]
        for one in self._people:
            _put(one, "travels_with", _moved(one.answers.get("travels_with"), place))
        self.endRemoveRows()
        self._all_changed()

    def choices(self, index: Index) -> Sequence[Choice]:
        """Return what a cell offers."""
        column = COLUMNS[index.column()]
        if column == "child_or_doubt":
            return ages()
        if column == "travels_with":
            return [
                Choice(letter, letter)
                for place, letter in enumerate(LETTERS[: len(self._people)])
                if place != index.row()
            ]
        if column == "code":
            elsewhere = {one.answers.get("code") for one in self._people} - set(self.chosen(index))
            return [Choice(code, code) for code in self.sheets if code not in elsewhere]
        offered = self._offered
        lists = {"sex": offered.sexes, "language": offered.languages, "urgent": offered.needs}
        return lists.get(column, ())

    def chosen(self, index: Index) -> Sequence[str]:
        """Return the keys of what a cell holds."""
        held = self._people[index.row()].answers.get(COLUMNS[index.column()])
        return held if isinstance(held, list) else [held] if held else []

    def choose(self, index: Index, key: str) -> None:
        """Put a choice into a cell; chosen again, it is taken back. Several stand only where several can be."""
        one, column = self._people[index.row()], COLUMNS[index.column()]
        chosen = self.chosen(index)
        if column == "urgent":
            order = [choice.key for choice in self.choices(index)]
            now = [name for name in order if (name in chosen) != (name == key)]
            _put(one, column, now)
        else:
            _put(one, column, None if key in chosen else key)
        self.dataChanged.emit(index, index)

    def clear(self, index: Index) -> None:
        """Empty a cell."""
        _put(self._people[index.row()], COLUMNS[index.column()], None)
        self.dataChanged.emit(index, index)

    def is_missing(self, index: Index) -> bool:
        """Tell whether a cell needs an answer and has none."""
        return COLUMNS[index.column()] == "child_or_doubt" and not self.chosen(index)

    def first_missing(self) -> QModelIndex:
        """Return the first cell that needs an answer, an invalid index when none does."""
        column = COLUMNS.index("child_or_doubt")
        cells = (self.index(row, column) for row in range(len(self._people)))
        return next((cell for cell in cells if self.is_missing(cell)), QModelIndex())

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default, never kept
        """Return how many people there are."""
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default, never kept
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _titles()[COLUMNS[section]]
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the words of a cell."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._words(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            letter, title = LETTERS[index.row()], _titles()[COLUMNS[index.column()]]
            empty = QCoreApplication.translate("opening", "sin elegir")
            return f"{letter}, {title}: {self._words(index) or empty}"
        return None

    def _words(self, index: Index) -> str:
        if COLUMNS[index.column()] == "letter":
            return LETTERS[index.row()]
        said = {choice.key: choice.words for choice in self.choices(index)}
        return ", ".join(said.get(key, key) for key in self.chosen(index))

    def _all_changed(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._people) - 1, len(COLUMNS) - 1))


def _put(one: Person, column: str, value: Any) -> None:
    if value:
        one.answers[column] = value
    else:
        one.answers.pop(column, None)


def _moved(letter: str | None, removed: int) -> str | None:
    """Return the letter under which somebody stands after the row *removed* is gone."""
    if letter is None or LETTERS.index(letter) == removed:
        return None
    place = LETTERS.index(letter)
    return LETTERS[place - 1] if place > removed else letter


def _titles() -> dict[Column, str]:
    return {
        "letter": QCoreApplication.translate("opening", "Letra"),
        "child_or_doubt": QCoreApplication.translate("opening", "¿Es NNA? (necesario)"),
        "sex": QCoreApplication.translate("opening", "¿Mujer u hombre?"),
        "language": QCoreApplication.translate("opening", "Idioma"),
        "travels_with": QCoreApplication.translate("opening", "Con quién viene"),
        "urgent": QCoreApplication.translate("opening", "Necesita ahora"),
        "code": QCoreApplication.translate("opening", "Código de su hoja"),
    }
