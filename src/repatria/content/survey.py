"""The flat rows of a survey read into a tree: groups closed, levels inherited, columns checked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec

from repatria.content.added import specify, unanswered_name, unless_unanswered, why_unanswered
from repatria.content.lists import check_order
from repatria.content.tables import check_words, convert
from repatria.domain.cases.related import SERVICES
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import LEVELS, NO_ANSWER, QUESTION_TYPES, Choice, Question
from repatria.domain.reasons import Reason, because
from repatria.domain.texts import Text

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_CLOSING = {"end_group": "group", "end_repeat": "repeat"}
_OPENING = {"begin_group": "group", "begin_repeat": "repeat"}
_SELECTS = ("select_one", "select_multiple")
_ANSWERED = frozenset({"text", "integer", "decimal", "date", "time", "dateTime", *_SELECTS})
_UNLABELLED = ("calculate", "hidden")
_FOR_ANSWERS = ("constraint", "calculation", "default", "read_only", "choice_filter", "protective", "serves")


class _Row(msgspec.Struct, forbid_unknown_fields=True):
    type: str
    name: str = ""
    label: dict[str, str] = {}
    hint: dict[str, str] = {}
    level: str = ""
    required: str = ""
    required_message: dict[str, str] = {}
    relevant: str = ""
    constraint: str = ""
    constraint_message: dict[str, str] = {}
    calculation: str = ""
    default: str = ""
    read_only: str = ""
    choice_filter: str = ""
    appearance: str = ""
    repeat_count: str = ""
    paper_rows: int = 0
    protective: tuple[str, ...] = ()
    htcds: str = ""
    serves: str = ""
    no_answer: bool = False


@dataclass(slots=True)
class _Open:
    """A group or repeat not yet closed, with the rows read into it."""

    question: Question | None
    rows: list[Question] = field(default_factory=list)


class SurveyReader:
    """Reads the rows of one file; *choices* are the lists its selects may use, *orders* the protective ones.

    *words* are those of the rows that are added: ``specify`` what other is, ``why`` there is no answer.
    """

    def __init__(
        self,
        file: str,
        languages: Sequence[str],
        level: str,
        choices: Mapping[str, Sequence[Choice]],
        words: Mapping[str, Text],
        orders: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.file, self.languages, self.level = file, languages, level
        self.choices, self.words, self.orders = choices, words, orders
        self._open: list[_Open] = [_Open(None)]
        self._names: set[str] = set()

    def read(self, rows: Sequence[dict[str, Any]]) -> tuple[Question, ...]:
        """Return the tree in *rows*."""
        for number, values in enumerate(rows, start=1):
            row = convert(values, _Row, self.file, f"survey[{number}]")
            key = row.name or f"survey[{number}]"
            if row.type in _CLOSING:
                self._close(row, key)
            else:
                self._enter(self._question(row, key), key)
        left = self._open[-1].question
        if left is not None:
            raise DefinitionError(self.file, left.name, because(Reason.NEVER_CLOSED, kind=left.type))
        return tuple(self._open[0].rows)

    def _close(self, row: _Row, key: str) -> None:
        kind = _CLOSING[row.type]
        current = self._open[-1].question
        if current is None or current.type != kind:
            raise DefinitionError(self.file, key, because(Reason.CLOSES_NOTHING, given=row.type, kind=kind))
        done = self._open.pop()
        if not done.rows:
            raise DefinitionError(self.file, current.name, because(Reason.EMPTY_GROUP, kind=kind))
        self._open[-1].rows.append(replace(current, children=tuple(done.rows)))

    def _enter(self, question: Question, key: str) -> None:
        self._take_name(question.name, key)
        if question.type in ("group", "repeat"):
            self._open.append(_Open(question))
            return
        self._open[-1].rows.append(question)
        if question.or_other:
            self._take_name(f"{question.name}_other", key)
            self._open[-1].rows.append(specify(question, self.words.get("specify", {})))
        if question.no_answer:
            self._take_name(unanswered_name(question.name), key)
            self._open[-1].rows.append(why_unanswered(question, self.words.get("why", {})))

    def _take_name(self, name: str, key: str) -> None:
        if not _NAME.fullmatch(name):
            raise DefinitionError(self.file, key, because(Reason.NOT_A_NAME, name=name))
        if name in self._names:
            raise DefinitionError(self.file, key, because(Reason.NAME_TWICE, name=name))
        self._names.add(name)

    def _question(self, row: _Row, key: str) -> Question:
        kind, list_name, or_other = self._read_type(row.type, key)
        self._check_texts(row, kind, key)
        self._check_columns(row, kind, key)
        question = Question(
            name=row.name,
            type=kind,
            label=row.label,
            level=self._level(row, key),
            hint=row.hint,
            list_name=list_name,
            or_other=or_other,
            required=row.required,
            required_message=row.required_message,
            relevant=row.relevant,
            constraint=row.constraint,
            constraint_message=row.constraint_message,
            calculation=row.calculation,
            default=row.default,
            read_only=row.read_only,
            choice_filter=row.choice_filter,
            appearance=row.appearance,
            repeat_count=row.repeat_count,
            paper_rows=row.paper_rows,
            protective=self._protective(row, list_name, key),
            htcds=row.htcds,
            serves=self._serves(row, kind, key),
            no_answer=self._no_answer(row, kind, key),
        )
        return unless_unanswered(question) if question.no_answer else question

    def _no_answer(self, row: _Row, kind: str, key: str) -> bool:
        if row.no_answer and (kind not in _ANSWERED or NO_ANSWER not in self.choices):
            raise DefinitionError(self.file, f"{key}.no_answer", because(Reason.NOT_FOR_KIND, kind=kind))
        in_row = any(one.question is not None and one.question.type == "repeat" for one in self._open)
        if row.no_answer and in_row:
            raise DefinitionError(self.file, f"{key}.no_answer", because(Reason.NOT_FOR_KIND, kind="repeat"))
        return row.no_answer

    def _read_type(self, text: str, key: str) -> tuple[str, str, bool]:
        words = text.split()
        kind = _OPENING.get(words[0], words[0]) if words else ""
        if kind not in QUESTION_TYPES or words[0] in ("group", "repeat"):
            raise DefinitionError(self.file, f"{key}.type", because(Reason.UNKNOWN_TYPE, given=text))
        if kind not in _SELECTS:
            if len(words) > 1:
                raise DefinitionError(self.file, f"{key}.type", because(Reason.UNKNOWN_TYPE, given=text))
            return kind, "", False
        if len(words) not in (2, 3) or words[2:] not in ([], ["or_other"]):
            raise DefinitionError(
                self.file, f"{key}.type", because(Reason.NOT_A_SELECT, given=text, kind=kind)
            )
        if words[1] not in self.choices:
            raise DefinitionError(self.file, f"{key}.type", because(Reason.NO_SUCH_LIST, name=words[1]))
        return kind, words[1], len(words) == 3

    def _level(self, row: _Row, key: str) -> str:
        inherited = next((o.question.level for o in reversed(self._open) if o.question), self.level)
        level = row.level or inherited
        if level not in LEVELS:
            why = because(Reason.UNKNOWN_LEVEL, level=level) if level else because(Reason.NO_LEVEL)
            raise DefinitionError(self.file, f"{key}.level", why)
        return level

    def _check_texts(self, row: _Row, kind: str, key: str) -> None:
        needed = kind not in _UNLABELLED
        check_words(row.label, self.languages, self.file, f"{key}.label", needed=needed)
        for column in ("hint", "required_message", "constraint_message"):
            words = getattr(row, column)
            check_words(words, self.languages, self.file, f"{key}.{column}", needed=False)

    def _check_columns(self, row: _Row, kind: str, key: str) -> None:
        """Refuse columns that mean nothing for this type, and a calculation with nothing to compute."""
        if kind in ("group", "note", "repeat"):
            unread = [column for column in _FOR_ANSWERS if getattr(row, column)]
            if row.required and kind != "repeat":
                unread.append("required")
            if unread:
                raise DefinitionError(
                    self.file, f"{key}.{unread[0]}", because(Reason.NOT_FOR_KIND, kind=kind)
                )
        if row.repeat_count and kind != "repeat":
            raise DefinitionError(self.file, f"{key}.repeat_count", because(Reason.ONLY_A_REPEAT))
        if row.choice_filter and kind not in _SELECTS:
            raise DefinitionError(self.file, f"{key}.choice_filter", because(Reason.ONLY_A_SELECT))
        if kind == "calculate" and not row.calculation:
            raise DefinitionError(self.file, f"{key}.calculation", because(Reason.NOTHING_TO_CALCULATE))
        if row.paper_rows < 0:
            raise DefinitionError(self.file, f"{key}.paper_rows", because(Reason.LESS_THAN_NONE))

    def _serves(self, row: _Row, kind: str, key: str) -> str:
        if row.serves and (kind != "text" or row.serves not in SERVICES):
            raise DefinitionError(self.file, f"{key}.serves", because(Reason.NO_SERVICE, given=row.serves))
        return row.serves

    def _protective(self, row: _Row, list_name: str, key: str) -> tuple[str, ...]:
        names = {choice.name for choice in self.choices.get(list_name, ())}
        check_order(row.protective, names, self.file, f"{key}.protective")
        return row.protective or self.orders.get(list_name, ())
