"""Every failure a person can meet, as one tree; the words for each stand in ``ui/messages``.

RepatriaError
├── VaultError            the vault could not be opened or kept
├── BundleError           a sealed file was refused
├── DefinitionError       a pack, form or country file is wrong
├── ExpressionError       a condition or calculation cannot be read or worked out
├── RefusedError          a rule of the protocol says no
└── StorageError          the disk, stick or printer failed

A class carries facts (*what*, *where*), never sentences. Anything that is not a RepatriaError is a bug.
"""

from __future__ import annotations


class RepatriaError(Exception):
    """An expected failure; *facts* fill the placeholders of its words."""

    exit_code = 1

    def __init__(self, **facts: object) -> None:
        super().__init__(type(self).__name__, facts)
        self.facts = facts


class VaultError(RepatriaError):
    """The vault could not be opened or kept."""

    exit_code = 3


class VaultMissingError(VaultError):
    """There is no vault at *place*."""


class VaultExistsError(VaultError):
    """*place* already holds something; a new vault is made in an empty folder only."""


class VaultBusyError(VaultError):
    """Another window or program has the vault at *place* open."""


class VaultTooNewError(VaultError):
    """*file* was written by a newer program: it has version *found*, this program knows up to *known*."""


class VaultDamagedError(VaultError):
    """*file* is damaged or is not ours; *reason* names what was seen."""


class KeySlotsDamagedError(VaultDamagedError):
    """The key slots in *file* are damaged (*reason*); without them or a copy nobody can open the vault."""


class PlaintextStoreError(VaultError):
    """*file* is an unencrypted database standing where the vault should be; it was not touched."""


class CipherMissingError(VaultError):
    """The encryption of the store is absent or older than needed: *found*."""


class WrongKeyError(VaultError):
    """The key does not open *file*: another vault's, or its first page is damaged."""


class WrongPassphraseError(VaultError):
    """The passphrase opens no slot; *tries* counts the failed ones in a row."""


class TryLaterError(VaultError):
    """After several wrong passphrases the next try waits *seconds*."""


class KdfCostRefusedError(VaultError):
    """The cost of a key slot is outside what is allowed: *memory_kib*, *passes*, *lanes*, *practice*."""


class BundleError(RepatriaError):
    """A sealed file was refused, and nothing of it was kept."""

    exit_code = 4


class DefinitionError(RepatriaError):
    """A definition is wrong: *file*, *key* and *reason* say where and why."""

    exit_code = 5

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(file=file, key=key, reason=reason)
        self.file, self.key, self.reason = file, key, reason

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}"


class ExpressionError(RepatriaError):
    """An expression cannot be read or worked out: *position* counts letters from 0, *reason* says why."""

    exit_code = 5

    def __init__(self, position: int, reason: str) -> None:
        super().__init__(position=position, reason=reason)
        self.position, self.reason = position, reason

    def __str__(self) -> str:
        return f"{self.position}: {self.reason}"


class RefusedError(RepatriaError):
    """A rule of the protocol or of the program says no."""

    exit_code = 6


class StorageError(RepatriaError):
    """The disk, the stick or the printer failed; nothing half-written was left."""

    exit_code = 7


class PartErasedError(RefusedError):
    """Nothing more can be written into *part*: it was erased by rule."""


class BadEventError(BundleError):
    """An event is not what its hash or its place says: *part*, *log*, *n* and *reason*."""


class DiskFullError(StorageError):
    """There is no room at *place*: *needed* bytes and *free* ones, when known."""


class ReadOnlyError(StorageError):
    """*place* cannot be written: a write-protected stick, or no permission."""


class VanishedError(StorageError):
    """*place* is no longer there: a stick pulled out, a folder moved, a disk that fails."""


class ReadBackError(StorageError):
    """What was written to *place* reads back differently; it was removed."""


class LastPersonError(RefusedError):
    """*person* is the last who can open the vault and cannot be removed."""


class OwnAccountError(RefusedError):
    """*person* asked to remove their own account; a colleague does that."""


class UnknownCountryError(RefusedError):
    """No file describes the country *country*: no post can be made there."""


class UnknownPersonError(RefusedError):
    """*person* has no key slot in this vault."""


class WeakPassphraseError(RefusedError):
    """The passphrase has fewer than *least* characters."""


class GateClosedError(RefusedError):
    """A safeguard forbids *act*: *gates* are the ids of those that stand closed, *missing* what one lacks."""


class EmergencyClosedError(GateClosedError):
    """Not even an emergency lets *act* pass *gates*; *open* are the emergency acts that may be done now."""


class ApprovalMissingError(RefusedError):
    """An override of *gate* lacks the approvals its class asks for: *needed* are the roles."""


class OwnApprovalError(RefusedError):
    """Nobody approves or ratifies their own request: *person*."""


class RecordIncompleteError(RefusedError):
    """A record leaves something out that has to be there: *missing* are the names of it."""


class ObligatoryStepError(RefusedError):
    """*step* is owed to a child or a doubt: it is neither not applicable nor hers to refuse."""


class NotAnAdultError(RefusedError):
    """Leaving by one's own decision is for adults; a child or a doubt is not one."""


class MayNotServeError(RefusedError):
    """Somebody who may control the person cannot serve as *role*."""


# Cases and packs


class UnknownCaseError(RepatriaError):
    """The case is not in this vault, or not for this person; *case* is its id."""


class PackMissingError(RepatriaError):
    """The vault does not hold the protocol a case runs under; *digest* begins its name."""


class BundleNotOneError(BundleError):
    """What was read is no sealed file of this program; *reason* names what was seen, *found* shows it when short."""


class BundleDamagedError(BundleError):
    """A sealed file is cut short, changed or badly made; *reason* and *where* name what was seen."""


class BundleTooNewError(BundleError):
    """A sealed file has version *found*; this program reads up to *known*."""


class BundleTooLargeError(BundleError):
    """*what* in a sealed file is *found*, more than the *limit*."""


class NotForMeError(BundleError):
    """A sealed file is for somebody else: no key here opens it, or it names another *recipient*."""


class UnknownDeviceError(BundleError):
    """*device* signed *what* and stands in no directory known here."""


class BundleForgedError(BundleError):
    """The signature of *device* over *what* is not theirs."""


class ForeignBundleError(BundleError):
    """A sealed file of *sender* for *recipient*: cases never cross a border this way."""


class ForeignRecipientError(RefusedError):
    """Cases of *sender* are sealed to nobody in *recipient*: across a border go packets and paper."""


class BadRecipientError(RefusedError):
    """There is no usable key to seal to, or more than fit: *found*."""


class NameTakenError(StorageError):
    """*place* already holds something, and it was not touched."""


class NotAFileError(StorageError):
    """*place* is no ordinary file but a folder, a device or a pipe; nothing of it was read."""


class StoppedError(RepatriaError):
    """A person stopped the work; nothing half-done was kept."""

    exit_code = 130  # as shells say of what was interrupted


class NothingToSettleError(RefusedError):
    """Nobody disagrees at *path* any more."""


class FormIncompleteError(RefusedError):
    """The form *form* cannot be called filled: *count* questions are missing or wrong."""


class UnknownFormError(RefusedError):
    """The filled form *form* is neither in the case nor among the drafts."""


class PrintRefusedError(RefusedError):
    """Nothing of *form* may be printed for this *recipient* now; *reason* is a word for its sentence."""


class RoleMayNotError(RefusedError):
    """What was asked is not for people whose role is *role*."""


class CardUnreadableError(RefusedError):
    """What stands at *place* is no card of a post, or one of practice meets one that is not."""


class CardOfAnotherError(RefusedError):
    """The card takes the place of *post*, which the directory knows with other keys: somebody may pose as it."""


class UnknownRecipientError(RefusedError):
    """The *device* to send to stands in no directory known here."""


class RestrictedCaseError(RefusedError):
    """*case* is for named people only and is sealed to no post that has none of them."""


class PracticeMixedError(BundleError):
    """A sealed file of practice came to a real vault, or the other way round; *post* sent it."""


class CardNotComparedError(RefusedError):
    """The code given is not that of the card of *post*: somebody may stand in between."""


class PassphraseMissingError(RefusedError):
    """No passphrase came: there is no terminal, or *descriptor* cannot be read."""


class PassphraseUnreadableError(RefusedError):
    """What came as a passphrase is no text in UTF-8."""


class StoryError(RefusedError):
    """An invented case cannot be played: at *act* the program answered *found*."""


class PrinterRefusedError(RefusedError):
    """The *printer* did not take the sheet."""
