"""Headings of groups, and heads of tables of questions (``table-list``, ``label``): words that nobody answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from repatria.content.adopting.notices import Became, Notices
from repatria.content.xforms.model import SELECTS, child, local
from repatria.domain.expressions.nodes import Element

_MADE: Final = "generated_table_list_label_"
"""So pyxform names the note to which it moves the heading of a group that is a ``table-list``."""


@dataclass(slots=True)
class Headings:
    """The headings of groups and repeats by path; *heads* are those of tables, and whether a group took its words."""

    found: dict[str, Element] = field(default_factory=dict)
    heads: dict[str, bool] = field(default_factory=dict)

    def keep(self, element: Element, path: str, notices: Notices) -> None:
        """Keep the heading of the group or repeat *element*; one that has none takes that of its table."""
        heading = child(element, "label")
        if heading is not None and _says(heading):
            self._take(heading, path, notices)
        elif path and path not in self.found:
            self._borrow(element, path)

    def note_head(self, control: Element, path: str) -> None:
        """Note a *control* that only shows its choices above a table, and takes no answer."""
        if _is_head(control):
            self.heads.setdefault(path, False)

    def spoken_at(self, path: str) -> str:
        """Return where the heading of the group at *path* stands in the file: what it shows is read from there."""
        heading = self.found.get(path)
        around = heading.parent if heading is not None else None
        ref = around.attributes.get("ref", "") if around is not None and local(around) != "group" else ""
        return ref or path

    def _take(self, heading: Element, path: str, notices: Notices) -> None:
        if path:
            self.found.setdefault(path, heading)
        else:
            notices.tell(Became.HEADING_PASSED, heading.text.strip()[:60])

    def _borrow(self, around: Element, path: str) -> None:
        first = next((one for one in around.children if local(one) != "label"), None)
        words = child(first, "label") if first is not None else None
        if first is None or words is None or not _says(words):
            return
        ref = first.attributes.get("ref", "")
        if _is_head(first) or ref.rpartition("/")[2].startswith(_MADE):
            self.found[path] = words
            self.heads[ref] = True


def _is_head(control: Element) -> bool:
    return local(control) in SELECTS and "label" in control.attributes.get("appearance", "").split()


def _says(label: Element) -> bool:
    return bool(label.attributes.get("ref", "") or label.children or label.text.strip())
