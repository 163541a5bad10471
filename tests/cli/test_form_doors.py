"""``form check`` and ``form fill``: a form is tried without the window, and every refusal is one sentence."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from repatria import paths
from repatria.content.forms import load_form, read_form
from repatria.content.library import load_library
from repatria.content.workbooks.writing import write_workbook
from tests.cli.shell import repatria

REAL = Path(__file__).parents[1] / "data" / "xlsforms"
FORM = """| survey |
| | type | name | label::Español (es) | label::English (en) | relevant | constraint | required | calculation |
| | integer | age | Edad | Age | | . >= 0 and . < 130 | yes | |
| | select_multiple need | needs | Necesidades | Needs | ${age} < 18 | | | |
| | calculate | child | | | | | | if(${age} < 18, 'yes', 'no') |
| | begin_repeat | leg | Tramo | Leg | | | | |
| | text | by | Medio | By | | | | |
| | end_repeat | | | | | | | |
| choices |
| | list_name | name | label::Español (es) | label::English (en) |
| | need | medical | Salud | Health |
| | need | legal | Legal | Legal |
"""


@pytest.fixture
def form(tmp_path: Path) -> Path:
    (tmp_path / "form.md").write_text(FORM, "utf-8")
    return tmp_path / "form.md"


def test_warnings_are_told_and_not_only_counted(tmp_path: Path) -> None:
    (tmp_path / "form.md").write_text(
        FORM.replace("| need | legal | Legal | Legal |", "| need | legal | | |"), "utf-8"
    )
    done = repatria(tmp_path, "form", "check", str(tmp_path / "form.md"), passphrase=None)
    assert "Avisos: 1." in done.stdout
    assert "choices" in done.stdout.splitlines()[1]


def test_choices_that_would_be_shuffled_are_told(tmp_path: Path) -> None:
    sheets = FORM.replace("| calculation |\n", "| calculation | parameters |\n", 1).replace(
        "| ${age} < 18 | | | |", "| ${age} < 18 | | | | randomize=true, seed=42 |"
    )
    (tmp_path / "form.md").write_text(sheets, "utf-8")
    done = repatria(tmp_path, "form", "check", str(tmp_path / "form.md"), passphrase=None)
    assert "Avisos: 1." in done.stdout
    assert "/data/needs: " in done.stdout.splitlines()[1]
    assert "randomize" in done.stdout.splitlines()[1]


def test_what_asks_for_the_form_last_saved_is_told(tmp_path: Path) -> None:
    sheets = (
        "| survey |\n| | type | name | label | default |\n| | text | town | ¿Dónde? | ${last-saved#town} |\n"
    )
    (tmp_path / "form.md").write_text(sheets, "utf-8")
    done = repatria(tmp_path, "form", "check", str(tmp_path / "form.md"), passphrase=None)
    assert "Avisos: 1." in done.stdout
    assert "/data/town" in done.stdout
    assert "last-saved" in done.stdout


def test_a_form_that_can_be_used_is_counted(form: Path) -> None:
    done = repatria(form.parent, "--lang", "en", "form", "check", str(form), "--json", passphrase=None)
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    counted = {
        name: told[name] for name in ("questions", "relevants", "constraints", "calculations", "repeats")
    }
    assert counted == {"questions": 3, "relevants": 1, "constraints": 1, "calculations": 1, "repeats": 1}
    assert (told["languages"], told["warnings"]) == (2, 0)


@pytest.mark.parametrize(
    "row", ["", "| | calculate | a | | | | | | 1 + 1 |\n", "| | begin_group | g | G | | | | |\n"]
)
def test_a_form_that_asks_nothing_cannot_be_used(tmp_path: Path, row: str) -> None:
    heads, _, _ = FORM.partition("| | integer")
    end = "| | end_group | | | | | | | |\n" if "group" in row else ""
    (tmp_path / "form.md").write_text(heads + row + end, "utf-8")
    done = repatria(tmp_path, "form", "check", str(tmp_path / "form.md"), passphrase=None)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no tiene ninguna pregunta" in done.stderr


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(
    ("right", "wrong", "word"),
    [
        ("integer", "no_such_type", "no_such_type"),
        ("| age |", "| 1 age |", "2"),
        ("${age} < 18, 'yes'", "${nobody} < 18, 'yes'", "nobody"),
        (". >= 0", "foo(.) >= 0", "foo"),
        ("choices", "chosen", "list_name"),
    ],
)
def test_a_form_that_cannot_be_used_is_refused_with_what_is_wrong(
    form: Path, language: str, right: str, wrong: str, word: str
) -> None:
    assert right in FORM
    form.write_text(FORM.replace(right, wrong), "utf-8")
    done = repatria(form.parent, "--lang", language, "form", "check", str(form), passphrase=None)
    assert (done.returncode, done.stdout) == (2, "")
    assert "form.md" in done.stderr
    assert word in done.stderr


def fill(form: Path, answers: object) -> tuple[int, list[dict[str, str]], str]:
    given, out = form.parent / "answers.json", form.parent / "out.xml"
    given.write_text(json.dumps(answers), "utf-8")
    arguments = ["form", "fill", str(form), "--answers", str(given), "--out", str(out), "--json"]
    done = repatria(form.parent, "--lang", "en", *arguments, passphrase=None)
    return done.returncode, json.loads(done.stdout)["refused"] if done.stdout else [], out.read_text("utf-8")


def test_answers_are_written_by_their_paths(form: Path) -> None:
    answers = {
        "/data/age": 15,
        "/data/needs": ["medical", "legal"],
        "/data/leg[1]/by": "bus",
        "/data/leg[2]/by": "a pie",
    }
    code, refused, xml = fill(form, answers)
    assert (code, refused) == (0, [])
    assert "<age>15</age><needs>medical legal</needs><child>yes</child>" in xml
    assert "<leg><by>bus</by></leg><leg><by>a pie</by></leg>" in xml
    assert "<instanceID>uuid:" in xml


def test_what_is_refused_is_listed_and_the_rest_is_written(form: Path) -> None:
    code, refused, xml = fill(
        form, {"/data/age": 30, "/data/needs": "medical", "/data/moon": 1, "/data/child": "x"}
    )
    assert code == 1
    assert [one["path"] for one in refused] == ["/data/needs", "/data/moon", "/data/child"]
    assert "<age>30</age><child>no</child>" in xml
    assert "<needs>" not in xml
    assert all(one["reason"] for one in refused)


def test_what_is_missing_is_listed(form: Path) -> None:
    code, refused, _xml = fill(form, {})
    assert (code, [one["path"] for one in refused]) == (1, ["/data/age"])


@pytest.mark.parametrize("answers", [[1, 2], [], [["/data/age", 3]]])
def test_answers_that_are_no_object_are_refused(form: Path, answers: list[object]) -> None:
    (form.parent / "out.xml").write_text("before", "utf-8")
    code, _refused, out = fill(form, answers)
    assert (code, out) == (2, "before")


@pytest.mark.parametrize(
    ("answers", "code", "begins"), [("{}", 1, "Incompleto: "), ('{"/data/age": 30}', 0, "Escrito: ")]
)
def test_what_is_not_whole_is_not_said_to_be_written(
    form: Path, answers: str, code: int, begins: str
) -> None:
    (form.parent / "answers.json").write_text(answers, "utf-8")
    given = ["--answers", str(form.parent / "answers.json"), "--out", str(form.parent / "out.xml")]
    done = repatria(form.parent, "--lang", "es", "form", "fill", str(form), *given, passphrase=None)
    assert done.returncode == code
    assert done.stdout.startswith(begins)


def test_a_form_too_large_to_be_kept_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "f.xml").write_text("<a>" + "x" * 800_000 + "</a>", "utf-8")
    done = repatria(tmp_path, "--lang", "es", "form", "check", str(tmp_path / "f.xml"), passphrase=None)
    assert done.returncode == 2
    assert "900 KB" in done.stderr


def test_a_form_of_ours_goes_out_as_a_spreadsheet_that_can_be_used(tmp_path: Path) -> None:
    out = tmp_path / "F11.xlsx"
    done = repatria(tmp_path, "form", "export", "F11", "--out", str(out), passphrase=None)
    assert done.returncode == 0
    done = repatria(tmp_path, "form", "check", str(out), "--json", passphrase=None)
    told = json.loads(done.stdout)
    assert (told["form_id"], told["languages"], told["warnings"]) == ("F11", 2, 0)


def test_a_form_that_went_out_comes_back_as_the_program_reads_it(tmp_path: Path) -> None:
    out, back = tmp_path / "F11.xlsx", tmp_path / "F11" / "form.toml"
    back.parent.mkdir()
    assert repatria(tmp_path, "form", "export", "F11", "--out", str(out), passphrase=None).returncode == 0
    done = repatria(tmp_path, "form", "revise", str(out), "--out", str(back), "--json", passphrase=None)
    assert (done.returncode, json.loads(done.stdout)["form"]) == (0, "F11")
    lists = load_library(paths.forms()).lists
    shipped = load_form(paths.forms() / "questionnaires" / "F11", lists)
    assert replace(load_form(back.parent, lists), digest="") == replace(shipped, digest="")


def test_what_has_gone_from_a_form_that_is_revised_is_told(tmp_path: Path) -> None:
    out, back = tmp_path / "F11.xlsx", tmp_path / "form.toml"
    lists, library = load_library(paths.forms()).lists, load_library(paths.forms()).forms
    book = load_workbook(BytesIO(write_workbook(library["F11"])))
    survey = book["survey"]
    heads = [str(cell.value) for cell in survey[1]]
    rows = [
        number
        for number, row in enumerate(survey.values, 1)
        if row[heads.index("name")] == "asylum_reference"
    ]
    assert rows
    survey.delete_rows(rows[0])
    survey.delete_cols(heads.index("appearance") + 1)
    book.save(out)
    done = repatria(tmp_path, "--lang", "es", "form", "revise", str(out), "--out", str(back), passphrase=None)
    assert done.returncode == 0, done.stderr
    assert "asylum_reference" in done.stdout
    assert "appearance" in done.stdout
    done = repatria(tmp_path, "form", "revise", str(out), "--out", str(back), "--json", passphrase=None)
    told = json.loads(done.stdout)
    assert (told["gone"], told["columns_gone"]) == (["asylum_reference"], ["survey: appearance"])
    assert "asylum_reference" not in {
        one.name for one in read_form("F11", back.read_bytes(), lists).questions()
    }


def test_a_spreadsheet_of_others_is_no_form_of_ours_to_revise(form: Path, tmp_path: Path) -> None:
    back = tmp_path / "form.toml"
    done = repatria(
        tmp_path, "--lang", "es", "form", "revise", str(form), "--out", str(back), passphrase=None
    )
    assert (done.returncode, back.exists()) == (2, False)
    assert form.name in done.stderr


def test_a_form_that_is_not_ours_is_not_written(tmp_path: Path) -> None:
    done = repatria(
        tmp_path, "--lang", "es", "form", "export", "F99", "--out", str(tmp_path / "a.xlsx"), passphrase=None
    )
    assert done.returncode == 2
    assert "F99" in done.stderr
    assert not (tmp_path / "a.xlsx").exists()


def test_where_nothing_can_be_written_it_is_said_and_nothing_is_left(form: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "out.xlsx"
    done = repatria(tmp_path, "--lang", "es", "form", "export", "F11", "--out", str(nowhere), passphrase=None)
    assert done.returncode not in (0, 70), "a place that is gone is no fault of the program"
    assert "nowhere" in done.stderr
    answers = tmp_path / "answers.json"
    answers.write_text('{"/data/age": 30}', "utf-8")
    to = ("--answers", str(answers), "--out", str(tmp_path / "nowhere" / "out.xml"))
    done = repatria(tmp_path, "form", "fill", str(form), *to, passphrase=None)
    assert done.returncode not in (0, 70)


def test_nothing_is_written_into_a_vault_a_device_or_a_folder(form: Path) -> None:
    vault = form.parent / "vault"
    vault.mkdir()
    kept = vault / "keyslots.json"
    kept.write_text("{}", "utf-8")
    given = form.parent / "answers.json"
    given.write_text("{}", "utf-8")
    for out in (kept, vault / "new.xml", vault / "inbox" / "new.xml", form.parent, Path(os.devnull)):
        filling = ("form", "fill", str(form), "--answers", str(given), "--out", str(out))
        for arguments in (filling, ("form", "export", "F11", "--out", str(out))):
            done = repatria(form.parent, *arguments, passphrase=None)
            assert done.returncode not in (0, 1, 70), (out, done.stderr)
            assert done.stderr.strip()
    assert kept.read_text("utf-8") == "{}"
    assert [one.name for one in vault.iterdir()] == ["keyslots.json"]
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    "answers",
    [
        f'{{"/data/age": {"9" * 400}}}',
        f'{{"/data/age": {"9" * 5000}}}',
        '{"/data/age": "\\ud800"}',
        '{"/data/\\ud800": "x"}',
        '{"/data/needs": ["medical", "\\ud83d"]}',
        "[1]",
        "3",
        "null",
    ],
)
def test_answers_that_nobody_can_write_are_refused_in_one_sentence(form: Path, answers: str) -> None:
    given = form.parent / "answers.json"
    given.write_text(answers, "utf-8")
    out = form.parent / "out.xml"
    done = repatria(
        form.parent, "form", "fill", str(form), "--answers", str(given), "--out", str(out), passphrase=None
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "answers.json" in done.stderr
    assert not out.exists()


def test_a_form_that_only_the_program_refuses_is_said_to_be_one(form: Path) -> None:
    form.write_text(FORM.replace("if(${age} < 18, 'yes', 'no')", "count(/data/leg/*[. = 'bus'])"), "utf-8")
    done = repatria(form.parent, "--lang", "en", "form", "check", str(form), passphrase=None)
    assert (done.returncode, done.stderr) == (0, "")
    assert "the program does not take it" in done.stdout
    assert "/data/child calculate: " in done.stdout.splitlines()[1]
    assert "/data/leg/*[. = 'bus']" in done.stdout.splitlines()[1]
    told = repatria(form.parent, "form", "check", str(form), "--json", passphrase=None)
    assert json.loads(told.stdout)["not_taken"].startswith("/data/child calculate: ")


def test_rows_chosen_by_what_they_hold_are_taken_by_the_program(form: Path) -> None:
    form.write_text(FORM.replace("if(${age} < 18, 'yes', 'no')", "count(${leg}[by = 'bus'])"), "utf-8")
    told = repatria(form.parent, "form", "check", str(form), "--json", passphrase=None)
    assert json.loads(told.stdout)["not_taken"] == ""


def test_an_answer_that_is_no_text_is_refused_and_the_rest_is_written(form: Path) -> None:
    code, refused, _ = fill(form, {"/data/age": {"a": 1}, "/data/name": "a\u0000b"})
    assert code == 1
    assert {one["path"] for one in refused} >= {"/data/age", "/data/name"}


def test_answers_that_hold_one_twice_are_refused_whole(form: Path) -> None:
    given = form.parent / "answers.json"
    given.write_text('{"/data/age": "3", "/data/age": "4"}', "utf-8")
    out = form.parent / "out.xml"
    done = repatria(
        form.parent / "home",
        "--lang", "en", "form", "fill", str(form), "--answers", str(given), "--out", str(out),
        passphrase=None,
    )  # fmt: skip
    assert (done.returncode, out.exists()) == (2, False)
    assert "/data/age" in done.stderr


def test_a_count_beyond_what_a_repeat_may_have_is_not_said_to_be_whole(form: Path) -> None:
    form.write_text(
        "| survey |\n| | type | name | label | repeat_count |\n| | integer | n | N | |\n"
        "| | begin_repeat | r | R | ${n} |\n| | text | a | A | |\n| | end_repeat | | | |\n",
        "utf-8",
    )
    code, refused, xml = fill(form, {"/data/n": 5000})
    assert (code, [one["path"] for one in refused]) == (1, ["/data/r"])
    assert "1000" in refused[0]["reason"]
    assert "<n>5000</n>" in xml


def test_a_long_whole_number_in_a_text_keeps_all_its_digits(form: Path) -> None:
    form.write_text("| survey |\n| | type | name | label |\n| | text | phone | Teléfono |\n", "utf-8")
    code, refused, xml = fill(form, {"/data/phone": 502123456789012345})
    assert (code, refused) == (0, [])
    assert "<phone>502123456789012345</phone>" in xml


def test_a_form_that_reaches_outside_is_refused_at_each_door(tmp_path: Path) -> None:
    (tmp_path / "f.xml").write_text(
        '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><model>'
        '<instance><data id="t"><q/></data></instance><instance id="x" src="file:///etc/passwd"/>'
        '<bind nodeset="/data/q"/></model></h:head><h:body><input ref="/data/q"><label>Q</label></input>'
        "</h:body></h:html>",
        "utf-8",
    )
    for name, said in (("answers.json", "{}"), ("filled.xml", "<data/>"), ("lines", "1")):
        (tmp_path / name).write_text(said, "utf-8")
    doors = (
        ("check", "f.xml"),
        ("fill", "f.xml", "--answers", "answers.json", "--out", "out.xml"),
        ("evaluate", "--instance", "filled.xml", "--form", "f.xml", "--expressions", "lines"),
    )
    for door in doors:
        given = [
            str(tmp_path / one) if (tmp_path / one).exists() or one == "out.xml" else one for one in door
        ]
        done = repatria(tmp_path / "home", "--lang", "es", "form", *given, passphrase=None)
        assert (done.returncode, done.stdout) == (2, ""), door
        assert "instance x" in done.stderr
        assert "file:///etc/passwd" in done.stderr
    assert not (tmp_path / "out.xml").exists()


@pytest.mark.parametrize(
    "value",
    [
        "9" * 400,
        "9" * 5000,
        "-" + "9" * 5000,
        "1e999",
        "NaN",
        "-Infinity",
        '"\\ud800"',
        '["a", NaN]',
        '["\\udc00"]',
    ],
)
def test_an_answer_that_no_file_can_hold_is_named(form: Path, value: str) -> None:
    given, out = form.parent / "answers.json", form.parent / "out.xml"
    given.write_text(f'{{"/data/needs": "medical", "/data/age": {value}}}', "utf-8")
    arguments = ("form", "fill", str(form), "--answers", str(given), "--out", str(out))
    done = repatria(form.parent / "home", "--lang", "es", *arguments, passphrase=None)
    assert (done.returncode, done.stdout, out.exists()) == (2, "", False)
    assert "«/data/age»" in done.stderr
    assert "JSON" not in done.stderr


def test_an_answer_that_another_keeps_out_is_listed_and_not_written(form: Path) -> None:
    form.write_text(
        "| survey |\n| | type | name | label | relevant |\n| | begin_group | p | P | |\n"
        "| | integer | age | Edad | |\n"
        "| | end_group | | | |\n| | text | guardian | Tutor | ${age} < 18 or ${age} = '' |\n",
        "utf-8",
    )
    code, refused, xml = fill(form, {"/data/p/age": 20, "/data/guardian": "Rosa"})
    assert (code, [one["path"] for one in refused]) == (1, ["/data/guardian"])
    assert "Rosa" not in xml


def test_a_filling_in_which_a_choice_could_not_be_checked_is_refused_whole(form: Path) -> None:
    choices = "".join(f"| | l | c{place} | C |\n" for place in range(400))
    form.write_text(
        "| survey |\n| | type | name | label | choice_filter |\n| | begin_repeat | kin | Kin | |\n"
        "| | text | way | W | |\n| | end_repeat | | | |\n| | text | t | T | |\n| | select_one l | who | Who | "
        "name != 'c395' and count(/data/kin[way = current()/../t]) = 0 |\n"
        "| choices |\n| | list_name | name | label |\n" + choices,
        "utf-8",
    )
    given, out = form.parent / "answers.json", form.parent / "out.xml"
    rows = {f"/data/kin[{place}]/way": f"n {place}" for place in range(1, 61)}
    given.write_text(json.dumps({**rows, "/data/who": "c395"}), "utf-8")
    arguments = ("form", "fill", str(form), "--answers", str(given), "--out", str(out))
    done = repatria(form.parent / "home", "--lang", "en", *arguments, passphrase=None)
    assert (done.returncode, done.stdout, out.exists()) == (2, "", False)
    assert "too long" in done.stderr
