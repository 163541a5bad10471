"""Where she signs, the liaison reads that a vault put back receives first, and what its directory lacks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from repatria.cli.country_directory import directory_lines
from repatria.domain.directory.form import Revocation
from repatria.domain.directory.hearing import Heard
from repatria.services.countries import countries_known, today
from repatria.services.country.issuing import issue_directory
from repatria.services.desk import Desk as Work
from repatria.services.exchange.directory_came import DirectoryCame
from repatria.services.exchange.directory_heard import Learned
from repatria.services.vaults import leave, unlock
from repatria.ui.directory import directory_page
from repatria.ui.messages.directory_words import directory_came_lines
from tests.posts import PASSPHRASE, introduce, make_post, shipped
from tests.services.country.states import found_with_liaison
from tests.ui.exchange import OURS, THEIRS, Counter, words_in

PUT_BACK = "puede ser una copia puesta de nuevo"


@contextmanager
def directory_at(qtbot: QtBot, work: Work) -> Iterator[tuple[Counter, Any]]:
    counter = Counter(qtbot, work, lambda desk: [directory_page(desk)])
    try:
        page = counter.page("directory")
        counter.settle()
        yield counter, page
    finally:
        counter.leave()


def opened_where_nobody_remembers_it(folder: Path) -> Work:
    return unlock(folder, PASSPHRASE, shipped(), state_dir=folder.with_name("another"))


@pytest.mark.parametrize("put_back", [False, True])
def test_before_signing_and_before_revoking_it_is_said(qtbot: QtBot, tmp_path: Path, put_back: bool) -> None:
    work, other = make_post(tmp_path / "ours", OURS), make_post(tmp_path / "theirs", THEIRS)
    introduce(work, other)
    found_with_liaison(work)
    issue_directory(work)
    if put_back:
        leave(work)
        work = opened_where_nobody_remembers_it(tmp_path / "ours")
    with directory_at(qtbot, work) as (counter, page):
        assert (PUT_BACK in words_in(page.signed)) is put_back
        counter.asker.answer_next("leave")
        page.signed.sign.click()
        page.revoking.begin.click()
        page.revoking.which.set_value(other.vault.device.id)
        page.revoking.why.set_value("Robado.")
        counter.asker.answer_next("keep")
        page.revoking.act.click()
        asked = [one.consequence for one in counter.asker.asked]
        assert [PUT_BACK in one for one in asked] == [put_back, put_back]
    for one in (work, other):
        leave(one)


def test_who_is_no_liaison_is_not_told(qtbot: QtBot, tmp_path: Path) -> None:
    leave(make_post(tmp_path / "ours", OURS))
    work = opened_where_nobody_remembers_it(tmp_path / "ours")
    with directory_at(qtbot, work) as (_, page):
        assert PUT_BACK not in words_in(page)
    leave(work)


def test_what_the_directory_lacks_is_said_beside_it(qtbot: QtBot, tmp_path: Path) -> None:
    work = make_post(tmp_path / "ours", OURS)
    found_with_liaison(work)
    issue_directory(work)
    known = countries_known(work)["GTM"]
    lacking = replace(known, heard=Heard(4, (Revocation("lost", "2026-11-20", ()),)))
    with directory_at(qtbot, work) as (_, page):
        page.signed.show_country(known, today(work))
        assert "otros puestos conocen" not in words_in(page.signed)
        page.signed.show_country(lacking, today(work))
        assert "otros puestos conocen" in words_in(page.signed)
    leave(work)


def test_a_liaison_who_is_revoked_here_is_told_with_what_helps(qtbot: QtBot, tmp_path: Path) -> None:
    work = make_post(tmp_path / "ours", OURS)
    found_with_liaison(work)
    issue_directory(work)
    known = countries_known(work)["GTM"]
    lost = replace(known, heard=Heard(1, (Revocation(work.vault.device.id, "2026-11-20", ()),)))
    said = f"certificó como enlace a {work.post}"
    with directory_at(qtbot, work) as (_, page):
        page.signed.show_country(known, today(work))
        assert said not in words_in(page.signed)
        page.signed.show_country(lost, today(work))
        assert said in words_in(page.signed)
    for one, told in ((known, False), (lost, True)):
        assert (said in " ".join(directory_lines(one, today(work)))) is told
    [_, line] = directory_came_lines(DirectoryCame(3, fault="forgets", lost=work.post))
    assert said in line.words
    leave(work)


def test_the_report_says_what_was_heard_instead_of_why_it_was_not_taken(qapp: object) -> None:
    came = DirectoryCame(3, fault="forgets", heard=Learned(("Corinto",), ("Peñas",), 2, 8))
    lines = list(directory_came_lines(came))
    assert all(line.warns for line in lines)
    for line, said in zip(lines, ("Corinto", "Peñas", "2 certificados", "versión 8"), strict=True):
        assert said in line.words
    ended = DirectoryCame(3, heard=Learned((), (), 1, 0))
    assert len(list(directory_came_lines(ended))) == 1


def test_who_signs_nothing_reads_why_it_was_not_taken_beside_what_the_root_said(qapp: object) -> None:
    came = DirectoryCame(3, fault="expired", heard=Learned((), (), 1, 0))
    assert ["vencido" in line.words for line in directory_came_lines(came)] == [True, False]


def test_whoever_was_revoked_twice_is_named_and_what_to_do(qapp: object) -> None:
    came = DirectoryCame(3, heard=Learned((), (), 0, 4, twice=("Corinto",)))
    words = next(iter(directory_came_lines(came))).words
    assert "Corinto: se revocó dos veces" in words
    assert "adóptelo de nuevo" in words
