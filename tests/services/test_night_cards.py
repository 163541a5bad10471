"""A restricted case shows the night shift its code, the safe place and whom to call; nothing to whoever is named."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.domain.people import Person, Role
from repatria.domain.protocol.recording import StepMark
from repatria.services.cases import night_cards as cards
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.night_cards import NightCard, night_cards
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.restricting import open_to_all, restrict_case
from repatria.services.cases.steps import mark_step
from repatria.services.desk import Desk
from repatria.services.post.people import let_in
from repatria.services.today import today
from tests.posts import TestClock, seat, seated
from tests.services.conftest import fill

REFERRAL: dict[str, object] = {
    "recipient_kind": "shelter",
    "recipient": "Casa Azul",
    "reason": "shelter",
    "age_band": "18-24",
    "sent_at": "2026-11-23T13:40:00-06:00",
    "place_kind": "shelter",
    "our_contact": "ana m.",
    "our_phone": "5555 0101",
}


@pytest.fixture
def case(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "no", label="blusa azul"))


def colleague(desk: Desk, name: str, role: Role = "coordinator") -> Person:
    return let_in(desk, name, role, f"otra frase larga de {name}")


def cards_of(desk: Desk, person: Person) -> tuple[NightCard, ...]:
    with seated(desk, person):
        return night_cards(desk)


def test_the_night_shift_has_code_place_and_whom_to_call_and_nothing_else(
    desk: Desk, case: OpenedCase
) -> None:
    bea, liaison = colleague(desk, "Bea"), colleague(desk, "Luz", "liaison")
    fill(desk, case, "F03", REFERRAL)
    set_case_value(desk, case.id, "on_duty", desk.person.id)
    restrict_case(desk, case.id)
    call = (("Ana M.", "5555 0101"), ("Luz", ""))
    assert cards_of(desk, bea) == (NightCard(case.code, "shelter", "Casa Azul", call),)
    assert {field.name for field in fields(NightCard)} == {"code", "place_kind", "place", "call", "unread"}
    for reader in (desk.person, liaison):
        assert cards_of(desk, reader) == ()
    seat(desk, bea)
    assert today(desk).night_cards == night_cards(desk)


def test_whoever_is_pointed_at_has_no_card_also_after_a_second_restriction(
    desk: Desk, case: OpenedCase
) -> None:
    named, other = colleague(desk, "Señalado"), colleague(desk, "Bea")
    restrict_case(desk, case.id, named=[named.id])
    assert cards_of(desk, named) == ()
    assert len(cards_of(desk, other)) == 1
    restrict_case(desk, case.id, named=[other.id])
    assert cards_of(desk, named) == cards_of(desk, other) == ()


def test_whoever_came_later_or_only_reads_has_no_card(desk: Desk, case: OpenedCase) -> None:
    auditor = colleague(desk, "Auditora", "auditor")
    restrict_case(desk, case.id)
    assert cards_of(desk, colleague(desk, "Nueva")) == ()
    assert cards_of(desk, auditor) == ()


def test_a_restriction_that_says_nothing_of_cards_gives_none_also_when_it_is_asked_again(
    desk: Desk, case: OpenedCase
) -> None:
    bea = colleague(desk, "Bea")
    desk.append([Deed(core_part(case.id), VALUE, "case/restricted", [desk.person.id])])
    assert cards_of(desk, bea) == ()
    restrict_case(desk, case.id)
    assert cards_of(desk, bea) == ()


def test_where_two_say_who_has_the_card_only_whom_both_name_has_it(desk: Desk, case: OpenedCase) -> None:
    one, other = colleague(desk, "Bea"), colleague(desk, "Eva")
    restrict_case(desk, case.id)
    desk.append([Deed(core_part(case.id), VALUE, "case/night_card", [one.id])])
    assert len(cards_of(desk, one)) == 1
    assert cards_of(desk, other) == ()


def test_the_card_goes_when_the_case_is_for_all_again(desk: Desk, case: OpenedCase) -> None:
    bea = colleague(desk, "Bea")
    restrict_case(desk, case.id)
    open_to_all(desk, case.id, "Fue un malentendido.")
    assert cards_of(desk, bea) == ()


def test_the_place_is_where_the_person_went_last_and_a_name_never_stands_with_another_place(
    desk: Desk, case: OpenedCase, clock: TestClock
) -> None:
    bea = colleague(desk, "Bea")
    fill(desk, case, "F03", REFERRAL)
    clock.pass_time(hours=1)
    fill(desk, case, "F03", {**REFERRAL, "recipient_kind": "prosecutor", "place_kind": "hospital"})
    restrict_case(desk, case.id)
    [card] = cards_of(desk, bea)
    assert (card.place_kind, card.place) == ("hospital", "")
    clock.pass_time(hours=1)
    done = StepMark(
        "done", by="shelter", institution="Casa Verde", happened_at=desk.now_text(), known_by="did"
    )
    mark_step(desk, case.id, "P2.1", done)
    [card] = cards_of(desk, bea)
    assert (card.place_kind, card.place) == ("", "Casa Verde")


def test_a_case_that_cannot_be_worked_out_says_so_and_takes_no_card_of_another(
    desk: Desk, case: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    bea, other = colleague(desk, "Bea"), open_case(desk, Opening("host", "no"))
    for one in (case, other):
        restrict_case(desk, one.id)
    load = load_casefile

    def failing(desk: Desk, connection: Any, case_id: CaseId, **more: Any) -> Any:
        if case_id == case.id:
            raise TypeError
        return load(desk, connection, case_id, **more)

    monkeypatch.setattr(cards, "load_casefile", failing)
    found = {card.code: card for card in cards_of(desk, bea)}
    assert found[case.code] == NightCard(case.code, "", "", (("Ana M.", ""),), unread=True)
    assert not found[other.code].unread


def test_who_has_the_card_of_a_case_that_cannot_be_read_nobody_knows_so_nobody_has_it(
    desk: Desk, case: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    bea = colleague(desk, "Bea")
    restrict_case(desk, case.id)

    def failing(*_: Any) -> Any:
        raise RecursionError

    monkeypatch.setattr(cards, "load_case_state", failing)
    assert cards_of(desk, bea) == ()
