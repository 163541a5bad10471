"""From text to syntax tree, with limits on length and nesting; what is doubtful is refused at its place."""

from __future__ import annotations

from collections.abc import Sequence

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions.functions import REGISTRY, Function, NoResultError
from repatria.domain.expressions.tokens import Token, read_tokens
from repatria.domain.expressions.tree import (
    NEGATION,
    PRECEDENCE,
    Call,
    Chain,
    Filter,
    Literal,
    Negation,
    Node,
    Number,
    Path,
    Step,
    Variable,
)
from repatria.domain.reasons import Because, Reason, because

DEEPEST = 100
"""Levels an expression may nest, so that no text can exhaust the stack."""


AXES = frozenset({"child", "parent", "self", "attribute"})
"""The axes that XForms has."""
_SHORT = {("self", "node()"): ".", ("parent", "node()"): ".."}


def parse_tree(source: str) -> Node:
    """Return the tree of *source*; raises ExpressionError saying where and why it cannot be read."""
    parser = _Parser(read_tokens(source))
    tree = parser.expression(1)
    parser.expect_end()
    return tree


class _Parser:
    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    @property
    def _token(self) -> Token:
        return self._tokens[self._at]

    def expression(self, level: int) -> Node:
        """Read operands joined by operators that bind at *level* or tighter."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise ExpressionError(self._token.position, because(Reason.TOO_DEEP, most=DEEPEST))
        left = self._operand()
        if self._token.text == "|" and self._token.kind == "operator":
            raise ExpressionError(self._token.position, because(Reason.NO_UNION))
        while (found := self._precedence()) >= level:
            left = self._chain(left, found)
        self._depth -= 1
        return left

    def _precedence(self) -> int:
        return PRECEDENCE[self._token.text] if self._token.kind == "operator" else 0

    def _chain(self, left: Node, level: int) -> Chain:
        rest: list[tuple[str, Node]] = []
        while self._precedence() == level:
            operator = self._take().text
            rest.append((operator, self.expression(level + 1)))
        return Chain(left, tuple(rest))

    def _operand(self) -> Node:
        if self._is_mark("-"):
            self._take()
            return Negation(self.expression(NEGATION))
        node = self._primary()
        predicates = self._predicates()
        if predicates:
            node = Filter(node, predicates)
        if self._is_mark("/") or self._is_mark("//"):
            position = self._token.position
            node = Path(self._steps(rooted=True), start=node, position=position)
        return node

    def _primary(self) -> Node:
        token = self._token
        if token.kind == "number":
            return Number(self._take().text)
        if token.kind == "text":
            return Literal(self._take().text)
        if token.kind == "variable":
            self._take()
            return Variable(token.text, token.position)
        if token.kind == "name" and self._tokens[self._at + 1].text == "(" and token.text != "node":
            return self._call()
        if self._is_mark("("):
            self._take()
            inner = self.expression(1)
            self._pass(")")
            return inner
        return self._path()

    def _call(self) -> Node:
        token = self._take()
        self._take()
        arguments: list[Node] = []
        if not self._is_mark(")"):
            arguments.append(self.expression(1))
            while self._is_mark(","):
                self._take()
                arguments.append(self.expression(1))
        self._pass(")")
        _check_call(token, arguments)
        return Call(token.text, tuple(arguments), token.position)

    def _path(self) -> Path:
        position = self._token.position
        absolute = self._is_mark("/")
        if absolute and not self._begins_step(self._at + 1):
            self._take()
            return Path((), absolute=True, position=position)
        return Path(self._steps(rooted=absolute), absolute=absolute, position=position)

    def _steps(self, *, rooted: bool) -> tuple[Step, ...]:
        steps: list[Step] = []
        if not rooted:
            steps.append(self._step())
        while self._is_mark("/") or self._is_mark("//"):
            self._refuse_descent()
            self._take()
            steps.append(self._step())
        return tuple(steps)

    def _step(self) -> Step:
        if not self._begins_step(self._at):
            self._refuse_descent()
            raise self._unexpected(Reason.ENDS_BEFORE_VALUE, Reason.EXPECTED_VALUE)
        return Step(self._step_name(), self._predicates())

    def _refuse_descent(self) -> None:
        if self._is_mark("//"):
            raise ExpressionError(self._token.position, because(Reason.NO_DESCENT))

    def _step_name(self) -> str:
        token = self._take()
        if token.text == "@":
            return "@" + self._take_name()
        if not self._is_mark("::"):
            return self._node_test(token)
        self._take()
        if token.text not in AXES:
            raise ExpressionError(token.position, because(Reason.UNKNOWN_AXIS, axis=token.text))
        name = self._node_test(self._take())
        short = _SHORT.get((token.text, name))
        return short or {"child": name, "attribute": f"@{name}"}.get(token.text, f"{token.text}::{name}")

    def _node_test(self, token: Token) -> str:
        """Return the name that a step asks for, ``node()`` for any."""
        if token.kind != "name" and token.text not in ("*", ".", ".."):
            self._at -= 1
            raise self._unexpected(Reason.ENDS_BEFORE_NAME, Reason.EXPECTED_NAME)
        if not self._is_mark("("):
            return token.text
        if token.text != "node":
            raise ExpressionError(self._token.position, because(Reason.FUNCTION_IN_PATH))
        self._take()
        self._pass(")")
        return "node()"

    def _begins_step(self, at: int) -> bool:
        token = self._tokens[at]
        return token.kind == "name" or (token.kind == "mark" and token.text in (".", "..", "*", "@"))

    def _predicates(self) -> tuple[Node, ...]:
        found: list[Node] = []
        while self._is_mark("["):
            self._take()
            found.append(self.expression(1))
            self._pass("]")
        return tuple(found)

    def _is_mark(self, text: str) -> bool:
        return self._token.kind == "mark" and self._token.text == text

    def _take(self) -> Token:
        token = self._token
        self._at += 1
        return token

    def expect_end(self) -> None:
        """Refuse what stands behind the whole expression."""
        if self._token.kind != "end":
            raise ExpressionError(self._token.position, because(Reason.EXPECTED_END, found=self._token.text))

    def _pass(self, mark: str) -> None:
        if not self._is_mark(mark):
            raise self._unexpected(Reason.ENDS_BEFORE_MARK, Reason.EXPECTED_MARK, wanted=mark)
        self._take()

    def _take_name(self) -> str:
        if self._token.kind != "name":
            raise self._unexpected(Reason.ENDS_BEFORE_NAME, Reason.EXPECTED_NAME)
        return self._take().text

    def _unexpected(self, at_end: Reason, before: Reason, **wanted: str) -> ExpressionError:
        """Return the error for the next word: *at_end* when there is none, else *before* with what was found."""
        token = self._token
        why = (
            because(at_end, **wanted) if token.kind == "end" else because(before, found=token.text, **wanted)
        )
        return ExpressionError(token.position, why)


def _check_call(token: Token, arguments: Sequence[Node]) -> None:
    function, count = REGISTRY.get(token.text), len(arguments)
    if function is None:
        raise ExpressionError(token.position, because(Reason.UNKNOWN_FUNCTION, function=token.text))
    if count < function.least or (function.most is not None and count > function.most):
        raise ExpressionError(token.position, _arguments_wanted(function, count))
    if function.check is not None:
        try:
            function.check(arguments)
        except NoResultError as error:
            why = because(Reason.FUNCTION_REFUSED, function=function.name, why=error.why)
            raise ExpressionError(token.position, why) from error


def _arguments_wanted(function: Function, given: int) -> Because:
    name, least, most = function.name, function.least, function.most
    if most is None:
        return because(Reason.TAKES_AT_LEAST, function=name, least=least, given=given)
    if most == least:
        return because(Reason.TAKES_EXACTLY, function=name, wanted=least, given=given)
    return because(Reason.TAKES_BETWEEN, function=name, least=least, most=most, given=given)
