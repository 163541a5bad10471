"""Mailboxes: in which folder of a place the sealed files for one post lie. The names reveal nothing."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from hmac import digest

_CONTEXT, _PACKETS = "repatria/1/mailbox", "repatria/1/packets"
_BYTES = 16
_BEFORE, _AFTER = 3, 3
"""Months looked through beside this one: what nobody fetched lies for 90 days, and clocks go wrong both ways."""


def mailbox(recipient: str, month: str) -> str:
    """Return where what is laid down for *recipient*, a public age key, lies in a *month* such as ``2026-11``.

    128 bits of an HMAC-SHA-256 in hex. Only who holds that post's card can make the name or tell whose it is.
    """
    return _named(_CONTEXT, recipient, month)


def packet_mailbox(recipient: str, month: str) -> str:
    """Return where what another country tells *recipient* lies: programs that know no packets never look there."""
    return _named(_PACKETS, recipient, month)


def month_of(moment: datetime) -> str:
    """Return the month of *moment* by which a mailbox is named."""
    return f"{moment.year:04d}-{moment.month:02d}"


def mailboxes(recipient: str, moment: datetime) -> tuple[str, ...]:
    """Return every mailbox in which something for *recipient* may lie at *moment*, this month's first."""
    return tuple(mailbox(recipient, month) for month in _months(moment))


def packet_mailboxes(recipient: str, moment: datetime) -> tuple[str, ...]:
    """Return every mailbox where what another country tells *recipient* may lie at *moment*, this month's first."""
    return tuple(packet_mailbox(recipient, month) for month in _months(moment))


def mailboxes_before(recipient: str, moment: datetime, *, abroad: bool) -> tuple[str, ...]:
    """Return every mailbox in which what was laid down for *recipient* up to *moment* may lie, this month's first."""
    named = packet_mailbox if abroad else mailbox
    return tuple(named(recipient, _month(moment, -back)) for back in range(_BEFORE + 1))


def _named(context: str, recipient: str, month: str) -> str:
    return digest(recipient.encode(), f"{context} {month}".encode(), sha256)[:_BYTES].hex()


def _months(moment: datetime) -> tuple[str, ...]:
    shifts = [0, *(-back for back in range(1, _BEFORE + 1)), *range(1, _AFTER + 1)]
    return tuple(_month(moment, shift) for shift in shifts)


def _month(moment: datetime, shift: int) -> str:
    year, month = divmod(moment.year * 12 + moment.month - 1 + shift, 12)
    return f"{year:04d}-{month + 1:02d}"
