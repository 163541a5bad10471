"""Answers of forms of other institutions leave as their own server takes them, and none of them is out of reach."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from repatria.content.xforms.compiling import compile_form
from repatria.content.xforms.reading import read_xform
from repatria.content.xforms.xml import read_xml
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import AnswersRefusedError
from repatria.domain.xforms.definition import XForm
from repatria.domain.xforms.entering import enter
from repatria.domain.xforms.filling import Filling
from repatria.services.answers_out.giving import TakenOut, take_answers_out
from repatria.services.answers_out.versions import form_called
from repatria.services.answers_out.wanted import Shape, Wanted
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file, withdraw
from repatria.services.forms.filling import begin_form, read_form, resume_form, save_answers, submit_form
from repatria.services.forms.work import FormWork
from tests.domain.answers_out.taking import texts_in
from tests.services.ministry import FIRST, SECOND, STEP, put_into_use
from tests.services.taken import REASON, in_sealed, in_zip, rows

pytestmark = pytest.mark.supervised

FILE = Recipient("file")
HOME = """
| survey |
| | type | name | label | relevant | constraint | calculation |
| | begin_group | home | Casa | | | |
| | select_multiple needs | needs | ¿Qué falta? | | | |
| | text | other | ¿Qué otra cosa? | selected(${needs}, 'other') | | |
| | begin_repeat | child | Niña o niño | | | |
| | text | name | Nombre | | | |
| | integer | age | Edad | | . < 18 | |
| | end_repeat | | | | | |
| | end_group | | | | | |
| | calculate | many | | | | count(${child}) |
| | acknowledge | told | Se le explicó | | | |
| choices |
| | list_name | name | label |
| | needs | food | Comida |
| | needs | water | Agua |
| | needs | other | Otra |
| settings |
| | form_id | form_title | version |
| | Casa_2026 | Ficha de casa | 7 |
"""


def put(desk: Desk, text: str, level: str = "L2") -> str:
    return put_into_use(desk, check_file("salud.md", text.encode()), [STEP], level).id


def taken(desk: Desk, folder: Path, form: str, *shapes: Shape, protected: bool = False) -> TakenOut:
    folder.mkdir(exist_ok=True)
    if protected:
        approved = "Eva Supervisora"
        sealed = (desk.vault.device.id,)
        wanted = Wanted(form, FILE, frozenset(shapes), sealed, protected=True, approved_by=approved)
    else:
        wanted = Wanted(form, FILE, frozenset(shapes), reason=REASON)
    return take_answers_out(desk, wanted, folder)


def at_home(desk: Desk, case: OpenedCase) -> FormWork:
    work = begin_form(desk, case.id, put(desk, HOME), STEP)
    work.session.set_answer("x-home-needs", ["food", "other"])
    work.session.set_answer("x-home-other", "Cobijas, <2>")
    work.session.set_answer("x-told", "OK")
    for row, name, age in (("r1", "Luz", 7), ("r2", "Sol", 11)):
        work.session.add_row("x-home-child", row)
        work.session.set_answer("x-home-child-name", name, row)
        work.session.set_answer("x-home-child-age", age, row)
    submit_form(desk, work)
    return work


def compiled(text: str) -> XForm:
    return read_xform("salud", compile_form("salud.md", text.encode()).xform)


def test_an_instance_is_taken_by_the_ministrys_own_form(desk: Desk, girl: OpenedCase, tmp_path: Path) -> None:
    work = at_home(desk, girl)
    files = in_zip(taken(desk, tmp_path / "out", work.form.id, "xml").placed.path)
    [(name, data)] = files.items()
    root = read_xml(name, data).children[0]
    assert (root.name, root.attributes) == ("data", {"id": "Casa_2026", "version": "7"})
    left = dict(texts_in(read_xml(name, data)))
    number = left.pop("/data/meta/instanceID")
    assert number.startswith("uuid:")
    assert left.pop("/data/many") == "2"
    assert left == {
        "/data/home/needs": "food other",
        "/data/home/other": "Cobijas, <2>",
        "/data/home/child[1]/name": "Luz",
        "/data/home/child[1]/age": "7",
        "/data/home/child[2]/name": "Sol",
        "/data/home/child[2]/age": "11",
        "/data/told": "OK",
    }
    filling = Filling(compiled(HOME), datetime(2026, 7, 14, 22, 10, tzinfo=UTC), bytes)
    assert enter(filling, left) == {}
    assert dict(texts_in(filling.document))["/data/many"] == "2"


def test_tables_have_the_ministrys_own_names_and_linked_rows(
    desk: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    form = at_home(desk, girl).form.id
    files = in_zip(taken(desk, tmp_path / "out", form, "odk", "kobo").placed.path)
    assert set(files) == {
        "columns.csv",
        "Casa_2026.csv",
        "Casa_2026-child.csv",
        "kobo/Casa_2026.csv",
        "kobo/Casa_2026-child.csv",
    }
    [one] = rows(files["Casa_2026.csv"])
    assert (one["home-needs"], one["home-other"], one["many"], one["FormVersion"]) == (
        "food other",
        "Cobijas, <2>",
        "2",
        "7",
    )
    children = rows(files["Casa_2026-child.csv"])
    assert [(row["name"], row["age"], row["PARENT_KEY"]) for row in children] == [
        ("Luz", "7", one["KEY"]),
        ("Sol", "11", one["KEY"]),
    ]
    assert children[1]["KEY"] == f"{one['KEY']}/home/child[2]"
    [kobo] = rows(files["kobo/Casa_2026.csv"])
    assert [kobo[f"home/needs/{name}"] for name in ("food", "water", "other")] == ["1", "0", "1"]
    inner = rows(files["kobo/Casa_2026-child.csv"])
    assert [(row["home/child/name"], row["_parent_index"]) for row in inner] == [("Luz", "1"), ("Sol", "1")]
    about = rows(files["columns.csv"])
    assert {row["question"] for row in about} >= {"/data/home/needs", "/data/home/child/name"}


def test_each_leaves_as_the_version_it_was_finished_under_and_all_in_one_table(
    desk: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    form = put(desk, FIRST)
    old = begin_form(desk, girl.id, form, STEP)
    old.session.set_answer("x-where", "Hospital Regional")
    submit_form(desk, old)
    begun = begin_form(desk, girl.id, form, STEP)
    begun.session.set_answer("x-where", "Centro de salud")
    save_answers(desk, begun)
    put(desk, SECOND)
    gone_on = resume_form(desk, girl.id, begun.member)
    gone_on.session.set_answer("x-clinic", "Clínica Sur")
    submit_form(desk, gone_on)
    assert read_form(desk, girl.id, begun.member).form.version == "2"
    out = taken(desk, tmp_path / "out", form, "odk", "xml")
    files = in_zip(out.placed.path)
    said = {row["FormVersion"]: (row["where"], row["clinic"]) for row in rows(files["salud.csv"])}
    assert said == {"1": ("Hospital Regional", ""), "2": ("Centro de salud", "Clínica Sur")}
    instances = [dict(texts_in(read_xml(name, data))) for name, data in files.items() if "/" in name]
    assert {(one.get("/data/where"), one.get("/data/clinic")) for one in instances} == {
        ("Hospital Regional", None),
        (None, "Clínica Sur"),
    }
    assert out.gathered.older == 0


def test_a_form_whose_first_element_was_renamed_stands_once_in_its_tables(
    desk: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    form = ""
    for root, version, name in (("data", "7", "Luz"), ("ficha", "8", "Sol")):
        xform = compile_form("casa.md", HOME.encode()).xform.decode()
        renamed = (
            xform.replace("/data/", f"/{root}/")
            .replace("<data ", f"<{root} ")
            .replace("</data>", f"</{root}>")
        )
        file = renamed.replace('version="7"', f'version="{version}"').encode()
        form = put_into_use(desk, check_file("casa.xml", file), [STEP], "L2").id
        work = begin_form(desk, girl.id, form, STEP)
        work.session.set_answer("x-told", "OK")
        work.session.add_row("x-home-child", f"r{version}")
        work.session.set_answer("x-home-child-name", name, f"r{version}")
        submit_form(desk, work)
    files = in_zip(taken(desk, tmp_path / "out", form, "odk", "kobo", "xml").placed.path)
    for table in (one for one in files if one.endswith(".csv")):
        heads = files[table].decode("utf-8-sig").splitlines()[0].split(",")
        assert len(heads) == len(set(heads)), table
    assert [row["told"] for row in rows(files["Casa_2026.csv"])] == ["OK", "OK"]
    assert {row["name"] for row in rows(files["Casa_2026-child.csv"])} == {"Luz", "Sol"}
    asked = {row["question"] for row in rows(files["columns.csv"])}
    assert "/ficha/home/child/name" in asked
    assert not any(one.startswith("/data/") for one in asked)
    roots = {
        read_xml(name, data).children[0].name for name, data in files.items() if name.startswith("instances")
    }
    assert roots == {"data", "ficha"}


@pytest.mark.parametrize(
    ("form_id", "one", "two", "files"),
    [
        ("casa", "Hijo", "hijo", {"casa-Hijo.csv", "casa-hijo~2.csv"}),
        ("c" * 60, f"{'r' * 20}1", f"{'r' * 20}2", {f"{'c' * 60}-{'r' * 9}{end}.csv" for end in ("", "~2")}),
        ("Columns", "a", "b", {"Columns~2.csv", "Columns-a.csv", "Columns-b.csv"}),
    ],
)
def test_no_table_is_unpacked_over_another_also_where_capitals_are_no_difference(
    desk: Desk, girl: OpenedCase, tmp_path: Path, form_id: str, one: str, two: str, files: set[str]
) -> None:
    survey = "".join(
        f"| | begin_repeat | {name} | Hijo |\n| | text | q_{name} | Q |\n| | end_repeat | | |\n"
        for name in (one, two)
    )
    head, settings = "| survey |\n| | type | name | label |\n", "| settings |\n| | form_id | version |\n"
    form = put(desk, f"{head}{survey}{settings}| | {form_id} | 1 |\n")
    work = begin_form(desk, girl.id, form, STEP)
    for name in (one, two):
        work.session.add_row(f"x-{name}", f"row{name[-4:]}")
        work.session.set_answer(f"x-{name}-q_{name}", name, f"row{name[-4:]}")
    submit_form(desk, work)
    left = in_zip(taken(desk, tmp_path / "out", form, "odk", "kobo").placed.path)
    assert set(left) >= files | {"columns.csv"}
    assert len({name.casefold() for name in left}) == 1 + 2 * 3
    assert {row["file"] for row in rows(left["columns.csv"])} < set(left)


def test_what_an_older_version_guarded_more_leaves_by_no_newer_one(
    desk: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    form = put(desk, FIRST, "L3")
    old = begin_form(desk, girl.id, form, STEP)
    old.session.set_answer("x-where", "ZORZAL-7731")
    submit_form(desk, old)
    put(desk, SECOND, "L2")
    new = begin_form(desk, girl.id, form, STEP)
    new.session.set_answer("x-clinic", "Clínica Sur")
    submit_form(desk, new)
    plain = taken(desk, tmp_path / "out", form, "odk", "kobo", "xml")
    assert b"ZORZAL" not in b"".join(in_zip(plain.placed.path).values())
    whole = taken(desk, tmp_path / "out", form, "odk", protected=True)
    assert "ZORZAL-7731" in in_sealed(desk, whole.placed.path)["salud.csv"].decode()


def test_what_says_no_level_leaves_sealed_with_two_names_and_never_readable(
    desk: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    form = put(desk, FIRST, "L3")
    work = begin_form(desk, girl.id, form, STEP)
    work.session.set_answer("x-where", "Hospital Regional")
    submit_form(desk, work)
    with pytest.raises(AnswersRefusedError):
        taken(desk, tmp_path / "out", form, "odk")
    out = taken(desk, tmp_path / "out", form, "odk", protected=True)
    assert rows(in_sealed(desk, out.placed.path)["salud.csv"])[0]["where"] == "Hospital Regional"


def test_withdrawn_its_answers_leave_all_the_same_but_none_of_a_restricted_case(
    desk: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    form = at_home(desk, girl).form.id
    withdraw(desk, form, "Hay otra.")
    assert taken(desk, tmp_path / "out", form, "odk").gathered.count == 1
    restrict_case(desk, girl.id)
    with pytest.raises(AnswersRefusedError):
        taken(desk, tmp_path / "out", form, "odk")


def test_at_the_shell_it_is_called_as_here_or_as_its_file_does(desk: Desk) -> None:
    form = put(desk, HOME)
    assert form_called(desk, form) == form_called(desk, "Casa_2026") == form
    assert form_called(desk, "F01") == "F01"
    assert form_called(desk, "Otra") == ""
