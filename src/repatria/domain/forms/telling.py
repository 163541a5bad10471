"""The words of a form as they are now: answers stand in them, for whoever may see those answers.

An answer is told as it was given; one worked out with ``jr:choice-name`` in the language in which the words are
said. Where nobody answered, people disagree, another post keeps the answer, it is no longer offered, or the reader
may not see it or what it was worked out from, a blank stands: nothing tells which of these it was. Past the steps of
an answer (``bounds``) words name the question instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import Expression, as_string
from repatria.domain.expressions.rows import looks_across
from repatria.domain.expressions.tree import Call, Variable, walk
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Question
from repatria.domain.forms.plan import Node
from repatria.domain.forms.scope import Scope, Seen, as_seen
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.wording import BLANK, pieces_of
from repatria.domain.texts import Text, WithAnswers, say

CASE_LEVELS: Final = {"case.origin_block": "L4"}
"""A block shows to nobody, not even that there is one; the other facts stand in every list of cases."""
CASE_LEVEL: Final = "L2"
_LONGEST: Final = 300
"""Letters of an answer within words; the whole stands at its own question."""
_DEEPEST: Final = 20
"""So many calculations, one reading the other, are said in the language of the words."""
_SPEAKING: Final = frozenset({"jr:choice-name"})

Sees = Callable[[Question], bool]
"""Tells of a question whether its answers may be seen where the words are read."""


def everything(_: Question) -> bool:
    """Let whoever fills the form in the vault see all that the vault opens to them."""
    return True


Told = dict[tuple[str, str, str], str]
"""What was shown, by expression, language and row: many words show one answer. Of no use once an answer changes."""


def tell(
    session: FormSession,
    text: Text,
    language: str,
    place: Place,
    sees: Sees = everything,
    told: Told | None = None,
) -> str:
    """Return *text* as it is said at *place* now, with the answers that may be seen there (*told* spares work)."""
    if not isinstance(text, WithAnswers):
        return say(text, language)
    said: list[str] = []
    for piece in pieces_of(say(text.written, language)):
        if isinstance(piece, str):
            said.append(piece)
            continue
        key = (piece.text, language, place.row)
        shown = told.get(key) if told is not None else None
        if shown is None:
            shown = _shown(session, piece, language, place, sees)
            if session.steps.ran_out:
                return name_only(session, text, language, sees)
            if told is not None:
                told[key] = shown
        said.append(shown)
    return "".join(said)


def name_only(session: FormSession, text: Text, language: str, sees: Sees) -> str:
    """Return *text* where no row's answers can stand: it names the questions, those left out by blanks."""
    if not isinstance(text, WithAnswers):
        return say(text, language)
    pieces = pieces_of(say(text.written, language))
    names = {name for piece in pieces if isinstance(piece, Expression) for name in _sources(session, piece)}
    if all(_is_known(session, name) and sees(_question(session, name)) for name in names):
        return say(text, language)
    return "".join(piece if isinstance(piece, str) else BLANK for piece in pieces)


def _shown(session: FormSession, piece: Expression, language: str, place: Place, sees: Sees) -> str:
    names = set(_sources(session, piece))
    across = looks_across(piece.tree) or not session.plan.across.isdisjoint(names)
    for name in names:
        if not sees(_question(session, name)) or _is_kept_back(session, name, place, across=across):
            return BLANK
    try:
        said = _value(session, piece, language, place)
    except ExpressionError:
        return BLANK
    plain = " ".join(said[: 2 * _LONGEST].split())
    if plain in ("", "NaN"):
        return BLANK
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}{BLANK}"


def _sources(session: FormSession, piece: Expression) -> Iterator[str]:
    for name in piece.names:
        yield from session.plan.sources.get(name, (name,))


def _is_known(session: FormSession, name: str) -> bool:
    return name.startswith("case.") or name in session.plan.nodes


def _question(session: FormSession, name: str) -> Question:
    if name.startswith("case."):
        return Question(name, "hidden", {}, CASE_LEVELS.get(name, CASE_LEVEL))
    return session.plan.nodes[name].question


def _is_kept_back(session: FormSession, name: str, place: Place, *, across: bool) -> bool:
    """Tell whether people disagree on an answer that is spoken of, another post keeps it, or it fits no longer."""
    if name.startswith("case."):
        return False
    return any(
        session.is_disputed(name, row) or session.is_withheld(name, row) or session.fallen_out(name, row)
        for row in _rows(session, session.plan.nodes[name], place, across=across)
    )


def _rows(session: FormSession, node: Node, place: Place, *, across: bool) -> tuple[str, ...]:
    """Return the rows in which what words at *place* say of a question may stand: their own, or all."""
    if across and node.repeat:
        return session.every_row(node.repeat)
    return session.rows_seen(node.repeat, place.row) if node.repeat else ("",)


def _value(session: FormSession, piece: Expression, language: str, place: Place) -> str:
    """Return what is shown as text; an answer alone as it was given: a month stays a month."""
    scope = _Words(session, place, language)
    if isinstance(piece.tree, Variable) and not piece.tree.name.startswith("case."):
        node = session.plan.nodes[piece.tree.name]
        if node.calculation is None and node.question.type == "date" and _is_here(session, node, place):
            return str(session.value(node.question.name, _own_row(session, node, place)) or "")
    return as_string(piece.evaluate(scope))


def _is_here(session: FormSession, node: Node, place: Place) -> bool:
    return not node.repeat or bool(_own_row(session, node, place))


def _own_row(session: FormSession, node: Node, place: Place) -> str:
    """Return the row of a question that *place* stands in, nothing where it stands in none or needs none."""
    return session.own_row(node.repeat, place.row) if node.repeat else ""


def speaking(session: FormSession, place: Place, language: str) -> Scope:
    """Return the world at *place* as an expression sees it that says words of choices in *language*."""
    return _Words(session, place, language, writes=True)


class _Words(Scope):
    """The world as words in one language see it: what is worked out from choices is said in that language."""

    __slots__ = ("_depth", "_language", "_session")

    def __init__(
        self,
        session: FormSession,
        place: Place,
        language: str,
        depth: int = 0,
        *,
        writes: bool = False,
    ) -> None:
        super().__init__(session, place, writes=writes)
        self._session, self._language, self._depth = session, language, depth

    def value(self, name: str) -> Seen:
        """Return the answer to *name*; words that were worked out are worked out in the language spoken."""
        node = self._session.plan.nodes.get(name)
        if node is None or node.calculation is None or not self._is_spoken(node):
            return super().value(name)
        row = _own_row(self._session, node, self._place)
        if not _is_here(self._session, node, self._place) or not self._session.is_relevant(name, row):
            return super().value(name)
        inner = _Words(self._session, Place(name, row), self._language, self._depth + 1)
        return as_seen(as_string(node.calculation.evaluate(inner)))

    def choice_name(self, choice: str, question: str) -> str:
        """Return the words of a *choice* of *question* in the language spoken; they show no answers themselves."""
        one = self._session.choice_meant(question, self._place.row, choice)
        return say(one.label, self._language) if one is not None else choice

    def _is_spoken(self, node: Node) -> bool:
        """Tell whether *node* is worked out from the words of choices, itself or by way of another."""
        if self._depth >= _DEEPEST:
            return False
        names = self._session.plan.sources.get(node.question.name, frozenset())
        nodes = [self._session.plan.nodes[one] for one in names if one in self._session.plan.nodes]
        rules = [one.calculation for one in (node, *nodes) if one.calculation is not None]
        return any(
            isinstance(part, Call) and part.name in _SPEAKING for rule in rules for part in walk(rule.tree)
        )
