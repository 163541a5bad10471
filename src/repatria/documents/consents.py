"""The parts of a paper that is signed: what is read and signed, what staff note of it, how it is taken back.

What a person agrees to stands with the signatures; who confirmed it and how is written after them, by staff.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from repatria.domain.forms.definition import Form
from repatria.domain.forms.definition import Question as Row

_RECORD_LISTS = frozenset({"sign_kind", "witness_kind"})
_NAMED_BY_SIGNING = frozenset({"guardian", "interpreter", "witness"})


def is_consent(form: Form) -> bool:
    """Tell whether *form* is a person's word: the person signs first, and it asks how that was confirmed."""
    first = form.signatures[0].role if form.signatures else ""
    return first == "person" and any(row.list_name == "sign_kind" for row in form.questions())


def read_and_signed(form: Form, *, blank: bool, apart: bool) -> tuple[Row, ...]:
    """Return the rows that stand before the signatures; the record stands *apart* from them, after these.

    On a *blank* one whoever signs writes the name there, and it is not asked before.
    """
    record = {row.name for row in record_of(form, blank=False)} if apart else set()
    named = {row.name for row in named_by_signing(form)} if blank else set()
    rows = tuple(row for row in form.survey if not _is_withdrawal(row))
    return _without(rows, lambda row: row.name in record | named)


def record_of(form: Form, *, blank: bool) -> tuple[Row, ...]:
    """Return the rows that staff answer when somebody has signed: how that was confirmed, and before whom."""
    if not any(row.list_name == "sign_kind" for row in form.questions()):
        return ()
    named = named_by_signing(form) if blank else ()
    rows = (row for row in form.questions() if row.list_name in _RECORD_LISTS or row.serves == "witness")
    return tuple(row for row in rows if row not in named)


def named_by_signing(form: Form) -> tuple[Row, ...]:
    """Return the rows of a consent that ask the name or code of somebody who signs that very sheet."""
    roles = {one.role for one in form.signatures} & _NAMED_BY_SIGNING if is_consent(form) else set()
    return tuple(row for row in form.questions() if row.serves in roles)


def withdrawals(form: Form) -> tuple[Row, ...]:
    """Return the groups where a permission is taken back: that is signed later, and by itself."""
    return tuple(row for row in form.survey if _is_withdrawal(row))


def _is_withdrawal(row: Row) -> bool:
    return row.type == "group" and any(child.name == "withdrawn" for child in row.children)


def _without(rows: Iterable[Row], left_out: Callable[[Row], bool]) -> tuple[Row, ...]:
    return tuple(replace(row, children=_without(row.children, left_out)) for row in rows if not left_out(row))
