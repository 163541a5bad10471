"""What a process of its own found in a file is asked once: the same program finds the same in the same bytes.

What came to no answer is asked anew, and so is all of another program. The root of a country is never
remembered: each time that one is made it is another.
"""

from __future__ import annotations

from collections.abc import Callable

from repatria import paths
from repatria.store.keys.country_root import READER as COUNTRY_ROOT

Ask = Callable[[str, bytes], bytes]


def once(ask: Ask) -> Ask:
    """Return *ask* with a memory of its answers, but of those that come by chance."""
    answers: dict[tuple[tuple[str, ...], str, bytes], bytes] = {}

    def asked(reader: str, data: bytes) -> bytes:
        if reader == COUNTRY_ROOT:
            return ask(reader, data)
        key = (tuple(paths.program()), reader, data)
        if key not in answers:
            answers[key] = ask(reader, data)
        return answers[key]

    return asked
