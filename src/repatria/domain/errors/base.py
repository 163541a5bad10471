"""The roots of the tree: what failed as expected, what a rule refuses, what a person stopped."""

from __future__ import annotations


class RepatriaError(Exception):
    """An expected failure; *facts* fill the placeholders of its words."""

    exit_code = 1

    def __init__(self, **facts: object) -> None:
        super().__init__(type(self).__name__, facts)
        self.facts = facts


class RefusedError(RepatriaError):
    """A rule of the protocol or of the program says no."""

    exit_code = 6


class StoppedError(RepatriaError):
    """A person stopped the work; nothing half-done was kept."""

    exit_code = 130  # as shells say of what was interrupted
