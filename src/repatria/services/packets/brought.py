"""Receive files of the own country: a case that one brings hears what was asked back from this device before.

Each function is its namesake of ``services.exchange``, after which recalls are noted in cases that lack them.
What fails of that is done at the next unlock: what was shown has entered, and nobody is to hear that it did not.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from repatria.domain.errors import RepatriaError
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.exchange import collecting, everything, receiving
from repatria.services.packets.recalled import hear_recalls

_Given = ParamSpec("_Given")
_Brought = TypeVar("_Brought")


def _then_hear(
    receive: Callable[Concatenate[Desk, _Given], _Brought],
) -> Callable[Concatenate[Desk, _Given], _Brought]:
    """Return *receive* so that recalls are heard of what it brought."""

    @wraps(receive)
    def brought(desk: Desk, /, *given: _Given.args, **by_name: _Given.kwargs) -> _Brought:
        found = receive(desk, *given, **by_name)
        with suppress(RepatriaError):
            after_commit(desk, hear_recalls(desk))
        return found

    return brought


receive_bundle = _then_hear(receiving.receive_bundle)
receive_next = _then_hear(everything.receive_next)
receive_everything = _then_hear(everything.receive_everything)
receive_fetched = _then_hear(collecting.receive_fetched)
