"""Ask for several things at once, in place of the page's content: a title, fields, one verb, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from repatria.ui.case.scroll import TallScroll, no_wider
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.escaping import takes_escape
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconWords, Label, card

Given = Mapping[str, object]
"""What was answered, by the key of the field; what was left empty is not there."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of a panel; *value* stands in it at first.

    *only_for* (key, values) asks it only while the field *key* holds one of *values*. *refused* says of what stands
    there why it will not be taken, nothing where it will.
    """

    key: str
    label: str
    control: Control
    hint: str = ""
    required: bool = False
    value: object = None
    only_for: tuple[str, frozenset[str]] | None = None
    refused: Callable[[object], str] | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """What a panel asks: its *title*, what will happen (*words*), its fields and its verb.

    *warning* stands above the fields; *body* shows more between words and fields; *grave* colours the verb.
    *follow* is called after each change of a field, with the panel, to suggest other fields.
    """

    title: str
    words: str
    verb: str
    fields: Sequence[Asked] = ()
    warning: str = ""
    body: Sequence[QWidget] = field(default_factory=tuple)
    grave: bool = False
    follow: Callable[[Panel, str], None] | None = None


class Panel(QWidget):
    """An Asking on the screen; ``answered`` tells what was given once nothing is missing, ``left`` the way back.

    ``typed`` comes at every keystroke of a person.
    """

    answered = Signal(object)
    typed = Signal()
    left = Signal()

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self._asking = asking
        self.fields: dict[str, Field] = {}
        self._typed: set[str] = set()
        outer = QVBoxLayout(self)
        gaps(outer)
        area = TallScroll()
        area.setAccessibleName(asking.title)
        outer.addWidget(area)
        self._area = area
        frame = card()
        inside = QVBoxLayout(frame)
        gaps(inside, (24, 16, 24, 16), 16)
        self._fill(inside)
        area.show_widget(no_wider(frame, 720))
        self._add_foot(outer)
        self._set_first_values()

    def value(self, key: str) -> object:
        """Return what stands in a field."""
        return self.fields[key].value()

    def typed_values(self) -> Given:
        """Return what the person typed, without what stood there at first."""
        return {key: self.value(key) for key in self._typed}

    def resume(self, typed: Given) -> None:
        """Show what was typed before, where nothing was typed since."""
        for key in typed.keys() & self.fields.keys() - self._typed:
            self.fields[key].set_value(typed[key])
            self._typed.add(key)
        self._show_what_is_asked()

    def begin(self) -> None:
        """Put the cursor where the person begins: in the first empty field, else in the first that they must look at.

        What nobody looked at is never one key away from being saved.
        """
        fields = self.fields.values()
        empty = next((one for one in fields if one.value() is None), None)
        first = empty or next(iter(fields), None)
        safe = self.back if self._asking.grave else self.act
        (first or safe).setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, happened: str, advice: str) -> None:
        """Say why it could not be done; everything typed stays."""
        self._set_busy(False)
        words = f"{happened} {advice}".strip()
        where = self._reasons if "\n" in words else self._trouble
        where.set_words("warning", words, "danger")
        where.show()
        if where is self._reasons:
            self._area.verticalScrollBar().setValue(0)

    def let_go(self) -> None:
        """Let both ways out be taken again, as nothing was done; everything typed stays."""
        self._set_busy(False)

    def press(self) -> None:
        """Give the answer, or say what is missing."""
        first: Field | None = None
        for asked in self._asking.fields:
            one = self.fields[asked.key]
            if not self._is_asked(asked):
                continue
            if one.control.complaint():
                one.complain()
            elif asked.required and one.value() is None:
                one.set_message(QCoreApplication.translate("panel", "Falta esto."))
            elif asked.refused is not None and (why := asked.refused(one.value())):
                one.set_message(why)
            else:
                one.set_message("")
                continue
            first = first or one
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(first)
            return
        self._set_busy(True)
        wanted = [asked.key for asked in self._asking.fields if self._is_asked(asked)]
        found = {key: self.fields[key].value() for key in wanted}
        self.answered.emit({key: value for key, value in found.items() if value is not None})

    def event(self, event: QEvent) -> bool:
        """Take Esc for the way back, before the window covers the screen with it."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back without saving with Esc, unless it is being saved."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.click()
        else:
            super().keyPressEvent(event)

    def _fill(self, column: QVBoxLayout) -> None:
        asking = self._asking
        column.addWidget(Label(asking.title, "title"))
        if asking.words:
            column.addWidget(Label(asking.words))
        if asking.warning:
            frame = QFrame()
            frame.setProperty("tint", "warning")
            inside = QVBoxLayout(frame)
            gaps(inside, (16, 8, 16, 8))
            inside.addWidget(IconWords("warning", asking.warning, "warning"))
            column.addWidget(frame)
        self._reasons = IconWords(
            "warning", "", "danger"
        )  # what has several lines needs the room of the page
        self._reasons.hide()
        column.addWidget(self._reasons)
        for part in asking.body:
            column.addWidget(part)
        for asked in asking.fields:
            one = Field(asked.label, asked.control, asked.hint, required=asked.required)
            self.fields[asked.key] = one
            column.addWidget(one)
            one.value_changed.connect(lambda _value, key=asked.key: self._changed(key))
        column.addStretch(1)

    def _add_foot(self, column: QVBoxLayout) -> None:
        """Keep the verb, the way back and any trouble in sight, however long the panel is."""
        self._trouble = IconWords("warning", "", "danger")
        self._trouble.hide()
        row = QHBoxLayout()
        gaps(row, spacing=12)
        self.act = Button(self._asking.verb, "danger" if self._asking.grave else "primary")
        self.back = Button(QCoreApplication.translate("panel", "Volver sin guardar"))
        self.back.setToolTip("Esc")
        self.act.clicked.connect(self.press)
        self.back.clicked.connect(self.left)
        row.addWidget(self.act)
        row.addWidget(self.back)
        row.addStretch(1)
        foot = QVBoxLayout()
        gaps(foot, (0, 8, 0, 0), 8)
        foot.addWidget(self._trouble)
        foot.addLayout(row)
        column.addLayout(foot)

    def _set_first_values(self) -> None:
        for asked in self._asking.fields:
            if asked.value is not None:
                self.fields[asked.key].set_value(asked.value)
        self._show_what_is_asked()

    def _is_asked(self, asked: Asked) -> bool:
        if asked.only_for is None:
            return True
        key, values = asked.only_for
        return self.fields[key].value() in values and all(
            self._is_asked(other) for other in self._asking.fields if other.key == key
        )

    def _show_what_is_asked(self) -> None:
        for asked in self._asking.fields:
            if asked.only_for is not None:
                self.fields[asked.key].setVisible(self._is_asked(asked))

    def _set_busy(self, busy: bool) -> None:
        """Hold both ways out while it is being saved: what is on its way cannot be taken back by leaving."""
        for button in (self.act, self.back):
            button.setEnabled(not busy)
        self._trouble.hide()
        self._reasons.hide()

    def _changed(self, key: str) -> None:
        self.fields[key].set_message("")
        self._typed.add(key)
        self._show_what_is_asked()
        self.typed.emit()
        if self._asking.follow is not None:
            self._asking.follow(self, key)
