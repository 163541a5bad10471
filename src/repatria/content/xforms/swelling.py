"""What a spreadsheet would become is counted before it is made: a small one can stand for a form of a gigabyte.

A loop writes its rows once for each choice, a language its words for each row, a reference the whole path of its
question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from repatria.content.xforms.reading import MOST_QUESTIONS
from repatria.content.xforms.xml import DEEPEST, LARGEST
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.reasons import Reason, because

MOST_TEXTS: Final = 100_000
"""Words in all languages together; ten languages of a form with all municipalities of a country are half of that."""
_KINDS: Final = r"[\s_]+(?:lgroup|looped\s+group|group|repeat|(?P<loop>loop))"
_BEGINS: Final = re.compile(rf"begin{_KINDS}(?:\s+(?:over\s+)?(?P<list>\S+))?")
_ENDS: Final = re.compile(rf"end{_KINDS}")
_REFERENCE: Final = re.compile(r"\$\{([^{}]*)\}")
_HEADS_OF_TYPES: Final = frozenset({"type", "command"})
_HEADS_OF_NAMES: Final = frozenset({"name", "value", "tag"})
_NOT_SPOKEN: Final = frozenset({"bind", "body", "control", "instance", "entities"})
_OWN_PATHS: Final = 3
"""How often a question is named by its path whatever it asks: its bind, its control, its words."""

Row = Mapping[str, Any]


def refuse_swelling(file: str, workbook: Any) -> None:
    """Raise DefinitionFileError for the sheets of a *workbook* that would become more than is read."""
    survey, choices = _cells(workbook.survey), _cells(workbook.choices)
    if _texts(survey, choices) > MOST_TEXTS:
        raise DefinitionFileError(file, because(Reason.TOO_MANY_TEXTS, most=MOST_TEXTS))
    counted = _Paths(choices)
    for number, row in enumerate(survey, 2):
        counted.take(row)
        if counted.depth > DEEPEST:
            raise DefinitionError(file, f"survey {number}", because(Reason.GROUPS_TOO_DEEP, most=DEEPEST))
        if counted.questions > MOST_QUESTIONS:
            raise DefinitionFileError(file, because(Reason.TOO_MANY_QUESTIONS, most=MOST_QUESTIONS))
    if counted.letters(choices) > LARGEST:
        raise DefinitionFileError(file, because(Reason.READ_TOO_LONG))


def _cells(rows: Iterable[Row] | None) -> list[dict[str, str]]:
    """Return the cells of a sheet that hold anything, as text."""
    return [{head: str(said) for head, said in row.items() if said not in (None, "")} for row in rows or ()]


def _texts(*sheets: list[dict[str, str]]) -> int:
    """Return how many texts all languages together have: what one row says in one of them pyxform writes in all."""
    languages: set[str] = set()
    columns = 0
    for row in (row for sheet in sheets for row in sheet):
        spoken = [one for one in map(_language, row) if one is not None]
        languages.update(language for _, language in spoken)
        columns += len({column for column, _ in spoken})
    return columns * len(languages)


def _language(head: str) -> tuple[str, str] | None:
    """Return a column of words and its language, ``label::Español (es)``; None for one that is of no language."""
    column, _, language = head.rpartition("::" if "::" in head else ":")
    if not column or column.strip().lower() == "media" or column.split(":")[0].strip().lower() in _NOT_SPOKEN:
        return None
    return column, language


class _Paths:
    """Goes through the rows of a survey: how many questions they become, and how long their paths are."""

    def __init__(self, choices: list[dict[str, str]]) -> None:
        self._listed: dict[str, int] = {}
        for row in choices:
            for head, said in row.items():
                if head.strip().lower().replace(" ", "_") == "list_name":
                    self._listed[said.strip()] = self._listed.get(said.strip(), 0) + 1
        self._around: list[tuple[int, int]] = [(0, 1)]
        self._long: dict[str, int] = {}
        self._asked: list[tuple[str, int]] = []
        self._own = 0
        self.questions = 0

    @property
    def depth(self) -> int:
        """Return how many groups stand in one another here."""
        return len(self._around) - 1

    def take(self, row: dict[str, str]) -> None:
        """Count *row*: it begins or ends what stands around others, or is a question."""
        length, times = self._around[-1]
        said = " ".join(_under(_HEADS_OF_TYPES, row))
        begins = _BEGINS.fullmatch(said)
        if _ENDS.fullmatch(said):
            del self._around[max(1, len(self._around) - 1) :]
            return
        names = _under(_HEADS_OF_NAMES, row)
        length += max((len(name) + 1 for name in names), default=1)
        if begins is not None:
            each = self._listed.get(begins["list"] or "", 1) if begins["loop"] else 1
            self._around.append((length, times * each))
        for name in names:
            self._long[name] = max(length, self._long.get(name, 0))
        self.questions += times
        self._own += _OWN_PATHS * length * times
        self._asked += [(name, times) for name in _references(row)]

    def letters(self, choices: list[dict[str, str]]) -> int:
        """Return how many letters the paths have that all of it becomes, also those in the words of *choices*."""
        longest = max(self._long.values(), default=0)
        said = [(name, 1) for row in choices for name in _references(row)]
        return self._own + sum(self._long.get(name, longest) * times for name, times in [*self._asked, *said])


def _under(heads: frozenset[str], row: dict[str, str]) -> list[str]:
    return [said.strip() for head, said in row.items() if head.strip().lower() in heads]


def _references(row: dict[str, str]) -> Iterator[str]:
    for said in row.values():
        yield from (name.strip() for name in _REFERENCE.findall(said))
