"""The vault: key slots, SQLCipher, migrations, events, current state, search. The only place with SQL."""

from __future__ import annotations
