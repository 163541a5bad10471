"""A vault is damaged by chance and salvaged: what must be found again, and whether it was.

Long forms for any count of seeds: ``many(read_one, laid, place, range(10_000))``, and the same with ``salvage_one``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random  # noqa: TID251 - drawn by a seed
from shutil import copytree, rmtree

from repatria.domain.errors import RepatriaError
from repatria.services.cases.opening import Opening, open_case
from repatria.services.checking_vaults import check_vault
from repatria.services.salvaging import Whose, salvage_vault
from repatria.services.vaults import leave, unlock
from repatria.store.cipher import Connection
from repatria.store.log.missing import Missing
from repatria.store.rows import COLUMNS, Names, written_of
from repatria.store.salvage.called import TABLES, FoundNames
from repatria.store.salvage.cells import cells_of
from repatria.store.salvage.filling import FoundEvents
from repatria.store.salvage.owners import Owner, Owners
from repatria.store.salvage.proven import page_keys, proven_pages
from repatria.store.salvage.readable import Readable
from repatria.store.salvage.way_in import find_way_in
from repatria.store.steps import nobody
from repatria.store.vault import Vault, open_vault
from tests.damage import PAGE, damage
from tests.posts import PASSPHRASE, make_post, shipped

POST = Whose("Puesto de práctica", "GTM")
Event = tuple[str, str, int, str, bytes, bytes, bytes]
"""A part, a log, a number, an id, and the bytes of an event."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A vault as it was: its *events*, on which pages each stands, and on which the names that it needs."""

    folder: Path
    events: dict[str, Event]
    pages: dict[str, frozenset[int]]
    names: dict[str, tuple[frozenset[int], ...]]
    digests: tuple[bytes, ...]


def lay_down(folder: Path, cases: int = 12, restarts: int = 3) -> Laid:
    """Make a vault of some cases in *folder*, opened several times, and say where everything stands in it."""
    leave(make_post(folder / "vault", state=folder / "state"))
    for time in range(restarts):
        desk = unlock(folder / "vault", PASSPHRASE, shipped(), state_dir=folder / "state")
        for number in range(cases // restarts):
            open_case(desk, Opening("host", "no", label=f"caso {time} {number} " + "x" * 40))
        leave(desk)
    return describe(folder)


def describe(folder: Path) -> Laid:
    """Say where everything stands in a vault that is whole."""
    vault = open_vault(folder / "vault", PASSPHRASE, state_dir=folder / "state")
    with closing(vault.writer()) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        events = {one[3]: one for one in events_in(connection)}
    pages, names = _places(vault)
    vault.close()
    assert pages.keys() == events.keys()
    return Laid(folder, events, pages, names, digests_of(folder / "vault" / "vault.db"))


def events_in(connection: Connection) -> Iterable[Event]:
    """Yield every event of a vault as the library reads it."""
    names = Names(connection)
    for row in connection.execute(f"SELECT {COLUMNS} FROM event").fetchall():
        one = written_of(row, names)
        part, log = names.name("part", row[1]), names.name("log", row[2])
        yield part, log, row[3], one.id, one.envelope, one.salt, one.body


def digests_of(path: Path) -> tuple[bytes, ...]:
    data = path.read_bytes() if path.is_file() else b""
    return tuple(sha256(data[at : at + PAGE]).digest() for at in range(0, len(data), PAGE))


def must_be_found(laid: Laid, path: Path) -> set[str]:
    """Return the events that stand on pages that are as they were, and of which the names do, too."""
    now = digests_of(path)
    same = {number for number, (one, was) in enumerate(zip(now, laid.digests, strict=False), 1) if one == was}
    return {
        event_id
        for event_id, pages in laid.pages.items()
        if pages <= same and all(same & places for places in laid.names[event_id])
    }


def damage_copy(laid: Laid, place: Path, seed: int) -> Path:
    """Copy a vault to *place*, damage its file by chance, and return that."""
    chance = Random(seed)
    copytree(laid.folder, place, dirs_exist_ok=True)
    path = place / "vault" / "vault.db"
    for _ in range(chance.choice((0, 0, 1, 4, 20, 60))):
        damage(path, chance, keeps_size=True)
    damage(path, chance)
    return path


def read_one(laid: Laid, place: Path, seed: int) -> int:
    """Damage a copy of a vault in *place* by chance, read its events, and return how many were lost.

    Fails where one is lost that could be read, or is another than was written. It is a hundred times as quick as to
    salvage, which ``salvage_one`` does.
    """
    path = damage_copy(laid, place, seed)
    wanted = must_be_found(laid, path)
    if not wanted:
        return len(laid.events)
    way = find_way_in([path], PASSPHRASE, place / "state", lambda: 0.0)
    with proven_pages(path, way.keys) as pages:
        readable = Readable(pages, nobody)
        names = FoundNames(readable)
        found = {one.proven.written.id: one.proven for one in FoundEvents(readable, names).read(nobody)}
    assert wanted <= found.keys(), (seed, len(wanted - found.keys()))
    for event_id, one in found.items():
        written, said = one.written, (one.names["part"], one.names["log"], one.envelope.n)
        assert (*said, event_id, written.envelope, written.salt, written.body) == laid.events[event_id], seed
    return len(laid.events) - len(found)


def salvage_one(laid: Laid, place: Path, seed: int) -> int:
    """Damage a copy of a vault in *place* by chance, salvage it, and return how many events were lost.

    Fails where an event is lost that could be read, where one is another than was written, or is not told of.
    """
    path = damage_copy(laid, place, seed)
    before = {one.name: one.read_bytes() for one in (place / "vault").iterdir() if one.is_file()}
    wanted = must_be_found(laid, path)
    try:
        desk, found = salvage_vault(
            place / "vault", place / "new", PASSPHRASE, shipped(), whose=POST, state_dir=place / "state"
        )
    except RepatriaError:
        assert not wanted, (seed, len(wanted))
        assert not (place / "new").exists()
        return len(laid.events)
    held = {one[3]: one for one in events_in(desk.read())}
    report = check_vault(desk)
    leave(desk)
    assert before == {one.name: one.read_bytes() for one in (place / "vault").iterdir() if one.is_file()}
    assert wanted <= held.keys(), (seed, len(wanted - held.keys()))
    ours = held.keys() & laid.events.keys()
    assert all(held[one] == laid.events[one] for one in ours), seed
    # what is here beside stands in the log of the salvage itself
    assert {held[one][1] for one in held.keys() - ours} <= {one[1] for one in held.values()} - {
        one[1] for one in laid.events.values()
    }, seed
    assert {one.reason for one in report.chains} <= {"gap", "prev"}, (seed, report.chains)
    assert not report.differences, seed
    lost = [one for event_id, one in laid.events.items() if event_id not in held]
    told = _numbers(found.missing)
    assert not told & {one[:3] for one in held.values()}, seed
    highest: dict[tuple[str, str], int] = {}
    for part, log, n, *_ in held.values():
        highest[part, log] = max(n, highest.get((part, log), 0))
    assert all(one[:3] in told for one in lost if one[2] < highest.get(one[:2], 0)), seed
    return len(lost)


def many(one: Callable[[Laid, Path, int], int], laid: Laid, place: Path, seeds: Iterable[int]) -> int:
    """Do *one* for each of *seeds*, and return how many events were lost in all."""
    lost = 0
    for seed in seeds:
        lost += one(laid, place / str(seed), seed)
        rmtree(place / str(seed))
    return lost


def _numbers(missing: Iterable[Missing]) -> set[tuple[str, str, int]]:
    return {(one.part, one.log, n) for one in missing for n in range(one.first, one.last + 1)}


def _places(vault: Vault) -> tuple[dict[str, frozenset[int]], dict[str, tuple[frozenset[int], ...]]]:
    file_key = vault._keys["vault.db"]
    with proven_pages(vault.folder / "vault.db", page_keys({1: file_key.key}, [file_key.salt])) as pages:
        readable = Readable(pages, nobody)
        names = FoundNames(readable)
        where: dict[tuple[str, str], set[int]] = {}
        for number in readable.owners.trees:
            owner, page = readable.owners.of(number), pages.get(number)
            assert page is not None
            if owner is None or owner.table not in TABLES:
                continue
            for cell in cells_of(number, page, pages.get):
                name = cell.row[0] if owner.one else cell.row[1]
                where.setdefault((owner.table, name), set()).add(number)
        found, needs = {}, {}
        for one in FoundEvents(readable, names).read(nobody):
            found[one.proven.written.id] = frozenset(one.pages)
            needs[one.proven.written.id] = tuple(
                frozenset(where[table, name]) for table, name in one.proven.names.items()
            )
        assert readable.owners.of(1) == Owner("sqlite_master")
    return found, needs


def spoil_pages(folder: Path, which: Callable[[Owner | None], bool], passphrase: str = PASSPHRASE) -> int:
    """Overwrite the pages of the vault in *folder* that are of what *which* says, and return how many."""
    way = find_way_in([folder / "vault" / "vault.db"], passphrase, folder / "state", lambda: 0.0)
    path = folder / "vault" / "vault.db"
    with proven_pages(path, way.keys) as pages:
        owners = Owners(pages, nobody)
        numbers = [one for one in owners.trees if one > 2 and which(owners.of(one))]
    overwrite(folder, numbers)
    return len(numbers)


def of(*tables: str) -> Callable[[Owner | None], bool]:
    """Tell pages of *tables* and their indexes."""
    return lambda owner: owner is not None and owner.table in tables


def overwrite(folder: Path, numbers: Iterable[int]) -> None:
    """Overwrite pages of the vault in *folder* by their numbers."""
    path = folder / "vault" / "vault.db"
    data = bytearray(path.read_bytes())
    for number in numbers:
        data[(number - 1) * PAGE : number * PAGE] = bytes(PAGE)
    path.write_bytes(data)
