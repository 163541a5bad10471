"""Which cells are hidden: the small ones, and others beside them, so that no sum gives one of them away.

What is hidden beside the small ones follows from where these stand, and from no count: whoever knows this program
learns nothing of a count from what was hidden with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from repatria.domain.protected_tables.rule import Rule
from repatria.domain.protected_tables.table import TOTAL, Cell, Relation


def small(values: Mapping[Cell, int], rule: Rule) -> frozenset[Cell]:
    """Return the cells whose count is under the threshold, nobody among them."""
    return frozenset(cell for cell, count in values.items() if count < rule.threshold)


def covered(cells: Sequence[Cell], relations: Sequence[Relation], few: frozenset[Cell]) -> frozenset[Cell]:
    """Return the *few* small cells with as many more hidden that no sum gives one of them away.

    A sum has never a single cell hidden; and where small ones are among them, a larger one is too, so that they are
    not known to be next to nothing together. Of those of a sum the one is hidden that helps most other sums, totals
    first: where a total is withheld, more of what it is of can be shown.
    """
    order = {cell: place for place, cell in enumerate(cells)}
    hidden = set(few)
    lacking = [_lacks(relation, hidden, few) for relation in relations]
    of: dict[Cell, list[int]] = {cell: [] for cell in cells}
    for number, relation in enumerate(relations):
        for cell in relation:
            of[cell].append(number)

    def worth(cell: Cell) -> tuple[int, int, int]:
        mends = sum(lacking[number] for number in of[cell])
        opens = sum(hidden.isdisjoint(relations[number]) for number in of[cell])
        return opens - mends, -cell.count(TOTAL), -order[cell]

    while any(lacking):
        number = lacking.index(True)
        hidden.add(min((cell for cell in relations[number] if cell not in hidden), key=worth))
        for each in range(len(relations)):
            lacking[each] = _lacks(relations[each], hidden, few)
    return frozenset(hidden)


def _lacks(relation: Relation, hidden: Set[Cell], few: frozenset[Cell]) -> bool:
    """Tell whether another cell of a sum has to be hidden, and there is one."""
    among = [cell for cell in relation if cell in hidden]
    if not among or len(among) == len(relation):
        return False
    return len(among) == 1 or few.issuperset(among)
