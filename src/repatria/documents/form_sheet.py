"""A form on paper: blank as a pad for handwriting, or filled with the answers a recipient may see."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from repatria.documents.blocks import Block, Words, heading, title
from repatria.documents.dates import say_stated
from repatria.documents.fields import Choices, Grid, Question, Signatures, Together
from repatria.documents.fonts import SEMIBOLD
from repatria.documents.paper import MM, Paper
from repatria.documents.sheet import Identity, draw_sheet
from repatria.documents.words import word
from repatria.domain.forms.definition import Form
from repatria.domain.forms.definition import Question as Row
from repatria.domain.texts import say

_UNSEEN = frozenset({"calculate", "hidden"})
_LONG_CHOICE = 24
"""A list longer than this is written by hand or shown as its answer, not printed as boxes."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What was answered: *values* by question, *rows* by repeat, *asked* the names that apply (None: all).

    *may_show* says of each question whether this sheet's reader may see it; what they may not is not there at all.
    """

    values: Mapping[str, Any]
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    asked: frozenset[str] | None = None
    may_show: Callable[[Row], bool] = lambda _: True


def blank_form_pdf(form: Form, identity: Identity, paper: Paper) -> bytes:
    """Return the form as a pad to fill by hand: every branch, boxes, lines sized to the answer."""
    return _draw(form, None, identity, paper)


def filled_form_pdf(
    form: Form, filled: Filled, identity: Identity, paper: Paper, heading_text: str = ""
) -> bytes:
    """Return the form with its answers; *heading_text* stands above, as the act that did not take place."""
    return _draw(form, filled, identity, paper, heading_text)


def _draw(form: Form, filled: Filled | None, identity: Identity, paper: Paper, above: str = "") -> bytes:
    language = identity.language
    blocks: list[Block] = []
    if above:
        blocks.append(Words(above, role="P", font=SEMIBOLD, keep_with_next=True))
    blocks.append(title(f"{form.id} · {say(form.title, language)}"))
    if filled is None:
        blocks.append(Question(word("case_code", language), identity.case_code, blank=not identity.case_code))
    intro = say(form.intro, language)
    if intro:
        blocks.append(Words(intro))
    blocks.extend(_rows(form, form.survey, filled, language))
    return draw_sheet(_with_signatures(form, blocks, language), identity, paper)


def _with_signatures(form: Form, blocks: list[Block], language: str) -> list[Block]:
    if not form.signatures:
        return blocks
    people = tuple(
        say(one.label, language) + ("" if one.required else f" {word('optional', language)}")
        for one in form.signatures
    )
    space = Words("", before=3 * MM, after=0.0)
    signed = Signatures(people=people, name_and_date=word("signature", language))
    # The last words stand with the signatures: nobody signs an empty page.
    last = blocks.pop() if blocks else space
    return [*blocks, Together((last, space, signed))]


def _rows(form: Form, rows: Iterable[Row], filled: Filled | None, language: str) -> Iterator[Block]:
    for row in rows:
        if not _stands(row, filled):
            continue
        if row.type == "group":
            inner = list(_rows(form, row.children, filled, language))
            if inner:
                if say(row.label, language):
                    yield heading(say(row.label, language))
                yield from inner
        elif row.type == "repeat":
            yield from _repeat(form, row, filled, language)
        else:
            yield _question(form, row, filled, language)


def _stands(row: Row, filled: Filled | None) -> bool:
    if row.type in _UNSEEN:
        return False
    if filled is None:
        return True
    if row.type not in ("group", "repeat") and not filled.may_show(row):
        return False
    return filled.asked is None or row.name in filled.asked


def _question(form: Form, row: Row, filled: Filled | None, language: str) -> Block:
    label, hint = say(row.label, language), say(row.hint, language)
    if row.type == "note":
        return Words(label)
    chosen = _chosen(filled.values.get(row.name)) if filled else ()
    options = _options(form, row, language)
    if options and len(options) <= _LONG_CHOICE:
        boxes = [(words, name in chosen) for name, words in options]
        if row.or_other:
            boxes.append((word("other", language), "other" in chosen))
        return Choices(label, tuple(boxes), hint=hint if filled is None else "")
    if filled is None:
        return Question(label, hint=hint, lines=_lines(row))
    return Question(label, _said(row, options, filled.values.get(row.name), language), blank=False)


def _lines(row: Row) -> int:
    if row.paper_rows:
        return row.paper_rows
    return 3 if "multiline" in row.appearance else 1


def _options(form: Form, row: Row, language: str) -> list[tuple[str, str]]:
    if row.type == "acknowledge":
        return [("yes", word("yes", language)), ("no", word("no", language))]
    return [(choice.name, say(choice.label, language)) for choice in form.choices.get(row.list_name, ())]


def _chosen(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, (list, tuple)):
        return tuple(str(one) for one in value)
    return (str(value),)


def _said(row: Row, options: Sequence[tuple[str, str]], value: Any, language: str) -> str:
    names = dict(options)
    if row.type in ("date", "dateTime"):
        return say_stated(str(value or ""), language)
    return ", ".join(names.get(one, one) for one in _chosen(value))


def _repeat(form: Form, row: Row, filled: Filled | None, language: str) -> Iterator[Block]:
    columns = [child for child in _leaves(row.children) if child.type not in _UNSEEN | {"note"}]
    if filled is not None:
        yield from _filled_rows(form, row, columns, filled, language)
        return
    yield heading(say(row.label, language))
    if len(columns) <= 5:
        yield Grid(tuple(say(child.label, language) for child in columns), head=True, keep_with_next=True)
        yield from (Grid(("",) * len(columns)) for _ in range(row.paper_rows or 4))
        yield Words("", after=0.0)
        return
    for number in range(1, (row.paper_rows or 2) + 1):
        yield Words(word("row", language, number=number), font=SEMIBOLD, keep_with_next=True)
        yield from (_question(form, child, None, language) for child in columns)


def _filled_rows(
    form: Form, row: Row, columns: Sequence[Row], filled: Filled, language: str
) -> Iterator[Block]:
    """Yield the rows that say something to this reader, counted anew: not even their number tells of others."""
    seen = [child for child in columns if filled.may_show(child)]
    given = filled.rows.get(row.name, ())
    shown = [answers for answers in given if any(answers.get(child.name) is not None for child in seen)]
    if not seen or (given and not shown):
        return
    yield heading(say(row.label, language))
    for number, answers in enumerate(shown, start=1):
        yield Words(word("row", language, number=number), font=SEMIBOLD, keep_with_next=True)
        one = Filled(answers, asked=None, may_show=filled.may_show)
        for child in seen:
            if answers.get(child.name) is not None:
                yield _question(form, child, one, language)


def _leaves(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        if row.type == "group":
            yield from _leaves(row.children)
        else:
            yield row
