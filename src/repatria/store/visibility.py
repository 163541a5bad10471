"""Who may see a case: the one condition that every list, count and search passes through."""

from __future__ import annotations


def visible_to(person: str | None) -> tuple[str, tuple[str, ...]]:
    """Return the condition on ``case_row`` that leaves what *person* may see, and its values.

    Every list, count and search passes through here. None is the program itself, which sees all. A rule of the
    program and not cryptography (design 4.2).
    """
    if person is None:
        return "1", ()
    readers = "SELECT 1 FROM case_reader WHERE case_key = case_row.key AND person = ?"
    return f"(case_row.restricted = 0 OR EXISTS ({readers}))", (person,)
