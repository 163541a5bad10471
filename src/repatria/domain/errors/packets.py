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


class AnswerElsewhereError(RefusedError):
    """The packet came to another device, and only that one is believed where it is answered."""


class AnswerClosedError(RefusedError):
    """A block or a safeguard forbids contact with another State, and so the answer to a packet."""


class AnswerNoPlaceError(RefusedError):
    """An answer was to say what it has no place for."""


class AnswerUnknownError(BundleError):
    """An answer came to a packet that nobody here knows of, as far as whoever asks may see."""


class AnswerOfAnotherError(BundleError):
    """An answer came of *post*, and the packet went to another device."""


class AnswerOpensNothingError(BundleError):
    """A case was to be opened with the answer to a packet."""


class AnswerExpectedError(BundleError):
    """The answer to a packet was to be noted, and the file is a packet."""


class AnswerChangedError(BundleError):
    """An answer has the id of one that was noted in *case*, and says something else: what was noted first stands."""


class AnswerAsksElseError(BundleError):
    """An answer asks for what no packet of *form* has a place for."""


class PacketRecalledError(BundleError):
    """The packet with the *code* was asked back by the country that made it, and counts no more."""


class PacketErasedError(BundleError):
    """The case that was opened here with the packet with the *code* was erased by rule: it opens none again."""


class RecallOpensNothingError(BundleError):
    """A case was to be opened with what asks a packet back, or with the receipt for that."""


class RecallOfAnotherError(BundleError):
    """*post* asks back a packet that another device sent."""


class ReturnedUnknownError(BundleError):
    """A receipt came for a packet that nobody here asked back, as far as whoever asks may see."""


class RecallElsewhereError(RefusedError):
    """The packet was made on another device, and only that one is believed when it asks it back."""


class NothingToRecallError(RefusedError):
    """The packet was never written, or was given back: there is nothing to ask back."""


class AnswerRecalledError(RefusedError):
    """The packet was asked back: it is answered no more."""


class UnknownRecallError(RefusedError):
    """Nobody asked the *packet* back here: there is nothing to give a receipt for."""


class PacketStoppedError(RefusedError):
    """A packet for *post* that waits in the outbox would not be made so any more: it does not go."""


class PacketWaitsError(RefusedError):
    """The packet is in the outbox still: it is withdrawn there, and not asked back."""


class CompanionClosedError(RefusedError):
    """The sheet that goes with a packet is not made: it was withdrawn or asked back, or contact is forbidden."""
