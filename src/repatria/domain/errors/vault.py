"""What keeps the vault from being opened or kept."""

from __future__ import annotations

from repatria.domain.errors.base import RepatriaError


class VaultError(RepatriaError):
    """The vault could not be opened or kept."""

    exit_code = 3


class VaultMissingError(VaultError):
    """There is no vault at *place*."""


class VaultWipedError(VaultMissingError):
    """The wipe of the vault at *place* was begun and stopped: it is ended now, and there is no vault any more."""


class StoreMissingError(VaultMissingError):
    """The key slots stand in the folder and the vault that they open does not: *place* is gone."""


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


class NothingReadableError(VaultDamagedError):
    """Of the vault in *file* and of its copies no entry can be read, nor the keys with which others know it."""


class DeviceLostError(VaultDamagedError):
    """The keys of the device in *file* can be read nowhere; who makes a new one says of which post it is."""

    exit_code = 2


class DamageCodeError(VaultError):
    """*code* is not what a check of a vault gives, or has a slip."""

    exit_code = 2


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


class WrongVaultNameError(VaultError):
    """What was typed is not the name of the post whose vault would be destroyed; nothing was touched."""

    exit_code = 2
