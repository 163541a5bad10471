"""Whether an erasure may take effect by itself at a post, by the bytes of what that post holds and not by the engine.

Who sits where the world knows. It is docs/events.md, section 8: a closing that stands, and a day, of somebody else at
another device than whoever asks; the day has passed, and nobody says otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from repatria.domain.directory.revoking import device_of_log, ends_of
from repatria.domain.events.kinds import core_part, erased_part
from repatria.domain.ids import CaseId
from repatria.simulator.country import directory_of
from repatria.simulator.posts import Post
from repatria.simulator.written import Said, replaced_by, said_in

DAY = "/retention_until"


@dataclass(frozen=True, slots=True)
class Told:
    """What a post holds of a part at one moment, and by their ids which events of it do not count there."""

    said: tuple[Said, ...] = ()
    beyond: frozenset[str] = frozenset()

    @property
    def counting(self) -> list[Said]:
        """Return what counts: what came without its body says nothing, and replaces nothing."""
        return [one for one in self.said if one.id not in self.beyond and one.body is not None]

    def standing(self) -> dict[str, list[Said]]:
        """Return the values that stand, by path."""
        replaced = replaced_by(self.said, self.counting)
        found: dict[str, list[Said]] = {}
        for one in self.counting:
            if one.type == "value" and one.body is not None and one.id not in replaced:
                found.setdefault(one.body.path, []).append(one)
        return found


@dataclass(frozen=True, slots=True)
class People:
    """Who sits at which device, by person; *forged* are the events that somebody else wrote in their name."""

    devices: Mapping[str, str]
    forged: frozenset[str]

    def are_others(self, one: Said, asks: Said) -> bool:
        """Tell whether *one* was written by another person than whoever asks, at another device."""
        device = self.devices.get(one.author, "")
        is_true = bool(device) and one.id not in self.forged
        return is_true and one.author != asks.author and device != self.devices.get(asks.author)


def told_at(post: Post, part: str) -> Told:
    """Return what *post* holds of *part* now."""
    said = said_in(post, part)
    directory = directory_of(post)
    ends = ends_of(directory.revocations if directory else (), {(part, one.log) for one in said})
    return Told(said, frozenset(one.id for one in said if one.n > ends.get((part, one.log), one.n)))


def may_go(post: Post, case: CaseId, looks: Iterable[Told], people: People) -> bool:
    """Tell whether any erasure that counts at *post* agrees with each of these *looks* at the core of *case*."""
    today = (post.clock.moment + post.clock.wrong).date()
    asked = [one for one in told_at(post, erased_part(case)).counting if _asks(one, people, today)]
    every = tuple(looks)
    return any(all(_agrees(told, one, people, today) for told in every) for one in asked)


def core_of(post: Post, case: CaseId) -> Told:
    """Return what *post* holds of the core of *case* now."""
    return told_at(post, core_part(case))


def _asks(one: Said, people: People, today: date) -> bool:
    """Tell whether somebody asks by the day until which the data was kept, in a log of their own device."""
    value = one.body.value if one.body is not None else None
    if not isinstance(value, dict) or one.type != "case_erased" or value.get("rule") != "retention":
        return False
    device = people.devices.get(one.author, "")
    is_theirs = bool(device) and device_of_log(one.log) == device and one.id not in people.forged
    return is_theirs and date.fromisoformat(str(value["until"])) < today


def _agrees(told: Told, asks: Said, people: People, today: date) -> bool:
    standing = told.standing()
    closings = standing.get("case/status", [])
    if not closings or not all(_is_closed(one) and people.are_others(one, asks) for one in closings):
        return False
    if any(len({_text(one) for one in several}) > 1 for path, several in standing.items() if _is_own(path)):
        return False
    return _has_passed(told, today) and any(people.are_others(one, asks) for one in _dated(told))


def _has_passed(told: Told, today: date) -> bool:
    """Tell whether every day that anybody ever said, replaced or not, has passed."""
    days = [one.body.value for one in told.said if one.body is not None and _is_day(one)]
    return all(date.fromisoformat(str(day)) < today for day in days)


def _dated(told: Told) -> list[Said]:
    """Return the forms that say a day and that somebody finished in the same log after it."""
    days = [
        (one.body.path.removesuffix(DAY), one.log, one.n) for one in told.said if one.body and _is_day(one)
    ]
    return [
        one
        for one in told.counting
        if one.type == "form_submitted"
        and one.body is not None
        and any((form, log) == (one.body.path, one.log) and n < one.n for form, log, n in days)
    ]


def _is_day(one: Said) -> bool:
    path = one.body.path if one.body is not None else ""
    return one.type == "value" and path.startswith("form/") and path.endswith(DAY)


def _is_closed(one: Said) -> bool:
    return (
        one.body is not None and isinstance(one.body.value, dict) and one.body.value.get("state") == "closed"
    )


def _is_own(path: str) -> bool:
    return path.startswith("case/")


def _text(one: Said) -> str:
    return json.dumps(one.body.value if one.body is not None else None, sort_keys=True)
