"""A case that comes from elsewhere under a code of ours gets nothing that was written on our paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import PaperError
from repatria.domain.events.kinds import core_part
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.packs import packs_in_use
from repatria.services.paper.register import sheets_page
from repatria.services.paper.transcribing import find_paper
from repatria.services.post.people import let_in
from repatria.store.lists.sheets import SheetFilter
from tests.posts import introduce, seated
from tests.services.forging import ForgedLog, forge
from tests.services.pads import coded, pad
from tests.services.two_posts import send, take


def twin(desk: Desk, other: Desk, folder: Path, code: str) -> str:
    """Receive from another post a case of its own that has this *code*; return its id."""
    case = other.new_id()
    log = ForgedLog(other, core_part(case))
    said = {"code": code, "side": "host", "practice": True, "pack_digest": next(iter(packs_in_use(desk)))}
    log.add("", said, kind="case_opened")
    log.add("case/side", "host")
    take(desk, forge(other, desk, folder, log))
    return case


def test_a_pad_with_a_reserved_code_opens_a_case_of_its_own(desk: Desk, other: Desk, tmp_path: Path) -> None:
    introduce(desk, other)
    sheet = coded(desk)
    code = sheet.parts[0].code
    twin(desk, other, tmp_path / "stick", code)
    found = find_paper(desk, sheet.number)
    assert (found.code, found.case_id) == (code, "")
    ours = open_case(desk, Opening("host", "yes", code=code))
    assert find_paper(desk, sheet.number).case_id == ours.id
    with pytest.raises(PaperError):
        open_case(desk, Opening("host", "yes", code=code))


def test_paper_of_a_case_that_is_for_named_people_goes_to_no_twin_of_it(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    introduce(desk, other)
    colleague = let_in(desk, "Bea", "coordinator", "otra frase larga de práctica")
    send(desk, other, tmp_path, girl.id)
    sheet = pad(desk, girl.code)
    restrict_case(desk, girl.id)
    twin(desk, other, tmp_path / "stick", girl.code)
    assert find_paper(desk, sheet.number, girl.code).case_id == girl.id
    with seated(desk, colleague):
        assert sheets_page(desk, SheetFilter()) == []
        with pytest.raises(PaperError):
            find_paper(desk, sheet.number, girl.code)
