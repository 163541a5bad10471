"""Forms of others on their way between posts: those in use go with every sealed file, what comes waits unread.

What came is not even read until somebody here who may put it into use asks to look at it.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from repatria.content.adopting.attaching import take_lists
from repatria.content.adopting.names import is_from_elsewhere
from repatria.content.adopting.reading import SAFEST, Sensitivity, bring_in
from repatria.domain.errors import DefinitionFileError, UnknownFormError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.domain.forms.definition import LEVELS
from repatria.domain.reasons import Reason, because
from repatria.services.desk import Desk
from repatria.services.forms.adopted import MOST_LETTERS, Checked, adopted
from repatria.services.forms.stored import activations, lists_in, unpacked

FILE: Final = "form.json"
_MORE: Final = 100_000
"""Letters that stand around the form itself: names, levels, steps."""
Came = Mapping[str, Mapping[str, Mapping[str, bytes]]]
"""Files by digest, by the id of the form, by name."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A form that came and that nobody here has looked at: its id, its digest, the device it came from."""

    id: str
    digest: str
    device: str


@dataclass(frozen=True, slots=True)
class Offered:
    """A form that came, read, with the steps and the level that its sender chose."""

    checked: Checked
    steps: tuple[str, ...]
    level: str


def forms_to_send(desk: Desk) -> dict[str, dict[str, bytes]]:
    """Return the forms of others in use here, by digest and file, as they travel."""
    wanted = {one.digest for one in adopted(desk) if not one.withdrawn}
    return {
        str(said["digest"]): {f"{said['id']}/{FILE}": json.dumps(dict(said), ensure_ascii=False).encode()}
        for said in activations(desk)
        if said["digest"] in wanted
    }


def forms_that_came(desk: Desk, came: Came, device: str) -> list[Deed]:
    """Return what keeps aside the forms in a sealed file of *device* that are neither in use nor waiting here."""
    held = {str(said["digest"]) for said in activations(desk)}
    kept = {(one["digest"], one["form"]) for one in _arrived(desk)}
    deeds = []
    for digest, files in came.items():
        for name, text in _texts(files):
            if digest not in held and (digest, text) not in kept:
                value = {"id": name, "digest": digest, "form": text, "device": device}
                deeds.append(Deed(DIRECTORY_PART, "form_arrived", f"adopted/{name}", value))
    return deeds


def waiting(desk: Desk) -> tuple[Waiting, ...]:
    """Return the forms that came and are not in use here, each digest once."""
    held = {str(said["digest"]) for said in activations(desk)}
    found = {one["digest"]: Waiting(one["id"], one["digest"], one["device"]) for one in _arrived(desk)}
    return tuple(one for digest, one in found.items() if digest not in held)


def forms_left_by(desk: Desk, device: str) -> int:
    """Return how many letters of forms from a *device* wait here."""
    held = {str(said["digest"]) for said in activations(desk)}
    mine = (one for one in _arrived(desk) if one.get("device") == device and one["digest"] not in held)
    return sum(len(one["form"]) for one in mine)


def look_at(desk: Desk, digest: str) -> Offered:
    """Read a form that waits, as it would run here; raises DefinitionError, UnknownFormError."""
    said = next((one for one in _arrived(desk) if one["digest"] == digest), None)
    if said is None:
        raise UnknownFormError(form=digest[:12])
    name = str(said["id"])
    try:
        value = json.loads(said["form"])
        file, level = str(value["name"]), str(value["level"])
        data, xform = base64.b64decode(value["file"], validate=True), unpacked(str(value["xform"]))
        levels = {str(one): str(own) for one, own in value["levels"].items()}
        steps = tuple(str(step) for step in value["steps"])
        lists = lists_in(value)
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        binascii.Error,
        zlib.error,
        RecursionError,
    ) as error:
        raise DefinitionFileError(name, because(Reason.NO_XFORM)) from error
    if lists:
        take_lists(file, xform, lists.get)
    brought = bring_in(file, xform, Sensitivity(level, levels), lists)
    if brought.form.digest != digest or brought.form.id != name:
        raise DefinitionFileError(name, because(Reason.NO_XFORM))
    return Offered(
        Checked(file, data, xform, levels, brought, lists), steps, level if level in LEVELS else SAFEST
    )


def _arrived(desk: Desk) -> list[Mapping[str, Any]]:
    facts = desk.directory("form_arrived").facts
    return [fact.value for fact in facts if isinstance(fact.value, Mapping)]


def _texts(files: Mapping[str, Mapping[str, bytes]]) -> list[tuple[str, str]]:
    """Return the forms among *files* by their ids, as texts; what is none or too long is not kept."""
    found = []
    for name, held in files.items():
        data = held.get(FILE, b"")
        if is_from_elsewhere(name) and 0 < len(data) <= MOST_LETTERS + _MORE:
            try:
                found.append((name, data.decode("utf-8")))
            except UnicodeDecodeError:
                continue
    return found
