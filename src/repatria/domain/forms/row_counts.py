"""How many rows a repeat shall have: what other answers count, and what is told of rows that lack or are too many."""

from __future__ import annotations

from math import nan

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import as_number
from repatria.domain.forms.answers import Place
from repatria.domain.forms.bounds import MOST_ROWS
from repatria.domain.forms.definition import FROM_ELSEWHERE
from repatria.domain.forms.engine import FormEngine
from repatria.domain.forms.problem import BEYOND, Problem


class RowCounts(FormEngine):
    """One form with its answers and what they count; see FormEngine for how it is made."""

    def rows_counted(self, repeat: str, outer: str = "") -> int | None:
        """Return how many rows other answers count, of an inner repeat in the row *outer*; None where nothing does.

        So where nobody here can know it or has said it yet, and below none. Beyond the rows that a repeat may have it
        is one more than these.
        """
        number = self._rows_reckoned(Place(repeat, outer))
        return int(min(number, MOST_ROWS + 1)) if number >= 0 else None

    def _rows_reckoned(self, place: Place) -> float:
        """Return what the answers make of the count of rows at *place*, no number where they say none."""
        rule = self.plan.nodes[place.name].repeat_count
        if rule is None or self.hangs(*place):
            return nan
        try:
            return as_number(self._evaluate(rule, place))
        except ExpressionError:
            return nan

    def rows_wanted(self, repeat: str, outer: str = "") -> int:
        """Return how many rows the form asks for at least, of an inner repeat in the row *outer*."""
        counted = self.rows_counted(repeat, outer) or 0
        return counted if counted <= MOST_ROWS else 0

    def rows_fault(self, place: Place, *, at_least: int) -> Problem | None:
        """Return that rows lack at *place*, or that there are too many.

        More than are counted there may not be in a form of others, as its file allows no row beyond them.
        """
        message = self.plan.nodes[place.name].question.required_message
        counted, there = self.rows_counted(*place), len(self.rows(*place))
        if (counted or 0) > MOST_ROWS:
            return Problem(place, "constraint", BEYOND, {})
        if there < (wanted := max(counted or 0, at_least)):
            return Problem(place, "required", str(wanted), message)
        if counted is None or there <= counted or not self.form.id.startswith(FROM_ELSEWHERE):
            return None
        return Problem(place, "constraint", str(counted), {})
