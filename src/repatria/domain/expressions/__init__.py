"""XLSForm expressions: one small strict language for every condition and calculation."""

from __future__ import annotations
