"""The register of printed sheets, a page at a time: each print in a device's record, and what was said of it since.

A sheet of a case is shown to whoever may see the case, and to nobody else: its number, too, is left out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from repatria.domain.page_codes import SHEET_LENGTH
from repatria.domain.sheets import SheetState, sheet_path, state_in
from repatria.store.cipher import Connection
from repatria.store.lists.visibility import visible_to

_FIRST = 2**62


@dataclass(frozen=True, slots=True)
class SheetFilter:
    """Which sheets: in one *state*, with a *number* or one that begins so, of one case by its *code*; or all."""

    state: SheetState | None = None
    number: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One print: its number and document, of which case or with which reserved code, for whom, and what became of it.

    *version* and *digest* say which version was printed; prints of before they were noted say neither. *seq* is its
    place in the list; *said_at* and *holder* belong to the state.
    """

    seq: int
    number: str
    document: str
    case_id: str
    code: str
    recipient: str
    recipient_name: str
    printed_at: str
    state: SheetState
    holder: str
    said_at: str
    version: str = ""
    digest: str = ""


_SAID = f"""
    SELECT CAST(told.body AS TEXT) FROM standing JOIN event AS told ON told.seq = standing.seq
    WHERE standing.part = fact.part
        AND standing.path = '{sheet_path("")}' || json_extract(print.body, '$.value.sheet')
    ORDER BY standing.seq DESC LIMIT 1
"""  # noqa: S608 - our own names
_PRINTS = f"""
    SELECT fact.seq AS seq, print.wall AS wall, print.body AS body, ({_SAID}) AS said,
        json_extract(print.body, '$.value.sheet') AS number, json_extract(print.body, '$.value.case') AS case_id,
        json_extract(print.body, '$.value.code') AS code
    FROM fact CROSS JOIN (SELECT seq, type, wall, CAST(body AS TEXT) AS body FROM event) AS print
        ON print.seq = fact.seq
    WHERE fact.part = (SELECT key FROM part WHERE name = ?) AND fact.seq < ?
        AND print.type = (SELECT key FROM event_type WHERE name = 'printed') AND print.body IS NOT NULL
"""  # noqa: S608 - our own names
_ITS_CASE = (
    "SELECT {found} FROM case_row WHERE (case_row.id = prints.case_id "
    "OR (case_row.practice IN (0, 1) AND case_row.open IN (0, 1) AND case_row.code = prints.code))"
)


def sheets_page(
    connection: Connection,
    record: str,
    wanted: SheetFilter,
    *,
    person: str | None,
    after: SheetLine | None = None,
    limit: int = 100,
) -> list[SheetLine]:
    """Return the next *limit* sheets that *person* may see, the latest print first."""
    seen, readers = visible_to(person)
    its = _ITS_CASE.format(found="1")
    conditions = [f"NOT EXISTS ({its} AND NOT {seen})"]
    values: list[object] = [*readers]
    if wanted.state is not None:
        conditions.append("coalesce(json_extract(said, '$.value.state'), 'printed') = ?")
        values.append(wanted.state)
    if wanted.number:
        conditions.append("substr(number, 1, ?) = ?")
        values += [len(wanted.number), wanted.number[:SHEET_LENGTH]]
    if wanted.code:
        conditions.append(f"(code = ? OR EXISTS ({its} AND case_row.code = ?))")
        values += [wanted.code, wanted.code]
    id_of, code_of = (_ITS_CASE.format(found=f"case_row.{column}") for column in ("id", "code"))
    query = f"""
        SELECT seq, wall, body, said, ({id_of}), ({code_of}) FROM ({_PRINTS}) AS prints
        WHERE {" AND ".join(conditions)} ORDER BY seq DESC LIMIT ?
    """  # noqa: S608 - our own names
    start = after.seq if after is not None else _FIRST
    rows = connection.execute(query, (record, start, *values, limit))
    return [_line(*row) for row in rows]


def _line(
    seq: int, wall: str, body: str, said: str | None, case_id: str | None, code: str | None
) -> SheetLine:
    printed, told = _value(body), _value(said)
    return SheetLine(
        seq=seq,
        number=_text(printed, "sheet"),
        document=_text(printed, "document"),
        case_id=case_id or "",
        code=code or _text(printed, "code"),
        recipient=_text(printed, "for"),
        recipient_name=_text(printed, "name"),
        printed_at=wall,
        state=state_in(told),
        holder=_text(told, "with"),
        said_at=_text(told, "at"),
        version=_text(printed, "version"),
        digest=_text(printed, "digest"),
    )


def _value(body: str | None) -> dict[str, Any]:
    value = json.loads(body).get("value") if body else None
    return value if isinstance(value, dict) else {}


def _text(value: dict[str, Any], key: str) -> str:
    return str(value.get(key) or "")
