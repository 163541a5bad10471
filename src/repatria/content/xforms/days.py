"""Days that a spreadsheet keeps with a clock: as an answer to begin with they are what the question asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from repatria.domain.expressions.nodes import Element
from repatria.domain.xforms.definition import Bind

_CELL: Final = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)?", re.ASCII)


def tell_days(answers: Element, binds: Mapping[str, Bind]) -> None:
    """Write the days and moments below *answers* as XForms have them, where a cell of Excel wrote its own."""
    waiting = [(f"/{one.name}", one) for one in answers.children]
    while waiting:
        path, one = waiting.pop()
        cell = _CELL.fullmatch(one.own_text.strip()) if not one.children else None
        kind = binds[path].kind.rpartition(":")[2] if path in binds else ""
        if cell and kind in ("date", "dateTime"):
            one.own_text = cell[1] if kind == "date" else f"{cell[1]}T{cell[2]}"
        waiting += [(f"{path}/{inner.name}", inner) for inner in one.children]
