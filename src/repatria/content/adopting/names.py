"""Names for the questions of a form from elsewhere, each made of its path alone, and an id for the form.

So every version of a form calls the same path the same at every post, and no two paths alike: an answer never comes
into another question. Every name begins with ``x-``, so that nothing which the program reads by a name of its own is
ever answered by such a form. These rules never change: answers stand in vaults under the names they gave.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from repatria.domain.forms.definition import FROM_ELSEWHERE, Form

NAMES: Final = "names"
BY_PATH: Final = "path"
"""What is kept with a form under NAMES; one without it is named by the first rule (``first_names_of``)."""
_PREFIX: Final = "x-"
_FIRST_PREFIX: Final = "x_"
_BETWEEN: Final = "-"
_LONGEST: Final = 60
_MARK: Final = 16
_FIRST_MARK: Final = 8
_OTHER: Final = re.compile(r"[^A-Za-z0-9_]+")
_NOT_IN_ID: Final = re.compile(r"[^a-z0-9]+")


def names_of(paths: Iterable[str]) -> dict[str, str]:
    """Return a name for each of *paths*: its steps below the first element, and a mark where these are not all."""
    return {path: name_of(path) for path in paths}


def name_of(path: str) -> str:
    """Return the name of the question at *path*; the first element of a file tells nothing and may change.

    No step can hold what stands between steps, nor be empty: so what needs no mark is the name of one path only, and
    what ends in a mark (``--`` and letters of a hash) is so, too.
    """
    steps = path.split("/")[2:]
    plain = [_OTHER.sub("_", _letters(step)) for step in steps]
    name = _BETWEEN.join(plain)
    if plain == steps and len(name) <= _LONGEST:
        return f"{_PREFIX}{name}"
    return f"{_PREFIX}{name[: _LONGEST - _MARK - 2]}--{_mark('/'.join(steps), _MARK)}"


def shares_names(form: Form) -> bool:
    """Tell whether a name in *form* is that of the same question in its other versions: not by the first rule."""
    by_path = all(question.name.startswith(_PREFIX) for question in form.questions())
    return by_path or not is_from_elsewhere(form.id)


def first_names_of(paths: Iterable[str]) -> dict[str, str]:
    """Return the names that the first rule gave: the last step where no other ends so, else the steps from the top.

    One that it gave in a version of a form may be that of another question in the next: it stays for what was put
    into use under it, and such versions share no answers.
    """
    known = tuple(paths)
    short = {path: _plain(path.rpartition("/")[2]) for path in known}
    ends: dict[str, int] = {}
    for name in short.values():
        ends[name] = ends.get(name, 0) + 1
    names: dict[str, str] = {}
    taken: set[str] = set()
    for path in known:
        wanted = short[path] if ends[short[path]] == 1 else _plain("_".join(path.split("/")[2:]))
        if len(wanted) > _LONGEST or f"{_FIRST_PREFIX}{wanted}" in taken:
            wanted = f"{wanted[: _LONGEST - 9]}_{_mark(path, _FIRST_MARK)}"
        names[path] = f"{_FIRST_PREFIX}{wanted}"
        taken.add(names[path])
    return names


def form_id_of(written: str) -> str:
    """Return the id here of the form that calls itself *written*; no form of the program has one like it."""
    plain = _NOT_IN_ID.sub("-", _letters(written).lower()).strip("-")[:_LONGEST]
    name = plain if plain == written else f"{plain or 'form'}-{_mark(written, _FIRST_MARK)}"
    return f"{FROM_ELSEWHERE}{name}"


def is_from_elsewhere(form_id: str) -> bool:
    """Tell by its id whether a form was brought in and does not ship with the program."""
    return form_id.startswith(FROM_ELSEWHERE)


def _plain(text: str) -> str:
    return _OTHER.sub("_", _letters(text)) or "_"


def _letters(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _mark(text: str, letters: int) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:letters]
