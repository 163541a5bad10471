"""The protocol engine: which steps apply, what is open, due and waited for, and which gates stand closed."""

from __future__ import annotations
