"""A table of the people of a profile by up to three things, as it stands here: nothing of it may leave as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from repatria.domain.monitoring.definition import Indicator
from repatria.domain.protected_tables.categories import OTHER, SEVERAL, UNKNOWN, category_of
from repatria.domain.protected_tables.table import Dimension, Table
from repatria.services.desk import Desk
from repatria.services.figures.following import Asked, within_of
from repatria.store.lists.crossing import crossed

MOST: Final = 3
"""So many things at once."""
_COUNTRIES: Final = frozenset({"nationality", "found_in"})
_AGES: Final = ("yes", "doubt", "no")


def dimension_of(desk: Desk, name: str) -> Dimension:
    """Return a name of a profile as a dimension: its categories are those that could be said, whoever said them."""
    if name in _COUNTRIES:
        known: Sequence[str] = sorted(one for one in desk.library.countries if len(one) == len("GTM"))
        return Dimension(name, (*known, *((SEVERAL,) if name == "nationality" else ()), OTHER, UNKNOWN))
    if name == "child_or_doubt":
        return Dimension(name, (*_AGES, UNKNOWN))
    form_id, _, question_name = name.rpartition(".")
    form = desk.library.forms[form_id]
    question = next(one for one in form.questions() if one.name == question_name)
    known = [choice.name for choice in form.choices.get(question.list_name, ())]
    beside = (SEVERAL, UNKNOWN) if question.type == "select_multiple" else (UNKNOWN,)
    return Dimension(name, (*dict.fromkeys(known), *(one for one in beside if one not in known)))


def crossed_table(desk: Desk, indicator: Indicator, asked: Asked, names: Sequence[str]) -> Table:
    """Return how many people of a profile stand in each combination of the categories of *names*."""
    desk.need("see")
    assert 0 < len(names) <= MOST
    assert set(names) <= set(indicator.profile)
    dimensions = tuple(dimension_of(desk, name) for name in names)
    counts: Counter[tuple[str, ...]] = Counter()
    for values in crossed(desk.read(), within_of(desk, asked), indicator.id, names):
        cell = (
            category_of(said, dimension.categories)
            for said, dimension in zip(values, dimensions, strict=True)
        )
        counts[tuple(cell)] += 1
    return Table(dimensions, dict(counts))
