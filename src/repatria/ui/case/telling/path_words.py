"""Say in words where something stands and what it says; a raw path or code is never shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.given import several
from repatria.domain.cases.related import kinds_of
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.listing import choices_of, one_by_code
from repatria.ui.case.telling.header_words import country_words
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.pair_words import pair_answer, pair_words
from repatria.ui.case.telling.terms import (
    child_words,
    form_name,
    kind_words,
    known_by_words,
    outcome_words,
    side_words,
    value_words,
    words,
    yes_words,
)
from repatria.ui.case.view import CaseView
from repatria.ui.form_words import form_called
from repatria.ui.widgets.states import State, word_of

_COUNTRIES = frozenset({"country", "found_in", "nationality", "residence", "return_country"})
_LISTED = {"sex": "sex_gender", "language": "language", "urgent": "urgent_need"}
"""Values of the case that are codes of a shared list."""
_STEP_STATES = {
    "done": State.DONE,
    "not_applicable": State.NOT_APPLICABLE,
    "refused": State.REFUSED,
    "attempted": State.ATTEMPTED,
    "waiting": State.WAITING,
    "open": State.OPEN,
}


def place_words(view: CaseView, path: str) -> str:
    """Return what *path* is about."""
    kind, _, rest = path.partition("/")
    owner, _, name = rest.partition("/")
    if kind == "case":
        return value_words(rest)
    if kind == "step":
        return step_title(view, rest)
    if kind in ("form", "row"):
        return _question_words(view, kind, owner, name)
    if kind == "related":
        return related_words(view, owner)
    if kind == "same":
        return pair_words(view, rest)
    if kind == "request":
        return QCoreApplication.translate("case_paths", "Respuesta a un pedido")
    return QCoreApplication.translate("case_paths", "Otra anotación")


def said_words(view: CaseView, path: str, value: Any) -> str:
    """Return what stands at *path*, in words."""
    if value is None or value in ("", []):
        return QCoreApplication.translate("case_paths", "sin respuesta")
    kind, _, rest = path.partition("/")
    if kind == "case":
        return _case_value(view, rest, value)
    if kind == "step":
        return step_value(view, value)
    if kind == "same":
        return pair_answer(value)
    if kind in ("form", "row"):
        owner, _, name = rest.partition("/")
        return _answer(view, kind, owner, name, value)
    if isinstance(value, dict):
        return " · ".join(str(part) for part in value.values() if part)
    return kind_words(str(value)) if path.endswith("/kind") else _plain(view, value)


def step_title(view: CaseView, path: str) -> str:
    """Return the name of the step at *path* (``P10.2/30``)."""
    name, _, day = path.partition("/")
    step = next((one for one in view.case.pack.steps if one.id == name), None)
    title = (
        words(step.name) if step else QCoreApplication.translate("case_paths", "Un paso de otro protocolo")
    )
    if not day:
        return title
    return QCoreApplication.translate("case_paths", "{step}, día {day}").format(step=title, day=day)


def how_known(view: CaseView, value: dict[str, Any], author: str) -> str:
    """Return how it is known that a step was done; nobody but its *author* reads *lo hice yo*."""
    known = str(value.get("known_by", ""))
    if known != "did" or author == view.me:
        return known_by_words(known)
    name = str(value.get("name") or "") or view.names.get(author, "")
    if not name:
        return QCoreApplication.translate("case_paths", "lo hizo quien lo anotó")
    return QCoreApplication.translate("case_paths", "lo hizo {name}").format(name=name)


def step_value(view: CaseView, value: Any, author: str = "") -> str:
    """Return a record of a step: its state, who, when, how known, why."""
    if not isinstance(value, dict):
        return str(value)
    role = words(view.case.pack.roles.get(str(value.get("by", "")), {}))
    how, name = how_known(view, value, author), str(value.get("name", ""))
    parts = [
        word_of(_STEP_STATES.get(str(value.get("state")), State.OPEN)),
        "" if name and how.endswith(name) else name,
        role,
        str(value.get("institution", "")),
        say_stated(value.get("happened_at"), view.case.facts.calendar, view.now),
        how,
        str(value.get("reason", "")),
    ]
    return " · ".join(dict.fromkeys(part for part in parts if part))


def form_title(view: CaseView, member: str) -> str:
    """Return number and title of a filled form."""
    form = form_at(view, member)
    return form_name(form) if form else QCoreApplication.translate("case_paths", "Un formulario")


def form_at(view: CaseView, member: str) -> Form | None:
    """Return the form of which *member* is filled."""
    found = next((one for one in view.filled if one.member == member), None)
    return view.forms.get(found.form) if found else None


def related_words(view: CaseView, member: str) -> str:
    """Return what a related person is, without a name."""
    kinds = sorted(kinds_of(view.case.state, member))
    return ", ".join(kind_words(kind) for kind in kinds) or QCoreApplication.translate(
        "case_paths", "Alguien"
    )


def owner_of_row(view: CaseView, row: str) -> str:
    """Return the filled form to which a row belongs."""
    for fact in view.case.state.of_type("member_added"):
        if fact.path == f"row/{row}" and isinstance(fact.value, dict):
            return str(fact.value.get("form", ""))
    return ""


def question_at(form: Form | None, name: str) -> Question | None:
    """Return a question of a form by its name."""
    return next((one for one in form.questions() if one.name == name), None) if form else None


def choice_words(form: Form, question: Question, value: Any) -> str:
    """Return the words of one or several choices."""
    known = {choice.name: words(choice.label) for choice in one_by_code(choices_of(form, question))}
    return ", ".join(known.get(str(one), str(one)) for one in several(value))


def _question_words(view: CaseView, kind: str, owner: str, name: str) -> str:
    member = owner if kind == "form" else owner_of_row(view, owner)
    form = form_at(view, member)
    question = question_at(form, name)
    title = form_title(view, member)
    if question is None:
        return title
    asked = words(question.label) or title
    if kind == "row" and (row := _row_words(view, member, owner)):
        asked = QCoreApplication.translate("case_paths", "{row}: {question}").format(row=row, question=asked)
    called = form_called(form.id, words(form.title)) if form else title
    return QCoreApplication.translate("case_paths", "{question} ({form})").format(question=asked, form=called)


def _row_words(view: CaseView, member: str, row: str) -> str:
    """Return which row of which repeat this is; of one that was removed, nothing."""
    answers = answers_of(view.case.state, member)
    repeat = next((name for name, rows in answers.rows.items() if row in rows), "")
    question = question_at(form_at(view, member), repeat)
    if question is None:
        return ""
    number = answers.rows_in(repeat, answers.within.get(row, "")).index(row) + 1
    return QCoreApplication.translate("case_paths", "{repeat} {number}").format(
        repeat=words(question.label), number=number
    )


def _answer(view: CaseView, kind: str, owner: str, name: str, value: Any) -> str:
    form = form_at(view, owner if kind == "form" else owner_of_row(view, owner))
    question = question_at(form, name)
    if form is not None and question is not None and question.list_name:
        return choice_words(form, question, value)
    return _plain(view, value)


def _case_value(view: CaseView, name: str, value: Any) -> str:
    if name in _COUNTRIES:
        return ", ".join(country_words(view, one) for one in several(value))
    if name in ("restricted", "night_card"):  # who else may read it would tell who was pointed at
        return QCoreApplication.translate("case_paths", "pocas personas")
    if name in ("responsible", "on_duty"):
        other = QCoreApplication.translate("case_paths", "alguien de otro puesto")
        return view.names.get(str(value), other)
    if isinstance(value, dict):
        return _status(value)
    table = {"side": side_words, "child_or_doubt": child_words, "origin_block": yes_words}
    if name in table:
        return table[name](str(value))
    listed = view.lists.get(_LISTED.get(name, ""), {})
    codes = several(value)
    if listed and all(isinstance(one, str) and one in listed for one in codes):
        return ", ".join(words(listed[one]) for one in codes)
    return _plain(view, value)


def _status(value: dict[str, Any]) -> str:
    if value.get("state") == "closed":
        shut = QCoreApplication.translate("case_paths", "cerrado: {how}")
        said = shut.format(how=outcome_words(str(value.get("outcome", ""))))
    elif value.get("state") == "open":
        said = QCoreApplication.translate("case_paths", "abierto")
    else:
        said = " ".join(str(part) for part in (value.get("id"), value.get("version")) if part)
    return " · ".join(part for part in (said, str(value.get("reason", ""))) if part)


def _plain(view: CaseView, value: Any) -> str:
    if isinstance(value, bool):
        return yes_words("yes" if value else "no")
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    if isinstance(value, str) and len(value) >= len("2026-11-23") and value[:4].isdigit():
        return say_stated(value, view.case.facts.calendar, view.now)
    return str(value)
