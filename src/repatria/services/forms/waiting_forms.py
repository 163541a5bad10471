"""Forms of others that came and wait: what they are called, and one looked at as it would run here.

What came is not even read until somebody here who may put it into use asks to look at it: until then it is called as
its sender calls it beside it. What two posts send under one digest are two forms that wait, each from its own: steps
and level are their sender's choice, and lies are, too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from repatria.content.adopting.attaching import take_lists
from repatria.content.adopting.names import is_from_elsewhere
from repatria.content.adopting.reading import SAFEST, Sensitivity, bring_in
from repatria.content.adopting.trying import need_bearable
from repatria.content.xforms.kept_weight import MOST_KEPT
from repatria.domain.errors import DefinitionFileError, FormNotHereError, FormWaitsError, UnknownFormError
from repatria.domain.forms.definition import LEVELS
from repatria.domain.reasons import Reason, because
from repatria.services.desk import Desk
from repatria.services.forms.as_stated import as_stated
from repatria.services.forms.checking import Checked, need_as_from_file
from repatria.services.forms.sent_form import read_sent
from repatria.services.forms.stored import activations

IS_FORMER: Final = "former"
IS_TOO_LARGE: Final = "too_large"
"""Marks of what waits: a version that its sender no longer has in use, one of which there is too much to be kept."""
_A_KILOBYTE: Final = 1_000
_LONGEST_TITLE: Final = 120


@dataclass(frozen=True, slots=True)
class Waiting:
    """A form that came and that nobody here has looked at: its id, its digest, the device it came from.

    Digest and device name it: of what one device sent under one digest the last is what waits.
    A *former* version came only so that what was filled under it is read. *title* is what its sender calls it.
    """

    id: str
    digest: str
    device: str
    former: bool = False
    title: str = ""

    @property
    def called(self) -> str:
        """Return how people speak of it, with the id, for two may have one title and a title may say anything."""
        return f"{self.title} ({self.id})" if self.title else self.id


@dataclass(frozen=True, slots=True)
class Offered:
    """A form that came, read, with the steps and the level that its sender chose."""

    checked: Checked
    steps: tuple[str, ...]
    level: str


def waiting(desk: Desk) -> tuple[Waiting, ...]:
    """Return the forms that came and are not in use here, each digest once from each device."""
    held = {str(said["digest"]) for said in activations(desk)}
    return tuple(
        Waiting(str(said["id"]), digest, device, IS_FORMER in said)
        for (device, digest), said in last_sent(desk).items()
        if digest not in held
    )


def why_unknown(desk: Desk, member: str, said: Mapping[str, Any] | None) -> UnknownFormError:
    """Return why nobody here can read the filled form *member*, of which its case has *said* what form it is."""
    form_id = str((said or {}).get("form") or "")
    if not is_from_elsewhere(form_id):
        return UnknownFormError(form=member)
    called = called_elsewhere(desk, [form_id]).get(form_id, "")
    return FormWaitsError(form=called) if called else FormNotHereError(form=form_id)


def titled(desk: Desk, found: Iterable[Waiting]) -> list[Waiting]:
    """Return what waits with the titles that their senders give them; none of it is read for that."""
    last = last_sent(desk)
    return [replace(one, title=_title(last.get((one.device, one.digest), {}))) for one in found]


def called_elsewhere(desk: Desk, ids: Iterable[str]) -> dict[str, str]:
    """Return what forms that wait here are called, by those of the *ids* that do."""
    wanted = frozenset(ids)
    return {one.id: one.called for one in titled(desk, (one for one in waiting(desk) if one.id in wanted))}


def forms_left_by(desk: Desk, device: str) -> int:
    """Return how many letters of forms from a *device* wait here."""
    held = {str(said["digest"]) for said in activations(desk)}
    mine = (one for one in _arrived(desk) if one.get("device") == device and one["digest"] not in held)
    return sum(len(one["form"]) for one in mine)


def look_at(desk: Desk, one: Waiting) -> Offered:
    """Read this very form that waits, as it would run here; raises DefinitionError, UnknownFormError."""
    said = last_sent(desk).get((one.device, one.digest))
    if said is None:
        raise UnknownFormError(form=one.digest[:12])
    name = str(said["id"])
    if IS_TOO_LARGE in said:
        raise DefinitionFileError(name, because(Reason.KEPT_TOO_LARGE, most=MOST_KEPT // _A_KILOBYTE))
    came = read_sent(name, str(said["form"]))
    file, xform, level, levels = came.file, came.xform, came.level, came.levels
    if not one.former:
        need_as_from_file(file, came.data, xform, came.lists)
    elif came.lists:
        take_lists(file, xform, came.lists.get)
    need_bearable(file, xform, came.lists)
    sent = Sensitivity(level, levels)
    brought = bring_in(file, xform, sent, came.lists, names=came.names)
    # What is no level would stand above all that the file states, and then count for nothing.
    unknown = not set(levels.values()) <= set(LEVELS)
    if unknown or brought.form.digest != one.digest or brought.form.id != name:
        raise DefinitionFileError(name, because(Reason.NO_XFORM))
    checked = Checked(file, came.data, xform, levels, brought, came.lists, came.names, sent)
    known = level if level in LEVELS else SAFEST
    # A former version is only read, under the digest that what was filled under it names.
    return Offered(checked if one.former else as_stated(checked, known, came.beside), came.steps, known)


def _arrived(desk: Desk) -> list[Mapping[str, Any]]:
    facts = desk.directory("form_arrived").facts
    return [fact.value for fact in facts if isinstance(fact.value, Mapping)]


def _title(said: Mapping[str, Any]) -> str:
    """Return the title beside a form that came, in one line; nothing where there is none to be shown."""
    try:
        title = json.loads(said["form"])["title"]
    except (KeyError, TypeError, ValueError, RecursionError):
        return ""
    return " ".join(title.split())[:_LONGEST_TITLE] if isinstance(title, str) else ""


def last_sent(desk: Desk) -> dict[tuple[str, str], Mapping[str, Any]]:
    """Return what each device sent last under each digest."""
    return {(str(one.get("device", "")), str(one["digest"])): one for one in _arrived(desk)}
