"""Functions on points of the earth, written as ``latitude longitude altitude accuracy`` with ``;`` between points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from repatria.domain.expressions.functions import Context, function
from repatria.domain.expressions.values import NAN, Value, as_strings

RADIUS = 6_378_100.0
"""Metres from the middle of the earth to its equator, as ODK reckons."""
_FEWEST_OF_A_SHAPE = 3
_LETTERS_A_LOOK = 20
"""Letters of points that are reckoned with in the time in which one node is looked at."""

Point = tuple[float, float]


@function("enclosed-area", 1, 1)
@function("area", 1, 1)
def _area(context: Context, shape: Value) -> Value:
    points = _points(context, shape)
    if len(points) < _FEWEST_OF_A_SHAPE:
        return 0.0 if points else NAN
    ring = [(math.radians(north), math.radians(east)) for north, east in (*points, points[0])]
    sums = (
        (here[1] - there[1]) * (2 + math.sin(there[0]) + math.sin(here[0])) for there, here in pairwise(ring)
    )
    return abs(sum(sums)) * RADIUS * RADIUS / 2


@function("distance", 1, None)
def _distance(context: Context, *traces: Value) -> Value:
    points = [point for trace in traces for point in _points(context, trace)]
    if not points:
        return NAN
    return sum((_between(a, b) for a, b in pairwise(points)), 0.0)


@function("geofence", 2, 2)
def _geofence(context: Context, point: Value, shape: Value) -> Value:
    """Tell whether a point lies within a shape: how often a line from it to the north crosses the edge."""
    here, ring = _points(context, point), _points(context, shape)
    if len(here) != 1 or len(ring) < _FEWEST_OF_A_SHAPE:
        return False
    crossings = (_crosses(here[0], a, b) for a, b in zip(ring, (*ring[1:], ring[0]), strict=True))
    return sum(crossings) % 2 == 1


def _crosses(point: Point, a: Point, b: Point) -> bool:
    (north, east), (a_north, a_east), (b_north, b_east) = point, a, b
    if (a_east > east) == (b_east > east):
        return False
    return north < (b_north - a_north) * (east - a_east) / (b_east - a_east) + a_north


def _between(a: Point, b: Point) -> float:
    north, other = math.radians(a[0]), math.radians(b[0])
    up, along = (other - north) / 2, math.radians(b[1] - a[1]) / 2
    half = math.sin(up) ** 2 + math.cos(north) * math.cos(other) * math.sin(along) ** 2
    return 2 * RADIUS * math.asin(min(1.0, math.sqrt(half)))


def _points(context: Context, value: Value) -> Sequence[Point]:
    """Return the points in *value*; nothing when one of them is none."""
    points: list[Point] = []
    for text in as_strings(value):
        getattr(context, "spend", int)(len(text) // _LETTERS_A_LOOK)
        for written in filter(str.strip, text.split(";")):
            point = _point(written)
            if point is None:
                return ()
            points.append(point)
    return points


def _point(written: str) -> Point | None:
    try:
        north, east, *rest = map(float, written.split())
    except ValueError:
        return None
    fits = abs(north) <= 90 and abs(east) <= 180 and len(rest) <= 2
    return (north, east) if fits else None
