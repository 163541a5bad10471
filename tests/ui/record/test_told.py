"""What a field of an act says is said in words, not in those of the program."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.ui.record.told import said_words


@pytest.mark.parametrize(
    ("field", "said", "words"),
    [
        ("act", "contact_origin_state", "contactar a autoridades del país de origen"),
        ("act", "opened", "abrirlo"),
        ("why", "responsible", "lo lleva"),
        ("holds", "acts", "solo actos"),
        ("what", "passphrase", "otra frase de paso"),
        ("why", "DiskFullError", "No queda espacio en …"),
        ("why", "StoppedError", "alguien lo detuvo"),
        ("purpose", "lodging", "un lugar donde estar"),
        ("state", "queried", "preguntan algo"),
        ("rule", "demand", "lo pidió la persona"),
        ("reason", "contact_family", "contact_family"),
    ],
)
def test_codes_are_said_in_words_and_what_people_typed_as_they_typed_it(
    qtbot: QtBot, field: str, said: str, words: str
) -> None:
    assert said_words(field, said) == words
