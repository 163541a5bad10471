"""Whether each question of a form is asked in the rows in which its answer stands, as JavaRosa insists."""

from __future__ import annotations

from repatria.content.xforms.body import ASKED
from repatria.content.xforms.model import local
from repatria.domain.errors import DefinitionError
from repatria.domain.expressions.nodes import Element
from repatria.domain.reasons import Reason, because


def refuse_misplaced(file: str, document: Element, repeats: frozenset[str]) -> None:
    """Raise DefinitionError for a question that is asked outside its rows, and for rows of the whole form."""
    for path in sorted(repeats):
        if path.count("/") < 2:
            raise DefinitionError(file, path, because(Reason.REPEATS_ALL))
    parts = (part for root in document.children for part in root.children)
    waiting = [(part, "") for part in parts if part.name.rpartition(":")[2] == "body"]
    while waiting:
        one, rows = waiting.pop()
        is_repeat = local(one) == "repeat"
        path = one.attributes.get("nodeset" if is_repeat else "ref", "")
        if (is_repeat or local(one) in ASKED) and _rows_of(path, repeats, itself=not is_repeat) != rows:
            raise DefinitionError(file, path, because(Reason.ASKED_ELSEWHERE))
        waiting += [(inner, path if is_repeat else rows) for inner in one.children]


def _rows_of(path: str, repeats: frozenset[str], *, itself: bool) -> str:
    """Return the nearest repeat in whose rows *path* stands; a question may stand for a row *itself*."""
    around = path if itself else path.rpartition("/")[0]
    while around and around not in repeats:
        around = around.rpartition("/")[0]
    return around
