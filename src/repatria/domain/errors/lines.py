"""What lines and the places behind them do; whatever fails there, nothing here is lost."""

from __future__ import annotations

from repatria.domain.errors.base import RepatriaError


class LineError(RepatriaError):
    """A line to *place* did not carry; nothing here changed, and what had gone is gone on with."""

    exit_code = 10


class LineBrokenError(LineError):
    """*place* does not answer, or the line broke; trying again may help."""


class LineRefusedError(LineError):
    """*place* does not let this post in: another name or password is needed, or a right to write."""


class StrangeAnswerError(LineError):
    """*place* answers without end, or far more than was asked; nothing of it was taken."""


class PlaceFullError(LineError):
    """There is no room at *place*."""


class PlaceAddressError(LineError):
    """*place* is no address that may be called: it must be https."""


class PlaceChangedError(LineError):
    """*place* is not the one that was set up: empty, another folder, another stick or storage."""


class LyingDamagedError(LineError):
    """What lies under *name* is not what was laid there."""


class UnknownPlaceError(LineError):
    """The place *place* is not kept in this vault, or no longer."""


class MayHaveArrivedError(LineError):
    """A file that may lie whole at *place* is taken away there before it counts as not sent."""


class StillLyingError(LineError):
    """At *place* lie *count* files for another country, or may: it is not forgotten unasked."""


class LaidMeanwhileError(LineError):
    """At *place* came to lie *count* more files of this post while it was cleared: it is not forgotten."""


class UnknownBundleError(LineError):
    """Nothing of the name *bundle* waits in the outbox: it went, or it was withdrawn."""


class LostFromOutboxError(LineError):
    """The sealed file *bundle* that waits for a line is no longer in the vault; what it held can be sealed anew."""
