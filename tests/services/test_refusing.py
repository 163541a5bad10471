"""Practice and work never meet, a preview counts right, and no two cases get one code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from repatria.domain.errors import CardUnreadableError, PracticeMixedError
from repatria.domain.events.kinds import core_part
from repatria.services.cases import codes
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk
from repatria.services.exchange.posts import accept_card, known_posts, own_card
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.store.state import load_part
from repatria.sync.manifest import BundleFacts
from tests.services import forging
from tests.services.exchange import other, send
from tests.services.forging import ForgedLog, forge

__all__ = ["other"]


@pytest.mark.parametrize("practice", [True, False])
def test_a_file_of_work_is_refused_in_practice_even_when_it_opens_no_case(
    desk: Desk, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, practice: bool
) -> None:
    def facts(**said: Any) -> BundleFacts:
        return BundleFacts(**{**said, "practice": practice})

    monkeypatch.setattr(forging, "BundleFacts", facts)
    case = open_case(desk, Opening("host", "no"))
    log = ForgedLog(other, core_part(case.id))
    log.add("case/label", "de trabajo")
    path = forge(other, desk, tmp_path / "stick", log)
    if practice:
        assert preview_bundle(desk, path).events == 1
        return
    with pytest.raises(PracticeMixedError):
        preview_bundle(desk, path)
    assert not list((desk.vault.folder / "inbox").iterdir())
    refused = load_part(desk.read(), desk.record).of_type("bundle_refused")
    assert [fact.value["why"] for fact in refused] == ["PracticeMixedError"]


def test_a_card_of_work_is_no_card_in_practice(desk: Desk, other: Desk) -> None:
    before = known_posts(desk)
    card = msgspec.structs.replace(own_card(other), practice=False, device="x" * 26)
    with pytest.raises(CardUnreadableError):
        accept_card(desk, card)
    assert known_posts(desk) == before


def test_a_preview_counts_what_is_not_here_yet(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "no"))
    first = preview_bundle(other, send(desk, other, tmp_path / "stick", case.id).path)
    assert first.missing == first.events > 0
    receive_bundle(other, first)
    set_case_value(desk, case.id, "label", "gorra roja")
    second = preview_bundle(other, send(desk, other, tmp_path / "stick", case.id).path)
    assert second.events == first.events + 1, "nobody has acknowledged anything yet"
    assert second.missing == 1
    receive_bundle(other, second)
    assert preview_bundle(other, send(desk, other, tmp_path / "stick", case.id).path).missing == 0


def test_a_code_that_a_case_has_already_is_drawn_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first = open_case(desk, Opening("host", "no"))
    drawn = iter([first.code, first.code, "ZZZZ-2222"])
    monkeypatch.setattr(codes, "make_case_code", lambda _: next(drawn))
    assert open_case(desk, Opening("host", "no")).code == "ZZZZ-2222"
