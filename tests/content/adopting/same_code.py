"""Towns of two states, of which two have one code."""

from __future__ import annotations

TOWNS = """
| survey |
| | type | name | label | calculation | choice_filter |
| | select_one st | state | Departamento | | |
| | select_one towns | town | Municipio | | state = ${state} |
| | select_multiple towns | many | Varios | | state = ${state} |
| | calculate | said | | jr:choice-name(${town}, '${town}') | |
| | note | told | Vive en ${said} | | |
| | begin_repeat | leg | Tramo | | |
| | select_one st | from | Desde | | |
| | select_one towns | at | En | | state = ${from} |
| | calculate | words | | concat(jr:choice-name(${at}, '${at}'), jr:choice-name(${town}, '${town}')) | |
| | end_repeat | | | | |
| | calculate | all | | join(' ', ${words}) | |
| choices |
| | list_name | name | label | state |
| | st | sm | San Marcos | |
| | st | qz | Quetzaltenango | |
| | st | hu | Huehuetenango | |
| | towns | centro | Centro de San Marcos | sm |
| | towns | norte | Norte | sm |
| | towns | centro | Centro de Xela | qz |
| settings |
| | form_id | allow_choice_duplicates |
| | lugar | yes |
"""
