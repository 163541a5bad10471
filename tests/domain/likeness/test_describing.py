"""What a case says of its person is read from its values and forms, whatever stands there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.likeness.describing import describe
from repatria.domain.likeness.person import Born, Described

WALL = "2026-11-23T10:00:00Z"
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("2009-05"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
_PATHS = (
    "case/name_used case/aliases case/age_stated case/nationality case/incident form/m/birth_date form/m/other_names "
    "row/r/document_number row/r/_removed related/m/name_on_document form/m/_kept/birth_date x /"
)
PATHS = st.sampled_from(_PATHS.split(" "))


def of(**said: object) -> Described:
    return describe((path.replace("__", "/"), value, WALL) for path, value in said.items())


def test_names_births_and_documents_come_from_the_case_and_its_forms() -> None:
    found = of(
        case__name_used="Ana Caal",
        case__aliases=["Anita", "  "],
        form__m__name_on_document="Ana Caal Xo",
        form__m__birth_date="2009-05",
        case__age_stated=17,
        row__r__document_number="a-123 4567",
        case__sex="Feminine",
        case__nationality=["GTM", "HND"],
        case__incident="i",
    )
    assert found.names == ("Ana Caal", "Ana Caal Xo", "Anita")
    assert found.born == (Born("17", 2008 * 12 + 10, 2009 * 12 + 10), Born("2009-05", 24112, 24112))
    assert (found.documents, found.sex, found.incident) == (("A1234567",), ("Feminine",), "i")
    assert found.nationality == ("GTM", "HND")


def test_nothing_is_read_of_people_around_of_what_is_kept_or_of_a_row_taken_out() -> None:
    kept = {"form/m/_kept/other_names": "Eva", "form/m/_before/d/birth_date": "1990"}
    said = {"related/m/name_on_document": "Eva", "related/m/birth_date": "1990", **kept}
    said |= {"row/r/document_number": "A1234567", "row/r/_removed": True}  # type: ignore[dict-item]
    assert describe((path, value, WALL) for path, value in said.items()) == Described()


@given(st.lists(st.tuples(PATHS, VALUES, st.sampled_from([WALL, "", "never"])), max_size=12))
def test_whatever_stands_there_is_read_without_failing(said: list[tuple[str, object, str]]) -> None:
    found = describe(said)
    assert describe(reversed(said)) == found
    assert all(found.names)


def test_of_more_than_a_person_has_a_part_is_read() -> None:
    many = [f"Ana {number} " + "x" * 5000 for number in range(5000)]
    found = of(case__aliases=many, case__nationality=many)
    assert (len(found.names), len(found.nationality)) == (12, 50)
    assert max(map(len, found.names)) == 200
