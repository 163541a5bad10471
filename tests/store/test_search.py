from __future__ import annotations

from functools import partial

import pytest
from benchmarks.data import fill_cases, open_memory

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import code_symbols, make_case_code, make_id
from repatria.store.cipher import Connection
from repatria.store.lists.search import search
from repatria.store.log.events import append
from tests.pace import measured
from tests.store.logs import random_bytes
from tests.store.vaults import nobody

PEOPLE = (
    "María José Hernández Xo",
    "Ximena Vázquez Núñez",
    "Petrona Tz’unun Ba",
    "Griselda Li Caal",
    "José Ángel Zúñiga",
    "Wilmer Castillo Chávez",
)

CODES = {name: make_case_code(name.encode()) for name in PEOPLE}


@pytest.fixture
def connection() -> Connection:
    held = open_memory()
    for number, name in enumerate(PEOPLE):
        case(held, number, name)
    return held


def case(connection: Connection, number: int, name: str, **values: object) -> str:
    case_id = make_id(number.to_bytes(16, "big"))
    part = core_part(case_id)
    said = {"name_used": name, **values}
    deeds = [Deed(part, "case_opened", "", {"code": CODES.get(name, ""), "side": "host"})]
    deeds += [Deed(part, "value", f"case/{path}", value) for path, value in said.items()]
    append(
        connection,
        make_id(random_bytes(16)),
        deeds,
        author="ana",
        wall="2026-01-01T00:00:00Z",
        random=random_bytes,
        sign=nobody,
    )
    return case_id


def found(connection: Connection, text: str, person: str | None = "ana") -> list[str]:
    return [hit.text for hit in search(connection, text, person=person)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("maria jose", "María José Hernández Xo"),
        ("MARÍA", "María José Hernández Xo"),
        ("xo", "María José Hernández Xo"),
        ("ba", "Petrona Tz’unun Ba"),
        ("li", "Griselda Li Caal"),
        ("selda", "Griselda Li Caal"),
        ("tz'unun", "Petrona Tz’unun Ba"),
        ("tzunun", "Petrona Tz’unun Ba"),
        ("zuñiga jose", "José Ángel Zúñiga"),
        ("jimena", "Ximena Vázquez Núñez"),
        ("basques", "Ximena Vázquez Núñez"),
        ("ernandes", "María José Hernández Xo"),
        ("castiyo", "Wilmer Castillo Chávez"),
        ("suniga", "José Ángel Zúñiga"),
        ("petrina", "Petrona Tz’unun Ba"),
        ("wilmer chabes", "Wilmer Castillo Chávez"),
    ],
)
def test_a_name_is_found_however_it_is_written(connection: Connection, typed: str, name: str) -> None:
    assert found(connection, typed)[0] == name


def test_exact_words_come_before_beginnings_and_pieces(connection: Connection) -> None:
    for number, name in enumerate(("Josefina Ruiz", "José Ruiz", "Marijose Ruiz"), start=50):
        case(connection, number, name)
    assert found(connection, "jose ruiz") == ["José Ruiz", "Josefina Ruiz", "Marijose Ruiz"]


@pytest.mark.parametrize("person", PEOPLE)
def test_a_case_is_found_by_its_code_a_half_of_it_and_with_a_slip(
    connection: Connection, person: str
) -> None:
    code = CODES[person]
    symbols = code_symbols(code)
    slip = ("1" if symbols[-1] != "1" else "2").join((symbols[:-1], ""))
    for typed in (
        code,
        code.lower(),
        code.replace("-", " "),
        code.replace("0", "o"),
        code[:4],
        code[5:],
        slip,
    ):
        assert code in [hit.code for hit in search(connection, typed, person="ana")], typed


def test_a_restricted_case_is_found_only_by_those_it_names(connection: Connection) -> None:
    case(connection, 99, "Dulce Reservada", restricted=["bea"])
    assert found(connection, "dulce", "bea") == ["Dulce Reservada"]
    assert found(connection, "dulce", None) == ["Dulce Reservada"]
    for typed in ("dulce", "d", "lce", "dulse", "reserbada"):
        assert "Dulce Reservada" not in found(connection, typed, "ana")


def test_while_disputed_only_those_see_a_case_whom_all_restrictions_name(connection: Connection) -> None:
    case_id = case(connection, 99, "Dulce Reservada", restricted=["bea", "eva"])
    deed = Deed(core_part(case_id), "value", "case/restricted", ["eva", "ana"])
    append(
        connection, make_id(random_bytes(16)), [deed], author="x", wall="", random=random_bytes, sign=nobody
    )
    assert [found(connection, "dulce res", who) != [] for who in ("ana", "bea", "eva")] == [
        False,
        False,
        True,
    ]


def test_a_name_that_was_replaced_is_not_found_any_more(connection: Connection) -> None:
    case_id = make_id((0).to_bytes(16, "big"))
    part = core_part(case_id)
    from repatria.domain.ids import CaseId
    from repatria.store.state import load_case_state

    (head,) = load_case_state(connection, CaseId(case_id)).values["case/name_used"].heads
    deed = Deed(part, "value", "case/name_used", "Otra Persona", (head.event_id,))
    append(
        connection, make_id(random_bytes(16)), [deed], author="x", wall="", random=random_bytes, sign=nobody
    )
    assert found(connection, "otra") == ["Otra Persona"]
    assert "María José Hernández Xo" not in found(connection, "hernandez")
    assert connection.execute("SELECT uses FROM word WHERE text = 'hernandez'").fetchone() is None


def test_related_people_and_other_names_lead_to_the_case(connection: Connection) -> None:
    case_id = case(connection, 99, "Dulce Mora", aliases=["La Güera", "Mariposa"])
    part = core_part(case_id)
    deeds = [
        Deed(part, "member_added", "related/x", {"kind": "family"}),
        Deed(part, "value", "related/x/name", "Eva Q"),
    ]
    append(
        connection, make_id(random_bytes(16)), deeds, author="x", wall="", random=random_bytes, sign=nobody
    )
    for typed in ("guera", "mariposa", "eva"):
        assert case_id in [hit.case_id for hit in search(connection, typed, person="ana")]


@pytest.mark.parametrize(
    "typed", ["", " ", "'", '"', "%", "*", "a OR b", '"; DROP TABLE case_row', "\x00", "ñ", "😀"]
)
def test_odd_questions_are_answered(connection: Connection, typed: str) -> None:
    found = {hit.case_id for hit in search(connection, typed, person="ana")}
    assert found <= {str(row[0]) for row in connection.execute("SELECT id FROM case_row")}


@pytest.mark.slow
def test_a_hundred_thousand_cases_answer_while_typing() -> None:
    connection = open_memory()
    fill_cases(connection, 100_000)
    took = []
    for typed in (
        "m",
        "xo",
        "maria jose",
        "hernandes",
        "garsia peres",
        "a b c",
        "7f3k",
        "zzzz",
        "isela",
        "mari",
    ) * 3:
        found = partial(search, connection, typed, person="ana")
        assert len(found()) <= 200
        took.append(measured(found))
    assert sorted(took)[len(took) // 2] < 0.016
