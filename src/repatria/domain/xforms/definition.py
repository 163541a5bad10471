"""An XForm ready to be filled: its empty answers, what binds them, and what is asked of a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from repatria.domain.expressions import Expression
from repatria.domain.expressions.nodes import Element, Node
from repatria.domain.expressions.values import text_of

BEGUN: Final = frozenset({"odk-instance-first-load", "odk-instance-load", "xforms-ready"})
"""What happens when a filling begins."""
NEW_ROW: Final = frozenset({"odk-new-repeat", "jr-insert"})
"""What happens when a row is added, by its name and by the one of old."""
CHANGED: Final = "xforms-value-changed"
"""What happens when a person changes an answer."""


@dataclass(frozen=True, slots=True)
class Bind:
    """What holds of the answers at *path* (names without places); what the designer left out is None.

    *kind* is the type by its XForms name, ``string`` when left out.
    """

    path: str
    kind: str = "string"
    relevant: Expression | None = None
    required: Expression | None = None
    read_only: Expression | None = None
    constraint: Expression | None = None
    calculate: Expression | None = None
    constraint_words: str = ""
    required_words: str = ""
    preload: tuple[str, str] = ("", "")
    also: frozenset[str] = frozenset()
    """Paths that are read besides, to know which choice a code stands for."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What may be chosen: *named* ones, or those that *nodes* finds, with the text of *value* of each.

    *label* says where the words of each are, as the file has it.
    """

    named: tuple[str, ...] = ()
    nodes: Expression | None = None
    value: str = "name"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """Something asked at *path*: *kind* is the element's name, ``input``, ``select1`` and so on.

    *ends* are the lowest and the highest number of a ``range`` as written, and *within* says the
    same of an answer, *step* by step.
    """

    kind: str
    path: str
    choices: Choices | None = None
    ends: tuple[str, str] = ("", "")
    within: Expression | None = None
    step: str = ""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Rows at *path*: *empty* is what a new one holds, *count* how many there shall be; *fixed*: nobody adds any."""

    path: str
    empty: Element
    count: Expression | None = None
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class SetValue:
    """On one of *events*, the answer at *target* becomes *value*; *within* is the question it listens to."""

    events: frozenset[str]
    target: str
    value: Expression | None
    text: str = ""
    within: str = ""


@dataclass(frozen=True, slots=True)
class Model:
    """What expressions ask of a form beside the answers.

    *lists* stand by the id of their instance, *words* by language and id, *choices* by the path of their question;
    *media* are pictures and sounds that the form speaks of and that stay outside.
    """

    lists: Mapping[str, Node] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    language: str = ""
    media: tuple[str, ...] = ()
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    twice: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By the path of a question the codes that stand for several of its choices."""

    def say(self, name: str) -> str:
        """Return the words kept under *name* in the form's own language, nothing where there are none."""
        return self.words.get(self.language, {}).get(name, "")

    def words_at(self, item: Node, label: str) -> str:
        """Return the words of an *item* of a list, which stand where *label* says."""
        through_words = label.startswith("jr:itext(")
        column = label[len("jr:itext(") : -1].strip() if through_words else label
        said = next((text_of(cell) for cell in item.children if cell.name == column), "")
        return self.say(said) if through_words else said

    def choice(self, name: str, question: str) -> str:
        """Return the words of choice *name* of the question at a path, its name where there are none."""
        return self.choices.get(question.strip(), {}).get(name, name)


@dataclass(frozen=True, slots=True)
class XForm:
    """The whole form; *document* holds the empty answers, *binds* stand by path, *order* is that of computing."""

    form_id: str
    version: str
    title: str
    document: Element
    binds: Mapping[str, Bind]
    controls: Mapping[str, Control]
    repeats: Mapping[str, Repeat]
    order: tuple[str, ...]
    followers: Mapping[str, tuple[str, ...]]
    model: Model = field(default_factory=Model)
    set_values: tuple[SetValue, ...] = ()
    namespaces: Mapping[str, str] = field(default_factory=dict)
    passed: tuple[str, ...] = ()
    """Paths of binds whose answer is not in the form: they bind nothing."""
    last_saved: tuple[str, ...] = ()
    """Paths of what reads the form last saved, which is never there."""

    @property
    def asked(self) -> int:
        """Return how many questions the form has: all that its body shows, notes and what is worked out, too."""
        return len(self.controls)
