"""What a person decides carries their signature, whichever service wrote it; what is typed every day does not."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, case_parts, core_part
from repatria.domain.ids import CaseId
from repatria.domain.protocol.asking import Emergency, Signature
from repatria.domain.protocol.exceptions import Approval
from repatria.services.cases.acts import act_now, raise_block, ratify
from repatria.services.cases.asking import log_call
from repatria.services.cases.happened import record_happened
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.restricting import open_to_all, restrict_case
from repatria.services.cases.routes import change_route
from repatria.services.cases.settling import settle_disagreement
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.posts import accept_card, own_card
from repatria.services.exchange.sending import send_cases
from repatria.services.forms.filling import begin_form, save_answers
from repatria.services.forms.work import FormWork
from repatria.services.post.people import change_own_passphrase, end_access, let_in
from repatria.services.vaults import leave, unlock
from repatria.store.log.withdrawing import erase_part
from repatria.store.state import load_case_state, load_part, rebuild
from tests.journeys.acts import ACTS, at_post, make_posts
from tests.posts import PASSPHRASE, TestClock
from tests.services.conftest import F01, fill
from tests.services.deeds import told
from tests.services.signing import held, is_signed_by, signed
from tests.vaults import PASSPHRASE as OLD_PASSPHRASE

OLD_VAULT = Path(__file__).parents[1] / "vaults" / "v2"
OTHER = "otra frase larga de práctica"


@pytest.fixture
def adult(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))


def newly_signed(desk: Desk, act: Callable[[], object]) -> set[str]:
    """Return what *act* wrote and signed; what should be signed and is not fails."""
    before = Counter(signed(desk))
    act()
    report = check_vault(desk)
    assert report.sound
    assert report.unsigned == 0
    return set(Counter(signed(desk)) - before)


def awaiting(desk: Desk, case: CaseId) -> str:
    """Let a gate pass by word of mouth and return the override that awaits its signature."""
    given = {"role": "national_liaison", "name": "Luz", "how": "oral"}
    value = {"gate": "G8", "act": "set_travel_date", "missing": ["answered"], "reason": "noche"}
    [event] = desk.append(
        [Deed(core_part(case), "gate_overridden", "", {**value, "approvals": [given], "asked_by": "z"})]
    )
    return event.id


def test_a_new_vault_holds_its_first_person_with_their_key_and_has_signed_what_it_began_with(
    desk: Desk,
) -> None:
    facts = load_part(desk.read(), desk.record)
    [made] = facts.of_type("person_changed")
    assert made.value == {
        "person": desk.person.id,
        "what": "added",
        "role": "coordinator",
        "key": desk.person.verify_key,
    }
    assert facts.of_type("unlocked")[0].value["key"] == desk.person.verify_key
    assert Counter(signed(desk)) == Counter(("person_changed", "unlocked", "pack_activated"))
    assert check_vault(desk).unsigned == 0


def test_an_override_by_word_of_mouth_is_signed_with_the_calls_it_rests_on(tmp_path: Path) -> None:
    place = tmp_path / "posts"
    place.mkdir()
    make_posts(place)
    act = ACTS["override a gate"]
    act.before(place)
    with at_post(place) as desk:
        found = newly_signed(desk, lambda: act.do(desk, place))
        assert found == {"gate_overridden", "call_logged"}


def test_an_emergency_a_deviation_and_a_ratification_are_signed(desk: Desk, adult: OpenedCase) -> None:
    emergency = Emergency("place", "danger", "La siguieron hasta el puesto.", calls=("PGN: no contesta",))
    assert newly_signed(desk, lambda: act_now(desk, adult.id, emergency)) == {"emergency_act"}
    assert newly_signed(desk, lambda: record_happened(desk, adult.id, told(desk))) == {"deviation"}
    override = awaiting(desk, adult.id)
    paper = Signature("national_liaison", "Luz", document="Oficio 7")
    found = newly_signed(desk, lambda: ratify(desk, adult.id, override, ratified=True, paper=paper))
    assert found == {"override_ratified"}


def test_a_settlement_is_signed_with_the_value_that_it_leaves(desk: Desk, adult: OpenedCase) -> None:
    for part in case_parts(adult.id):
        path = "form/x/y" if part.endswith("protected") else "case/label"
        desk.append([Deed(part, VALUE, path, said) for said in ("rojo", "azul")])
        settle = partial(settle_disagreement, desk, adult.id, part, path, "azul", "vista")
        assert newly_signed(desk, settle) == {"disagreement_settled", path}


def test_who_reads_a_case_and_what_its_safeguards_hang_on_is_changed_with_a_signature(
    desk: Desk, girl: OpenedCase, adult: OpenedCase
) -> None:
    assert newly_signed(desk, lambda: restrict_case(desk, adult.id)) == set()
    found = newly_signed(desk, lambda: open_to_all(desk, adult.id, "Fue un malentendido."))
    assert found == {"case/restricted", "case/night_card", "note_added"}
    assert newly_signed(desk, lambda: raise_block(desk, girl.id)) == set()
    assert newly_signed(desk, lambda: raise_block(desk, girl.id, "doubt")) == {"case/origin_block"}
    changes, second = {"side": "origin"}, Approval("supervisor", "Raúl Tun")
    found = newly_signed(desk, lambda: change_route(desk, girl.id, changes, "me equivoqué", second=second))
    assert found == {"case/side", "note_added"}


def test_accounts_and_devices_are_signed_by_whoever_lets_them_in(desk: Desk, other: Desk) -> None:
    bea = []
    found = newly_signed(desk, lambda: bea.append(let_in(desk, "Bea", "supervisor", OTHER)))
    assert found == {"person_changed"}
    [_, made] = load_part(desk.read(), desk.record).of_type("person_changed")
    assert (made.value["person"], made.value["key"]) == (bea[0].id, bea[0].verify_key)
    found = newly_signed(desk, lambda: change_own_passphrase(desk, PASSPHRASE, "la nueva frase de Ana"))
    assert found == {"person_changed"}
    assert newly_signed(desk, lambda: end_access(desk, bea[0].id)) == {"person_changed"}
    found = newly_signed(desk, lambda: accept_card(desk, own_card(other)))
    assert found == {f"device/{other.vault.device.id}"}


def test_sending_protected_answers_is_signed_when_a_second_person_agreed(
    desk: Desk, other: Desk, adult: OpenedCase, tmp_path: Path
) -> None:
    accept_card(desk, own_card(other))
    (tmp_path / "stick").mkdir()
    to = other.vault.device.id
    plain, agreed = Sending((adult.id,), to), Sending((adult.id,), to, protected=True, approved_by="Rosa")
    said = {f"persons/{desk.vault.device.id}"}
    assert newly_signed(desk, lambda: send_cases(desk, plain, tmp_path / "stick")) == said, "who signs here"
    assert newly_signed(desk, lambda: send_cases(desk, plain, tmp_path / "stick")) == set()
    assert newly_signed(desk, lambda: send_cases(desk, agreed, tmp_path / "stick")) == {"bundle_sealed"}


def filled_in(desk: Desk, case: OpenedCase) -> FormWork:
    """Return a contact sheet with its answers, called filled by nobody yet."""
    work = begin_form(desk, case.id, "F01")
    for name, value in F01.items():
        work.session.set_answer(name, value)
    return work


def test_what_is_done_every_day_is_not_signed(desk: Desk, adult: OpenedCase, girl: OpenedCase) -> None:
    assert newly_signed(desk, lambda: save_answers(desk, filled_in(desk, girl))) == set()
    assert newly_signed(desk, lambda: fill(desk, girl, "F01", F01)) == {"form_submitted"}, (
        "it may open a gate"
    )
    assert newly_signed(desk, lambda: log_call(desk, adult.id, to="PGN", about="x", said="ya viene")) == set()
    assert newly_signed(desk, lambda: set_case_value(desk, adult.id, "label", "gorra")) == set()


def test_each_signs_with_their_own_key(
    desk: Desk, adult: OpenedCase, tmp_path: Path, clock: TestClock
) -> None:
    bea = let_in(desk, "Bea", "supervisor", OTHER)
    leave(desk)
    again = unlock(tmp_path / "vault", OTHER, desk.library, clock=clock, state_dir=tmp_path / "state")
    record_happened(again, adult.id, told(again))
    [one] = [event for event in held(again) if event[1].type == "deviation"]
    assert one[1].author == bea.id
    assert is_signed_by(bea.verify_key, *one)
    assert not is_signed_by(desk.person.verify_key, *one)
    assert check_vault(again).sound
    leave(again)


def test_rebuilt_a_vault_with_signatures_says_what_it_said(desk: Desk, adult: OpenedCase) -> None:
    record_happened(desk, adult.id, told(desk))
    before = load_case_state(desk.read(), adult.id)
    with desk.writing() as connection:
        rebuild(connection)
    assert load_case_state(desk.read(), adult.id) == before
    assert check_vault(desk).sound


def test_what_is_erased_takes_its_signature_along(desk: Desk, adult: OpenedCase) -> None:
    record_happened(desk, adult.id, told(desk))
    [sig] = [body.sig for _, envelope, body in held(desk) if envelope.type == "deviation"]
    with desk.writing() as connection:
        erase_part(connection, core_part(adult.id))
        assert sig.encode() not in b"".join(
            bytes(data) for (data,) in connection.execute("SELECT body FROM event WHERE body IS NOT NULL")
        )
    assert not check_vault(desk).chains


def test_a_vault_from_before_people_signed_is_sound_and_its_acts_are_counted(
    tmp_path: Path, library: Library, clock: TestClock
) -> None:
    shutil.copytree(OLD_VAULT, tmp_path / "old")
    desk = unlock(tmp_path / "old", OLD_PASSPHRASE, library, clock=clock, state_dir=tmp_path / "old-state")
    report = check_vault(desk)
    assert report.sound
    assert report.unsigned == 1  # its protocol was put into use
    assert signed(desk) == ["unlocked"]
    keys = [fact.value.get("key", "") for fact in load_part(desk.read(), desk.record).of_type("unlocked")]
    assert sorted(keys) == ["", desk.person.verify_key]  # two logs have no order between them
    leave(desk)


def test_saving_what_was_typed_asks_for_no_signature(
    desk: Desk, girl: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bytes] = []
    monkeypatch.setattr(desk.vault, "sign", asked.append)
    save_answers(desk, filled_in(desk, girl))
    assert not asked
