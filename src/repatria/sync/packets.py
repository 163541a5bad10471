"""A packet on its way, or what is said of one: signed by its device, padded, and sealed to one of another country.

Inside the age file stand two lines and blanks: the packet, the answer to one, that one is asked back or the receipt
for that, and the signature of its bytes (docs/packets.md). Name and size do not tell which it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from repatria.domain.errors import (
    BundleDamagedError,
    BundleForgedError,
    PacketNotOneError,
    UnknownDeviceError,
)
from repatria.domain.packets.answer import FORMAT as ANSWER_FORMAT
from repatria.domain.packets.answer import Answer, read_answer
from repatria.domain.packets.line import LARGEST, format_of, written
from repatria.domain.packets.packet import Packet, read_packet
from repatria.domain.packets.recall import RECALL, RETURNED, Recall, Returned, read_recall, read_returned
from repatria.sealing import Writable, open_sealed, seal
from repatria.signing import is_signed, sign

SUFFIX = ".packet.age"
"""How the name of a packet's file ends; the rest of it is chance."""

Told = Packet | Answer | Recall | Returned
"""All that one country tells another in a file of this make."""

_STEP = 8192
"""What is sealed is padded to a multiple of this: no size tells how much stands in a packet, or was left out."""

_SIGNATURE_LINE = 129


def seal_packet(packet: Told, target: Writable, *, recipient: str, signing_seed: bytes) -> None:
    """Write *packet*, signed with *signing_seed*, so that only the device with the key *recipient* can read it."""
    data = written(packet)
    plain = data + b"\n" + sign(signing_seed, "packet", data).hex().encode() + b"\n"
    seal((plain.ljust(-(-len(plain) // _STEP) * _STEP),), target, (recipient,))


def open_packet(file: BinaryIO, identity: str, key_of: Callable[[str], str | None]) -> Told:
    """Return what is in a sealed *file*, whole and signed by the device that it names, whose key *key_of* knows.

    Raises NotForMeError where *identity* does not open it, UnknownDeviceError for a sender nobody here knows, and
    another BundleError where it is damaged, forged or something else.
    """
    with open_sealed(file, (identity,)) as stream:
        plain = stream.read(LARGEST + _STEP + _SIGNATURE_LINE)
        if stream.read(1):
            raise PacketNotOneError
    data, _, rest = plain.partition(b"\n")
    signature, ended, blanks = rest.partition(b"\n")
    if not ended or blanks.strip(b" "):
        raise PacketNotOneError
    packet = read_told(data)
    key = key_of(packet.sender.device)
    if key is None:
        raise UnknownDeviceError(device=packet.sender.device, what="packet", post=packet.sender.country)
    try:
        signed = bytes.fromhex(signature.decode("ascii"))
    except ValueError as error:
        raise BundleDamagedError(reason="signature", where="packet") from error
    if not is_signed(key, "packet", data, signed):
        raise BundleForgedError(device=packet.sender.device, what="packet")
    return packet


def read_told(data: bytes) -> Told:
    """Return what the line *data* says it is; what says that it is none is read as a packet, and refused as one."""
    said, family = format_of(data), ANSWER_FORMAT.rpartition("/")[0]
    if said.startswith(f"{family}/"):
        return read_answer(data)
    if said == RECALL:
        return read_recall(data)
    return read_returned(data) if said == RETURNED else read_packet(data)
