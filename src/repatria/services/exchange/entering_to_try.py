"""What a proven file would bring, let in inside a rehearsal, which is undone: cases, persons, and who is revoked."""

from __future__ import annotations

from collections.abc import Iterable

from repatria.services.desk import Desk
from repatria.services.exchange.directory_came import hold_revoked_here
from repatria.services.exchange.persons_came import enter_persons
from repatria.services.exchange.practice_apart import Run, kept_apart
from repatria.store.cipher import Connection
from repatria.store.log.arriving import IngestReport
from repatria.store.log.events import ingest
from repatria.sync.reading import VerifiedBundle


def enter_to_try(
    desk: Desk, connection: Connection, verified: VerifiedBundle, runs: Iterable[Run]
) -> IngestReport:
    """Let the *runs* of a proven file enter, and what it says of persons; raises BundleError as receiving does."""
    enter_persons(desk, connection, verified)
    counts = ingest(connection, kept_apart(desk, verified.manifest.sender, runs))
    hold_revoked_here(desk, connection, counts.parts)
    return counts
