"""Where the post stands in time: asked of a vault from before zones, and set anew when it was wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace

from repatria.services.cases.summaries import refresh_stale
from repatria.services.desk import Desk
from repatria.services.zones import zone_for
from repatria.store.device import put_device
from repatria.store.lists.stale_lines import mark_all_stale


@dataclass(frozen=True, slots=True)
class PostClock:
    """The clock of the post: its *zone*, empty where nobody said it, the *choices* of its country, who may say it.

    The first choice is the capital's, by which a post counts that knows no better.
    """

    zone: str
    choices: tuple[str, ...]
    may_change: bool

    @property
    def is_guessed(self) -> bool:
        """Tell whether the post counts by the capital's clock although its country has others."""
        return not self.zone and len(self.choices) > 1


def post_clock(desk: Desk) -> PostClock:
    """Return by which clock the post counts."""
    may_change = desk.may("work")
    return PostClock(desk.vault.device.zone, desk.country.zones, may_change)


def set_zone(desk: Desk, zone: str) -> None:
    """Count by the clock of *zone* from now on: times that were stated stay, days and what is due are counted anew.

    Raises RecordIncompleteError for what is no zone of the post's country.
    """
    desk.need("work")
    before = desk.vault.device
    device = replace(before, zone=zone_for(desk.country, zone))
    if device.zone == before.zone:
        return
    with desk.writing() as connection:
        put_device(connection, device)
        desk.append_in(connection, [desk.note("zone_set", {"zone": device.zone, "before": before.zone})])
        mark_all_stale(connection)
    desk.vault.device = device
    desk.forget_calendar()
    refresh_stale(desk)
