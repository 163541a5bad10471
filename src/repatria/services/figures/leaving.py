"""A table of figures leaves: made fit to be seen by anybody, noted before it is written, and never made twice.

Whoever speaks for a country lets its tables leave, and nobody else: the register of what left stands in one record.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal

from repatria.content.workbooks.tables import write_tables
from repatria.domain.answers_out.cells import BOM, csv_line
from repatria.domain.cases.given import entry, text_at
from repatria.domain.cases.state import Fact
from repatria.domain.errors import PeriodNotOverError, TableOverlapsError, TableRefusedError
from repatria.domain.protected_tables.hxl import Row, rows_of
from repatria.domain.protected_tables.ladder import Refused, Way, release
from repatria.domain.protected_tables.register import Left, Population, again, in_the_way
from repatria.domain.protected_tables.rule import Rule
from repatria.domain.protected_tables.table import Table
from repatria.durable import Placed, place_file
from repatria.services.countries import today
from repatria.services.desk import Desk
from repatria.services.figures.crossing import crossed_table
from repatria.services.figures.following import Asked
from repatria.services.leaving_files import noted, numbered
from repatria.solving import extreme
from repatria.store.keys.slotfile import refuse_inside_vault
from repatria.store.state import load_some

Format = Literal["csv", "json", "xlsx"]


@dataclass(frozen=True, slots=True)
class WantedTable:
    """A table of an *indicator* by some *names* of its profile, on the days *since* until *until*; hid or rounded."""

    indicator: str
    since: date
    until: date
    names: tuple[str, ...]
    way: Way = "hide"

    @property
    def population(self) -> Population:
        """Return whom it counts."""
        return Population(self.indicator, self.since, self.until)


@dataclass(frozen=True, slots=True)
class FitTable:
    """A table as it may leave: its *rows* (heads, tags, data), what was done for that; its *number* if it left."""

    wanted: WantedTable
    rows: tuple[Row, ...]
    measures: tuple[tuple[str, str, int], ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class CountedTable:
    """A table as it stands here, or as it *left* before; nobody else may see it yet."""

    wanted: WantedTable
    country: str
    table: Table | None = None
    left: FitTable | None = None


def count_table(desk: Desk, wanted: WantedTable) -> CountedTable:
    """Return a table as it stands here, or as it left before; ``made_fit`` follows.

    Raises PeriodNotOverError where cases of the period may come still, TableOverlapsError where a table left that
    counts somebody of it.
    """
    desk.need("speak_abroad")
    if wanted.until >= today(desk):
        raise PeriodNotOverError(until=wanted.until.isoformat())
    before = _left(desk)
    register = [left for left, _ in before]
    earlier = again(register, wanted.population, (*wanted.names, wanted.way))
    if earlier is not None:
        value = next(value for left, value in before if left is earlier)
        return CountedTable(wanted, desk.country_code, left=_as_it_left(wanted, value, earlier.number))
    if met := in_the_way(register, wanted.population):
        raise TableOverlapsError(number=met[0].number)
    asked = Asked(wanted.since, wanted.until)
    table = crossed_table(desk, desk.library.indicators[wanted.indicator], asked, wanted.names)
    return CountedTable(wanted, desk.country_code, table)


def made_fit(counted: CountedTable, rule: Rule | None = None) -> FitTable:
    """Return a table as it may leave, and touch no store; what gives away is looked for, which may take a while.

    Raises TableRefusedError where it may not leave, NotAuditedError where that is not known.
    """
    if counted.left is not None:
        return counted.left
    wanted, table = counted.wanted, counted.table
    assert table is not None, "it stands here or left before"
    made = release(table, rule or Rule(), {}, extreme, wanted.way)
    if isinstance(made, Refused):
        raise TableRefusedError(reason=made.reason)
    rows = tuple(rows_of(made, wanted.since, wanted.until, counted.country))
    return FitTable(wanted, rows, tuple((one.kind, one.dimension, one.count) for one in made.measures))


def save_table(desk: Desk, fit: FitTable, folder: Path, written_as: Format = "csv") -> Placed:
    """Write a table that is fit into *folder*, whole, noted before with all that it shows.

    Raises TableOverlapsError where another one of the same people left meanwhile, StorageError.
    """
    desk.need("speak_abroad")
    register = [left for left, _ in _left(desk)]
    wanted = fit.wanted
    names = (*wanted.names, wanted.way)
    met = in_the_way(register, wanted.population)
    if met and again(register, wanted.population, names) is None:
        raise TableOverlapsError(number=met[0].number)
    number = fit.number or max((left.number for left in register), default=0) + 1
    target = folder / f"{numbered(desk, f'cifras-{number}')}.{written_as}"
    refuse_inside_vault(target)
    said = {
        "number": number,
        "indicator": wanted.indicator,
        "since": wanted.since.isoformat(),
        "until": wanted.until.isoformat(),
        "names": list(names),
        "measures": [list(one) for one in fit.measures],
        "rows": [list(row) for row in fit.rows],
    }
    data = _WRITERS[written_as](fit)
    with noted(desk, "table", desk.new_id(), said) as keep:
        return keep(place_file(target, lambda file: file.write(data)))


def tables_left(desk: Desk) -> tuple[Left, ...]:
    """Return the register: which tables left, the first first."""
    desk.need("see")
    return tuple(left for left, _ in _left(desk))


def _left(desk: Desk) -> list[tuple[Left, Mapping[str, Any]]]:
    """Return what left, each once, with what it showed; what was dropped was never seen by anybody."""
    facts = load_some(desk.read(), desk.record, types=("table_given", "table_dropped")).facts
    dropped = {text_at(fact.value, "given") for fact in facts if fact.type == "table_dropped"}
    found: dict[int, tuple[Left, Mapping[str, Any]]] = {}
    for fact in facts:
        if fact.type == "table_given" and text_at(fact.value, "given") not in dropped:
            left = _read(fact)
            found.setdefault(left.number, (left, fact.value))
    return list(found.values())


def _read(fact: Fact) -> Left:
    since, until = (date.fromisoformat(text_at(fact.value, name)) for name in ("since", "until"))
    population = Population(text_at(fact.value, "indicator"), since, until)
    return Left(int(entry(fact.value, "number")), population, tuple(entry(fact.value, "names")))


def _as_it_left(wanted: WantedTable, value: Mapping[str, Any], number: int) -> FitTable:
    rows = tuple(tuple(map(str, row)) for row in value["rows"])
    measures = tuple((str(kind), str(name), int(count)) for kind, name, count in value["measures"])
    return FitTable(wanted, rows, measures, number)


def _csv(fit: FitTable) -> bytes:
    return BOM + b"".join(csv_line(row) for row in fit.rows)


def _json(fit: FitTable) -> bytes:
    heads, tags, *data = fit.rows
    said = {
        "tags": dict(zip(heads, tags, strict=True)),
        "measures": [dict(zip(("kind", "dimension", "count"), one, strict=True)) for one in fit.measures],
        "rows": [dict(zip(heads, row, strict=True)) for row in data],
    }
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def _xlsx(fit: FitTable) -> bytes:
    return write_tables({fit.wanted.indicator: fit.rows})


_WRITERS: Final[Mapping[Format, Callable[[FitTable], bytes]]] = MappingProxyType(
    {"csv": _csv, "json": _json, "xlsx": _xlsx}
)
