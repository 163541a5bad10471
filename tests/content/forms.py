"""A form file that is right, to be made wrong in one place."""

from __future__ import annotations

from repatria.content.forms import read_form
from repatria.content.lists import ChoiceList, read_list
from repatria.domain.forms.definition import Form

YES_NO = """
[[choices]]
name = "yes"
label = {es = "Sí", en = "Yes"}

[[choices]]
name = "no"
label = {es = "No", en = "No"}
"""

OR_OTHER = """
[[choices]]
name = "other"
label = {es = "Otro", en = "Other"}

[[choices]]
name = "specify"
label = {es = "¿Cuál?", en = "Which?"}
"""

GOOD = """
[settings]
form_id = "T1"
version = "1"
form_title = {es = "Prueba", en = "Trial"}
level = "L2"

[[survey]]
type = "begin_group"
name = "danger"
level = "L4"
label = {es = "Peligro", en = "Danger"}

[[survey]]
type = "select_one yes_no"
name = "afraid"
label = {es = "¿Teme?", en = "Afraid?"}
protective = ["yes", "no"]

[[survey]]
type = "select_multiple town or_other"
name = "where"
level = "L3"
label = {es = "¿Dónde?", en = "Where?"}
relevant = "${afraid} = 'yes'"
choice_filter = "country = ${case.country}"

[[survey]]
type = "end_group"

[[survey]]
type = "begin_repeat"
name = "legs"
label = {es = "Tramos", en = "Legs"}
paper_rows = 3

[[survey]]
type = "integer"
name = "km"
label = {es = "Kilómetros", en = "Kilometres"}
constraint = ". > 0"

[[survey]]
type = "end_repeat"

[[survey]]
type = "calculate"
name = "total"
calculation = "sum(${km})"

[[choices]]
list_name = "town"
name = "tapachula"
label = {es = "Tapachula", en = "Tapachula"}
country = "MEX"

[[signature]]
role = "person"
label = {es = "La persona", en = "The person"}
required = false
"""


def shared() -> dict[str, ChoiceList]:
    """Return the shared lists yes_no and or_other."""
    return {
        "yes_no": read_list("yes_no", YES_NO.encode()),
        "or_other": read_list("or_other", OR_OTHER.encode()),
    }


def read(text: str = GOOD, form_id: str = "T1") -> Form:
    """Return the form in *text*."""
    return read_form(form_id, text.encode(), shared())
