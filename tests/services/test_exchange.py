from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.errors import (
    BundleError,
    ForeignRecipientError,
    NotForMeError,
    UnknownDeviceError,
    UnknownRecipientError,
)
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.settling import settle_disagreement
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.posts import accept_card, own_card, read_card, write_card
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.vaults import leave
from repatria.store.state import rebuild
from tests.posts import PASSPHRASE, TestClock, make_post
from tests.services.exchange import other, receive, send

__all__ = ["other"]


def test_a_second_post_receives_a_case_and_goes_on(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "yes", return_country="HND", label="blusa azul"))
    report = receive(other, send(desk, other, tmp_path / "stick", case.id))
    assert report.cases_new == (case.id,)
    assert case_of(other, case.id).code == case.code
    assert case_of(other, case.id).pack.id == "gtm"
    set_case_value(other, case.id, "on_duty", other.person.id)
    back = receive(desk, send(other, desk, tmp_path / "stick", case.id))
    assert back.counts.new > 0
    assert case_of(desk, case.id).value("on_duty") == other.person.id


def test_importing_twice_changes_nothing(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "no"))
    sent = send(desk, other, tmp_path / "stick", case.id)
    receive(other, sent)
    before = case_of(other, case.id).state
    again = receive(other, sent)
    assert again.already
    assert again.counts.new == 0
    assert case_of(other, case.id).state == before


def test_what_two_posts_wrote_differently_is_shown_and_settled(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "no", label="gorra roja"))
    receive(other, send(desk, other, tmp_path / "stick", case.id))
    set_case_value(desk, case.id, "label", "gorra verde")
    set_case_value(other, case.id, "label", "gorra azul")
    report = receive(desk, send(other, desk, tmp_path / "stick", case.id))
    assert [one.path for one in report.disagreements] == ["case/label"]
    one = report.disagreements[0]
    assert {head.value for head in one.standing.heads} == {"gorra verde", "gorra azul"}
    settled = settle_disagreement(desk, case.id, one.part, one.path, "gorra azul", "la vimos")
    assert not settled.disagreements
    receive(other, send(desk, other, tmp_path / "stick", case.id))
    assert not case_of(other, case.id).disagreements
    assert case_of(other, case.id).value("label") == "gorra azul"
    for one_desk in (desk, other):
        assert check_vault(one_desk).sound


def test_only_what_the_other_lacks_is_sent(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "no"))
    first = send(desk, other, tmp_path / "stick", case.id)
    receive(other, first)
    receive(desk, send(other, desk, tmp_path / "stick", case.id))
    set_case_value(desk, case.id, "label", "nuevo")
    assert send(desk, other, tmp_path / "stick", case.id).events < first.events


def test_nothing_is_ever_sealed_to_another_country(
    desk: Desk, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    abroad = make_post(tmp_path / "abroad", "Afuera", "HND", person="Inés T.", library=library, clock=clock)
    accept_card(desk, own_card(abroad))
    case = open_case(desk, Opening("host", "no"))
    with pytest.raises(ForeignRecipientError):
        send(desk, abroad, tmp_path / "stick", case.id)
    assert not list((tmp_path / "stick").iterdir())
    leave(abroad)


def test_a_stranger_changes_nothing(desk: Desk, tmp_path: Path, library: Library, clock: TestClock) -> None:
    stranger = make_post(tmp_path / "stranger", "Extraño", person="Inés T.", library=library, clock=clock)
    accept_card(stranger, own_card(desk))
    case = open_case(stranger, Opening("host", "no"))
    sent = send(stranger, desk, tmp_path / "stick", case.id)
    with pytest.raises(UnknownDeviceError):
        preview_bundle(desk, sent.path)
    assert not list((desk.vault.folder / "inbox").iterdir())
    leave(stranger)


def test_a_file_for_somebody_else_is_refused(
    desk: Desk, other: Desk, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    third = make_post(tmp_path / "third", "Tercero", person="Inés T.", library=library, clock=clock)
    accept_card(third, own_card(desk))
    case = open_case(desk, Opening("host", "no"))
    sent = send(desk, other, tmp_path / "stick", case.id)
    with pytest.raises(NotForMeError):
        preview_bundle(third, sent.path)
    leave(third)


def test_a_damaged_file_is_refused_and_leaves_nothing(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "no"))
    sent = send(desk, other, tmp_path / "stick", case.id)
    damaged = tmp_path / "damaged.repatria"
    data = bytearray(sent.path.read_bytes())
    data[len(data) // 2] ^= 1
    damaged.write_bytes(data)
    with pytest.raises(BundleError):
        preview_bundle(other, damaged)
    assert not list((other.vault.folder / "inbox").iterdir())


def test_protected_answers_stay_behind_without_a_second_signature(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    from repatria.services.forms.filling import begin_form, save_answers

    case = open_case(desk, Opening("host", "no"))
    work = begin_form(desk, case.id, "F11")
    work.session.set_answer("fear_of_return", "yes")
    save_answers(desk, work)
    receive(other, send(desk, other, tmp_path / "stick", case.id))
    received = case_of(other, case.id)
    assert f"case/{case.id}/protected" in received.state.withheld
    assert not any("fear_of_return" in path for path in received.state.values)
    sending = Sending((case.id,), other.vault.device.id, protected=True, approved_by="Supervisora")
    receive(other, send_cases(desk, sending, tmp_path / "stick"))
    assert not case_of(other, case.id).state.withheld


def test_a_case_goes_only_to_posts_in_the_directory(desk: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "no"))
    with pytest.raises(UnknownRecipientError):
        send_cases(desk, Sending((case.id,), "nobody"), tmp_path)


def test_cards_are_compared_by_a_code(desk: Desk, other: Desk, tmp_path: Path) -> None:
    card = write_card(other, tmp_path / "otro.tarjeta")
    read = read_card(tmp_path / "otro.tarjeta")
    assert read == card
    assert read.check_code == own_card(other).check_code != own_card(desk).check_code


def test_a_copied_vault_that_works_on_loses_nothing(
    desk: Desk, other: Desk, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    from repatria.services.vaults import unlock

    case = open_case(desk, Opening("host", "no"))
    receive(other, send(desk, other, tmp_path / "stick", case.id))
    folder = desk.vault.folder
    leave(desk)
    shutil.copytree(folder, tmp_path / "clone", ignore=shutil.ignore_patterns("*lock*"))
    clone = unlock(tmp_path / "clone", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "clone-state")
    set_case_value(clone, case.id, "label", "desde la copia")
    from_clone = send(clone, other, tmp_path / "stick", case.id)
    leave(clone)
    original = unlock(folder, PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    set_case_value(original, case.id, "on_duty", "x")
    from_original = send(original, other, tmp_path / "stick", case.id)
    receive(other, from_clone)
    receive(other, from_original)
    received = case_of(other, case.id)
    assert received.value("label") == "desde la copia"
    assert received.value("on_duty") == "x"
    with other.writing() as connection:
        rebuild(connection)
    assert case_of(other, case.id).state == received.state
    leave(original)


def test_what_is_written_while_a_file_is_sealed_waits_for_the_next_one(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "no", label="antes"))
    folder = tmp_path / "stick"
    folder.mkdir()
    once: list[int] = []

    def meanwhile(done: int, total: int) -> None:
        if not once:
            once.append(done)
            set_case_value(desk, case.id, "label", "mientras")

    sending = Sending((case.id,), other.vault.device.id)
    receive(other, send_cases(desk, sending, folder, progress=meanwhile))
    assert once
    assert case_of(other, case.id).value("label") == "antes"
    receive(other, send_cases(desk, sending, folder))
    assert case_of(other, case.id).value("label") == "mientras"
