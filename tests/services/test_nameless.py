"""Where the name of whoever may control a person stayed with another post, she is given to nobody by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.cases.related import nameless
from repatria.domain.events.kinds import protected_part
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.relations import add_related, change_related
from repatria.services.desk import Desk
from tests.services.meeting import lacking, receive_by
from tests.services.two_posts import send


@pytest.fixture
def there(desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path) -> str:
    """Send the case without its protected answers; return who may control her, as the other post knows him."""
    add_related(desk, girl.id, "suspected_controller", {"name": "Juan Pérez"})
    send(desk, other, tmp_path, girl.id)
    [member] = nameless(case_of(other, girl.id).state)
    return member


def test_no_receiver_counts_while_it_may_be_him(other: Desk, girl: OpenedCase, there: str) -> None:
    for name in ("Juan Pérez", "Marta Solís"):
        receive_by(other, girl, name)
        assert "receiver_of_child" in lacking(other, girl.id)
        facts = case_of(other, girl.id).facts
        assert facts.value("F22.receiver_name") == ""
        assert facts.possible("F22.within_hours") == ("yes",), "what else the form says stands"
        assert {one.known for one in facts.misnamed} == {False}


def test_his_name_told_by_the_other_post_opens_for_everybody_else_and_stays_protected(
    desk: Desk, other: Desk, girl: OpenedCase, there: str
) -> None:
    receive_by(other, girl, "Marta Solís")
    change_related(other, girl.id, there, {"name": "Juan Pérez"})
    case = case_of(other, girl.id)
    assert not nameless(case.state)
    assert not case.facts.misnamed
    assert not lacking(other, girl.id)
    told = [head.event_id for head in case.state.values[f"related/{there}/name"].heads]
    place = "SELECT part.name FROM event JOIN part ON part.key = event.part WHERE event.body LIKE '%Juan P%'"
    assert told
    assert {name for (name,) in other.read().execute(place)} == {protected_part(girl.id)}


def test_he_himself_stays_closed_once_his_name_is_known(
    desk: Desk, other: Desk, girl: OpenedCase, there: str, tmp_path: Path
) -> None:
    receive_by(other, girl, "Juan Pérez")
    send(desk, other, tmp_path, girl.id, protected=True)
    case = case_of(other, girl.id)
    assert not nameless(case.state)
    assert [one.known for one in case.facts.misnamed] == [True]
    assert "receiver_of_child" in lacking(other, girl.id)


def test_a_post_that_has_all_and_knows_no_name_either_goes_on(desk: Desk, girl: OpenedCase) -> None:
    add_related(desk, girl.id, "suspected_controller", {"note": "un hombre de gorra"})
    receive_by(desk, girl, "Marta Solís")
    assert not lacking(desk, girl.id)
