"""Keep every keystroke of a form before it is saved, on a connection that never waits for anything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from repatria.domain.letters import whole_letters
from repatria.store.cipher import Connection
from repatria.store.findings import Finding
from repatria.store.integrity import integrity
from repatria.store.transactions import transaction

FILE_NAME = "drafts.db"


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed at *path* of the form *form*: *heads* were seen when the field was opened.

    With *by_form* nobody typed it: the form itself wrote it there.
    """

    form: str
    path: str
    value: Any
    heads: tuple[str, ...] = ()
    cursor: Any = None
    by_form: bool = False


class Drafts:
    """The drafts of a vault; each save is durable when it returns."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, draft: Draft) -> None:
        """Keep *draft* in place of the one before it at its path."""
        self.save_all((draft,))

    def save_all(self, drafts: Sequence[Draft]) -> None:
        """Keep *drafts* together or not at all; what was seen when a field was first typed in stays with it."""
        rows = [
            (d.form, d.path, _text(d.value), _text(d.heads), _text(d.cursor), int(d.by_form)) for d in drafts
        ]
        with transaction(self._connection):
            self._connection.executemany(
                "INSERT INTO draft (form, path, value, heads, cursor, by_form) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (form, path) DO UPDATE SET "
                "value = excluded.value, cursor = excluded.cursor, by_form = excluded.by_form",
                rows,
            )

    def load(self, form: str) -> tuple[Draft, ...]:
        """Return the drafts of one form, by path."""
        rows = self._connection.execute(
            "SELECT form, path, value, heads, cursor, by_form FROM draft WHERE form = ? ORDER BY path",
            (form,),
        ).fetchall()
        return tuple(_draft(row) for row in rows)

    def clear(self, form: str, paths: Sequence[str] | None = None) -> None:
        """Forget the drafts of one form, or only those at *paths*: it was saved or thrown away."""
        with transaction(self._connection):
            if paths is None:
                self._connection.execute("DELETE FROM draft WHERE form = ?", (form,))
            else:
                self._connection.executemany(
                    "DELETE FROM draft WHERE form = ? AND path = ?", [(form, path) for path in paths]
                )

    def forms(self) -> tuple[str, ...]:
        """Return the forms that have drafts."""
        rows = self._connection.execute("SELECT DISTINCT form FROM draft ORDER BY form").fetchall()
        return tuple(row[0] for row in rows)

    def damaged(self) -> tuple[Finding, ...]:
        """Return whether all of the file can be read; nothing is to be expected."""
        return (Finding("drafts_damaged"),) if integrity(self._connection) else ()

    def close(self) -> None:
        """Close the connection; every draft is on the disk already."""
        self._connection.close()


def _text(value: object) -> str:
    return msgspec.json.encode(whole_letters(value)).decode("utf-8")


def _draft(row: tuple[str, str, str, str, str, int]) -> Draft:
    form, path, value, heads, cursor, by_form = row
    return Draft(
        form,
        path,
        msgspec.json.decode(value),
        tuple(msgspec.json.decode(heads)),
        msgspec.json.decode(cursor),
        bool(by_form),
    )
