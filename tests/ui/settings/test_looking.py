"""*Ajustes* reads the file of a form as the shell does: whole, or it says that it is too large."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Reason, because
from repatria.ui.settings.looking import check_at

ROWS = (("type", "name", "label"), ("text", "a", "¿Qué?"))
ASKS = "| survey |\n| | type | name | label |\n| | select_one_from_file towns.csv | a | A |\n"


def test_a_workbook_with_large_pictures_is_not_cut_and_called_damaged(tmp_path: Path) -> None:
    book, made = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.title = "survey"
    for row in ROWS:
        sheet.append(row)
    book.save(made)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("xl/media/picture.png", os.urandom(9 << 20))
    (tmp_path / "form.xlsx").write_bytes(made.getvalue())
    assert [one.name for one in check_at(tmp_path / "form.xlsx").form.questions()] == ["x-a"]


def test_a_list_that_is_too_large_is_called_so(tmp_path: Path) -> None:
    (tmp_path / "form.md").write_text(ASKS, "utf-8")
    (tmp_path / "towns.csv").write_bytes(b"name,label\n" + b"a,b\n" * (3 << 20))
    with pytest.raises(DefinitionFileError) as refused:
        check_at(tmp_path / "form.md")
    assert (refused.value.file, refused.value.reason) == ("towns.csv", because(Reason.FILE_TOO_LARGE, most=8))
