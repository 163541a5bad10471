"""A form of ours that was worked on in a spreadsheet: checked as if it were shipped, and written again."""

from __future__ import annotations

from collections.abc import Mapping

from repatria.content.forms import read_form
from repatria.content.lists import ChoiceList
from repatria.content.workbooks.as_toml import write_toml
from repatria.content.workbooks.carried import refuse_lost
from repatria.content.workbooks.columns import Row
from repatria.content.workbooks.opening import open_workbook
from repatria.content.workbooks.reading import as_form_tables
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import Form


def revise_form(file: str, data: bytes, lists: Mapping[str, ChoiceList]) -> tuple[Form, bytes]:
    """Return the form that a workbook of ours holds, with the shared *lists* it may name, and its ``form.toml``.

    Raises DefinitionError, naming the question and its column, for whatever the program would not load, and by sheet
    and row for what would be lost.
    """
    sheets = open_workbook(file, data)
    try:
        return form_in(sheets, lists)
    except DefinitionError as error:
        raise DefinitionError(file, error.key, error.reason) from error


def form_in(sheets: Mapping[str, list[Row]], lists: Mapping[str, ChoiceList]) -> tuple[Form, bytes]:
    """Return the form in the *sheets* of a workbook of ours, and its ``form.toml``, in which all of them stands."""
    tables = as_form_tables(sheets, lists)
    made = write_toml(tables).encode()
    form = read_form(tables["settings"].get("form_id", ""), made, lists)
    refuse_lost(sheets, form, lists)
    return form, made
