"""XLSForms become XForms through pyxform; a spreadsheet that is damaged, bloated or wrong is refused."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final

from repatria.content.xforms.converter_faults import converter_fault, crash_said, row_of
from repatria.content.xforms.keeping import as_kept, left_out
from repatria.content.xforms.kept_weight import refuse_heavy_sheets
from repatria.content.xforms.odd_heads import with_plain_heads, without_unnamed
from repatria.content.xforms.sheet_levels import levels_of
from repatria.content.xforms.sheets import read_sheets
from repatria.content.xforms.stumbling import refuse_stumbling
from repatria.content.xforms.swelling import refuse_swelling
from repatria.content.xforms.unread import without_unasked, without_unread
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.reasons import Reason, because

KINDS: Final = frozenset({".xlsx", ".xlsm", ".xls", ".csv", ".md"})


def is_spreadsheet(file: str) -> bool:
    """Tell by its name whether *file* is an XLSForm."""
    return PurePath(file).suffix.lower() in KINDS


@dataclass(frozen=True, slots=True)
class Made:
    """What a spreadsheet becomes: its *xform*, pyxform's *warnings*, and the *levels* that it states by name.

    *kept* is what is kept of the file: neither the sheets *left_out* nor columns and lists that are *unread*.
    """

    xform: bytes
    warnings: tuple[str, ...]
    levels: dict[str, str]
    kept: bytes
    left_out: tuple[str, ...]
    unread: tuple[str, ...]


def read_spreadsheet(file: str, data: bytes, *, to_keep: bool = False) -> Made:
    """Return what the spreadsheet in *data* becomes; raises DefinitionError with sheet and row.

    *to_keep* refuses what would be too much to be kept before anything is made of it.
    """
    from pyxform.errors import PyXFormError  # heavy, and only needed where a form is brought in

    _be_silent()
    workbook: Any = None
    try:
        workbook = with_plain_heads(read_sheets(file, data, to_keep=to_keep))
        refuse_stumbling(file, workbook)
        refuse_swelling(file, workbook)
        if to_keep:
            refuse_heavy_sheets(file, workbook)
        return _made(file, workbook)
    except PyXFormError as error:
        where, why = converter_fault(error)
        where = where or row_of(workbook.survey or () if workbook else (), why)
        if not where:
            raise DefinitionFileError(file, why) from error
        raise DefinitionError(file, where, why) from error
    except (DefinitionError, MemoryError):
        raise
    except Exception as error:  # the readers of spreadsheets raise whatever a damaged file makes of them
        if workbook is None:
            raise DefinitionFileError(file, because(Reason.BAD_SPREADSHEET)) from error
        raise DefinitionFileError(file, because(Reason.READER_FAILED, said=crash_said(error))) from error


def _made(file: str, workbook: Any) -> Made:
    workbook, unnamed = without_unnamed(workbook)
    survey, warnings, workbook, lists = _compiled_without_unasked(file, workbook)
    made: str = survey.to_xml(validate=False, warnings=warnings)
    asked = {one.name for one in survey.iter_descendants()}
    levels = levels_of(file, workbook, asked)
    kept, columns = without_unread(workbook)
    unread = (*columns, *unnamed, *lists)
    return Made(made.encode(), tuple(warnings), levels, as_kept(kept), left_out(workbook), unread)


def _compiled_without_unasked(file: str, workbook: Any) -> tuple[Any, list[str], Any, tuple[str, ...]]:
    """Return the compiled survey, its warnings, the workbook without lists that nothing asks, and these lists.

    What cannot be compiled without them keeps them: a fault is told of the file as it is.
    """
    from pyxform.errors import PyXFormError

    asked, lists = without_unasked(workbook)
    try:
        return *_compiled(file, asked), asked, lists
    except PyXFormError:
        return *_compiled(file, workbook), workbook, ()


def _compiled(file: str, workbook: Any) -> tuple[Any, list[str]]:
    from pyxform.builder import create_survey_element_from_dict
    from pyxform.xls2json import workbook_to_json

    warnings: list[str] = []
    name = PurePath(file).stem
    described = workbook_to_json(workbook, form_name="data", fallback_form_name=name, warnings=warnings)
    return create_survey_element_from_dict(described), warnings


def _be_silent() -> None:
    """Keep pyxform from writing to a shell what is told by us."""
    logging.getLogger("pyxform").setLevel(logging.CRITICAL)
    logging.getLogger("pyxform.xls2xform").setLevel(logging.CRITICAL)
