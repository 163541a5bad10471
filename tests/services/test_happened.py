"""What has happened is recorded, step or no step; past a closed safeguard it stands as a deviation."""

from __future__ import annotations

import pytest

from repatria.domain.errors import RecordIncompleteError
from repatria.domain.protocol.exceptions import deviations
from repatria.services.cases.acts import raise_block
from repatria.services.cases.happened import record_happened
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from tests.services.deeds import told


def test_what_passed_a_closed_safeguard_without_a_step_is_a_deviation(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "yes", nationality=("HND",), return_country="HND"))
    after = record_happened(desk, case.id, told(desk, institution="Delegación"))
    found = deviations(after.facts)[-1].value
    assert found["act"] == "hand_over"
    assert "G6" in found["gates"]
    assert (found["by"], found["known_by"], found["institution"]) == ("migration_auth", "told", "Delegación")


def test_a_contact_past_a_block_is_a_deviation(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    raise_block(desk, case.id)
    after = record_happened(desk, case.id, told(desk, "contact_family"))
    assert deviations(after.facts)[-1].value["gates"]


def test_what_no_safeguard_closes_is_a_line_of_the_history(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    after = record_happened(desk, case.id, told(desk, "refer"))
    assert not deviations(after.facts)
    assert after.state.of_type("note_added")[-1].value["act"] == "refer"


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({"reason": " "}, "reason"),
        ({"by": ""}, "by"),
        ({"known_by": "dreamt"}, "known_by"),
        ({"happened_at": "2099-01-01T10:00"}, "happened_at"),
        ({"happened_at": ""}, "happened_at"),
    ],
)
def test_nothing_is_recorded_while_something_is_missing(
    desk: Desk, said: dict[str, str], missing: str
) -> None:
    case = open_case(desk, Opening("host", "yes"))
    with pytest.raises(RecordIncompleteError) as refused:
        record_happened(desk, case.id, told(desk, **said))
    assert refused.value.facts["missing"] == (missing,)
