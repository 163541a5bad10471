"""Every failure a person can meet, as one tree; the words for each stand in ``ui/messages``.

RepatriaError
├── VaultError            the vault could not be opened or kept
├── BundleError           a sealed file was refused
├── DefinitionError       a pack, form or country file is wrong
├── ExpressionError       a condition or calculation cannot be read or worked out
│   └── KeptElsewhereError    it reads what another post keeps
├── RefusedError          a rule of the protocol says no
│   ├── AttachmentError   a file of a case is not taken in, opened or given out
│   └── PaperError        a code, a sheet or a scanned page is not taken
│   ├── PaperError        a code, a sheet or a scanned page is not taken
│   └── FileRefusedError  a picture, a paper or a recording is not taken
├── StorageError          the disk, stick or printer failed
└── LineError             a line, or the place behind it, did not carry

A class carries facts (*what*, *where*), never sentences. Anything that is not a RepatriaError is a bug.
To add one: a class in the room of its branch, its name here, its words in ``ui/messages``.
"""
# ruff: noqa: I001 - each room is one import here: its names are shown again, ``Name as Name``

from __future__ import annotations

from repatria.domain.errors.attachments import (
    AttachmentDamagedError as AttachmentDamagedError,
    AttachmentEmptyError as AttachmentEmptyError,
    AttachmentError as AttachmentError,
    AttachmentNotHereError as AttachmentNotHereError,
    AttachmentRefusedError as AttachmentRefusedError,
    AttachmentTooLargeError as AttachmentTooLargeError,
    AttachmentsFullError as AttachmentsFullError,
    UnknownAttachmentError as UnknownAttachmentError,
)
from repatria.domain.errors.base import (
    RefusedError as RefusedError,
    RepatriaError as RepatriaError,
    StoppedError as StoppedError,
)
from repatria.domain.errors.bundles import (
    AnswersNotOneError as AnswersNotOneError,
    BadEventError as BadEventError,
    BundleDamagedError as BundleDamagedError,
    BundleError as BundleError,
    BundleForgedError as BundleForgedError,
    BundleNotOneError as BundleNotOneError,
    BundleTooLargeError as BundleTooLargeError,
    BundleTooNewError as BundleTooNewError,
    ForeignBundleError as ForeignBundleError,
    NotForMeError as NotForMeError,
    PracticeMixedError as PracticeMixedError,
    TooMuchToSendError as TooMuchToSendError,
    UnknownDeviceError as UnknownDeviceError,
)
from repatria.domain.errors.content import (
    DefinitionError as DefinitionError,
    DefinitionFileError as DefinitionFileError,
    ExpressionError as ExpressionError,
    KeptElsewhereError as KeptElsewhereError,
    PackMissingError as PackMissingError,
    StoryError as StoryError,
    TooManyRowsError as TooManyRowsError,
    UnknownCountryError as UnknownCountryError,
)
from repatria.domain.errors.copies import (
    CopiesPlaceBeforeError as CopiesPlaceBeforeError,
    CopiesPlaceEmptyError as CopiesPlaceEmptyError,
    CopiesPlaceError as CopiesPlaceError,
    CopiesPlaceGoneError as CopiesPlaceGoneError,
    CopiesPlaceOtherError as CopiesPlaceOtherError,
    CopiesPlaceStrangeError as CopiesPlaceStrangeError,
    NoCopiesPlaceError as NoCopiesPlaceError,
    NoCopyError as NoCopyError,
    OtherVaultError as OtherVaultError,
)
from repatria.domain.errors.lines import (
    LaidMeanwhileError as LaidMeanwhileError,
    LineBrokenError as LineBrokenError,
    LineError as LineError,
    LineRefusedError as LineRefusedError,
    LostFromOutboxError as LostFromOutboxError,
    LyingDamagedError as LyingDamagedError,
    MayHaveArrivedError as MayHaveArrivedError,
    PlaceAddressError as PlaceAddressError,
    PlaceChangedError as PlaceChangedError,
    PlaceFullError as PlaceFullError,
    StillLyingError as StillLyingError,
    StrangeAnswerError as StrangeAnswerError,
    UnknownBundleError as UnknownBundleError,
    UnknownPlaceError as UnknownPlaceError,
)
from repatria.domain.errors.packets import (
    AnswerAsksElseError as AnswerAsksElseError,
    AnswerChangedError as AnswerChangedError,
    AnswerClosedError as AnswerClosedError,
    AnswerElsewhereError as AnswerElsewhereError,
    AnswerExpectedError as AnswerExpectedError,
    AnswerNoPlaceError as AnswerNoPlaceError,
    AnswerOfAnotherError as AnswerOfAnotherError,
    AnswerOpensNothingError as AnswerOpensNothingError,
    AnswerRecalledError as AnswerRecalledError,
    AnswerUnknownError as AnswerUnknownError,
    CompanionClosedError as CompanionClosedError,
    NoPacketFormError as NoPacketFormError,
    NothingToRecallError as NothingToRecallError,
    PacketErasedError as PacketErasedError,
    PacketExpiredError as PacketExpiredError,
    PacketNotOneError as PacketNotOneError,
    PacketRecalledError as PacketRecalledError,
    PacketRefusedError as PacketRefusedError,
    PacketStoppedError as PacketStoppedError,
    PacketWaitsError as PacketWaitsError,
    RecallElsewhereError as RecallElsewhereError,
    RecallOfAnotherError as RecallOfAnotherError,
    RecallOpensNothingError as RecallOpensNothingError,
    ReturnedUnknownError as ReturnedUnknownError,
    UnknownPacketError as UnknownPacketError,
    UnknownRecallError as UnknownRecallError,
)
from repatria.domain.errors.paper import (
    CodeNotOursError as CodeNotOursError,
    CodesShortError as CodesShortError,
    CodeUnreadableError as CodeUnreadableError,
    CodeUsedError as CodeUsedError,
    LettersMissingError as LettersMissingError,
    NoCodeOnPageError as NoCodeOnPageError,
    NotAFormError as NotAFormError,
    PageForeignError as PageForeignError,
    PageUnreadableError as PageUnreadableError,
    PaperError as PaperError,
    PictureUnreadableError as PictureUnreadableError,
    SeveralSheetsError as SeveralSheetsError,
    SheetCopiedError as SheetCopiedError,
    UnknownSheetError as UnknownSheetError,
)
from repatria.domain.errors.pictures import (
    FileDamagedError as FileDamagedError,
    FileKindUnknownError as FileKindUnknownError,
    FileLockedError as FileLockedError,
    FileRefusedError as FileRefusedError,
    FileTakesTooLongError as FileTakesTooLongError,
    FileTakesTooMuchError as FileTakesTooMuchError,
    FileTooLargeError as FileTooLargeError,
    NotInFileError as NotInFileError,
)
from repatria.domain.errors.posts import (
    AccessHeldError as AccessHeldError,
    BadRecipientError as BadRecipientError,
    BundleNotNotedError as BundleNotNotedError,
    CardNotComparedError as CardNotComparedError,
    CardOfAnotherError as CardOfAnotherError,
    CardUnreadableError as CardUnreadableError,
    FileStoppedError as FileStoppedError,
    ForeignRecipientError as ForeignRecipientError,
    HomeRecipientError as HomeRecipientError,
    LastPersonError as LastPersonError,
    NeverReceivedError as NeverReceivedError,
    NotNamedSoError as NotNamedSoError,
    OnlyPracticeError as OnlyPracticeError,
    OwnAccountError as OwnAccountError,
    OwnCardError as OwnCardError,
    PassphraseMissingError as PassphraseMissingError,
    PassphraseUnreadableError as PassphraseUnreadableError,
    ReasonNeededError as ReasonNeededError,
    RestrictedCaseError as RestrictedCaseError,
    RoleMayNotError as RoleMayNotError,
    TraineeInRealVaultError as TraineeInRealVaultError,
    UnknownPersonError as UnknownPersonError,
    UnknownRecipientError as UnknownRecipientError,
    WeakPassphraseError as WeakPassphraseError,
)
from repatria.domain.errors.recovery import (
    KeepersError as KeepersError,
    NobodyByTheseSheetsError as NobodyByTheseSheetsError,
    NoEscrowError as NoEscrowError,
    NoSheetsError as NoSheetsError,
    SheetFormerError as SheetFormerError,
    SheetNotOfVaultError as SheetNotOfVaultError,
    SheetSlipError as SheetSlipError,
    SheetsMissingError as SheetsMissingError,
    SheetsNotMadeError as SheetsNotMadeError,
    SheetsShapeError as SheetsShapeError,
    SheetTwiceError as SheetTwiceError,
    ToWhomError as ToWhomError,
)
from repatria.domain.errors.roots import (
    CertificatesClashError as CertificatesClashError,
    CountryFileError as CountryFileError,
    DeviceRevokedError as DeviceRevokedError,
    DirectoryDaysError as DirectoryDaysError,
    DirectoryFaultError as DirectoryFaultError,
    MayBeCopyError as MayBeCopyError,
    NothingToAdoptError as NothingToAdoptError,
    NotLiaisonError as NotLiaisonError,
    OfficeDatesError as OfficeDatesError,
    OfficeTakenError as OfficeTakenError,
    OwnDeviceError as OwnDeviceError,
    RootMissingError as RootMissingError,
    RootNotComparedError as RootNotComparedError,
    RootOfAnotherError as RootOfAnotherError,
    RootStandsError as RootStandsError,
    RootUnmadeError as RootUnmadeError,
    SheetsWrongError as SheetsWrongError,
    SheetWordError as SheetWordError,
    TerminalNeededError as TerminalNeededError,
)
from repatria.domain.errors.rules import (
    AnswersRefusedError as AnswersRefusedError,
    ApprovalMissingError as ApprovalMissingError,
    EmergencyClosedError as EmergencyClosedError,
    ErasedCaseError as ErasedCaseError,
    ErasingOpenError as ErasingOpenError,
    ErasingPersonError as ErasingPersonError,
    ErasingWaitsError as ErasingWaitsError,
    FormIncompleteError as FormIncompleteError,
    FormNotHereError as FormNotHereError,
    FormWaitsError as FormWaitsError,
    GateClosedError as GateClosedError,
    MayNotServeError as MayNotServeError,
    NotAnAdultError as NotAnAdultError,
    NothingToSettleError as NothingToSettleError,
    NotToEraseError as NotToEraseError,
    ObligatoryStepError as ObligatoryStepError,
    OwnApprovalError as OwnApprovalError,
    PartErasedError as PartErasedError,
    PrintRefusedError as PrintRefusedError,
    ReadersDifferError as ReadersDifferError,
    RecordIncompleteError as RecordIncompleteError,
    SettleByRouteError as SettleByRouteError,
    SettleInPeopleError as SettleInPeopleError,
    StillKeptError as StillKeptError,
    UnknownCaseError as UnknownCaseError,
    UnknownFormError as UnknownFormError,
    VaultNotSealedError as VaultNotSealedError,
)
from repatria.domain.errors.storage import (
    DiskFullError as DiskFullError,
    NameTakenError as NameTakenError,
    NotAFileError as NotAFileError,
    NotATourError as NotATourError,
    PrinterRefusedError as PrinterRefusedError,
    ReadBackError as ReadBackError,
    ReadOnlyError as ReadOnlyError,
    StorageError as StorageError,
    VanishedError as VanishedError,
)
from repatria.domain.errors.vault import (
    CipherMissingError as CipherMissingError,
    DamageCodeError as DamageCodeError,
    DeviceLostError as DeviceLostError,
    KdfCostRefusedError as KdfCostRefusedError,
    KeySlotsDamagedError as KeySlotsDamagedError,
    NothingReadableError as NothingReadableError,
    PlaintextStoreError as PlaintextStoreError,
    StoreMissingError as StoreMissingError,
    TryLaterError as TryLaterError,
    VaultBusyError as VaultBusyError,
    VaultDamagedError as VaultDamagedError,
    VaultError as VaultError,
    VaultExistsError as VaultExistsError,
    VaultMissingError as VaultMissingError,
    VaultTooNewError as VaultTooNewError,
    VaultWipedError as VaultWipedError,
    WrongKeyError as WrongKeyError,
    WrongPassphraseError as WrongPassphraseError,
    WrongVaultNameError as WrongVaultNameError,
)
