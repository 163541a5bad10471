"""Send: what a post of the same country does not have yet of chosen cases, in one sealed file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from repatria.domain.calendar import utc_text
from repatria.domain.cases.related import need_trusted
from repatria.domain.errors import (
    OwnApprovalError,
    RepatriaError,
    RestrictedCaseError,
    UnknownRecipientError,
)
from repatria.domain.events.event import read_envelope
from repatria.domain.events.kinds import core_part, incident_part, protected_part
from repatria.domain.ids import CaseId
from repatria.domain.names import may_be_same
from repatria.services.cases.casefile import pack_digest_of
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost, known_posts
from repatria.services.exchange.receipts import receipts_for, receipts_of, upto_of
from repatria.services.forms.travelling import forms_to_send
from repatria.services.packs import packs_in_use, packs_waiting
from repatria.store.lists import cases
from repatria.store.lists.groups import incidents_kept, restricted_members
from repatria.store.log.events import parts_held, runs_since
from repatria.store.state import has_people_around, load_case_state, load_outline, load_some
from repatria.store.transactions import snapshot
from repatria.sync.manifest import BundleFacts, Recipient, Sender, check_recipient
from repatria.sync.segments import Segment, close_run
from repatria.sync.writing import WrittenBundle, bundle_name, write_bundle

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Sending:
    """What is to be sent: which cases, to which device, with or without their protected answers.

    *approved_by* names the second person who agreed to share protected answers.
    """

    cases: tuple[CaseId, ...]
    device: str
    protected: bool = False
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """A sealed file that stands on its device.

    *group_kept* says that what a group shares stayed here, where whoever sent may know of it.
    """

    path: Path
    size: int
    sha256: str
    bundle: str
    post: str
    events: int
    group_kept: bool = False


def recipient(desk: Desk, device: str) -> KnownPost:
    """Return a device to which cases may be sealed: known, not this one, of the same country."""
    found = next((post for post in known_posts(desk) if post.device == device and not post.here), None)
    if found is None:
        raise UnknownRecipientError(device=device)
    check_recipient(desk.country_code, found.country)
    return found


@dataclass(frozen=True, slots=True)
class Going:
    """What a file takes along: *parts*, and the *protocols* of its cases by their digests; which *groups* stay."""

    parts: list[str]
    protocols: tuple[str, ...]
    groups: frozenset[str]


def send_cases(
    desk: Desk,
    sending: Sending,
    folder: Path,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Sent:
    """Write one sealed file into *folder*; it is noted before it is written and again when it stands there.

    Raises ForeignRecipientError for a device of another country, RestrictedCaseError for a case that is for
    named people only, StorageError when the folder fails.
    """
    desk.need_worker()
    post = recipient(desk, sending.device)
    _check_restricted(desk, sending.cases)
    _check_second(desk, sending)
    going = what_goes(desk, sending)
    parts, given, bundle = going.parts, receipts_of(desk, post.device), desk.new_id()
    desk.append([desk.note("bundle_sealed", _sealed(bundle, post, sending, parts))])
    desk.vault.sync_memory()
    with _dropping(desk, bundle), snapshot(desk.read()):
        written = write_bundle(
            folder,
            bundle_name(desk.vault.random(16)),
            _facts(desk, bundle, post),
            recipients=[post.recipient],
            signing_seed=desk.vault.device.signing_seed,
            segments=lambda: _segments(desk, parts, given),
            receipts=receipts_for(desk, post.device, parts),
            packs=_packs(desk, going.protocols) | forms_to_send(desk, parts),
            progress=progress,
            cancelled=cancelled,
        )
    events = sum(entry.count for entry in written.manifest.segments)
    placed = written.placed
    desk.append([desk.note("bundle_placed", _placed(bundle, written))])
    kept = _may_know(desk, going.groups)
    return Sent(placed.path, placed.size, placed.sha256, bundle, post.post, events, kept)


def _sealed(bundle: str, post: KnownPost, sending: Sending, parts: list[str]) -> dict[str, object]:
    return {
        "bundle": bundle,
        "device": post.device,
        "post": post.post,
        "cases": list(sending.cases),
        "parts": parts,
        "approved_by": sending.approved_by,
    }


def _segments(desk: Desk, parts: Sequence[str], given: Mapping[str, dict[str, int]]) -> Iterator[Segment]:
    """Yield the runs of *parts* that whoever has what is *given* lacks, each closed by this device."""
    device = desk.vault.device
    for part in parts:
        for name, log, events in runs_since(desk.read(), part, given.get(part)):
            first = read_envelope(events[0].envelope).n
            yield from close_run(name, log, first, events, device.id, device.signing_seed)


@contextmanager
def _dropping(desk: Desk, bundle: str) -> Iterator[None]:
    """Note that the bundle was not written when the block fails, so that nobody waits for it."""
    try:
        yield
    except RepatriaError as error:
        with suppress(RepatriaError):  # what hindered the bundle is what the person must hear
            desk.append([desk.note("bundle_dropped", {"bundle": bundle, "why": type(error).__name__})])
        raise


def _placed(bundle: str, written: WrittenBundle) -> dict[str, object]:
    placed, upto = written.placed, upto_of(written.manifest)
    return {"bundle": bundle, "size": placed.size, "sha256": placed.sha256, "upto": upto}


def _check_restricted(desk: Desk, wanted: Sequence[CaseId]) -> None:
    """Refuse cases for named people: no directory says yet at which post those people sit."""
    for case_id in wanted:
        line = cases.line(desk.read(), case_id)
        if line is not None and line.restricted:
            raise RestrictedCaseError(case=line.code)


def _check_second(desk: Desk, sending: Sending) -> None:
    """Refuse whoever sends as the second person who agrees, however spelt, and whoever may not serve."""
    if sending.protected and may_be_same(sending.approved_by, desk.person.name):
        raise OwnApprovalError(person=desk.person.id)
    for case_id in sending.cases if sending.protected else ():
        if has_people_around(desk.read(), case_id):
            need_trusted(load_case_state(desk.read(), case_id), approver=sending.approved_by)


def what_goes(desk: Desk, sending: Sending) -> Going:
    """Return each case's core, its incident and the protected answers where approved; and all their protocols.

    An incident that names a case for named people stays here: the other post would learn of that case.
    """
    held = set(parts_held(desk.read()))
    wanted: list[str] = []
    groups: set[str] = set()
    protocols: dict[str, None] = {}
    for case_id in sending.cases:
        wanted.append(core_part(case_id))
        if sending.protected and sending.approved_by.strip():
            wanted.append(protected_part(case_id))
        outline = load_outline(desk.read(), case_id)
        if incident := str(outline.get("case/incident") or ""):
            groups.add(incident)
            wanted.append(incident_part(incident))
        protocols[pack_digest_of(outline)] = None
    kept = incidents_kept(desk.read(), groups)
    going = dict.fromkeys(part for part in wanted if part in held)
    return Going([part for part in going if part not in map(incident_part, kept)], tuple(protocols), kept)


def _may_know(desk: Desk, groups: Iterable[str]) -> bool:
    """Tell whether whoever is here reads a case for which a group's part stays: of another nobody tells them."""
    members = (one for group in groups for one in restricted_members(desk.read(), group))
    return any(cases.line(desk.read(), one, person=desk.person.id) for one in members)


def _facts(desk: Desk, bundle: str, post: KnownPost) -> BundleFacts:
    record = load_some(desk.read(), desk.record, types=("bundle_sealed", "bundle_dropped"))
    dropped = {fact.value["bundle"] for fact in record.of_type("bundle_dropped")}
    sealed = [fact.value for fact in record.of_type("bundle_sealed")]
    earlier = [value["bundle"] for value in sealed if value.get("device") == post.device]
    before = [name for name in earlier if name != bundle and name not in dropped]
    return BundleFacts(
        bundle=bundle,
        created=utc_text(desk.now()),
        sender=Sender(desk.vault.device.id, desk.post, desk.country_code),
        recipient=Recipient(post.post, post.country, (post.device,)),
        prev_for_you=before[-1] if before else "",
        practice=desk.practice,
    )


def _packs(desk: Desk, protocols: Iterable[str]) -> dict[str, dict[str, bytes]]:
    """Return the bytes of those *protocols* that are held, in use here or not, by digest and file."""
    held = {digest: found[0] for digest, found in packs_waiting(desk).items()} | packs_in_use(desk)
    return {
        digest: {
            f"{pack}/{name}": text.encode("utf-8")
            for pack, texts in held[digest]["files"].items()
            for name, text in texts.items()
        }
        for digest in protocols
        if digest in held
    }
