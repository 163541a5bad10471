"""Seal the vault to the root of its country, whose sheets the liaison's office has; or end that."""

from __future__ import annotations

from repatria.domain.directory.form import Root
from repatria.domain.errors import NoEscrowError, RootMissingError
from repatria.services.countries import countries_known, named
from repatria.services.desk import Desk
from repatria.services.recovery.making import may_make_sheets
from repatria.services.recovery.standing import ways_ended_unsaid
from repatria.store import recovering
from repatria.store.cipher import Connection
from repatria.store.recovering import escrow_of


def may_seal_to_country(desk: Desk) -> Root:
    """Return the root to which this vault can be sealed; raises RoleMayNotError or RootMissingError."""
    may_make_sheets(desk)
    known = countries_known(desk).get(desk.country_code)
    if known is None:
        raise RootMissingError(country=named(desk, desk.country_code))
    return known.root


def seal_to_country(desk: Desk) -> Root:
    """Let the root of the country open this vault, noted before; where it did already, the vault's key changes."""
    root = may_seal_to_country(desk)
    slot = desk.new_id()
    desk.append([desk.note("recovery_escrowed", {"slot": slot, "country": root.country, "root": root.root})])
    if escrow_of(desk.vault.slots) is not None:
        desk.close_thread()
    recovering.keep_escrow(
        desk.vault, slot, root.country, root.escrow, beside=lambda held: _ended(desk, held)
    )
    return root


def end_escrow(desk: Desk) -> None:
    """Let the root of the country open this vault no longer; its key changes, as when somebody leaves."""
    may_make_sheets(desk)
    if escrow_of(desk.vault.slots) is None:
        raise NoEscrowError
    desk.close_thread()
    recovering.end_escrow(desk.vault, beside=lambda held: _ended(desk, held))


def _ended(desk: Desk, held: Connection) -> None:
    desk.append_in(held, ways_ended_unsaid(desk, held))
