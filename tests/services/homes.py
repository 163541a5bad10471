"""A form of others with rows in rows: homes, and in each its children."""

from __future__ import annotations

from repatria.domain.forms.answers import Place

SHEET = """| survey |
| | type | name | label | calculation | repeat_count | constraint | level |
| | begin repeat | homes | Hogar | | | | L2 |
| | text | street | Calle | | | | L3 |
| | integer | wanted | Cuántos | | | | L3 |
| | begin repeat | children | Hija o hijo | | ${wanted} | | L2 |
| | text | child | Cómo se llama | | | | L2 |
| | integer | age | Edad | | | . < 18 | L2 |
| | calculate | home_at | | position(../..) | | | |
| | calculate | told | | concat(${street}, ': ', ${child}) | | | |
| | end repeat | | | | | | |
| | calculate | here | | count(${children}) | | | |
| | end repeat | | | | | | |
| | calculate | years | | sum(${age}) | | | |
| | calculate | second | | indexed-repeat(${child}, ${homes}, 1, ${children}, 2) | | | |
| settings |
| | form_title | form_id | version |
| | Hogares | hogares | 1 |
"""
ID = "x-hogares"

AS_CARDS = SHEET.replace("| level |", "| level | appearance |").replace(
    "| | begin repeat | children | Hija o hijo | | ${wanted} | | L2 |",
    "| | begin repeat | children | Hija o hijo | | ${wanted} | | L2 | cards |",
)
"""Short questions that their author wants as cards."""
HOMES = Place("x-homes")
