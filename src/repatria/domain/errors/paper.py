"""What is refused of paper that comes home: codes, sheets, scanned pages."""

from __future__ import annotations

from repatria.domain.errors.base import RefusedError


class PaperError(RefusedError):
    """A code, a sheet or a scanned page is not taken."""


class CodeUnreadableError(PaperError):
    """*text* is no case code: a letter is missing, too many or wrong."""


class CodeNotOursError(PaperError):
    """*code* was never reserved by this device."""


class CodeUsedError(PaperError):
    """*code* belongs to a case already."""


class CodesShortError(PaperError):
    """*wanted* reserved codes were asked for, and only *free* stand on no paper yet."""


class UnknownSheetError(PaperError):
    """No sheet *number* was printed here, or it is of a case that is not for this person."""
