"""Sealed files that never came: each names the one sealed before it for this post, so that a lack is seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from repatria.services.desk import Desk
from repatria.store.state import load_some
from repatria.sync.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Came:
    """A sealed file that came: by which *device*, what it is, the one *before* it, and when it was *made* there."""

    device: str
    post: str
    bundle: str
    before: str
    made: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A sealed file that never came, known by the one that a *post* sealed next, at *made* by its clock."""

    device: str
    post: str
    bundle: str
    made: str


def came_here(desk: Desk) -> tuple[Came, ...]:
    """Return the sealed files received here; of those of an earlier version nobody knows which came before.

    One that never came, and of which its sender says that what it held came otherwise, counts as here.
    """
    notes = [fact.value for fact in load_some(desk.read(), desk.record, types=("bundle_received",)).facts]
    names = ("device", "post", "bundle", "prev", "made")
    came = [Came(*(str(note.get(name, "")) for name in names)) for note in notes]
    answered = [
        Came(str(note.get("device", "")), str(note.get("post", "")), str(name), "", "")
        for note in notes
        for name in note.get("answered", ())
    ]
    return (*came, *answered)


def came_with(manifest: Manifest) -> Came:
    """Return a sealed file as one that came."""
    sender = manifest.sender
    return Came(sender.device, sender.post, manifest.bundle, manifest.prev_for_you, manifest.created)


def gaps_among(came: Iterable[Came]) -> tuple[Gap, ...]:
    """Return which files never came, as those that *came* tell; each once, sender by sender."""
    files = list(came)
    here = {(one.device, one.bundle) for one in files}
    found: dict[tuple[str, str], Gap] = {}
    for one in files:
        lacking = (one.device, one.before)
        if one.before and lacking not in here:
            found.setdefault(lacking, Gap(one.device, one.post, one.before, one.made))
    return tuple(sorted(found.values(), key=lambda gap: (gap.post, gap.device, gap.made, gap.bundle)))


def gaps_here(desk: Desk) -> tuple[Gap, ...]:
    """Return which sealed files for this post never came."""
    return gaps_among(came_here(desk))
