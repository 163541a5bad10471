"""Words of definitions, in the languages they were written in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Text = Mapping[str, str]
"""Words by language code; Spanish is always there."""


def say(text: Text, language: str) -> str:
    """Return the words in *language*, else in Spanish, else nothing."""
    return text.get(language) or text.get("es", "")


def said_in(text: Text, language: str) -> str:
    """Return what a person wrote, in *language*, else in Spanish, else as it is: nothing written stays unread."""
    return say(text, language) or next(iter(text.values()), "")


class WithAnswers(Mapping[str, str]):
    """Words that show answers: *written* holds ``${…}`` where an answer stands.

    Read like any other words they are *bare*: they name the question and show nobody's answer. Only who knows for
    whom the words are tells the answers in them (``domain.forms.telling``).
    """

    __slots__ = ("bare", "written")

    def __init__(self, bare: Text, written: Text) -> None:
        self.bare, self.written = bare, written  # no dataclass: the first window waits for none to be read

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, WithAnswers):
            return NotImplemented
        return (self.bare, self.written) == (other.bare, other.written)

    __hash__ = None  # type: ignore[assignment]  # mappings have none

    def __getitem__(self, language: str) -> str:
        return self.bare[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self.bare)

    def __len__(self) -> int:
        return len(self.bare)
