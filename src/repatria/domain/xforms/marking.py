"""What a form writes beside its answers: attributes that it works out, as those of an entity of ODK."""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import Expression, as_boolean
from repatria.domain.expressions.keeping import kept_as
from repatria.domain.expressions.nodes import Attribute
from repatria.domain.xforms.answers import Answer
from repatria.domain.xforms.definition import BEGUN, Bind
from repatria.domain.xforms.filling import Filling

_MARK = "/@"


def mark(filling: Filling) -> None:
    """Work out every attribute that the form computes, once all answers are there; one that does not apply goes."""
    for act in filling.form.set_values:
        if _MARK in act.target and act.events & BEGUN:
            for owner, name in _owners(filling, act.target):
                written = act.text if act.value is None else _worked_out(filling, act.value, owner, name)
                owner.attributes = {**owner.attributes, name: written}
    for path, bind in filling.form.binds.items():
        if _MARK in path:
            for owner, name in _owners(filling, path):
                _bind(filling, bind, owner, name)


def _bind(filling: Filling, bind: Bind, owner: Answer, name: str) -> None:
    if not _applies(filling, bind, owner, name):
        owner.attributes = {one: text for one, text in owner.attributes.items() if one != name}
    elif bind.calculate is not None:
        owner.attributes = {**owner.attributes, name: _worked_out(filling, bind.calculate, owner, name)}


def _owners(filling: Filling, path: str) -> Iterator[tuple[Answer, str]]:
    """Yield each answer that has the attribute at *path*, and the attribute's name."""
    above, _, name = path.rpartition(_MARK)
    for owner in filling.nodes(above):
        if name in owner.attributes and owner.is_asked():
            yield owner, name


def _worked_out(filling: Filling, expression: Expression, owner: Answer, name: str) -> str:
    try:
        told = filling.work_out(expression, Attribute(owner, name, owner.attributes[name]))
        return kept_as(told, "", filling.at)
    except ExpressionError:
        return ""


def _applies(filling: Filling, bind: Bind, owner: Answer, name: str) -> bool:
    if bind.relevant is None:
        return True
    try:
        return as_boolean(filling.work_out(bind.relevant, Attribute(owner, name, owner.attributes[name])))
    except ExpressionError:
        return True
