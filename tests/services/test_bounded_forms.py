"""Whatever a form of others asks the program to do, the cases stay open and the person can go on typing."""

from __future__ import annotations

from itertools import chain as chained
from itertools import count, repeat

import pytest

from repatria.content.adopting import reading, trying
from repatria.content.adopting.reading import bring_in
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import Form
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.planning import plan_form
from repatria.domain.reasons import Reason, because
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms import stored
from repatria.services.forms.adopted import check_file, known_form
from repatria.services.forms.filling import begin_form, save_answers
from repatria.services.forms.remembered import Remembered
from repatria.ui.case.view import look
from tests.services.chains import chain, each_with_each, waiting
from tests.services.ministry import STEP, put_into_use

pytestmark = pytest.mark.supervised


def test_words_that_show_the_end_of_a_long_chain_of_calculations_are_read() -> None:
    checked = check_file("cadena.xml", chain(700))
    assert "…" in checked.form.survey[0].label["es"]


def test_a_form_that_cannot_be_read_any_more_keeps_no_case_from_opening(
    desk: Desk, girl: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = put_into_use(desk, check_file("cadena.xml", chain(3)), [STEP])

    def too_deep(*_: object, **_names: object) -> None:
        raise RecursionError

    monkeypatch.setattr(stored, "bring_in", too_deep)
    monkeypatch.setattr(stored, "_READ", Remembered(16 << 20))
    assert look(desk, girl.id).beside == {STEP: (one.id,)}
    assert known_form(desk, one.id) is None


def test_however_many_forms_are_in_use_a_case_reads_only_those_filled_in_it(
    desk: Desk, girl: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        put_into_use(desk, check_file("cadena.xml", chain(3, f"cadena{number}")), [STEP])
    work = begin_form(desk, girl.id, "x-cadena7", STEP)
    work.session.set_answer("x-a", 1)
    save_answers(desk, work)
    read: list[str] = []

    def counted(form: Form) -> FormPlan:
        read.append(form.id)
        return plan_form(form)

    monkeypatch.setattr(stored, "plan_form", counted)
    monkeypatch.setattr(stored, "_READ", Remembered(16 << 20))
    view = look(desk, girl.id)
    assert read == ["x-cadena7"]
    assert len(view.beside[STEP]) == 20
    assert all(view.forms[name].title["es"] == "Cadena" for name in view.beside[STEP])


@pytest.mark.parametrize(("calculations", "entries"), [(1, 800), (40, 100)])
def test_a_form_that_takes_too_long_is_refused_before_it_is_put_into_use(
    calculations: int, entries: int
) -> None:
    with pytest.raises(DefinitionError) as refused:
        check_file("todo.xml", each_with_each(calculations, entries))
    assert refused.value.reason == because(Reason.FILLED_TOO_LONG)


@pytest.mark.parametrize("where", ["required", "readonly", "calculate", "words"])
def test_what_waits_for_a_certain_answer_is_refused_as_what_does_not(where: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        check_file("espera.xml", waiting(where))
    assert refused.value.reason == because(Reason.FILLED_TOO_LONG)


@pytest.mark.parametrize(("a_look", "refused"), [(0.5, False), (3.0, True), (11.0, True)])
def test_a_form_that_takes_seconds_is_refused_whatever_its_steps(
    monkeypatch: pytest.MonkeyPatch, a_look: float, refused: bool
) -> None:
    looks = count(0.0, a_look)
    monkeypatch.setattr(trying, "process_time", lambda: next(looks))
    assert trying.takes_long(check_file("cadena.xml", chain(3)).form) is refused


def test_beginning_a_form_may_take_seconds_and_not_many(monkeypatch: pytest.MonkeyPatch) -> None:
    form = check_file("cadena.xml", chain(3)).form
    for opened, refused in ((9.0, False), (11.0, True)):
        looks = chained([0.0, opened], repeat(opened))
        monkeypatch.setattr(trying, "process_time", lambda looks=looks: next(looks))
        assert trying.takes_long(form) is refused


def test_a_form_whose_answer_runs_out_of_steps_is_refused_whatever_it_weighs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(trying, "takes_too_many", lambda plan: False)
    assert trying.takes_long(bring_in("todo.xml", each_with_each(8, 100)).form)


def test_a_form_that_takes_a_moment_may_be_used() -> None:
    assert check_file("todo.xml", each_with_each(3, 70)).form.id == "x-todo"


def test_a_form_too_deep_to_be_read_is_refused_with_a_reason(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = check_file("cadena.xml", chain(3))

    def too_deep(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(reading, "plan_form", too_deep)
    with pytest.raises(DefinitionError) as refused:
        check_file("cadena.xml", checked.xform)
    assert refused.value.reason == because(Reason.READ_TOO_DEEP)
