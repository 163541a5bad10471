"""One of the files that are received together: what it holds, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.services.exchange.gathering import Found
from repatria.services.exchange.previews import Preview
from repatria.services.exchange.receiving import Report


@dataclass(frozen=True, slots=True)
class Shown:
    """A proven file and what it holds."""

    found: Found
    preview: Preview


@dataclass(frozen=True, slots=True)
class Received:
    """One file that was received, and what became of it."""

    found: Found
    preview: Preview
    report: Report
