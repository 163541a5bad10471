"""XLSForms become XForms through pyxform; a spreadsheet that is damaged, bloated or wrong is refused."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any, Final

from repatria.content.xforms.converter_faults import converter_fault, row_of
from repatria.content.xforms.reading import MOST_QUESTIONS
from repatria.content.xforms.sheets import read_sheets
from repatria.content.xforms.swelling import refuse_swelling
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.forms.definition import LEVELS
from repatria.domain.reasons import Reason, because

KINDS: Final = frozenset({".xlsx", ".xlsm", ".xls", ".csv", ".md"})
_LONGEST_TOLD: Final = 40


def is_spreadsheet(file: str) -> bool:
    """Tell by its name whether *file* is an XLSForm."""
    return PurePath(file).suffix.lower() in KINDS


def to_xform(file: str, data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return the XForm that the spreadsheet in *data* describes, and pyxform's warnings; raises DefinitionError."""
    # heavy, and only needed where a form is brought in
    from pyxform.builder import create_survey_element_from_dict
    from pyxform.errors import PyXFormError
    from pyxform.xls2json import workbook_to_json

    _be_silent()
    warnings: list[str] = []
    rows: list[dict[str, Any]] = []
    try:
        workbook = read_sheets(file, data)
        rows += workbook.survey or ()
        _check_size(file, workbook)
        refuse_swelling(file, workbook)
        name = PurePath(file).stem
        described = workbook_to_json(workbook, form_name="data", fallback_form_name=name, warnings=warnings)
        made: str = create_survey_element_from_dict(described).to_xml(validate=False, warnings=warnings)
    except PyXFormError as error:
        where, why = converter_fault(error)
        where = where or row_of(rows, why)
        if not where:
            raise DefinitionFileError(file, why) from error
        raise DefinitionError(file, where, why) from error
    except (DefinitionError, MemoryError):
        raise
    except Exception as error:  # the readers of spreadsheets raise whatever a damaged file makes of them
        raise DefinitionFileError(file, because(Reason.BAD_SPREADSHEET)) from error
    return made.encode(), tuple(warnings)


def levels_in(file: str, data: bytes) -> dict[str, str]:
    """Return the sensitivity levels in our column ``level``, by name; of a name that is there twice the strictest.

    Raises DefinitionError for what is no level, as the answer would stand where anybody reads it.
    """
    found: dict[str, str] = {}
    for number, row in enumerate(_rows(file, data), 2):  # as in the sheet, where the heads are the first
        name, said = _cell(row, "name"), _cell(row, "level")
        if said and said.upper() not in LEVELS:
            where = f"survey {number}" + (f", {name}" if name else "")
            raise DefinitionError(file, where, because(Reason.NOT_A_LEVEL, given=said[:_LONGEST_TOLD]))
        if name and said:
            found[name] = max(said.upper(), found.get(name, ""))
    return found


def _rows(file: str, data: bytes) -> Iterable[Mapping[str, Any]]:
    """Return the rows of the survey; raises DefinitionFileError for a spreadsheet that cannot be read."""
    try:
        return read_sheets(file, data).survey or ()
    except (DefinitionFileError, MemoryError):
        raise
    except Exception as error:  # the readers of spreadsheets raise whatever a damaged file makes of them
        raise DefinitionFileError(file, because(Reason.BAD_SPREADSHEET)) from error


def _cell(row: Mapping[str, Any], head: str) -> str:
    """Return what stands under *head*, which anybody writes large or small, as pyxform takes it."""
    return next((str(said or "").strip() for at, said in row.items() if at.strip().lower() == head), "")


def _check_size(file: str, workbook: Any) -> None:
    if len(getattr(workbook, "survey", ()) or ()) > MOST_QUESTIONS:
        raise DefinitionFileError(file, because(Reason.TOO_MANY_NODES, most=MOST_QUESTIONS))


def _be_silent() -> None:
    """Keep pyxform from writing to a shell what is told by us."""
    logging.getLogger("pyxform").setLevel(logging.CRITICAL)
    logging.getLogger("pyxform.xls2xform").setLevel(logging.CRITICAL)
