"""Which kinds of data a form tells, as the person agrees to them in F02, part C.

``forms/sharing/`` says so (docs/paper.md). What nobody sorted tells all kinds: only who agreed to all of them agreed
to that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

OFFICE: Final = "office"
"""What whoever tells says of itself: nobody's consent is asked for it."""

KINDS_OF_DATA: Final[tuple[str, ...]] = (
    "code_needs",
    "identity",
    "documents",
    "contact",
    "health",
    "facts",
    "protection",
    "family",
    "travel",
)
"""What data the person is asked about in F02, part C."""


@dataclass(frozen=True, slots=True)
class ToldData:
    """The kinds of data that each question of a form tells, and those (*of_rest*) of every other of its questions."""

    of_rest: frozenset[str] = frozenset(KINDS_OF_DATA)
    of_question: Mapping[str, str] = field(default_factory=dict)

    def told_by(self, question: str) -> frozenset[str]:
        """Return the kinds of data to which the person must have agreed for an answer to *question* to be told."""
        kind = self.of_question.get(question)
        return self.of_rest if kind is None else frozenset({kind}) - {OFFICE}
