"""Which case codes are taken, by whomever: a rule of the program, never a thing to show."""

from __future__ import annotations

from repatria.domain.ids import code_symbols
from repatria.store.cipher import Connection


def is_taken(connection: Connection, code: str) -> bool:
    """Tell whether any case of this vault, open or closed, for whomever, has or had *code*."""
    query = "SELECT EXISTS (SELECT 1 FROM case_code WHERE symbols = ?)"
    return bool(connection.execute(query, (code_symbols(code),)).fetchone()[0])
