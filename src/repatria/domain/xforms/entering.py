"""Enter many answers at once by their paths, in whatever order they come, and say which were refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from repatria.domain.reasons import Because, Reason, because
from repatria.domain.xforms.checking import Fault, faults, misfit, place, refusal
from repatria.domain.xforms.entered import STEP, Entered
from repatria.domain.xforms.filling import Filling
from repatria.domain.xforms.patterns import paths_of


def enter(filling: Filling, answers: Mapping[str, str]) -> dict[str, Because]:
    """Give *answers* by path to *filling*; return by path why one was refused or is missing.

    They are given in the form's order, as a person would; rows are added one behind the other, and an answer that
    another brings into question waits for it. Once all are there each is looked at again: what does not fit any more,
    or is not asked any more, is taken back, and what follows from that is looked at again, until all that stands may.
    Where the form itself wrote something else than was given, that is said.
    A row in which nothing was taken is not there afterwards, but where rows stand behind it.
    """
    order = {path: rank for rank, path in enumerate(paths_of(filling.form.document))}
    places = {path: _place_of(path, order) for path in answers}
    counts = Counter(places.values())
    twice = {path: because(Reason.GIVEN_TWICE) for path, one in places.items() if counts[one] > 1}
    waiting = sorted((path for path in answers if path not in twice), key=lambda path: places[path].steps)
    entered = Entered(filling)
    while True:
        refused = _enter_all(entered, waiting, answers)
        entered.drop_empty_rows()
        found = list(faults(filling))
        if not _take_back(entered, found) or filling.ran_out:
            break
        waiting = [path for path in waiting if path in refused]  # what is gone may have kept them out
    refused |= entered.taken_back | twice
    refused |= {path: because(Reason.SET_BY_FORM) for path in entered.overwritten()}
    told = {id(one) for path in refused if (one := entered.find(path)) is not None}
    emptied = (one for one in entered.emptied if entered.stands(one.answer) and not one.answer.own_text)
    lacking = {
        place(filling, one.answer): one.why for one in (*found, *emptied) if id(one.answer) not in told
    }
    return {path: refused[path] for path in answers if path in refused} | lacking


class _Place(NamedTuple):
    """Where a path leads: of each step its place in the form and the number of its row, and its names alone."""

    steps: tuple[tuple[int, int], ...]
    names: str


def _place_of(path: str, order: Mapping[str, int]) -> _Place:
    names, steps = "", []
    for written in path.strip("/").split("/"):
        step = STEP.fullmatch(written)
        if step is None:
            return _Place((), path)
        names = f"{names}/{step[1]}"
        steps.append((order.get(names, len(order)), int(step[2] or 1)))
    return _Place(tuple(steps), names)


def _enter_all(entered: Entered, paths: Iterable[str], answers: Mapping[str, str]) -> dict[str, Because]:
    """Give the answers at *paths* until no more are taken; return why the others were refused."""
    waiting, refused = list(paths), dict[str, Because]()
    while waiting:
        refused = {path: why for path in waiting if (why := _enter(entered, path, answers[path])) is not None}
        if len(refused) == len(waiting):
            break
        waiting = list(reversed(refused))  # a chain that runs backwards is then gone along at once
    return refused


def _enter(entered: Entered, path: str, text: str) -> Because | None:
    answer = entered.find(path, add=True)
    if answer is None:
        return because(Reason.NO_SUCH_ANSWER)
    why = refusal(entered.filling, answer, text)
    if why is None:
        entered.give(path, answer, text)
    return why


def _take_back(entered: Entered, found: Iterable[Fault]) -> bool:
    """Take back what was *found* not to fit, or else what is not asked; tell whether there was any.

    What is not asked counts nowhere and keeps nothing out: it waits whether what is taken back brings it in.
    """
    done = False
    for one in found:
        why = misfit(entered.filling, one.answer)  # what is taken back before it may let it stand
        if why is not None and entered.may_be_taken_back(one.answer):
            entered.take_back(one.answer, why)
            done = True
    for answer in () if done else entered.not_asked():
        entered.take_back(answer, because(Reason.NOT_ASKED))
        done = True
    return done
