"""A packet is read whole, by the device it is for, and only where the device that it names signed it."""

from __future__ import annotations

from io import BytesIO

import pytest

from repatria.domain.errors import (
    BundleDamagedError,
    BundleError,
    BundleForgedError,
    BundleTooNewError,
    NotForMeError,
    PacketNotOneError,
    UnknownDeviceError,
)
from repatria.domain.packets.answer import Answer, Saying, compose_answer
from repatria.domain.packets.line import Sender, written
from repatria.domain.packets.packet import Addressee, Packet
from repatria.sealing import new_identity, open_sealed, recipient_of, seal
from repatria.signing import sign, verify_key_of
from repatria.sync.packets import open_packet, seal_packet

SEED = bytes(range(32))
KEYS = {"d" * 26: verify_key_of(SEED)}
MINE = new_identity()


def packet(**own: str) -> Packet:
    return Packet(
        "repatria-packet/1",
        "HTCDS 2.0",
        "TLP:RED",
        "p" * 26,
        "F13",
        practice=True,
        made="2026-03-05T22:10:00Z",
        until="2026-03-20",
        purpose="return",
        sender=Sender("d" * 26, "GTM"),
        to=Addressee("e" * 26, "HND", "national_liaison", "Enlace"),
        own=dict(own),
    )


def sealed(one: Packet | Answer, seed: bytes = SEED) -> bytes:
    target = BytesIO()
    seal_packet(one, target, recipient=recipient_of(MINE), signing_seed=seed)
    return target.getvalue()


def sealed_as(plain: bytes) -> BytesIO:
    target = BytesIO()
    seal((plain,), target, (recipient_of(MINE),))
    return BytesIO(target.getvalue())


def test_a_packet_comes_as_it_went() -> None:
    one = packet(case_code="7F3K-92QD")
    assert open_packet(BytesIO(sealed(one)), MINE, KEYS.get) == one


def test_an_answer_comes_as_it_went_and_as_nothing_else() -> None:
    one = compose_answer(
        Saying("accepted"),
        packet(case_code="7F3K-92QD"),
        answer_id="a" * 26,
        made="2026-03-06T10:00:00Z",
        contact="Sol P.",
        follows=(),
    )
    key = {"e" * 26: verify_key_of(SEED)}
    assert open_packet(BytesIO(sealed(one)), MINE, key.get) == one
    with pytest.raises(BundleForgedError):
        open_packet(BytesIO(sealed(one, bytes(32))), MINE, key.get)
    for bad in (
        written(one).replace(b'"accepted"', b'"lost"'),
        written(one).replace(b'"phone"', b'"note":"x","phone"'),
    ):
        with pytest.raises(PacketNotOneError):
            open_packet(sealed_as(bad + b"\n" + b"00" * 64 + b"\n"), MINE, key.get)


def test_its_size_does_not_tell_how_much_stands_in_it() -> None:
    full = packet(case_code="7F3K-92QD", birth_place="x" * 500, mother_name="y" * 500)
    sizes = []
    for one in (packet(), full):
        with open_sealed(BytesIO(sealed(one)), (MINE,)) as stream:
            sizes.append(len(b"".join(stream)))
    assert sizes[0] == sizes[1]


def test_nobody_else_opens_it_and_no_stranger_or_forger_is_believed() -> None:
    data = sealed(packet())
    with pytest.raises(NotForMeError):
        open_packet(BytesIO(data), new_identity(), KEYS.get)
    with pytest.raises(UnknownDeviceError):
        open_packet(BytesIO(data), MINE, lambda device: None)
    with pytest.raises(BundleForgedError):
        open_packet(BytesIO(sealed(packet(), bytes(32))), MINE, KEYS.get)


def test_a_signature_of_another_packet_does_not_hold() -> None:
    other = sign(SEED, "packet", written(packet(case_code="other"))).hex().encode()
    with pytest.raises(BundleForgedError):
        open_packet(sealed_as(written(packet()) + b"\n" + other + b"\n"), MINE, KEYS.get)


@pytest.mark.parametrize(
    "plain",
    [
        b"",
        b"{}\n\n",
        written(packet()),
        written(packet()) + b"\n" + b"00" * 64,
        written(packet()) + b"\n" + b"00" * 64 + b"\nmore",
        b" " + written(packet()) + b"\n" + b"00" * 64 + b"\n",
        written(packet()).replace(b'"own"', b'"withheld":[],"own"') + b"\n" + b"00" * 64 + b"\n",
        written(packet()).replace(b"2026-03-20", b"2026-02-31") + b"\n" + b"00" * 64 + b"\n",
        b"[" * 9000 + b"\n" + b"00" * 64 + b"\n",
        b"x" * 200_000,
    ],
)
def test_what_is_no_packet_is_refused(plain: bytes) -> None:
    with pytest.raises(PacketNotOneError):
        open_packet(sealed_as(plain), MINE, KEYS.get)


def test_a_signature_of_no_letters_and_a_later_format_are_called_so() -> None:
    with pytest.raises(BundleDamagedError):
        open_packet(sealed_as(written(packet()) + b"\nzz\n"), MINE, KEYS.get)
    later = written(packet()).replace(b"packet/1", b"packet/2")
    with pytest.raises(BundleTooNewError):
        open_packet(sealed_as(later + b"\n" + b"00" * 64 + b"\n"), MINE, KEYS.get)


def test_no_byte_of_it_can_be_changed_or_cut_off() -> None:
    data = sealed(packet())
    for place in range(0, len(data), 97):
        bad = bytearray(data)
        bad[place] ^= 1
        for one in (bytes(bad), data[:place]):
            with pytest.raises(BundleError):
                open_packet(BytesIO(one), MINE, KEYS.get)
