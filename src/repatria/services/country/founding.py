"""Found the root of one's own country: its seed lives on three sheets, its public half is pinned in the vault."""

from __future__ import annotations

from repatria.apart import ReaderError
from repatria.domain.directory.form import Root
from repatria.domain.directory.offices import is_of_root
from repatria.domain.errors import RootStandsError, RootUnmadeError
from repatria.services.countries import countries_known, kept_root, named
from repatria.services.desk import Desk
from repatria.signing import is_signed
from repatria.store.keys.country_root import Made, make_root


def may_found(desk: Desk) -> None:
    """Raise RoleMayNotError for who does not answer for the post, RootStandsError where a root is pinned."""
    need_answerable(desk)
    if desk.country_code in countries_known(desk):
        raise RootStandsError(country=named(desk, desk.country_code))


def new_root(desk: Desk) -> Made:
    """Return a new root of this country and its sheets; nothing of it is kept before ``found``."""
    may_found(desk)
    try:
        made = make_root(desk.country_code, practice=desk.practice)
    except ReaderError as error:
        raise RootUnmadeError from error
    return made


def found(desk: Desk, root: Root) -> None:
    """Pin the root, once its sheets were copied and proven: until then the country works as before."""
    may_found(desk)
    own = (root.country, root.practice) == (desk.country_code, desk.practice)
    if not own or not is_of_root(root, root.root, is_signed):
        raise RootUnmadeError
    desk.append([kept_root(desk, root)])


def need_answerable(desk: Desk) -> None:
    """Raise RoleMayNotError for anybody but who coordinates, supervises or is the liaison."""
    desk.need("answer")
