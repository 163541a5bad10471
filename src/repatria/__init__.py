"""Repatria: guides coordinators at border posts through the repatriation protocol, offline and sealed."""

from __future__ import annotations

__version__ = "0.1.0"
