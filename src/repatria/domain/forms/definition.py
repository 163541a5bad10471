"""A form as values: XLSForm rows read into a tree, each question with its sensitivity level.

Types are XLSForm types. Groups and repeats hold their rows as *children*. Three columns are ours: *level*
(L0–L4, dossier section 6), *protective* (values from most to least protective, field rules section 2) and
*serves* (the answer names somebody who does this for the person: field rules section 5 says who never may).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from repatria.domain.expressions.nodes import Node
from repatria.domain.texts import Text

LEVELS: tuple[str, ...] = ("L0", "L1", "L2", "L3", "L4")

PROTECTED_LEVELS = frozenset({"L3", "L4"})
"""Answers of these levels stand in ``case/<id>/protected``; the rest in ``case/<id>/core`` (design 4.1)."""

PURPOSES = frozenset(
    {
        "abroad",
        "abroad_only",
        "acknowledgement",
        "consent",
        "contact",
        "decision",
        "hand_over",
        "placement",
        "protection",
        "referral",
        "return_consent",
        "travel_plan",
    }
)
"""What a form is for, where the program treats it otherwise than any form; docs/forms.md says what each means."""

NO_ANSWER = "no_answer"
"""The appearance of what is chosen instead of an answer, small and close to its question; and the list of that."""

IN_ORDER = "rank"
"""The appearance of several choices whose order is the answer, the first one first."""

ALWAYS: Final = frozenset({"yes", "true", "true()"})
"""How ``required`` and ``read_only`` say that it is so whatever was answered."""
ACKNOWLEDGED = "OK"
"""The one answer of what is only ticked (*acknowledge*): it was done, it was said."""

FROM_ELSEWHERE = "x-"
"""How the id of a form begins that other institutions wrote: nobody knows it by that id."""

QUESTION_TYPES: tuple[str, ...] = (
    "text",
    "integer",
    "decimal",
    "date",
    "time",
    "dateTime",
    "select_one",
    "select_multiple",
    "note",
    "acknowledge",
    "calculate",
    "hidden",
    "group",
    "repeat",
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a list; *attributes* serve choice filters."""

    name: str
    label: Text
    attributes: Mapping[str, str] = field(default_factory=dict)

    def column(self, name: str) -> str:
        """Return what stands in the column *name* of the list, nothing where it has none of this name."""
        return self.name if name == "name" else self.attributes.get(name, "")


@dataclass(frozen=True, slots=True)
class Question:
    """One row of the survey; *path* is where it stands in the file of a form that came from elsewhere.

    With *no_answer* the next row asks why there is none. *counts* is the type by which an answer counts that is not
    asked as what it is: a number that is only calculated, a truth that is asked as yes or no. *chosen_from* names the
    answers that its file offers to choose from.
    """

    name: str
    type: str
    label: Text
    level: str
    hint: Text = field(default_factory=dict)
    list_name: str = ""
    or_other: bool = False
    no_answer: bool = False
    required: str = ""
    required_message: Text = field(default_factory=dict)
    relevant: str = ""
    constraint: str = ""
    constraint_message: Text = field(default_factory=dict)
    calculation: str = ""
    default: str = ""
    read_only: str = ""
    choice_filter: str = ""
    appearance: str = ""
    repeat_count: str = ""
    paper_rows: int = 0
    protective: tuple[str, ...] = ()
    htcds: str = ""
    serves: str = ""
    path: str = ""
    counts: str = ""
    chosen_from: tuple[str, ...] = ()
    children: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """What expressions of a form from elsewhere ask beside its answers: *lists* by name, *words* by theirs."""

    lists: Mapping[str, Node] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """How the file of a form from elsewhere writes its answers.

    What its *prefixes* stand for, *attributes* of nodes by their path, and the path of the *number* of a filled form.
    """

    prefixes: Mapping[str, str] = field(default_factory=dict)
    attributes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    number: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign on paper: whose, and whether the act is void without it."""

    role: str
    label: Text
    required: bool = True


@dataclass(frozen=True, slots=True)
class Act:
    """When a person changes the answer to *trigger*, *target* becomes what *value* says; an empty one clears it."""

    trigger: str
    target: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class BegunRow:
    """A row of *repeat* that a form begins with: its *answers* by name, also empty ones, and the *rows* in it."""

    repeat: str
    answers: Mapping[str, str]
    rows: tuple[BegunRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """A questionnaire of the field, such as F11; *purposes* are some of PURPOSES."""

    id: str
    version: str
    title: Text
    intro: Text
    languages: tuple[str, ...]
    survey: tuple[Question, ...]
    choices: Mapping[str, tuple[Choice, ...]]
    signatures: tuple[Signature, ...] = ()
    sources: tuple[str, ...] = ()
    child_variant_of: str = ""
    signed: Text = field(default_factory=dict)
    digest: str = ""
    purposes: frozenset[str] = frozenset()
    beside: Beside = field(default_factory=Beside)
    written: Written = field(default_factory=Written)
    acts: tuple[Act, ...] = ()
    begun: tuple[BegunRow, ...] = ()
    tongues: tuple[str, ...] | None = None
    """The languages in which the file of a form of others has words, none where it names none; None: all of them."""
    unnamed: str = ""
    """The one of *languages* under which words stand that the file of a form of others gives no language."""

    def questions(self) -> Iterator[Question]:
        """Yield every question in order, groups and repeats before their children."""
        return questions_in(self.survey)


def questions_in(rows: Iterable[Question]) -> Iterator[Question]:
    """Yield every question of *rows* in order, groups and repeats before their children."""
    for row in rows:
        yield row
        yield from questions_in(row.children)
