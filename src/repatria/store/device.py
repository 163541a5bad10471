"""The device of this post: its id, age identity, signing key, and where it stands; all inside the vault."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.ids import DeviceId
from repatria.signing import verify_key_of
from repatria.store.cipher import Connection

ROOT_SECRET = "root"  # noqa: S105 - the name of a row


@dataclass(frozen=True, slots=True, repr=False)
class Device:
    """A device as its own vault knows it; *age_identity* and *signing_seed* never leave the vault.

    *zone* is the time zone of the post (IANA), empty in a vault made before it was asked.
    """

    id: DeviceId
    age_identity: str
    signing_seed: bytes
    post: str
    country: str
    zone: str = ""

    @property
    def verify_key(self) -> str:
        """Return the public half of the signing key, as 64 hex letters."""
        return verify_key_of(self.signing_seed)


def put_device(connection: Connection, device: Device) -> None:
    """Keep *device* as this vault's own, inside the caller's transaction."""
    connection.execute(
        "INSERT INTO device (only_row, id, age_identity, signing_seed, post, country, zone) "
        "VALUES (1, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (only_row) DO UPDATE SET id = excluded.id, age_identity = excluded.age_identity, "
        "signing_seed = excluded.signing_seed, post = excluded.post, country = excluded.country, "
        "zone = excluded.zone",
        (device.id, device.age_identity, device.signing_seed, device.post, device.country, device.zone),
    )


def own_device(connection: Connection) -> Device | None:
    """Return this vault's own device."""
    row = connection.execute(
        "SELECT id, age_identity, signing_seed, post, country, zone FROM device"
    ).fetchone()
    return Device(DeviceId(row[0]), *row[1:]) if row else None


def put_secret(connection: Connection, name: str, value: bytes) -> None:
    """Keep a secret that outlives changes of the data key, inside the caller's transaction."""
    connection.execute(
        "INSERT INTO secret (name, value) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def secret(connection: Connection, name: str) -> bytes | None:
    """Return a secret kept in the vault."""
    row = connection.execute("SELECT value FROM secret WHERE name = ?", (name,)).fetchone()
    return bytes(row[0]) if row else None
