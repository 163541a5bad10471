"""Two cases may be of one person by what agrees; reasons are the same from either side."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.likeness.comparing import Likeness, Reason, compare
from repatria.domain.likeness.keys import document_keys, name_keys
from repatria.domain.likeness.names import names_alike
from repatria.domain.likeness.person import Described, born_by_age, born_on, document_number

SEEN = "2026-11-23T10:00:00Z"
_WORDS = (
    "María José Fernanda Yesenia Wilmer López Lopes Pérez Peres Xo Ba Li Núñez Nunes Hernández de la Cruz"
)
WORDS = st.sampled_from(_WORDS.split(" "))
NAMES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
BORN = st.one_of(
    st.integers(0, 60).map(lambda age: born_by_age(age, SEEN)),
    st.sampled_from(["2001", "2009-05", "2009-05-17"]).map(born_on),
)
PEOPLE = st.builds(
    Described,
    names=st.lists(NAMES, max_size=3).map(tuple),
    born=st.lists(BORN, max_size=2).map(tuple),
    documents=st.lists(st.sampled_from(["A1234567", "22334455"]), max_size=2).map(tuple),
    sex=st.sampled_from([(), ("Feminine",), ("Masculine",), ("NonSpecifiedUnknown",)]),
    nationality=st.lists(st.sampled_from(["HND", "GTM"]), max_size=2).map(tuple),
    languages=st.sampled_from([(), ("spa",), ("quc",)]),
    incident=st.sampled_from(["", "one", "two"]),
)


def person(name: str, age: int | None = None, **more: object) -> Described:
    born = born_by_age(age, SEEN)
    return replace(Described(names=(name,), born=(born,) if born else ()), **more)  # type: ignore[arg-type]


def suspicion(one: Described, other: Described) -> str:
    found = compare(one, other)
    return found.suspicion if found else ""


def signs(one: Described, other: Described) -> list[str]:
    found = compare(one, other)
    return [reason.sign for reason in found.reasons] if found else []


@given(PEOPLE, PEOPLE)
def test_it_is_the_same_from_either_side(one: Described, other: Described) -> None:
    seen, back = compare(one, other), compare(other, one)
    turned = back and Likeness(back.suspicion, tuple(Reason(r.sign, r.theirs, r.mine) for r in back.reasons))
    assert seen == turned


@given(NAMES, st.data())
def test_the_order_of_a_name_does_not_matter(name: str, data: st.DataObject) -> None:
    turned = " ".join(data.draw(st.permutations(name.split())))
    assert names_alike(name, turned) == names_alike(name, name)
    assert name_keys(person(name)) == name_keys(person(turned))


@given(PEOPLE, PEOPLE)
def test_an_equal_number_of_a_document_is_always_found(one: Described, other: Described) -> None:
    mine, theirs = (replace(each, documents=(*each.documents, "X9988776")) for each in (one, other))
    assert document_keys(mine) & document_keys(theirs)
    assert suspicion(mine, theirs) == "likely"


@given(PEOPLE, PEOPLE)
def test_who_is_suspected_by_the_sound_of_the_name_is_found_by_a_key(
    one: Described, other: Described
) -> None:
    found = compare(one, other)
    if found and {reason.sign for reason in found.reasons} & {"name_same", "name_sounds", "name_part"}:
        assert name_keys(one) & name_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vásquez Núñez Ximena", "Jimena Nunes Basques"),
        ("José de la Cruz Hernández", "Jose Cruz Ernandes"),
        ("Guillermina Llanos Gómez", "Guiyermina Yanos Gomes"),
        ("K’uch Tz’i’ Xo", "Kuch Tzi Xo"),
        ("Ana-Lucía Quiñónez Ba", "Ana Lucia Kiñones Ba"),
        ("Geovanny Reyes Li", "Jeovani Reyes Li"),
        ("Маría Pérez Xo", "Maria Perez Xo"),  # its first letters are Cyrillic
    ],
)
def test_a_name_is_known_by_its_sounds(one: str, other: str) -> None:
    found = names_alike(one, other)
    assert found is not None
    assert found[0] in ("name_same", "name_sounds")


def test_part_of_a_name_left_out_and_a_slip_are_told_apart() -> None:
    assert names_alike("María Fernanda López Pérez", "Fernanda López") == ("name_part", 2)
    assert names_alike("Taiwo Edito", "Taiwo Edoto") == ("name_slip", 2)
    assert names_alike("Marialuisa Caal Xo", "María Luisa Caal Xo") == ("name_same", 4)
    assert names_alike("Juan M. Caal", "Juan Miguel Caal") == ("name_slip", 3)
    assert names_alike("Mario López", "María López") is None
    assert names_alike("", "") is names_alike("Xo", "") is None


@pytest.mark.parametrize("other", ["Ana López", "Luis Pérez López", "López", "Pedro López Díaz"])
def test_a_common_surname_alone_makes_no_two_people_one(other: str) -> None:
    for age in (None, 17):
        assert not suspicion(person("Juan López García", age), person(other, age, incident=""))
    same = {"incident": "one", "nationality": ("HND",), "languages": ("spa",)}
    assert not suspicion(person("Juan López García", 17, **same), person(other, 17, **same))


def test_what_is_not_known_agrees_with_nothing() -> None:
    assert not suspicion(person("María López"), person("María López"))
    assert not suspicion(Described(), Described())
    assert not suspicion(
        person("María López", nationality=("HND",)), person("María López", nationality=("HND",))
    )


def test_how_sure_it_is_hangs_on_what_agrees() -> None:
    long, short = "María Fernanda López", "María López"
    assert suspicion(person(long, 17), person(long, 18)) == "likely"
    assert suspicion(person(long), person(long)) == "possible"
    assert suspicion(person(short, 17), person(short, 18)) == "possible"
    assert suspicion(person(short, 17), person(short, 40)) == ""
    assert suspicion(person(long, 17), person(long, 40)) == "possible"
    two = {"sex": ("Feminine",), "nationality": ("HND",)}
    assert (
        suspicion(person(long, 17, **two), person(long, 40, sex=("Masculine",), nationality=("HND",))) == ""
    )
    assert suspicion(person("Xo", 17, incident="one"), person("Xo", 17, incident="one")) == "possible"
    assert suspicion(person("Xo", 17), person("Xo", 17)) == ""


def test_what_speaks_against_is_told_beside_an_equal_document() -> None:
    one = person("Ana Caal Xo", 17, documents=("A1234567",), sex=("Feminine",), nationality=("HND",))
    other = person("Eva Ba", 40, documents=("A1234567",), sex=("Masculine",), nationality=("GTM",))
    assert signs(one, other) == ["document", "age_apart", "sex_differs", "nationality_differs"]
    found = compare(one, other)
    assert found is not None
    assert [reason.speaks_for for reason in found.reasons] == [True, False, False, False]
    assert (found.reasons[1].mine, found.reasons[1].theirs) == ("17", "40")


def test_a_birth_is_compared_as_far_as_it_is_known() -> None:
    def of(said: str) -> Described:
        born = born_on(said)
        assert born is not None
        return Described(names=("María Caal",), born=(born,))

    assert "birth_same" in signs(of("2009-05-17"), of("2009-05-17"))
    assert "age_near" in signs(of("2009"), of("2009-05-17"))
    assert "age_near" in signs(person("María Caal", 17), of("2009-05"))
    assert not suspicion(person("María Caal", 17), of("1990"))
    for said in ("", "2009-13", "mayo", None, 2009):
        assert born_on(said) is None
    for age in (-1, 300, True, "17", None):
        assert born_by_age(age, SEEN) is None
    assert born_by_age(17, "") is None


def test_a_number_is_compared_without_signs_and_what_is_none_is_nobodys() -> None:
    assert document_number(" a-123 456.7") == document_number("A1234567") == "A1234567"
    for said in ("", "no tiene", "00000", "1234", "se lo quitaron", None, 1234567):
        assert document_number(said) == ""


def test_every_order_of_four_words_is_one_name() -> None:
    for turned in permutations(["Ana", "Lucía", "Caal", "Xo"]):
        assert names_alike("Ana Lucía Caal Xo", " ".join(turned)) == ("name_same", 4)
