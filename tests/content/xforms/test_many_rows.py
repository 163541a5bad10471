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
