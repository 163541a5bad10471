"""A country whose root one post founded, certified as its liaison, and another pinned."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from repatria.domain.directory.form import Office
from repatria.services.countries import today
from repatria.services.country.certifying import Wanted, certify, prepare_certificate
from repatria.services.country.founding import found, new_root
from repatria.services.country.handing import check_code, pin, read_country, write_country
from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts
from repatria.store.keys.country_root import Made


def found_with_liaison(desk: Desk) -> Made:
    """Found the root and certify this very device as liaison, for a year from today."""
    made = new_root(desk)
    found(desk, made.root)
    certify_here(desk, made)
    return made


def certify_here(desk: Desk, made: Made, office: Office = "liaison", device: str = "") -> None:
    """Certify a device known to *desk*, else its own."""
    holder = next(one for one in known_posts(desk) if one.device == (device or desk.vault.device.id))
    day = today(desk)
    prepared = prepare_certificate(desk, Wanted(office, holder, day, day + timedelta(days=364)))
    certify(desk, prepared, made.sheets[:2])


def pin_at(desk: Desk, liaison: Desk, made: Made, folder: Path) -> None:
    """Let another post pin the root and the certificates."""
    path = folder / f"{desk.new_id()}.json"
    write_country(liaison, path)
    pin(desk, read_country(path), check_code(made.root))
