"""A form of others as the vault's directory keeps it, and ready to run from there."""

from __future__ import annotations

import base64
import bz2
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from repatria.content.adopting.attaching import LARGEST_LIST
from repatria.content.adopting.names import NAMES, shares_names
from repatria.content.adopting.reading import Sensitivity, bring_in
from repatria.content.xforms.keeping import is_as_kept
from repatria.content.xforms.spreadsheets import is_spreadsheet
from repatria.content.xforms.xml import LARGEST
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import Form
from repatria.domain.forms.plan import FormPlan, plan_form
from repatria.domain.forms.stricter import strictest
from repatria.services.desk import Desk

_Pairs = tuple[tuple[str, str], ...]
_Kept = tuple[str, str, str, str, _Pairs, _Pairs, str]
"""What is kept of a form, as a key: digest, name, form, level, the levels of questions, lists attached, names."""
ATTACHED: Final = "attached"
"""Where the lists stand that are kept with a form."""


def activations(desk: Desk) -> list[Mapping[str, Any]]:
    """Return what was put into use here, one version after the other, withdrawn or not."""
    facts = desk.directory("form_activated").facts
    return [fact.value for fact in facts if isinstance(fact.value, Mapping)]


def versions_of(desk: Desk, form_id: str) -> tuple[FormPlan, ...]:
    """Return every version of a form of others that was put into use here and can be read, the last one first."""
    held = {str(said["digest"]): said for said in activations(desk) if said.get("id") == form_id}
    plans = (plan_of(said) for said in reversed(held.values()))
    return tuple(plan for plan in plans if plan is not None)


def versions_like(desk: Desk, form: Form) -> tuple[FormPlan, ...]:
    """Return the versions of *form* that are here in which a name is that of the same question as in it."""
    if not shares_names(form):
        return tuple(plan for plan in versions_of(desk, form.id) if plan.form.digest == form.digest)
    return tuple(plan for plan in versions_of(desk, form.id) if shares_names(plan.form))


def plan_of(said: Mapping[str, Any]) -> FormPlan | None:
    """Return a kept form ready to run; nothing where this version of the program reads it otherwise, or not."""
    return _read(*_kept_as(said))


def strictest_plan_of(said: Mapping[str, Any]) -> FormPlan | None:
    """Return the same form as it is read where nobody knows how sensitive its answers were taken to be."""
    return _read_strictest(*_kept_as(said))


def _kept_as(said: Mapping[str, Any]) -> _Kept:
    levels = tuple(sorted((str(name), str(level)) for name, level in said["levels"].items()))
    lists = tuple(sorted((str(name), str(text)) for name, text in said.get(ATTACHED, {}).items()))
    digest, name, xform, level = (str(said[key]) for key in ("digest", "name", "xform", "level"))
    return digest, name, xform, level, levels, lists, named_in(said)


def named_in(said: Mapping[str, Any]) -> str:
    """Return by which rule a kept form names its questions, nothing for the first."""
    return str(said.get(NAMES, ""))


def forget_read() -> None:
    """Read every kept form anew from now on, as after the next unlocking."""
    _read.cache_clear()
    _read_strictest.cache_clear()


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


@lru_cache(maxsize=32)
def _read(
    digest: str,
    name: str,
    xform: str,
    level: str,
    levels: tuple[tuple[str, str], ...],
    lists: tuple[tuple[str, str], ...],
    names: str,
) -> FormPlan | None:
    try:
        attached = lists_in({ATTACHED: dict(lists)})
        form = bring_in(name, unpacked(xform), Sensitivity(level, dict(levels)), attached, names=names).form
        return plan_form(form) if form.digest == digest else None
    except (DefinitionError, ValueError, zlib.error, RecursionError):
        return None


@lru_cache(maxsize=4)
def _read_strictest(*kept: Any) -> FormPlan | None:
    plan = _read(*kept)
    return None if plan is None else plan_form(strictest(plan.form))
