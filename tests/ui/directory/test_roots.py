from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from repatria.services.countries import countries_known, today
from repatria.services.country.certifying import Wanted, certify, prepare_certificate
from repatria.services.country.founding import found, new_root
from repatria.services.country.handing import check_code, pin, read_country, root_to_compare, write_country
from repatria.services.country.issuing import issue_directory
from repatria.services.desk import Desk as Work
from repatria.services.exchange.posts import known_posts
from repatria.services.vaults import leave
from tests.posts import introduce, make_post
from tests.services.country.states import found_with_liaison
from tests.ui.directory.conftest import directory_at
from tests.ui.exchange import OURS, THEIRS, words_in


def roots_shown(qtbot: QtBot, work: Work) -> str:
    with directory_at(qtbot, work) as (_, page):
        return words_in(page.roots)


def test_a_country_without_a_root_is_told_so_and_how_it_works(qtbot: QtBot, work: Work) -> None:
    said = roots_shown(qtbot, work)
    assert "Guatemala no tiene raíz en este puesto" in said
    assert said.count("tarjeta") == 1


def test_a_root_shows_its_code_who_is_in_office_and_what_is_missing(qtbot: QtBot, work: Work) -> None:
    made = new_root(work)
    found(work, made.root)
    day = today(work)
    wanted = Wanted("liaison", known_posts(work)[0], day, day + timedelta(days=364))
    certify(work, prepare_certificate(work, wanted), made.sheets[:2])
    said = roots_shown(qtbot, work)
    assert check_code(made.root) in said
    assert root_to_compare(made.root).words[7] in said
    assert f"Enlace: {OURS}, del " in said
    assert "nadie tiene certificado de enlace" not in said
    assert "nadie tiene certificado de suplente" in said
    assert "no tiene raíz" not in said


def test_another_countrys_root_asks_nobody_here_to_certify(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    abroad = make_post(tmp_path / "abroad", "Puesto de fuera", "HND")
    made = new_root(abroad)
    found(abroad, made.root)
    write_country(abroad, tmp_path / "hnd.json")
    leave(abroad)
    pin(work, read_country(tmp_path / "hnd.json"), check_code(made.root))
    said = roots_shown(qtbot, work)
    assert "Honduras" in said
    assert "Guatemala no tiene raíz" in said
    assert "nadie tiene certificado" not in said


def test_who_is_no_liaison_sees_no_act_that_signs(qtbot: QtBot, work: Work) -> None:
    made = new_root(work)
    found(work, made.root)
    with directory_at(qtbot, work) as (counter, page):
        assert page.signed.isVisibleTo(page)
        assert not page.signed.sign.isVisibleTo(page)
        assert "Todavía no hay" in words_in(page.signed)
        counter.settle()


def test_the_liaison_signs_the_directory_and_reads_until_when_it_is_good(qtbot: QtBot, work: Work) -> None:
    found_with_liaison(work)
    with directory_at(qtbot, work) as (counter, page):
        counter.asker.answer_next("leave")
        page.signed.sign.click()
        counter.settle()
        assert countries_known(work)["GTM"].directory is None
        counter.asker.answer_next("sign")
        page.signed.sign.click()
        counter.settle()
        made = countries_known(work)["GTM"].directory
        assert made is not None
        assert "Versión 1, vale hasta el " in words_in(page.signed)
        assert str(date.fromisoformat(made.expires).year) in words_in(page.signed)
        assert not page.signed.hint.isVisibleTo(page)
        assert "versión 1" in counter.told()


def test_the_liaison_is_reminded_some_days_before_it_ends(qtbot: QtBot, work: Work) -> None:
    found_with_liaison(work)
    issue_directory(work, 5)
    with directory_at(qtbot, work) as (_, page):
        assert "Vence en" in words_in(page.signed)
        page.signed.show_country(countries_known(work)["GTM"], today(work) + timedelta(days=6))
        assert "Está vencido" in words_in(page.signed)


def test_the_liaison_revokes_a_device_with_a_reason_after_being_asked(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    other = make_post(tmp_path / "theirs", THEIRS)
    introduce(work, other)
    device = other.vault.device.id
    leave(other)
    found_with_liaison(work)
    with directory_at(qtbot, work) as (counter, page):
        assert not page.revoking.adopt.isVisibleTo(page)
        page.revoking.begin.click()
        page.revoking.leave.click()
        assert page.window().focusWidget() is page.revoking.begin
        page.revoking.begin.click()
        page.revoking.act.click()
        assert "Elija un equipo" in words_in(page.revoking)
        page.revoking.which.set_value(device)
        page.revoking.act.click()
        assert "Diga por qué" in words_in(page.revoking)
        page.revoking.why.set_value("Robado")
        counter.asker.answer_next("keep")
        page.revoking.act.click()
        counter.settle()
        assert countries_known(work)["GTM"].directory is None
        counter.asker.answer_next("do")
        page.revoking.act.click()
        counter.settle()
        made = countries_known(work)["GTM"].directory
        assert made is not None
        assert [one.device for one in made.revocations] == [device]
        assert page.revoking.step is None
        assert page.revoking.adopt.isVisibleTo(page)
        assert not page.revoking.begin.isEnabled()
        assert "revocado por el país" in shown_rows(page)


def test_who_is_no_liaison_sees_no_act_that_revokes(qtbot: QtBot, work: Work) -> None:
    found(work, new_root(work).root)
    with directory_at(qtbot, work) as (_, page):
        assert not page.revoking.isVisibleTo(page)


def shown_rows(page: Any) -> str:
    rows = page.list.rows
    return "\n".join(rows.row_at(rows.index(place)).note for place in range(rows.rowCount()))
