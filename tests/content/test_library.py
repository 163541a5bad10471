from __future__ import annotations

from pathlib import Path

import pytest

from repatria.content.library import load_library
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.variants import form_to_fill
from tests.content.forms import GOOD, OR_OTHER, YES_NO


def _write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path = path.with_name(path.name + ".toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def _small(folder: Path) -> Path:
    child = GOOD.replace('form_id = "T1"', 'form_id = "T1C"\nchild_variant_of = "T1"')
    return _write(
        folder,
        lists__yes_no=YES_NO,
        lists__or_other=OR_OTHER,
        questionnaires__T1__form=GOOD,
        questionnaires__T1C__form=child,
        questionnaires__T2__form="[settings",
    )


def test_starting_reads_nothing_and_a_fault_stops_only_what_is_wrong(tmp_path: Path) -> None:
    library = load_library(_small(tmp_path))
    assert list(library.forms) == ["T1", "T1C", "T2"]
    assert library.forms["T1"] is library.forms["T1"]
    assert library.plans["T1"].form is library.forms["T1"]
    with pytest.raises(DefinitionError):
        library.forms["T2"]
    with pytest.raises(DefinitionError):
        library.check()
    with pytest.raises(KeyError):
        library.forms["T3"]


def test_a_child_and_who_may_be_one_get_the_childs_variant(tmp_path: Path) -> None:
    library = load_library(_small(tmp_path))
    said = {"yes": "T1C", "doubt": "T1C", "": "T1C", "no": "T1"}
    assert {age: form_to_fill("T1", age, library.forms) for age in said} == said


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    library = load_library(tmp_path / "none")
    assert (len(library.packs), len(library.forms), len(library.countries)) == (0, 0, 0)
