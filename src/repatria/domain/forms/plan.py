"""A form made ready to run: its rows with their expressions, and who must look again when an answer changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from repatria.domain.expressions import Expression
from repatria.domain.forms.definition import Choice, Form, Question
from repatria.domain.forms.listing import OR_OTHER, OTHER, choices_of

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
    counting: frozenset[str] = frozenset()
    """Rows that are worked out from which row of what they stand in theirs is, or how many there are."""
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
