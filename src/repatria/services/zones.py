"""The time zone of a post: asked when its vault is made, for a country may keep several and change its clocks."""

from __future__ import annotations

from repatria.content.zones import zone_named
from repatria.domain.countries import UNVERIFIED, Country
from repatria.domain.errors import RecordIncompleteError


def zone_for(country: Country, wanted: str) -> str:
    """Return the zone of a new post: the one *wanted*, else the only one its country has.

    Raises RecordIncompleteError where it must be said. A country file from before zones goes by its offset.
    """
    zone = wanted or (country.zones[0] if len(country.zones) == 1 else "")
    untold = not zone and (country.zones or country.utc_offset == UNVERIFIED)
    unknown = bool(zone) and (zone_named(zone) is None or (country.zones and zone not in country.zones))
    if untold or unknown:
        raise RecordIncompleteError(missing=("zone",))
    return zone
