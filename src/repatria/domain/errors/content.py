"""What is wrong with a pack, a form, a country file or an expression, or is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from repatria.domain.errors.base import RefusedError, RepatriaError

if TYPE_CHECKING:  # the reasons are read only when a definition is, long after the first window
    from repatria.domain.reasons import Because


class DefinitionError(RepatriaError):
    """A definition is wrong: *file*, *key* and *reason* say where and why."""

    exit_code = 5

    def __init__(self, file: str, key: str, reason: Because) -> None:
        super().__init__(file=file, key=key, reason=reason)
        self.file, self.key, self.reason = file, key, reason

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}"


class DefinitionFileError(DefinitionError):
    """A file of definitions is wrong as a whole, at no key: *file* and *reason*."""

    def __init__(self, file: str, reason: Because) -> None:
        super().__init__(file, "", reason)


class ExpressionError(RepatriaError):
    """An expression cannot be read or worked out: *position* counts letters from 0, *letter* from 1 for people."""

    exit_code = 5

    def __init__(self, position: int, reason: Because) -> None:
        super().__init__(letter=position + 1, reason=reason)
        self.position, self.reason = position, reason

    def __str__(self) -> str:
        return f"{self.position}: {self.reason}"


class KeptElsewhereError(ExpressionError):
    """An expression reads what another post answered and keeps: nobody here can work it out."""


class TooManyRowsError(RefusedError):
    """A form has no room for one more row: a repeat takes *rows* of them, and all rows together hold *answers*."""


class PackMissingError(RepatriaError):
    """The vault does not hold the protocol a case runs under; *digest* begins its name."""


class UnknownCountryError(RefusedError):
    """No file describes the country *country*: no post can be made there."""


class StoryError(RefusedError):
    """An invented case cannot be played: at *act* the program answered *found*."""
