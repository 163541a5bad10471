"""Heads that other programs pass over or take, and pyxform stumbles over, as it reads them: nothing said is lost.

A language that is left empty (``form_title::``, ``level:``) is none. A column of a list whose head can be no name in
a form (KoboToolbox writes ``$autovalue``) is left out, and told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from repatria.content.xforms.heads import heads_of, plain_head
from repatria.content.xforms.sheet_levels import says_level

_START: Final = (
    ":A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME: Final = re.compile(f"[{_START}][{_START}\\-.0-9\xb7\u0300-\u036f\u203f\u2040]*")
"""A name as XML has it."""
_EMPTY_LANGUAGE: Final = re.compile(r"[\s:]*:\s*$")


def with_plain_heads(workbook: Any) -> Any:
    """Return *workbook* with heads of its settings, and of levels, that name no language without the colons."""
    sheets: dict[str, Any] = {}
    for sheet in ("survey", "settings"):
        heads = heads_of(workbook, sheet)
        said = {plain_head(head) for head in heads}
        called = {head: _EMPTY_LANGUAGE.sub("", head) for head in heads}
        called = {
            head: plain
            for head, plain in called.items()
            if plain != head and plain_head(plain) not in said and (sheet == "settings" or says_level(plain))
        }
        if called:
            sheets |= _renamed(workbook, sheet, called)
    return replace(workbook, **sheets) if sheets else workbook


def without_unnamed(workbook: Any) -> tuple[Any, tuple[str, ...]]:
    """Return *workbook* without columns of ``choices`` of which no element can be made, and these columns."""
    out = {head for head in heads_of(workbook, "choices") if head and not _can_be_named(head)}
    if not out:
        return workbook, ()
    rows = _without(workbook.choices, out)
    kept = replace(workbook, choices=rows, choices_header=_without(workbook.choices_header, out))
    return kept, tuple(f"choices: {head}" for head in sorted(out))


# Inside


def _renamed(workbook: Any, sheet: str, called: Mapping[str, str]) -> dict[str, Any]:
    return {
        part: [
            {called.get(head, head): said for head, said in row.items()}
            for row in getattr(workbook, part) or ()
        ]
        for part in (sheet, f"{sheet}_header")
    }


def _without(rows: Iterable[Mapping[str, Any]] | None, out: set[str]) -> list[dict[str, Any]]:
    return [{head: said for head, said in row.items() if head not in out} for row in rows or ()]


def _can_be_named(head: str) -> bool:
    """Tell whether pyxform makes a name of *head*; what has a language is a matter of words."""
    return ":" in head or _NAME.fullmatch("_".join(head.split())) is not None
