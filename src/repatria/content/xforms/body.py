"""What an XForm asks of a person: its controls, its rows, what may be chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from repatria.content.xforms.model import SELECTS, below, child, local
from repatria.content.xforms.parsing import parse_at
from repatria.domain.errors import DefinitionError
from repatria.domain.expressions import Expression, parse
from repatria.domain.expressions.nodes import Element
from repatria.domain.reasons import Reason, because
from repatria.domain.xforms.definition import Choices, Control

ASKED = frozenset({"input", "secret", "upload", "trigger", "range", "textarea"}) | SELECTS
_NUMBER = re.compile(r"-?(?:\d{1,15}(?:\.\d{0,9})?|\.\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Rows:
    """What the body says of a repeat."""

    count: Expression | None = None
    fixed: bool = False


@dataclass(slots=True)
class Body:
    """The controls and repeats by their paths."""

    controls: dict[str, Control] = field(default_factory=dict)
    repeats: dict[str, Rows] = field(default_factory=dict)


def read_body(file: str, document: Element, paths: frozenset[str]) -> Body:
    """Return what the body of the form in *document* asks; raises DefinitionError for what is not there."""
    body = Body()
    for element in below(document):
        kind = local(element)
        if kind == "repeat":
            path = element.attributes.get("nodeset", "")
            _check(file, path, paths)
            body.repeats[path] = _rows(file, path, element.attributes)
        elif kind in ASKED:
            path = element.attributes.get("ref", "") or element.attributes.get("bind", "")
            _check(file, path, paths)
            choices = _choices(file, path, element) if kind in SELECTS and not _searches(element) else None
            ends = _ends(file, path, element.attributes) if kind == "range" else ("", "")
            step = element.attributes.get("step", "").strip() if kind == "range" else ""
            begin = element.attributes.get("start", "").strip() if step else ""
            body.controls[path] = Control(kind, path, choices, ends, _within(ends, begin, step), step)
    return body


def _check(file: str, path: str, paths: frozenset[str]) -> None:
    if path not in paths:
        raise DefinitionError(file, path or "body", because(Reason.ASKED_WITHOUT_NODE))


def _rows(file: str, path: str, said: Mapping[str, str]) -> Rows:
    count = said.get("jr:count", "").strip()
    return Rows(
        parse_at(file, path, "jr:count", count) if count else None, said.get("jr:noAddRemove", "") != ""
    )


def _ends(file: str, path: str, said: Mapping[str, str]) -> tuple[str, str]:
    """Return the lowest and the highest number of a range, whichever way it runs; nothing for one that it lacks."""
    for name in ("start", "end", "step"):
        if name in said and not _NUMBER.fullmatch(said[name].strip()):
            raise DefinitionError(file, path, because(Reason.BAD_END, given=said[name], name=name))
    start, end = said.get("start", "").strip(), said.get("end", "").strip()
    if not (start and end):
        return (start, end)
    return (start, end) if float(start) <= float(end) else (end, start)


def _within(ends: tuple[str, str], begin: str, step: str) -> Expression | None:
    """Return what holds for the numbers that a range offers: from where it begins, step by step, between its ends."""
    tests = [f". {sign} {end}" for sign, end in zip((">=", "<="), ends, strict=True) if end]
    if begin and step and float(step):
        steps = f"(. - ({begin})) div ({step})"
        tests.append(f"round({steps}) = {steps}")
    return parse(" and ".join(tests)) if tests else None


def _searches(select: Element) -> bool:
    """Tell whether what may be chosen is looked up in a table by ``search()``: what stands here names its columns."""
    return "search(" in select.attributes.get("appearance", "").replace(" ", "")


def _choices(file: str, path: str, select: Element) -> Choices:
    items = [item for item in select.children if local(item) == "item"]
    named = [value.text.strip() for item in items for value in item.children if local(value) == "value"]
    itemset = child(select, "itemset")
    if itemset is None:
        return Choices(tuple(named))
    value = child(itemset, "value")
    nodes = parse_at(file, path, "itemset", itemset.attributes.get("nodeset", ""))
    code = value.attributes.get("ref", "name") if value is not None else "name"
    label = child(itemset, "label")
    return Choices(tuple(named), nodes, code, label.attributes.get("ref", "") if label is not None else "")
