"""What the readers of TOML and of tables say of a fault, as our own reasons: their English sentences end here."""

from __future__ import annotations

import re

from repatria.domain.reasons import Because, Reason, because

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$", re.ASCII)
_AT_END = "(at end of document)"
_TWICE = re.compile(r"Cannot (overwrite|declare|redefine|mutate)|Duplicate ")
_FIELD = re.compile(r"Object (contains unknown|missing required) field `(.*)`$", re.DOTALL)
_VALUE = re.compile(r"Invalid enum value '?(.*?)'?$", re.DOTALL)
_KIND = re.compile(r"Expected `(\w+)[^`]*`, got ")

_OF_FIELD = {"contains unknown": Reason.UNKNOWN_FIELD, "missing required": Reason.MISSING_FIELD}
_OF_KIND = {
    "str": Reason.NO_TEXT,
    "int": Reason.NO_WHOLE_NUMBER,
    "float": Reason.NO_NUMBER,
    "bool": Reason.NO_TRUTH,
    "array": Reason.NO_LIST,
    "object": Reason.NO_TABLE,
}


def toml_reason(error: Exception) -> Because:
    """Return why a text is no TOML, from what ``tomllib`` raised."""
    said = str(error)
    if said.endswith(_AT_END):
        return because(Reason.TOML_ENDS)
    place = _PLACE.search(said)
    if place is None:
        return because(Reason.TOML_UNREADABLE)
    if _TWICE.match(said):  # its column is that of the end
        return because(Reason.TOML_TWICE, line=int(place[1]))
    return because(Reason.BAD_TOML, line=int(place[1]), column=int(place[2]))


def table_reason(said: str) -> Because:
    """Return why a table is not as it should be, from what ``msgspec`` *said*."""
    if field := _FIELD.match(said):
        return because(_OF_FIELD[field[1]], name=field[2])
    if value := _VALUE.match(said):
        return because(Reason.NOT_ALLOWED, given=value[1])
    kind = _KIND.match(said)
    if kind and kind[1] in _OF_KIND:
        return because(_OF_KIND[kind[1]])
    return because(Reason.WRONG_VALUE)
