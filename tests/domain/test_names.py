from __future__ import annotations

import pytest

from repatria.domain.names import fold_name, may_name, name_words, sound_of


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("José Ángel", "jose angel"),
        ("K’iche’", "kiche"),
        ("Tz'unun", "tzunun"),
        ("Núñez-Peña", "nunez pena"),
        ("  ", ""),
    ],
)
def test_names_fold_to_plain_letters(written: str, folded: str) -> None:
    assert fold_name(written) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vázquez", "Basques"),
        ("Hernández", "Ernandes"),
        ("Ximena", "Jimena"),
        ("Gimena", "Jimena"),
        ("Castillo", "Castiyo"),
        ("Quiché", "Kiche"),
        ("Zúñiga", "Suniga"),
        ("Chávez", "Chabes"),
        ("Guevara", "Guebara"),
        ("Huamán", "Waman"),
        ("Campos", "Canpos"),
        ("Yanet", "Llanet"),
        ("Philippe", "Filipe"),
    ],
)
def test_spellings_of_one_sound_are_one(one: str, other: str) -> None:
    assert [sound_of(word) for word in name_words(one)] == [sound_of(word) for word in name_words(other)]


@pytest.mark.parametrize(
    ("one", "other"), [("Rosa", "Rocha"), ("Gómez", "Jómez"), ("Marta", "Marcos"), ("Pech", "Pec")]
)
def test_different_sounds_stay_apart(one: str, other: str) -> None:
    assert [sound_of(word) for word in name_words(one)] != [sound_of(word) for word in name_words(other)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("juan malo", "Juan Malo"),
        ("Malo, Juan", "Juan Malo"),
        ("Juan Carlos Malo Pérez", "Juan Malo"),
        ("Juan Malo", "Juan Carlos Malo Pérez"),
        ("Sr. JUAN MALO, tío", "Juan Malo"),
        ("Ximena Baca", "Jimena Vaca"),
        ("María Cruz", "María de la Cruz"),
        ("Rogelio", "rogelio"),
        ("Иван", "иван "),
    ],
)
def test_a_person_is_meant_by_any_likeness_of_the_name(words: str, name: str) -> None:
    assert may_name(words, name)
    assert may_name(name, words)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Juan Pérez", "Juan Malo"),
        ("Juan Malo", "Juan"),
        ("Ana de la Cruz", "De la Cruz"),
        ("Иван", "Пётр"),
        ("", "Juan"),
    ],
)
def test_others_are_not_taken_for_that_person(words: str, name: str) -> None:
    assert not may_name(words, name)
