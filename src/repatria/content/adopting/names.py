"""Names for the questions of a form from elsewhere, and its own id; the same file always gives the same names.

Every name begins with ``x_``, so that nothing which the program reads by a name of its own is ever answered by such
a form. These rules never change: answers stand in vaults under the names they gave.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from repatria.domain.forms.definition import FROM_ELSEWHERE

NAME: Final = "x_"
_LONGEST: Final = 60
_OTHER: Final = re.compile(r"[^A-Za-z0-9_]+")
_NOT_IN_ID: Final = re.compile(r"[^a-z0-9]+")


def names_of(paths: Iterable[str]) -> dict[str, str]:
    """Return a name for each of *paths*: its last step where no other ends so, else its steps from the top."""
    known = tuple(paths)
    short = {path: _plain(path.rpartition("/")[2]) for path in known}
    ends: dict[str, int] = {}
    for name in short.values():
        ends[name] = ends.get(name, 0) + 1
    names: dict[str, str] = {}
    taken: set[str] = set()
    for path in known:
        wanted = short[path] if ends[short[path]] == 1 else _plain("_".join(path.split("/")[2:]))
        if len(wanted) > _LONGEST or f"{NAME}{wanted}" in taken:
            wanted = f"{wanted[: _LONGEST - 9]}_{_mark(path)}"
        names[path] = f"{NAME}{wanted}"
        taken.add(names[path])
    return names


def form_id_of(written: str) -> str:
    """Return the id here of the form that calls itself *written*; no form of the program has one like it."""
    plain = _NOT_IN_ID.sub("-", _letters(written).lower()).strip("-")[:_LONGEST]
    name = plain if plain == written else f"{plain or 'form'}-{_mark(written)}"
    return f"{FROM_ELSEWHERE}{name}"


def is_from_elsewhere(form_id: str) -> bool:
    """Tell by its id whether a form was brought in and does not ship with the program."""
    return form_id.startswith(FROM_ELSEWHERE)


def _plain(text: str) -> str:
    return _OTHER.sub("_", _letters(text)) or "_"


def _letters(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
