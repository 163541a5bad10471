"""The report of a receiving on paper: every count that is not nothing, and every reason in words."""

from __future__ import annotations

from typing import get_args

import pytest

from repatria import paths
from repatria.documents.fonts import register_fonts
from repatria.documents.paper import paper
from repatria.documents.received import FromPost, NotReceived, Outcome, received_leaf
from repatria.documents.sheet import Identity, draw_sheets
from repatria.documents.words import keys, word
from repatria.domain.errors import (
    AnswerAsksElseError,
    AnswerChangedError,
    AnswerExpectedError,
    AnswerOfAnotherError,
    AnswerOpensNothingError,
    AnswersNotOneError,
    AnswerUnknownError,
    BadEventError,
    BundleError,
    PacketErasedError,
    PacketExpiredError,
    PacketNotOneError,
    PacketRecalledError,
    RecallOfAnotherError,
    RecallOpensNothingError,
    ReturnedUnknownError,
)
from repatria.store.backups import Copied
from tests.documents.reading import said


def printed(outcome: Outcome, language: str = "es") -> str:
    register_fonts(paths.resources("fonts"))
    identity = Identity("RECIBIDO", word("received", language), "", "K3F7Q2M9", "", language)
    return " ".join(said(draw_sheets([received_leaf(outcome, identity)], paper("A4"))).split())


def test_what_came_from_each_post_stands_in_numbers_and_what_is_nothing_does_not() -> None:
    text = printed(
        Outcome(
            (FromPost("Corinto", 3, 0, 41, 2, differences=1, lacking=("mar 24 nov 2026, 10:00",)),), left=2
        )
    )
    assert "De Corinto" in text
    assert "Anotaciones nuevas" in text
    assert "41" in text
    assert "Diferencias por resolver" in text
    assert "Anotaciones en espera" not in text
    assert "Nunca llegó el paquete sellado antes del que se hizo el mar 24 nov 2026, 10:00" in text
    assert "quedaron 2 sin recibir" in text


def test_what_another_post_settled_of_what_was_said_here_is_counted() -> None:
    assert "Diferencias resueltas en otro puesto" in printed(Outcome((FromPost("Corinto", settled=1),)))
    assert "Diferencias resueltas en otro puesto" not in printed(Outcome((FromPost("Corinto"),)))


def test_that_of_who_signs_somewhere_something_was_not_taken_is_said() -> None:
    assert "De quiénes firman en un puesto" in printed(Outcome((FromPost("Corinto", signers_kept=True),)))
    assert "De quiénes firman en un puesto" not in printed(Outcome((FromPost("Corinto"),)))


def test_a_strangers_file_is_told_as_a_strangers() -> None:
    text = printed(Outcome((), (NotReceived("x.repatria", "UnknownDeviceError", "Corinto"),)), "en")
    assert "Nothing entered." in text
    assert "x.repatria: says it is from Corinto. A computer that this post does not know signed it." in text


@pytest.mark.parametrize("copied", list(get_args(Copied)))
def test_whether_the_vault_was_copied_first_is_said(copied: str) -> None:
    assert f"received_copy_{copied}" in keys()
    assert "copia de la bóveda" in printed(Outcome(copied=copied))
    assert "copia de la bóveda" not in printed(Outcome())


@pytest.mark.parametrize("kind", sorted(set(BundleError.__subclasses__()), key=str))
def test_every_refusal_of_a_file_has_its_words_on_paper(kind: type[BundleError]) -> None:
    if kind not in (
        AnswerAsksElseError,
        AnswerChangedError,
        AnswerExpectedError,
        AnswerOfAnotherError,
        AnswerOpensNothingError,
        AnswersNotOneError,
        AnswerUnknownError,
        BadEventError,
        PacketExpiredError,
        PacketNotOneError,
        PacketErasedError,
        PacketRecalledError,
        RecallOfAnotherError,
        RecallOpensNothingError,
        ReturnedUnknownError,
    ):  # no sealed file of events is refused so, but for damage; packets and answers are looked at one by one
        assert f"refused_{kind.__name__}" in keys()


def test_the_directory_that_was_taken_and_one_that_was_not_stand_on_paper() -> None:
    text = printed(Outcome((FromPost("Corinto", 1, directory=7), FromPost("Danlí", 1, directory_kept=True))))
    assert "Directorio del país: vale la versión" in text
    assert "7" in text
    assert "Traía un directorio del país que no se tomó" in text
    assert "no se tomó" not in printed(Outcome((FromPost("Corinto", 1),)))
