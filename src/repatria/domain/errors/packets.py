"""Why a packet for another country is not made, or one that came is not read."""

from __future__ import annotations

from repatria.domain.errors.base import RefusedError
from repatria.domain.errors.bundles import BundleError


class PacketRefusedError(RefusedError):
    """No packet of *form* may be made for this *recipient* now; *reason* is a word for its sentence."""


class NoPacketFormError(RefusedError):
    """The case has no finished *form* from which a packet could be made."""


class UnknownPacketError(RefusedError):
    """No packet of the case has the id or the code *packet*."""


class PacketNotOneError(BundleError):
    """What was read is no packet of this program."""


class PacketExpiredError(BundleError):
    """A packet counted until the day *until*, which has passed."""
