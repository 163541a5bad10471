"""What became otherwise when a form was brought in: a closed set, told in words by ``ui/messages/adopting``."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, unique


@unique
class Became(Enum):
    """One way in which a form from elsewhere is asked otherwise here than its designer wrote."""

    FILE_AS_TEXT = "a picture, sound or file is asked for as text"
    PLACE_AS_TEXT = "a place on the map is asked for as text"
    CODE_AS_TEXT = "a bar code is asked for as text"
    LIST_AS_TEXT = "choices that are not in the file are asked for as text"
    FILTER_PASSED = "a long list is offered whole, as its filter asks for more than that a column be equal"
    MACHINE_PASSED = "what a device or an account would say by itself is not taken"
    LAST_SAVED_PASSED = "what the form last saved on a device says is never taken"
    ENTITY_PASSED = "entities of ODK are not made"
    LEVEL_RAISED = "what is worked out from a more sensitive answer is as sensitive"
    LEVEL_PASSED = "a level that stands elsewhere than in the column 'level' or 'bind::level' is not read"
    LEVEL_UNDERSTATED = (
        "what was sent beside the file says less of how sensitive answers are: what the file states counts"
    )
    NOT_ITS_FILE = "what runs is not what the file sent with it becomes, or none was sent"
    RULE_PASSED = "a rule of an answer that is not in the form"
    ACT_PASSED = "an answer does not change when another one does"
    HEADING_PASSED = "a heading without a group is not shown"
    ANSWER_IN_WORDS = "words that show an answer name its question"
    MEDIA_PASSED = "pictures and sounds beside the words are not shown"
    LOOK_PASSED = "the look of a question is ours"
    NO_WORDS = "a question without words shows its name"
    NOT_SPOKEN = "words that are missing in a language are shown in another"
    GAP_IN_LANGUAGE = "words of a question that are missing in a language of its form are shown in another"
    ROWS_COUNTED = "counted rows open by themselves, and with one too many the form is not finished"
    ROWS_PASSED = "a new row does not bring the rows that the file fills into it"
    ORDER_KEPT = "choices in an order by chance keep the order of their list"
    LOCK_LETS_OFF = "a required question that may only be read is required of nobody while it is empty"
    GROUP_LOCK_PASSED = "a group that may only be read is read question by question"
    SHEET_LEFT_OUT = "a sheet that is not of the form is neither kept nor sent"
    UNREAD_LEFT_OUT = "a column or a list that nothing reads is neither kept nor sent"
    WARNED = "the converter of spreadsheets warns"


@dataclass(frozen=True, slots=True)
class Notice:
    """One kind of change and *where* it was made: names as the file writes them, a language, a warning."""

    became: Became
    where: tuple[str, ...]


@dataclass(slots=True)
class Notices:
    """What is told while a form is brought in."""

    _found: dict[Became, dict[str, None]] = field(default_factory=dict)

    def tell(self, became: Became, where: str) -> None:
        """Tell that at *where* something became otherwise."""
        self._found.setdefault(became, {})[where] = None

    def told(self) -> tuple[Notice, ...]:
        """Return all that was told, by kind, each place once."""
        return tuple(Notice(became, tuple(self._found[became])) for became in Became if became in self._found)
