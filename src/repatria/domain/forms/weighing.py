"""How many steps a form may take for one answer at most, read from its expressions and lists and not tried.

What waits for a certain answer is found as what does not. It is an estimate from above: every condition is taken to
hold, of two branches the dearer one. Rows, and how long a text is, are not known here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from repatria.domain.expressions import Expression, parse
from repatria.domain.expressions.keyed import key_of
from repatria.domain.expressions.listed import Listed
from repatria.domain.expressions.nodes import Node
from repatria.domain.expressions.tree import Call, Filter, Literal, Path, operands
from repatria.domain.expressions.tree import Node as Tree
from repatria.domain.expressions.walking import PASSED_BY
from repatria.domain.forms.bounds import MOST_AT_OPENING
from repatria.domain.forms.choosing import LONG, key_in
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.plan import Node as Row
from repatria.domain.forms.wording import worded

_PARTS: Final = 0.1
"""Steps that an operator or an operand is worth."""
_A_NODE: Final = 2.0
_COMPUTED: Final = ("relevant", "calculation")
_SHOWN: Final = ("constraint", "required", "read_only", "repeat_count")


def takes_too_many(plan: FormPlan, most: float = MOST_AT_OPENING) -> bool:
    """Tell whether one answer to the form of *plan*, and all that follows from it, may take more than *most* steps.

    An answer has a tenth of that; what lies between is no reason to refuse a form, as all conditions seldom hold.
    """
    weights = _Weights(plan)
    if weights.of_all() <= most:
        return False
    return any(weights.after(name) > most for name in plan.nodes)


class _Weights:
    """What each question of a form is worth: worked out, looked at, and said."""

    def __init__(self, plan: FormPlan) -> None:
        self._plan, self._walk = plan, _Walk(plan.form.beside.lists)
        nodes = plan.nodes.items()
        self._computed = {name: self._sum(getattr(node, one) for one in _COMPUTED) for name, node in nodes}
        self._shown = {name: self._looked_at(node) for name, node in nodes}
        self._said = {name: self._words(node) for name, node in nodes}
        self._acts = {name: self._sum(act.value for act in acts) for name, acts in plan.acts.items()}

    def of_all(self) -> float:
        """Return what the whole form is worth, with what acts set."""
        return sum(sum(one.values()) for one in (self._computed, self._shown, self._said, self._acts))

    def after(self, name: str) -> float:
        """Return what follows from an answer to the question *name*, each question once."""
        plan = self._plan
        changed, waiting = {name}, [name]
        while waiting:
            one = waiting.pop()
            set_by = {act.target for act in plan.acts.get(one, ())}
            new = set_by.union(plan.computed_from.get(one, ())) - changed
            changed |= new
            waiting.extend(new)
        shown = changed.union(*(plan.shown_from.get(one, ()) for one in changed))
        said = changed.union(*(plan.worded_from.get(one, ()) for one in changed))
        worked_out = sum(self._computed[one] + self._acts.get(one, 0.0) for one in changed)
        return worked_out + sum(map(self._shown.__getitem__, shown)) + sum(map(self._said.__getitem__, said))

    def _sum(self, rules: Iterable[object]) -> float:
        return sum(self._walk.weigh(rule.tree, None) for rule in rules if isinstance(rule, Expression))

    def _looked_at(self, row: Row) -> float:
        """Return what the rules of *row* are worth, its filter for each choice that an index leaves."""
        weight = self._sum(getattr(row, one) for one in _SHOWN)
        rule = row.choice_filter
        if rule is None:
            return weight
        listed = self._plan.choices(row.question)
        key = key_in(rule) if len(listed) > LONG else None
        if key is None:
            return weight + len(listed) * self._sum([rule])
        alike = Counter(one.column(key.column) for one in listed)
        return weight + max(alike.values()) * self._sum([rule])

    def _words(self, row: Row) -> float:
        """Return what the words of *row* are worth in the language in which they show most."""
        weights: dict[str, float] = {}
        for key, shown in worded(self._plan.form, row.question):
            language = key.rpartition(".")[2]
            weights[language] = weights.get(language, 0.0) + self._sum([parse(shown)])
        return max(weights.values(), default=0.0)


class _Walk:
    """Weighs expressions over *lists*: of many entries that are alike, one is looked at."""

    def __init__(self, lists: Mapping[str, Node]) -> None:
        self._lists = lists
        self._alike: dict[tuple[int, str], int] = {}

    def weigh(self, tree: Tree, at: Node | None) -> float:
        """Return the steps that *tree* is worth, worked out where a predicate looks at the entry *at*."""
        if isinstance(tree, Path):
            return _PARTS + self._path(tree, at)[0]
        if isinstance(tree, Filter):
            weight, count, entry = self._found(tree.operand, at)
            return _PARTS + weight + count * sum(self.weigh(test, entry) for test in tree.predicates)
        if isinstance(tree, Call) and tree.name == "if" and len(tree.arguments) == 3:
            asked, *branches = (self.weigh(one, at) for one in tree.arguments)
            return _PARTS + asked + max(branches)
        return _PARTS + self._passed_by(tree) + sum(self.weigh(one, at) for one in operands(tree))

    def _passed_by(self, tree: Tree) -> float:
        """Return how many entries ``pulldata`` goes through: all of a list that has no index."""
        if (
            not isinstance(tree, Call)
            or tree.name != "pulldata"
            or not isinstance(tree.arguments[0], Literal)
        ):
            return 0.0
        found = self._lists.get(tree.arguments[0].text)
        roots = found.children if found is not None else ()
        return float(sum(len(root.children) for root in roots if not isinstance(root, Listed)))

    def _found(self, tree: Tree, at: Node | None) -> tuple[float, int, Node | None]:
        """Return what it is worth to find the nodes of *tree*, how many they are at most, and one of them."""
        if isinstance(tree, Path):
            return self._path(tree, at)
        if isinstance(tree, Call) and tree.name == "instance" and isinstance(tree.arguments[0], Literal):
            found = self._lists.get(tree.arguments[0].text)
            return _PARTS, int(found is not None), found
        return self.weigh(tree, at), 1, None

    def _path(self, path: Path, at: Node | None) -> tuple[float, int, Node | None]:
        here = None if path.absolute else at
        weight, count, node = (0.0, 1, here) if path.start is None else self._found(path.start, at)
        for step in path.steps:
            if node is None:
                return weight, 1, None  # an answer, a column of a choice, or what is in no list
            looked_at, entry = _below(node, step.name)
            for test in step.predicates:
                looked_at = self._those_that_may(node, test, looked_at)
                weight += count * looked_at * self.weigh(test, entry)
            passed_by = looked_at if isinstance(node, Listed) else len(node.children)
            weight += count * (_A_NODE + passed_by / PASSED_BY)
            count, node = count * looked_at, entry
        return weight, count, node

    def _those_that_may(self, node: Node, test: Tree, count: int) -> int:
        """Return how many of *count* entries are looked at by *test*: those that the index of a list has at most."""
        key = key_of(test) if isinstance(node, Listed) and count == len(node.children) else None
        if key is None or not isinstance(node, Listed):
            return count
        place = (id(node), key[0])
        if place not in self._alike:
            alike = Counter(entry.cell(key[0]) for entry in node.children)
            self._alike[place] = max(alike.values(), default=0)
        return self._alike[place]


def _below(node: Node, name: str) -> tuple[int, Node | None]:
    """Return how many children called *name* stand below *node*, and the one with most below it."""
    if isinstance(node, Listed):
        return len(node.children), next(iter(node.children), None)
    found = [one for one in node.children if name in ("*", "node()", one.name)]
    return len(found), max(found, key=lambda one: len(one.children), default=None)
