"""What waits for another post of the country is judged anew before it goes: as if it were sealed now.

A case may be left to named people, erased or set aside while its sealed file waits for a line, and a file of a case
withdrawn, as the picture whose faces were not blacked out yet. Such a file goes no more: what else it holds is
sealed again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from repatria.domain.attachments.attachment import Attachment
from repatria.domain.attachments.travelling import part_said, said_of
from repatria.domain.errors import FileStoppedError
from repatria.domain.events.kinds import is_erased_part
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.services.exchange.outbox import has_gone, tells_abroad, told_of_row
from repatria.services.exchange.posts import known_posts
from repatria.store import places as rows
from repatria.store.attachments.named import files_in_use
from repatria.store.lists.groups import incidents_kept, incidents_with
from repatria.store.lists.visibility import restricted_cases
from repatria.store.log.brought import any_aside_of, files_aside
from repatria.store.log.erasing import erased_ids
from repatria.store.state import load_some

_Upto = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class OnItsWay:
    """A sealed file with something of a case: for which *post*, *sealed* when; *gone* once it lies there, or may."""

    bundle: str
    post: str
    sealed: str
    gone: bool


def need_still(desk: Desk, row: rows.OutgoingRow) -> None:
    """Raise FileStoppedError where a file that waits holds what would not be sealed for another post any more."""
    if stopped_among(desk, (row,)):
        raise FileStoppedError(post=_called(desk).get(row.device, row.device))


def stopped_among(desk: Desk, files: Iterable[rows.OutgoingRow]) -> frozenset[str]:
    """Return which of the *files* for the own country that wait go no more."""
    held = {row.bundle: _upto(row) for row in files if not (row.laid or tells_abroad(row))}
    if not held:
        return frozenset()
    cases = {*restricted_cases(desk.read()), *erased_ids(desk.read())}
    groups = {group for upto in held.values() for group in _groups(upto)}
    kept = incidents_kept(desk.read(), groups)
    aside = _aside_since(desk, held)
    return frozenset(
        bundle
        for bundle, upto in held.items()
        if cases.intersection(_cases(upto))
        or kept.intersection(_groups(upto))
        or (aside[bundle] and any_aside_of(desk.read(), aside[bundle], upto))
        or _any_shown_no_more(desk, upto)
    )


def stopped_now(desk: Desk) -> tuple[OnItsWay, ...]:
    """Return the files in the outbox that go no more, the oldest first."""
    files = rows.outgoing(desk.read())
    stopped = stopped_among(desk, files)
    return _told(desk, (row for row in files if row.bundle in stopped))


def files_with(desk: Desk, case: CaseId) -> tuple[OnItsWay, ...]:
    """Return the files for posts of the own country that hold something of a case or its group, the oldest first.

    Some wait, and go no more once the case is left to named people; others lie at a place, and went.
    """
    files = [(row, _upto(row)) for row in rows.outgoing(desk.read()) if not tells_abroad(row)]
    groups = {group for _, upto in files for group in _groups(upto)}
    named = incidents_with(desk.read(), groups, case) if groups else frozenset()
    return _told(
        desk, (row for row, upto in files if case in _cases(upto) or not named.isdisjoint(_groups(upto)))
    )


def files_taking(desk: Desk, attachment: Attachment) -> tuple[OnItsWay, ...]:
    """Return the files for posts of the own country that take a file of a case along, the oldest first.

    Those that wait go no more once it is withdrawn.
    """
    said = said_of(attachment.part)
    files = (row for row in rows.outgoing(desk.read()) if not tells_abroad(row))
    return _told(desk, (row for row in files if attachment.id in _upto(row).get(said, {})))


def _any_shown_no_more(desk: Desk, upto: _Upto) -> bool:
    """Tell whether any file of a case that goes along was withdrawn since, or nothing in use names it any more."""
    going = {(part, name) for said, names in upto.items() if (part := part_said(said)) for name in names}
    if not going:
        return False
    shown, _ = files_in_use(desk.read(), {part for part, _ in going})
    return not going <= {(one.part, one.id) for one in shown}


def _told(desk: Desk, files: Iterable[rows.OutgoingRow]) -> tuple[OnItsWay, ...]:
    called = _called(desk)
    return tuple(
        OnItsWay(row.bundle, called.get(row.device, row.device), row.sealed, has_gone(desk, row))
        for row in files
    )


def _upto(row: rows.OutgoingRow) -> _Upto:
    upto: _Upto = told_of_row(row)["upto"]
    return upto


def _cases(upto: _Upto) -> set[str]:
    return {part.split("/")[1] for part in upto if part.startswith("case/") and not is_erased_part(part)}


def _groups(upto: _Upto) -> set[str]:
    return {part.partition("/")[2] for part in upto if part.startswith("incident/")}


def _called(desk: Desk) -> dict[str, str]:
    return {one.device: one.post for one in known_posts(desk)}


def _aside_since(desk: Desk, bundles: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return of each of these files that were sealed which received ones were set aside since, and still are.

    What was set aside before was not sealed. Of a file whose sealing is not noted nobody knows: all count.
    """
    aside = frozenset(files_aside(desk.read()))
    since = dict.fromkeys(bundles, aside)
    if aside:
        record = load_some(desk.read(), desk.record, types=("bundle_sealed", "bundle_set_aside"))
        for place, fact in enumerate(record.facts):
            bundle = str(fact.value.get("bundle"))
            if fact.type == "bundle_sealed" and bundle in since:
                later = (one for one in record.facts[place:] if one.type == "bundle_set_aside")
                since[bundle] = aside.intersection(str(one.value.get("bundle")) for one in later)
    return since
