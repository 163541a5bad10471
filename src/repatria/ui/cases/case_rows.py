"""One line of a list of cases as it is drawn and read aloud."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.ui.widgets.states import State


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One row. *key* stays the same from minute to minute; *who* covers the name, *named* shows it.

    *named_title* stands for *title* while names are shown.

    *late* counts, quietly, what else of the case is past its limit.

    *person* is the same in the rows of all cases of one person.

    A *heading* has only *title* and *count*. *step* is the path at which the case opens; *draft* the filled form
    that the row resumes.
    """

    key: str
    title: str
    state: State = State.OPEN
    count: str = ""
    heading: bool = False
    code: str = ""
    who: str = ""
    named: str = ""
    clock: str = ""
    late: str = ""
    chips: tuple[tuple[State, str], ...] = ()
    named_title: str = ""
    case: str = ""
    person: str = ""
    step: str = ""
    draft: str = ""


def say_row(row: CaseRow, *, names: bool) -> str:
    """Return a row as the screen reader says it."""
    if row.heading:
        return f"{row.title}: {row.count}"
    who = row.named if names else row.who
    title = row.named_title if names and row.named_title else row.title
    chips = [said for _, said in row.chips]
    return ". ".join(part for part in (row.code, who, title, row.clock, row.late, *chips) if part)
