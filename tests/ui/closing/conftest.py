"""Desks for the tests of closing a post."""

from __future__ import annotations

from tests.ui.desks import clock, desk, library, told, work

__all__ = ["clock", "desk", "library", "told", "work"]
