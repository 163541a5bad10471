"""Take the whole vault out: one sealed file for chosen posts, or a readable one that somebody answers for.

It is noted before it is written. Case by case goes straight into the file; no readable piece of it lies on a disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from repatria.domain.answers_out.cells import BOM, csv_line
from repatria.domain.cases.related import need_trusted
from repatria.domain.errors import OwnApprovalError, RecordIncompleteError, StoppedError, VaultNotSealedError
from repatria.domain.ids import CaseId
from repatria.domain.names import may_be_same
from repatria.domain.progress import Progress
from repatria.domain.whole_vault.tables import TABLES, Table, readme
from repatria.domain.whole_vault.withholding import hidden_names
from repatria.durable import Placed, Recorder, need_file, place_file
from repatria.durable import told_of as told_of_disk
from repatria.sealing import seal
from repatria.services.answers_out.giving import SEALED, readable_name
from repatria.services.answers_out.packing import Growing, PackedFile
from repatria.services.answers_out.wanted import device_posts
from repatria.services.answers_out.writing import as_tar, write_zip
from repatria.services.cases.casefile import CaseFile, read_casefile
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.services.leaving_files import noted
from repatria.services.whole_vault.attached import attached_of
from repatria.services.whole_vault.telling import CaseTold, tables_of, told_of
from repatria.store.attachments.folder import ids_here, sealed_path
from repatria.store.keys.slotfile import refuse_inside_vault
from repatria.store.lists.every_case import count_every, every_case, kept_cases, kept_names
from repatria.store.transactions import snapshot

_PAGE = 200
README, MANIFEST = "README.md", "manifest.json"


@dataclass(frozen=True, slots=True)
class WholeWanted:
    """How the vault leaves: why, sealed to *posts* (devices) or, without any, readable.

    A readable file never holds what is protected; *approved_by* names the second person who agreed that it goes
    sealed.
    """

    reason: str
    posts: tuple[str, ...] = ()
    protected: bool = False
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class WholeGiven:
    """A file that stands on its device, for which *posts*, with so many *cases*; *restricted* ones stayed."""

    placed: Placed
    posts: tuple[str, ...]
    cases: int
    restricted: int


@dataclass(slots=True)
class _Work:
    """What writing it needs all along."""

    desk: Desk
    wanted: WholeWanted
    cases: list[CaseId]
    hidden: frozenset[str]
    progress: Progress | None
    cancelled: Callable[[], bool] | None


def whole_foreseen(desk: Desk) -> tuple[int, int]:
    """Return how many cases would go, and how many that whoever asks may see stay: they are for named people."""
    desk.need("answer")
    kept = kept_cases(desk.read(), desk.person.id, practice=desk.practice)
    return count_every(desk.read(), desk.person.id, practice=desk.practice), _known(kept)


def give_whole_vault(
    desk: Desk,
    wanted: WholeWanted,
    folder: Path,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> WholeGiven:
    """Write the whole vault as one file into *folder*, noted before it is written and again when it stands there.

    Raises RoleMayNotError for whoever does not answer for the post, RecordIncompleteError without a reason or a
    second person, OwnApprovalError, VaultNotSealedError for protected answers in a readable file,
    ForeignRecipientError for a post of another country, MayNotServeError, LargeFileError where the disk takes no file
    so large, StoppedError, StorageError: then nothing is left there.
    """
    _check(desk, wanted)
    posts = device_posts(desk, wanted.posts)
    with snapshot(desk.read()) as connection:
        kept = kept_cases(connection, desk.person.id, practice=desk.practice)
        cases = list(_every(desk))
        hidden = hidden_names(kept_names(connection, desk.person.id, practice=desk.practice))
        work = _Work(desk, wanted, cases, hidden, progress, cancelled)

        def fill(target: Recorder) -> None:
            if posts:
                seal(as_tar(_files(work), cancelled), target, [post.recipient for post in posts])
            else:
                write_zip(_files(work), target, cancelled)

        name = f"{desk.new_id()}{SEALED}" if posts else readable_name(desk, "boveda")
        refuse_inside_vault(folder / name)
        need_file(folder, _about(desk, wanted))
        with noted(desk, "answers", desk.new_id(), _note(wanted, posts, cases)) as done:
            placed = done(place_file(folder / name, fill))
    return WholeGiven(placed, tuple(post.post for post in posts), len(cases), _known(kept))


def _check(desk: Desk, wanted: WholeWanted) -> None:
    desk.need("answer")
    if not wanted.reason.strip():
        raise RecordIncompleteError(missing=("reason",))
    if not wanted.protected:
        return
    if not wanted.posts:
        raise VaultNotSealedError
    if not wanted.approved_by.strip():
        raise RecordIncompleteError(missing=("approved_by",))
    if may_be_same(wanted.approved_by, desk.person.name):
        raise OwnApprovalError(person=desk.person.id)


def _about(desk: Desk, wanted: WholeWanted) -> int:
    """Return about how many bytes it takes: files of cases are nearly all, and go where protected answers do."""
    if not wanted.protected:
        return 0
    folder = desk.vault.folder
    with told_of_disk(folder):
        return sum(sealed_path(folder, one).stat().st_size for one in ids_here(folder))


def _known(kept: list[tuple[str, str, bool]]) -> int:
    return sum(known for _, _, known in kept)


def _every(desk: Desk) -> Iterator[CaseId]:
    after = 0
    while page := every_case(desk.read(), desk.person.id, practice=desk.practice, after=after, limit=_PAGE):
        yield from (case for _, case in page)
        after = page[-1][0]


def _files(work: _Work) -> Iterator[PackedFile]:
    """Yield each case as it is read, then the tables, and last what says what all of it is."""
    manifest: list[dict[str, Any]] = []
    missing: list[str] = []
    tables = {table: Growing(f"{table}.csv") for table in tables_of(protected=work.wanted.protected)}
    for table, growing in tables.items():
        growing.write(BOM + csv_line(column.name for column in TABLES[table]))
    for done, case_id in enumerate(work.cases, 1):
        if work.cancelled is not None and work.cancelled():
            raise StoppedError
        case = read_casefile(work.desk, case_id)
        told = _told(work, case)
        _take(tables, told)
        yield _packed(f"cases/{case_id}.json", told.document, manifest)
        if work.wanted.protected:
            yield from _attached(work, case, manifest, missing)
        if work.progress is not None:
            work.progress(done, len(work.cases))
    for growing in tables.values():
        growing.close()
        digest = sha256()
        for piece in growing.pieces():
            digest.update(piece)
        manifest.append({"file": growing.name, "size": growing.size, "sha256": digest.hexdigest()})
        yield PackedFile(growing.name, growing.size, growing.pieces())
    about = readme(len(work.cases), protected=work.wanted.protected, practice=work.desk.practice)
    yield _packed(README, about.encode("utf-8"), manifest)
    written = msgspec.json.format(
        msgspec.json.encode({"format": "repatria-vault/1", "files": manifest, "missing": missing}), indent=1
    )
    yield PackedFile(MANIFEST, len(written), iter((written,)))


def _attached(
    work: _Work, case: CaseFile, manifest: list[dict[str, Any]], missing: list[str]
) -> Iterator[PackedFile]:
    for one in attached_of(work.desk, case, work.hidden, work.cancelled or (lambda: False)):
        if one.packed is None:
            missing.append(one.name)
        else:
            manifest.append({"file": one.name, "size": one.packed.size, "sha256": one.sha256})
            yield one.packed


def _told(work: _Work, case: CaseFile) -> CaseTold:
    if work.wanted.protected:
        need_trusted(case.state, approver=work.wanted.approved_by)
    return told_of(work.desk, case, protected=work.wanted.protected, hidden=work.hidden)


def _take(tables: dict[Table, Growing], told: CaseTold) -> None:
    for table, lines in told.lines.items():
        for line in lines:
            tables[table].write(csv_line(line))


def _packed(name: str, data: bytes, manifest: list[dict[str, Any]]) -> PackedFile:
    manifest.append({"file": name, "size": len(data), "sha256": sha256(data).hexdigest()})
    return PackedFile(name, len(data), iter((data,)))


def _note(wanted: WholeWanted, posts: list[KnownPost], cases: list[CaseId]) -> dict[str, object]:
    return {
        "what": "vault",
        "form": "",
        "for": "file",
        "name": "",
        "posts": [post.device for post in posts],
        "post": " · ".join(post.post for post in posts),
        "cases": list(cases),
        "count": len(cases),
        "protected": wanted.protected,
        "approved_by": wanted.approved_by.strip(),
        "reason": wanted.reason.strip(),
    }
