"""Making a form ready to run: what each row waits for, in which order to compute, and whose words show what.

A circle is refused here.
"""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.expressions import Expression
from repatria.domain.expressions.rows import looks_across
from repatria.domain.expressions.tree import Call, Literal, walk
from repatria.domain.expressions.tree import Node as Tree
from repatria.domain.forms.definition import Form
from repatria.domain.forms.ordering import ranks_of, turned
from repatria.domain.forms.parsed_rows import EXPRESSIONS, OF_WORDS, RULES, ParsedRows
from repatria.domain.forms.paths import is_around
from repatria.domain.forms.plan import FormPlan, Node, PlannedAct, Rule
from repatria.domain.reading_order import reading_order

_COMPUTED = ("relevant", "calculation")
_SHOWN = ("constraint", "required", "read_only", "choice_filter", "repeat_count")


def plan_form(form: Form) -> FormPlan:
    """Return *form* ready to run; raises DefinitionError with the form's id as file."""
    read = ParsedRows(form)
    wiring = _Wiring(read)
    computed = {name: wiring.computed_names(name) for name in read.rows}
    ranks = ranks_of(form, computed)
    nodes = {name: wiring.node(name, ranks[name]) for name in read.rows}
    said = {name: wiring.names_in(name, wiring.words_of(name)) for name in read.rows}
    told = frozenset().union(*(wiring.sources(name) for name in read.in_intro.union(*said.values())))
    sources = {name: wiring.sources(name) for name in told}
    shown = {name: wiring.names_in(name, _SHOWN) for name in read.rows}
    told_by = {name: wiring.told_by(sources[name]) for name in told}
    worded: dict[str, frozenset[str]] = {
        name: frozenset().union(*(told_by[one] for one in names)) for name, names in said.items()
    }
    across = frozenset(name for name in read.rows if wiring.looks_across(name))
    counting = frozenset(name for name in read.rows if nodes[name].parent in wiring.names_in(name, _COMPUTED))
    heard = (turned(computed), turned(shown), turned(worded))
    places = reading_order(read.rows, lambda name: computed[name] | wiring.names_in(name, ("default",)))
    begun = sorted(places, key=lambda name: (isinstance(nodes[name].default, Expression), places[name]))
    begins = {name: place for place, name in enumerate(begun)}
    acts = wiring.acts()
    return FormPlan(form, nodes, *heard, across, counting, sources, acts, begins, read.listed, read.ambiguous)


class _Wiring:
    """What each of the rows that were *read* asks for."""

    def __init__(self, read: ParsedRows) -> None:
        self._read = read

    def looks_across(self, name: str) -> bool:
        """Tell whether *name* asks for answers of other rows than its own."""
        rules = (rule for rule in self._read.parsed[name].values() if isinstance(rule, Expression))
        return any(looks_across(rule.tree) for rule in rules)

    def asked_by(self, rule: Expression) -> frozenset[str]:
        """Return the names that *rule* speaks of, and those that say which choice it means by a code."""
        named = (_question_said(part) for part in walk(rule.tree))
        doubtful = (name for name in named if self._read.lists.get(name) in self._read.ambiguous)
        filters = (self._read.parsed[name].get("choice_filter") for name in doubtful)
        return rule.names.union(*(one.names for one in filters if isinstance(one, Expression)))

    def words_of(self, name: str) -> tuple[str, ...]:
        """Return the columns in which stands what the words of *name* show."""
        return tuple(column for column in self._read.parsed[name] if column.startswith(OF_WORDS))

    def sources(self, name: str) -> frozenset[str]:
        """Return *name*, and all that it is worked out from, also by way of others and of the case."""
        found, waiting = {name}, [name]
        while waiting:
            columns = self._read.parsed.get(waiting.pop(), {})
            for rule in (columns.get(column) for column in _COMPUTED if "calculation" in columns):
                new = self.asked_by(rule) - found if isinstance(rule, Expression) else ()
                found.update(new)
                waiting.extend(new)
        return frozenset(found)

    def told_by(self, sources: frozenset[str]) -> frozenset[str]:
        """Return *sources*, and what decides whether they are still offered: else words do not tell them."""
        filters = (self.names_in(name, ("choice_filter",)) for name in sources if name in self._read.rows)
        return sources.union(*filters)

    def names_in(self, name: str, columns: tuple[str, ...]) -> frozenset[str]:
        found: set[str] = set()
        for column in columns:
            rule = self._read.parsed[name].get(column)
            if isinstance(rule, Expression):
                found.update(self.asked_by(rule))
                around = tuple(self._around(self._read.rows[name][2]))
                for path in rule.paths:  # position(..) looks again when rows come or go
                    if is_around(path):
                        found.update(around[len(path.steps) - 1 : len(path.steps)])
                if Call("position", ()) in walk(rule.tree):
                    found.update(around[:1])
        return frozenset(found & self._read.rows.keys())

    def _around(self, repeat: str) -> Iterator[str]:
        """Yield *repeat* and the repeats around it, outwards."""
        while repeat:
            yield repeat
            repeat = self._read.rows[repeat][2]

    def computed_names(self, name: str) -> frozenset[str]:
        """Return what must be computed before *name*: what it speaks of, and what it stands in."""
        parent = self._read.rows[name][1]
        return self.names_in(name, _COMPUTED) | ({parent} if parent else frozenset())

    def acts(self) -> dict[str, tuple[PlannedAct, ...]]:
        """Return what is set by changes of answers, by what they listen to."""
        found: dict[str, tuple[PlannedAct, ...]] = {}
        for act in self._read.form.acts:
            value = (
                self._read.parse(self._read.rows[act.target][0], "setvalue", act.value) if act.value else None
            )
            found[act.trigger] = (*found.get(act.trigger, ()), PlannedAct(act.target, value))
        return found

    def node(self, name: str, rank: int) -> Node:
        question, parent, repeat = self._read.rows[name]
        columns = self._read.parsed[name]
        expressions = {column: columns.get(column) for column in EXPRESSIONS}
        return Node(question, parent, repeat, rank, **expressions, **_rules(columns))  # type: ignore[arg-type]  # each column has its type


def _question_said(part: Tree) -> str:
    """Return the question of whose choice *part* says the words, nothing where it says none."""
    asked = part.arguments[1] if isinstance(part, Call) and part.name == "jr:choice-name" else None
    return asked.text if isinstance(asked, Literal) else ""


def _rules(columns: dict[str, Rule | str]) -> dict[str, Rule | str]:
    return {column: columns[column] for column in (*RULES, "default")}
