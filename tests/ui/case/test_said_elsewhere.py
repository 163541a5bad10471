"""A case whose person has another one that is not here says so, whom to ask, and nothing of that other one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.domain.ids import CaseId
from repatria.services.cases.joining import join_cases
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.said_elsewhere import SaidElsewhere
from repatria.services.vaults import leave
from repatria.ui.case.people.suspect_blocks import SuspectBlock
from repatria.ui.case.telling.header_words import header_words
from repatria.ui.case.telling.pair_words import away_words
from repatria.ui.case.view import look
from repatria.ui.cases.line_words import age_words
from repatria.ui.widgets.label import Label
from tests.posts import introduce, make_post
from tests.services.exchange import receive, send
from tests.ui.case.conftest import Show


@pytest.fixture
def there(tmp_path: Path, work: Work) -> Iterator[Work]:
    made = make_post(tmp_path / "there", "El Florido", person="Ana Morales")
    introduce(made, work)
    yield made
    leave(made)


@pytest.fixture
def pair(there: Work, work: Work, tmp_path: Path) -> tuple[OpenedCase, OpenedCase]:
    """Two cases of one person at another post; the first of them came here."""
    one = open_case(there, Opening("host", "no", label="la del bus"))
    other = open_case(there, Opening("host", "no", label="mochila azul"))
    join_cases(there, one.id, other.id, "Lo dijo ella")
    receive(work, send(there, work, tmp_path / "stick", one.id))
    return one, other


def told(block: SuspectBlock) -> str:
    return " | ".join(label.text() for label in block.findChildren(Label))


def test_head_and_differences_say_whom_to_ask_and_name_no_case(
    show: Show, work: Work, pair: tuple[OpenedCase, OpenedCase]
) -> None:
    one, other = pair
    view = look(work, one.id)
    head = header_words(view)
    chips = [words for _, words in head.chips]
    assert "falta otro expediente de la misma persona: pídalo a El Florido" in chips
    page = show(one.id)
    page.show_section("differences")
    [block] = page.content.differences.findChildren(SuspectBlock)
    said = told(block)
    assert "Según El Florido, esta persona tiene otro expediente, que no ha llegado aquí." in said
    assert "Llame a El Florido y pida que lo envíe." in said
    assert page.content.counts()["differences"] == 1
    for secret in (other.code, other.id, "mochila"):
        assert secret not in f"{said} {chips} {head}"


def test_row_and_head_say_the_same_of_the_age(work: Work, pair: tuple[OpenedCase, OpenedCase]) -> None:
    view = look(work, pair[0].id)
    assert view.child == "doubt"
    assert age_words(view.case.line.child) == "edad en duda"


def test_once_the_other_came_nothing_is_asked_for(
    there: Work, work: Work, pair: tuple[OpenedCase, OpenedCase], tmp_path: Path
) -> None:
    one, other = pair
    receive(work, send(there, work, tmp_path / "later", other.id))
    view = look(work, CaseId(one.id))
    assert view.elsewhere == ()
    assert not [words for _, words in header_words(view).chips if "pídalo" in words]


def test_of_one_that_is_gone_from_here_the_liaison_is_asked() -> None:
    words = away_words(SaidElsewhere(()))
    assert "ya no está aquí" in words
    assert "Pregunte a su enlace" in words
