"""A form that came is held against the file beside it: the stricter level counts, and what differs is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from repatria.content.adopting.notices import Became, Notice
from repatria.content.adopting.reading import SAFEST, Sensitivity, bring_in
from repatria.content.xforms.bound_levels import stated_levels
from repatria.content.xforms.file_kinds import names_as_held
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.stricter import strictest_of
from repatria.domain.reasons import Reason
from repatria.services.forms.checking import Checked, Opened, open_file

_NEVER_BESIDE: Final = frozenset(
    {
        *(Reason.REACHES_OUT, Reason.KEPT_TOO_LARGE),
        *(Reason.NOT_A_LEVEL, Reason.LEVEL_OF_A_LANGUAGE, Reason.LEVEL_OF_NOTHING),
    }
)


def as_stated(checked: Checked, level: str, beside: bytes) -> Checked:
    """Return what came, no question below what the file *beside* it states; it is told where that differs."""
    opened = _opened(checked.file, beside)
    runs = [checked.xform] if opened is None else [opened.xform, checked.xform]
    bound = [stated_levels(checked.file, xform).levels for xform in dict.fromkeys(runs)]
    stated = strictest_of(opened.levels if opened is not None else {}, *bound)
    levels = _levels(checked, level, stated)
    if opened is None and beside:
        levels = strictest_of(levels, dict.fromkeys(_worn(checked, checked.xform, level, levels), SAFEST))
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


def _opened(name: str, data: bytes) -> Opened | None:
    """Return what the file becomes here; nothing where none came, or one that cannot be read any more.

    It is known by what it holds, for its name is its sender's to choose. What reaches outside, or is more than is
    kept, would stay in the vault and go on to others, and a level that is none says that one is meant: refused.
    """
    faults: list[DefinitionError] = []
    for file in names_as_held(name, data) if data else ():
        try:
            return open_file(file, data)
        except DefinitionError as error:
            faults.append(error)
    for fault in faults:
        if fault.reason.reason in _NEVER_BESIDE:
            raise DefinitionError(name, fault.key, fault.reason)
    return None


def _levels(checked: Checked, level: str, stated: Mapping[str, str]) -> dict[str, str]:
    """Return the levels by name: of one that the file gives none, no less than what stands around it has there."""
    beside = {name: said for name, said in checked.levels.items() if name not in stated}
    if not beside:
        return strictest_of(checked.levels, stated)
    worn = _worn(checked, checked.xform, level, stated)
    around = {name: said for name, said in worn.items() if name in beside}
    return strictest_of(checked.levels, stated, around)


def _no_less_than(checked: Checked, of_file: bytes, level: str, levels: Mapping[str, str]) -> dict[str, str]:
    """Return *levels*, and of a question that stands elsewhere in the file the level that it has there."""
    try:
        there = _worn(checked, of_file, level, levels)
    except DefinitionError:
        return dict(levels)  # the file makes no form: that what runs is not its form is told
    here = _worn(checked, checked.xform, level, levels)
    moved = {name: said for name, said in there.items() if name in here and said > here[name]}
    return strictest_of(levels, moved)


def _worn(checked: Checked, xform: bytes, level: str, stated: Mapping[str, str]) -> dict[str, str]:
    """Return how sensitive each question and group of *xform* is by its name, of several alike the strictest."""
    read = bring_in(checked.file, xform, Sensitivity(level, stated), checked.lists, names=checked.names)
    return strictest_of(*({one.path.rpartition("/")[2]: one.level} for one in read.form.questions()))
