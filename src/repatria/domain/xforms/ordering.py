"""In which order answers are computed, and who must look again when one changes; a circle is refused."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping

from repatria.domain.expressions import Expression
from repatria.domain.reading_order import reading_order
from repatria.domain.xforms.definition import Bind, SetValue
from repatria.domain.xforms.reaching import read_paths

COMPUTED = ("relevant", "calculate")


class CircleError(ValueError):
    """Answers that would have to be computed from themselves: their paths, the first one again at the end."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__(" → ".join(paths))
        self.paths = paths


def reads(bind: Bind) -> frozenset[str]:
    """Return the paths that are read to compute the answers of *bind*."""
    found: set[str] = set(bind.also)
    for column in COMPUTED:
        expression: Expression | None = getattr(bind, column)
        if expression is not None:
            found |= read_paths(expression, bind.path)
    return frozenset(found)


def order_binds(binds: Mapping[str, Bind]) -> tuple[str, ...]:
    """Return the paths that are computed, each after all that it reads; raises CircleError."""
    needs = {
        path: _needs(path, bind, binds) for path, bind in binds.items() if bind.relevant or bind.calculate
    }
    waiting = {path: {need for need in wanted if need in needs} for path, wanted in needs.items()}
    followers: dict[str, list[str]] = {}
    for path, wanted in waiting.items():
        for need in wanted:
            followers.setdefault(need, []).append(path)
    counts = {path: len(wanted) for path, wanted in waiting.items()}
    ready = deque(path for path, count in counts.items() if not count)
    order: list[str] = []
    while ready:
        path = ready.popleft()
        order.append(path)
        for follower in followers.get(path, ()):
            counts[follower] -= 1
            if not counts[follower]:
                ready.append(follower)
    if len(order) < len(needs):
        done = set(order)
        raise CircleError(_circle(waiting, lambda path: path not in done))
    return tuple(order)


def _needs(path: str, bind: Bind, binds: Mapping[str, Bind]) -> set[str]:
    """Return the binds to compute before this one: what it reads, what that stands in, what it stands in."""
    needed: set[str] = set()
    for read in reads(bind):
        needed |= {one for one in _matching(read, binds) if binds[one].calculate}
        needed |= {one for one in _around(read, binds) if binds[one].relevant}
    needed |= {one for one in _around(path, binds) if binds[one].relevant} - {path}
    return needed


def _matching(path: str, known: Collection[str]) -> Iterable[str]:
    if "*" not in path:
        return (path,) if path in known else ()
    wanted = path.split("/")
    return (one for one in known if _fits(one.split("/"), wanted))


def _fits(names: list[str], wanted: list[str]) -> bool:
    return len(names) == len(wanted) and all(b in ("*", a) for a, b in zip(names, wanted, strict=True))


def _around(path: str, binds: Mapping[str, Bind]) -> Iterable[str]:
    """Return the binds at *path* and at the groups around it."""
    names = path.split("/")
    starts = ("/".join(names[:count]) for count in range(2, len(names) + 1))
    return (one for start in starts for one in _matching(start, binds))


def _circle(needs: Mapping[str, set[str]], stuck: Callable[[str], bool]) -> tuple[str, ...]:
    path = next(path for path in needs if stuck(path))
    trail: list[str] = []
    while path not in trail:
        trail.append(path)
        path = min(need for need in needs[path] if stuck(need))
    return (*trail[trail.index(path) :], path)


def follow(binds: Mapping[str, Bind], paths: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return for each of *paths* that is read the computed binds that read it."""
    turned: dict[str, set[str]] = {}
    for path, bind in binds.items():
        if bind.relevant or bind.calculate:
            for read in reads(bind):
                for one in _matching(read, paths):
                    turned.setdefault(one, set()).add(path)
    return {read: tuple(sorted(ones)) for read, ones in turned.items()}


def order_acts(acts: Iterable[SetValue], binds: Mapping[str, Bind]) -> tuple[SetValue, ...]:
    """Return what begins by itself in the order of writing: plain texts, then each after what it reads."""
    begun = tuple(acts)
    found: dict[str, set[str]] = {}
    for act in begun:
        read = read_paths(act.value, act.target) if act.value is not None else frozenset()
        found.setdefault(act.target, set()).update(read)
    known = found.keys() | binds.keys()

    def needs(path: str) -> set[str]:
        read = found.get(path, set()) | (reads(binds[path]) if path in binds else frozenset())
        return {one for wanted in read for one in (*_matching(wanted, known), *_around(wanted, binds))} - {
            path
        }

    places = reading_order(found, needs)
    return tuple(sorted(begun, key=lambda act: (act.value is not None, places[act.target])))
