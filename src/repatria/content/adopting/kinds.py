"""Which type of ours a question of an XForm has; what a laptop cannot ask is asked as text, with a hint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from repatria.content.adopting.notices import Became
from repatria.domain.forms.definition import Choice
from repatria.domain.texts import Text

YES_NO_LIST: Final = "yes_no (boolean)"
"""A name that no list of a form can have."""
YES_NO: Final = (
    Choice("true", {"es": "Sí", "en": "Yes"}),
    Choice("false", {"es": "No", "en": "No"}),
)
"""The answers of a ``boolean``."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of ours; *became* and *hint* where the question was of another."""

    type: str
    became: Became | None = None
    hint: Text | None = None


_PLACE: Final[Text] = {
    "es": "Escriba el lugar: latitud y longitud si las tiene, o con palabras.",
    "en": "Write the place: latitude and longitude if you have them, or in words.",
}
_FILE: Final[Text] = {
    "es": "Aquí no se guarda el archivo: escriba qué es y dónde está.",
    "en": "The file is not kept here: write what it is and where it is.",
}
_CODE: Final[Text] = {"es": "Escriba el código.", "en": "Write the code."}
_ORDER: Final[Text] = {
    "es": "Póngalas todas en orden: 1 es la primera.",
    "en": "Put all of them in order: 1 is the first.",
}
_LIST: Final[Text] = {
    "es": "Las opciones no vienen en el archivo: escriba la respuesta.",
    "en": "The choices are not in the file: write the answer.",
}
LIST: Final = Kind("text", Became.LIST_AS_TEXT, _LIST)
ORDER: Final = Kind("select_multiple", hint=_ORDER)

_BY_CONTROL: Final[Mapping[str, Kind]] = {
    "trigger": Kind("acknowledge"),
    "upload": Kind("text", Became.FILE_AS_TEXT, _FILE),
    "select1": Kind("select_one"),
    "select": Kind("select_multiple"),
    "odk:rank": ORDER,
    "rank": ORDER,
}
_BY_TYPE: Final[Mapping[str, Kind]] = {
    "int": Kind("integer"),
    "integer": Kind("integer"),
    "long": Kind("integer"),
    "decimal": Kind("decimal"),
    "date": Kind("date"),
    "time": Kind("time"),
    "dateTime": Kind("dateTime"),
    "boolean": Kind("select_one"),
    "geopoint": Kind("text", Became.PLACE_AS_TEXT, _PLACE),
    "geotrace": Kind("text", Became.PLACE_AS_TEXT, _PLACE),
    "geoshape": Kind("text", Became.PLACE_AS_TEXT, _PLACE),
    "barcode": Kind("text", Became.CODE_AS_TEXT, _CODE),
    "binary": Kind("text", Became.FILE_AS_TEXT, _FILE),
}


def kind_of(control: str, bind_type: str) -> Kind:
    """Return our type of a question with this *control*, whose answer is of *bind_type*."""
    by_type = _BY_TYPE.get(bind_type.rpartition(":")[2], Kind("text"))
    return _BY_CONTROL.get(control, by_type)
