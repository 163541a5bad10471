"""Tell of a form finished again which answers changed since: before and after where they may be read here.

What is protected, and what was written in free words or is a name, is named as changed and never shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.domain.events.moved import is_moved
from repatria.domain.forms.answers import BEFORE, COPIED, CORRECTING, KEPT, UNDER
from repatria.domain.forms.definition import PROTECTED_LEVELS, Question
from repatria.services.cases.history import Written
from repatria.ui.case.telling.counts import CaseCounts
from repatria.ui.case.telling.path_words import form_at, form_title, owner_of_row, question_at, said_words
from repatria.ui.case.telling.terms import words
from repatria.ui.case.view import CaseView

_MOST = 6
"""Changes named one by one; beyond, they are counted."""
_FREE = frozenset({"text", "note", "file", "image", "audio", "barcode"})


def corrections(view: CaseView, written: Sequence[Written]) -> dict[str, str]:
    """Return, by the event that finished a form again, what was corrected, in words."""
    before: dict[str, str] = {}
    found: dict[str, str] = {}
    for one in written:
        if one.type != "form_submitted":
            continue
        last = before.get(one.path, "")
        before[one.path] = one.wall
        if last:
            member = one.path.removeprefix("form/")
            found[one.id] = _sentence(view, member, list(_changes(view, written, member, last, one.wall)))
    return found


def _sentence(view: CaseView, member: str, changes: list[str]) -> str:
    title = form_title(view, member)
    if not changes:
        return QCoreApplication.translate("case_history", "Se corrigió {form}").format(form=title)
    shown = changes[:_MOST]
    if len(changes) > _MOST:
        shown.append(CaseCounts().more(len(changes) - _MOST))
    corrected = QCoreApplication.translate("case_history", "Se corrigió {form}: {changes}")
    return corrected.format(form=title, changes=" · ".join(shown))


def _changes(
    view: CaseView, written: Sequence[Written], member: str, after: str, until: str
) -> Iterator[str]:
    """Yield what changed in the form between two finishings, each question once."""
    stood: dict[str, Any] = {}
    now: dict[str, Any] = {}
    for one in written:
        if one.type == "value" and _is_answer(view, one.path, member) and one.wall <= until:
            (now if one.wall > after else stood)[one.path] = one.value
    for path, value in now.items():
        if value != stood.get(path):
            yield _change(view, member, path, stood.get(path), value)


def _is_answer(view: CaseView, path: str, member: str) -> bool:
    """Tell whether an answer of the form stands at *path*; the order of rows, and what is kept beside, are none."""
    kind, _, rest = path.partition("/")
    owner, _, name = rest.partition("/")
    if not name or name == "_order" or name.startswith((KEPT, BEFORE, UNDER, CORRECTING, COPIED)):
        return False
    return owner == member if kind == "form" else kind == "row" and owner_of_row(view, owner) == member


def _change(view: CaseView, member: str, path: str, before: Any, after: Any) -> str:
    question = question_at(form_at(view, member), path.rpartition("/")[2])
    if question is None:
        return QCoreApplication.translate("case_history", "otra respuesta")
    label = words(question.label) or question.name
    if not _may_be_shown(question) or is_moved(after) or is_moved(before):
        return label
    changed = QCoreApplication.translate("case_history", "{question} {before} → {after}")
    return changed.format(
        question=label, before=said_words(view, path, before), after=said_words(view, path, after)
    )


def _may_be_shown(question: Question) -> bool:
    return question.level not in PROTECTED_LEVELS and question.type not in _FREE
