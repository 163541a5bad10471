"""Make the control for a question: buttons for a few choices, a list for more, a search for hundreds.

TO ADD A TYPE OF QUESTION: one function that makes its control, and its line in ``MAKERS``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt

from repatria.domain.calendar import Calendar
from repatria.domain.forms.definition import FROM_ELSEWHERE, IN_ORDER, Question
from repatria.domain.forms.definition import Choice as FormChoice
from repatria.domain.forms.values import DATE_PARTS, WHOLE, unlisted
from repatria.domain.texts import say
from repatria.ui.filling.acknowledge import Acknowledge
from repatria.ui.filling.in_order import InOrder
from repatria.ui.filling.long_lists import LONG, shelf_of
from repatria.ui.filling.many_of_many import ManyOfMany
from repatria.ui.filling.offered_text import OfferedText
from repatria.ui.filling.offers import Offers
from repatria.ui.theme import current_theme
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.date_time import DateTime, TimeLine
from repatria.ui.widgets.multi_choice import MultiChoice
from repatria.ui.widgets.number import NumberLine
from repatria.ui.widgets.partial_date import PartialDate
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import TextLine

FEW: Final = 5
"""Up to this many short choices stand side by side."""

MANY: Final = 18
"""More than this many choices are searched and not read through."""

SHORT: Final = 24
"""So many letters fit on a button beside others."""

ALONE: Final = ("none", "unknown")
"""Choices of several that say something only by themselves, in our own forms: others mean by them what they like."""

LETTERS_OF_TEXT: Final = 20_000


@dataclass(frozen=True, slots=True)
class Around:
    """What controls need from around the form: the language it is read in, the clock, names to offer.

    *kept_by* is the post that keeps what the session calls withheld.
    """

    language: str
    now: Callable[[], datetime]
    calendar: Calendar = field(default_factory=Calendar)
    offers: Offers = field(default_factory=Offers)
    kept_by: str = ""

    def local(self) -> datetime:
        """Return the time as the post's wall clock shows it."""
        return self.calendar.local(self.now())

    def today(self) -> date:
        """Return the day at the post."""
        return self.local().date()


Maker = Callable[[Question, Sequence[FormChoice], Around], Control]


def make_control(question: Question, choices: Sequence[FormChoice], around: Around) -> Control:
    """Return the control for *question* as it offers *choices* now."""
    return MAKERS[question.type](question, choices, around)


def raw_value(control: Control) -> object:
    """Return the answer, or what was typed so far where that is no answer yet: it is kept, and named."""
    if isinstance(control, NumberLine) and control.complaint():
        return control.line.text().strip() or None
    if isinstance(control, LocalMoment):
        return control.typed()
    if isinstance(control, PartialDate) and control.complaint():
        return typed_date(control)
    if isinstance(control, TimeLine) and control.complaint():
        return control.line.text().strip() or None
    if isinstance(control, SearchableChoice) and control.complaint():
        return unlisted(control.line.text())
    if isinstance(control, ManyOfMany):
        return control.typed()
    return control.value()


def date_boxes(asked: Question, around: Around, *, cell: bool = False) -> PartialDate:
    """Return the boxes of a date, as far as the form asks for it."""
    unasked = DATE_PARTS.get(asked.appearance, 0)
    return PartialDate(whole=asked.appearance == WHOLE, today=around.today, cell=cell, unasked=unasked)


def typed_date(control: PartialDate) -> str | None:
    """Return the three boxes as they stand, in the order of a date, or what is no date."""
    if control.strange:
        return control.strange
    parts = (control.year.text(), control.month.text(), control.day.text())
    return "-".join(parts).rstrip("-") if any(parts) else None


class LocalMoment(DateTime):
    """A day with its time by the post's wall clock, kept with the post's offset from UTC."""

    def __init__(self, around: Around) -> None:
        super().__init__(around.local)
        self._calendar = around.calendar

    def typed(self) -> str | None:
        """Return the moment with its offset, or what was typed so far."""
        moment = self.value()
        if moment:
            return self._calendar.stated(datetime.fromisoformat(moment)).isoformat()
        day, time = typed_date(self.day), self.time.line.text().strip()
        return f"{day or ''}T{time}" if day or time else None

    def set_value(self, value: object) -> None:
        """Show a moment of any offset by the post's wall clock."""
        super().set_value(self._here(value) if isinstance(value, str) else None)

    def _here(self, value: str) -> str:
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            return value
        return value if moment.tzinfo is None else self._calendar.local(moment).isoformat()


def _text(question: Question, _: Sequence[FormChoice], around: Around) -> Control:
    if question.appearance == "multiline":
        return TextArea(max(3, min(question.paper_rows, 6)))
    if question.appearance in ("related", "institution", "post"):
        return OfferedText(around.offers.of(question.appearance))
    line = TextLine(limit=LETTERS_OF_TEXT)
    if question.appearance == "phone":
        line.setMaximumWidth(current_theme().size(320))
        line.line.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
    return line


def _select_one(question: Question, choices: Sequence[FormChoice], around: Around) -> Control:
    if len(choices) > LONG:
        return SearchableChoice(shelf_of(choices, around.language))
    offered = said(choices, around.language)
    if question.appearance == "minimal" or len(offered) > MANY:
        return SearchableChoice(offered)
    longest = _longest(offered)
    if len(offered) <= FEW and longest <= SHORT:
        return ChoiceButtons(offered)
    return ChoiceButtons(offered, columns=_columns(offered))


def _select_multiple(question: Question, choices: Sequence[FormChoice], around: Around) -> Control:
    if question.appearance == IN_ORDER and len(choices) <= LONG:
        return InOrder(said(choices, around.language))
    alone = () if question.name.startswith(FROM_ELSEWHERE) else ALONE
    if len(choices) > LONG:
        return ManyOfMany(shelf_of(choices, around.language), exclusive=alone)
    offered = said(choices, around.language)
    if question.appearance == "minimal" or len(offered) > 2 * MANY:
        return ManyOfMany(offered, exclusive=alone)
    return MultiChoice(offered, columns=_columns(offered), exclusive=alone)


def how_laid(choices: Sequence[FormChoice], language: str) -> tuple[object, ...]:
    """Return what decides how *choices* stand on the page: as long as it is the same, only their words change."""
    offered = said(choices, language)
    short = _longest(offered) <= SHORT
    return tuple(choice.name for choice in choices), _columns(offered), len(offered) <= FEW and short


def said(choices: Sequence[FormChoice], language: str) -> list[Choice]:
    """Return the choices in words."""
    return [Choice(choice.name, say(choice.label, language)) for choice in choices]


def _columns(offered: Sequence[Choice]) -> int:
    roomy = current_theme().scale < 1.4 and len(offered) > FEW and _longest(offered) <= 34
    return 2 if roomy else 1


def _longest(offered: Sequence[Choice]) -> int:
    return max((len(choice.words) for choice in offered), default=0)


MAKERS: Final[Mapping[str, Maker]] = MappingProxyType(
    {
        "text": _text,
        "integer": lambda *_: NumberLine(),
        "decimal": lambda *_: NumberLine(decimals=True),
        "date": lambda asked, _, around: date_boxes(asked, around),
        "time": lambda *_: TimeLine(),
        "dateTime": lambda _, __, around: LocalMoment(around),
        "select_one": _select_one,
        "select_multiple": _select_multiple,
        "acknowledge": lambda *_: Acknowledge(),
    }
)
"""By type of question: what makes its control."""
