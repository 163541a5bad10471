"""What a record cannot do without is asked for by its name."""

from __future__ import annotations

from repatria.domain.errors import RecordIncompleteError


def need(**given: object) -> None:
    """Raise RecordIncompleteError with the names of what was *given* empty."""
    missing = tuple(name for name, value in given.items() if not value)
    if missing:
        raise RecordIncompleteError(missing=missing)
