"""When a question applies, in words, for whoever fills a pad by hand and has no program to hide it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from repatria.documents.clauses import Clause, Hidden, Joined, Part, said, sentence
from repatria.documents.comparing import HOLDS, NEGATED, TURNED, compared, constant, is_constant
from repatria.documents.settled import settled
from repatria.documents.words import where_words, word
from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.tree import Call, Chain, Literal, Node, Number, Variable, walk
from repatria.domain.forms.definition import ACKNOWLEDGED, Form, Question
from repatria.domain.forms.listing import OTHER, choices_of
from repatria.domain.texts import say

_CHILD = ("case.child_or_doubt", "!=", "no")
_COUNTRY = "case.country"
"""What forms ask of the case around them."""
_TRUE: Final = Call("true", ())
_FALSE: Final = Call("false", ())
_UNSEEN: Final = frozenset({"calculate", "hidden"})
_LONGEST_NAME: Final = 90
_NUMBERED: Final = {
    "count-selected": "how_many_marked",
    "count": "how_many_rows",
    "string-length": "how_long",
}
_ANY: Final = ((">", "0"), (">=", "1"), ("!=", "0"), ("=", "0"), ("<", "1"))
"""How it is asked whether there is anything at all; the last two: nothing."""
_BOXES: Final = frozenset({"boolean", "string", "number", "int", "once"})
"""What changes nothing of what is said about its argument."""


def never_applies(row: Question) -> bool:
    """Tell whether nobody is ever asked *row*."""
    return bool(row.relevant) and _settled(row.relevant) is False


class Conditions:
    """Says the conditions of one form in one language; what it cannot say surely it only says what it hangs on."""

    def __init__(self, form: Form, language: str) -> None:
        self._form, self._language = form, language
        self._rows = {question.name: question for question in form.questions()}
        self._uses: dict[str, int] = {}
        for question in self._rows.values():
            self._uses[question.list_name] = self._uses.get(question.list_name, 0) + 1
        self._known: dict[str, str] = {}

    def words(self, row: Question) -> str:
        """Return such as *Solo si marcó «Sí» en «¿…?»:*, or what it hangs on; nothing when it always applies."""
        if row.relevant not in self._known:
            self._known[row.relevant] = self._said(row.relevant) if row.relevant else ""
        return self._known[row.relevant]

    def asked_by(self, node: Node) -> tuple[str, ...]:
        """Return what the questions are called that *node* asks, also those from which something is worked out."""
        return tuple(dict.fromkeys(self._asked(node, frozenset())))

    def _said(self, relevant: str) -> str:
        left = _settled(relevant)
        if isinstance(left, bool):
            return ""
        part = self._part(left, negated=False) if left is not None else Hidden()
        return word("only_if", self._language, what=said(part, self._language))

    # What stands between clauses

    def _part(self, node: Node, *, negated: bool) -> Part:
        match node:
            case Chain(first, ((("and" | "or") as joint, _), *_)):
                parts = (self._part(one, negated=negated) for one in (first, *(one for _, one in node.rest)))
                return Joined(_other_joint(joint) if negated else joint, tuple(parts))
            case Chain(first, ((sign, second),)) if sign in HOLDS:
                return self._comparison(first, NEGATED[sign] if negated else sign, second)
            case Call("not", (inner,)):
                return self._part(inner, negated=not negated)
            case Call("if", (test, yes, no)) if (yes, no) == (_TRUE, _FALSE):
                return self._part(test, negated=negated)
            case Call(name, (inner,)) if name in _BOXES:
                return self._part(inner, negated=negated)
        return self._clause(node, negated=negated) or self._hidden(node)

    def _clause(self, node: Node, *, negated: bool) -> Part | None:
        match node:
            case Call("selected", (Variable(name) as left, Literal(value) as right)):
                marked = self._marked(name, [value], negated=negated)
                return marked or self._measured(left, "!=" if negated else "=", right)
            case Call("selected", (Literal(values), Variable(name))):
                return self._one_of(name, values.split(), negated=negated)
            case Variable(name):
                return self._answered(name, negated=negated)
        return None

    def _hidden(self, node: Node) -> Hidden:
        return Hidden(self.asked_by(node))

    def _asked(self, node: Node, seen: frozenset[str]) -> list[str]:
        found: list[str] = []
        for name in (one.name for one in walk(node) if isinstance(one, Variable) and one.name not in seen):
            row = self._rows.get(name)
            if row is None:
                continue
            if row.type not in _UNSEEN and self._name(row):
                found.append(self._name(row))
            elif row.calculation:
                found += self._asked(parse(row.calculation).tree, seen | {name})
        return found

    # Clauses

    def _comparison(self, left: Node, sign: str, right: Node) -> Part:
        if is_constant(left):
            left, sign, right = right, TURNED[sign], left
        clause: Part | None = None
        if isinstance(left, Variable) and isinstance(right, Literal | Number):
            clause = self._against(left.name, sign, right)
        elif isinstance(left, Call) and right in (_TRUE, _FALSE) and sign in ("=", "!="):
            return self._part(left, negated=(right == _TRUE) != (sign == "="))
        return clause or self._measured(left, sign, right) or self._hidden(Chain(left, ((sign, right),)))

    def _against(self, name: str, sign: str, value: Literal | Number) -> Part | None:
        """Return what a question stands against one answer, or against none."""
        around = self._around(name, sign, value.text)
        if around:
            return sentence(around)
        if not value.text:
            return self._answered(name, negated=sign == "=")
        row = self._rows.get(name)
        if row is None or not self._labels(row):
            return None
        if sign in ("=", "!="):
            return self._marked(name, [value.text], negated=sign == "!=", other=True)
        return self._numbered(name, row, sign, value.text)

    def _numbered(self, name: str, row: Question, sign: str, value: str) -> Part | None:
        """Return which answers stand so to a number, where all of a list are numbers."""
        try:
            fit = [code for code in self._labels(row) if HOLDS[sign](float(code), float(value))]
        except ValueError:
            return None
        return self._marked(name, fit, negated=False) if fit else None

    def _measured(self, left: Node, sign: str, right: Node) -> Part | None:
        """Return how a number or a day that was written, or how many were, stands to another."""
        what = ""
        match left:
            case Variable(name) if (row := self._rows.get(name)) and not self._labels(row):
                what = word("quoted", self._language, answer=self._name(row)) if self._name(row) else ""
            case Call(name, (Variable(asked),)) if name in _NUMBERED and asked in self._rows:
                if (sign, constant(right)) in _ANY:
                    return self._answered(asked, negated=sign in ("=", "<"))
                label = self._name(self._rows[asked])
                what = word(_NUMBERED[name], self._language, question=label) if label else ""
        text = compared(what, sign, right, self._language) if what else ""
        return sentence(text) if text else None

    def _around(self, name: str, sign: str, value: str) -> str:
        """Return what is asked of the case, as a person says it; nothing where nobody has words for it."""
        if (name, sign, value) == _CHILD:
            return word("if_child", self._language)
        return where_words(self._language, value, there=sign == "=") if name == _COUNTRY else ""

    def _one_of(self, name: str, values: list[str], *, negated: bool) -> Part | None:
        if name != _COUNTRY:
            return self._marked(name, values, negated=negated, other=True)
        places = [where_words(self._language, value, there=not negated) for value in values]
        joint = "and" if negated else "or"
        return Joined(joint, tuple(map(sentence, places))) if all(places) else None

    def _answered(self, name: str, *, negated: bool) -> Part | None:
        row = self._rows.get(name)
        if row is None or not self._name(row):
            return None
        if negated:
            return sentence(word("unanswered", self._language, question=self._name(row)))
        return Clause(self._name(row))

    def _marked(self, name: str, values: list[str], *, negated: bool, other: bool = False) -> Part | None:
        """Return that one of *values* was marked; *negated* that none was, or something *other* than these."""
        row = self._rows.get(name)
        labels = self._labels(row) if row is not None else {}
        if row is None or not self._name(row) or any(value not in labels for value in values):
            return None
        quoted = tuple(word("quoted", self._language, answer=labels[value]) for value in values)
        named = self._uses[row.list_name] > 1 or row.list_name.startswith("yes_no") or row.or_other
        clause = Clause(self._name(row), quoted, named or bool(row.path))
        if not negated:
            return clause
        if other:
            return replace(clause, named=True, other=True)
        facts = {"question": clause.question, "answer": quoted[0]}
        return sentence(word("unmarked", self._language, **facts))

    def _name(self, row: Question) -> str:
        """Return what the question is called on paper; nothing for what never stands there."""
        if row.type in _UNSEEN:
            return ""
        words = say(row.label, self._language) or say(row.hint, self._language)
        label = " ".join(words.split()).rstrip(":")
        return label if len(label) <= _LONGEST_NAME else f"{label[:_LONGEST_NAME].rstrip()}…"

    def _labels(self, row: Question) -> dict[str, str]:
        if row.type == "acknowledge":
            return {ACKNOWLEDGED: word("acknowledged", self._language)}
        labels = {one.name: say(one.label, self._language) for one in choices_of(self._form, row)}
        return {OTHER: word("other", self._language), **labels} if row.or_other else labels


def _settled(relevant: str) -> Node | bool | None:
    """Return what a condition hangs on, or what it always comes to; nothing where it cannot be read."""
    try:
        return settled(relevant)
    except ExpressionError:
        return None


def _other_joint(joint: str) -> str:
    return "or" if joint == "and" else "and"
