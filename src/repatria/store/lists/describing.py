"""Read from the tables what a case says of its person, and keep it where other cases of the same are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from repatria.domain.events.fold import FoldedPart, Placed
from repatria.domain.events.kinds import case_parts, core_part
from repatria.domain.likeness.describing import ENDINGS, Said, describe
from repatria.domain.likeness.person import Described
from repatria.store.cipher import Connection
from repatria.store.lists.likeness import index_likeness
from repatria.store.lists.same_person import is_of_others, link_case, said_of_others
from repatria.store.overruled import overruled
from repatria.store.rows import Names
from repatria.store.standing import heads_ending, read_summary


def described(connection: Connection, case_id: str, names: Names, core: FoldedPart) -> Described:
    """Return what a case says of its person; *core* is the summary of its core."""
    keys = [key for part in case_parts(case_id) if (key := names.find("part", part)) is not None]
    heads = [head for path, found in core.heads.items() if path.startswith("case/") for head in found]
    answers = (head for key in keys for head in heads_ending(connection, key, ENDINGS, names))
    return describe(_said([*heads, *answers]))


def describe_cases(connection: Connection, case_ids: Iterable[str]) -> None:
    """Describe cases that an earlier version of the program wrote, and bring together those of one person."""
    names = Names(connection)
    for case_id in case_ids:
        [key] = connection.execute("SELECT key FROM case_row WHERE id = ?", (case_id,)).fetchone()
        core = read_summary(connection, case_id, names)
        pairs = set(filter(is_of_others, core.heads))
        held = overruled(connection, core_part(case_id), names) if pairs else {}
        link_case(connection, key, said_of_others(pairs, core.heads, held))
        index_likeness(connection, key, described(connection, case_id, names, core))


def _said(heads: Iterable[Placed]) -> Iterator[Said]:
    for head in heads:
        if head.event.body is not None:
            yield head.path, head.event.body.value, head.event.envelope.wall
