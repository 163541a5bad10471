"""Show the eight words that may be read aloud in the stead of a code."""

from __future__ import annotations

from collections.abc import Sequence

from repatria.ui.widgets.label import Label


def show_words(label: Label, words: Sequence[str]) -> None:
    """Show them numbered, so that none is left out; a screen reader says one after the other."""
    label.setText("   ".join(f"{place}\u00a0{word}" for place, word in enumerate(words, 1)))
    label.setAccessibleName(", ".join(words))
