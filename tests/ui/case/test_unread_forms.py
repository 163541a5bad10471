"""What was filled elsewhere with a form that waits here is called by the name of that form, not by its id alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, save_answers
from repatria.services.vaults import leave
from repatria.ui.case.steps.form_rows import _row
from repatria.ui.case.view import look
from tests.posts import introduce, make_post
from tests.services.ministry import FIRST, STEP, put_into_use


@pytest.fixture
def sender(work: Work, tmp_path: Path) -> Iterator[Work]:
    desk = make_post(tmp_path / "sender", "Otro puesto", state=tmp_path / "other", role="supervisor")
    introduce(desk, work)
    yield desk
    leave(desk)


def test_a_form_filled_at_another_post_is_called_by_its_title(
    work: Work, sender: Work, tmp_path: Path
) -> None:
    put_into_use(sender, check_file("salud.md", FIRST.encode()), [STEP], "L2")
    case = open_case(sender, Opening("host", "no")).id
    filled = begin_form(sender, case, "x-salud", STEP)
    filled.session.set_answer("x-seen", "yes")
    save_answers(sender, filled)
    (folder := tmp_path / "stick").mkdir()
    sent = send_cases(sender, Sending((case,), work.vault.device.id), folder)
    receive_bundle(work, preview_bundle(work, sent.path))
    view = look(work, case)
    (row,) = [_row(view, one) for one in view.filled]
    assert row.what == "Ficha de salud (x-salud): guardado, sin terminar"
