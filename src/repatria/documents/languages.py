"""The languages the program speaks: one file each in ``resources/paper``, with all that paper says in it.

They are read before the window is painted, to offer them: nothing heavy may be loaded for it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from repatria import paths

SOURCE = "es"
"""The language in which everything is said first; what another one lacks is said in this one."""


class Language(NamedTuple):
    """One language by its own *name*; *days* begin on Monday.

    *in_country* and *not_in_country* say by ISO code that the person is in a country, or is not.
    """

    name: str
    iso639_3: str
    days: Sequence[str]
    months: Sequence[str]
    words: Mapping[str, str]
    in_country: Mapping[str, str]
    not_in_country: Mapping[str, str]


@cache
def languages() -> Mapping[str, Language]:
    """Return every language by its two letters, Spanish first."""
    files = sorted(paths.resources("paper").glob("*.json"), key=lambda path: (path.stem != SOURCE, path.stem))
    read = {path.stem: Language(**json.loads(path.read_text("utf-8"))) for path in files}
    return MappingProxyType(read)


def language(code: str) -> Language:
    """Return the language with these two letters; Spanish where there is none."""
    return languages().get(code) or languages()[SOURCE]
