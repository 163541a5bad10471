"""In Directorio a dispute is told as long as it stands, with what to compare, and decided with a reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.directory.persons import PERSONS_FORMAT, Roster, Signer
from repatria.domain.errors import ReadOnlyError
from repatria.services.desk import Desk as Work
from repatria.services.exchange.disputed_persons import (
    Claim,
    DisputedPerson,
    own_signing_codes,
    signing_code,
)
from repatria.services.exchange.persons import keeping
from repatria.services.exchange.posts import accept_card, own_card
from repatria.services.vaults import leave
from repatria.signing import verify_key_of
from repatria.store.log.rosters import KeptRoster, signers_elsewhere
from repatria.ui.messages.disputed_words import disputed_lines, disputed_whom
from tests.posts import make_post
from tests.ui.directory.conftest import directory_at
from tests.ui.exchange import THEIRS, words_in

LUZ, TRUE, FALSE = "luz", verify_key_of(b"\x01" * 32), verify_key_of(b"\x02" * 32)


@pytest.fixture
def devices(work: Work, tmp_path: Path) -> tuple[str, str]:
    """Two posts that name one person; the second came later."""
    found = []
    for name, key, clashing in ((THEIRS, FALSE, ()), ("El Florido", TRUE, (LUZ,))):
        other = make_post(tmp_path / name, name)
        accept_card(work, own_card(other))
        device = other.vault.device.id
        leave(other)
        roster = Roster(PERSONS_FORMAT, device, 1, (Signer(LUZ, key, False),), (), "00" * 64)
        with work.writing() as connection:
            work.append_in(connection, [keeping(connection, KeptRoster(roster, clashing))])
        found.append(device)
    return found[0], found[1]


def test_without_a_dispute_only_our_own_codes_are_there(qtbot: QtBot, work: Work) -> None:
    with directory_at(qtbot, work) as (_, page):
        assert page.disputed.open == []
        [(_, code)] = own_signing_codes(work)
        fold: Any = page.disputed._shown[0]
        fold.button.click()
        assert code.code in words_in(page.disputed)


def test_a_dispute_is_decided_with_a_reason_and_can_be_decided_again(
    qtbot: QtBot, work: Work, devices: tuple[str, str]
) -> None:
    with directory_at(qtbot, work) as (counter, page):
        said = words_in(page.disputed)
        assert f"Aquí cuenta para {THEIRS}, el primero que la nombró" in said
        assert "El Florido la nombra suya." in said
        assert signing_code(devices[1], LUZ, TRUE).code not in said
        assert "Llame a los dos puestos" in said
        page.disputed.open[0].click()
        assert f"Pida en {', '.join(sorted((THEIRS, 'El Florido')))} que cada quien" in words_in(
            page.disputed.step
        )
        body = page.disputed.body
        assert body.indexOf(page.disputed.step) == body.indexOf(page.disputed.open[0]) - 1
        page.disputed.act.click()
        assert "Escríbalas completas." in words_in(page.disputed)
        page.disputed.code.set_value("0000 0000 0000 0000")
        page.disputed.act.click()
        assert "Diga por qué." in words_in(page.disputed)
        page.disputed.why.set_value("Leyó su código por teléfono.")
        page.disputed.act.setFocus()
        page.disputed.act.click()
        counter.settle()
        assert "Ese código no es de ningún puesto" in words_in(page.disputed.code)
        assert "signers" not in words_in(page.disputed)
        assert page.disputed.code.isAncestorOf(page.window().focusWidget())
        assert signers_elsewhere(work.read())[LUZ].key == FALSE
        page.disputed.code.set_value(" ".join(signing_code(devices[1], LUZ, TRUE).words))
        page.disputed.act.click()
        counter.settle()
        assert signers_elsewhere(work.read())[LUZ].key == TRUE
        assert "Esa persona cuenta aquí para El Florido" in counter.told()
        assert "Aquí cuenta para El Florido: así se decidió" in words_in(page.disputed)
        assert len(page.disputed.open) == 1
        assert page.disputed.open[0].hasFocus()


def test_whoever_was_decided_for_a_revoked_post_is_told_to_count_for_none_and_whom_to_ask() -> None:
    compare = signing_code("device", LUZ, TRUE)
    claims = (
        Claim("lost", THEIRS, FALSE, compare, counts=False, revoked=True),
        Claim("other", "El Florido", TRUE, compare, counts=False),
    )
    one = DisputedPerson(LUZ, claims, decided=False, lost=THEIRS)
    *named, why = disputed_lines(one)
    assert named == [f"{THEIRS}, que está revocado, la nombra suya.", "El Florido la nombra suya."]
    assert f"Aquí se decidió que es de {THEIRS}, que está revocado: ya no cuenta para ningún puesto" in why
    assert "decida otra vez" in why
    assert "Pida en El Florido que" in disputed_whom(one)


def test_left_as_it_is_the_keyboard_is_back_where_it_began(
    qtbot: QtBot, work: Work, devices: tuple[str, str]
) -> None:
    with directory_at(qtbot, work) as (_, page):
        page.disputed.open[0].click()
        page.disputed.leave.click()
        assert page.disputed.step is None
        assert page.window().focusWidget() is page.disputed.open[0]


def test_what_the_code_cannot_mend_is_said_right_above_the_form(
    qtbot: QtBot, work: Work, devices: tuple[str, str]
) -> None:
    with directory_at(qtbot, work) as (_, page):
        page.disputed.open[0].click()
        page.disputed.failed(ReadOnlyError(place="E:"))
        body = page.disputed.body
        assert body.indexOf(page.disputed.told) == body.indexOf(page.disputed.step) - 1
        assert page.disputed.told.isVisibleTo(page)
