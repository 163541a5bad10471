"""What the sheets of a vault, or what is sealed to the country's root, refuse."""

from __future__ import annotations

from repatria.domain.errors.base import RefusedError
from repatria.domain.errors.vault import VaultError


class SheetsShapeError(RefusedError):
    """A secret is not split so: *needed* of *count*; one sheet may always be lost, and one alone opens nothing."""


class KeepersError(RefusedError):
    """Each sheet goes to somebody else, and it is said to whom."""


class SheetsNotMadeError(RefusedError):
    """The process that makes or joins sheets ended without an answer."""


class NoSheetsError(VaultError):
    """No sheets were made of this vault, so none can open it."""


class NoEscrowError(VaultError):
    """The vault is not sealed to the root of its country."""


class SheetSlipError(RefusedError):
    """The words are no sheet: one of them is wrong, or they are too few or too many."""


class SheetTwiceError(RefusedError):
    """Sheet *number* was given already."""


class SheetFormerError(VaultError):
    """The sheet is of a set that was replaced; *tries* counts the wrong ones in a row."""


class SheetNotOfVaultError(VaultError):
    """The sheet is none of this vault, or the sheets do not open it; *tries* counts the wrong ones in a row."""


class NobodyByTheseSheetsError(VaultError):
    """The sheets open the vault, but nobody who has an account came in since they were made."""


class ToWhomError(RefusedError):
    """It is not said, or not clear, which of these *people* is let in again."""


class SheetsMissingError(RefusedError):
    """Of the *needed* sheets only *given* are there."""
