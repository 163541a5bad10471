r"""Regular expressions as form designers write them for Java, matched in time that grows with the text alone.

A pattern is read into small parts, and each part is looked at once for each place in the text, so that no pattern,
however nested, can hold the program up. Groups, alternatives, counts, classes, anchors and looking ahead are known;
what would need remembering (``\1``) or is unknown is refused when the form is loaded.
"""

from __future__ import annotations

from repatria.domain.expressions.patterns.pattern import Pattern, read_pattern

__all__ = ["Pattern", "read_pattern"]
