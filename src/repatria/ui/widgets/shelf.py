"""A list of choices as it is looked through by typing: its words folded once, however often it is asked."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence

from repatria.ui.widgets.choice_buttons import Choice

_APOSTROPHES = "'\u2019\u2018\u02bc\ua78c\u00b4`"
_NONE = str.maketrans("", "", _APOSTROPHES)


def fold(words: str) -> str:
    """Return *words* as they are compared: small letters without accents, apostrophes and outer blanks."""
    if words.isascii():
        return words.translate(_NONE).casefold().strip()
    decomposed = unicodedata.normalize("NFD", words)
    kept = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return kept.translate(_NONE).casefold().strip()


class Shelf:
    """Choices in their order; *folding* may be one that remembers."""

    def __init__(self, choices: Iterable[Choice], folding: Callable[[str], str] = fold) -> None:
        self.choices = tuple(choices)
        self.words = {choice.key: choice.words for choice in self.choices}
        self._folding = folding
        self._folded: list[str] | None = None

    @property
    def folded(self) -> list[str]:
        """Return the words of all choices as they are compared."""
        if self._folded is None:
            self._folded = [self._folding(choice.words) for choice in self.choices]
        return self._folded

    def exact(self, words: str) -> str | None:
        """Return the key of the one choice that is called *words*; None for none and for several."""
        wanted = fold(words)
        if self.folded.count(wanted) != 1:
            return None
        return self.choices[self.folded.index(wanted)].key

    def fitting(self, words: str, most: int) -> list[Choice]:
        """Return those with *words* within, at most one more than *most*: then those that begin so come first."""
        wanted = fold(words)
        fits = [place for place, shown in enumerate(self.folded) if wanted in shown]
        if len(fits) > most:
            fits.sort(key=lambda place: not self.folded[place].startswith(wanted))
        return [self.choices[place] for place in fits[: most + 1]]

    def first_that_begins(self, words: str, found: Sequence[Choice]) -> int:
        """Return the place among *found* of the first that begins with *words*, else of the first."""
        wanted = fold(words)
        begins = (place for place, choice in enumerate(found) if fold(choice.words).startswith(wanted))
        return next(begins, 0)
