"""Choices of a workbook beside those of the form made of it: lists that are not its own alone stay as they are.

A shared list belongs to all forms. A list with what ``or_other`` adds, and the same without it, are one list here.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from repatria.content.lists import ChoiceList
from repatria.content.workbooks.cells_compared import LONGEST, Numbered, compare
from repatria.content.workbooks.columns import OTHER_END, Row
from repatria.content.workbooks.writing import choice_row, outward
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import Form
from repatria.domain.forms.listing import OTHER
from repatria.domain.reasons import Reason, because


@dataclass(frozen=True, slots=True)
class _Fixed:
    """Why the list called *name* stays as it is: it is *shared*, or *other* says the same; else it is free."""

    name: str
    shared: bool = False
    other: str = ""

    def refuse(self, number: int, choice: str) -> None:
        """Raise DefinitionError for a *choice* that is not alike, in the row with this *number* if it has one."""
        if self.shared:
            why = because(Reason.SHARED_LIST_STAYS, name=self.name, choice=choice[:LONGEST])
        elif self.other:
            why = because(Reason.LISTS_APART, name=self.name, other=self.other, choice=choice[:LONGEST])
        else:
            return
        raise DefinitionError("", f"choices {number}" if number else "choices", why)


def refuse_lost_choices(
    rows: Iterable[Numbered], kept: Iterable[Row], form: Form, lists: Mapping[str, ChoiceList]
) -> None:
    """Raise DefinitionError by row, naming list and choice, for what stands in *rows* and was not *kept*."""
    asked, there = _by_list((0, row) for row in kept), _by_list(rows)
    for name, listed in there.items():
        if name in asked:
            fixed = _fixed(name, there, lists)
            _compare_each(listed, asked[name], fixed)
            _compare_order(listed, asked[name], fixed)
        elif name in lists:  # no question asks it any more
            known = (choice_row(form, name, choice) for choice in lists[name].choices)
            _compare_each(listed, [(0, _said(row)) for row in known], _Fixed(name, shared=True))
        else:
            for number, row in listed:
                compare("choices", number, row, {head: row[head] for head in row if _is_read(head)})


# Inside


def _by_list(rows: Iterable[Numbered]) -> dict[str, list[Numbered]]:
    found: dict[str, list[Numbered]] = {}
    for number, row in rows:
        found.setdefault(row.get("list_name", ""), []).append((number, _said(row)))
    return found


def _said(row: Row) -> Row:
    return {head: outward(cell).strip() for head, cell in row.items() if cell.strip()}


def _is_read(head: str) -> bool:
    return "::" not in head or head.startswith("label::")


def _fixed(name: str, there: Container[str], lists: Container[str]) -> _Fixed:
    base = name.removesuffix(OTHER_END)
    shared = next((one for one in (name, base) if one in lists), "")
    if shared:
        return _Fixed(shared, shared=True)
    other = base if base != name else name + OTHER_END
    return _Fixed(name, other=other if other in there else "")


def _compare_each(rows: list[Numbered], kept: list[Numbered], fixed: _Fixed) -> None:
    stays = {row.get("name", ""): row for _, row in kept}
    for number, row in rows:
        choice = row.get("name", "")
        if stays.get(choice) != row:
            fixed.refuse(number, choice)
        compare("choices", number, row, stays.get(choice))


def _compare_order(rows: list[Numbered], kept: list[Numbered], fixed: _Fixed) -> None:
    """Refuse a list of which a choice was taken away, or moved, and would come back."""
    there, stays = ([row.get("name", "") for _, row in one] for one in (rows, kept))
    if stays[-1] == OTHER:  # it comes last, wherever it stands
        there.sort(key=lambda name: name == OTHER)
    for one, other in zip_longest(there, stays):
        if one != other:
            choice = other if other is not None and other not in there else one or other or ""
            fixed.refuse(0, choice)
            raise DefinitionError("", "choices", because(Reason.CHOICE_COMES_BACK, choice=choice[:LONGEST]))
