"""Our own forms as XLSForms, for whoever works on them in a spreadsheet."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Final

from repatria.content.added import unanswered_name
from repatria.content.lists import OR_OTHER
from repatria.content.workbooks.columns import (
    LANGUAGES,
    OTHER_END,
    OURS,
    OWN_SHEET,
    PARTIAL,
    PLAIN,
    TEXTS,
    Row,
)
from repatria.domain.answers_out.leaving import CASE, case_names
from repatria.domain.forms.definition import Choice, Form, Question
from repatria.domain.forms.listing import OTHER, choices_of
from repatria.domain.forms.values import WHOLE
from repatria.domain.texts import Text, WithAnswers

_CASE: Final = re.compile(r"\$\{case\.(\w+)\}")
_OPENED: Final = ("group", "repeat")


def write_workbook(form: Form) -> bytes:
    """Return *form* as the bytes of an ``.xlsx`` file."""
    from openpyxl import Workbook  # only needed where a form goes out

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets_of(form).items():
        sheet = book.create_sheet(name)
        heads = list(dict.fromkeys(head for row in rows for head in row))
        sheet.append(heads)
        for row in rows:
            sheet.append([row.get(head, "") or None for head in heads])
        sheet.freeze_panes = "A2"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def sheets_of(form: Form, *, every_list: bool = False) -> dict[str, list[Row]]:
    """Return the rows of each sheet; *every_list* also those lists that no question asks but with other choices."""
    return {
        "survey": [*_case_rows(form), *_rows(form, form.survey)],
        "choices": list(_choice_rows(form, every_list=every_list)),
        "settings": [_settings(form)],
        OWN_SHEET: list(_own_rows(form)),
    }


def _case_rows(form: Form) -> Iterator[Row]:
    """Yield a hidden question for each fact of the case that the form reads."""
    for name in case_names(form):
        yield {"type": "hidden", "name": name.replace("case.", CASE), "made": "case"}


def _rows(form: Form, questions: tuple[Question, ...]) -> Iterator[Row]:
    added: set[str] = set()
    for question in questions:
        row = _row(form, question)
        if question.name in added:
            row["made"] = "added"
        yield row
        if question.type in _OPENED:
            yield from _rows(form, question.children)
            yield {"type": f"end_{question.type}"}
        added = {f"{question.name}_other"} if question.or_other else added
        added |= {unanswered_name(question.name)} if question.no_answer else set()


def _row(form: Form, question: Question) -> Row:
    row = {"type": _type(question), "name": question.name}
    for column in TEXTS:
        row |= _spoken(column, getattr(question, column), form.languages)
    row |= {column: outward(getattr(question, column)) for column in PLAIN}
    if question.type == "date":
        row["appearance"] = "" if question.appearance == WHOLE else question.appearance or PARTIAL
    row |= {column: getattr(question, column) for column in OURS}
    row["protective"] = " ".join(question.protective)
    row["paper_rows"] = str(question.paper_rows or "")
    row["or_other"] = "yes" if question.or_other else ""
    row["no_answer"] = "yes" if question.no_answer else ""
    return row


def _type(question: Question) -> str:
    if question.type in _OPENED:
        return f"begin_{question.type}"
    if not question.list_name:
        return question.type
    return f"{question.type} {question.list_name}{OTHER_END if question.or_other else ''}"


def outward(expression: str) -> str:
    """Return an expression, or words, with the facts of the case called as their hidden questions are."""
    return _CASE.sub(rf"${{{CASE}\1}}", expression)


def _spoken(column: str, text: Text, languages: tuple[str, ...]) -> Row:
    said = text.written if isinstance(text, WithAnswers) else text
    return {
        f"{column}::{LANGUAGES.get(language, language)}": outward(said.get(language, ""))
        for language in languages
    }


def _choice_rows(form: Form, *, every_list: bool) -> Iterator[Row]:
    """Yield each list, written out with ``other`` where a question lets one specify, and as it is where one does not.

    A list that stood there twice without need would be changed once.
    """
    selects = [question for question in form.questions() if question.list_name]
    open_lists = {question.list_name: question for question in selects if question.or_other}
    closed = {question.list_name for question in selects if not question.or_other}
    for name, choices in form.choices.items():
        has_other = any(choice.name == OTHER for choice in choices)
        if name != OR_OTHER and (every_list or name in closed or name not in open_lists or has_other):
            yield from (choice_row(form, name, choice) for choice in choices)
        if name in open_lists:
            every = choices_of(form, open_lists[name])
            yield from (choice_row(form, f"{name}{OTHER_END}", choice) for choice in every)


def choice_row(form: Form, name: str, choice: Choice) -> Row:
    """Return the row of a *choice* in the list called *name*."""
    row = {"list_name": name, "name": choice.name}
    return row | _spoken("label", choice.label, form.languages) | dict(choice.attributes)


def _settings(form: Form) -> Row:
    first = form.languages[0]
    return {
        "form_title": form.title.get(first, form.id),
        "form_id": form.id,
        "version": form.version,
        "default_language": LANGUAGES.get(first, first),
        "allow_choice_duplicates": "no",
    }


def _own_rows(form: Form) -> Iterator[Row]:
    """Yield what has no place in an XLSForm, one fact a row."""
    for key in ("title", "intro", "signed"):
        text: Text = getattr(form, key)
        if text:
            yield {"key": key, **_spoken("text", text, form.languages)}
    yield {"key": "child_variant_of", "value": form.child_variant_of}
    for purpose in sorted(form.purposes):
        yield {"key": "purpose", "value": purpose}
    for source in form.sources:
        yield {"key": "source", "value": source}
    for signature in form.signatures:
        needed = "yes" if signature.required else "no"
        words = _spoken("text", signature.label, form.languages)
        yield {"key": "signature", "value": signature.role, "required": needed, **words}
