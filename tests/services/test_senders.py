"""Who wrote something elsewhere is known by the post that sent it, until there is no telling."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from repatria.content.library import Library
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk
from repatria.services.exchange.posts import own_card
from repatria.services.exchange.senders import SendingPost, senders_of
from repatria.services.vaults import leave
from repatria.ui.case.telling.author_words import author_words
from repatria.ui.case.telling.difference_blocks import comparisons
from repatria.ui.case.view import look
from tests.posts import TestClock, introduce, make_post
from tests.services.exchange import other, receive, send

__all__ = ["other"]


def code_of(desk: Desk) -> str:
    return own_card(desk).check_code.split()[0]


def test_a_difference_names_whoever_is_known_and_else_the_post_with_its_code(
    desk: Desk, other: Desk, tmp_path: Path, qapp: QApplication
) -> None:
    case = open_case(desk, Opening("host", "no", label="gorra roja"))
    receive(other, send(desk, other, tmp_path / "stick", case.id))
    set_case_value(desk, case.id, "label", "gorra verde")
    set_case_value(other, case.id, "label", "gorra azul")
    receive(desk, send(other, desk, tmp_path / "stick", case.id))
    view = look(desk, case.id)
    one = view.case.disagreements[0]
    said = {author_words(view, head.author) for head in one.standing.heads}
    assert said == {"Ana M.", f"lo envió Otro puesto ({code_of(other)})"}
    [(_, block)] = comparisons(view)
    shown = " ".join(label.text() for label in block.findChildren(QLabel))
    assert all(who in shown for who in said)
    block.deleteLater()


def test_what_a_post_passed_on_is_told_by_who_sent_it_first(
    desk: Desk, other: Desk, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    third = make_post(tmp_path / "third", "Tercero", person="Inés T.", library=library, clock=clock)
    introduce(third, other)
    introduce(third, desk)
    case = open_case(desk, Opening("host", "no"))
    receive(other, send(desk, other, tmp_path / "stick", case.id))
    set_case_value(other, case.id, "label", "gorra azul")
    receive(third, send(other, third, tmp_path / "stick", case.id))
    receive(third, send(desk, third, tmp_path / "stick", case.id))
    senders = senders_of(third, case.id)
    passed = SendingPost("Otro puesto", code_of(other))
    assert senders == {desk.person.id: passed, other.person.id: passed}
    leave(third)


def test_what_was_written_here_came_from_nobody(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    assert senders_of(desk, case.id) == {}
    view = look(desk, case.id)
    assert author_words(view, "nobody") == "alguien de otro puesto"
