"""A workbook that we wrote, perhaps changed since, as a form again."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any, Final

from repatria.content.added import as_required
from repatria.content.forms import form_of
from repatria.content.lists import ChoiceList
from repatria.content.workbooks.columns import OURS, OWN_SHEET, PARTIAL, PLAIN, TEXTS, Row
from repatria.domain.answers_out.leaving import CASE
from repatria.domain.forms.definition import Form
from repatria.domain.forms.values import DATE_PARTS, WHOLE

_CASE: Final = re.compile(rf"\$\{{{CASE}(\w+)\}}")


def read_workbook(data: bytes, lists: Mapping[str, ChoiceList]) -> Form:
    """Return the form that ``write_workbook`` wrote, with the shared *lists* it may name."""
    table = as_tables(tables_of(data))
    own = [row for row in table["choices"] if row["list_name"] not in lists]
    return form_of(table["settings"]["form_id"], table | {"choices": own}, data, lists)


def tables_of(data: bytes) -> dict[str, list[Row]]:
    """Return the rows of each sheet of a workbook that ``write_workbook`` made, heads as keys."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    tables: dict[str, list[Row]] = {}
    for sheet in book.worksheets:
        lines = [
            ["" if cell is None else str(cell) for cell in line] for line in sheet.iter_rows(values_only=True)
        ]
        heads, rows = lines[0] if lines else [], lines[1:]
        tables[sheet.title] = [
            {head: cell for head, cell in zip(heads, row, strict=False) if cell} for row in rows
        ]
    return tables


def as_tables(sheets: Mapping[str, list[Row]]) -> dict[str, Any]:
    """Return what stands in our own workbook as the tables of a ``form.toml``."""
    settings = sheets["settings"][0]
    own = sheets.get(OWN_SHEET, [])
    languages = [_code(head) for head in _heads(sheets["survey"], "label")]
    texts = {row["key"]: _text(row, "text") for row in own if row["key"] in ("title", "intro", "signed")}
    made: dict[str, Any] = {
        "form_id": settings["form_id"],
        "version": settings["version"],
        "form_title": texts.get("title", {}),
        "languages": languages,
        "default_language": languages[0],
        "purposes": [row["value"] for row in own if row["key"] == "purpose"],
        "sources": [row["value"] for row in own if row["key"] == "source"],
    }
    made |= {key: texts[key] for key in ("intro", "signed") if key in texts}
    variant = next((row.get("value", "") for row in own if row["key"] == "child_variant_of"), "")
    if variant:
        made["child_variant_of"] = variant
    return {
        "settings": made,
        "survey": [_survey_row(row) for row in sheets["survey"] if not row.get("made")],
        "choices": _choices(sheets),
        "signature": [_signature(row) for row in own if row["key"] == "signature"],
    }


def _heads(rows: list[Row], column: str) -> list[str]:
    heads = dict.fromkeys(head for row in rows for head in row)
    return [head for head in heads if head.startswith(f"{column}::")]


def _code(head: str) -> str:
    return head.rpartition("(")[2].rstrip(")") if "(" in head else head.partition("::")[2]


def _text(row: Row, column: str) -> dict[str, str]:
    return {_code(head): _inward(words) for head, words in row.items() if head.startswith(f"{column}::")}


def _survey_row(row: Row) -> dict[str, Any]:
    texts = {column: _text(row, column) for column in TEXTS}
    made: dict[str, Any] = {
        "type": row["type"],
        "name": row.get("name", ""),
        **texts,
        **{column: _inward(row.get(column, "")) for column in (*PLAIN, *OURS)},
        "protective": row.get("protective", "").split(),
        "paper_rows": int(row.get("paper_rows", "0")),
    }
    if row.get("no_answer"):
        made["no_answer"] = True
        made["required"] = as_required(row["name"], made["required"])
    if row["type"] == "date":
        made["appearance"] = _date_appearance(row.get("appearance", ""))
    if row.get("or_other"):
        made["type"] = f"{row['type'].removesuffix('_other')} or_other"
    return {column: value for column, value in made.items() if value}


def _date_appearance(said: str) -> str:
    """Return how a date is asked: one that says nothing is asked whole, as by whoever reads the file elsewhere."""
    return said if said in DATE_PARTS else "" if said == PARTIAL else WHOLE


def _inward(expression: str) -> str:
    return _CASE.sub(r"${case.\1}", expression)


def _choices(sheets: Mapping[str, list[Row]]) -> list[dict[str, Any]]:
    """Return the lists but for those written out for ``or_other``."""
    opened = {row["type"].split()[1] for row in sheets["survey"] if row.get("or_other")}
    return [_choice(row) for row in sheets["choices"] if row["list_name"] not in opened]


def _choice(row: Row) -> dict[str, Any]:
    attributes = {
        key: cell for key, cell in row.items() if key not in ("list_name", "name") and "::" not in key
    }
    return {"list_name": row["list_name"], "name": row["name"], "label": _text(row, "label"), **attributes}


def _signature(row: Row) -> dict[str, Any]:
    return {"role": row["value"], "label": _text(row, "text"), "required": row.get("required") != "no"}
