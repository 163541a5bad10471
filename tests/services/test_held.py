"""What waits and what was set apart is told by post, since when and why, until it enters; nothing of what it says."""

from __future__ import annotations

from pathlib import Path

from repatria.documents.received import Outcome
from repatria.domain.events.event import WrittenEvent
from repatria.domain.page_codes import read_page_code
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk
from repatria.services.exchange.held import Held, HeldHere, held_here
from repatria.services.exchange.previews import preview_bundle, put_back
from repatria.services.exchange.receipts import upto_of
from repatria.services.paper.received import RECEIVED, received_sheet
from repatria.store.log.quarantine import put_apart
from tests.documents.reading import page_codes
from tests.posts import TestClock
from tests.services.claiming import claim
from tests.services.two_posts import seal, take


def test_what_waits_is_told_and_gone_once_the_gap_closes(
    desk: Desk, other: Desk, clock: TestClock, tmp_path: Path
) -> None:
    case = open_case(other, Opening("host", "no", label="gorra roja"))
    first = seal(other, desk, tmp_path, case.id)
    looked = preview_bundle(desk, first)
    put_back(looked)
    told = upto_of(looked.verified.manifest)
    claim(other, desk.vault.device.id, told)
    set_case_value(other, case.id, "label", "gorra azul")
    take(desk, seal(other, desk, tmp_path, case.id))
    came = clock.moment
    held = held_here(desk)
    (waits,) = held.waiting
    assert (waits.post, waits.count, waits.since) == ("Otro puesto", 1, f"{came:%Y-%m-%dT%H:%M:%SZ}")
    assert [gap.post for gap in held.gaps] == ["Otro puesto"]
    assert "gorra" not in repr(held)
    assert case.id not in repr(held)
    take(desk, first)
    assert held_here(desk) == HeldHere()


def test_what_was_set_apart_stays_with_its_reason(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(other, Opening("host", "no"))
    path = seal(other, desk, tmp_path, case.id)
    put_back(looked := preview_bundle(desk, path))
    part, logs = next(iter(upto_of(looked.verified.manifest).items()))
    take(desk, path)
    with desk.writing() as connection:
        for name in ("a", "b"):
            put_apart(
                connection, (part, next(iter(logs)), 1), WrittenEvent(name, b"{}", b"", b""), "signature"
            )
    (held,) = held_here(desk).apart
    assert (held.post, held.count, held.reason) == ("Otro puesto", 2, "signature")


def test_of_what_an_earlier_version_received_the_post_is_not_known(desk: Desk) -> None:
    with desk.writing() as connection:
        put_apart(connection, ("case/x/core", "log", 1), WrittenEvent("a", b"{}", b"", b""), "body")
    assert held_here(desk).apart == (Held("", "", 1, "body"),)


def test_the_report_of_a_receiving_is_a_sheet_whose_code_can_be_read(desk: Desk) -> None:
    sheet = received_sheet(desk, Outcome())
    (code,) = page_codes(sheet.pdf)
    page = read_page_code(code)
    assert page is not None
    assert (page.document, page.sheet, page.case_code) == (RECEIVED, sheet.number, "")
