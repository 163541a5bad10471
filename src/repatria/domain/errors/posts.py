"""What is refused to people and posts: keys, passphrases, cards, and whom a case may be sent to."""

from __future__ import annotations

from repatria.domain.errors.base import RefusedError


class LastPersonError(RefusedError):
    """*person* is the last who can open the vault and cannot be removed."""


class OwnAccountError(RefusedError):
    """*person* asked to remove their own account; a colleague does that."""


class AccessHeldError(RefusedError):
    """The access is not ended from this account; why is not said, lest somebody learn of a case kept from them."""


class UnknownPersonError(RefusedError):
    """*person* has no key slot in this vault."""


class RoleMayNotError(RefusedError):
    """What was asked is not for people whose role is *role*."""


class OnlyPracticeError(RefusedError):
    """*name* is in training: the account opens nothing where cases are of real people."""


class TraineeInRealVaultError(RefusedError):
    """Whoever is in training gets an account in practice vaults only."""


class WeakPassphraseError(RefusedError):
    """The passphrase has fewer than *least* characters."""


class EasyPassphraseError(RefusedError):
    """The passphrase is long enough, and yet among the first that somebody would try."""


class PassphraseMissingError(RefusedError):
    """No passphrase came: there is no terminal, or *descriptor* cannot be read."""


class PassphraseUnreadableError(RefusedError):
    """What came as a passphrase is no text in UTF-8."""


class CardUnreadableError(RefusedError):
    """What stands at *place* is no card of a post, or one of practice meets one that is not."""


class CardOfAnotherError(RefusedError):
    """The card takes the place of *post*, which the directory knows with other keys: somebody may pose as it."""


class OwnCardError(RefusedError):
    """The card is that of this very device."""


class CardNotComparedError(RefusedError):
    """The code given is not that of the card of *post*: somebody may stand in between."""


class NotNamedSoError(RefusedError):
    """No two devices name that *person*, or none with the key of the code given: nothing is decided."""


class UnknownRecipientError(RefusedError):
    """The *device* to send to stands in no directory known here."""


class ForeignRecipientError(RefusedError):
    """Cases of *sender* are sealed to nobody in *recipient*: across a border go packets and paper."""


class HomeRecipientError(RefusedError):
    """*post* is of the own country: packets are for other countries, and cases go to it whole in sealed bundles."""


class BadRecipientError(RefusedError):
    """There is no usable key to seal to, or more than fit: *found*."""


class ReasonNeededError(RefusedError):
    """Somebody else of the post has the case *code*: whoever opens it says why before."""


class RestrictedCaseError(RefusedError):
    """*case* is for named people only and is sealed to no post that has none of them."""


class FileStoppedError(RefusedError):
    """A file for *post* that waits in the outbox holds what would not be sealed any more: it does not go."""


class NeverReceivedError(RefusedError):
    """No sealed file called *bundle* was received here."""


class BundleNotNotedError(RefusedError):
    """The sealed file of *post* was received by an earlier version, which did not note what it brought."""
