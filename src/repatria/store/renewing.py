"""Change one's own passphrase after somebody else learned it: the keys behind it change too.

Whoever knows a passphrase and kept a copy of the slots holds the person's own key and the data key. Another
passphrase alone would not keep them out of what is written later: the data key would still be the one they have.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from repatria.store.access import check_own, put_slots_and_change_key
from repatria.store.building import check_passphrase
from repatria.store.keys.keyslots import make_slot, seal_person
from repatria.store.keys.mirror import Beside, nothing_beside
from repatria.store.keys.sealedkey import KEY_LENGTH
from repatria.store.keys.slotfile import SlotFile
from repatria.store.vault import Vault


def renew_passphrase(vault: Vault, old: str, new: str, *, beside: Beside = nothing_beside) -> None:
    """Let *new* open the vault for the person who is here, with another key of theirs and another data key.

    *old*, which must open it now, opens nothing of it any more, not even with the slots file of before. The sheets
    and the country let this person in again as they did. The signing key stays: it is their name in the record.

    Every connection of this program must be closed before; with one open it refuses and changes nothing. It takes as
    long as writing the whole vault once. Stopped at any moment, one of the two passphrases opens it, and the next
    unlock finishes what was begun.
    """
    check_passphrase(new)
    own = check_own(vault, old)
    secret = replace(vault.opened.secret, sealing_key=vault.random(KEY_LENGTH))

    def renewed(file: SlotFile) -> SlotFile:
        data_keys = vault.opened.data_keys
        slot = make_slot(file, new, secret, data_keys, own.cost, vault.random, slot_id=own.id)
        slots = tuple(slot if each.id == own.id else each for each in file.slots)
        recovery = tuple(seal_person(file, one, own.id, secret, vault.random) for one in file.recovery)
        return msgspec.structs.replace(file, slots=slots, recovery=recovery)

    put_slots_and_change_key(vault, renewed, beside, secret=secret)
