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


class LettersMissingError(PaperError):
    """Form *form* is written in letters that no sheet can print."""


class UnknownSheetError(PaperError):
    """No sheet *number* was printed here, or it is of a case that is not for this person."""


class PageUnreadableError(PaperError):
    """What was typed or read off a page is neither the number of a sheet nor the code of a page."""


class PageForeignError(PaperError):
    """The page says it is *document* of sheet *number*; this device printed that sheet as something else."""


class NotAFormError(PaperError):
    """Sheet *number* is no form that is filled: *document*."""


class SheetCopiedError(PaperError):
    """Sheet *number* was copied in already, as form *form*."""


class PictureUnreadableError(PaperError):
    """The file *name* is no picture of a page that can be read here: damaged, too large, or of another kind."""


class NoCodeOnPageError(PaperError):
    """In the picture *name* no code was found."""


class SeveralSheetsError(PaperError):
    """In one picture are pages of several sheets: *numbers*."""
