"""Forms of others on their way between posts: those in use go with every sealed file, what comes waits unread.

With them go former versions that were in use here and under which something in the file was filled, so that it is
read as it was. What only waits is handed on by nobody.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from repatria.content.adopting.names import is_from_elsewhere
from repatria.content.xforms.kept_weight import MOST_KEPT
from repatria.domain.cases.given import entry
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.domain.forms.answers import under_path
from repatria.services.desk import Desk
from repatria.services.forms.adopted import adopted, path_of
from repatria.services.forms.stored import activations, fit_to_travel
from repatria.services.forms.waiting_forms import IS_FORMER, IS_TOO_LARGE, last_sent
from repatria.store.state import load_some

FILE: Final = "form.json"
FORMER: Final = "former.json"
"""The same of a version that its sender no longer has in use."""
_MORE: Final = 100_000
"""Letters that stand around the form itself: names, levels, steps."""
Came = Mapping[str, Mapping[str, Mapping[str, bytes]]]
"""Files by digest, by the id of the form, by name."""


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
    last = last_sent(desk)
    deeds = []
    for digest, files in came.items():
        for name, text, marks in _texts(files):
            value: dict[str, object] = {"id": name, "digest": digest, "form": text, "device": device}
            value |= marks
            if digest not in held and not _waits(last, value):
                deeds.append(Deed(DIRECTORY_PART, "form_arrived", path_of(name), value))
    return deeds


def _as_sent(said: Mapping[str, Any]) -> bytes:
    return json.dumps(fit_to_travel(said), ensure_ascii=False).encode()


def _waits(last: Mapping[tuple[str, str], Mapping[str, Any]], came: Mapping[str, object]) -> bool:
    """Tell whether what *came* waits already: from its device, or from another where this one sent nothing else."""
    digest = str(came["digest"])
    mine = last.get((str(came["device"]), digest))
    others = [said for (_, under), said in last.items() if under == digest]
    return any(
        (said["form"], IS_FORMER in said) == (came["form"], IS_FORMER in came)
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
        marks = {mark: True for mark, is_so in ((IS_FORMER, former), (IS_TOO_LARGE, too_large)) if is_so}
        found.append((name, "" if too_large else _decoded(data), marks))
    return found


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
