"""What was sealed and never left is told by what became of it: no code word of ours, and nobody was asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.cli.packet import packet_line
from repatria.domain.errors import StorageError
from repatria.domain.packets.answer import Saying
from repatria.services.cases.history import case_history
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange.delivering import undelivered
from repatria.services.packets.answering import answer_packet
from repatria.services.packets.arriving import open_case_with, read_arrived
from repatria.services.packets.delivering import withdraw
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import prepare_packet
from repatria.services.packets.writing import Through
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.telling.request_rows import request_rows
from repatria.ui.case.view import look
from tests.posts import keep_folder
from tests.services.across import allowed, asked, sent
from tests.ui.case.two_countries import abroad, work

__all__ = ["abroad", "work"]


@pytest.fixture
def case(work: Desk, abroad: Desk) -> OpenedCase:
    return allowed(work)


def line(work: Desk, folder: Path) -> Through:
    folder.mkdir()
    return Through(keep_folder(work, folder, "Región").id)


def withdraw_all(work: Desk) -> None:
    for one in undelivered(work):
        withdraw(work, one.bundle)


def told(work: Desk, case: OpenedCase) -> tuple[list[str], str, str]:
    """Return the history of the case, the row of its only packet, and the line of that at the shell."""
    view = look(work, case.id)
    [(row, _)] = [one for one in request_rows(view) if one[0].key.startswith("packet/")]
    [one] = case_packets(work, case.id)
    shell = packet_line(one, work.calendar.local(work.now()).date())
    return [one.what for one in happenings(view, case_history(work, case.id))], row.when, shell


def test_withdrawn_it_did_not_go_and_nobody_was_asked(
    work: Desk, abroad: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    prepare_packet(work, asked(work, case, abroad), line(work, tmp_path / "shared"))
    withdraw_all(work)
    history, row, shell = told(work, case)
    assert "Envío a otro país: no salió, se quitó de Por entregar." in history
    assert row == "no salió, se quitó de Por entregar"
    assert shell.endswith("no salió, se quitó de Por entregar")


def test_what_the_disk_refused_says_so_in_words(
    work: Desk, abroad: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    with pytest.raises(StorageError):
        prepare_packet(work, asked(work, case, abroad), tmp_path / "pulled")
    history, row, shell = told(work, case)
    assert "Envío a otro país: no llegó a escribirse." in history
    assert row == "no llegó a escribirse"
    assert shell.endswith("no llegó a escribirse")


def test_an_answer_that_was_withdrawn_did_not_go(
    work: Desk, abroad: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    made = sent(work, case, abroad, tmp_path / "stick")
    theirs = open_case_with(abroad, read_arrived(abroad, made.placed.path))
    answer_packet(abroad, theirs.id, made.packet.id, Saying("accepted"), line(abroad, tmp_path / "shared"))
    withdraw_all(abroad)
    history, row, _ = told(abroad, theirs)
    assert "La respuesta al otro país no salió: se quitó de Por entregar." in history
    assert "recibido" in row
    with pytest.raises(StorageError):
        answer_packet(abroad, theirs.id, made.packet.id, Saying("accepted"), tmp_path / "pulled")
    assert "La respuesta al otro país no llegó a escribirse." in told(abroad, theirs)[0]
