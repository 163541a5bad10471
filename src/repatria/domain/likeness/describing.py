"""Read out of a case what tells its person from another: values of the case, and answers by the question's name.

Only what is said of the person: never of those around them, and nothing of a row that was taken out. Of more than a
person has, as a foreign file may say, so much is read that comparing stays quick.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from repatria.domain.likeness.person import Described, born_by_age, born_on, document_number

_REMOVED: Final = "_removed"
NAMES: Final = frozenset(
    {
        "case/name_used",
        "case/name_on_document",
        "case/aliases",
        "form/name_on_document",
        "form/other_names",
    }
)
"""Where a case says what the person is called."""
_BIRTHS: Final = frozenset({"case/birth_date", "form/birth_date"})
_NUMBERS: Final = frozenset({"form/document_number", "row/document_number"})

_MOST_NAMES: Final = 12
_MOST: Final = 50
_LONGEST: Final = 200

ENDINGS: Final = tuple(
    f"/{name}" for name in ("name_on_document", "other_names", "birth_date", "document_number", _REMOVED)
)
"""How paths of a form end of which something is read here; of the case itself all is."""

Said = tuple[str, Any, str]
"""A path, what somebody says there, and when by their clock."""


def describe(said: Iterable[Said]) -> Described:
    """Return the person of whom this is said in a case; of several answers to one question all count."""
    found: dict[str, list[tuple[Any, str]]] = defaultdict(list)
    rows: dict[str, list[tuple[str, Any, str]]] = defaultdict(list)
    for path, value, wall in said:
        owner, _, name = path.rpartition("/")
        kind, _, member = owner.partition("/")
        if kind == "row" and "/" not in member:
            rows[member].append((name, value, wall))
        elif kind in ("case", "form") and "/" not in member:
            found[f"{kind}/{name}"].append((value, wall))
    for answers in rows.values():
        gone = [value for name, value, _ in answers if name == _REMOVED]
        if not gone or any(value is not True for value in gone):
            for name, value, wall in answers:
                found[f"row/{name}"].append((value, wall))
    born = [born_on(value) for value in _texts(found, _BIRTHS)]
    born += [born_by_age(value, wall) for value, wall in found["case/age_stated"]]
    known = sorted({one for one in born if one is not None}, key=lambda one: (one.earliest, one.said))
    return Described(
        names=_texts(found, NAMES)[:_MOST_NAMES],
        born=tuple(known[:_MOST_NAMES]),
        documents=tuple(sorted({document_number(value) for value in _texts(found, _NUMBERS)} - {""})),
        sex=_texts(found, {"case/sex"}),
        nationality=_texts(found, {"case/nationality"}),
        languages=_texts(found, {"case/language"}),
        incident=next(iter(_texts(found, {"case/incident"})), ""),
    )


def _texts(found: dict[str, list[tuple[Any, str]]], names: Iterable[str]) -> tuple[str, ...]:
    said = [value for name in names for value, _ in found.get(name, ())]
    apart = [one for value in said for one in (value if isinstance(value, list) else [value])]
    texts = {one.strip()[:_LONGEST] for one in apart if isinstance(one, str) and one.strip()}
    return tuple(sorted(texts)[:_MOST])
