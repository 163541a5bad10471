"""Why a file is refused, handed on by the process that read it to the one that asked."""

from __future__ import annotations

from typing import Any

from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.reasons import Because, Reason, because


def refusal_told(error: DefinitionError) -> dict[str, Any]:
    """Return *error* as what JSON can hold."""
    return {"key": error.key, "reason": _told(error.reason)}


def raise_refusal(file: str, told: Any) -> None:
    """Raise for *file* the error that *told* holds, if it holds one."""
    if "reason" not in told:
        return
    why = _reason(told["reason"])
    raise DefinitionError(file, told["key"], why) if told["key"] else DefinitionFileError(file, why)


def _told(why: Because) -> dict[str, Any]:
    facts = {name: _told(fact) if isinstance(fact, Because) else fact for name, fact in why.facts.items()}
    return {"name": why.reason.name, "facts": facts}


def _reason(told: Any) -> Because:
    facts = {name: _reason(fact) if isinstance(fact, dict) else fact for name, fact in told["facts"].items()}
    return because(Reason[told["name"]], **facts)
