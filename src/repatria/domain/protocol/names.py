"""The names that conditions of a pack may use; docs/packs.md says what each holds.

The engine gives every one of them a value, the loader refuses all others.
"""

from __future__ import annotations

import re

CASE_NAMES: tuple[str, ...] = (
    "side",
    "country",
    "found_in",
    "nationality",
    "residence",
    "return_country",
    "child_or_doubt",
    "is_child",
    "origin_block",
    "family_block",
    "status",
    "contact_only",
    "urgent",
    "place_kind",
)
"""What the case itself says."""

STEP_FACTS: tuple[str, ...] = (
    "state",
    "by",
    "known_by",
    "at",
    "noted_at",
    "asked_days",
    "refused_at",
    "place_kind",
)
"""What is known of a step, as in ``P5.3.state``."""

PAPERS: frozenset[str] = frozenset({"F32"})
"""Papers without a questionnaire that a step may name: the indicators of a period (documents/indicators.py)."""

_STEP_NAME = re.compile(r"(P\d+\.\d+[a-z]?)\.([a-z_]+)", re.ASCII)
_FORM_NAME = re.compile(r"([A-Z][A-Za-z0-9_]*)\.([a-z_][a-z0-9_]*)")


def step_of(name: str) -> tuple[str, str] | None:
    """Return step and fact of a *name* such as ``P5.3.state``, else None."""
    found = _STEP_NAME.fullmatch(name)
    return (found[1], found[2]) if found else None


def answer_of(name: str) -> tuple[str, str] | None:
    """Return form and question of a *name* such as ``F18.result``, else None."""
    found = _FORM_NAME.fullmatch(name)
    return (found[1], found[2]) if found else None
