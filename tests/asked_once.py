"""What a process of its own found in a file is asked once: the same program finds the same in the same bytes.

What came to no answer is asked anew, and so is all of another program; the root of a country is made anew each time.
"""

from __future__ import annotations

from collections.abc import Callable

from repatria import paths

Ask = Callable[[str, bytes], bytes]


def once(ask: Ask) -> Ask:
    """Return *ask* with a memory of its answers."""
    answers: dict[tuple[tuple[str, ...], str, bytes], bytes] = {}

    def asked(reader: str, data: bytes) -> bytes:
        key = (tuple(paths.program()), reader, data)
        if key not in answers:
            answers[key] = ask(reader, data)
        return answers[key]

    return asked
