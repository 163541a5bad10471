from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from repatria.domain.errors import RootStandsError
from repatria.services.countries import countries_known, named, today
from repatria.services.country.certifying import a_year_from
from repatria.services.country.founding import found, may_found, new_root
from repatria.services.country.handing import check_code
from repatria.services.desk import Desk as Work
from repatria.services.exchange.posts import known_posts
from repatria.services.vaults import leave
from repatria.store.keys.country_root import Made
from repatria.ui.i18n import Speech
from repatria.ui.messages import message_for
from tests.posts import introduce, make_post
from tests.services.country.states import certify_here
from tests.ui.exchange import OURS, THEIRS, words_in
from tests.ui.root.conftest import Room


@pytest.fixture
def root(work: Work) -> Made:
    made = new_root(work)
    found(work, made.root)
    return made


def ask_for(room: Room, device: str, office: str = "liaison") -> Any:
    room.press(room.page.certifying.begin)
    form: Any = room.page.certifying.step
    form.office.set_value(office)
    form.holder.set_value(device)
    room.press(form.go_on)
    return room.page.certifying.step


def shown(room: Room) -> str:
    return words_in(room.page.certifying)


def test_two_sheets_certify_a_liaison_and_the_page_shows_who_it_is(
    root: Made, room: Room, work: Work
) -> None:
    step = ask_for(room, work.vault.device.id)
    assert f"Certificado 1: {OURS} es enlace del" in words_in(step)
    assert "Hoja 1 de las 2: palabra 1 de 33" in words_in(step)
    room.type_sheet(root.sheets[2])
    assert "Hoja 2 de las 2: palabra 1 de 33" in shown(room)
    room.type_sheet(root.sheets[0])
    (made,) = countries_known(work)["GTM"].certificates
    assert (made.office, made.device, made.until) == (
        "liaison",
        work.vault.device.id,
        a_year_from(today(work)).isoformat(),
    )
    assert "Devuelva las hojas a sus sobres" in shown(room)
    room.page.certifying.leave()
    room.counter.settle()
    assert f"Enlace: {OURS}, del" in shown(room)
    assert set(room.page.certifying.renewing) == {"liaison"}


def test_a_renewal_follows_the_certificate_before(root: Made, room: Room, work: Work) -> None:
    certify_here(work, root)
    room.page.reload()
    room.counter.settle()
    room.press(room.page.certifying.renewing["liaison"])
    form: Any = room.page.certifying.step
    form.since.set_value("2027-06-01")
    form.until.set_value("2028-05-31")
    room.press(form.go_on)
    for sheet in root.sheets[:2]:
        room.type_sheet(sheet)
    made = countries_known(work)["GTM"].certificates
    assert [(one.number, one.replaces) for one in made] == [(1, 0), (2, 1)]


def test_what_lacks_is_said_at_its_field_before_any_sheet_is_asked_for(root: Made, room: Room) -> None:
    room.press(room.page.certifying.begin)
    form: Any = room.page.certifying.step
    form.until.set_value(None)
    room.press(form.go_on)
    said = shown(room)
    assert "Elija un cargo." in said
    assert "Elija un equipo de la lista." in said
    assert "Escriba el día, el mes y el año." in said


def test_an_office_that_is_taken_is_refused_before_any_sheet_is_asked_for(
    root: Made, room: Room, work: Work
) -> None:
    certify_here(work, root)
    step = ask_for(room, work.vault.device.id, "alternate")
    assert "En esos días ya hay un certificado que lo impide" in shown(room)
    assert not hasattr(step, "control")


def test_a_wrong_word_is_told_at_once_and_a_slip_is_mended_without_typing_all_again(
    root: Made, room: Room, work: Work
) -> None:
    step = ask_for(room, work.vault.device.id)
    step.control.line.setText("zzzz")
    step.control.line.returnPressed.emit()
    assert "No está en la lista" in shown(room)
    sheet = root.sheets[0]
    other = "academic" if sheet[20] != "academic" else "acid"
    room.type_sheet([*sheet[:20], other, *sheet[21:]])
    assert "Alguna palabra no es la del papel" in shown(room)
    assert "palabra 1 de 33" in shown(room)
    for place in range(33):
        if place == 20:
            step.control.line.setText(sheet[20])
        step.control.line.returnPressed.emit()
    assert "Hoja 2 de las 2" in shown(room)
    assert countries_known(work)["GTM"].certificates == ()


def test_the_same_sheet_twice_is_told_before_the_second_counts(root: Made, room: Room, work: Work) -> None:
    ask_for(room, work.vault.device.id)
    room.type_sheet(root.sheets[0])
    room.type_sheet(root.sheets[0])
    assert "Es la misma hoja que la primera" in shown(room)
    room.type_sheet(root.sheets[1])
    assert len(countries_known(work)["GTM"].certificates) == 1


def test_the_sheets_of_another_root_certify_nobody(
    root: Made, room: Room, work: Work, tmp_path: Path
) -> None:
    other = make_post(tmp_path / "other", THEIRS)
    sheets = new_root(other).sheets
    leave(other)
    ask_for(room, work.vault.device.id)
    for sheet in sheets[:2]:
        room.type_sheet(sheet)
    assert "Estas dos hojas no dan la raíz del país" in shown(room)
    assert countries_known(work)["GTM"].certificates == ()
    assert room.page.certifying.step is None


def test_whoever_goes_away_leaves_no_word_typed(root: Made, room: Room, work: Work) -> None:
    step = ask_for(room, work.vault.device.id)
    step.control.line.setText(root.sheets[0][0])
    step.control.line.returnPressed.emit()
    room.counter.page("case")
    assert room.page.certifying.step is None
    assert countries_known(work)["GTM"].certificates == ()


def test_the_file_is_handed_over_and_taken_elsewhere_once_its_code_is_compared(
    root: Made, room: Room, work: Work, tmp_path: Path
) -> None:
    certify_here(work, root)
    room.page.reload()
    room.counter.settle()
    room.counter.asker.choose_next(tmp_path)
    room.press(room.page.file.save)
    assert (tmp_path / "GTM-1.pais").exists()
    assert "Archivo guardado" in words_in(room.page.file)


def test_what_a_country_has_once_is_told_with_its_name_in_the_persons_language(
    root: Made, work: Work, speech: Speech
) -> None:
    with pytest.raises(RootStandsError) as caught:
        may_found(work)
    assert message_for(caught.value)[0] == "Este puesto ya conoce una raíz de Guatemala."
    foreign, unknown = (RootStandsError(country=named(work, code)) for code in ("USA", "XXX"))
    assert message_for(foreign)[0] == "Este puesto ya conoce una raíz de Estados Unidos."
    assert message_for(unknown)[0] == "Este puesto ya conoce una raíz de XXX."
    speech.speak("en")
    assert message_for(foreign)[0] == "This post already knows a root of United States."


def test_another_countrys_file_is_taken_by_its_words(room: Room, work: Work, tmp_path: Path) -> None:
    from repatria.services.country.handing import root_to_compare, write_country

    abroad = make_post(tmp_path / "abroad", "Puesto de fuera", "HND")
    made = new_root(abroad)
    found(abroad, made.root)
    write_country(abroad, tmp_path / "HND-0.pais")
    leave(abroad)
    room.counter.asker.choose_next(tmp_path / "HND-0.pais")
    room.press(room.page.file.take)
    page: Any = room.page.file
    assert "Honduras" in words_in(page.step)
    page.code.set_value("0000 0000 0000 0000")
    page.accept.setFocus()
    room.press(page.accept)
    assert "El código no es el de la raíz de Honduras en este archivo" in page.code.message()
    assert page.code.isAncestorOf(page.window().focusWidget()), "it is typed again where it was refused"
    assert "HND" not in countries_known(work)
    page.code.set_value(" ".join(root_to_compare(made.root).words))
    room.press(page.accept)
    assert countries_known(work)["HND"].root == made.root
    assert check_code(made.root) in room.counter.told()


def test_a_revoked_device_is_not_offered(root: Made, room: Room, work: Work, tmp_path: Path) -> None:
    from repatria.services.country.revoking import revoke_device

    other = make_post(tmp_path / "theirs", THEIRS)
    introduce(work, other)
    device = other.vault.device.id
    leave(other)
    certify_here(work, root)
    revoke_device(work, device, "Robado")
    assert {one.device for one in known_posts(work) if one.trust == "revoked"} == {device}
    room.page.reload()
    room.counter.settle()
    ask_for(room, device, "alternate")
    assert "Elija un equipo de la lista." in shown(room)
