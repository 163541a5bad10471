"""Every failure a person can meet, as one tree; the words for each stand in ``ui/messages``.

RepatriaError
├── VaultError            the vault could not be opened or kept
├── BundleError           a sealed file was refused
├── DefinitionError       a pack, form or country file is wrong
├── ExpressionError       a condition or calculation cannot be read or worked out
├── RefusedError          a rule of the protocol says no
└── StorageError          the disk, stick or printer failed

A class carries facts (*what*, *where*), never sentences. Anything that is not a RepatriaError is a bug.
To add one: a class in the room of its branch, its name here, its words in ``ui/messages``.
"""

from __future__ import annotations

from repatria.domain.errors.base import (
    RefusedError,
    RepatriaError,
    StoppedError,
)
from repatria.domain.errors.bundles import (
    BadEventError,
    BundleDamagedError,
    BundleError,
    BundleForgedError,
    BundleNotOneError,
    BundleTooLargeError,
    BundleTooNewError,
    ForeignBundleError,
    NotForMeError,
    PracticeMixedError,
    UnknownDeviceError,
)
from repatria.domain.errors.content import (
    DefinitionError,
    ExpressionError,
    PackMissingError,
    StoryError,
    UnknownCountryError,
)
from repatria.domain.errors.posts import (
    BadRecipientError,
    CardNotComparedError,
    CardOfAnotherError,
    CardUnreadableError,
    ForeignRecipientError,
    LastPersonError,
    OwnAccountError,
    PassphraseMissingError,
    PassphraseUnreadableError,
    RestrictedCaseError,
    RoleMayNotError,
    UnknownPersonError,
    UnknownRecipientError,
    WeakPassphraseError,
)
from repatria.domain.errors.rules import (
    ApprovalMissingError,
    EmergencyClosedError,
    FormIncompleteError,
    GateClosedError,
    MayNotServeError,
    NotAnAdultError,
    NothingToSettleError,
    ObligatoryStepError,
    OwnApprovalError,
    PartErasedError,
    PrintRefusedError,
    RecordIncompleteError,
    UnknownCaseError,
    UnknownFormError,
)
from repatria.domain.errors.storage import (
    DiskFullError,
    NameTakenError,
    NotAFileError,
    PrinterRefusedError,
    ReadBackError,
    ReadOnlyError,
    StorageError,
    VanishedError,
)
from repatria.domain.errors.vault import (
    CipherMissingError,
    KdfCostRefusedError,
    KeySlotsDamagedError,
    PlaintextStoreError,
    TryLaterError,
    VaultBusyError,
    VaultDamagedError,
    VaultError,
    VaultExistsError,
    VaultMissingError,
    VaultTooNewError,
    WrongKeyError,
    WrongPassphraseError,
)

__all__ = [
    "ApprovalMissingError",
    "BadEventError",
    "BadRecipientError",
    "BundleDamagedError",
    "BundleError",
    "BundleForgedError",
    "BundleNotOneError",
    "BundleTooLargeError",
    "BundleTooNewError",
    "CardNotComparedError",
    "CardOfAnotherError",
    "CardUnreadableError",
    "CipherMissingError",
    "DefinitionError",
    "DiskFullError",
    "EmergencyClosedError",
    "ExpressionError",
    "ForeignBundleError",
    "ForeignRecipientError",
    "FormIncompleteError",
    "GateClosedError",
    "KdfCostRefusedError",
    "KeySlotsDamagedError",
    "LastPersonError",
    "MayNotServeError",
    "NameTakenError",
    "NotAFileError",
    "NotAnAdultError",
    "NotForMeError",
    "NothingToSettleError",
    "ObligatoryStepError",
    "OwnAccountError",
    "OwnApprovalError",
    "PackMissingError",
    "PartErasedError",
    "PassphraseMissingError",
    "PassphraseUnreadableError",
    "PlaintextStoreError",
    "PracticeMixedError",
    "PrintRefusedError",
    "PrinterRefusedError",
    "ReadBackError",
    "ReadOnlyError",
    "RecordIncompleteError",
    "RefusedError",
    "RepatriaError",
    "RestrictedCaseError",
    "RoleMayNotError",
    "StoppedError",
    "StorageError",
    "StoryError",
    "TryLaterError",
    "UnknownCaseError",
    "UnknownCountryError",
    "UnknownDeviceError",
    "UnknownFormError",
    "UnknownPersonError",
    "UnknownRecipientError",
    "VanishedError",
    "VaultBusyError",
    "VaultDamagedError",
    "VaultError",
    "VaultExistsError",
    "VaultMissingError",
    "VaultTooNewError",
    "WeakPassphraseError",
    "WrongKeyError",
    "WrongPassphraseError",
]
