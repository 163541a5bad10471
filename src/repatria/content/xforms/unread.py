"""What nobody reads in the sheets that are read: columns of a ministry's own, and lists that no question asks.

Who revised a form, with a telephone, or a list of people that stood behind a question once, is of no use to whoever
fills it: it is neither kept nor sent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from repatria.content.xforms.heads import heads_of, plain_head
from repatria.content.xforms.sheet_levels import says_level

_LISTS: Final = ("choices", "external_choices", "osm")
"""The sheets whose rows are of lists."""
_ASKS_LIST: Final = frozenset({"type", "command", "list_name", "itemset"})
"""Under which heads of the survey lists are named."""
_PASSED: Final = frozenset({"disabled", "columns"})
"""Heads that pyxform reads and no question has."""
_QUOTES: Final = "'\"\u2018\u2019\u201c\u201d"
_QUOTED: Final = re.compile(f"(?=[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}])")
_NAMED: Final = "list_name"
_LOST_LEVEL: Final = re.compile(r"(body|control)_?:.*\blevel")
"""A head of the settings that pyxform knows, and of which it writes nothing."""


def without_unasked(workbook: Any) -> tuple[Any, tuple[str, ...]]:
    """Return *workbook* with empty rows for those of lists that nothing asks, and the names of these lists."""
    wanted, quoted = _lists_asked(workbook)
    out: dict[str, None] = {}
    sheets: dict[str, list[Mapping[str, Any]]] = {}
    for sheet in _LISTS:
        rows = getattr(workbook, sheet) or ()
        head = next((one for one in heads_of(workbook, sheet) if plain_head(one) == _NAMED), None)
        names = [_plain(row.get(head, "")) for row in rows] if head is not None else []
        asked = {name for name in set(names) if name in quoted or f" {name} " in wanted}
        stays = [name in asked for name in names]
        if all(stays):
            continue
        sheets[sheet] = [row if stay else {} for row, stay in zip(rows, stays, strict=True)]
        left = (str(row.get(head) or "") for row, stay in zip(rows, stays, strict=True) if row and not stay)
        out.update(dict.fromkeys(f"{sheet}: {name}".strip() for name in left))
    return (replace(workbook, **sheets) if sheets else workbook), tuple(out)


def without_unread(workbook: Any) -> tuple[Any, tuple[str, ...]]:
    """Return *workbook* without columns that pyxform does not know and emptied rows of lists, and those columns.

    Other rows stay where they were: a note without a name is called by the number of its row.
    """
    sheets: dict[str, Any] = {}
    out: list[str] = []
    for sheet, known in _known().items():
        heads = heads_of(workbook, sheet)
        lost = {head for head in heads if sheet == "settings" and _LOST_LEVEL.fullmatch(plain_head(head))}
        unread = lost | frozenset(_unknown(heads, *known))
        for part in (sheet, f"{sheet}_header") if unread else ():
            rows = getattr(workbook, part) or ()
            sheets[part] = [{head: row[head] for head in row if head not in unread} for row in rows]
        out += [f"{sheet}: {head}" for head in sorted(unread)]
    for sheet in _LISTS:
        sheets[sheet] = [row for row in getattr(workbook, sheet) or () if row]
    return replace(workbook, **sheets), tuple(out)


def _known() -> dict[str, tuple[Mapping[str, Any], frozenset[str]]]:
    """Return by sheet what its heads may be called, and the words that they begin with then."""
    from pyxform import aliases  # heavy
    from pyxform.question import MultipleChoiceQuestion
    from pyxform.survey import Survey

    return {
        "survey": (aliases.survey_header, _words(aliases.survey_header, MultipleChoiceQuestion) | _PASSED),
        "settings": (aliases.settings_header, _words(aliases.settings_header, Survey)),
    }


def _words(called: Mapping[str, Any], kind: Any) -> frozenset[str]:
    meant = (one if isinstance(one, str) else one[0] for one in called.values())
    return frozenset([*meant, *kind.get_slot_names()])


def _unknown(heads: Sequence[str], called: Mapping[str, Any], known: frozenset[str]) -> Iterator[str]:
    """Yield the heads that are not *known*, but for such as decide how the others are taken apart."""
    from pyxform.parsing.sheet_headers import process_header

    apart = any("::" in head for head in heads)
    read = {
        head: says_level(head) or process_header(head, apart, called, known)[1][0] in known for head in heads
    }
    still_apart = any("::" in head for head in heads if read[head])
    yield from (head for head in heads if not read[head] and ("::" not in head or still_apart))


def certainly_asked(survey: Iterable[Mapping[str, Any]]) -> Callable[[Mapping[str, Any]], bool]:
    """Return what tells of a row that a question of the *survey* asks its list, whatever other sheets say."""
    wanted = _lists_named(survey)

    def is_asked(row: Mapping[str, Any]) -> bool:
        name = next((_plain(said) for head, said in row.items() if plain_head(head) == _NAMED), "")
        return bool(name) and f" {name} " in wanted

    return is_asked


def _lists_named(survey: Iterable[Mapping[str, Any]]) -> str:
    """Return what the survey says where it names lists."""
    named = (_plain(text) for row in survey for head, text in row.items() if plain_head(head) in _ASKS_LIST)
    return " {} ".format(" \n ".join(named))


def _lists_asked(workbook: Any) -> tuple[str, frozenset[str]]:
    """Return what the survey says where it names lists, and all that stands between quotes, as in expressions."""
    sheets = ("survey", "settings", "entities", *_LISTS)
    rows = [row for sheet in sheets for row in getattr(workbook, sheet) or ()]
    said = "\n".join(str(text) for row in rows for text in row.values())
    return _lists_named(workbook.survey or ()), frozenset(_plain(one) for one in _QUOTED.findall(said))


def _plain(text: object) -> str:
    return " ".join(str(text or "").split()).casefold()
