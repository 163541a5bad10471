"""XLSForms become XForms through pyxform; a spreadsheet that is damaged, bloated or wrong is refused."""

from __future__ import annotations

import logging
from pathlib import PurePath
from typing import Any, Final

from repatria.content.xforms.converter_faults import converter_fault, row_of
from repatria.content.xforms.reading import MOST_QUESTIONS
from repatria.content.xforms.sheets import read_sheets
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.reasons import Reason, because

KINDS: Final = frozenset({".xlsx", ".xlsm", ".xls", ".csv", ".md"})


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
        name = PurePath(file).stem
        described = workbook_to_json(workbook, form_name="data", fallback_form_name=name, warnings=warnings)
        made: str = create_survey_element_from_dict(described).to_xml(validate=False, warnings=warnings)
    except PyXFormError as error:
        where, why = converter_fault(error)
        where = where or row_of(rows, why)
        if not where:
            raise DefinitionFileError(file, why) from error
        raise DefinitionError(file, where, why) from error
    except DefinitionError:
        raise
    except Exception as error:  # the readers of spreadsheets raise whatever a damaged file makes of them
        raise DefinitionFileError(file, because(Reason.BAD_SPREADSHEET)) from error
    return made.encode(), tuple(warnings)


def levels_in(file: str, data: bytes) -> dict[str, str]:
    """Return the sensitivity levels in our column ``level``, by name; of a name that is there twice the strictest.

    Raises DefinitionFileError for a spreadsheet that cannot be read.
    """
    try:
        rows = read_sheets(file, data).survey or ()
    except DefinitionFileError:
        raise
    except Exception as error:  # the readers of spreadsheets raise whatever a damaged file makes of them
        raise DefinitionFileError(file, because(Reason.BAD_SPREADSHEET)) from error
    found: dict[str, str] = {}
    for row in rows:
        name, level = str(row.get("name") or ""), str(row.get("level") or "").strip()
        if name and level:
            found[name] = max(level, found.get(name, ""))
    return found


def _check_size(file: str, workbook: Any) -> None:
    if len(getattr(workbook, "survey", ()) or ()) > MOST_QUESTIONS:
        raise DefinitionFileError(file, because(Reason.TOO_MANY_NODES, most=MOST_QUESTIONS))


def _be_silent() -> None:
    """Keep pyxform from writing to a shell what is told by us."""
    logging.getLogger("pyxform").setLevel(logging.CRITICAL)
    logging.getLogger("pyxform.xls2xform").setLevel(logging.CRITICAL)
