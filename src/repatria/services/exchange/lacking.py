"""What a post says never came to it: *Puesto B tiene todo hasta el martes; el paquete 7 nunca llegó*."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from repatria.domain.ids import CaseId
from repatria.services.exchange.register import SentBundle

_THERE = ("acknowledged", "empty")


@dataclass(frozen=True, slots=True)
class Lacks:
    """A *post* that has all that was sealed for it up to a moment, or nothing; which *numbers* it asks for again.

    *cases* are those that the files held.
    """

    device: str
    post: str
    upto: str
    numbers: tuple[int, ...]
    cases: tuple[CaseId, ...]


def lacking(sent: Iterable[SentBundle]) -> tuple[Lacks, ...]:
    """Return the posts that ask for something again, of all that was *sent*, the latest first."""
    by_post: dict[str, list[SentBundle]] = {}
    for one in sent:
        by_post.setdefault(one.device, []).insert(0, one)
    found = [_of_post(files) for files in by_post.values() if any(one.fate == "lacking" for one in files)]
    return tuple(sorted(found, key=lambda one: (one.post, one.device)))


def _of_post(files: list[SentBundle]) -> Lacks:
    went = [one for one in files if one.fate != "dropped"]
    upto = ""
    for one in went:
        if one.fate not in _THERE:
            break
        upto = one.at
    asked = [one for one in went if one.fate == "lacking"]
    cases = dict.fromkeys(case for one in asked for case in one.case_ids)
    return Lacks(asked[0].device, asked[-1].post, upto, tuple(one.number for one in asked), tuple(cases))
