"""One question of a form on paper: its label, its boxes or lines, and the answer that was given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from repatria.documents.blocks import Block, Words
from repatria.documents.choices import Choices
from repatria.documents.conditions import Conditions, never_applies
from repatria.documents.dates import say_stated
from repatria.documents.fields import Question, Together
from repatria.documents.filled import Filled, chosen, fitting, place_of
from repatria.documents.fonts import SEMIBOLD
from repatria.documents.limits import limit_of
from repatria.documents.long_lists import BOXES, is_looked_up, is_printed_once, printed_list, sorted_under
from repatria.documents.words import text_of, word
from repatria.documents.writing_room import is_required, lines_for, room_for, takes_several
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import ACKNOWLEDGED, IN_ORDER, NO_ANSWER, Choice, Form
from repatria.domain.forms.definition import Question as Row
from repatria.domain.forms.listing import OTHER
from repatria.domain.texts import Text, say

UNSEEN = frozenset({"calculate", "hidden"})
_OR = " / "
"""Between the two languages of a short answer."""
_FEW = 6
"""A list longer than this is said by its answer once it has one: whoever receives the sheet reads it in one line."""
_ENDS = ".?!:;…)"
MARK = " *"
"""Stands behind what has to be answered; the head of the pad says so."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a form: blank (*filled* is None) or with answers; a *second* language stands below the first.

    On a blank one *by_hand* says words that show what nobody has worked out yet.
    """

    form: Form
    language: str
    filled: Filled | None = None
    second: str = ""
    conditions: Conditions | None = None
    by_hand: Callable[[Text], Text] | None = None

    def when(self, row: Row) -> str:
        """Return when *row* applies, as a pad says it to whoever fills it by hand."""
        if self.conditions is None:
            return ""
        if self.filled is not None and (not self.filled.tells_when or self.filled.is_asked(row)):
            return ""
        return self.conditions.words(row)

    def say(self, text: Text, between: str = "\n", at: Place | None = None) -> str:
        """Return *text* in the language of the copy, and in its second where that says something else.

        Words *at* a place are said with the answers that they show; others name the questions.
        """
        first = self._told(text, self.language, at)
        other = self._told(text, self.second, at) if text.get(self.second) else ""
        return f"{first}{between}{other}" if other and other != first else first

    def stands(self, row: Row) -> bool:
        """Tell whether *row* is on this copy: asked, and for its reader to see."""
        if row.type in UNSEEN:
            return False
        if self.filled is None:
            return not never_applies(row)
        if row.appearance == NO_ANSWER and not self.filled.values.get(row.name):
            return False
        if row.type not in ("group", "repeat") and not self.filled.may_show(row):
            return False
        return self.filled.every or self.filled.is_asked(row)

    def _told(self, text: Text, language: str, at: Place | None) -> str:
        if self.filled is None:
            return say(text if self.by_hand is None else self.by_hand(text), language)
        if at is None:
            return say(text, language)
        return fitting(self.filled.tell(text, language, at), language)

    def label(self, row: Row, values: Mapping[str, Any] | None = None) -> str:
        """Return the words of *row*, in a row of a repeat with the answers of that one (*values*)."""
        return self.say(row.label, at=place_of(row, values))

    def asked(self, row: Row) -> str:
        """Return the words of *row* as a pad says them: with a mark where it must be answered."""
        label = self.label(row)
        if self.filled is not None or not is_required(row) or not label:
            return label
        first, *rest = label.split("\n", 1)
        return "\n".join([f"{first}{MARK}", *rest])

    def hint(self, row: Row) -> str:
        """Return what is said below a question on a pad: its hint, which answers count, where the list is."""
        said = [self.say(row.hint, " / "), self.say(limit_of(row), " / ")]
        if takes_several(row):
            said.append(self.say(text_of("several"), " / "))
        if is_printed_once(self.form, row):
            said.append(word("see_list", self.language, list=self._list_name(row)))
        elif is_looked_up(self.form, row):
            count = len(self.form.choices[row.list_name])
            said.append(word("looked_up", self.language, count=count))
        *before, last = dict.fromkeys(filter(None, said)) or [""]
        return " ".join([*map(_ended, before), last])

    def listed(self, row: Row) -> list[str]:
        """Return the words of the answers to choose from, also those beyond the list; none of a long list."""
        options = self.options(row)
        if len(options) > BOXES:
            return []
        return [words for words, _ in self._boxes(row, options, None)]

    def lists_at_end(self, width: float) -> Iterator[Block]:
        """Yield the lists that questions send to, each once."""
        rows = [row for row in self.form.questions() if self.stands(row) and is_printed_once(self.form, row)]
        for row in {row.list_name: row for row in reversed(rows)}.values():
            under = sorted_under(self.form, row)
            parts = [(self.say(one.label, _OR), self._words(listed)) for one, listed in under]
            choices = self.form.choices[row.list_name]
            name = word("list", self.language, list=self._list_name(row))
            yield from printed_list(name, parts or [("", self._words(choices))], width)

    def _words(self, choices: Iterable[Choice]) -> list[str]:
        return [self.say(choice.label, _OR) for choice in choices]

    def _list_name(self, row: Row) -> str:
        """Return what a list is called: as the first question that chooses from it."""
        first = next(one for one in self.form.questions() if one.list_name == row.list_name)
        return self.say(first.label, _OR).rstrip(":")

    def _sorted(
        self, row: Row, under: Sequence[tuple[Choice, tuple[Choice, ...]]], hint: str, indent: float
    ) -> Block:
        """Return the boxes of *row*, each under the answer to another question that it goes with."""
        names = [Words(self.asked(row), font=SEMIBOLD, after=0.0, indent=indent, keep_with_next=True)]
        names += [Words(hint, after=0.0, indent=indent, keep_with_next=True)] if hint else []
        boxes = [
            Choices(
                f"{self.say(one.label, _OR)}:",
                tuple((said, False) for said in self._words(listed)),
                indent=indent,
            )
            for one, listed in under
        ]
        return Together((*names, *boxes))

    def options(self, row: Row, values: Mapping[str, Any] | None = None) -> list[tuple[str, str]]:
        """Return the answers that *row* may have, each with its words."""
        if row.type == "acknowledge":
            return [(ACKNOWLEDGED, self.say(text_of("acknowledged"), _OR))]
        return [
            (choice.name, self.say(choice.label, _OR, place_of(row, values)))
            for choice in self._listed(row, values)
        ]

    def _listed(self, row: Row, values: Mapping[str, Any] | None) -> Sequence[Choice]:
        """Return the list of *row*; where it was answered, of each code the choice that was meant."""
        listed = self.form.choices.get(row.list_name, ())
        if self.filled is None or values is None:
            return listed
        return self.filled.listed.get(place_of(row, values), listed)

    def question(self, row: Row, values: Mapping[str, Any] | None, indent: float = 0.0) -> Block:
        """Return *row* with its answer in *values*, or with room to answer by hand (None)."""
        if row.type == "note":
            return Words(self.label(row, values), indent=indent)
        hint = self.hint(row) if values is None else _as_sentence(self._astray(row, values))
        label = self.asked(row) if values is None else self.label(row, values)
        if values is None and row.appearance == NO_ANSWER:
            return Choices("", self._boxes(row, self.options(row), values), indent=indent)
        options = self.options(row, values)
        in_order = row.appearance == IN_ORDER
        answered = values is not None and bool(chosen(values.get(row.name)))
        if options and len(options) <= (_FEW if answered else BOXES) and not (in_order and answered):
            if values is None and (under := sorted_under(self.form, row)):
                return self._sorted(row, under, hint, indent)
            return Choices(label, self._boxes(row, options, values), hint=hint, indent=indent)
        if values is None:
            room = tuple((word(key, self.language) if key else "", wide) for key, wide in room_for(row))
            return Question(label, hint=hint, lines=lines_for(row), indent=indent, room=room)
        said = self.said(row, values.get(row.name), values)
        return Question(self.label(row, values), said, blank=False, indent=indent)

    def said(self, row: Row, value: Any, values: Mapping[str, Any] | None = None) -> str:
        """Return an answer in words."""
        names = dict(self.options(row, values))
        if row.type in ("date", "dateTime"):
            return say_stated(str(value or ""), self.language)
        if row.or_other:
            names.setdefault(OTHER, word("other", self.language))
        told = [names.get(one, one) for one in chosen(value)]
        if row.appearance == IN_ORDER:
            told = [f"{place}. {one}" for place, one in enumerate(told, 1)]
        astray = self._astray(row, values)
        return fitting(", ".join(told) + (f" ({astray})" if astray else ""), self.language)

    def _astray(self, row: Row, values: Mapping[str, Any] | None) -> str:
        """Return that an answer does not go with the others, where it does not."""
        goes = self.filled is None or place_of(row, values) not in self.filled.astray
        return "" if goes else word("astray", self.language)

    def _boxes(
        self, row: Row, options: Sequence[tuple[str, str]], values: Mapping[str, Any] | None
    ) -> tuple[tuple[str, bool], ...]:
        ticked = chosen(values.get(row.name)) if values is not None else ()
        boxes = [(words, name in ticked) for name, words in options]
        if row.or_other and all(name != OTHER for name, _ in options):
            boxes.append((word("other", self.language), OTHER in ticked))
        return tuple(boxes)


def _as_sentence(said: str) -> str:
    return said[:1].upper() + said[1:]


def _ended(said: str) -> str:
    """Return *said* with a full stop where it has no end, for another sentence follows."""
    return said if said.rstrip()[-1:] in _ENDS else f"{said.rstrip()}."
