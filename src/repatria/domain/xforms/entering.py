"""Enter many answers at once by their paths, in whatever order they come, and say which were refused."""

from __future__ import annotations

import re
from collections.abc import Mapping

from repatria.domain.reasons import Because, Reason, because
from repatria.domain.xforms.answers import Answer
from repatria.domain.xforms.checking import faults, place, refusal
from repatria.domain.xforms.computing import MOST_ROWS
from repatria.domain.xforms.filling import Filling

_STEP = re.compile(r"([^\[\]/]+)(?:\[(\d{1,4})\])?")


def enter(filling: Filling, answers: Mapping[str, str]) -> dict[str, Because]:
    """Give *answers* by path to *filling*; return by path why one was refused or is missing.

    An answer that another brings into question waits for it, so that their order does not matter.
    """
    waiting = dict(answers)
    refused: dict[str, Because] = {}
    while waiting:
        refused = {
            path: why for path, text in waiting.items() if (why := _enter(filling, path, text)) is not None
        }
        if len(refused) == len(waiting):
            break
        waiting = {path: waiting[path] for path in refused}
    told = {id(_find(filling, path)) for path in refused}
    lacking = {
        place(filling, fault.answer): fault.why for fault in faults(filling) if id(fault.answer) not in told
    }
    return refused | lacking


def _enter(filling: Filling, path: str, text: str) -> Because | None:
    answer = _find(filling, path)
    if answer is None:
        return because(Reason.NO_SUCH_ANSWER)
    why = refusal(filling, answer, text)
    if why is None:
        filling.set(answer, text)
    return why


def _find(filling: Filling, path: str) -> Answer | None:
    """Return the answer at *path*; a row right behind the last one is added."""
    here = filling.document
    for written in path.strip("/").split("/"):
        step = _STEP.fullmatch(written)
        if step is None:
            return None
        name, number = step[1], int(step[2] or 1)
        rows = [one for one in here.children if isinstance(one, Answer) and one.name == name]
        if number == len(rows) + 1 and number <= MOST_ROWS:
            repeat = filling.form.repeats.get(f"{here.path}/{name}")
            if repeat is None or repeat.fixed or repeat.count is not None or not here.is_asked():
                return None
            if not filling.has_room(repeat):
                return None
            rows.append(filling.add_row(repeat, here))
        if not 1 <= number <= len(rows):
            return None
        here = rows[number - 1]
    return here
