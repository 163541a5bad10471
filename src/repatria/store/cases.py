"""The list of cases: one line a case, paged and counted without reading the others.

The first half of a line follows the case's events; the second is written by services (``set_case_summary``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from repatria.domain.cases.state import Standing
from repatria.domain.events.fold import FoldedPart, order_heads, standing_of
from repatria.domain.events.kinds import case_parts
from repatria.store.cipher import Connection
from repatria.store.people import accounts
from repatria.store.rows import Names
from repatria.store.search import index_names
from repatria.store.standing import doubted_logs, read_summary
from repatria.store.visibility import is_restricted, readers_of, visible_to, write_readers

Order = Literal["due", "opened", "changed", "code"]
_ORDERS: dict[Order, tuple[str, str]] = {
    "due": ("next_due", "ASC"),
    "opened": ("opened_at", "DESC"),
    "changed": ("changed_at", "DESC"),
    "code": ("code", "ASC"),
}
NEVER = "9999"
"""What ``next_due`` holds when nothing is due, so that such cases come last."""

_LONGEST_CODE = 16
_TOUCH = "UPDATE case_row SET changed_at = max(changed_at, ?) WHERE id = ?"
_CHILD_ORDER = ("yes", "doubt", "no")


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases to list; None does not ask. *country* is where the person is.

    *due_from* and *due_before* are dates or times; *flag* is one of the words in a line's flags.
    """

    practice: bool = False
    is_open: bool | None = True
    side: str | None = None
    child: str | None = None
    responsible: str | None = None
    country: str | None = None
    phase: str | None = None
    incident: str | None = None
    due_before: str | None = None
    disputed: bool = False
    due_from: str | None = None
    flag: str | None = None


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One line of the list of cases."""

    key: int
    id: str
    code: str
    side: str
    child: str
    country: str
    open: int
    outcome: str
    responsible: str
    on_duty: str
    label: str
    name: str
    incident: str
    opened_at: str
    changed_at: str
    disputes: int
    restricted: int
    practice: int
    phase: str
    next_due: str
    next_step: str
    overdue: int
    waiting: int
    flags: str


_COLUMNS = ", ".join(f"case_row.{column.name}" for column in fields(CaseLine))


def page(
    connection: Connection,
    wanted: CaseFilter,
    order: Order = "due",
    *,
    after: CaseLine | None = None,
    limit: int = 200,
    person: str | None = None,
) -> list[CaseLine]:
    """Return the next *limit* lines after the line *after*; as fast on the last page as on the first."""
    column, direction = _ORDERS[order]
    conditions, values = _conditions(wanted, person)
    if after is not None:
        conditions += f" AND (case_row.{column}, case_row.key) {'>' if direction == 'ASC' else '<'} (?, ?)"
        values = [*values, getattr(after, column), after.key]
    sorting = f"ORDER BY {column} {direction}, key {direction} LIMIT ?"
    # one index scan for open cases and one for closed, each already in order
    states = (1, 0) if wanted.is_open is None else (int(wanted.is_open),)
    one = f"SELECT * FROM (SELECT {_COLUMNS} FROM case_row WHERE {conditions} {sorting})"  # noqa: S608 - our own names
    query = f"{' UNION ALL '.join([one] * len(states))} {sorting}"
    bound = [value for state in states for value in (int(wanted.practice), state, *values, limit)]
    return [CaseLine(*row) for row in connection.execute(query, [*bound, limit])]


def count(connection: Connection, wanted: CaseFilter, *, person: str | None = None) -> int:
    """Return how many cases *wanted* lets through, without reading them where it can."""
    asked = (wanted.country, wanted.phase, wanted.incident, wanted.due_before, wanted.due_from, wanted.flag)
    if asked == (None,) * len(asked) and not wanted.disputed:
        open_to_all, restricted = _tallied(connection, wanted)
        if person is None or not restricted:
            return open_to_all + restricted
        return open_to_all + _counted(connection, wanted, person, "case_row.restricted")
    return _counted(connection, wanted, person, "1")


def line(connection: Connection, case_id: str, *, person: str | None = None) -> CaseLine | None:
    """Return the line of one case, None when it is not here or not for *person*."""
    condition, values = visible_to(person)
    query = f"SELECT {_COLUMNS} FROM case_row WHERE id = ? AND {condition}"  # noqa: S608 - our own names
    row = connection.execute(query, (case_id, *values)).fetchone()
    return CaseLine(*row) if row else None


def set_case_summary(
    connection: Connection,
    case_id: str,
    *,
    phase: str = "",
    next_due: str = NEVER,
    next_step: str = "",
    overdue: int = 0,
    waiting: int = 0,
    flags: str = "",
) -> None:
    """Write the part of a case's line that services work out from its protocol."""
    query = """
        UPDATE case_row SET phase = ?, next_due = ?, next_step = ?, overdue = ?, waiting = ?, flags = ?
        WHERE id = ?
    """
    connection.execute(query, (phase, next_due, next_step, overdue, waiting, flags, case_id))


def refresh_cases(connection: Connection, touched: Mapping[str, tuple[str, bool]]) -> None:
    """Bring the lines of cases up to date after events entered the parts *touched*.

    With each part stands the latest wall that entered and whether what the line shows may have changed.
    """
    cases: dict[str, tuple[str, bool]] = {}
    for part, (changed_at, differs) in touched.items():
        if part.startswith("case/"):
            case_id = part.split("/")[1]
            before = cases.get(case_id, ("", False))
            cases[case_id] = (max(before[0], changed_at), before[1] or differs)
    if not cases:
        return
    names = Names(connection)
    doubted = doubted_logs(connection)
    here = {one.id for one in accounts(connection)}
    for case_id, (changed_at, differs) in cases.items():
        if not differs and connection.execute(_TOUCH, (changed_at, case_id)).rowcount:
            continue
        core = read_summary(connection, case_id, names)
        values = {path: standing_of(order_heads(heads, doubted)) for path, heads in core.heads.items()}
        codes = _codes(core)
        shown = _line_of(core, values) | {"code": codes[0], "disputes": _disputes(connection, case_id)}
        key = _write_line(connection, case_id, changed_at, shown)
        openers = {fact.event.envelope.author for fact in _of_type(core, "case_opened")}
        write_readers(connection, key, readers_of(values.get("case/restricted"), openers, here))
        index_names(connection, key, _names(values), [code for code in codes if code])


def _line_of(core: FoldedPart, values: Mapping[str, Standing]) -> dict[str, object]:
    opened = _opening(core)
    return {
        "side": _shown(values, "side") or _text(opened.get("side")),
        "child": _protecting(values.get("case/child_or_doubt")),
        "country": _shown(values, "country") or _text(opened.get("country")),
        "open": int(_is_open(values.get("case/status"))),
        "outcome": _text(_field(_value(values, "status"), "outcome")),
        "responsible": _shown(values, "responsible"),
        "on_duty": _shown(values, "on_duty"),
        "label": _shown(values, "label"),
        "name": _shown(values, "name_used"),
        "incident": _shown(values, "incident"),
        "opened_at": _text(opened.get("opened_at")),
        "restricted": int(is_restricted(values.get("case/restricted"))),
        "practice": int(bool(opened.get("practice"))),
    }


def _write_line(connection: Connection, case_id: str, changed_at: str, shown: Mapping[str, object]) -> int:
    assignments = ", ".join(f"{column} = excluded.{column}" for column in shown)
    query = f"""
        INSERT INTO case_row (id, changed_at, {", ".join(shown)}) VALUES (?, ?{", ?" * len(shown)})
        ON CONFLICT (id) DO UPDATE SET changed_at = max(changed_at, excluded.changed_at), {assignments}
        RETURNING key
    """  # noqa: S608 - our own columns
    return int(connection.execute(query, (case_id, changed_at, *shown.values())).fetchone()[0])


def _conditions(wanted: CaseFilter, person: str | None) -> tuple[str, list[object]]:
    seen, readers = visible_to(person)
    conditions, values = ["case_row.practice = ?", "case_row.open = ?", seen], [*readers]
    for column in ("side", "child", "responsible", "country", "phase", "incident"):
        value = getattr(wanted, column)
        if value is not None:
            conditions.append(f"case_row.{column} = ?")
            values.append(value)
    if wanted.incident is not None:
        conditions.append("case_row.incident <> ''")  # lets the partial index serve
    compared = {"next_due < ?": wanted.due_before, "next_due >= ?": wanted.due_from}
    compared["instr(' ' || case_row.flags || ' ', ' ' || ? || ' ')"] = wanted.flag
    for condition, value in compared.items():
        if value is not None:
            conditions.append(condition if "(" in condition else f"case_row.{condition}")
            values.append(value)
    if wanted.disputed:
        conditions.append("case_row.disputes > 0")
    return " AND ".join(conditions), list(values)


def _tallied(connection: Connection, wanted: CaseFilter) -> tuple[int, int]:
    conditions = ["practice = ?"]
    values: list[object] = [int(wanted.practice)]
    asked = {
        "open": wanted.is_open,
        "side": wanted.side,
        "child": wanted.child,
        "responsible": wanted.responsible,
    }
    for column, value in asked.items():
        if value is not None:
            conditions.append(f"{column} = ?")
            values.append(value)
    query = f"""
        SELECT total(cases) FILTER (WHERE NOT restricted), total(cases) FILTER (WHERE restricted)
        FROM case_tally WHERE {" AND ".join(conditions)}
    """  # noqa: S608 - our own names
    row = connection.execute(query, values).fetchone()
    return int(row[0]), int(row[1])


def _counted(connection: Connection, wanted: CaseFilter, person: str | None, only: str) -> int:
    conditions, values = _conditions(wanted, person)
    states: Sequence[int] = (1, 0) if wanted.is_open is None else (int(wanted.is_open),)
    query = f"SELECT count(*) FROM case_row WHERE {conditions} AND {only}"  # noqa: S608 - our own names
    total = 0
    for state in states:
        total += connection.execute(query, (int(wanted.practice), state, *values)).fetchone()[0]
    return total


def _disputes(connection: Connection, case_id: str) -> int:
    query = "SELECT count(*) FROM disputed JOIN part ON part.key = disputed.part WHERE part.name IN (?, ?)"
    names = case_parts(case_id)
    return int(connection.execute(query, names).fetchone()[0])


def _of_type(core: FoldedPart, kind: str) -> list[Any]:
    return [fact for fact in core.facts if fact.event.envelope.type == kind]


def _body(fact: Any) -> object:
    return fact.event.body.value


def _codes(core: FoldedPart) -> list[str]:
    """Return the case's own code and all others by which it was known."""
    linked = [_code(_field(_body(fact), "code")) for fact in _of_type(core, "code_linked")]
    return [_code(_opening(core).get("code")), *linked]


def _code(value: object) -> str:
    """Return a code as lists and sheets can show it; what others wrote may be as long as a book."""
    text = _text(value)
    return text if len(text) <= _LONGEST_CODE and text.isascii() and text.isprintable() else ""


def _opening(core: FoldedPart) -> Mapping[str, object]:
    for fact in _of_type(core, "case_opened"):
        value = _body(fact)
        if isinstance(value, dict):
            return value
    return {}


def _value(values: Mapping[str, Standing], name: str) -> object:
    standing = values.get(f"case/{name}")
    return None if standing is None else standing.value


def _shown(values: Mapping[str, Standing], name: str) -> str:
    return _text(_value(values, name))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _field(value: object, name: str) -> object:
    return value.get(name) if isinstance(value, dict) else None


def _protecting(standing: Standing | None) -> str:
    """Return the protecting answer of all heads: a child if anybody says so."""
    said = {head.value for head in standing.heads if isinstance(head.value, str)} if standing else set()
    return next((answer for answer in _CHILD_ORDER if answer in said), "")


def _is_open(standing: Standing | None) -> bool:
    """Tell whether any head leaves the case open."""
    return standing is None or any(_field(head.value, "state") != "closed" for head in standing.heads)


def _names(values: Mapping[str, Standing]) -> set[tuple[str, str]]:
    kinds = {"case/name_used": "used", "case/name_on_document": "document", "case/aliases": "alias"}
    kinds["case/label"] = "label"
    found = set()
    for path, standing in values.items():
        kind = "related" if path.startswith("related/") else kinds.get(path)
        for head in standing.heads if kind else ():
            said = head.value if isinstance(head.value, list) else [head.value]
            found |= {(kind, text) for text in map(_text, said) if kind and text.strip()}
    return found
