"""A page and a code say what is damaged, and nothing of whose vault it is or of any case."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from repatria.documents.damage_sheet import damage_lines
from repatria.documents.paper import PaperName
from repatria.documents.words import word
from repatria.domain.damage_code import KINDS, Damage, read_damage_code
from repatria.domain.errors import VaultDamagedError
from repatria.domain.page_codes import read_page_code
from repatria.services.cases.opening import Opening, open_case
from repatria.services.checking_vaults import CheckReport, check_vault
from repatria.services.damage_report import damage_of, damage_page, save_damage_page
from repatria.services.desk import Desk
from repatria.store.findings import Finding
from repatria.store.log.chains import PAGE, REST
from repatria.store.log.chains import Finding as ChainFinding
from repatria.store.state import Difference
from tests.documents.reading import page_codes, said

CANARY = "canario"


def spoilt(desk: Desk) -> CheckReport:
    """Check a vault whose events stand on damaged pages."""
    for number in range(12):
        open_case(desk, Opening("host", "no", label=f"{CANARY} {number}"))
    connection = desk.vault.writer()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    path = desk.vault.folder / "vault.db"
    data = bytearray(path.read_bytes())
    for start in range(len(data) // 4096 * 2 // 3 * 4096, len(data), 4096):
        data[start] ^= 1
    path.write_bytes(data)
    return check_vault(desk)


def test_a_report_comes_to_numbers_and_kinds(desk: Desk) -> None:
    pages = tuple(Finding("page_damaged", {"what": str(number)}) for number in range(5))
    chains = [ChainFinding("case/x/core", "log", number, PAGE) for number in range(1, 4)]
    chains += [ChainFinding("case/y/core", "log", 1, "prev"), ChainFinding("case/z/core", "", 0, REST)]
    files = (*pages, Finding("head_missing"), Finding("drafts_damaged"))
    damage = damage_of(desk, CheckReport(files, tuple(chains), (Difference("case/x/core", "a"),), 9))
    assert damage.kinds == {"page_damaged", "drafts_damaged", "differences", "rest"}
    assert (damage.pages, damage.unread, damage.wrong) == (4, 2, 1)
    assert read_damage_code(damage.code) == damage
    assert damage.schema > 9


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", ["A4", "Letter"])
def test_the_page_says_the_code_and_nothing_of_anybody(
    desk: Desk, tmp_path: Path, language: str, name: PaperName
) -> None:
    report = spoilt(desk)
    assert not report.sound
    damage = damage_of(desk, report)
    path = save_damage_page(desk, damage, tmp_path, paper_name=name, language=language)
    assert path.name == f"{damage.code}.pdf"
    pdf = path.read_bytes()
    assert len(pikepdf.open(io.BytesIO(pdf)).pages) == 1
    text = " ".join(said(pdf).split())
    assert damage.code in text
    for line in damage_lines(damage, language):
        assert line in text
    (code,) = page_codes(pdf)
    page = read_page_code(code)
    assert page is not None
    assert (page.document, page.version, page.case_code) == ("HOJA", damage.code, "")
    parts = {one.part for one in report.chains} | {one.log for one in report.chains}
    for never in (CANARY, desk.post, desk.person.name, str(tmp_path), desk.vault.id, *filter(None, parts)):
        assert never not in text + code + path.name
    assert "case/" not in text


def test_every_kind_has_words_and_fits_on_one_page(desk: Desk) -> None:
    full = Damage(10, frozenset(KINDS), 1024, 1024, 1024)
    for language in ("es", "en"):
        assert len(damage_lines(full, language)) == len(KINDS) + 4
        assert len(pikepdf.open(io.BytesIO(damage_page(desk, full, language=language))).pages) == 1
    assert word("damage_up_to", "es", least=4, most=7) in " ".join(
        damage_lines(Damage(1, frozenset(), 4), "es")
    )


def test_where_not_even_the_version_is_read_the_rest_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_: object) -> int:
        raise VaultDamagedError(file="vault.db", reason="first page")

    monkeypatch.setattr("repatria.services.damage_report.version_of", damaged)
    assert damage_of(desk, CheckReport((Finding("page_damaged"),), (), (), 0)).schema == 0
