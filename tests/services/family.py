"""A form of others whose repeat asks a few short things of each row: who travels with the person."""

from __future__ import annotations

SHEET = """| survey |
| | type | name | label | required | relevant | constraint | constraint_message | appearance |
| | text | told_by | ¿Quién lo cuenta? | | | | | |
| | begin repeat | family | Familiar | | | | | |
| | text | called | Nombre | yes | | | | |
| | integer | age | Edad | | | . < 120 | Revise la edad. | |
| | select_one kin | kin | Parentesco | | | | | |
| | text | school | Escuela | | ${age} < 18 | | | |
| | date | since | Viaja con ella desde | | | | | |
| | end repeat | | | | | | | |
| | text | after | Algo más | | | | | |
| choices |
| | list_name | name | label |
| | kin | mother | Madre |
| | kin | brother | Hermano |
| | kin | cousin | Prima |
| settings |
| | form_title | form_id | version |
| | Familia | familia | 1 |
"""
ID = "x-familia"
FAMILY = "x-family"
