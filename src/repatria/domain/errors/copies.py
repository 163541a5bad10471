"""Why no copy of the vault is made at a place, none is looked into or none takes the vault's place."""

from __future__ import annotations

from repatria.domain.errors.base import RefusedError
from repatria.domain.errors.storage import StorageError


class NoCopiesPlaceError(StorageError):
    """Nobody chose a second place for the copies of this vault."""


class CopiesPlaceError(StorageError):
    """Copies of this vault do not go to *place*; nothing was written there."""


class CopiesPlaceGoneError(CopiesPlaceError):
    """*place* is not there: a stick that is not in, a share that is not connected."""


class CopiesPlaceEmptyError(CopiesPlaceError):
    """*place* is there without the copies that it had: another stick, or a share that is not connected."""


class CopiesPlaceStrangeError(CopiesPlaceError):
    """Where the copies would lie at *place* lies something that no copy explains."""


class CopiesPlaceOtherError(CopiesPlaceError):
    """At *place* lie the copies of another vault."""


class CopiesPlaceBeforeError(CopiesPlaceError):
    """At *place* lie copies of this vault that it does not remember, and nobody said that new ones join them."""


class NoCopyError(StorageError):
    """There is no copy of a vault at *place* that can be read."""


class OtherVaultError(RefusedError):
    """The copy is of another vault than the one at *place*, which stays."""
