"""What a question looks like here, and sentences one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from repatria.content.adopting.kinds import ORDER, Kind
from repatria.content.workbooks.columns import PARTIAL
from repatria.content.xforms.model import local
from repatria.domain.expressions.nodes import Element
from repatria.domain.forms.definition import IN_ORDER, NO_ANSWER
from repatria.domain.forms.values import DATE_PARTS, WHOLE

_OURS: Final = frozenset({"phone", "related", "institution", "post"})
"""What docs/forms.md lists for texts."""
_LISTED: Final = ("minimal", "autocomplete", "search")


def look_of(control: Element, kind: Kind, passed: Callable[[], None]) -> str:
    """Return the appearance by which we know what *control* looks like; *passed* is called for one that we do not."""
    wanted = control.attributes.get("appearance", "").split()
    if local(control) == "textarea" or (kind.type == "text" and "multiline" in wanted):
        return "multiline"
    if kind is ORDER:
        return IN_ORDER
    if kind.type == "select_one" and NO_ANSWER in wanted:
        return NO_ANSWER
    if kind.type in ("select_one", "select_multiple") and any(one in _LISTED for one in wanted):
        return "minimal"
    if kind.type == "date":
        return next((one for one in wanted if one in DATE_PARTS), "" if PARTIAL in wanted else WHOLE)
    if kind.type == "text" and len(wanted) == 1 and wanted[0] in _OURS:
        return wanted[0]
    if wanted:
        passed()
    return ""


def sentences(said: Iterable[str]) -> str:
    """Return what is *said* one after the other, each with a full stop where another follows and it has no end."""
    *before, last = [one for one in said if one] or [""]
    return " ".join([*(f"{one}." if one[-1].isalnum() else one for one in before), last])
