"""Files of acts for tests, and what both verifiers say of them: that of the program and the one beside its page."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from types import ModuleType

from repatria.domain.record.courtfile import closing
from repatria.domain.record.proving import Fault, prove
from repatria.signing import is_signed, signer
from repatria.ui.messages.court_words import CourtWords

READER = Path(__file__).parents[3] / "docs" / "verify_record.py"


def _loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("verify_record", READER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


OTHER = _loaded()


def lines_of(data: bytes) -> list[bytes]:
    """Return the lines as a file gives them, each with its line break."""
    return data.splitlines(keepends=True) if b"\r" not in data else _split(data)


def _split(data: bytes) -> list[bytes]:
    parts = data.split(b"\n")
    return [part + b"\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def faults(lines: Iterable[bytes]) -> list[tuple[int, str]]:
    """Return what both verifiers find wrong, and insist that it is the same."""
    given = list(lines)
    ours = prove(given, is_signed)
    theirs = OTHER.verify(given)
    assert [(one.line, one.kind) for one in ours.faults] == theirs.faults
    counts = (ours.events, ours.runs, ours.withheld, ours.signed, ours.unknown, ours.vouched)
    assert counts == (
        theirs.events,
        theirs.runs,
        theirs.withheld,
        theirs.signed,
        theirs.unknown,
        theirs.vouched,
    )
    told = ours.told
    assert [list(one) for one in (told.cut, told.ends, told.before, told.put_back)] == list(theirs.how_far)
    return [_pair(one) for one in ours.faults]


def resealed(lines: Sequence[bytes], seed: bytes) -> list[bytes]:
    """Return these lines without the last, closed again as the device of that *seed* would."""
    body = list(lines[:-1])
    events = sum(b'"envelope"' in line[:11] for line in body)
    return [*body, closing(events, sha256(b"".join(body)).digest(), signer(seed))]


def told_by_both(lines: Sequence[bytes]) -> tuple[str, str]:
    """Return what the program and the reader beside the page print of a file."""
    return "\n".join(CourtWords().lines(prove(lines, is_signed))), "\n".join(OTHER.told(OTHER.verify(lines)))


def _pair(fault: Fault) -> tuple[int, str]:
    return fault.line, fault.kind
