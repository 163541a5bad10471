"""Words of the form between its questions: they follow the answers that they show, and the language."""

from __future__ import annotations

from collections.abc import Callable

from repatria.domain.forms.answers import Place
from repatria.domain.texts import Text, WithAnswers
from repatria.ui.filling.filled import Filled
from repatria.ui.widgets.label import Label


class Heading(Label):
    """Shows what *words* gives now, which is said of *texts*; where nothing stands it takes no room."""

    def __init__(
        self,
        filled: Filled,
        words: Callable[[], str],
        *texts: Text,
        kind: str = "base",
        tone: str = "",
        strong: bool = False,
    ) -> None:
        super().__init__("", kind, tone=tone, strong=strong)
        self._said, self._nothing = words, False
        self.say()
        filled.language_changed.connect(self.say)
        if any(isinstance(text, WithAnswers) for text in texts):
            filled.touched.connect(self._follow)

    def say(self) -> None:
        """Say it anew where it is said otherwise now."""
        words = self._said()
        if words != self.text():
            self.setText(words)
        if self._nothing is bool(words):
            self._nothing = not words
            self.setVisible(bool(words))

    def _follow(self, _: object) -> None:
        self.say()


def head_of(filled: Filled, place: Place) -> Heading:
    """Return the heading of the group or repeat at *place*."""
    label = filled.question(place.name).label
    return Heading(filled, lambda: filled.said(label, place), label, kind="lead", strong=True)


def hint_of(filled: Filled, place: Place) -> Heading:
    """Return what is told of the group or repeat at *place*."""
    hint = filled.question(place.name).hint
    return Heading(filled, lambda: filled.said(hint, place), hint, tone="quiet")
