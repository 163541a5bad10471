"""Set a received file aside, and take it back: what counts here is as if it had never come, or as it was.

What protects in it holds its cases on until a person settles it there (field rules 2); so nobody opens a safeguard by
setting a file aside. It is not sent on, not asked for again, and the receipts say that it was set aside.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from repatria.domain.errors import (
    BundleNotNotedError,
    NeverReceivedError,
    RecordIncompleteError,
)
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.exchange.directory_came import hold_revoked_here
from repatria.services.exchange.erased_as_asked import note_as_asked, tell_as_asked
from repatria.services.exchange.erasures import after_erasing, enter_erasures
from repatria.services.exchange.side_effects import mark_withheld_anew
from repatria.services.exchange.still_going import stopped_now
from repatria.store.cipher import Connection
from repatria.store.lists.cases import line
from repatria.store.log import setting_aside as store
from repatria.store.log.brought import can_be_set_aside, files_aside
from repatria.store.state import load_some
from repatria.store.steps import nobody


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of setting aside, or taking back, what *post* had sent: *changed* is nothing where it was so already.

    *cases* are those of it that stand here after it, as far as whoever did it sees them; *gone* counts cases of which
    nothing is here now, *unopened* those of which only what others wrote is left, *standing* events of others on it.
    *waiting* names the posts for which files in the outbox hold something of it, once for each: these go no more.
    *erased* are the codes of cases that were erased by it, as another post asked.
    """

    post: str
    events: int
    cases: tuple[CaseId, ...]
    gone: int = 0
    unopened: int = 0
    standing: int = 0
    changed: bool = True
    waiting: tuple[str, ...] = ()
    erased: tuple[str, ...] = ()


def may_set_aside(desk: Desk) -> bool:
    """Tell whether whoever is here sets files aside and takes them back."""
    return desk.may("set_aside")


def set_aside(
    desk: Desk, bundle: str, reason: str, progress: Progress = nobody, catching_up: Progress = nobody
) -> Settled:
    """Let nothing count here that only *bundle* brought, and say why in the record; all at once or not at all.

    *progress* stops it by StoppedError: then all is as it was, and nothing was noted. Once it is kept *catching_up*
    is told how many cases' lines follow; it stops only those, which the next unlock catches up.
    """
    return _settle(desk, bundle, reason, (progress, catching_up), "bundle_set_aside", store.set_aside)


def take_back(
    desk: Desk, bundle: str, reason: str, progress: Progress = nobody, catching_up: Progress = nobody
) -> Settled:
    """Let all count again that *bundle* brought, and say why in the record; told and stopped in the same way."""
    return _settle(desk, bundle, reason, (progress, catching_up), "bundle_taken_back", store.take_back)


def _settle(
    desk: Desk,
    bundle: str,
    reason: str,
    told: tuple[Progress, Progress],
    kind: str,
    act: Callable[[Connection, str, Progress], store.Settled],
) -> Settled:
    desk.need("set_aside")
    if not reason.strip():
        raise RecordIncompleteError(missing=("reason",))
    came = _came(desk, bundle)
    post, device = str(came["post"]), str(came["device"])
    if (bundle in files_aside(desk.read())) is (kind == "bundle_set_aside"):
        return Settled(post, 0, (), changed=False)
    said = {"bundle": bundle, "device": device, "post": post, "reason": reason.strip()}
    stopped = {one.bundle for one in stopped_now(desk)}
    with desk.writing() as connection:
        settled = act(connection, bundle, told[0])
        # the last event that this machine remembers of the vault is one of its own, which nothing takes out of use
        desk.append_in(connection, [desk.note(kind, said | {"events": settled.events})])
        cases = sorted({CaseId(part.split("/")[1]) for part in settled.parts if part.startswith("case/")})
        cases = sorted({*cases, *hold_revoked_here(desk, connection, settled.parts)})
        mark_withheld_anew(connection, cases)
        erased = enter_erasures(desk, connection)
        note_as_asked(desk, connection, erased.told, kind)
    after_erasing(desk, erased)
    tell_as_asked(desk, erased.told)
    here = [one for one in cases if line(desk.read(), one) is not None]
    after_commit(desk, (*here, *erased.around), told[1])
    return Settled(
        post,
        settled.events,
        tuple(one for one in here if line(desk.read(), one, person=desk.person.id) is not None),
        len({*cases} - {*here, *erased.cases}),
        len(settled.unopened),
        settled.standing,
        waiting=tuple(one.post for one in stopped_now(desk) if one.bundle not in stopped),
        erased=tuple(one.code for one in erased.told if one.code),
    )


def _came(desk: Desk, bundle: str) -> Mapping[str, Any]:
    """Return what was noted when *bundle* was received; raises where it was not, or not what it brought."""
    received = load_some(desk.read(), desk.record, types=("bundle_received",)).facts
    came: Mapping[str, Any] | None = next(
        (fact.value for fact in received if fact.value.get("bundle") == bundle), None
    )
    if came is None:
        raise NeverReceivedError(bundle=bundle)
    if bundle not in can_be_set_aside(desk.read()):
        raise BundleNotNotedError(post=str(came["post"]))
    return came
