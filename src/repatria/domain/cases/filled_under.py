"""Under what a form was called filled: as of which moment, and what its conditions read of the case by then.

Which questions a form asks hangs on both. Read again under another day or another country it would ask something
else, and what was answered would be asked by nobody: so a submission says them, and a form that was finished is read
under them for good, wherever it is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from repatria.domain.cases.submissions import Submission
from repatria.domain.doubt import most_protective
from repatria.domain.expressions import Expression
from repatria.domain.forms.plan import CASE_NAMES, FormPlan, Node, Rule
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.telling import CASE_LEVELS

_CHILD = "case.child_or_doubt"
_A_DAY = timedelta(days=1)
_TOLD = frozenset(CASE_NAMES) - CASE_LEVELS.keys()
"""What may stand in the core of a case: a block does not, and is read as it is by now."""


@dataclass(frozen=True, slots=True)
class FilledUnder:
    """As of which *moment* a form was filled, None where nothing says so, and what stood of the case *around* it.

    *around* has all that its submissions say: two posts may have finished it under different facts.
    """

    moment: datetime | None
    around: Mapping[str, tuple[str, ...]]

    def facts(self, now: Mapping[str, str]) -> dict[str, str]:
        """Return the facts under which the form is read, where the case is as it stands *now*.

        Whoever was or is by now a child, or may be one, is one here: a correction asks what protects her and takes
        nothing that is for adults alone. Where submissions disagree on anything else, what stands now counts.
        """
        found = {**now, **{name: said[0] for name, said in self.around.items() if len(said) == 1}}
        if _CHILD in self.around:
            found[_CHILD] = most_protective(one for one in (*self.around[_CHILD], now[_CHILD]) if one)
        return found


def told_under(session: FormSession) -> dict[str, Any]:
    """Return what a submission says of it."""
    read = _read(session.plan)
    return {
        "as_of": session.now.isoformat(),
        "around": {name: session.case_facts.get(name, "") for name in sorted(read)},
    }


def filled_under(submissions: Iterable[Submission]) -> FilledUnder:
    """Return what the *submissions* of one form, in the order of time, say of it.

    The moment is that of the first: who corrects a form corrects it as it was asked. A submission from before this
    was said says nothing.
    """
    told = [one for one in submissions if isinstance(one.fact.value, Mapping) and "as_of" in one.fact.value]
    around: dict[str, tuple[str, ...]] = {}
    for one in told:
        for name, text in _around(one.fact.value.get("around")).items():
            around[name] = tuple(dict.fromkeys((*around.get(name, ()), text)))
    return FilledUnder(_moment(told[0]) if told else None, around)


def _read(plan: FormPlan) -> frozenset[str]:
    """Return the facts of the case that anything but words and defaults of the form reads."""
    rules = (rule for node in plan.nodes.values() for rule in _rules(node))
    return _TOLD & {name for rule in rules if isinstance(rule, Expression) for name in rule.names}


def _rules(node: Node) -> Iterator[Rule | None]:
    yield from (node.relevant, node.calculation, node.constraint, node.choice_filter, node.repeat_count)
    yield from (node.required, node.read_only)


def _moment(submission: Submission) -> datetime | None:
    """Return the moment that it states, with the offset of the post where it was: its day is the day there.

    Nothing is filled after it was written down.
    """
    text = submission.fact.value.get("as_of")
    try:
        found = datetime.fromisoformat(text) if isinstance(text, str) else None
        is_past = found is not None and found <= submission.written + _A_DAY
    except (ValueError, TypeError, OverflowError):
        return None
    return found if is_past else None


def _around(told: Any) -> dict[str, str]:
    facts = told if isinstance(told, Mapping) else {}
    return {name: text for name, text in facts.items() if name in _TOLD and isinstance(text, str)}
