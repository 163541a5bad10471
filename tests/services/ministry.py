"""A form of a ministry, its next version, in which one question has gone, and the door through which both come."""

from __future__ import annotations

from collections.abc import Iterable

from repatria.content.adopting.reading import SAFEST
from repatria.services.desk import Desk
from repatria.services.forms.adopted import Adopted
from repatria.services.forms.checking import Checked
from repatria.services.forms.former import use_with_former

STEP = "P0.2"
FIRST = """
| survey |
| | type | name | label |
| | select_one yes_no | seen | ¿La vio un médico? |
| | text | where | ¿Dónde? |
| | text | is_child | ¿Es niña? |
| choices |
| | list_name | name | label |
| | yes_no | yes | Sí |
| | yes_no | no | No |
| settings |
| | form_id | form_title | version |
| | salud | Ficha de salud | 1 |
"""
SECOND = FIRST.replace("| | text | where | ¿Dónde? |\n", "| | text | clinic | ¿Qué clínica? |\n").replace(
    "| salud | Ficha de salud | 1 |", "| salud | Ficha de salud | 2 |"
)
TOWNS_FORM = """
| survey |
| | type | name | label | choice_filter | calculation |
| | select_one st | state | Depto | | |
| | select_one_from_file towns.csv | town | ¿Qué municipio? | state = ${state} | |
| | calculate | people | | | pulldata('towns', 'people', 'name', ${town}) |
| choices |
| | list_name | name | label |
| | st | sm | San Marcos |
| | st | qz | Quetzaltenango |
| settings |
| | form_id | form_title | version |
| | lugares | Lugares | 1 |
"""
TOWNS = (
    "name,label,state,people\ntec,Tecún Umán,sm,31000\nmal,Malacatán,sm,9000\nxel,Xela,qz,180000\n".encode()
)
"""The list ``towns.csv`` that TOWNS_FORM asks for."""


def put_into_use(desk: Desk, checked: Checked, steps: Iterable[str], level: str = SAFEST) -> Adopted:
    """Put a form into use as the page does."""
    return use_with_former(desk, checked, steps, level)
