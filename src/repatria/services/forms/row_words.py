"""In which row of a form something stood, in words, also where the row or its repeat is no longer there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.session import FormSession
from repatria.domain.texts import Text, say
from repatria.services.forms.unasked import TypedRow, Unasked, row_known

_ROW: Final[Text] = {"es": "Renglón", "en": "Row"}
"""What a row is called whose repeat has no words, or is known to nobody here."""
_TAKEN_OUT: Final[Text] = {"es": "quitado", "en": "taken out"}


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """One row: the *repeat* that it is of, and its *number* in it; 0 for one that was taken out, or stood in such."""

    repeat: str
    number: int


class Lines:
    """Finds the rows around a place of one form; each repeat is counted once, however many rows are asked for."""

    def __init__(self, session: FormSession, unasked: Unasked) -> None:
        self._session, self._unasked = session, unasked
        self._numbers: dict[TypedRow, dict[str, int]] = {}

    def of(self, row: str) -> tuple[Line, ...]:
        """Return *row* and the rows around it, the outermost first; nothing outside repeats."""
        found: list[Line] = []
        seen: set[str] = set()  # two posts may have put each of two rows into the other
        while row and row not in seen:
            seen.add(row)
            added = row_known(self._session, self._unasked, row)
            if added is None:
                found.append(Line("", 0))
                break
            if added not in self._numbers:
                self._numbers[added] = {one: at for at, one in enumerate(self._rows(added), start=1)}
            found.append(Line(added.repeat, self._numbers[added].get(row, 0)))
            row = added.outer
        return tuple(reversed(found))

    def _rows(self, added: TypedRow) -> tuple[str, ...]:
        """Return the rows that one stands among, in order; those of a repeat that is gone as kept, then as typed."""
        if added.repeat in self._session.plan.nodes:
            return self._session.rows(added.repeat, added.outer)
        typed = (row for row, one in self._unasked.rows.items() if one == added)
        return tuple(dict.fromkeys([*self._session.stored.rows_in(added.repeat, added.outer), *typed]))


def in_its_row(lines: Sequence[Line], words: Text, *plans: FormPlan) -> Text:
    """Return *words* with the rows before them, each as the first of *plans* that knows its repeat calls it."""
    gone = next((at for at, line in enumerate(lines) if not line.number), len(lines))
    for at, line in reversed(list(enumerate(lines))):
        called = _called(line.repeat, plans)
        codes = {*words, *called}
        number = {code: str(line.number) if at < gone else f"({say(_TAKEN_OUT, code)})" for code in codes}
        rows = {
            code: f"{say(called, code)} {number[code]}" if at <= gone else say(called, code) for code in codes
        }
        words = {code: f"{rows[code]}: {say(words, code)}" for code in codes}
    return words


def _called(repeat: str, plans: Sequence[FormPlan]) -> Text:
    labels = (plan.nodes[repeat].question.label for plan in plans if repeat in plan.nodes)
    return next((label for label in labels if label), _ROW)
