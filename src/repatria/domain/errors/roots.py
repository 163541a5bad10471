"""What is refused about the root of a country: founding it, its sheets, and the offices that it certifies."""

from __future__ import annotations

from repatria.domain.errors.base import RefusedError


class RootStandsError(RefusedError):
    """*country* has a root here already: a second one would make every certificate of the first worthless."""


class RootMissingError(RefusedError):
    """No root of *country* is pinned here, so nothing can be certified under it."""


class RootOfAnotherError(RefusedError):
    """The file brings another root of *country* than the one pinned here: somebody may pose as the country."""


class RootNotComparedError(RefusedError):
    """The code given is not that of the root of *country* in the file."""


class RootUnmadeError(RefusedError):
    """The process that makes or uses a root ended without an answer."""


class CountryFileError(RefusedError):
    """What stands at *place* is no file of a country's root, is changed, or is of practice where this is not."""


class CertificatesClashError(RefusedError):
    """The root signed certificates of *country* that do not count together with those kept here."""


class MayBeCopyError(RefusedError):
    """What this vault certifies may bear a number that others already have: it may be a copy that was put back."""


class SheetWordError(RefusedError):
    """Word *place* of the sheet is no word of the list; which was typed is not said."""


class SheetsWrongError(RefusedError):
    """The sheets give no root, or another than the country's."""


class OfficeTakenError(RefusedError):
    """On days of the new certificate *post* holds that office, or the same device the other one: *since*, *until*."""


class OfficeDatesError(RefusedError):
    """The days of an office are no days, or its last comes before its first."""


class NotLiaisonError(RefusedError):
    """Another device than this one holds the office of liaison of *country* today: *post*, or nobody."""


class DirectoryDaysError(RefusedError):
    """A directory is good for at least one day, and for *most* at most."""


class DirectoryFaultError(RefusedError):
    """No reader would take the directory that was about to be signed: *fault* says why."""


class DeviceRevokedError(RefusedError):
    """The country's directory revokes the device of *post*: nothing is sealed to it, and its card lets nobody in."""


class OwnDeviceError(RefusedError):
    """The liaison's own device signs the directory, so it is not revoked by it."""


class NothingToAdoptError(RefusedError):
    """Of the device of *post* nothing lies here beyond what counts."""


class TerminalNeededError(RefusedError):
    """Words of sheets are shown and typed at a terminal only: never into a file, a pipe or JSON."""
