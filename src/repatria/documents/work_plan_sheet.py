"""The work plan on paper as it stands on a day: what, which country, until when, how it stands and what shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from repatria.documents.blocks import Block, Words, title
from repatria.documents.dates import say_stated
from repatria.documents.sheet import Identity, Leaf
from repatria.documents.tables import table
from repatria.documents.words import word
from repatria.domain.texts import said_in
from repatria.domain.work_plan.activities import Activity
from repatria.domain.work_plan.due import Stand, on_day

HEADS = ("what", "country", "due", "state")
_WIDTHS = (0.38, 0.16, 0.18, 0.28)


def work_plan_leaf(
    activities: Iterable[Activity], day: date, names: Mapping[str, str], identity: Identity
) -> Leaf:
    """Return the sheet of *activities* on *day*; *names* call countries, one that they lack goes by its code."""
    language = identity.language
    rows = [row_of(one, names, language) for one in on_day(activities, day)]
    heads = [word(f"work_plan_{head}", language) for head in HEADS]
    blocks: list[Block] = [
        title(word("work_plan_sheet", language)),
        Words(word("work_plan_on", language, day=say_stated(day.isoformat(), language))),
    ]
    blocks += table(heads, rows, _WIDTHS) if rows else [Words(word("work_plan_none", language))]
    return Leaf(blocks, identity)


def row_of(stand: Stand, names: Mapping[str, str], language: str) -> tuple[str, ...]:
    """Return what, which country, until when and how it stands, in words."""
    activity = stand.activity
    country = names.get(activity.country, activity.country)
    return (
        said_in(activity.words, language),
        country or word("work_plan_nobody", language),
        say_stated(activity.due, language) or word("work_plan_undated", language),
        "\n".join(_how(stand, language)),
    )


def _how(stand: Stand, language: str) -> Iterator[str]:
    """Yield how it stands, whether it is late, what shows it, and that people disagree."""
    activity = stand.activity
    if activity.state == "dropped" and activity.reason:
        yield word("work_plan_dropped", language, reason=activity.reason)
    else:
        yield word(f"work_plan_{_STATE_WORDS.get(activity.state, activity.state)}", language)
    if stand.when == "overdue" and stand.days_left is not None:
        yield word("work_plan_late", language, days=-stand.days_left)
    elif stand.when == "due":
        yield word("work_plan_left", language, days=stand.days_left)
    if activity.evidence:
        yield word("work_plan_shown", language, count=len(activity.evidence))
    elif activity.state == "done":
        yield word("work_plan_unshown", language)
    if activity.disputed:
        yield word("work_plan_disputed", language)


_STATE_WORDS = {"dropped": "dropped_bare"}
