"""The head of the page: who this is about, what to beware of, and the acts that are always at hand."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from repatria.ui.case.telling.header_words import HeaderWords
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.names import CoveredName
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.shown import shown
from repatria.ui.widgets.state_chip import StateChip
from repatria.ui.widgets.tips import tip

_LINE: Final = 90
"""Letters on a line beside the pointer: what stands there wraps only where it is told to."""


class CaseHeader(QWidget):
    """Code, one line, chips; *Actuar ahora* and *Llamada* stand open, the rest under *Más*.

    *Llevarlo yo* stands open too while nobody of the post answers for the case.

    ``act_asked`` tells the key of what was chosen.
    """

    act_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._more_acts: Sequence[Act] = ()
        self._narrow = False
        self._head: HeaderWords | None = None
        column = QVBoxLayout(self)
        gaps(column, spacing=4)
        top = QHBoxLayout()
        gaps(top, spacing=8)
        self._back = Button(QCoreApplication.translate("case_header", "Casos"), "quiet", "back")
        self._back.setAccessibleName(QCoreApplication.translate("case_header", "Volver a la lista de casos"))
        self._back.clicked.connect(lambda: self.act_asked.emit("back"))
        self._name = CoveredName("", "", "title")
        self._name.setWordWrap(False)
        top.addWidget(self._back)
        top.addWidget(self._name)
        self._acts = QWidget()
        self._row = FlowLayout(self._acts, at_end=True)
        top.addWidget(self._acts, 1)
        self._now = self._button(
            "act_now", QCoreApplication.translate("case_header", "Actuar ahora"), "now", "F9"
        )
        self._call = self._button("call", QCoreApplication.translate("case_header", "Llamada"), "phone", "")
        self._more = Button(QCoreApplication.translate("case_header", "Más"), icon="unfold")
        self._more.setAccessibleName(
            QCoreApplication.translate("case_header", "Más cosas que hacer con este expediente")
        )
        self._more.clicked.connect(self._show_more)
        self._take = self._button("take", _take_words(), "person", "")
        self._take.setAccessibleName(_take_words())
        for button in (self._take, self._now, self._call, self._more):
            self._row.addWidget(button)
        column.addLayout(top)
        self._about = Label("")
        column.addWidget(self._about)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, 8, 4)
        column.addWidget(self._chips)

    def set_words(self, head: HeaderWords, acts: Sequence[Act]) -> None:
        """Show the head; *acts* stand under *Más*."""
        self._more_acts = acts
        self._name.set_words(head.code, head.name)
        self._take.setVisible(not head.carried)
        self._head = head
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for state, words in head.chips:
            self._flow.addWidget(StateChip(state, words))
        self._chips.setVisible(bool(head.chips))
        self._write_about()

    def set_open(self, is_open: bool) -> None:
        """Offer *Actuar ahora* only while the case is open; a call can always be noted."""
        self._now.setVisible(is_open)

    def set_asking(self, asking: bool) -> None:
        """Offer nothing else while something is asked, and leave room for it where there is little."""
        for button in (self._take, self._now, self._call, self._more, self._back):
            button.setEnabled(not asking)
        for part in (self._about, self._chips):
            part.setVisible(not (asking and self._narrow))

    def set_names_shown(self, shown: bool) -> None:
        """Show the person's name instead of the code while asked."""
        self._name.set_shown(shown)

    def hold(self, tabs: QWidget) -> None:
        """Keep the choice of section with the acts, where room is scarce; what finds none goes on below."""
        self._row.insert_before(self._now, tabs)

    def set_narrow(self, narrow: bool) -> None:
        """Leave words out where room is scarce, of the way back and of *Llevarlo yo*; *Llamada* goes under *Más*.

        *Más* goes without its mark then: it is what the longest name of a section lacks at 200 %.
        """
        self._narrow = narrow
        self._write_about()
        self._call.setVisible(not narrow)
        self._back.setText("" if narrow else QCoreApplication.translate("case_header", "Casos"))
        self._take.setText("" if narrow else _take_words())
        self._more.set_face(self._more.text(), "" if narrow else "unfold")
        self._take.setToolTip(tip(_take_words() if narrow else ""))

    def _write_about(self) -> None:
        if self._head is not None:
            more = "" if self._narrow else self._head.more
            self._about.setText(" · ".join(part for part in (self._head.about, more) if part))
            whole = "\n".join(wrap(shown(self._head.whole), _LINE))
            self._about.setToolTip(tip(whole or self._head.more))

    def menu(self) -> QMenu:
        """Return what *Más* opens."""
        menu = QMenu(self)
        theme = current_theme()
        call = Act("call", self._call.text(), "phone")
        for act in [call, *self._more_acts] if self._narrow else self._more_acts:
            entry = menu.addAction(theme.icon(act.icon or "next"), act.verb)
            entry.triggered.connect(lambda _=False, key=act.key: self.act_asked.emit(key))
        return menu

    def _show_more(self) -> None:
        menu = self.menu()
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
        menu.aboutToHide.connect(menu.deleteLater)

    def _button(self, key: str, verb: str, icon: str, shortcut: str) -> Button:
        button = Button(verb, icon=icon)
        button.setToolTip(tip(shortcut))
        button.clicked.connect(lambda: self.act_asked.emit(key))
        return button


def _take_words() -> str:
    return QCoreApplication.translate("case_header", "Llevarlo yo")
