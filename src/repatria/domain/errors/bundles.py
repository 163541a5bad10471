"""Why a sealed file is refused, before anything of it is kept."""

from __future__ import annotations

from repatria.domain.errors.base import RepatriaError


class BundleError(RepatriaError):
    """A sealed file was refused, and nothing of it was kept."""

    exit_code = 4


class BadEventError(BundleError):
    """An event is not what its hash or its place says: *part*, *log*, *n* and *reason*."""


class TooMuchToSendError(RepatriaError):
    """What is to be sent is more than one sealed file may hold: *what* is *found*, more than the *limit*."""


class BundleNotOneError(BundleError):
    """What was read is no sealed file of this program; *reason* names what was seen, *found* shows it when short."""


class AnswersNotOneError(BundleError):
    """What was read is no sealed file of answers."""


class BundleDamagedError(BundleError):
    """A sealed file is cut short, changed or badly made; *reason* and *where* name what was seen."""


class BundleTooNewError(BundleError):
    """A sealed file has version *found*; this program reads up to *known*."""


class BundleTooLargeError(BundleError):
    """*what* in a sealed file is *found*, more than the *limit*."""


class NotForMeError(BundleError):
    """A sealed file is for somebody else: no key here opens it, or it names another *recipient*."""


class UnknownDeviceError(BundleError):
    """*device* signed *what* and stands in no directory known here; a *post* is what a stranger calls itself."""


class BundleForgedError(BundleError):
    """The signature of *device* over *what* is not theirs."""


class ForeignBundleError(BundleError):
    """A sealed file of *sender* for *recipient*: cases never cross a border this way."""


class PracticeMixedError(BundleError):
    """A sealed file of practice came to a real vault, or the other way round; *post* sent it."""
