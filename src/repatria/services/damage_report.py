"""What a check found that whoever supports a post needs to know: a code, and one page that holds no case data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from secrets import token_bytes
from typing import Final

from repatria import paths
from repatria.documents.damage_sheet import damage_leaf
from repatria.documents.dates import say_moment
from repatria.documents.fonts import register_fonts
from repatria.documents.paper import PaperName, paper
from repatria.documents.salvage_sheet import salvage_leaf
from repatria.documents.sheet import Identity, draw_sheets
from repatria.documents.words import word
from repatria.domain.damage_code import KINDS, Damage, roughly
from repatria.domain.errors import VaultDamagedError
from repatria.domain.page_codes import SHEET_LENGTH, sheet_number
from repatria.domain.shut_vault import Shut
from repatria.durable import atomic_write
from repatria.services.checking_vaults import CheckReport
from repatria.services.desk import Clock, Desk
from repatria.services.vaults import system_clock
from repatria.store.cipher import Connection
from repatria.store.log.chains import REST
from repatria.store.migrate import vault_steps, version_of
from repatria.store.salvage.salvaging import Salvaged

DOCUMENT: Final = "HOJA"
SALVAGE_NAME: Final = "rescate"


def damage_of(desk: Desk, report: CheckReport) -> Damage:
    """Return how much of what a *report* found, in numbers alone."""
    kinds = {str(one.kind) for one in report.files}.intersection(KINDS)
    kinds |= {"differences"} if report.differences else set()
    kinds |= {REST} if any(one.reason == REST for one in report.chains) else set()
    pages = sum(one.kind == "page_damaged" for one in report.files)
    wrong = len(report.chains) - report.unread - sum(one.reason == REST for one in report.chains)
    schema = _schema(desk.read())
    return Damage(schema, frozenset(kinds), roughly(pages), roughly(report.unread), roughly(wrong))


def damage_page(desk: Desk, damage: Damage, *, paper_name: PaperName = "A4", language: str = "es") -> bytes:
    """Return the page as a PDF; its QR code holds the code of the *damage*, and nothing says whose vault it is."""
    register_fonts(paths.resources("fonts"))
    number = sheet_number(desk.vault.random(SHEET_LENGTH))
    printed = say_moment(desk.calendar.local(desk.now()), language)
    title = word("damage_sheet", language)
    identity = Identity(DOCUMENT, title, "", number, damage.code, language, printed_at=printed)
    return draw_sheets([damage_leaf(damage, identity)], paper(paper_name))


def save_damage_page(
    desk: Desk, damage: Damage, folder: Path, *, paper_name: PaperName = "A4", language: str = "es"
) -> Path:
    """Write the page into *folder*, whole or not at all, and return where it stands.

    Nothing is noted of it: it tells of nobody, and a vault that is damaged is not written into for it.
    """
    path = folder / f"{damage.code}.pdf"
    atomic_write(path, damage_page(desk, damage, paper_name=paper_name, language=language))
    return path


def save_shut_page(
    shut: Shut,
    folder: Path,
    *,
    paper_name: PaperName = "A4",
    language: str = "es",
    clock: Clock = system_clock,
) -> Path:
    """Write what is seen of a vault that does not open as such a page into *folder*, and return where it stands."""
    register_fonts(paths.resources("fonts"))
    number = sheet_number(token_bytes(SHEET_LENGTH))
    printed = say_moment(clock().astimezone(), language)
    identity = Identity(
        DOCUMENT, word("damage_sheet", language), "", number, shut.code, language, printed_at=printed
    )
    path = folder / f"{shut.code}.pdf"
    atomic_write(path, draw_sheets([damage_leaf(shut, identity)], paper(paper_name)))
    return path


def salvage_damage(found: Salvaged) -> Damage:
    """Return how much was damaged of a vault that was salvaged, and is missing, in numbers alone."""
    kinds = {"page_damaged"} if found.pages else set()
    kinds |= {REST} if found.uncounted else set()
    return Damage(len(vault_steps()), frozenset(kinds), roughly(found.pages), roughly(found.lost))


def save_salvage_page(
    desk: Desk,
    found: Salvaged,
    lines: Sequence[str],
    folder: Path,
    *,
    paper_name: PaperName = "A4",
    language: str = "es",
) -> Path:
    """Write the *lines* of the report as a page into *folder*, whole or not at all, and return where it stands."""
    register_fonts(paths.resources("fonts"))
    number, code = sheet_number(desk.vault.random(SHEET_LENGTH)), salvage_damage(found).code
    printed = say_moment(desk.calendar.local(desk.now()), language)
    called = word("salvage_sheet", language)
    identity = Identity(DOCUMENT, called, "", number, code, language, printed_at=printed)
    path = folder / f"{SALVAGE_NAME}-{code}.pdf"
    atomic_write(path, draw_sheets([salvage_leaf(lines, identity)], paper(paper_name)))
    return path


def _schema(connection: Connection) -> int:
    try:
        return version_of(connection)
    except VaultDamagedError:
        return 0
