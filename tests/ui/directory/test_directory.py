from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatria.domain.errors import ReadOnlyError
from repatria.services.country.card_pictures import card_modules
from repatria.services.desk import Desk as Work
from repatria.services.exchange.posts import known_posts, own_card, read_card, write_card
from repatria.services.vaults import leave
from repatria.ui.country_facts import CountryFacts
from repatria.ui.directory import directory_page
from repatria.ui.directory.card_code import CardCode
from tests.posts import introduce, make_post
from tests.ui.exchange import OURS, THEIRS, Counter, words_in


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Work]:
    other = make_post(tmp_path / "theirs", THEIRS)
    yield other
    leave(other)


@pytest.fixture
def counter(qtbot: QtBot, work: Work) -> Iterator[Counter]:
    counter = Counter(qtbot, work, lambda desk: [directory_page(desk)])
    yield counter
    counter.leave()


def test_an_empty_directory_teaches_and_shows_the_own_code(counter: Counter, work: Work) -> None:
    page = counter.page("directory")
    assert "entréguele la tarjeta" in words_in(page)
    assert page.card.code.text() == own_card(work).check_code
    assert page.list.rows.rowCount() == 1


def test_the_directory_tells_of_every_country_what_its_file_says(counter: Counter, work: Work) -> None:
    page = counter.page("directory")
    counter.settle()
    known = {facts._country.code for facts in page.findChildren(CountryFacts)}
    assert known == {country.code for country in work.library.countries.values()}


def test_the_card_is_saved_to_a_file_that_others_can_read(
    counter: Counter, work: Work, tmp_path: Path
) -> None:
    page = counter.page("directory")
    counter.asker.choose_next(tmp_path)
    page.card.save.click()
    counter.settle()
    [saved] = tmp_path.glob("*.tarjeta")
    assert read_card(saved) == own_card(work)
    assert str(saved) in words_in(page.card)


def test_a_card_that_cannot_be_saved_says_why(counter: Counter, tmp_path: Path) -> None:
    page = counter.page("directory")
    counter.asker.choose_next(tmp_path / "pulled")
    page.card.save.click()
    counter.settle()
    assert "memoria USB" in words_in(page.card)


def test_what_keeps_a_post_out_is_said_above_the_form_and_the_keyboard_is_back_at_the_act(
    counter: Counter, other: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ReadOnlyError(place="E:")

    monkeypatch.setattr("repatria.ui.directory.accepting.accept_card", refuse)
    page = counter.page("directory")
    page.adding.take(_saved(other, tmp_path / "other.tarjeta"))
    counter.settle()
    page.adding.code.set_value(own_card(other).check_code)
    page.adding.accept.setFocus()
    page.adding.accept.click()
    assert not page.adding.leave.isEnabled(), "nobody leaves it while it is done"
    counter.settle()
    assert "E:" in words_in(page.adding)
    assert page.adding.step is not None
    assert page.adding.leave.isEnabled()
    assert page.window().focusWidget() is page.adding.accept


def test_a_post_is_let_in_only_with_the_code_that_it_read_aloud(
    counter: Counter, work: Work, other: Work, tmp_path: Path, qtbot: QtBot
) -> None:
    page = counter.page("directory")
    card = write_card(other, tmp_path / "otro.tarjeta")
    counter.asker.choose_next(tmp_path / "otro.tarjeta")
    page.adding.choose.click()
    counter.settle()
    assert THEIRS in words_in(page.adding)
    assert card.check_code not in words_in(page.adding), "it must come from the other's screen"
    page.adding.code.set_value("1234")
    page.adding.accept.click()
    assert "dieciséis" in page.adding.code.message()
    page.adding.code.set_value("0" * 16)
    page.adding.accept.setFocus()
    page.adding.accept.click()
    assert "no coincide" in page.adding.code.message()
    assert page.adding.code.isAncestorOf(page.window().focusWidget())
    assert len(known_posts(work)) == 1
    page.adding.code.set_value(card.check_code.lower().replace(" ", "-"))
    qtbot.keyClick(page.adding.accept, Qt.Key.Key_Space)
    counter.settle()
    assert [post.post for post in known_posts(work)] == [OURS, THEIRS]
    assert page.list.rows.rowCount() == 2
    assert THEIRS in counter.told()


def test_eight_words_read_aloud_let_a_post_in_too(
    counter: Counter, work: Work, other: Work, tmp_path: Path
) -> None:
    page = counter.page("directory")
    said = own_card(work).to_compare.words
    assert all(f"{place}\u00a0{word}" in page.card.words.text() for place, word in enumerate(said, 1))
    assert page.card.words.accessibleName() == ", ".join(said)
    card = write_card(other, tmp_path / "otro.tarjeta")
    words = card.to_compare.words
    page.adding.take(tmp_path / "otro.tarjeta")
    counter.settle()
    assert words[0] not in words_in(page.adding), "they must come from the other's screen"
    page.adding.code.set_value(" ".join(words[:7]))
    page.adding.accept.click()
    assert "ocho palabras" in page.adding.code.message()
    page.adding.code.set_value(" ".join(reversed(words)))
    page.adding.accept.click()
    assert "no coincide" in page.adding.code.message()
    assert len(known_posts(work)) == 1
    page.adding.code.set_value(" ".join(words))
    assert page.adding.code.value() == " ".join(words), "the line is long enough"
    page.adding.accept.click()
    counter.settle()
    assert [post.post for post in known_posts(work)] == [OURS, THEIRS]


def test_a_photograph_of_the_code_on_the_others_screen_is_its_card(
    counter: Counter, work: Work, other: Work, tmp_path: Path
) -> None:
    page = counter.page("directory")
    shown = CardCode()
    shown.show_modules(card_modules(own_card(other)))
    shown.pixmap().save(str(tmp_path / "foto.png"))
    shown.deleteLater()
    assert not page.card.picture.pixmap().isNull()
    page.adding.take(tmp_path / "foto.png")
    counter.qtbot.waitUntil(lambda: page.adding.step is not None, timeout=30_000)
    assert THEIRS in words_in(page.adding)
    page.adding.code.set_value(own_card(other).check_code)
    page.adding.accept.click()
    counter.settle()
    assert [post.post for post in known_posts(work)] == [OURS, THEIRS]


def test_ones_own_card_and_one_that_is_known_change_nothing(
    counter: Counter, work: Work, other: Work, tmp_path: Path
) -> None:
    introduce(work, other)
    page = counter.page("directory")
    page.reload()
    counter.settle()
    page.adding.take(_saved(work, tmp_path / "own.tarjeta"))
    counter.settle()
    assert "este mismo puesto" in words_in(page.adding)
    page.adding.take(_saved(other, tmp_path / "other.tarjeta"))
    counter.settle()
    assert "No cambió nada" in words_in(page.adding)
    assert page.adding.step is None


def test_a_card_with_the_place_of_another_post_is_never_offered_for_its_code(
    counter: Counter, work: Work, other: Work, tmp_path: Path
) -> None:
    introduce(work, other)
    page = counter.page("directory")
    page.reload()
    counter.settle()
    posing = make_post(tmp_path / "posing", "Puesto X", "GTM")
    card = msgspec.structs.replace(own_card(posing), device=own_card(other).device)
    path = tmp_path / "x.tarjeta"
    path.write_bytes(msgspec.json.encode(card))
    page.adding.take(path)
    counter.settle()
    assert f"ocupa el lugar de {THEIRS}" in words_in(page.adding)
    assert page.adding.step is None
    leave(posing)


def test_what_is_no_card_is_said(counter: Counter, tmp_path: Path) -> None:
    page = counter.page("directory")
    (tmp_path / "x.tarjeta").write_text("{}", encoding="utf-8")
    page.adding.take(tmp_path / "x.tarjeta")
    counter.settle()
    assert "No se pudo leer la tarjeta" in words_in(page.adding)


def test_a_post_of_another_country_is_explained(counter: Counter, tmp_path: Path) -> None:
    abroad = make_post(tmp_path / "abroad", "Agua Caliente", "HND")
    card = own_card(abroad)
    page = counter.page("directory")
    page.adding.take(_saved(abroad, tmp_path / "abroad.tarjeta"))
    counter.settle()
    assert "F13 y F26" in words_in(page.adding)
    page.adding.code.set_value(card.check_code)
    page.adding.accept.click()
    counter.settle()
    assert "otro país" in page.list.rows.index(1).data()
    leave(abroad)


def _saved(work: Work, path: Path) -> Path:
    write_card(work, path)
    return path
