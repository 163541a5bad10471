"""Why a file is not taken into a case, not opened, or not given out."""

from __future__ import annotations

from repatria.domain.errors.base import RefusedError


class AttachmentError(RefusedError):
    """A file of a case is not taken in, opened or given out."""


class AttachmentEmptyError(AttachmentError):
    """The file has no byte."""


class AttachmentTooLargeError(AttachmentError):
    """The file has *size* bytes; one has at most *most*. Nothing was written."""


class AttachmentsFullError(AttachmentError):
    """The files of the vault have *held* bytes together, which may be *most*, and one more of *size* does not fit."""


class UnknownAttachmentError(AttachmentError):
    """The case has no such file, it was withdrawn, or it is not for this person."""


class AttachmentNotHereError(AttachmentError):
    """The case names the file, and the vault does not have it: it is at another post, or was lost."""


class AttachmentDamagedError(AttachmentError):
    """The sealed file is not what the case says of it; nothing of it was shown."""

    exit_code = 3


class AttachmentRefusedError(AttachmentError):
    """The file may not go to a *recipient* of this kind; *reason* is the word for why."""
