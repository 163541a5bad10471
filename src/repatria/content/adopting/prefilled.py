"""Rows that the file of a form fills in beforehand: the form begins with them, as in JavaRosa.

One row alone that holds no more than a new one is no such row: every repeat of a spreadsheet has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from repatria.content.adopting.columns import once_in
from repatria.content.adopting.notices import Became, Notices
from repatria.domain.expressions.nodes import Element, descend
from repatria.domain.forms.definition import BegunRow, Question
from repatria.domain.forms.values import holds_answer
from repatria.domain.xforms.definition import BEGUN, XForm
from repatria.domain.xforms.patterns import is_pattern


@dataclass(frozen=True, slots=True)
class Filled:
    """One row as the file has it, at *path*, and the *rows* in it."""

    path: str
    element: Element
    rows: tuple[Filled, ...]


def filled_rows(form: XForm) -> tuple[Filled, ...]:
    """Return the outermost rows that the file fills in, in its order."""
    root = form.document.children[0]
    return tuple(_rows_in(form, root, f"/{root.name}"))


def paths_filled(form: XForm, rows: Iterable[Filled]) -> Iterator[str]:
    """Yield the paths at which *rows* hold an answer."""
    for row in rows:
        yield from (path for path, text in _answers(form, row) if text)
        yield from paths_filled(form, row.rows)


def begun_rows(
    form: XForm, rows: Iterable[Filled], names: Mapping[str, str], questions: Iterable[Question]
) -> tuple[BegunRow, ...]:
    """Return *rows* as ours, of what is asked or kept in them."""
    known = {question.path: question for question in questions}
    return tuple(_begun(form, row, names, known) for row in rows if row.path in known)


def tell_rows(form: XForm, notices: Notices) -> None:
    """Tell of rows that a new row would bring with it: here they are added by hand."""
    for path, repeat in form.repeats.items():
        for row in _rows_in(form, repeat.empty, path):
            notices.tell(Became.ROWS_PASSED, row.path.rpartition("/")[2])


def _rows_in(form: XForm, element: Element, path: str) -> Iterator[Filled]:
    """Yield the rows below *element* that stand in no other row there."""
    families: dict[str, list[Filled]] = {}
    for one in element.children:
        here = f"{path}/{one.name}"
        if here not in form.repeats:
            yield from _rows_in(form, one, here)
        elif not is_pattern(one):
            families.setdefault(here, []).append(Filled(here, one, tuple(_rows_in(form, one, here))))
    for here, rows in families.items():
        if len(rows) > 1 or rows[0].rows or _holds_more(rows[0].element, form.repeats[here].empty):
            yield from rows


def _holds_more(row: Element, empty: Element) -> bool:
    """Tell whether a row alone holds what a new one does not; where it is the pattern itself, anything."""
    said = [one.own_text.strip() for one in descend(row)]
    return any(said) if row is empty else said != [one.own_text.strip() for one in descend(empty)]


def _begun(form: XForm, row: Filled, names: Mapping[str, str], known: Mapping[str, Question]) -> BegunRow:
    answers = {
        names[path]: text
        for path, text in _answers(form, row)
        if path in known and holds_answer(known[path]) and not _begins_itself(form, path, text)
    }
    inner = tuple(_begun(form, one, names, known) for one in row.rows if one.path in known)
    return BegunRow(names[row.path], answers, inner)


def _begins_itself(form: XForm, path: str, text: str) -> bool:
    """Tell whether something else is written at *path* when a form begins."""
    if any(act.target == path and act.events & BEGUN for act in form.set_values):
        return True
    bind = form.binds.get(path)
    return bind is not None and not text and (bool(bind.preload[0]) or once_in(bind) is not None)


def _answers(form: XForm, row: Filled) -> Iterator[tuple[str, str]]:
    """Yield what stands in *row* by path, but for rows in it and for groups."""
    waiting = [(row.path, one) for one in row.element.children]
    while waiting:
        above, one = waiting.pop()
        path = f"{above}/{one.name}"
        if path in form.repeats:
            continue
        if not one.children:
            yield path, one.own_text.strip()
        waiting += [(path, child) for child in one.children]
