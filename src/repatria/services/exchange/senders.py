"""By which post came what people wrote who have no account here: their names stand only in their own vault."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from repatria.domain.events.kinds import case_parts
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts
from repatria.services.forms.kept_elsewhere import author_of
from repatria.store.log.events import authors_of
from repatria.store.people import accounts
from repatria.store.state import load_some


@dataclass(frozen=True, slots=True)
class SendingPost:
    """The post that brought something first, and the beginning of its code: two posts may have one name."""

    name: str
    code: str


def senders_of(desk: Desk, case_id: CaseId) -> dict[str, SendingPost]:
    """Return by author, of those unknown here, the post that first brought what they wrote in a case.

    A vault from before logs were noted knows it while one post alone has sent of this case.
    """
    here = {str(person.id) for person in accounts(desk.read())}
    parts = case_parts(case_id)
    wrote = [
        (a, logs) for part in parts for a, logs in authors_of(desk.read(), part).items() if a not in here
    ]
    if not wrote:
        return {}
    received = load_some(desk.read(), desk.record, types=("bundle_received",)).facts
    notes = [fact.value for fact in received if set(parts) & set(fact.value.get("parts", ()))]
    codes = {post.device: post.check_code.split()[0] for post in known_posts(desk)}
    found: dict[str, SendingPost] = {}
    for author, logs in wrote:
        note = _brought(notes, logs)
        if note is not None and author not in found:
            device = str(note.get("device", ""))
            found[author] = SendingPost(str(note.get("post", "")), codes.get(device, device[:4].upper()))
    return found


def keeping_post(desk: Desk, case: CaseFile, member: str) -> str:
    """Return the post that finished a form and keeps what is protected of it; nothing where nobody knows it."""
    sender = senders_of(desk, case.id).get(author_of(case, member)) if case.state.withheld else None
    return sender.name if sender is not None else ""


def _brought(notes: Sequence[Mapping[str, Any]], logs: frozenset[str]) -> Mapping[str, Any] | None:
    """Return what was noted of the file that first brought something of *logs*."""
    first = next((note for note in notes if logs & set(note.get("logs", ()))), None)
    if first is not None:
        return first
    devices = {note.get("device") for note in notes}
    return notes[0] if len(devices) == 1 else None
