"""Under what a form was called filled: as of which moment, and what its conditions read of the case by then.

Which questions a form asks hangs on both. Read again under another day or another country it would ask something
else, and what was answered would be asked by nobody: so a submission says them, and a form that was finished is read
under them for good, wherever it is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from repatria.domain.cases.submissions import Submission
from repatria.domain.expressions import Expression
from repatria.domain.forms.plan import CASE_NAMES, FormPlan, Node, Rule
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.telling import CASE_LEVELS

_TOLD = frozenset(CASE_NAMES) - CASE_LEVELS.keys()
"""What may stand in the core of a case: a block does not, and is read as it is by now."""


@dataclass(frozen=True, slots=True)
class FilledUnder:
    """As of which *moment* a form was filled, None where nothing says so, and what stood of the case *around* it."""

    moment: datetime | None
    around: Mapping[str, str]


def told_under(session: FormSession) -> dict[str, Any]:
    """Return what a submission says of it."""
    read = _read(session.plan)
    return {
        "as_of": session.now.isoformat(),
        "around": {name: session.case_facts.get(name, "") for name in sorted(read)},
    }


def filled_under(submissions: Iterable[Submission]) -> FilledUnder:
    """Return what the first of the *submissions* of one form, in the order of time, says of it.

    Who corrects a form corrects it as it was asked. A submission from before this was said says nothing.
    """
    told = [one.fact.value for one in submissions]
    said = next((value for value in told if isinstance(value, Mapping) and "as_of" in value), {})
    return FilledUnder(_moment(said.get("as_of")), _around(said.get("around")))


def _read(plan: FormPlan) -> frozenset[str]:
    """Return the facts of the case that anything but words and defaults of the form reads."""
    rules = (rule for node in plan.nodes.values() for rule in _rules(node))
    return _TOLD & {name for rule in rules if isinstance(rule, Expression) for name in rule.names}


def _rules(node: Node) -> Iterator[Rule | None]:
    yield from (node.relevant, node.calculation, node.constraint, node.choice_filter, node.repeat_count)
    yield from (node.required, node.read_only)


def _moment(text: Any) -> datetime | None:
    """Return the moment in *text* with the offset of the post where it was: its day is the day there."""
    try:
        found = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None


def _around(told: Any) -> dict[str, str]:
    facts = told if isinstance(told, Mapping) else {}
    return {name: text for name, text in facts.items() if name in _TOLD and isinstance(text, str)}
