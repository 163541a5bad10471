"""A child's variant of a form has its own questions and the same meaning: ``F11C`` is F11 for a child."""

from __future__ import annotations

from collections.abc import Container

CHILD_VARIANT = "C"


def variants_of(form_id: str) -> tuple[str, str]:
    """Return the names under which a form may have been filled."""
    return form_id, f"{form_id}{CHILD_VARIANT}"


def is_kind(form_id: str, kind: str) -> bool:
    """Tell whether *form_id* is the form *kind*, or its child variant."""
    return form_id in variants_of(kind)


def base_of(form_id: str) -> str:
    """Return the form whose child's variant this is, or the form itself."""
    base = form_id.removesuffix(CHILD_VARIANT)
    return base if base[-1:].isdigit() else form_id


def form_to_fill(form_id: str, child_or_doubt: str, forms: Container[str]) -> str:
    """Return the form to fill: its child's variant, where *forms* have one, for a child and in doubt."""
    variant = f"{form_id}{CHILD_VARIANT}"
    return variant if child_or_doubt != "no" and variant in forms else form_id
