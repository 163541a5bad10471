"""A form of a ministry whose versions guard a name more and less, and whether that name can be read anywhere."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.disclosure import Recipient
from repatria.domain.errors import PrintRefusedError
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.services.answers_out.giving import take_answers_out
from repatria.services.answers_out.wanted import Wanted
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, resume_form, submit_form
from repatria.services.forms.work import FormWork
from repatria.services.paper.printing import filled_sheet
from tests.documents.reading import said
from tests.services.ministry import STEP, put_into_use
from tests.services.taken import in_zip

SECRET = "Rosa Lopez Perez"
NAME, A = Place("x-nom"), Place("x-a")


def version(number: str, level: str, more: str = "", *, asks: bool = True) -> bytes:
    name = f"| | text | nom | Nombre | {level} | | |\n" if asks else ""
    return f"""| survey |
| | type | name | label | level | calculation | trigger |
{name}| | text | a | A | | | |
{more}
| settings |
| | form_id | version |
| | ficha | {number} |
""".encode()


def put(desk: Desk, text: bytes, level: str = "L2") -> None:
    put_into_use(desk, check_file("ficha.md", text), [STEP], level)


def begun(desk: Desk, case: OpenedCase) -> FormWork:
    work = begin_form(desk, case.id, "x-ficha", STEP)
    work.session.set_answer(NAME.name, SECRET)
    return work


def finished(desk: Desk, case: OpenedCase, member: str) -> FormWork:
    work = resume_form(desk, case.id, member)
    give_answer(work.session, A, "1")
    submit_form(desk, work)
    return resume_form(desk, case.id, member)


def is_open(desk: Desk, case: OpenedCase, member: str, folder: Path) -> bool:
    """Tell whether the name stands on the person's own paper, or in any readable file."""
    folder.mkdir()
    kinds = frozenset({"odk", "kobo", "xml"})
    wanted = Wanted("x-ficha", Recipient("file"), kinds, reason="Informe del mes")  # type: ignore[arg-type]
    files = in_zip(take_answers_out(desk, wanted, folder).placed.path)
    try:
        paper = said(filled_sheet(desk, case.id, member, Recipient("person")).pdf)
    except PrintRefusedError:  # nothing of the form may go there
        paper = ""
    return SECRET in paper or SECRET.encode() in b"".join(files.values())
