"""What disks, sticks and printers do; nothing half-written is left."""

from __future__ import annotations

from repatria.domain.errors.base import RefusedError, RepatriaError


class StorageError(RepatriaError):
    """The disk, the stick or the printer failed; nothing half-written was left."""

    exit_code = 7


class DiskFullError(StorageError):
    """There is no room at *place*: *needed* bytes and *free* ones, when known."""


class LargeFileError(StorageError):
    """*place* takes no file as large as this one would be: a stick with FAT32 takes none of 4 GiB."""


class ReadOnlyError(StorageError):
    """*place* cannot be written: a write-protected stick, or no permission."""


class VanishedError(StorageError):
    """*place* is no longer there: a stick pulled out, a folder moved, a disk that fails."""


class StandsUnnotedError(RepatriaError):
    """The file *name* was written whole and stands; only that it does was not noted. It is not to be done again."""

    exit_code = 7


class ReadBackError(StorageError):
    """What was written to *place* reads back differently; it was removed."""


class ChangedMeanwhileError(StorageError):
    """A file of this vault changed while it was sealed; what was written of it was removed."""


class NameTakenError(StorageError):
    """*place* already holds something, and it was not touched."""


class NotAFileError(StorageError):
    """*place* is no ordinary file but a folder, a device or a pipe; nothing of it was read."""


class NotATourError(StorageError):
    """*place* holds things that no tour made; none of it was touched."""


class PrinterRefusedError(RefusedError):
    """The *printer* did not take the sheet."""
