"""The sensitivity levels that a spreadsheet states: ``survey`` by the names of questions, ``settings`` of all others.

A level that would be lost refuses the form: the answer would stand where anybody reads it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import Any, Final

from repatria.content.xforms.heads import heads_of, plain_head
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import LEVELS
from repatria.domain.reasons import Reason, because

LONGEST_TOLD: Final = 40
HEAD: Final = "level"
OF_ALL: Final = "/"
"""Under which the level of what has none of its own stands among those by name: no name is like it."""
_BOUND: Final = "bind"
_IN_BRACKETS: Final = re.compile(r"\s*\([A-Za-z]{2,3}\)$", re.ASCII)
"""The code of a language, as behind its name in ``label::Español (es)``."""


def says_level(head: str) -> bool:
    """Tell whether what stands under *head* are levels, however it is written."""
    first, _, rest = head.replace("::", ":").partition(":")
    return plain_head(first) == HEAD or (plain_head(first) == _BOUND and plain_head(rest) == HEAD)


def levels_of(file: str, workbook: Any, asked: Container[str]) -> dict[str, str]:
    """Return the levels in *workbook* by name, that of its settings as OF_ALL; of what is there twice the strictest.

    *asked* are the names of the compiled form. Raises DefinitionError for what is no level, or is that of nothing.
    """
    _refuse_of_a_language(file, workbook)
    found: dict[str, str] = {}
    for number, row in enumerate(_rows(workbook), 2):  # as in the sheet, where the heads are the first
        for said in _said_in(row):
            name = str(row.get("name") or "").strip()
            check_level(file, f"survey {number}" + (f", {name}" if name else ""), said)
            if not name and not _asks_nothing(row):
                raise DefinitionError(file, f"survey {number}", because(Reason.ROW_WITHOUT_NAME))
            if name not in asked and not _asks_nothing(row):
                why = because(Reason.LEVEL_OF_NOTHING, level=said, name=name[:LONGEST_TOLD])
                raise DefinitionError(file, f"survey {number}", why)
            found[name] = max(said.upper(), found.get(name, ""))
    found.pop("", None)
    for number, row in enumerate(workbook.settings or (), 2):
        for said in _said_in(row):
            check_level(file, f"settings {number}", said)
            found[OF_ALL] = max(said.upper(), found.get(OF_ALL, ""))
    return found


def _refuse_of_a_language(file: str, workbook: Any) -> None:
    """Raise DefinitionError for a level under a head as words have it, ``level::en``: one of two would be lost.

    So is one under ``level (es)``, which nothing would read.
    """
    for sheet in ("survey", "settings"):
        for head in heads_of(workbook, sheet):
            if _is_of_a_language(head):
                why = because(Reason.LEVEL_OF_A_LANGUAGE, name=head[:LONGEST_TOLD])
                raise DefinitionError(file, f"{sheet} 1", why)


def _is_of_a_language(head: str) -> bool:
    parts = [part.strip() for part in head.replace("::", ":").split(":")]
    if len(parts) > 1 and plain_head(parts[0]) == _BOUND:
        del parts[0]
    bare = _IN_BRACKETS.sub("", parts[0])
    return plain_head(bare) == HEAD and (bare != parts[0] or any(parts[1:]))


def check_level(file: str, where: str, said: str) -> None:
    """Raise DefinitionError, naming *where* it is said, for what is no level."""
    if said.upper() not in LEVELS:
        raise DefinitionError(file, where, because(Reason.NOT_A_LEVEL, given=said[:LONGEST_TOLD]))


def _rows(workbook: Any) -> tuple[Mapping[str, Any], ...]:
    """Return the rows of the survey under pyxform's own heads: a name may stand under ``value`` or ``tag``, too."""
    from pyxform import aliases  # heavy
    from pyxform.parsing.sheet_headers import dealias_and_group_headers
    from pyxform.question import MultipleChoiceQuestion

    return tuple(
        dealias_and_group_headers(
            sheet_name="survey",
            sheet_data=workbook.survey or (),
            sheet_header=workbook.survey_header or (),
            header_aliases=aliases.survey_header,
            header_columns=set(MultipleChoiceQuestion.get_slot_names()),
            strip_whitespace=True,
        ).data
    )


def _said_in(row: Mapping[str, Any]) -> Iterator[str]:
    bound = row.get(_BOUND)
    columns = [*row.items(), *(bound.items() if isinstance(bound, Mapping) else ())]
    for head, said in columns:
        if says_level(str(head)):
            texts = said.values() if isinstance(said, Mapping) else (said,)  # beside ``level:`` there are two
            yield from (text for one in texts if (text := str(one or "").strip()))


def _asks_nothing(row: Mapping[str, Any]) -> bool:
    """Tell whether a row is the end of a group, or one that pyxform passes over."""
    from pyxform import aliases

    kind = str(row.get("type") or "").lower().replace("_", " ")
    return kind.startswith("end ") or bool(aliases.yes_no.get(row.get("disabled")))
