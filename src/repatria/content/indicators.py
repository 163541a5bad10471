"""Indicators read from ``forms/indicators/``: one a file, each expression readable, each name leading somewhere.

What has no source is refused; what no text sets says that it is suggested.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from pathlib import Path
from typing import Any, Final

import msgspec

from repatria.content.pack_tables import SourceRow
from repatria.content.tables import check_words, convert, parse_toml, read_bytes
from repatria.domain.errors import DefinitionError, ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.refusing import refusal_of
from repatria.domain.monitoring.definition import Better, Group, Indicator, Kind, Statistic, Unit
from repatria.domain.monitoring.items import ITEMS
from repatria.domain.monitoring.names import leads_somewhere
from repatria.domain.protocol.definition import Source
from repatria.domain.reasons import Reason, because
from repatria.domain.texts import Text

LANGUAGES: Final = ("es", "en")
_FOLDER: Final = "indicators"
_NEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "share": ("met",),
    "time": ("start", "stop"),
    "count": ("items",),
    "profile": ("day", "profile"),
    "post": (),
}
"""What an indicator of each kind cannot do without."""


class _Indicator(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    id: str
    group: Group
    kind: Kind
    unit: Unit
    shown: Statistic
    sources: list[SourceRow]
    name: dict[str, str]
    asked: dict[str, str]
    meets: dict[str, str] = {}
    note: dict[str, str] = {}
    of: str = ""
    met: str = ""
    day: str = ""
    start: str = ""
    stop: str = ""
    limit: float | None = None
    limit_where: str = ""
    items: str = ""
    gates: tuple[str, ...] = ()
    profile: tuple[str, ...] = ()
    target: float | None = None
    better: Better = ""
    suggested: bool = False
    unverified: bool = False


def load_indicator(path: Path) -> Indicator:
    """Return the indicator in the file at *path*; raises DefinitionError for what nobody can measure."""
    file = f"{_FOLDER}/{path.name}"
    return read_indicator(path.stem, read_bytes(path, file))


def read_indicator(name: str, data: bytes) -> Indicator:
    """Return the indicator *name* written in *data*; names in it are checked by ``check_names``."""
    file = f"{_FOLDER}/{name}.toml"
    raw = convert(parse_toml(data, file), _Indicator, file, "")
    if raw.id != name:
        raise DefinitionError(file, "id", because(Reason.NOT_THE_FILE, given=raw.id))
    if not raw.sources or not all(one.text.strip() for one in raw.sources):
        raise DefinitionError(file, "sources", because(Reason.NO_SOURCE))
    made: dict[str, Any] = msgspec.structs.asdict(raw)
    made["sources"] = tuple(Source(one.text, one.jurisdiction, one.evidence) for one in raw.sources)
    indicator = Indicator(**made)
    _check(indicator, file)
    return indicator


def _check(indicator: Indicator, file: str) -> None:
    texts: Mapping[str, tuple[Text, bool]] = {
        "name": (indicator.name, True),
        "asked": (indicator.asked, True),
        "meets": (indicator.meets, _meets_something(indicator)),
        "note": (indicator.note, False),
    }
    for key, (words, needed) in texts.items():
        check_words(words, LANGUAGES, file, key, needed=needed)
    if indicator.items and indicator.items not in ITEMS:
        raise DefinitionError(file, "items", because(Reason.UNKNOWN_NAME, name=indicator.items))
    needed_keys = () if indicator.items else _NEEDS[indicator.kind]
    if indicator.kind == "share" and not indicator.items:
        needed_keys += ("day",)
    for key in needed_keys:
        if not getattr(indicator, key):
            raise DefinitionError(file, key, because(Reason.MISSING_FIELD, name=key))
    for key, text in indicator.conditions.items():
        if text:
            _names(text, file, key)


def _meets_something(indicator: Indicator) -> bool:
    """Tell whether what meets it has to be said: where a limit says it, it is said already."""
    return indicator.kind == "share"


def check_names(indicator: Indicator, steps: Set[str], questions: Mapping[str, Set[str]]) -> None:
    """Raise DefinitionError for a name of an indicator that leads to none of the *steps* or *questions*."""
    file = f"{_FOLDER}/{indicator.id}.toml"
    used = {
        (key, name) for key, text in indicator.conditions.items() if text for name in _names(text, file, key)
    }
    used |= {(key, name) for key, name in indicator.moments.items() if name}
    used |= {("profile", name) for name in indicator.profile}
    for key, name in sorted(used):
        if not leads_somewhere(name, steps, questions):
            raise DefinitionError(file, key, because(Reason.UNKNOWN_NAME, name=name))


def _names(text: str, file: str, key: str) -> frozenset[str]:
    try:
        return parse(text).names
    except ExpressionError as error:
        raise DefinitionError(file, key, refusal_of(text, error)) from error
