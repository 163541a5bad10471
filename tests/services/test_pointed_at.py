"""Whoever a restricted case is kept from gains nothing by making or ending accounts, and is told nothing of it."""

from __future__ import annotations

import pytest

from repatria.domain.errors import AccessHeldError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.people import Person, Role
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.restricting import open_to_all, readers_after, restrict_case
from repatria.services.desk import Desk
from repatria.services.post.people import end_access, let_in
from repatria.services.post.pointed_at import holds_a_case
from repatria.services.today import case_page
from repatria.store.lists.cases import CaseFilter
from tests.posts import seat, seated


@pytest.fixture
def case(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "no", label="blusa azul"))


def joins(desk: Desk, name: str, role: Role) -> Person:
    """Let somebody in with an account."""
    return let_in(desk, name, role, f"otra frase larga de {name}")


def seen(desk: Desk) -> list[str]:
    """Return the labels of the cases that whoever is at the desk sees."""
    return [line.label for line in case_page(desk, CaseFilter(practice=True))]


@pytest.mark.parametrize("role", ["coordinator", "supervisor", "liaison"])
def test_nobody_takes_a_case_kept_from_them_by_ending_the_access_of_its_readers(
    desk: Desk, case: OpenedCase, role: Role
) -> None:
    ana, luz, named = desk.person, joins(desk, "Luz", "liaison"), joins(desk, "Señalado", role)
    restrict_case(desk, case.id, [named.id])
    seat(desk, named)
    for reader in (ana, luz):
        with pytest.raises(AccessHeldError):
            end_access(desk, reader.id)
    assert seen(desk) == []


def test_whom_the_person_pointed_at_lets_in_never_reads_it_nor_whom_those_let_in(
    desk: Desk, case: OpenedCase
) -> None:
    ana, named = desk.person, joins(desk, "Señalado", "coordinator")
    restrict_case(desk, case.id, [named.id])
    seat(desk, named)
    between = joins(desk, "De paso", "coordinator")
    seat(desk, between)
    puppet = joins(desk, "Enlace de nadie", "liaison")
    for one in (named, between, puppet):
        seat(desk, one)
        with pytest.raises(AccessHeldError):
            end_access(desk, ana.id)
        assert seen(desk) == []
    seat(desk, ana)
    other = open_case(desk, Opening("host", "no"))
    assert puppet.id not in readers_after(desk, other.id)


def test_what_nobody_is_left_to_read_falls_to_no_liaison_whom_the_person_pointed_at_let_in(
    desk: Desk, case: OpenedCase
) -> None:
    luz, named = joins(desk, "Luz", "liaison"), joins(desk, "Señalado", "coordinator")
    desk.append([Deed(core_part(case.id), VALUE, "case/restricted", [desk.person.id])])
    with seated(desk, named):
        puppet = joins(desk, "Enlace de nadie", "liaison")
    with desk.writing() as connection:  # as a vault of before left it
        connection.execute("UPDATE account SET active = 0 WHERE id = ?", (desk.person.id,))
    seat(desk, puppet)
    assert seen(desk) == []
    seat(desk, luz)
    assert seen(desk) == ["blusa azul"]


def test_the_last_reader_leaves_when_a_liaison_is_there_to_whom_the_case_falls(
    desk: Desk, case: OpenedCase
) -> None:
    ana, bea = desk.person, joins(desk, "Bea", "coordinator")
    restrict_case(desk, case.id)
    seat(desk, bea)
    with pytest.raises(AccessHeldError):
        end_access(desk, ana.id)
    luz = joins(desk, "Luz", "liaison")
    assert not holds_a_case(desk, ana.id)
    seat(desk, luz)
    assert seen(desk) == []
    assert not holds_a_case(desk, ana.id)


def test_a_liaison_who_was_pointed_at_is_no_one_to_whom_the_case_may_fall(
    desk: Desk, case: OpenedCase
) -> None:
    ana, bea = desk.person, joins(desk, "Bea", "coordinator")
    named = joins(desk, "Señalada", "liaison")
    restrict_case(desk, case.id, [named.id])
    seat(desk, bea)
    with pytest.raises(AccessHeldError):
        end_access(desk, ana.id)


def test_of_a_case_open_to_all_again_nothing_holds_anybody(desk: Desk, case: OpenedCase) -> None:
    named = joins(desk, "Señalado", "coordinator")
    restrict_case(desk, case.id, [named.id])
    open_to_all(desk, case.id, "Fue un malentendido.")
    assert not end_access(desk, named.id).active


def test_who_is_a_reader_ends_the_access_of_whoever_was_pointed_at(desk: Desk, case: OpenedCase) -> None:
    named = joins(desk, "Señalado", "liaison")
    restrict_case(desk, case.id, [named.id])
    assert not end_access(desk, named.id).active
