"""Write what one country tells another: signed by this device, sealed to one, in a new file of a name of chance."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from repatria.domain.packets.line import written
from repatria.durable import Placed, place_file
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.store.keys.slotfile import refuse_inside_vault
from repatria.sync.packets import SUFFIX, Told, seal_packet


def new_file(desk: Desk, folder: Path) -> Path:
    """Return a new name in *folder* that tells nothing, outside the vault."""
    path = folder / f"{desk.new_id()}{SUFFIX}"
    refuse_inside_vault(path)
    return path


def digest_of(line: Told) -> str:
    """Return the SHA-256 of the bytes of *line*, in hex."""
    return sha256(written(line)).hexdigest()


def write_sealed(desk: Desk, line: Told, post: KnownPost, path: Path) -> Placed:
    """Write *line* for *post* at *path*, once what was noted of it is on the disk; raises StorageError."""
    desk.vault.sync_memory()
    seed = desk.vault.device.signing_seed
    return place_file(path, lambda file: seal_packet(line, file, recipient=post.recipient, signing_seed=seed))
