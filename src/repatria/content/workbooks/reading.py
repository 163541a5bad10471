"""A workbook that we wrote, perhaps changed since, as the tables of a ``form.toml`` again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from repatria.content.added import as_required
from repatria.content.lists import ChoiceList
from repatria.content.workbooks.columns import OTHER_END, OURS, OWN_SHEET, PARTIAL, PLAIN, TEXTS, Row
from repatria.domain.answers_out.leaving import CASE
from repatria.domain.forms.listing import OTHER
from repatria.domain.forms.values import DATE_PARTS, WHOLE

_CASE: Final = re.compile(rf"\$\{{{CASE}(\w+)\}}")


def as_form_tables(sheets: Mapping[str, list[Row]], lists: Mapping[str, ChoiceList]) -> dict[str, Any]:
    """Return the tables of the form whose workbook holds *sheets*, without the shared *lists* it names.

    What is wrong in them is found where the form is read.
    """
    table = as_tables(sheets)
    own = [row for row in table["choices"] if row.get("list_name") not in lists]
    return table | {"choices": own}


def as_tables(sheets: Mapping[str, list[Row]]) -> dict[str, Any]:
    """Return what stands in our own workbook as the tables of a ``form.toml``."""
    settings = next(iter(sheets.get("settings", ())), {})
    survey, own = sheets.get("survey", []), [row for row in sheets.get(OWN_SHEET, ()) if "key" in row]
    languages = [_code(head) for head in _heads(survey, "label")]
    texts = {row["key"]: _text(row, "text") for row in own if row["key"] in ("title", "intro", "signed")}
    made: dict[str, Any] = {
        **{key: settings[key] for key in ("form_id", "version") if key in settings},
        "form_title": texts.get("title", {}),
        "languages": languages,
        "default_language": next(iter(languages), ""),
        "purposes": [row.get("value", "") for row in own if row["key"] == "purpose"],
        "sources": [row.get("value", "") for row in own if row["key"] == "source"],
    }
    made |= {key: texts[key] for key in ("intro", "signed") if key in texts}
    variant = next((row.get("value", "") for row in own if row["key"] == "child_variant_of"), "")
    if variant:
        made["child_variant_of"] = variant
    return {
        "settings": made,
        "survey": [_survey_row(row) for row in survey if row and not row.get("made")],
        "choices": _choices(survey, sheets.get("choices", [])),
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
        "type": row.get("type", ""),
        "name": row.get("name", ""),
        **texts,
        **{column: _inward(row.get(column, "")) for column in (*PLAIN, *OURS)},
        "protective": row.get("protective", "").split(),
        "paper_rows": _whole(row.get("paper_rows", "0")),
    }
    if row.get("no_answer"):
        made["no_answer"] = True
        made["required"] = as_required(made["name"], made["required"])
    if made["type"] == "date":
        made["appearance"] = _date_appearance(row.get("appearance", ""))
    if row.get("or_other"):
        made["type"] = f"{made['type'].removesuffix(OTHER_END)} or_other"
    return {column: value for column, value in made.items() if value}


def _date_appearance(said: str) -> str:
    """Return how a date is asked: one that says nothing is asked whole, as by whoever reads the file elsewhere."""
    return said if said in DATE_PARTS else "" if said == PARTIAL else WHOLE


def _inward(expression: str) -> str:
    return _CASE.sub(r"${case.\1}", expression)


_DIGITS = 9
"""No number of a form is longer, and none this long takes any time."""


def _whole(said: str) -> int | str:
    """Return the number that a cell says; anything else as it stands, to be refused with its key."""
    return int(said) if said.isascii() and said.isdigit() and len(said) <= _DIGITS else said


def _choices(survey: list[Row], choices: list[Row]) -> list[dict[str, Any]]:
    """Return the lists; those written out for ``or_other`` without it, where they do not stand so there, too."""
    there = {row.get("list_name", "") for row in choices}
    opened = {row.get("type", "").partition(" ")[2] for row in survey if row.get("or_other")}
    plain = {name: name.removesuffix(OTHER_END) for name in opened if name.endswith(OTHER_END)}
    found = []
    for row in filter(None, choices):
        name = row.get("list_name", "")
        if name not in plain:
            found.append(_choice(row))
        elif plain[name] not in there and row.get("name") != OTHER:
            found.append(_choice({**row, "list_name": plain[name]}))
    return found


def _choice(row: Row) -> dict[str, Any]:
    attributes = {key: cell for key, cell in row.items() if "::" not in key}
    return {**attributes, "label": _text(row, "label")}


def _signature(row: Row) -> dict[str, Any]:
    return {
        "role": row.get("value", ""),
        "label": _text(row, "text"),
        "required": row.get("required") != "no",
    }
