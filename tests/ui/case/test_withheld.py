"""What another post keeps protects here and is told to nobody as if it were written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.vaults import leave
from repatria.ui.case.steps.step_words import card_words
from repatria.ui.case.telling.header_words import header_words
from repatria.ui.case.view import look
from repatria.ui.cases.line_words import chips_of
from tests.posts import introduce, make_post
from tests.services.conftest import F01, fill
from tests.services.exchange import receive, send


@pytest.fixture
def there(qapp: QApplication, tmp_path: Path, work: Work) -> Iterator[Work]:
    made = make_post(tmp_path / "there", "El Florido", person="Ana Morales")
    introduce(made, work)
    yield made
    leave(made)


@pytest.fixture
def sent(there: Work, work: Work, tmp_path: Path) -> OpenedCase:
    case = open_case(there, Opening("host", "doubt", return_country="SLV"))
    needs = {"urgent_needs": ["medical", "shelter", "safety"], "offence_alleged": "no"}
    fill(there, case, "F01", F01 | needs)
    receive(work, send(there, work, tmp_path / "stick", case.id))
    return case


def test_the_second_post_reads_no_fact_that_nobody_wrote(sent: OpenedCase, work: Work) -> None:
    view = look(work, sent.id)
    chips = [words for _, words in header_words(view).chips]
    assert "protegido: pregunte a El Florido" in chips
    assert not [words for words in chips if "acusa" in words or "peligro" in words]
    for path in ("step/P0.1", "step/P2.2"):
        row = view.progress.of(path)
        assert row is not None
        assert row.now  # what may be urgent stays on top
        lead = card_words(view, row).lead
        assert lead == "Protegido: aquí no se sabe si esto urge. Pregunte ahora a El Florido."


def test_the_list_asks_instead_of_telling_of_danger(sent: OpenedCase, work: Work) -> None:
    chips = [words for _, words in chips_of(case_of(work, sent.id).line, date(2026, 11, 23))]
    assert "¿peligro? pregunte a quien lo envió" in chips
    assert "peligro" not in chips


def test_the_post_that_wrote_it_says_what_it_knows(sent: OpenedCase, there: Work) -> None:
    fill(there, sent, "F01", F01 | {"immediate_danger": "present", "offence_alleged": "yes"})
    chips = [words for _, words in header_words(look(there, sent.id)).chips]
    assert "peligro ahora" in chips
    assert "se le acusa de algo: avise a su defensa" in chips
