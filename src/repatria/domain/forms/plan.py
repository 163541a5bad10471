"""A form made ready to run: every expression parsed, every name resolved, and the order in which to compute.

What cannot run is refused here, before anybody fills anything: a bad expression, an unknown name, a circle.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from repatria.domain.errors import DefinitionError, ExpressionError
from repatria.domain.expressions import Expression, parse
from repatria.domain.expressions.refusing import refusal_of
from repatria.domain.expressions.rows import looks_across
from repatria.domain.expressions.tree import Call, Literal, render, walk
from repatria.domain.expressions.tree import Node as Tree
from repatria.domain.forms.definition import Choice, Form, Question
from repatria.domain.forms.listing import OR_OTHER, OTHER, ambiguous, by_code, choices_of
from repatria.domain.forms.ordering import ranks_of, turned
from repatria.domain.forms.paths import is_around, lost_path, repeats_around, unrepeated
from repatria.domain.forms.wording import shown_in, worded
from repatria.domain.reading_order import reading_order
from repatria.domain.reasons import Reason, because

CASE_NAMES: tuple[str, ...] = (
    "case.code",
    "case.side",
    "case.country",
    "case.return_country",
    "case.child_or_doubt",
    "case.origin_block",
    "case.language",
    "case.interpreter_needed",
    "case.sex",
    "case.nationality",
    "case.residence",
    "case.name_used",
    "case.age_stated",
    "case.opened_at",
    "case.brought_by",
    "case.urgent",
    "case.post",
)
"""What a form may read of its case (docs/forms.md)."""

Rule = bool | Expression
"""``yes``, ``no``, or an expression."""


@dataclass(frozen=True, slots=True)
class Node:
    """One row of the survey with its expressions parsed.

    *parent* is the nearest group or repeat around it, *repeat* the nearest repeat, whose rows it belongs to: a
    repeat itself belongs to the rows of the one around it. *rank* says when to compute it: after everything that its
    relevance and calculation speak of.
    """

    question: Question
    parent: str
    repeat: str
    rank: int
    relevant: Expression | None
    calculation: Expression | None
    constraint: Expression | None
    choice_filter: Expression | None
    repeat_count: Expression | None
    required: Rule
    read_only: Rule
    default: str | Expression


@dataclass(frozen=True, slots=True)
class PlannedAct:
    """What is set at *target*; without a *value* it is cleared."""

    target: str
    value: Expression | None


@dataclass(frozen=True, slots=True)
class FormPlan:
    """A form's rows by name in order, and who must look again when an answer changes.

    *computed_from* names the rows whose relevance or calculation depends on a row, *shown_from* those whose
    other columns (constraint, required, read only, choices, rows wanted) do, *worded_from* those whose words do.
    *across* look into all rows of their repeat, not into their own alone. *sources* says of each name that words
    show what it comes from: itself, and of what is worked out all that it was worked out from.
    """

    form: Form
    nodes: Mapping[str, Node]
    computed_from: Mapping[str, tuple[str, ...]]
    shown_from: Mapping[str, tuple[str, ...]]
    worded_from: Mapping[str, tuple[str, ...]]
    across: frozenset[str] = frozenset()
    sources: Mapping[str, frozenset[str]] = field(default_factory=dict)
    acts: Mapping[str, tuple[PlannedAct, ...]] = field(default_factory=dict)
    """What is set when a person changes the answer of that name."""
    begins: Mapping[str, int] = field(default_factory=dict)
    """In which order defaults are written: texts first, then each after what it is worked out from."""
    listed: Mapping[str, Mapping[str, tuple[Choice, ...]]] = field(default_factory=dict)
    """The choices of each list by code: a long one is not walked for the words of one."""
    ambiguous: frozenset[str] = frozenset()
    """The lists of which a code may mean other words."""

    def choices(self, question: Question) -> tuple[Choice, ...]:
        """Return every choice of a question, with ``other`` last where it has one."""
        return choices_of(self.form, question)

    def choices_called(self, question: Question, code: str) -> tuple[Choice, ...]:
        """Return the choices of a question that *code* stands for, in order."""
        found = self.listed.get(question.list_name, {}).get(code, ())
        if not found and question.or_other and code == OTHER:
            return self.form.choices[OR_OTHER][:1]
        return found

    def is_ambiguous(self, question: Question) -> bool:
        """Tell whether a code of the question's list may mean other words."""
        return question.list_name in self.ambiguous

    def members(self, repeat: str) -> Iterator[Node]:
        """Yield the rows of the survey that stand in *repeat*."""
        return (node for node in self.nodes.values() if node.repeat == repeat)

    def around(self, repeat: str) -> tuple[str, ...]:
        """Return the repeats in whose rows a question of *repeat* stands: the outermost first, *repeat* last."""
        return (*self.around(self.nodes[repeat].repeat), repeat) if repeat else ()

    def within(self, repeat: str) -> Iterator[Node]:
        """Yield what stands in the rows of *repeat*, also in repeats in them."""
        return (node for node in self.nodes.values() if repeat in self.around(node.repeat))


def plan_form(form: Form) -> FormPlan:
    """Return *form* ready to run; raises DefinitionError with the form's id as file."""
    drafts = _Drafts(form)
    drafts.walk(form.survey, parent="", repeat="")
    computed = {name: drafts.computed_names(name) for name in drafts.rows}
    ranks = ranks_of(form, computed)
    nodes = {name: drafts.node(name, ranks[name]) for name in drafts.rows}
    said = {name: drafts.names_in(name, drafts.words_of(name)) for name in drafts.rows}
    told = frozenset().union(*(drafts.sources(name) for name in drafts.in_intro.union(*said.values())))
    sources = {name: drafts.sources(name) for name in told}
    shown = {name: drafts.names_in(name, _SHOWN) for name in drafts.rows}
    told_by = {name: drafts.told_by(sources[name]) for name in told}
    worded: dict[str, frozenset[str]] = {
        name: frozenset().union(*(told_by[one] for one in names)) for name, names in said.items()
    }
    across = frozenset(name for name in drafts.rows if drafts.looks_across(name))
    heard = (turned(computed), turned(shown), turned(worded))
    places = reading_order(drafts.rows, lambda name: computed[name] | drafts.names_in(name, ("default",)))
    begun = sorted(places, key=lambda name: (isinstance(nodes[name].default, Expression), places[name]))
    begins = {name: place for place, name in enumerate(begun)}
    return FormPlan(
        form, nodes, *heard, across, sources, drafts.acts(), begins, drafts.listed, drafts.ambiguous
    )


_OF_ANSWER = ("constraint", "read_only", "required")
"""Columns in which ``.`` is the answer."""
_COMPUTED = ("relevant", "calculation")
_SHOWN = ("constraint", "required", "read_only", "choice_filter", "repeat_count")
_EXPRESSIONS = ("relevant", "calculation", "constraint", "choice_filter", "repeat_count")
_RULES = ("required", "read_only")
_WORDS = "words "
_INTRO = Question("settings", "note", {}, "L0")
"""Stands for the form itself, whose opening words may show answers too."""


class _Drafts:
    """Rows with their parsed columns, before their order of computing is known."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.rows: dict[str, tuple[Question, str, str]] = {}
        self.parsed: dict[str, dict[str, Rule | str]] = {}
        self.listed = {name: by_code(choices) for name, choices in form.choices.items()}
        self.ambiguous = frozenset(name for name, codes in self.listed.items() if ambiguous(codes))
        self._lists = {question.name: question.list_name for question in form.questions()}
        self._kinds = {question.name: question.type for question in form.questions()}
        self._repeats = dict(repeats_around(form.survey, ""))
        said = [self._parse(_INTRO, f"intro.{tongue}", text) for tongue, text in shown_in(form.intro)]
        self.in_intro = frozenset(name for one in said for name in one.names if name in self._kinds)

    def walk(self, rows: tuple[Question, ...], parent: str, repeat: str) -> None:
        for row in rows:
            if row.name in self.rows:
                raise DefinitionError(self.form.id, row.name, because(Reason.NAME_TWICE, name=row.name))
            self.rows[row.name] = (row, parent, repeat)
            self.parsed[row.name] = self._parse_columns(row)
            inner = row.name if row.type == "repeat" else repeat
            self.walk(row.children, parent=row.name, repeat=inner)

    def _parse_columns(self, row: Question) -> dict[str, Rule | str]:
        columns: dict[str, Rule | str] = {}
        for column in _EXPRESSIONS:
            if text := getattr(row, column):
                columns[column] = self._parse(row, column, text)
        for column in _RULES:
            text = getattr(row, column)
            columns[column] = text == "yes" if text in ("", "yes", "no") else self._parse(row, column, text)
        columns["default"] = row.default
        if "(" in row.default or "${" in row.default:
            columns["default"] = self._parse(row, "default", row.default)
        for number, (key, text) in enumerate(worded(self.form, row)):
            columns[f"{_WORDS}{number}"] = self._parse(row, key, text)
        return columns

    def _parse(self, row: Question, column: str, text: str) -> Expression:
        key = f"{row.name}.{column}"
        try:
            expression = parse(text)
        except ExpressionError as error:
            why = refusal_of(text, error)
            raise DefinitionError(self.form.id, key, why) from error
        self._check_paths(row, column, expression)
        if (astray := unrepeated(expression.tree, row.name, self._repeats)) is not None:
            call, level = astray
            why = because(Reason.NO_REPEAT_AROUND, call=render(call), repeat=render(level))
            raise DefinitionError(self.form.id, key, why)
        for name in sorted(expression.names):
            kind = "case" if name in CASE_NAMES else self._kinds.get(name)
            if kind is None:
                raise DefinitionError(self.form.id, key, because(Reason.UNKNOWN_NAME, name=name))
            if kind in ("group", "note"):
                raise DefinitionError(self.form.id, key, because(Reason.NO_ANSWER, name=name, kind=kind))
        if any(isinstance(node, Call) and node.name == "once" for node in walk(expression.tree)):
            raise DefinitionError(self.form.id, key, because(Reason.ONCE_NOT_KEPT))
        return expression

    def _check_paths(self, row: Question, column: str, expression: Expression) -> None:
        columns: set[str] = set()
        if column == "choice_filter":
            listed = self.form.choices.get(row.list_name, ())
            columns = {"name"}.union(*(choice.attributes for choice in listed))
        lost = lost_path(expression.tree, self._repeats, columns, has_own=column in _OF_ANSWER)
        if lost is not None:
            why = because(Reason.UNKNOWN_PATH, path=render(lost))
            raise DefinitionError(self.form.id, f"{row.name}.{column}", why)

    def looks_across(self, name: str) -> bool:
        """Tell whether *name* asks for answers of other rows than its own."""
        rules = (rule for rule in self.parsed[name].values() if isinstance(rule, Expression))
        return any(looks_across(rule.tree) for rule in rules)

    def asked_by(self, rule: Expression) -> frozenset[str]:
        """Return the names that *rule* speaks of, and those that say which choice it means by a code."""
        named = (_question_said(part) for part in walk(rule.tree))
        doubtful = (name for name in named if self._lists.get(name) in self.ambiguous)
        filters = (self.parsed[name].get("choice_filter") for name in doubtful)
        return rule.names.union(*(one.names for one in filters if isinstance(one, Expression)))

    def words_of(self, name: str) -> tuple[str, ...]:
        """Return the columns in which stands what the words of *name* show."""
        return tuple(column for column in self.parsed[name] if column.startswith(_WORDS))

    def sources(self, name: str) -> frozenset[str]:
        """Return *name*, and all that it is worked out from, also by way of others and of the case."""
        found, waiting = {name}, [name]
        while waiting:
            columns = self.parsed.get(waiting.pop(), {})
            for rule in (columns.get(column) for column in _COMPUTED if "calculation" in columns):
                new = self.asked_by(rule) - found if isinstance(rule, Expression) else ()
                found.update(new)
                waiting.extend(new)
        return frozenset(found)

    def told_by(self, sources: frozenset[str]) -> frozenset[str]:
        """Return *sources*, and what decides whether they are still offered: else words do not tell them."""
        filters = (self.names_in(name, ("choice_filter",)) for name in sources if name in self.rows)
        return sources.union(*filters)

    def names_in(self, name: str, columns: tuple[str, ...]) -> frozenset[str]:
        found: set[str] = set()
        for column in columns:
            rule = self.parsed[name].get(column)
            if isinstance(rule, Expression):
                found.update(self.asked_by(rule))
                around = tuple(self._around(self.rows[name][2]))
                for path in rule.paths:  # position(..) looks again when rows come or go
                    if is_around(path):
                        found.update(around[len(path.steps) - 1 : len(path.steps)])
                if Call("position", ()) in walk(rule.tree):
                    found.update(around[:1])
        return frozenset(found & self.rows.keys())

    def _around(self, repeat: str) -> Iterator[str]:
        """Yield *repeat* and the repeats around it, outwards."""
        while repeat:
            yield repeat
            repeat = self.rows[repeat][2]

    def computed_names(self, name: str) -> frozenset[str]:
        """Return what must be computed before *name*: what it speaks of, and what it stands in."""
        parent = self.rows[name][1]
        return self.names_in(name, _COMPUTED) | ({parent} if parent else frozenset())

    def acts(self) -> dict[str, tuple[PlannedAct, ...]]:
        """Return what is set by changes of answers, by what they listen to."""
        found: dict[str, tuple[PlannedAct, ...]] = {}
        for act in self.form.acts:
            value = self._parse(self.rows[act.target][0], "setvalue", act.value) if act.value else None
            found[act.trigger] = (*found.get(act.trigger, ()), PlannedAct(act.target, value))
        return found

    def node(self, name: str, rank: int) -> Node:
        question, parent, repeat = self.rows[name]
        columns = self.parsed[name]
        expressions = {column: columns.get(column) for column in _EXPRESSIONS}
        return Node(question, parent, repeat, rank, **expressions, **_rules(columns))  # type: ignore[arg-type]  # each column has its type


def _question_said(part: Tree) -> str:
    """Return the question of whose choice *part* says the words, nothing where it says none."""
    asked = part.arguments[1] if isinstance(part, Call) and part.name == "jr:choice-name" else None
    return asked.text if isinstance(asked, Literal) else ""


def _rules(columns: dict[str, Rule | str]) -> dict[str, Rule | str]:
    return {column: columns[column] for column in (*_RULES, "default")}
