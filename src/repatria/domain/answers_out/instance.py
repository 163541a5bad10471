"""A finished form as an XForm instance, in the shape of its file: our workbook once compiled, or that of others.

What was not asked is left out, as ODK and KoboToolbox do; what was asked and not answered is an empty node.
"""

from __future__ import annotations

import re

from repatria.domain.answers_out.filled import Filled
from repatria.domain.answers_out.others import id_of, root_of, written
from repatria.domain.expressions.nodes import Element
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Form, Question

ROOT = "data"
"""The name of the first element, as pyxform gives it; a form of others has its own."""
_META = "meta"

_ONE_QUESTION = re.compile(r"\$\{[\w.]+\}")


def instance_of(form: Form, survey: tuple[Question, ...], filled: Filled) -> Element:
    """Return the document of one finished form; of *form* only what stands in *survey*."""
    document = Element("")
    attributes = {"id": id_of(form), "version": filled.of.version}
    root = Element(root_of(form) or ROOT, attributes=attributes, parent=document)
    _put(survey, filled, "", root)
    meta = next((one for one in root.children if one.name == _META), None) or Element(_META, parent=root)
    Element("instanceID", filled.instance_id, parent=meta)
    return document


def _put(survey: tuple[Question, ...], filled: Filled, row: str, parent: Element) -> None:
    for question in survey:
        if Place(question.name, row) not in filled.asked:
            continue
        if question.type == "repeat":
            _put_rows(question, filled, row, parent)
        elif question.type == "group":
            _put(question.children, filled, row, Element(written(question), parent=parent))
        else:
            Element(written(question), filled.text(question.name, row), parent=parent)


def _put_rows(repeat: Question, filled: Filled, outer: str, parent: Element) -> None:
    rows = filled.rows.get(Place(repeat.name, outer), ())
    counted = repeat.repeat_count and not repeat.path  # in a form of others that node is a question
    if counted and not _ONE_QUESTION.fullmatch(repeat.repeat_count.strip()):
        Element(f"{repeat.name}_count", str(len(rows)), parent=parent)  # pyxform counts in a node of its own
    for row in rows:
        _put(repeat.children, filled, row, Element(written(repeat), parent=parent))
