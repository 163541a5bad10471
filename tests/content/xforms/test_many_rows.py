"""Many rows are filled in time that grows with them; a form that looks at everything over and over is stopped."""

from __future__ import annotations

import pytest

from repatria.domain.xforms.computing import Computing
from repatria.domain.xforms.entering import enter
from repatria.domain.xforms.filling import Filling
from tests.content.xforms.forms import filling, texts, xform

ROWS = "<n/><r><a/><b/><c/></r>"
BODY = '<repeat nodeset="/data/r"><input ref="/data/r/a"/></repeat>'


def filled(binds: str, rows: int, instance: str = ROWS) -> Filling:
    made = filling(xform(instance, binds, BODY))
    assert enter(made, {f"/data/r[{place}]/a": str(place) for place in range(1, rows + 1)}) == {}
    return made


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every path that was computed, once for each time."""
    seen: list[str] = []
    compute = Computing._recompute

    def watched(self: Computing, path: str, answers: object) -> object:
        known = list(answers)  # type: ignore[call-overload]
        seen.extend([path] * len(known))
        return compute(self, path, known)

    monkeypatch.setattr(Computing, "_recompute", watched)
    return seen


@pytest.mark.parametrize(
    ("calculate", "last"),
    [
        ("../a + 1", "51"),
        ("/data/r/a + 1", "51"),
        ("current()/../a + 1", "51"),
        ("position(..)", "50"),
        ("if(../b = '', ../a, /data/n)", "50"),
    ],
)
def test_of_many_rows_only_the_one_is_computed_in_which_something_changed(
    worked_out: list[str], calculate: str, last: str
) -> None:
    made = filled(f'<bind nodeset="/data/r/c" calculate="{calculate}"/>', 50)
    assert texts(made, "/data/r/c")[-1] == last
    assert len(worked_out) < 200


@pytest.mark.parametrize(
    ("calculate", "first"),
    [
        ("count(/data/r)", "20"),
        ("count(../../r)", "20"),
        ("sum(../../r/a)", "210"),
        ("sum(/data/*/a)", "210"),
        ("indexed-repeat(/data/r/a, /data/r, position(..) + 1)", "2"),
        ("count(/data/r[a > 3])", "17"),
        ("string(/data/r[20]/a)", "20"),
        ("string-length(/data) > 30", "true"),
    ],
)
def test_what_looks_at_other_rows_is_computed_in_all(calculate: str, first: str) -> None:
    made = filled(f'<bind nodeset="/data/r/c" calculate="{calculate}"/>', 20)
    assert texts(made, "/data/r/c")[0] == first


def test_what_is_asked_in_a_row_follows_from_that_row() -> None:
    binds = """<bind nodeset="/data/r/b" relevant="../a &gt; 2" calculate="../a * 2"/>
    <bind nodeset="/data/r/c" calculate="concat(../b, '-')"/><bind nodeset="/data/n" calculate="sum(/data/r/b)"/>"""
    made = filled(binds, 4)
    assert texts(made, "/data/r/c") == ["-", "-", "6-", "8-"]
    assert texts(made, "/data/n") == ["14"]
    made.set(made.nodes("/data/r/a")[2], "1")
    assert (texts(made, "/data/r/c"), texts(made, "/data/n")) == (["-", "-", "-", "8-"], ["8"])
    made.remove_row(made.nodes("/data/r")[3])
    assert texts(made, "/data/n") == ["0"]


def test_a_form_that_looks_at_all_rows_over_and_over_runs_out() -> None:
    dear = "count(/data/r[count(/data/r[count(/data/r[a &gt; 5]) &gt; 0]) &gt; 0])"
    made = filled(f'<bind nodeset="/data/n" calculate="{dear}"/>', 120)
    assert made.steps.ran_out
    assert texts(made, "/data/n") == [""]


CHOSEN_BY_ROWS = xform(
    "<r><a/></r><t/><who/>",
    '<bind nodeset="/data/who"/>',
    """<repeat nodeset="/data/r"><input ref="/data/r/a"/></repeat><input ref="/data/t"/><select1 ref="/data/who">
    <itemset nodeset="instance('s')/root/item[name != 'c395' and count(/data/r[a = current()/../t]) = 0]">
    <value ref="name"/><label ref="name"/></itemset></select1>""",
    '<instance id="s"><root>'
    + "".join(f"<item><name>c{place}</name></item>" for place in range(400))
    + "</root></instance>",
)


@pytest.mark.parametrize(("rows", "ran_out"), [(20, False), (60, True)])
def test_a_choice_that_could_not_be_checked_is_not_taken_for_checked(rows: int, ran_out: bool) -> None:
    made = filling(CHOSEN_BY_ROWS)
    answers = {f"/data/r[{place}]/a": str(place) for place in range(1, rows + 1)}
    refused = enter(made, {**answers, "/data/who": "c395"})
    assert made.ran_out is ran_out
    assert not made.steps.ran_out, "all of them together had enough"
    assert ran_out or list(refused) == ["/data/who"]


def test_one_calculation_that_looks_too_long_is_told_as_all_together_are() -> None:
    dear = "count(/data/r[count(/data/r[c &gt; 5]) &gt; 0])"
    form = xform(
        "<n/><r><c/></r><z/>",
        f"""<bind nodeset="/data/n" type="int"/><bind nodeset="/data/r/c" calculate="position(..)"/>
        <bind nodeset="/data/z" calculate="{dear}"/>""",
        '<input ref="/data/n"/><repeat nodeset="/data/r" jr:count="/data/n"><input ref="/data/r/c"/></repeat>',
    )
    made = filling(form)
    assert enter(made, {"/data/n": "900"}) == {}
    assert (texts(made, "/data/z"), made.steps.ran_out, made.ran_out) == ([""], False, True)
