from __future__ import annotations

import pytest

from repatria.domain.erasing import MAY_ERASE
from repatria.domain.may import MAY, RIGHTS, Right, role_may
from repatria.domain.people import ROLES


def test_the_table_says_of_every_right_who_has_it() -> None:
    assert set(MAY) == set(RIGHTS)
    assert all(MAY[right] <= set(ROLES) for right in RIGHTS)


@pytest.mark.parametrize("right", RIGHTS)
def test_in_training_nobody_has_a_right_where_people_are_real(right: Right) -> None:
    assert not role_may("trainee", right, practice=False)


def test_an_auditor_sits_and_reads_and_nothing_else() -> None:
    assert [right for right in RIGHTS if role_may("auditor", right, practice=False)] == ["sit", "audit"]


def test_who_may_erase_by_the_table_may_by_what_an_erasure_means() -> None:
    assert MAY["erase"] == MAY_ERASE
