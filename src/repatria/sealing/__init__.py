"""Nothing is sealed but to named X25519 recipients, and no sealed file is opened before its header was judged.

The only place that knows the age binding.
"""

from __future__ import annotations

from repatria.sealing.closing import RECIPIENTS, Writable, seal
from repatria.sealing.identities import is_identity, is_recipient, new_identity, recipient_of
from repatria.sealing.opening import PlainStream, Readable, open_sealed, read_header

__all__ = [
    "RECIPIENTS",
    "PlainStream",
    "Readable",
    "Writable",
    "is_identity",
    "is_recipient",
    "new_identity",
    "open_sealed",
    "read_header",
    "recipient_of",
    "seal",
]
