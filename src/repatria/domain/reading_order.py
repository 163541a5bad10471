"""In which order things are done that read one another: each after what it reads, as far as that goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator


def reading_order(names: Iterable[str], reads: Callable[[str], Iterable[str]]) -> dict[str, int]:
    """Return for each of *names*, and all that they read, its place; a circle is begun where it is met first."""
    places: dict[str, int] = {}
    met: set[str] = set()
    for name in names:
        waiting: list[tuple[str, Iterator[str]]] = []
        if name not in met:
            met.add(name)
            waiting.append((name, iter(sorted(reads(name)))))
        while waiting:
            here, further = waiting[-1]
            one = next((one for one in further if one not in met), None)
            if one is None:
                places[here] = len(places)
                waiting.pop()
            else:
                met.add(one)
                waiting.append((one, iter(sorted(reads(one)))))
    return places
