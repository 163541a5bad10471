"""Read from the tables what a case says of its person, and keep it where other cases of the same are found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from repatria.domain.cases.same_person import SAME_PERSON
from repatria.domain.events.fold import FoldedPart, Placed
from repatria.domain.events.kinds import case_parts, core_part
from repatria.domain.likeness.describing import ENDINGS, Said, describe
from repatria.domain.likeness.person import Described
from repatria.store.cipher import Connection
from repatria.store.lists.likeness import index_likeness, line_keys
from repatria.store.lists.same_person import Unpaired, is_of_others, link_case, pair_up, said_of_others
from repatria.store.overruled import overruled
from repatria.store.rows import Names
from repatria.store.standing import heads_ending, read_summaries
from repatria.store.to_come import parts_waiting, paths_to_come, waiting_values


def described(connection: Connection, cores: Mapping[str, FoldedPart], names: Names) -> dict[str, Described]:
    """Return by case what each says of its person; *cores* are the summaries of their cores."""
    heads = {
        case_id: [head for path, held in core.heads.items() if path.startswith("case/") for head in held]
        for case_id, core in cores.items()
    }
    owners = {part: case_id for case_id in cores for part in case_parts(case_id)}
    for head in heads_ending(connection, owners, ENDINGS, names):
        heads[owners[head.event.envelope.part]].append(head)
    return {case_id: describe(_said(found)) for case_id, found in heads.items()}


def spoken_paths(
    connection: Connection, part: str, paths: Iterable[str], late: Collection[str]
) -> frozenset[str]:
    """Return at which of *paths* a core speaks of others, or will once what waits in it enters.

    *late* are the parts in which anything waits.
    """
    to_come = paths_to_come(connection, part, SAME_PERSON) if part in late else ()
    return frozenset(filter(is_of_others, (*paths, *to_come)))


def describe_cases(connection: Connection, case_ids: Collection[str]) -> None:
    """Describe cases that an earlier version of the program wrote, and bring together those of one person."""
    names = Names(connection)
    cores = read_summaries(connection, case_ids, names)
    keys = line_keys(connection, case_ids)
    late = parts_waiting(connection)
    unpaired = Unpaired()
    for case_id, core in cores.items():
        part = core_part(case_id)
        held = overruled(connection, part, names)
        pairs = spoken_paths(connection, part, (*core.heads, *held), late)
        waits = waiting_values(connection, part, pairs) if pairs and part in late else {}
        spoken = said_of_others(pairs, core.heads, held, waits)
        unpaired.lines |= link_case(connection, keys[case_id], spoken)
    said = described(connection, cores, names)
    index_likeness(connection, {keys[case_id]: said[case_id] for case_id in cores})
    pair_up(connection, unpaired)  # last: what it leaves is undescribed again


def _said(heads: Iterable[Placed]) -> Iterator[Said]:
    for head in heads:
        if head.event.body is not None:
            yield head.path, head.event.body.value, head.event.envelope.wall
