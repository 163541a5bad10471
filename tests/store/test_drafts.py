from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.store.building import make_drafts
from repatria.store.cipher import open_connection
from repatria.store.drafts import Draft, Drafts
from repatria.store.keys.keychange import FileKey
from repatria.store.migrate import drafts_steps, migrate
from tests.store.vaults import KEY, SALT, run_apart

_TYPING = """
import sys
from pathlib import Path
from repatria.store.cipher import open_connection
from repatria.store.drafts import Draft, Drafts
from tests.store.vaults import KEY, SALT
drafts = Drafts(open_connection(Path(sys.argv[1]), KEY, SALT))
for number in range(1000000):
    drafts.save(Draft("f", "row/a/name", "x" * (number % 7) + str(number)))
    print(number, flush=True)
"""


@pytest.fixture
def drafts(tmp_path: Path) -> Iterator[Drafts]:
    path = tmp_path / "drafts.db"
    make_drafts(path, FileKey(KEY, SALT))
    opened = Drafts(open_connection(path, KEY, SALT))
    yield opened
    opened.close()


def test_the_last_keystroke_of_each_field_is_kept_with_what_was_seen(drafts: Drafts) -> None:
    drafts.save(Draft("f", "b", "Mar", ("e1", "e2")))
    drafts.save(Draft("f", "b", "María", ("e3",), {"place": 5}))
    drafts.save_all([Draft("f", "a", ["x", "y"]), Draft("g", "a", None)])
    assert drafts.load("f") == (
        Draft("f", "a", ["x", "y"]),
        Draft("f", "b", "María", ("e1", "e2"), {"place": 5}),
    )
    assert drafts.forms() == ("f", "g")


def test_whether_the_form_wrote_it_is_kept_with_what_stands_there(drafts: Drafts) -> None:
    written, typed = Draft("f", "a", "X", by_form=True), Draft("f", "a", "X")
    drafts.save(written)
    assert drafts.load("f") == (written,)
    drafts.save(typed)
    assert drafts.load("f") == (typed,)


def test_what_was_typed_before_that_was_kept_counts_as_a_persons(tmp_path: Path) -> None:
    path = tmp_path / "drafts.db"
    make_drafts(path, FileKey(KEY, SALT))
    connection = open_connection(path, KEY, SALT)
    connection.execute("ALTER TABLE draft DROP COLUMN by_form")
    connection.execute("PRAGMA user_version=1")
    connection.execute("INSERT INTO draft VALUES ('f', 'a', '\"X\"', '[]', 'null')")
    migrate(connection, drafts_steps())
    opened = Drafts(connection)
    assert opened.load("f") == (Draft("f", "a", "X"),)
    opened.close()


def test_what_was_saved_or_thrown_away_is_forgotten(drafts: Drafts) -> None:
    drafts.save_all([Draft("f", "a", 1), Draft("f", "b", 2), Draft("g", "a", 3)])
    drafts.clear("f", ["a"])
    assert [draft.path for draft in drafts.load("f")] == ["b"]
    drafts.clear("f")
    assert drafts.forms() == ("g",)


def test_each_keystroke_outlives_a_kill(drafts: Drafts, tmp_path: Path) -> None:
    child = run_apart(_TYPING, str(tmp_path / "drafts.db"))
    assert child.stdout is not None
    acknowledged = [int(child.stdout.readline()) for _ in range(40)]
    child.kill()
    child.communicate()
    (draft,) = drafts.load("f")
    assert int(draft.value.lstrip("x")) >= acknowledged[-1]
