"""Lists of places (GeoJSON) as tables, as JavaRosa reads them: a line for each feature, a column for each property.

What a map draws stands in the column ``geometry`` as ODK writes it: latitude, longitude, points with ``;`` between.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from repatria.content.xforms.tabling import as_table
from repatria.domain.errors import DefinitionFileError
from repatria.domain.expressions.listed import Listed
from repatria.domain.reasons import Reason, because

GEOMETRY: Final = "geometry"
LARGEST_PLACES: Final = 8 << 20
"""Bytes: what JSON becomes in memory is many times as much."""
_MEGABYTE: Final = 1 << 20
_HEIGHT_AND_ERROR: Final = "0 0"
"""What stands behind each point, as in JavaRosa."""


def read_places(file: str, data: bytes) -> Listed:
    """Return the features in *data* as a table; raises DefinitionFileError naming *file*."""
    if len(data) > LARGEST_PLACES:
        raise DefinitionFileError(file, because(Reason.FILE_TOO_LARGE, most=LARGEST_PLACES // _MEGABYTE))
    try:  # numbers stay as they are written
        said = json.loads(data, parse_int=str, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise DefinitionFileError(file, because(Reason.BAD_JSON)) from error
    features = said.get("features") if isinstance(said, dict) else None
    if not isinstance(features, list) or said.get("type") != "FeatureCollection":
        raise DefinitionFileError(file, because(Reason.NO_FEATURES))
    if not all(isinstance(one, dict) and one.get("type") == "Feature" for one in features):
        raise DefinitionFileError(file, because(Reason.NO_FEATURES))
    return as_table(file, [dict(_cells(one)) for one in features])


def _cells(feature: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the columns of *feature*; its own ``id`` comes last and stands for a property that is called so."""
    if feature.get(GEOMETRY) is not None:
        yield GEOMETRY, _drawn(feature[GEOMETRY])
    properties = feature.get("properties")
    for name, value in properties.items() if isinstance(properties, dict) else ():
        if not isinstance(value, dict | list):  # what holds other things is no cell
            yield _whole(name), _text(value)
    if feature.get("id") is not None and not isinstance(feature["id"], dict | list):
        yield "id", _text(feature["id"])


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else _whole(str(value)).strip()


def _whole(text: str) -> str:
    """Return *text* without halves of letters, which nothing here could keep."""
    return text.encode("utf-8", "replace").decode()


def _drawn(geometry: Any) -> str:
    """Return a point, a line or the outer edge of an area; nothing of what ODK has no words for."""
    points = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if not isinstance(points, list) or not points:
        return ""
    kind = geometry.get("type")
    drawn = {"Point": [points], "LineString": points, "Polygon": points[0]}.get(str(kind), [])
    found = [_point(one) for one in drawn] if isinstance(drawn, list) else [""]
    return "; ".join(found) if all(found) else ""


def _point(point: Any) -> str:
    if not isinstance(point, list) or len(point) < 2 or not all(isinstance(one, str) for one in point[:2]):
        return ""
    return f"{point[1]} {point[0]} {_HEIGHT_AND_ERROR}"
