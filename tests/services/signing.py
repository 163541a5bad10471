"""What a vault holds, by who signed it: for tests that ask whether an act carries its person's name."""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.events.chain import check_event
from repatria.domain.events.event import Body, Envelope, WrittenEvent, read_body
from repatria.domain.events.signed import signed_in
from repatria.services.desk import Desk
from repatria.signing import is_signed
from repatria.store.log.events import parts_held, runs_since


def held(desk: Desk) -> Iterator[tuple[WrittenEvent, Envelope, Body]]:
    """Yield every event of the vault as it was written."""
    for part in parts_held(desk.read()):
        for _, log, run in runs_since(desk.read(), part):
            for written in run:
                yield written, check_event(written, part, log), read_body(written.body)


def is_signed_by(key: str, written: WrittenEvent, envelope: Envelope, body: Body) -> bool:
    """Tell whether the event carries a signature of this key that holds."""
    found = signed_in(written, envelope, body)
    return found is not None and is_signed(key, "person", found.payload, found.signature)


def signed(desk: Desk) -> list[str]:
    """Return what carries a signature of whoever is here that holds: its type, of a value its path."""
    key = desk.person.verify_key
    return [
        body.path if envelope.type == "value" else envelope.type
        for written, envelope, body in held(desk)
        if is_signed_by(key, written, envelope, body)
    ]
