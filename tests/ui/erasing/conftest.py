"""Desks for the tests of erasing: who sits there is a supervisor where a test asks."""

from __future__ import annotations

from tests.ui.desks import clock, desk, library, told, work

__all__ = ["clock", "desk", "library", "told", "work"]
