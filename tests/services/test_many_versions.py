"""However many versions of a form with long lists there were, opening it reads the one that is filled."""

from __future__ import annotations

import pytest

from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Form
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.stricter import levels_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms import stored
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, keep_answer, resume_form, save_answers
from repatria.services.forms.left_over import left_over
from repatria.services.forms.remembered import Remembered
from repatria.services.forms.versions_here import versions_here
from tests.services.ministry import STEP, TOWNS_FORM, put_into_use

pytestmark = pytest.mark.supervised

TOWNS = (
    "name,label,state,people\n" + "".join(f"t{i},Pueblo número {i},sm,{i}\n" for i in range(5_000))
).encode()


def put(desk: Desk, number: int, level: str) -> None:
    text = TOWNS_FORM.replace("| lugares | Lugares | 1 |", f"| lugares | Lugares | {number} |")
    lists = {"towns.csv": TOWNS + b"last,El otro,qz,1\n" * number}
    put_into_use(desk, check_file("lugares.md", text.encode(), lists.get), [STEP], level)


@pytest.fixture
def read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put four versions into use, and return in what is read of them whole from then on."""
    for number, level in enumerate(("L3", "L4", "L2", "L2"), 1):
        put(desk, number, level)
    found: list[str] = []

    def counted(form: Form) -> FormPlan:
        found.append(form.version)
        return plan_form(form)

    monkeypatch.setattr(stored, "plan_form", counted)
    monkeypatch.setattr(stored, "_READ", Remembered(16 << 20))
    return found


def test_filling_a_form_reads_no_version_before_it_whole(
    desk: Desk, girl: OpenedCase, read: list[str]
) -> None:
    work = begin_form(desk, girl.id, "x-lugares", STEP)
    give_answer(work.session, Place("x-state"), "sm")
    keep_answer(desk, work, Place("x-state"))
    work = resume_form(desk, girl.id, work.member)
    assert left_over(desk, work) == ()
    save_answers(desk, work)
    assert read == ["4"]


def test_each_says_how_sensitive_it_is_as_if_it_was_read_whole(desk: Desk, read: list[str]) -> None:
    told = {
        one.digest: {name: row.level for name, row in one.told.items()}
        for one in versions_here(desk, "x-lugares")
    }
    assert read == []
    assert told == {plan.form.digest: levels_of(plan.form) for plan in stored.versions_of(desk, "x-lugares")}
    assert len(told) == len(read) == 4


def test_one_whose_list_is_not_the_one_that_was_put_into_use_is_not_here(
    desk: Desk, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = {
        **stored.said_of(desk, "x-lugares")[0],
        stored.ATTACHED: {"towns.csv": stored.packed_list(TOWNS)},
    }
    assert stored.plan_of(other) is None
    monkeypatch.setattr(stored, "activations", lambda _: [other])
    assert versions_here(desk, "x-lugares") == ()


def test_what_is_remembered_weighs_no_more_than_it_may() -> None:
    remembered = Remembered[str](10)
    made: list[str] = []

    def make(name: str, weight: int) -> str:
        def read() -> tuple[str, int]:
            made.append(name)
            return name, weight

        return remembered.get(name.encode(), read)

    for name, weight in (("a", 4), ("b", 4), ("a", 4), ("c", 4), ("a", 4)):
        assert make(name, weight) == name
        assert remembered.weight <= 10
    assert made == ["a", "b", "c"]
    assert make("b", 4) == "b"
    assert make("huge", 99) == make("huge", 99) == "huge"
    assert made == ["a", "b", "c", "b", "huge"]
    assert remembered.weight == 99
    assert make("a", 4) == "a"
    assert remembered.weight == 4
