"""A form of others as the vault's directory keeps it, and ready to run from there."""

from __future__ import annotations

import base64
import bz2
import hashlib
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from repatria.content.adopting.attaching import LARGEST_LIST
from repatria.content.adopting.names import NAMES
from repatria.content.adopting.reading import Sensitivity, bring_in
from repatria.content.xforms.keeping import is_as_kept
from repatria.content.xforms.spreadsheets import is_spreadsheet
from repatria.content.xforms.xml import LARGEST
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.stricter import strictest
from repatria.services.desk import Desk
from repatria.services.forms.remembered import Remembered

ATTACHED: Final = "attached"
"""Where the lists stand that are kept with a form."""
_READ: Final[Remembered[FormPlan | None]] = Remembered(16 << 20)
"""Forms as they were read, weighed by the letters they were read from: in memory they are a dozen times as much."""
_LIGHTEST: Final = 1 << 16
"""What a form weighs at least."""


def activations(desk: Desk) -> list[Mapping[str, Any]]:
    """Return what was put into use here, one version after the other, withdrawn or not."""
    facts = desk.directory("form_activated").facts
    return [fact.value for fact in facts if isinstance(fact.value, Mapping)]


def versions_of(desk: Desk, form_id: str) -> tuple[FormPlan, ...]:
    """Return every version of a form of others that was put into use here and can be read, the last one first."""
    plans = (plan_of(said) for said in said_of(desk, form_id))
    return tuple(plan for plan in plans if plan is not None)


def said_of(desk: Desk, form_id: str) -> tuple[Mapping[str, Any], ...]:
    """Return what is kept of every version of a form of others that was put into use here, the last one first."""
    held = {str(said["digest"]): said for said in activations(desk) if said.get("id") == form_id}
    return tuple(reversed(held.values()))


def plan_of(said: Mapping[str, Any]) -> FormPlan | None:
    """Return a kept form ready to run; nothing where this version of the program reads it otherwise, or not."""
    return _READ.get(key_of(said), lambda: _read(said))


def strictest_plan_of(said: Mapping[str, Any]) -> FormPlan | None:
    """Return the same form as it is read where nobody knows how sensitive its answers were taken to be."""
    return _READ.get(key_of(said) + b"strictest", lambda: _read_strictest(said))


def key_of(said: Mapping[str, Any]) -> bytes:
    """Return what stands for all of a kept form by which it is read."""
    key = hashlib.sha256()
    for text in _kept_as(said):
        key.update(b"%d " % len(text) + text.encode("utf-8", "surrogatepass"))
    return key.digest()


def _kept_as(said: Mapping[str, Any]) -> Iterator[str]:
    yield from (str(said[key]) for key in ("digest", "name", "xform", "level"))
    yield named_in(said)
    for pairs in (said["levels"], said.get(ATTACHED, {})):
        told = sorted((str(name), str(text)) for name, text in pairs.items())
        yield from (str(len(told)), *(text for pair in told for text in pair))


def named_in(said: Mapping[str, Any]) -> str:
    """Return by which rule a kept form names its questions, nothing for the first."""
    return str(said.get(NAMES, ""))


def sensitivity_in(said: Mapping[str, Any]) -> Sensitivity:
    """Return how sensitive a kept form was taken to be when it was put into use."""
    own = {str(name): str(level) for name, level in said["levels"].items()}
    return Sensitivity(str(said["level"]), own)


def lists_in(said: Mapping[str, Any]) -> dict[str, bytes]:
    """Return the lists that are kept with a form by the names of their files; ValueError for more than may be."""
    lists: dict[str, bytes] = {}
    left = LARGEST_LIST
    for name, text in said.get(ATTACHED, {}).items():
        lists[str(name)] = data = _list(str(text), left)
        left -= len(data)
        if left < 0:
            raise ValueError(name)
    return lists


def fit_to_travel(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is *said* of a kept form without a workbook that holds more than is read: it was kept before."""
    if not is_spreadsheet(str(said["name"])) or is_as_kept(base64.b64decode(said["file"], validate=True)):
        return dict(said)
    return {**said, "file": ""}


def kept(data: bytes) -> str:
    """Return *data* as the directory keeps it."""
    return base64.b64encode(data).decode("ascii")


def packed(data: bytes) -> str:
    """Return *data* as the directory keeps it, made small."""
    return kept(zlib.compress(data, 9))


def packed_list(data: bytes) -> str:
    """Return a list as the directory keeps it: made as small as fifty thousand towns need to be to travel."""
    return kept(bz2.compress(data, 9))


def unpacked(text: str) -> bytes:
    """Return what was packed, no more of it than a form may have."""
    opened = zlib.decompressobj()
    return opened.decompress(base64.b64decode(text, validate=True), LARGEST + 1)


def _list(text: str, most: int) -> bytes:
    """Return a list that was packed, no more of it than shows that it is more than *most*."""
    try:
        return bz2.BZ2Decompressor().decompress(base64.b64decode(text, validate=True), most + 1)
    except (OSError, EOFError) as error:
        raise ValueError(text[:12]) from error


def _read(said: Mapping[str, Any]) -> tuple[FormPlan | None, int]:
    """Return a kept form ready to run, None for one that cannot be read, and what it weighs."""
    weight = _LIGHTEST
    try:
        lists, xform = lists_in(said), unpacked(str(said["xform"]))
        weight = max(weight, len(xform) + sum(map(len, lists.values())))
        form = bring_in(str(said["name"]), xform, sensitivity_in(said), lists, names=named_in(said)).form
        return plan_form(form) if form.digest == str(said["digest"]) else None, weight
    except (DefinitionError, ValueError, zlib.error, RecursionError):
        return None, weight


def _read_strictest(said: Mapping[str, Any]) -> tuple[FormPlan | None, int]:
    plan, weight = _read(said)
    return None if plan is None else plan_form(strictest(plan.form)), weight
