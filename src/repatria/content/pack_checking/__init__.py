"""A pack is checked whole: every name leads somewhere, every gate can open, every limit has a source."""

from __future__ import annotations

from repatria.content.pack_checking.expressions import read_names
from repatria.content.pack_checking.faults import Fault
from repatria.content.pack_checking.pack import pack_faults

__all__ = ["Fault", "pack_faults", "read_names"]
