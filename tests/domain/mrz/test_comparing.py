"""What a document says is compared with what the person said, and is never called authentic."""

from __future__ import annotations

from typing import get_args

import pytest

from repatria.domain.mrz.comparing import Result, Said, compare
from repatria.domain.mrz.reading import read_zone
from tests.domain.mrz.zones import PASSPORT, TODAY

ZONE = read_zone(PASSPORT, TODAY)
TRUE = Said("Anna Maria Eriksson", "1974-08-12", "UTO", "F", "L898902C3")


def test_what_was_said_is_what_stands_there() -> None:
    found = compare(ZONE, TRUE)
    assert found.result == "consistent"
    assert set(found.fields.values()) == {"same"}


@pytest.mark.parametrize(
    ("said", "result", "field", "agreement"),
    [
        (Said(name="Ana Eriksson"), "doubt", "name", "perhaps"),
        (Said(name="Luz Pérez"), "not_consistent", "name", "different"),
        (Said(birth="1974"), "doubt", "birth", "perhaps"),
        (Said(birth="1980-01-01"), "not_consistent", "birth", "different"),
        (Said(nationality="HND"), "not_consistent", "nationality", "different"),
        (Said(sex="M"), "not_consistent", "sex", "different"),
        (Said(number="L-898902 C3"), "consistent", "number", "same"),
        (Said(), "doubt", "name", "unsaid"),
    ],
)
def test_each_difference_has_its_field(said: Said, result: str, field: str, agreement: str) -> None:
    found = compare(ZONE, said)
    assert (found.result, found.fields[field]) == (result, agreement)


def test_a_zone_that_is_wrong_in_itself_is_not_consistent_whatever_was_said() -> None:
    wrong = read_zone([PASSPORT[0], PASSPORT[1][:-1] + "9"], TODAY)
    assert compare(wrong, TRUE).result == "not_consistent"
    assert compare(read_zone(["nada"], TODAY), TRUE).result == "doubt"


def test_no_result_says_that_a_document_is_genuine() -> None:
    assert set(get_args(Result)) == {"consistent", "not_consistent", "doubt"}
