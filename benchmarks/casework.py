"""One case at the desk: opening it with 500 events, keeping and saving a field, its checklist on paper."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

from benchmarks.post import new_post
from benchmarks.rows import Row, Sizes, in_turns
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.domain.forms.answers import Place
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, keep_answer
from repatria.services.paper.printing import checklist_sheet
from repatria.store.cipher import open_connection
from repatria.store.log.events import parts_held
from repatria.store.state import load_case_state
from repatria.store.transactions import transaction

EVENTS = 500
_LEVELS = 5
_QUICK = 20
"""So many times more rounds for what takes less than a few milliseconds."""


def opening(sizes: Sizes, folder: Path) -> list[Row]:
    """Measure reading a case whole, with and without working out how far it is."""
    with new_post(folder, "uno") as desk:
        case_id = case_of_size(desk, EVENTS)
        rows = desk.read()
        part_rows = "SELECT body FROM event WHERE part IN (SELECT key FROM part WHERE name LIKE ?)"

        def bare() -> None:
            assert len(rows.execute(part_rows, (f"case/{case_id}/%",)).fetchall()) == EVENTS

        rounds = sizes.rounds * _QUICK
        state, _ = in_turns(lambda: load_case_state(desk.read(), case_id), bare, rounds)
        loaded, read = in_turns(lambda: load_casefile(desk, desk.read(), case_id), bare, rounds)
        known, again = in_turns(lambda: load_casefile(desk, desk.read(), case_id).progress, bare, rounds)
    beside = "reading its rows in SQLCipher"
    return [
        Row(
            "open a case with 500 events: what stands", state * 1000, "ms", beside, state / read, "none", None
        ),
        _opened("the case", loaded, beside, loaded / read),
        _opened("the case and how far it is", known, beside, known / again),
    ]


def saving(sizes: Sizes, folder: Path) -> list[Row]:
    """Measure a keystroke and a value until they are durable, in turns with a commit that does nothing else."""
    numbers = count()
    with new_post(folder, "dos") as desk, _bare_commit(folder) as bare:
        case_id = case_of_size(desk, EVENTS)
        work = begin_form(desk, case_id, "F01")

        def keep() -> None:
            work.session.set_answer("age_stated", next(numbers) % 90)
            keep_answer(desk, work, Place("age_stated"))

        def append() -> None:
            desk.append([Deed(core_part(case_id), VALUE, f"form/f/{next(numbers)}", "una respuesta")])

        def save() -> None:
            set_case_value(desk, case_id, "label", f"rebozo {next(numbers)}")

        rounds = sizes.rounds * _QUICK
        kept, append_, saved = (in_turns(work_, bare, rounds) for work_ in (keep, append, save))
    return [
        _saved("save a field as typed, durable", kept),
        _saved("save a field as an event, durable", append_),
        _saved("save a value of a case of 500 events, its line and what it makes due", saved, budget=False),
    ]


def printing(sizes: Sizes, folder: Path) -> list[Row]:
    """Measure the checklist of a case, beside as many pages and lines drawn on a bare canvas."""
    with new_post(folder, "tres") as desk:
        case = open_case(desk, Opening("host", "yes", return_country="HND"))
        pages = len(PdfDocument(checklist_sheet(desk, case.id).pdf))
        steps = len(load_casefile(desk, desk.read(), case.id).progress.steps)
        ours, bare = in_turns(
            lambda: checklist_sheet(desk, case.id), lambda: _canvas(pages, steps), sizes.rounds
        )
    name = f"checklist PDF, {steps} steps on {pages} pages"
    return [Row(name, ours, "s", "bare ReportLab canvas", ours / bare, "<= 0.3 s", ours <= 0.3)]


def case_of_size(desk: Desk, events: int) -> CaseId:
    """Open a case and answer in it until it has so many events; one answer in five is corrected once."""
    case_id = open_case(desk, Opening("host", "yes", return_country="HND", nationality=("HND",))).id
    missing = events - _held(desk, case_id)
    parts = [core_part(case_id), protected_part(case_id)]
    deeds = [Deed(part, VALUE, f"form/f/{n}", f"respuesta {n}") for n, part in enumerate(parts * events)]
    written = desk.append(deeds[: missing - missing // 5])
    heads = {(one.envelope.part, one.body.path): one.id for one in written if one.body is not None}
    again = list(heads.items())[: missing // 5]
    desk.append([Deed(part, VALUE, path, "corregida", (head,)) for (part, path), head in again])
    return case_id


def _held(desk: Desk, case_id: CaseId) -> int:
    assert core_part(case_id) in parts_held(desk.read())
    query = "SELECT count(*) FROM event WHERE part IN (SELECT key FROM part WHERE name LIKE ?)"
    return int(desk.read().execute(query, (f"case/{case_id}/%",)).fetchone()[0])


@contextmanager
def _bare_commit(folder: Path) -> Iterator[Callable[[], None]]:
    """Give a commit of one row in a file opened as a vault is, with the same pragmas."""
    connection = open_connection(folder / "bare.db", bytes(32), bytes(16), create=True)
    connection.execute("CREATE TABLE line (n INTEGER PRIMARY KEY, text TEXT)")

    def commit() -> None:
        with transaction(connection):
            connection.execute("INSERT INTO line (text) VALUES ('una respuesta')")

    yield commit
    connection.close()


def _opened(what: str, took: float, beside: str, ratio: float) -> Row:
    return Row(
        f"open a case with 500 events: {what}", took * 1000, "ms", beside, ratio, "<= 50 ms", took <= 0.05
    )


def _saved(name: str, took: tuple[float, float], *, budget: bool = True) -> Row:
    ours, bare = took
    return Row(
        name,
        ours * 1000,
        "ms",
        "raw commit in SQLCipher",
        ours / bare,
        "<= 5 ms over the raw commit" if budget else "none",
        ours - bare <= 0.005 if budget else None,
    )


def _canvas(pages: int, steps: int) -> None:
    canvas = Canvas(io.BytesIO())
    for page in range(pages):
        for line in range(steps * _LEVELS // pages):
            canvas.drawString(40, 800 - line * 12, f"{page}.{line}: verificación de protección internacional")
        canvas.showPage()
    canvas.save()
