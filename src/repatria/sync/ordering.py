"""In which order sealed files enter: what a sender sealed earlier comes first, whatever their clocks say."""

from __future__ import annotations

from collections.abc import Sequence

from repatria.sync.manifest import Manifest


def in_order(manifests: Sequence[Manifest]) -> list[int]:
    """Return the places of *manifests* sender by sender, each after the one its ``prev_for_you`` names.

    What names none that is here goes by its sender's clock. A ring, which no honest sender makes, is cut anywhere.
    """
    by_age = sorted(range(len(manifests)), key=lambda place: _age(manifests[place]))
    named = {(one.sender.device, one.bundle): place for place, one in reversed(list(enumerate(manifests)))}
    found: dict[int, None] = {}
    for start in by_age:
        chain: list[int] = []
        at: int | None = start
        while at is not None and at not in found and at not in chain:
            chain.append(at)
            at = named.get((manifests[at].sender.device, manifests[at].prev_for_you))
        found.update(dict.fromkeys(reversed(chain)))
    return list(found)


def _age(manifest: Manifest) -> tuple[str, str, str, str]:
    return manifest.sender.post, manifest.sender.device, manifest.created, manifest.bundle
