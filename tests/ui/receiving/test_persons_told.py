"""What came of who signs at which post stands in the report of receiving, on paper and in Directorio."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from pytestqt.qtbot import QtBot

from repatria.documents.received import Outcome
from repatria.domain.directory.rosters import RosterFault
from repatria.services.exchange.persons import WhoSigns
from repatria.services.exchange.persons_came import PersonsCame
from repatria.services.exchange.posts import KnownPost
from repatria.services.exchange.receiving import Report
from repatria.services.vaults import leave
from repatria.store.log.arriving import IngestReport
from repatria.ui.directory.post_rows import directory_rows
from repatria.ui.messages.person_words import NOT_TAKEN, persons_came_lines
from repatria.ui.receiving.all_doing import AllEntered
from repatria.ui.receiving.all_reported import AllReported
from repatria.ui.receiving.doing import Entered
from repatria.ui.receiving.reporting import Reported
from tests.posts import make_post
from tests.ui.exchange import THEIRS, words_in

CAME = PersonsCame(
    ("Uno",),
    (("Dos", "forgets"),),
    ("Tres",),
    heard=True,
    taking=("Cuatro",),
    ended=("Cinco",),
    known_of=("Seis",),
    undecided=("Siete",),
    named_by=("Ocho",),
)


def test_every_reason_has_its_words() -> None:
    assert set(NOT_TAKEN) == set(get_args(RosterFault)) | {"unreadable"}
    assert all(say() for say in NOT_TAKEN.values())


def test_the_report_of_one_file_and_of_all_say_it(qtbot: QtBot, tmp_path: Path) -> None:
    report = Report(THEIRS, IngestReport(), (), (), (), (), persons=CAME)
    one = Reported(Entered(report, "", (), (), (), (), "device"))
    qtbot.addWidget(one)
    shown = words_in(one)
    for said in (
        "se comprueba aquí la firma de quienes trabajan en: Uno",
        "Lo que venía de Dos",
        "le falta alguien que ya se conocía",
        "Tres: nombran como suya a una persona que ya se conocía de Seis",
        "cuentan desde ahora para: Cuatro",
        "vuelven a contar para aquel: Cinco",
        "Siete: está revocado, y aquí se decidió por código que una persona es suya.",
        "Llame a los dos por un teléfono que ya conoce. Si trabaja en Ocho, que lea su código",
        "Otro puesto devolvió quiénes firmaban aquí",
    ):
        assert said in shown
    work = make_post(tmp_path / "ours")
    every = AllReported(work, AllEntered(Outcome(), (), (), (), {}, (), (), persons=(CAME,)))
    qtbot.addWidget(every)
    assert "Lo que venía de Dos" in words_in(every)
    leave(work)
    assert [line.warns for line in persons_came_lines(CAME)] == [False, True, True, True, True, True, False]
    assert not list(persons_came_lines(None))


def test_a_post_says_in_the_directory_how_many_signatures_are_checked() -> None:
    post = KnownPost("device", "Uno", "GTM", "age", "key", "CODE")
    [row] = directory_rows([post], "GTM", str, {"device": WhoSigns(3, 1)})
    assert row.note.endswith("firmas que se comprueban: 4")
    [row] = directory_rows([post], "GTM", str, {})
    assert "firmas" not in row.note
