"""Why a picture, a paper or a recording that comes from anywhere is not taken."""

from __future__ import annotations

from repatria.domain.errors.base import RefusedError


class FileRefusedError(RefusedError):
    """A picture, a paper or a recording is not taken; nothing of it was kept."""


class FileKindUnknownError(FileRefusedError):
    """By its content the file is no picture, PDF or recording that can be read here, whatever its name says."""


class FileTooLargeError(FileRefusedError):
    """It has more than *megabytes*, *megapixels* in one picture, or *pages*."""


class FileDamagedError(FileRefusedError):
    """It is cut, damaged, or made to do harm."""


class FileTakesTooLongError(FileRefusedError):
    """Reading it took longer than any honest file does, and was ended."""


class FileTakesTooMuchError(FileRefusedError):
    """Reading it took more memory than it may have, and was ended."""


class FileLockedError(FileRefusedError):
    """It opens with a password only."""


class NotInFileError(FileRefusedError):
    """The page or the part of it that was asked for is not in the file."""
