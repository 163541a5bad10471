"""Who the people of a figure are: of each thing that is told apart how many, as bars with their words beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.monitoring.definition import Indicator
from repatria.services.desk import Desk as Work
from repatria.ui.case.telling.path_words import choice_words, question_at
from repatria.ui.case.telling.terms import child_words, value_words, words
from repatria.ui.country_names import country_name
from repatria.ui.following.trend import Bar, TrendBars
from repatria.ui.theme import gaps
from repatria.ui.widgets.label import Label

_NAMES: Final = 0.4
"""The share of the width for words of forms, which are longer than months."""

_COUNTRIES: Final = frozenset({"nationality", "found_in", "residence", "country", "return_country"})


class Profile(QWidget):
    """Shows one list for each name of a profile."""

    def __init__(self) -> None:
        super().__init__()
        self.lists: list[TrendBars] = []
        self._column = QVBoxLayout(self)
        gaps(self._column, spacing=12)
        self._inside: QWidget | None = None

    def show_labels(self, work: Work, indicator: Indicator, labels: Mapping[str, int]) -> None:
        """Show how often each label of *indicator* came, the most often first and what is not known last."""
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside, self.lists = QWidget(), []
        column = QVBoxLayout(self._inside)
        gaps(column, spacing=8)
        for name in indicator.profile:
            told = name_words(work, name)
            found = _of_name(labels, name)
            bars = TrendBars(told, _NAMES)
            bars.show_bars(_bars(work, name, found))
            column.addWidget(Label(told, "lead"))
            column.addWidget(bars)
            self.lists.append(bars)
        self._column.addWidget(self._inside)


def people_in(indicator: Indicator, labels: Mapping[str, int]) -> int:
    """Return how many people *labels* are of: the first name of a profile says one thing of each."""
    return sum(_of_name(labels, indicator.profile[0]).values()) if indicator.profile else 0


def name_words(work: Work, name: str) -> str:
    """Return what is told apart by a name of a profile: a property of the case, or a question of a form."""
    form, _, question = name.rpartition(".")
    if not form:
        return value_words(name)
    found = question_at(work.library.forms.get(form), question)
    return f"{words(found.label)} ({form})" if found is not None else name


def label_words(work: Work, name: str, value: str) -> str:
    """Return one value of a name of a profile in words; of none it is said that it is not known."""
    if not value:
        return QCoreApplication.translate("following", "no se sabe")
    if name in _COUNTRIES:
        return country_name(work, value)
    if name == "child_or_doubt":
        return child_words(value)
    form_id, _, name = name.rpartition(".")
    form = work.library.forms.get(form_id)
    question = question_at(form, name)
    if form is None or question is None or not question.list_name:
        return value
    return choice_words(form, question, value)


def _of_name(labels: Mapping[str, int], name: str) -> dict[str, int]:
    return {
        label.removeprefix(f"{name}="): count
        for label, count in labels.items()
        if label.startswith(f"{name}=")
    }


def _bars(work: Work, name: str, found: Mapping[str, int]) -> list[Bar]:
    most = max(found.values(), default=0)
    ordered = sorted(found.items(), key=lambda one: (not one[0], -one[1], label_words(work, name, one[0])))
    return [
        Bar(label_words(work, name, value), str(count), count / most if value else None)
        for value, count in ordered
    ]
