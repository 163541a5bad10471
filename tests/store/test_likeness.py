"""Another case of the same person is found among all by whoever may see it, also after the tables are remade."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from benchmarks.data import fill_cases, open_memory
from benchmarks.likeness import describe_all

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part, protected_part
from repatria.domain.ids import make_case_code, make_id
from repatria.domain.likeness.person import Described
from repatria.store.cipher import Connection
from repatria.store.lists.likeness import alike, described_in
from repatria.store.log.events import append
from repatria.store.log.withdrawing import erase_part
from repatria.store.state import rebuild
from tests.store.logs import ANA, log_of, random_bytes
from tests.store.vaults import nobody

ONE, OTHER, THIRD = (make_id(bytes([number]) * 16) for number in (1, 2, 3))
"""Ids of cases."""


@pytest.fixture
def connection() -> Connection:
    return open_memory()


def write(connection: Connection, *deeds: Deed) -> None:
    append(
        connection,
        log_of(1),
        deeds,
        author=ANA,
        wall="2026-11-23T10:00:00Z",
        random=random_bytes,
        sign=nobody,
    )


def add_case(connection: Connection, case_id: str, **values: object) -> str:
    part = core_part(case_id)
    opened = Deed(part, "case_opened", "", {"code": make_case_code(case_id.encode()), "side": "host"})
    write(connection, opened, *(Deed(part, "value", f"case/{name}", said) for name, said in values.items()))
    return part


def found(connection: Connection, case_id: str, person: str | None = None) -> list[str]:
    described = described_in(connection, case_id)
    return [one.case_id for one in alike(connection, described, person=person, practice=False, but=case_id)]


def test_the_same_name_by_its_sound_and_an_age_near_it_is_found(connection: Connection) -> None:
    add_case(connection, ONE, name_used="María Fernanda Vásquez Xo", age_stated=16)
    add_case(connection, OTHER, name_used="Basques Xo, Fernanda María", age_stated=17)
    add_case(connection, THIRD, name_used="María Vásquez Chub", age_stated=16)
    assert found(connection, ONE) == [OTHER]
    assert found(connection, OTHER) == [ONE]
    assert found(connection, THIRD) == []


def test_one_letter_written_wrong_is_found(connection: Connection) -> None:
    add_case(connection, ONE, name_used="Taiwo Edito", age_stated=20)
    add_case(connection, OTHER, name_used="Taiwo Edoto", age_stated=20)
    assert found(connection, ONE) == [OTHER]


@pytest.mark.parametrize("part_of", [core_part, protected_part])
def test_a_document_is_found_wherever_a_form_says_it_until_its_row_is_taken_out(
    connection: Connection, part_of: Callable[[str], str]
) -> None:
    for case_id in (ONE, OTHER):
        add_case(connection, case_id, name_used=f"Ana {case_id}")
        write(connection, Deed(part_of(case_id), "value", "row/r/document_number", "a-123 4567"))
    assert found(connection, ONE) == [OTHER]
    write(connection, Deed(part_of(OTHER), "value", "row/r/_removed", True))
    assert found(connection, ONE) == []


def test_what_is_said_no_more_finds_nothing(connection: Connection) -> None:
    add_case(connection, ONE, name_used="Ana Caal Xo", age_stated=20)
    part = add_case(connection, OTHER, name_used="Ana Caal Xo", age_stated=20)
    assert found(connection, ONE) == [OTHER]
    erase_part(connection, part)
    assert found(connection, ONE) == []


def test_a_restricted_case_is_not_there_for_others(connection: Connection) -> None:
    add_case(connection, ONE, name_used="Ana Caal Xo", age_stated=20)
    add_case(connection, OTHER, name_used="Ana Caal Xo", age_stated=20, restricted=[ANA])
    somebody = make_id(b"somebody" + bytes(8))
    assert found(connection, ONE, somebody) == []
    assert found(connection, ONE, ANA) == [OTHER]


def test_who_stands_around_the_person_makes_nobody_a_suspect(connection: Connection) -> None:
    add_case(connection, ONE, name_used="Ana Caal Xo", age_stated=20)
    part = add_case(connection, OTHER, name_used="Eva Ba", age_stated=20)
    for name in ("name", "name_on_document"):
        write(connection, Deed(part, "value", f"related/m/{name}", "Ana Caal Xo"))
    assert found(connection, ONE) == []


def test_tables_made_again_say_the_same(connection: Connection) -> None:
    add_case(connection, ONE, name_used="Ana Caal Xo", age_stated=20)
    write(connection, Deed(protected_part(ONE), "value", "form/m/document_number", "A1234567"))
    tables = [connection.execute(f"SELECT * FROM {name}").fetchall() for name in ("likeness", "likeness_key")]
    assert all(tables)
    for name in ("likeness", "likeness_key"):
        connection.execute(f"DELETE FROM {name}")
    rebuild(connection)
    again = [connection.execute(f"SELECT * FROM {name}").fetchall() for name in ("likeness", "likeness_key")]
    assert again == tables


def test_an_equal_document_is_found_however_many_share_the_name(connection: Connection) -> None:
    fill_cases(connection, 800)
    connection.execute("UPDATE case_row SET name = 'Ana Caal Xo'")
    describe_all(connection)
    add_case(connection, ONE, name_used="Ana Caal Xo")
    write(connection, Deed(core_part(ONE), "value", "form/m/document_number", "A1234567"))
    asked = Described(names=("Ana Caal Xo",), documents=("A1234567",))
    first, *others = alike(connection, asked, person=None, practice=False)
    assert first.case_id == ONE
    assert first.likeness.suspicion == "likely"
    assert others
