"""Turn what a search found into rows that say why each case was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from repatria.services.desk import Desk
from repatria.services.today import find_cases, line_of
from repatria.store.lists.cases import CaseLine
from repatria.store.lists.search import Hit
from repatria.ui.cases.case_rows import CaseRow
from repatria.ui.cases.columns import Sayer

_OPEN_TEXT = ("code", "label")
"""Kinds of match whose words cover nobody's name."""


@dataclass(frozen=True, slots=True)
class Found:
    """A case found, and why."""

    hit: Hit
    line: CaseLine


def find(work: Desk, words: str) -> list[Found]:
    """Return what *words* may mean, the likeliest first."""
    pairs = ((hit, line_of(work, hit.case_id)) for hit in find_cases(work, words, as_one=True))
    return [Found(hit, line) for hit, line in pairs if line is not None]


def found_rows(found: Sequence[Found], sayer: Sayer) -> list[CaseRow]:
    """Return a row for each case; the name by which it was found stays covered like any other."""
    return [_row(one.hit, one.line, sayer) for one in found]


def _row(hit: Hit, line: CaseLine, sayer: Sayer) -> CaseRow:
    reason = _reason(hit)
    whole = QCoreApplication.translate("cases", "{reason}: {words}").format(reason=reason, words=hit.text)
    shown = whole if hit.kind in _OPEN_TEXT else reason
    return replace(sayer.row(line), title=shown, named_title=whole)


def _reason(hit: Hit) -> str:
    by = {
        "code": QCoreApplication.translate("cases", "por su código"),
        "used": QCoreApplication.translate("cases", "por el nombre que usa"),
        "document": QCoreApplication.translate("cases", "por el nombre en su documento"),
        "alias": QCoreApplication.translate("cases", "por otro nombre suyo"),
        "label": QCoreApplication.translate("cases", "por su palabra"),
        "related": QCoreApplication.translate("cases", "por alguien relacionado"),
    }
    exact = by.get(hit.kind, QCoreApplication.translate("cases", "por un nombre"))
    if hit.fit >= _WRITTEN:
        return exact
    return QCoreApplication.translate("cases", "{reason}, que se parece").format(reason=exact)


_WRITTEN = 60
"""From this fit on a name holds what was typed; below it only sounds or looks alike."""
