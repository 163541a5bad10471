from __future__ import annotations

import pytest

from repatria.domain.errors import EasyPassphraseError, WeakPassphraseError
from repatria.services.post.passphrases import LEAST_SCORE, need_strong, strength


@pytest.mark.parametrize(
    "weak",
    [
        "guatemala1",
        "contraseña1",
        "Contrasena2024",
        "qwerty123",
        "12345678",
        "aaaaaaaa",
        "teamo123",
        "virgenmaria",
    ],
)
def test_what_people_choose_first_is_not_enough(weak: str) -> None:
    assert not strength(weak).enough


@pytest.mark.parametrize(
    "good",
    [
        "el volcán canta de noche azul",
        "caballo grapa correcto lámpara",
        "rain on the tin roof sounds like rice",
        "ÑandúZurdo7brinca",
    ],
)
def test_words_that_do_not_belong_together_are_enough_in_either_language(good: str) -> None:
    assert strength(good).enough


def test_the_names_of_the_post_and_the_person_are_guessed_first() -> None:
    assert strength("tecunuman2024", []).score > strength("tecunuman2024", ["Tecunuman"]).score


def test_short_is_never_enough_and_long_is_never_a_fault() -> None:
    assert not strength("xK9#q").enough
    assert strength("xK9#q").short
    assert strength("seis gatos bizcos tocan la marimba " * 20).enough


def test_one_that_is_not_enough_is_refused_by_its_own_name() -> None:
    with pytest.raises(EasyPassphraseError):
        need_strong("tecunuman", ["Tecunuman"])
    with pytest.raises(WeakPassphraseError):
        need_strong("xK9#q")
    assert need_strong("el volcán canta de noche azul").score >= LEAST_SCORE


def test_nothing_is_the_weakest() -> None:
    assert strength("").score == 0
