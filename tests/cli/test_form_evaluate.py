"""``form evaluate`` says for each line what it comes to, and refuses files that are not what they claim."""

from __future__ import annotations

import json
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from tests.cli.shell import repatria

INSTANCE = """<data id="x"><name>Ana</name><age>15</age>
<leg><hours>1</hours></leg><leg><hours>2.5</hours></leg><shelter>b</shelter><kids>0</kids><paid>1.0</paid></data>"""
FORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>t</h:title><model>
<itext><translation lang="es" default="true()"><text id="l-0"><value form="short">U</value><value>Uno</value></text>
<text id="l-1"><value>Dos</value></text></translation>
<translation lang="en"><text id="l-0"><value>One</value></text></translation></itext>
<instance><data id="x"><shelter/></data></instance>
<instance id="places"><root><item><itextId>l-0</itextId><name>a</name></item>
<item><itextId>l-1</itextId><name>b</name></item></root></instance>
<bind nodeset="/data/shelter"/><bind nodeset="/data/kids" type="int"/><bind nodeset="/data/paid" type="xsd:decimal"/>
</model></h:head>
<h:body><select1 ref="/data/shelter"><label>s</label><itemset nodeset="instance('places')/root/item">
<value ref="name"/><label ref="jr:itext(itextId)"/></itemset></select1>
<select1 ref="/data/name"><label>n</label><item><label>Doña Ana</label><value>Ana</value></item></select1>
</h:body></h:html>"""


FILES = {"--instance": "instance.xml", "--form": "form.xml", "--expressions": "lines"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "instance.xml").write_text(INSTANCE, "utf-8")
    (tmp_path / "form.xml").write_text(FORM, "utf-8")
    return tmp_path


def evaluate(folder: Path, *lines: str) -> CompletedProcess[str]:
    (folder / "lines").write_text("\n".join(lines), "utf-8")
    files = {name: str(folder / place) for name, place in FILES.items()}
    given = [part for pair in files.items() for part in pair]
    return repatria(folder / "home", "--lang", "en", "form", "evaluate", "--json", *given, passphrase=None)


def test_each_line_is_answered_in_its_place(folder: Path) -> None:
    answers: list[tuple[str, str, Any]] = [
        ("/data/name", "nodeset", ["Ana"]),
        ("sum(/data/leg/hours)", "number", 3.5),
        ("/data/age + 1", "number", 16),
        ("boolean(/data/kids)", "boolean", False),
        ("concat(/data/paid, not(/data/nothing))", "string", "1true"),
        ("1 div 0", "number", "Infinity"),
        ("-1 div 0", "number", "-Infinity"),
        ("number('x')", "number", "NaN"),
        ("/data/age >= 18", "boolean", False),
        ("jr:choice-name(/data/shelter, '/data/shelter')", "string", "Dos"),
        ("jr:choice-name(/data/name, '/data/name')", "string", "Doña Ana"),
        ("jr:itext('l-0')", "string", "Uno"),
        ("instance('places')/root/item[name = /data/shelter]/itextId", "nodeset", ["l-1"]),
        ("pulldata('places', 'itextId', 'name', 'a')", "string", "l-0"),
    ]
    done = evaluate(folder, *(text for text, _, _ in answers))
    assert (done.returncode, done.stderr) == (0, "")
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert said == [{"expr": text, "type": kind, "value": value} for text, kind, value in answers]


def test_a_line_that_cannot_be_worked_out_says_why_and_the_next_is_answered(
    folder: Path,
) -> None:
    done = evaluate(folder, "foo()", "", "'a'/b", "2 + 2")
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert [sorted(answer) for answer in said[:3]] == [["error", "expr"]] * 3
    assert "foo" in said[0]["error"]
    assert said[3]["value"] == 4


def test_each_line_may_look_at_as_much_as_any_other(folder: Path) -> None:
    rows = "".join(f"<r><x>{number}</x></r>" for number in range(700))
    (folder / "instance.xml").write_text(f"<data>{rows}<a>1</a></data>", "utf-8")
    dear = "count(/data/r[count(/data/r[x > position()]) > 1])"
    done = evaluate(folder, dear, "1 + 1", dear, "count(/data/r)", *["sum(/data/r[x > 5]/x)"] * 300)
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert "letter" not in said[0]["error"]  # it is understood, and too dear
    assert [one.get("value") for one in said[:4]] == [None, 2, None, 700]
    assert {one.get("value") for one in said[4:]} == {244635}


ENTITIES = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
REACHING = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("<a><b></a>", "line 1"),
        ("", "line 1"),
        (ENTITIES, "DOCTYPE"),
        (REACHING, "DOCTYPE"),
        ("<a>" * 200 + "</a>" * 200, "100"),
        ('<?xml version="1.0" encoding="no-such"?><a/>', "line 1"),
    ],
)
def test_what_is_no_filled_form_is_refused_in_one_sentence(folder: Path, content: str, word: str) -> None:
    (folder / "instance.xml").write_text(content, "utf-8")
    done = evaluate(folder, "1")
    assert (done.returncode, done.stdout) == (2, "")
    assert word in done.stderr
    assert "instance.xml" in done.stderr


def test_a_form_without_a_model_is_refused(folder: Path) -> None:
    (folder / "form.xml").write_text("<html/>", "utf-8")
    done = evaluate(folder, "1")
    assert done.returncode == 2
    assert "form.xml" in done.stderr


def test_a_file_too_large_is_not_read(folder: Path) -> None:
    with (folder / "instance.xml").open("wb") as large:
        large.truncate(200 << 20)
    done = evaluate(folder, "1")
    assert done.returncode == 2
    assert "32 MB" in done.stderr


def test_expressions_in_a_file_too_large_are_not_answered_by_halves(folder: Path) -> None:
    with (folder / "expressions.txt").open("wb") as large:
        large.write(b"1 + 1\n")
        large.truncate((32 << 20) + 10)
    done = repatria(
        folder, "form", "evaluate", "--instance", str(folder / "instance.xml"),
        "--expressions", str(folder / "expressions.txt"), passphrase=None,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert "expressions.txt" in done.stderr
    assert "32 MB" in done.stderr


@pytest.mark.parametrize("written", ["1 + 1".encode("utf-16"), b"1 + 1\n\xff\xfe\xa0", b"'a\xf1o'"])
def test_expressions_that_are_no_utf8_are_refused(folder: Path, written: bytes) -> None:
    (folder / "expressions.txt").write_bytes(written)
    done = repatria(
        folder, "form", "evaluate", "--instance", str(folder / "instance.xml"),
        "--expressions", str(folder / "expressions.txt"), passphrase=None,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert "UTF-8" in done.stderr


def test_only_the_end_of_a_line_ends_an_expression(folder: Path) -> None:
    odd = ["'a\u2028b'", "'a\u0085b'", "'a\x0bb'", "'a\x0cb'", "'a\x1cb'"]
    done = evaluate(folder, *odd, "1 + 1\r", "")
    told = [json.loads(line) for line in done.stdout.split("\n") if line]
    assert [one.get("value") for one in told] == [line[1:-1] for line in odd] + [2]


def test_a_form_in_a_spreadsheet_gives_its_types_as_an_xform_does(folder: Path) -> None:
    sheet = "| survey |\n| | type | name | label |\n| | integer | kids | Kids |\n| | select_one s | shelter | S |\n"
    sheet += "| choices |\n| | list_name | name | label |\n| | s | b | Dos |\n"
    (folder / "form.md").write_text(sheet, "utf-8")
    (folder / "lines").write_text(
        "boolean(/data/kids)\njr:choice-name(/data/shelter, '/data/shelter')", "utf-8"
    )
    files = {**FILES, "--form": "form.md"}
    given = [part for name, place in files.items() for part in (name, str(folder / place))]
    done = repatria(folder / "home", "form", "evaluate", "--json", *given, passphrase=None)
    assert done.returncode == 0, done.stderr
    assert [json.loads(line)["value"] for line in done.stdout.splitlines()] == [False, "Dos"]
