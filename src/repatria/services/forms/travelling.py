"""Forms of others on their way between posts: those in use go with every sealed file, what comes waits unread.

With them go former versions that were in use here and under which something in the file was filled, so that it is
read as it was. What only waits is handed on by nobody. What came is not even read until somebody here who may put it
into use asks to look at it: until then it is called as its sender calls it beside it. What two posts send under one
digest are two forms that wait, each from its own: steps and level are their sender's choice, and lies are, too.
"""

from __future__ import annotations

import binascii
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from repatria.content.adopting.attaching import take_lists
from repatria.content.adopting.names import is_from_elsewhere
from repatria.content.adopting.reading import SAFEST, Sensitivity, bring_in
from repatria.content.adopting.trying import need_bearable
from repatria.content.xforms.kept_weight import MOST_KEPT
from repatria.domain.cases.given import entry
from repatria.domain.errors import DefinitionFileError, FormNotHereError, FormWaitsError, UnknownFormError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.domain.forms.answers import under_path
from repatria.domain.forms.definition import LEVELS
from repatria.domain.reasons import Reason, because
from repatria.services.desk import Desk
from repatria.services.forms.adopted import adopted, path_of
from repatria.services.forms.as_stated import as_stated
from repatria.services.forms.checking import Checked, need_as_from_file
from repatria.services.forms.sent_form import read_sent
from repatria.services.forms.stored import activations, fit_to_travel
from repatria.store.state import load_some

FILE: Final = "form.json"
FORMER: Final = "former.json"
"""The same of a version that its sender no longer has in use."""
_MORE: Final = 100_000
"""Letters that stand around the form itself: names, levels, steps."""
_FORMER: Final = "former"
_TOO_LARGE: Final = "too_large"
"""Marks of what waits: a version that its sender no longer has in use, one of which there is too much to be kept."""
_UNREADABLE: Final = (
    *(ValueError, KeyError, TypeError, AttributeError),
    *(binascii.Error, zlib.error, RecursionError),
)
"""What a text that is no form brings about while it is taken apart."""
_A_KILOBYTE: Final = 1_000
_LONGEST_TITLE: Final = 120
Came = Mapping[str, Mapping[str, Mapping[str, bytes]]]
"""Files by digest, by the id of the form, by name."""


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


def forms_to_send(desk: Desk, parts: Iterable[str] = ()) -> dict[str, dict[str, bytes]]:
    """Return the forms of others in use here, and those under which *parts* were filled, by digest and file.

    What only waits here is not among them: nobody at this post has looked at it, and it would go in its name.
    """
    held = activations(desk)
    if not held:
        return {}  # the usual post: no case need be asked
    used = {one.digest for one in adopted(desk) if not one.withdrawn}
    wanted = used | _filled_under(desk, parts)
    here = {str(said["digest"]): said for said in held if said["digest"] in wanted}
    return {
        digest: {f"{said['id']}/{FILE if digest in used else FORMER}": _as_sent(said)}
        for digest, said in here.items()
    }


def forms_that_came(desk: Desk, came: Came, device: str) -> list[Deed]:
    """Return what keeps aside the forms in a sealed file of *device* that are neither in use nor waiting here."""
    held = {str(said["digest"]) for said in activations(desk)}
    last = _last(desk)
    deeds = []
    for digest, files in came.items():
        for name, text, marks in _texts(files):
            value: dict[str, object] = {"id": name, "digest": digest, "form": text, "device": device}
            value |= marks
            if digest not in held and not _waits(last, value):
                deeds.append(Deed(DIRECTORY_PART, "form_arrived", path_of(name), value))
    return deeds


def waiting(desk: Desk) -> tuple[Waiting, ...]:
    """Return the forms that came and are not in use here, each digest once from each device."""
    held = {str(said["digest"]) for said in activations(desk)}
    return tuple(
        Waiting(str(said["id"]), digest, device, _FORMER in said)
        for (device, digest), said in _last(desk).items()
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
    last = _last(desk)
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
    said = _last(desk).get((one.device, one.digest))
    if said is None:
        raise UnknownFormError(form=one.digest[:12])
    name = str(said["id"])
    if _TOO_LARGE in said:
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


def _as_sent(said: Mapping[str, Any]) -> bytes:
    return json.dumps(fit_to_travel(said), ensure_ascii=False).encode()


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


def _last(desk: Desk) -> dict[tuple[str, str], Mapping[str, Any]]:
    """Return what each device sent last under each digest."""
    return {(str(one.get("device", "")), str(one["digest"])): one for one in _arrived(desk)}


def _waits(last: Mapping[tuple[str, str], Mapping[str, Any]], came: Mapping[str, object]) -> bool:
    """Tell whether what *came* waits already: from its device, or from another where this one sent nothing else."""
    digest = str(came["digest"])
    mine = last.get((str(came["device"]), digest))
    others = [said for (_, under), said in last.items() if under == digest]
    return any(
        (said["form"], _FORMER in said) == (came["form"], _FORMER in came)
        for said in (others if mine is None else [mine])
    )


def _filled_under(desk: Desk, parts: Iterable[str]) -> set[str]:
    """Return the digests of the forms of others under which what stands in *parts* was answered."""
    types = ("member_added", "form_submitted")
    found: set[str] = set()
    for part in parts:
        facts = load_some(desk.read(), part, types=types).facts
        told = [fact for fact in facts if is_from_elsewhere(str(entry(fact.value, "form")))]
        below = [under_path(fact.path.removeprefix("form/"), "") for fact in told]
        gone_on = load_some(desk.read(), part, below=dict.fromkeys(below)).values if below else ()
        found |= {str(entry(fact.value, "digest")) for fact in told}
        found |= {path.rpartition("/")[2] for path in gone_on}
    return found


def _texts(files: Mapping[str, Mapping[str, bytes]]) -> list[tuple[str, str, dict[str, bool]]]:
    """Return the forms among *files* by their ids, as texts, and what marks them.

    Of what is too long, or no text, nothing is kept but that it came, so that whoever looks at it is told.
    """
    found = []
    for name, held in files.items():
        former = FILE not in held
        data = held.get(FORMER if former else FILE, b"")
        if not is_from_elsewhere(name) or not data:
            continue
        too_large = len(data) > MOST_KEPT + _MORE
        marks = {mark: True for mark, is_so in ((_FORMER, former), (_TOO_LARGE, too_large)) if is_so}
        found.append((name, "" if too_large else _decoded(data), marks))
    return found


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
