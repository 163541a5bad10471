"""A form that came is held against the file beside it: the stricter level counts, and what differs is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from repatria.content.adopting.notices import Became, Notice
from repatria.content.adopting.reading import Sensitivity, bring_in
from repatria.content.xforms.bound_levels import stated_levels
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason
from repatria.services.forms.checking import Checked, Opened, open_file

_NEVER_BESIDE: Final = frozenset({Reason.REACHES_OUT, Reason.KEPT_TOO_LARGE})


def as_stated(checked: Checked, level: str) -> Checked:
    """Return what came, no question below what its file states; it is told where that differs."""
    opened = _opened(checked)
    runs = [checked.xform] if opened is None else [opened.xform, checked.xform]
    bound = [stated_levels(checked.file, xform).levels for xform in dict.fromkeys(runs)]
    stated = _strictest(opened.levels if opened is not None else {}, *bound)
    levels = _levels(checked, level, stated)
    if opened is not None and opened.xform != checked.xform:
        levels = _no_less_than(checked, opened.xform, level, levels)
    less = tuple(sorted(name for name, said in levels.items() if checked.levels.get(name) != said))
    told = [Notice(Became.LEVEL_UNDERSTATED, less)] if less else []
    if opened is None or opened.xform != checked.xform:
        told.append(Notice(Became.NOT_ITS_FILE, (checked.file,)))
    brought = checked.brought
    if less:
        sensitivity = Sensitivity(level, levels)
        brought = bring_in(checked.file, checked.xform, sensitivity, checked.lists, names=checked.names)
    return replace(checked, levels=levels, brought=replace(brought, notices=(*brought.notices, *told)))


# Inside


def _opened(checked: Checked) -> Opened | None:
    """Return what the file becomes here; nothing where none came, or one that cannot be read any more.

    What reaches outside, or is more than is kept, would stay in the vault and go on to others: it is refused.
    """
    try:
        return open_file(checked.file, checked.data) if checked.data else None
    except DefinitionError as error:
        if error.reason.reason in _NEVER_BESIDE:
            raise
        return None


def _levels(checked: Checked, level: str, stated: Mapping[str, str]) -> dict[str, str]:
    """Return the levels by name: of one that the file gives none, no less than what stands around it has there."""
    beside = {name: said for name, said in checked.levels.items() if name not in stated}
    if not beside:
        return _strictest(checked.levels, stated)
    held = _held(checked, checked.xform, level, stated)
    around = {name: said for name, said in held.items() if name in beside}
    return _strictest(checked.levels, stated, around)


def _no_less_than(checked: Checked, of_file: bytes, level: str, levels: Mapping[str, str]) -> dict[str, str]:
    """Return *levels*, and of a question that stands elsewhere in the file the level that it has there."""
    try:
        there = _held(checked, of_file, level, levels)
    except DefinitionError:
        return dict(levels)  # the file makes no form: that what runs is not its form is told
    here = _held(checked, checked.xform, level, levels)
    moved = {name: said for name, said in there.items() if name in here and said > here[name]}
    return _strictest(levels, moved)


def _held(checked: Checked, xform: bytes, level: str, stated: Mapping[str, str]) -> dict[str, str]:
    """Return how sensitive each question and group of *xform* is by its name, of several alike the strictest."""
    read = bring_in(checked.file, xform, Sensitivity(level, stated), checked.lists, names=checked.names)
    return _strictest(*({one.path.rpartition("/")[2]: one.level} for one in read.form.questions()))


def _strictest(*levels: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in levels:
        for name, level in one.items():
            found[name] = max(level, found.get(name, level))  # levels order as texts
    return found
