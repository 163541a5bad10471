"""A formula whose value is not in the file says nothing: what stands there would be lost."""

from __future__ import annotations

from collections.abc import Mapping

from repatria.content.xforms.cells import NOT_WORKED_OUT
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason, because


def refuse_formulas(file: str, where: str, cells: Mapping[str, str]) -> None:
    """Raise DefinitionError for a formula without its value in the *cells* of the row *where*, by their columns."""
    for column, said in cells.items():
        if said == NOT_WORKED_OUT:
            raise DefinitionError(file, where, because(Reason.FORMULA_WITHOUT_VALUE, column=column))
