"""In which order a form is computed: each after what it speaks of; a circle has no order and is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import Form
from repatria.domain.reasons import Reason, because


def ranks_of(form: Form, needs: Mapping[str, frozenset[str]]) -> dict[str, int]:
    """Return for each name its place in an order in which everything comes after what it needs."""
    ranks: dict[str, int] = {}
    waiting = {name: len(names) for name, names in needs.items()}
    followers = turned(needs)
    ready = [name for name, count in waiting.items() if count == 0]
    for name in ready:  # grows while it is walked
        ranks[name] = len(ranks)
        for follower in followers.get(name, ()):
            waiting[follower] -= 1
            if waiting[follower] == 0:
                ready.append(follower)
    if len(ranks) < len(needs):
        circle = _circle(needs, lambda name: name not in ranks)
        way = " → ".join((*circle, circle[0]))
        raise DefinitionError(form.id, circle[0], because(Reason.DEPENDS_ON_ITSELF, way=way))
    return ranks


def _circle(needs: Mapping[str, frozenset[str]], is_stuck: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the names of one circle among the stuck ones."""
    name = next(name for name in needs if is_stuck(name))
    trail: list[str] = []
    while name not in trail:
        trail.append(name)
        name = min(need for need in needs[name] if is_stuck(need))
    return tuple(trail[trail.index(name) :])


def turned(needs: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """Return for each name those that need it."""
    found: dict[str, list[str]] = {}
    for name, names in needs.items():
        for need in names:
            found.setdefault(need, []).append(name)
    return {need: tuple(names) for need, names in found.items()}
