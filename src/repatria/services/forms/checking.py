"""A file of others is opened once, what would be kept of it is weighed, and brought in as it would run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Final

from repatria.content.adopting.attaching import take_lists
from repatria.content.adopting.names import BY_PATH
from repatria.content.adopting.notices import Became, Notice
from repatria.content.adopting.reading import Brought, Sensitivity, bring_in
from repatria.content.adopting.trying import need_bearable
from repatria.content.adopting.warnings import worth_telling
from repatria.content.xforms.attached import Attached, nothing_attached
from repatria.content.xforms.bound_levels import stated_levels
from repatria.content.xforms.compiling import compile_form
from repatria.content.xforms.cutting import without_unread
from repatria.content.xforms.file_kinds import need_text
from repatria.content.xforms.kept_weight import letters_taken, refuse_heavy, refuse_heavy_xform
from repatria.content.xforms.outside import refuse_outside
from repatria.content.xforms.spreadsheets import is_spreadsheet
from repatria.domain.errors import DefinitionFileError
from repatria.domain.forms.definition import Form
from repatria.domain.forms.stricter import strictest_of
from repatria.domain.reasons import Reason, because
from repatria.services.forms.stored import kept, packed, packed_list

_XFORM: Final = ".xml"


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that can be put into use: what is kept of it, how it would run, the levels it gives its questions."""

    file: str
    data: bytes
    xform: bytes
    levels: Mapping[str, str]
    brought: Brought
    lists: Mapping[str, bytes] = field(default_factory=dict)
    """The lists in files of their own, by the names of these."""
    names: str = BY_PATH
    """By which rule its questions are named, nothing for the first: one that came bears the names of its sender."""
    sent: Sensitivity | None = None
    """How sensitive it was said to be by the post that sent it; nothing of what a file brought."""

    @property
    def form(self) -> Form:
        """Return the form as it would run."""
        return self.brought.form


@dataclass(frozen=True, slots=True)
class Opened:
    """The *data* kept of a file, the *xform* it becomes, and what is *told* of that; *warnings* are pyxform's."""

    data: bytes
    xform: bytes
    told: Mapping[Became, tuple[str, ...]]
    warnings: tuple[str, ...] = ()
    levels: Mapping[str, str] = field(default_factory=dict)


def open_file(file: str, data: bytes) -> Opened:
    """Return what is kept of *file* and what it becomes; raises DefinitionError, at once for what is too much."""
    if is_spreadsheet(file):
        made = compile_form(file, data, to_keep=True)
        refuse_outside(file, made.xform)
        told = {
            Became.SHEET_LEFT_OUT: made.left_out,
            Became.UNREAD_LEFT_OUT: made.unread,
            Became.WARNED: worth_telling(made.warnings),
        }
        return Opened(made.kept, made.xform, told, made.warnings, made.levels)
    need_text(file, data)
    refuse_heavy_xform(file, data)
    xform, unread = without_unread(file, data)
    _need_fit(file, xform)
    return Opened(xform, xform, {Became.UNREAD_LEFT_OUT: unread})


def check_opened(file: str, opened: Opened, attached: Attached = nothing_attached) -> Checked:
    """Return what would run of a *file* that was opened, as ``check_file`` does."""
    need_form(file)
    data, xform, told = opened.data, opened.xform, dict(opened.told)
    bound = stated_levels(file, xform)
    levels = strictest_of(opened.levels, bound.levels)
    told[Became.LEVEL_PASSED] = bound.unread
    lists = take_lists(file, xform, attached)
    _refuse_heavy(file, data, xform, lists)
    need_bearable(file, xform, lists)
    brought = bring_in(file, xform, Sensitivity(own=levels), lists)
    of_file = tuple(Notice(became, where) for became, where in told.items() if where)
    return Checked(file, data, xform, levels, replace(brought, notices=(*brought.notices, *of_file)), lists)


def need_as_from_file(file: str, data: bytes, xform: bytes, lists: Mapping[str, bytes]) -> None:
    """Raise DefinitionError for what came by another way than a file, and would be refused if a file brought it.

    Its levels, its expressions and the time it takes are looked at by whoever reads it.
    """
    need_form(file)
    _refuse_heavy(file, data, xform, lists)
    if is_spreadsheet(file):
        refuse_outside(file, xform)
    else:
        _need_fit(file, xform)
    take_lists(file, xform, lists.get)


def need_form(file: str) -> None:
    """Refuse by its name what is neither a spreadsheet nor an XForm."""
    if not is_spreadsheet(file) and PurePath(file).suffix.lower() != _XFORM:
        raise DefinitionFileError(file, because(Reason.NEITHER_SHEET_NOR_FORM))


# Inside


def _need_fit(file: str, xform: bytes) -> None:
    """Refuse an XForm of which more would be kept, or which refers to what is outside."""
    refuse_heavy(file, letters_taken(len(xform)))
    refuse_outside(file, xform)


def _refuse_heavy(file: str, data: bytes, xform: bytes, lists: Mapping[str, bytes]) -> None:
    """Refuse what is more than is kept once all of it is made small."""
    refuse_heavy(file, len(kept(data)) + len(packed(xform)) + sum(map(len, map(packed_list, lists.values()))))
