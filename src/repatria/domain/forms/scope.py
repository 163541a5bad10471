"""What an expression of a form sees: the answers from where it stands, the case around it, and the clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions.functions import NoResultError
from repatria.domain.expressions.nodes import Node
from repatria.domain.expressions.steps import Steps
from repatria.domain.expressions.tree import Path
from repatria.domain.expressions.values import Plain, Several, to_float
from repatria.domain.forms.answers import Place
from repatria.domain.forms.chance import Chance
from repatria.domain.forms.definition import Choice, Form
from repatria.domain.forms.standing import Form as Nodes
from repatria.domain.forms.standing import Part, Standing
from repatria.domain.reasons import Reason, because
from repatria.domain.texts import say

Seen = Plain | Several
_LETTERS_A_STEP = 100
_ROWS_A_STEP = 10


class Answering(Standing, Protocol):
    """Whoever can be asked for answers; by *chance* is drawn what nobody can foresee.

    *steps* are those left to all that follows from the last answer.
    """

    form: Form
    case_facts: Mapping[str, str]
    chance: Chance | None
    steps: Steps

    @property
    def now(self) -> datetime:
        """Return the moment as of which it is asked."""
        ...

    def read(self, name: str, row: str) -> Any:
        """Return what ``${name}`` says at *row*."""
        ...

    def read_in(self, name: str, row: str, numbers: Mapping[str, float]) -> Any:
        """Return what ``${name}`` says in the rows with these *numbers* of their repeats."""
        ...

    def choice_meant(self, name: str, row: str, code: str) -> Choice | None:
        """Return the choice of the question *name*, seen from *row*, that *code* stands for."""
        ...

    def own_row(self, repeat: str, row: str) -> str:
        """Return the row of *repeat* that is *row* or around it, nothing where there is none."""
        ...

    def row_position(self, place: Place, out: int = 1) -> int:
        """Return the place of a row among its neighbours, from 1, or of the row so far *out*."""
        ...


class Scope:
    """The world seen from one question: rows of its own repeat first; steps are shared with other expressions."""

    __slots__ = ("_answering", "_drawing", "_here", "_nodes", "_place", "_said_there", "_steps", "_writes")
    whole = False

    def __init__(self, answering: Answering, place: Place, *, writes: bool = False) -> None:
        """With *writes*, what is worked out is written down, and chance is drawn for it anew."""
        self._answering, self._place, self._writes = answering, place, writes
        self._nodes: Nodes | None = None
        self._drawing: Callable[[int], bytes] | None = None
        self._here: Part | None = None
        self._said_there: dict[tuple[str, str], Seen] = {}
        self._steps = answering.steps

    def value(self, name: str) -> Seen:
        """Return the answer to *name*, ``.`` for the question's own; nothing is the empty text."""
        if name.startswith("case."):
            return self._answering.case_facts.get(name, "")
        return self._read(self._place.name if name == "." else name, self._place.row)

    def standing(self, name: str) -> Several:
        """Return what is counted under *name*: of one question its answer, also an empty one, while it is asked."""
        seen = self.value(name)
        if isinstance(seen, Several):
            return seen
        node = self._answering.plan.nodes.get(self._place.name if name == "." else name)
        if node is None:
            return Several((seen,) if seen != "" else ())
        row = self._answering.own_row(node.repeat, self._place.row) if node.repeat else ""
        return Several((seen,) if self._answering.is_relevant(node.question.name, row) else ())

    def _read(self, name: str, row: str) -> Seen:
        return self._counted(as_seen(self._answering.read(name, row)), 0)

    def _counted(self, seen: Seen, least: int) -> Seen:
        takes = least + _takes(seen)
        if takes and not self._steps.take(takes):
            raise ExpressionError(0, because(Reason.LOOKS_TOO_LONG))
        return seen

    def today(self) -> date:
        """Return the date where the person is."""
        return self._answering.now.date()

    def now(self) -> datetime:
        """Return the moment it is."""
        return self._answering.now

    def position(self, out: int = 1) -> int:
        """Return the place of this row among its neighbours, from 1; with *out* 2 that of the row around it.

        Raises NoResultError where there is no such row: a condition is then asked, not false.
        """
        place = self._answering.row_position(self._place, out)
        if not place:
            raise NoResultError(because(Reason.NO_ROW_HERE))
        return place

    @property
    def chance(self) -> Callable[[int], bytes] | None:
        """Return what gives bytes by chance, if anything does."""
        chance = self._answering.chance
        if chance is None:
            return None
        if self._writes:
            return chance.anew
        if self._drawing is None:  # each draw of one expression is another one
            self._drawing = chance.by_lot(self._place, self._beside())
        return self._drawing

    def _beside(self) -> str:
        """Return which of several things it is that are worked out at one place."""
        return ""

    def in_rows(self, name: str, numbers: Mapping[str, float]) -> Seen:
        """Return the answer to *name* in the rows with these *numbers* of their repeats."""
        return as_seen(self._answering.read_in(name, self._place.row, numbers))

    def instance(self, name: str) -> Node | None:
        """Return a list that stands beside the questions, or nothing."""
        return self._answering.form.beside.lists.get(name)

    def itext(self, name: str) -> str:
        """Return the words that the form keeps under *name*."""
        return self._answering.form.beside.words.get(name, "")

    def choice_name(self, choice: str, question: str) -> str:
        """Return the words of a *choice* of *question*, in the form's first language."""
        one = self._answering.choice_meant(question, self._place.row, choice)
        return say(one.label, self._answering.form.languages[0]) if one is not None else choice

    # What paths through rows begin at

    @property
    def document(self) -> Part:
        """Return the form as nodes."""
        return self._form.document

    @property
    def current(self) -> Part:
        """Return where the expression stands."""
        if self._here is None:
            self._here = self._form.at(self._place)
        return self._here

    def is_seen(self, node: Node) -> bool:
        """Tell whether a path finds *node*: what does not apply is passed over."""
        return not isinstance(node, Part) or node.is_asked

    @property
    def _form(self) -> Nodes:
        if self._nodes is None:
            self._nodes = Nodes(self._answering, self._said)
        return self._nodes

    def _said(self, name: str, row: str) -> Plain:
        """Return the answer to *name* in its own row, to which a path came: that is a step too.

        It is read once, as a predicate may hold every row against the same answer; each time it counts as a step.
        """
        seen = self._said_there.get((name, row))
        if seen is None:
            seen = self._said_there[name, row] = as_seen(self._answering.read(name, row))
        return _one(self._counted(seen, 1))

    def spend(self, count: int) -> None:
        """Count *count* more entries of a list looked at; what looks at too many has no result."""
        if not self._steps.take(count):
            raise NoResultError(because(Reason.LOOKS_TOO_LONG))


class ChoiceScope(Scope):
    """The world seen while a choice filter looks at one choice: bare names are its columns."""

    __slots__ = ("_choice",)

    def __init__(self, answering: Answering, place: Place, choice: Choice) -> None:
        super().__init__(answering, place)
        self._choice = choice

    def nodes(self, path: Path) -> Sequence[str]:
        """Return the choice's column that *path* names."""
        return (self._choice.column(path.steps[0].name),)

    def _beside(self) -> str:
        return self._choice.name


def _takes(seen: Seen) -> int:
    """Return the steps that looking at *seen* takes: long texts and many rows take as long as long lists."""
    if isinstance(seen, str):
        return len(seen) // _LETTERS_A_STEP
    return 0 if isinstance(seen, float | bool) else len(seen) // _ROWS_A_STEP


def _one(seen: Seen) -> Plain:
    return seen if isinstance(seen, str | float | bool) else ""


def as_seen(value: Any) -> Seen:
    """Return an answer as expressions see it; several selected answers are one text with spaces."""
    return Several(map(_as_one, value)) if isinstance(value, Rows) else _as_one(value)


def _as_one(value: Any) -> Plain:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return " ".join(str(item) for item in value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return to_float(value)
    return value if isinstance(value, str | bool) else str(value)


class Rows(tuple[Any, ...]):
    """The answers of several rows, as against several answers of one."""

    __slots__ = ()
