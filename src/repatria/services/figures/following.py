"""What is followed, in figures: of a period, a post, a country, a protocol; and the cases behind each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from repatria.domain.ids import CaseId
from repatria.domain.monitoring.definition import Indicator
from repatria.domain.monitoring.summing import Figure
from repatria.services.countries import today
from repatria.services.desk import Desk
from repatria.store.lists.cases import CaseLine, line
from repatria.store.lists.figures import Counted, Within, cases_behind, counted, labels, middle, places
from repatria.store.lists.measured import count_uncounted


@dataclass(frozen=True, slots=True)
class Asked:
    """The days *since* until *until*, both in it; of which *post* (a device), *country* and *protocol*, "": all."""

    since: date
    until: date
    post: str = ""
    country: str = ""
    protocol: str = ""


@dataclass(frozen=True, slots=True)
class Behind:
    """A case behind a figure, and the *day* on which it counts, ISO 8601."""

    day: str
    case: CaseLine


@dataclass(frozen=True, slots=True)
class Places:
    """The *posts* (devices), *countries* and *protocols* (digests) of which cases count here."""

    posts: tuple[str, ...]
    countries: tuple[str, ...]
    protocols: tuple[str, ...]


def figures_here(desk: Desk, asked: Asked) -> dict[str, Figure]:
    """Return the figure of each indicator that cases answer, by its id; of no day later than today."""
    desk.need("see")
    within = within_of(desk, asked)
    answered = (one for one in desk.library.indicators.values() if one.kind != "post")
    return {one.id: _figure(desk, within, one) for one in answered}


def by_month(desk: Desk, indicator: str, asked: Asked) -> dict[str, Figure]:
    """Return the figure of one indicator in each month of *asked*, called YYYY-MM, the first first."""
    desk.need("see")
    found, definition = {}, desk.library.indicators[indicator]
    for month in _months(asked):
        within = within_of(desk, month)
        found[month.since.isoformat()[:7]] = _figure(desk, within, definition)
    return found


def labels_of(desk: Desk, indicator: str, asked: Asked) -> Mapping[str, int]:
    """Return how often each label of an indicator came: values of a profile, safeguards, visits."""
    desk.need("see")
    return labels(desk.read(), within_of(desk, asked), indicator)


def cases_of_figure(
    desk: Desk,
    indicator: str,
    asked: Asked,
    met: tuple[bool | None, ...] = (True, False, None),
    *,
    after: Behind | None = None,
    limit: int = 100,
) -> list[Behind]:
    """Return the next cases behind a figure, the earliest first: those met, missed or not known, or all."""
    desk.need("see")
    rows = cases_behind(
        desk.read(),
        within_of(desk, asked),
        indicator,
        met,
        (after.day, after.case.id) if after is not None else ("", ""),
        limit,
    )
    lines = ((day, line(desk.read(), CaseId(case), person=desk.person.id)) for day, case in rows)
    return [Behind(day, case) for day, case in lines if case is not None]


def places_here(desk: Desk) -> Places:
    """Return by what figures can be told apart here."""
    desk.need("see")
    posts, countries, protocols = places(desk.read())
    return Places(tuple(posts), tuple(countries), tuple(protocols))


def not_measured(desk: Desk) -> tuple[int, int]:
    """Return how many cases wait to be measured, and how many could not be: no figure counts them."""
    desk.need("see")
    return count_uncounted(desk.read())


def within_of(desk: Desk, asked: Asked) -> Within:
    """Return what is asked as the tables of figures are asked: of no day later than today, seen by who is here."""
    until = min(asked.until, today(desk))
    return Within(
        asked.since.isoformat(),
        until.isoformat(),
        desk.practice,
        desk.person.id,
        asked.post,
        asked.country,
        asked.protocol,
    )


def _figure(desk: Desk, within: Within, indicator: Indicator) -> Figure:
    found = counted(desk.read(), within, indicator.id)
    known = found.met + found.missed if indicator.shown == "share" else found.valued
    value = _value(indicator, found)
    if indicator.shown == "median" and found.valued:
        value = middle(desk.read(), within, indicator.id)
    return Figure(indicator.id, found.asked, found.met, found.missed, found.asked - known, value)


def _value(indicator: Indicator, found: Counted) -> float | None:
    """Return what stands first of a figure that is no median."""
    if indicator.shown == "sum":
        return found.total
    if indicator.shown == "share":
        return found.met / (found.met + found.missed) if found.met + found.missed else None
    return found.total / found.valued if found.valued else None


def _months(asked: Asked) -> Iterator[Asked]:
    first = asked.since
    while first <= asked.until:
        following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        yield replace(asked, since=first, until=min(asked.until, date.fromordinal(following.toordinal() - 1)))
        first = following
