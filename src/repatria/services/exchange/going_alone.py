"""Which other cases of the same people do not go with what is sent: there, each who goes alone is in doubt."""

from __future__ import annotations

from collections.abc import Iterable

from repatria.domain.events.kinds import core_part
from repatria.services.cases.joining import joined_with
from repatria.services.desk import Desk
from repatria.services.exchange.apart_there import reaching
from repatria.services.exchange.choosing import Choice, Sendable
from repatria.services.exchange.going import Sending
from repatria.services.exchange.receipts import receipts_of
from repatria.store.shared_parts import shared_with


def left_behind(marked: Iterable[Sendable], choice: Choice) -> tuple[str, ...]:
    """Return the codes of the other cases of those people that are not *marked*, and that the post has nothing of."""
    going = list(marked)
    there = {one.code for one in going} | {one.code for one in choice.cases if one.shared}
    beside = {code for one in going for code in one.beside.split()}
    return tuple(sorted(beside - there))


def left_behind_by(desk: Desk, sending: Sending) -> tuple[str, ...]:
    """Return the same of what is asked for, read anew, as far as whoever is here may see it."""
    there = shared_with(desk.read(), sending.device) | set(reaching(receipts_of(desk, sending.device)))
    others = {line for case in sending.cases for line in joined_with(desk, case)}
    codes = {line.code for line in others if line.id not in sending.cases and core_part(line.id) not in there}
    return tuple(sorted(codes))
