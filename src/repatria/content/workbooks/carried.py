"""What stands in a workbook of ours is in the form that was made of it, cell by cell, or the workbook is refused.

The form is written out once more and compared: no column, row, choice or sheet that somebody added goes unheard. What
was taken away is no matter of this, but in lists that are not the form's own: there it would come back in silence.
"""

from __future__ import annotations

from collections.abc import Mapping

from repatria.content.added import as_required
from repatria.content.lists import ChoiceList
from repatria.content.workbooks.carried_choices import refuse_lost_choices
from repatria.content.workbooks.cells_compared import Numbered, compare, numbered
from repatria.content.workbooks.columns import OTHER_END, OWN_SHEET, Row
from repatria.content.workbooks.writing import outward, sheets_of
from repatria.domain.answers_out.leaving import CASE
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import Form
from repatria.domain.forms.values import WHOLE
from repatria.domain.reasons import Reason, because


def refuse_lost(sheets: Mapping[str, list[Row]], form: Form, lists: Mapping[str, ChoiceList]) -> None:
    """Raise DefinitionError by sheet and row for what stands in *sheets* and not in the *form* made of them."""
    kept = sheets_of(form, every_list=True)
    for name, rows in sheets.items():
        if name not in kept and any(rows):
            raise DefinitionError("", name, because(Reason.SHEET_LOST, sheet=name))
    _compare_survey(numbered(sheets["survey"]), kept["survey"])
    refuse_lost_choices(numbered(sheets.get("choices", [])), kept["choices"], form, lists)
    _compare_settings(numbered(sheets.get("settings", [])), kept["settings"])
    _compare_own(numbered(sheets[OWN_SHEET]), kept[OWN_SHEET])


# Inside


def _compare_survey(rows: list[Numbered], kept: list[Row]) -> None:
    """Compare each row with its own; those that the program makes, by their names."""
    made = {row.get("name", ""): row for row in kept if row.get("made")}
    others = iter([row for row in kept if not row.get("made")])
    for number, row in rows:
        if not row.get("made"):
            stays = next(others, None)
            compare("survey", number, _as_read(row), None if stays is None else _as_read(stays))
        elif not _is_unread_fact(row):
            compare("survey", number, row, made.get(row.get("name", "")))


def _is_unread_fact(row: Row) -> bool:
    """Tell whether a hidden question for a fact of the case says nothing more: where nothing reads it, it goes."""
    return row.get("name", "").startswith(CASE) and row == {
        "type": "hidden",
        "name": row.get("name", ""),
        "made": "case",
    }


def _as_read(row: Row) -> Row:
    """Return a row in the one spelling that it is written in, of several that are read alike."""
    said = {column: outward(cell) for column, cell in row.items()}
    said["type"] = " ".join(said.get("type", "").split())
    if said["type"].endswith(" or_other"):
        said |= {"type": f"{said['type'].removesuffix(' or_other')}{OTHER_END}", "or_other": "yes"}
    if said["type"] == "date" and said.get("appearance") == WHOLE:
        said["appearance"] = ""
    if "protective" in said:
        said["protective"] = " ".join(said["protective"].split())
    if said.get("paper_rows"):
        said["paper_rows"] = str(int(said["paper_rows"]) or "")
    if said.get("no_answer"):
        said["required"] = as_required(said.get("name", ""), said.get("required", ""))
    return {column: cell for column, cell in said.items() if cell}


def _compare_settings(rows: list[Numbered], kept: list[Row]) -> None:
    for number, row in rows:
        compare("settings", number, row, kept[0] if number == rows[0][0] else None)


def _compare_own(rows: list[Numbered], kept: list[Row]) -> None:
    """Compare each row with the one of its key that says the same; purposes have no order."""
    left = [{column: cell for column, cell in row.items() if cell} for row in kept]
    for number, row in rows:
        alike = [one for one in left if one["key"] == row.get("key")]
        stays = next((one for one in alike if one.get("value") == row.get("value")), next(iter(alike), None))
        compare(OWN_SHEET, number, row, stays)
        if stays is not None:
            left.remove(stays)
