"""Close a post down: first what is nowhere else is said, then its vault is destroyed, the ways into it before all.

What lies elsewhere is not reached: papers, sticks, other posts, what a printer or a worn disk keeps. The last lines
of the record go to nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_bytes
from threading import Event
from typing import Final

from msgspec import structs

from repatria import paths
from repatria.documents.dates import say_moment
from repatria.documents.fonts import register_fonts
from repatria.documents.paper import PaperName, paper
from repatria.documents.sheet import Identity, draw_sheets
from repatria.documents.wipe_sheet import wipe_leaf
from repatria.documents.words import word
from repatria.domain.errors import (
    OwnApprovalError,
    RecordIncompleteError,
    StoppedError,
    StorageError,
    VaultBusyError,
    VaultError,
    WrongVaultNameError,
)
from repatria.domain.letters import whole_letters
from repatria.domain.names import may_be_same
from repatria.domain.packets.states import packets_of
from repatria.domain.page_codes import SHEET_LENGTH, sheet_number
from repatria.domain.progress import Progress
from repatria.durable import atomic_write, told_of
from repatria.services.copies.place import chosen_place
from repatria.services.copies.wiping import copies_of, is_of, wipe_copies
from repatria.services.damage_report import DOCUMENT
from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts
from repatria.services.post.people import people_here
from repatria.store.attachments.folder import ids_here
from repatria.store.attachments.landing import waiting_files
from repatria.store.drafts import Drafts
from repatria.store.keys.slotfile import FILE_NAME
from repatria.store.places import outgoing
from repatria.store.state import load_part
from repatria.store.swapping import asides_of
from repatria.store.unsent import parts_with_packets, unsent
from repatria.store.wipe_word import NONE_KNOWN, Begun, CopiesThere, begun_at, forget, remember, wipe_of
from repatria.store.wiping import begin_wiping, finish_wiping, not_ours, wipe_ways_in

WIPE_NAME: Final = "cierre"
_TRIES: Final = 20
_BETWEEN: Final = 0.1
"""Seconds between two tries to have the vault for oneself."""


@dataclass(frozen=True, slots=True)
class WipeForeseen:
    """What a wipe would take that is nowhere else, and what it would leave; numbers alone, never a case.

    Of *cases* no other post said that it has all: *events* more stand here. *drafts* are forms begun, *waiting*
    sealed files in the outbox, *answers* packets that somebody still owes one. *attachments* are sealed files of
    cases, also those that wait for the event that names them. *copies* lie at *place*, if that is
    *reachable*; *aside* vaults were put aside by a restoring and go, too. *twins* are folders beside with the same
    vault, as the damaged one from which it was salvaged: they stay. *kept* are names in the folder that are not ours.
    *name* has to be typed; *second* tells that another person of the post has to agree.
    """

    name: str
    second: bool
    cases: int
    events: int
    drafts: int
    waiting: int
    answers: int
    attachments: int
    posts: int
    place: str = ""
    reachable: bool = False
    copies: int = 0
    aside: int = 0
    kept: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()

    @property
    def is_all_elsewhere(self) -> bool:
        """Tell whether nothing would be lost that somebody could still send or export."""
        return not (self.events or self.drafts or self.waiting or self.answers or self.attachments)

    @property
    def left(self) -> int | None:
        """Return how many copies lie at the second place; None where nobody can tell now."""
        return self.copies if self.reachable or not self.place else None


@dataclass(frozen=True, slots=True)
class Wiped:
    """What became of it: *copies* at the second *place* that were destroyed, and how many there are *left*.

    None where the place could not be reached. *destroyed* is False where nothing of a vault was.
    """

    copies: int
    left: int | None
    place: str
    destroyed: bool = True


def foresee_wipe(desk: Desk) -> WipeForeseen:
    """Return what wiping this vault comes to; raises RoleMayNotError for whoever does not answer for the post."""
    desk.need("answer")
    connection, folder = desk.read(), desk.vault.folder
    cases, events = unsent(connection)
    chosen, lying = chosen_place(desk), _copies(desk)
    packets = (
        packet
        for part in parts_with_packets(connection)
        for packet in packets_of(load_part(connection, part))
    )
    with closing(desk.vault.drafts_reader()) as typed:
        drafts = len(Drafts(typed).forms())
    with told_of(folder):
        kept = tuple(not_ours(folder))
        attachments = len([*ids_here(folder), *waiting_files(folder)])
        aside = sum(1 for _ in asides_of(folder).glob("*"))
    return WipeForeseen(
        name=desk.post,
        second=_needs_second(desk),
        cases=cases,
        events=events,
        drafts=drafts,
        waiting=sum(not row.laid for row in outgoing(connection)),
        answers=sum(one.is_waiting or one.is_owed for one in packets),
        attachments=attachments,
        posts=sum(post.device != desk.vault.device.id for post in known_posts(desk)),
        place=str(chosen.folder) if chosen is not None else "",
        reachable=lying is not None,
        copies=len(lying or ()),
        aside=aside,
        kept=kept,
        twins=tuple(str(one) for one in _twins(folder, desk.vault.id)),
    )


def begin_wipe(
    desk: Desk,
    name: str,
    approved_by: str = "",
    *,
    copies: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Wiped:
    """Destroy what opens this vault, for good, and with *copies* also those at the second place.

    The rest goes at the next start, or by ``end_wipe``, and so does what the disk refuses once it is begun. Raises
    RoleMayNotError, WrongVaultNameError unless *name* is that of the post, RecordIncompleteError and OwnApprovalError
    without a second person where there is one, StorageError: then, as when it is *cancelled* in time, nothing was
    begun.
    """
    desk.need("answer")
    _check(desk, name, approved_by)
    chosen, found, vault = chosen_place(desk), _copies(desk), desk.vault
    lying = found or []
    with suppress(StorageError, VaultError):
        # It goes to nobody if all goes well; stopped before anything was begun, the record tells who wanted to.
        desk.append([desk.note("wipe_begun", {"approved_by": approved_by.strip(), "copies": copies})])
    if cancelled():
        raise StoppedError
    there = CopiesThere(str(chosen.folder), chosen.mark, copies) if chosen is not None else NONE_KNOWN
    with vault.changing_keys():
        begin_wiping(vault.folder, vault.state_dir, vault.id, there)
        wipe = wipe_of(vault.folder, vault.state_dir)
        with suppress(StorageError):  # begun is begun: the next start goes on where the disk let it
            if wipe is not None:
                wipe_ways_in(vault.folder, vault.state_dir, wipe)
    gone = wipe_copies(lying, progress, cancelled) if copies else 0
    if copies and wipe is not None and wipe.here is not None:
        with suppress(StorageError):  # what is left of them is told now, and stays
            remember(vault.state_dir, _that_stay(wipe.here))
    left = None if chosen is not None and found is None else len(lying) - gone
    return Wiped(gone, left, there.place)


def end_wipe(folder: Path, state_dir: Path | None = None) -> Wiped:
    """Destroy what is left in *folder* of a vault whose wipe was begun, once whoever began it has left it.

    Copies that were to go and did not, as the program was stopped, go now where their place is at hand; of others it
    is told where they stay. Nothing is destroyed where nothing says for sure that it was begun for this vault, and no
    copy where nothing says that its key slots are: a folder may have been moved, and opened since. Raises
    VaultBusyError where somebody still has it after some seconds, StorageError where the disk refuses: the next
    start goes on.
    """
    state_dir = state_dir or paths.state_folder()
    begun = begun_at(folder, state_dir)
    destroyed = _finish(folder, state_dir)
    if begun is None or (folder / FILE_NAME).exists():  # one that was stopped before it began
        return Wiped(0, 0, "", destroyed)
    there, is_gone = begun.copies, destroyed or begun.gone
    found = copies_of(begun.vault, Path(there.place), there.mark) if there.place else []
    gone = wipe_copies(found, None, lambda: False) if is_gone and there.go and found else 0
    if is_gone:  # else the vault was moved, or lies on a stick that is not here, and may be whole
        forget(state_dir, begun.vault)
    return Wiped(gone, None if found is None else len(found) - gone, there.place, is_gone)


def _finish(folder: Path, state_dir: Path) -> bool:
    for _ in range(_TRIES):
        with suppress(VaultBusyError):
            return finish_wiping(folder, state_dir)
        # The program that began it is about to end: its keys go with it.
        Event().wait(_BETWEEN)
    return finish_wiping(folder, state_dir)


def _that_stay(begun: Begun) -> Begun:
    return structs.replace(begun, copies=structs.replace(begun.copies, go=False), gone=True)


def save_wipe_page(
    lines: Sequence[str],
    moment: datetime,
    folder: Path,
    *,
    paper_name: PaperName = "A4",
    language: str = "es",
    random: Callable[[int], bytes] = token_bytes,
) -> Path:
    """Write as a page into *folder*, whole or not at all, the *lines* that say what remains elsewhere.

    It says of nobody anything; where copies lie it says, and is put away like them.
    """
    register_fonts(paths.resources("fonts"))
    number, title = sheet_number(random(SHEET_LENGTH)), word("wipe_sheet", language)
    identity = Identity(DOCUMENT, title, "", number, "", language, printed_at=say_moment(moment, language))
    path = folder / f"{WIPE_NAME}-{number}.pdf"
    atomic_write(path, draw_sheets([wipe_leaf(lines, identity)], paper(paper_name)))
    return path


def is_name_of(desk: Desk, typed: str) -> bool:
    """Tell whether *typed* is the name of this post, letter by letter but for spaces around it."""
    return str(whole_letters(typed)).strip() == desk.post.strip()


def _check(desk: Desk, name: str, approved_by: str) -> None:
    if not is_name_of(desk, name):
        raise WrongVaultNameError
    if not _needs_second(desk):
        return
    if may_be_same(approved_by, desk.person.name):
        raise OwnApprovalError(person=desk.person.id)
    others = (one.name for one in people_here(desk) if one.active and one.id != desk.person.id)
    if not approved_by.strip() or not any(may_be_same(approved_by, other) for other in others):
        raise RecordIncompleteError(missing=("approved_by",))


def _needs_second(desk: Desk) -> bool:
    return sum(one.active for one in people_here(desk)) > 1


def _copies(desk: Desk) -> list[Path] | None:
    """Return the copies of this vault at its second place, None where that cannot be reached now."""
    chosen = chosen_place(desk)
    return copies_of(desk.vault.id, chosen.folder, chosen.mark) if chosen is not None else None


def _twins(folder: Path, vault: str) -> list[Path]:
    """Return the folders beside *folder* that hold the same vault."""
    with told_of(folder):
        beside = sorted(
            one for one in folder.parent.iterdir() if one != folder and (one / FILE_NAME).is_file()
        )
    return [one for one in beside if is_of(one, vault)]
