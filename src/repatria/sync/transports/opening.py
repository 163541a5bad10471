"""Which module carries to which kind of place."""

from __future__ import annotations

from collections.abc import Callable

from repatria.sync.transports.carrier import Carrier
from repatria.sync.transports.folder import FolderCarrier
from repatria.sync.transports.places import FolderPlace, Place, S3Place, WebDavPlace


def open_carrier(place: Place) -> Carrier:
    """Return the carrier for a place; it is asked nothing yet. Raises PlaceAddressError for a wrong address."""
    return TRANSPORTS[type(place)](place)


def _storage(place: WebDavPlace | S3Place) -> Carrier:
    # 20 MB that only a line needs: the window must not wait for them.
    from repatria.sync.transports.storage import StorageCarrier

    return StorageCarrier(place)


TRANSPORTS: dict[type, Callable[..., Carrier]] = {
    FolderPlace: FolderCarrier,
    WebDavPlace: _storage,
    S3Place: _storage,
}
"""A kind of place and what carries there: a new one is a module that keeps the contract, and a line here."""
