from __future__ import annotations

import pytest

from repatria.domain.names import fold_name, may_be_same, may_name, name_words, sound_of


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


BARRED = "Juan Pérez López"


@pytest.mark.parametrize(
    "words",
    [
        "J. Pérez",
        "Juan P. López",
        "J. P. López",
        "J. P. L.",
        "JuanPérez",
        "juanperez lopez",
        "PérezJuan",
        "JPérez",
        "Ju an Pérez",
        "Ju\u200ban Pérez",
        "Ju\u00adan Pérez",
        "Ju\u034fan Pérez",
        "Juan\u2060 Pérez",
        "Ju\ufe0fan Pérez",
        "Ju\u0430n Pérez",
        "Juan P\u0435rez",
        "JUAN P\u0395REZ",
        "Ju\u03b1n Pérez",
        "Ｊｕａｎ Pérez",
        "Juan_Pérez",
    ],
)
def test_no_disguise_of_a_name_hides_whose_it_is(words: str) -> None:
    assert may_name(words, BARRED)
    assert may_name(BARRED, words)


@pytest.mark.parametrize("words", ["E. Gómez", "Esteban Y. Gómez", "Y. Gómez Ruiz", "E. Y. Gómez"])
def test_an_initial_that_is_also_a_particle_is_read_both_ways(words: str) -> None:
    assert may_name(words, "Esteban Yáñez Gómez Ruiz")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("José Pérez", BARRED),
        ("Juana Pérez", BARRED),
        ("Pedro López", BARRED),
        ("Juan", BARRED),
        ("J.", BARRED),
        ("J. García", BARRED),
        ("J. P.", BARRED),
        ("Juan García López", BARRED),
        ("Julia Pérez Luna", BARRED),
        ("A. Gómez", "Rosa Gómez"),
        ("María López", "Mario López"),
        ("Ana Luz Gómez", "Analía Gómez"),
        ("Rosa Elena Cruz", "Rosalía Cruz"),
        ("Luis Ángel Díaz", "Luisa Díaz"),
        ("Carmen Ruiz Paz", "Carlos Ruiz Paz"),
        ("Marta y Elena", "Marcos Elena"),
        ("Лара Иванова", "Дара Иванова"),
        ("Иван Петров", "Пётр Иванов"),
        ("Νίκη", "Νίκος"),
    ],
)
def test_real_names_of_different_people_stay_apart(one: str, other: str) -> None:
    assert not may_name(one, other)
    assert not may_name(other, one)


@pytest.mark.parametrize(
    "words", ["Ana M.", "M. Ana", "An\u200ba M.", "Ana María", "A. M.", "AnaM", "\u0410na M."]
)
def test_nobody_is_a_second_person_under_a_disguise_of_their_own_name(words: str) -> None:
    assert may_be_same(words, "Ana M.")


def test_a_name_in_another_script_is_one_in_large_and_small_letters() -> None:
    assert may_name("ΝΙΚΗ", "νικη")
    assert may_name("ИВАН ПЕТРОВ", "Иван Петров")


def test_what_is_searched_for_is_folded_as_in_every_vault_there_is() -> None:
    assert fold_name("Ju\u200ban Pérez") == "ju an perez"
