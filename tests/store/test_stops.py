from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from repatria.domain.errors import DiskFullError, ReadOnlyError, StorageError, VaultError, VaultMissingError
from repatria.store.access import add_person
from repatria.store.drafts import Draft
from tests.store.vaults import OTHER, add_events, count_events, new_vault, reopen, run_apart

_SAVING = """
import sys
from pathlib import Path
from tests.store.vaults import add_events, count_events, reopen
vault = reopen(Path(sys.argv[1]))
for number in range(1000000):
    add_events(vault, 7)
    print(number + 1, flush=True)
"""

_MAKING = """
import sys
from pathlib import Path
from tests.store.vaults import new_vault
print("go", flush=True)
new_vault(Path(sys.argv[1]))
print("done", flush=True)
"""

_MIGRATING = """
import sys
from pathlib import Path
from repatria.store import migrate
from tests.store.vaults import reopen
steps = migrate.vault_steps()
one = "CREATE TABLE more_{n} (a BLOB) STRICT;\\nINSERT INTO more_{n} VALUES (zeroblob(9000));\\n"
more = "".join(one.format(n=n) for n in range(300))
migrate.vault_steps = lambda: (*steps, more)
print("go", flush=True)
vault = reopen(Path(sys.argv[1]))
print("done", flush=True)
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("a small disk can be mounted by root only")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.mark.slow
def test_what_was_acknowledged_outlives_a_kill_and_the_rest_is_absent_whole(tmp_path: Path) -> None:
    new_vault(tmp_path).close()
    acknowledged = 0
    for number in range(8):
        child = run_apart(_SAVING, str(tmp_path))
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(number * 0.007)
        child.kill()
        lines = child.communicate()[0].split()
        acknowledged += 7 * max(1, len(lines))
        vault = reopen(tmp_path)
        assert vault.findings == ()
        held = count_events(vault)
        assert held >= acknowledged
        assert held % 7 == 0
        acknowledged = held
        vault.close()


@pytest.mark.slow
def test_a_vault_stopped_while_being_made_is_whole_or_can_be_made_again(tmp_path: Path) -> None:
    for number in range(8):
        folder = tmp_path / str(number)
        child = run_apart(_MAKING, str(folder))
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(number * 0.006)
        child.kill()
        child.communicate()
        try:
            vault = reopen(folder)
        except VaultMissingError:
            vault = new_vault(folder)
        assert vault.person.name == "Ana"
        vault.close()
        assert sorted(path.name for path in folder.iterdir()) == ["state", "vault"]


@pytest.mark.slow
def test_a_migration_stopped_at_any_moment_happened_whole_or_not_at_all(tmp_path: Path) -> None:
    for number in range(6):
        folder = tmp_path / str(number)
        vault = new_vault(folder)
        add_events(vault, 50)
        vault.close()
        child = run_apart(_MIGRATING, str(folder))
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(0.01 + number * 0.01)
        child.kill()
        child.communicate()
        try:
            vault = reopen(folder)
        except VaultError as error:
            (copy,) = (folder / "vault" / "backups").glob("before-*.db")
            newer = error
            shutil.copy(copy, folder / "vault" / "vault.db")
            vault = reopen(folder)
            assert type(newer).__name__ == "VaultTooNewError"
        connection = vault.reader()
        tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'more%'").fetchone()
        connection.close()
        assert tables == (0,)
        assert count_events(vault) == 50
        vault.close()


def _until_refused(act: Callable[[int], object]) -> None:
    for number in range(1000):
        act(number)


def test_a_full_disk_leaves_no_half_vault(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(bytes(1_900_000))
    with pytest.raises(StorageError):
        new_vault(small_disk)
    assert sorted(path.name for path in small_disk.iterdir()) == ["filler"]


def test_a_full_disk_loses_nothing_that_was_kept(small_disk: Path, tmp_path: Path) -> None:
    vault = new_vault(small_disk)
    drafts = vault.drafts()
    drafts.save(Draft("f", "first", 1))
    with pytest.raises(DiskFullError):
        _until_refused(lambda number: add_events(vault, 20))
    held = count_events(vault)
    assert held % 20 == 0
    with pytest.raises(DiskFullError):
        _until_refused(
            lambda number: add_person(vault, passphrase=f"{OTHER} {number}", name="Bea", role="auditor")
        )
    with pytest.raises(DiskFullError):
        _until_refused(lambda number: drafts.save(Draft("f", f"{number}", "x" * 5000)))
    kept = len(drafts.load("f"))
    drafts.close()
    vault.close()
    shutil.copytree(small_disk / "vault", tmp_path / "vault")
    vault = reopen(tmp_path)
    assert count_events(vault) == held
    drafts = vault.drafts()
    assert len(drafts.load("f")) == kept
    drafts.close()
    vault.close()


def test_a_write_protected_stick_is_told(small_disk: Path) -> None:
    vault = new_vault(small_disk)
    add_events(vault, 5)
    vault.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(ReadOnlyError):
        reopen(small_disk)
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    vault = reopen(small_disk)
    assert count_events(vault) == 5
    vault.close()
