"""A finished form as an XForm instance, in the shape of its file: our workbook once compiled, or that of others.

What was not asked is left out, as ODK and KoboToolbox do; what was asked and not answered is an empty node.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from repatria.domain.answers_out.filled import Filled
from repatria.domain.answers_out.others import id_of, root_of, written
from repatria.domain.expressions.nodes import Element
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Form, Question

ROOT = "data"
"""The name of the first element, as pyxform gives it; a form of others has its own."""
_NUMBER = "/meta/instanceID"
_VERSIONS = ("version", "orx:version")

_ONE_QUESTION = re.compile(r"\$\{[\w.]+\}")


def instance_of(form: Form, survey: tuple[Question, ...], filled: Filled) -> Element:
    """Return the document of one finished form; of *form* only what stands in *survey*."""
    document = Element("")
    name = root_of(form) or ROOT
    root = Element(name, attributes=_first_attributes(form, name, filled), parent=document)
    _Writing(form, filled).put(survey, "", root)
    _, _, meta, number = (form.written.number or f"/{name}{_NUMBER}").split("/")
    held = [one for one in root.children if one.name == meta] or [
        Element(meta, attributes=form.written.attributes.get(f"/{name}/{meta}"), parent=root)
    ]
    declared = form.written.attributes.get(form.written.number)
    Element(number, filled.instance_id, attributes=declared, parent=held[0])
    return document


def _first_attributes(form: Form, name: str, filled: Filled) -> dict[str, str]:
    """Return what stands on the first element: as the file has it, with the id and the version."""
    given = dict(form.written.attributes.get(f"/{name}", {}))
    version = next((one for one in _VERSIONS if one in given), _VERSIONS[0])
    return given | {"id": id_of(form), version: filled.of.version}


@dataclass(frozen=True, slots=True)
class _Writing:
    """Writes one finished form, node by node."""

    form: Form
    filled: Filled

    def put(self, survey: tuple[Question, ...], row: str, parent: Element) -> None:
        """Write below *parent* what was asked of *survey* in a *row*."""
        for question in survey:
            if Place(question.name, row) not in self.filled.asked:
                continue
            if question.type == "repeat":
                self._put_rows(question, row, parent)
            elif question.type == "group":
                self.put(question.children, row, self._node(question, "", parent))
            else:
                self._node(question, self.filled.text(question.name, row), parent)

    def _put_rows(self, repeat: Question, outer: str, parent: Element) -> None:
        rows = self.filled.rows.get(Place(repeat.name, outer), ())
        counted = repeat.repeat_count and not repeat.path  # in a form of others that node is a question
        if counted and not _ONE_QUESTION.fullmatch(repeat.repeat_count.strip()):
            Element(
                f"{repeat.name}_count", str(len(rows)), parent=parent
            )  # pyxform counts in a node of its own
        for row in rows:
            self.put(repeat.children, row, self._node(repeat, "", parent))

    def _node(self, question: Question, text: str, parent: Element) -> Element:
        attributes = self.form.written.attributes.get(question.path)
        return Element(written(question), text, attributes=attributes, parent=parent)
