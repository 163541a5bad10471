"""Name the source of a rule, and unfold its text in place when asked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label, card


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule comes from: its *title*, the *text* as far as the pack carries it, and how sure we are."""

    title: str
    text: str = ""
    evidence: str = ""


class SourceLink(QWidget):
    """One source; without a text it is only named and cannot be unfolded."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._source = source
        column = QVBoxLayout(self)
        gaps(column, spacing=4)
        self._button = Button(source.title, "link", "source")
        self._button.setCheckable(bool(source.text))
        self._well = card("well")
        inside = QVBoxLayout(self._well)
        gaps(inside, (12, 8, 12, 8), 8)
        self._text = Label(source.text)
        inside.addWidget(self._text)
        inside.addWidget(Label(source.evidence, "small", tone="quiet"))
        self._well.hide()
        if source.text:
            column.addWidget(self._button)
        else:
            named = IconWords("source", source.title, "quiet", between=4)
            line = current_theme().metrics().lineSpacing()
            above = max(0, (current_theme().size(34) - line) // 2)
            named.setContentsMargins(current_theme().space(4) + 2, above, 0, above)
            column.addWidget(named)
            self._button.setParent(self)
            self._button.hide()
        column.addWidget(self._well)
        self._button.toggled.connect(self._unfold)
        self._unfold(False)

    def is_unfolded(self) -> bool:
        """Tell whether the text is shown."""
        return not self._well.isHidden()

    def unfold(self) -> None:
        """Show the text."""
        if self._source.text:
            self._button.setChecked(True)

    def _unfold(self, shown: bool) -> None:
        self._well.setVisible(shown)
        folded = QCoreApplication.translate("source_link", "{title}: leer el texto")
        unfolded = QCoreApplication.translate("source_link", "{title}: ocultar el texto")
        self._button.setAccessibleName((unfolded if shown else folded).format(title=self._source.title))
