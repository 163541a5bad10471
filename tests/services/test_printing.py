from __future__ import annotations

from pathlib import Path

import pytest

from repatria.documents.form_sheet import Filled
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import PrintRefusedError, VanishedError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, protected_part
from repatria.domain.forms.answers import Place
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, keep_answer, save_answers, submit_form
from repatria.services.paper import printing
from repatria.services.paper.leaving import note_printed, save_sheet
from repatria.services.paper.printing import blank_sheet, checklist_sheet, filled_forms, filled_sheet
from repatria.store.state import load_part
from tests.documents.reading import page_codes, page_texts, said
from tests.posts import TestClock
from tests.services.conftest import F01, fill
from tests.services.deeds import F03


def test_the_checklist_says_who_until_when_and_why(desk: Desk, girl: OpenedCase) -> None:
    fill(desk, girl, "F01", F01)
    sheet = checklist_sheet(desk, girl.id)
    text = said(sheet.pdf)
    assert girl.code in text
    assert "plazo sugerido, no legal" in text
    assert "Por qué:" in text
    assert all(sheet.number in code and girl.code in code for code in page_codes(sheet.pdf))


def test_a_suggested_limit_is_never_called_legal_on_paper(desk: Desk, girl: OpenedCase) -> None:
    fill(desk, girl, "F01", F01)
    text = said(checklist_sheet(desk, girl.id, language="en").pdf)
    assert "suggested limit, not legal" in text


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_form_prints_blank(desk: Desk, language: str) -> None:
    for form_id in desk.library.forms:
        sheet = blank_sheet(desk, form_id, language=language, paper_name="Letter")
        assert sheet.pdf.startswith(b"%PDF")


def test_what_is_of_level_four_is_only_on_the_files_own_copy(desk: Desk) -> None:
    adult = open_case(desk, Opening("host", "no", return_country="HND"))
    work = begin_form(desk, adult.id, "F01", "P0.1")
    for name, value in {"immediate_danger": "possible", "danger_note": "ZORZAL-7731"}.items():
        work.session.set_answer(name, value)
        keep_answer(desk, work, Place(name))
    save_answers(desk, work)
    assert "ZORZAL-7731" in said(filled_sheet(desk, adult.id, work.member).pdf)
    for_person = said(filled_sheet(desk, adult.id, work.member, Recipient("person")).pdf)
    assert "ZORZAL-7731" not in for_person
    assert "no se muestra" not in for_person.casefold()


def test_while_people_disagree_paper_says_what_protects_most(
    desk: Desk, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Filled] = []

    def pdf(_: object, filled: Filled, *__: object) -> bytes:
        made.append(filled)
        return b""

    monkeypatch.setattr(printing, "filled_form_pdf", pdf)
    adult = open_case(desk, Opening("host", "no", return_country="HND"))
    work = begin_form(desk, adult.id, "F11", "P3.1")
    work.session.set_answer("fear_of_return", "yes")
    save_answers(desk, work)
    path = f"form/{work.member}/fear_of_return"
    clock.pass_time(minutes=5)
    desk.append([Deed(protected_part(adult.id), VALUE, path, "none")])  # by somebody who had not seen it
    assert case_of(desk, adult.id).state.get(path) == "none"
    filled_sheet(desk, adult.id, work.member)
    assert made[0].values["fear_of_return"] == "yes"


def test_nothing_but_its_own_two_forms_goes_to_a_consulate(desk: Desk, girl: OpenedCase) -> None:
    work = begin_form(desk, girl.id, "F01", "P0.1")
    save_answers(desk, work)
    with pytest.raises(PrintRefusedError):
        filled_sheet(desk, girl.id, work.member, Recipient("consulate", "Consulado"))


def test_printing_is_noted_and_looking_is_not(desk: Desk, girl: OpenedCase) -> None:
    sheet = checklist_sheet(desk, girl.id)
    assert load_part(desk.read(), desk.record).of_type("printed") == (), "to look at it is not to print it"
    note_printed(desk, sheet)
    noted = load_part(desk.read(), desk.record).of_type("printed")
    assert noted[-1].value["sheet"] == sheet.number


def test_a_sheet_is_saved_under_its_own_number_and_never_a_cases(
    desk: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    sheet = checklist_sheet(desk, girl.id)
    saved = save_sheet(desk, sheet, tmp_path)
    assert saved.read_bytes() == sheet.pdf
    assert saved.name == f"LISTA-{sheet.number}.pdf"
    assert girl.code not in saved.name
    noted = load_part(desk.read(), desk.record).of_type("pdf_saved")[-1].value
    said = {"document": "LISTA", "sheet": sheet.number, "case": girl.id, "for": "file", "name": ""}
    said["version"] = sheet.version
    assert noted == said, "for whom it is, is known before it is written"
    went = load_part(desk.read(), desk.record).of_type("printed")
    with pytest.raises(VanishedError):
        save_sheet(desk, sheet, tmp_path / "pulled")
    assert [fact.value["sheet"] for fact in went] == [sheet.number]
    assert load_part(desk.read(), desk.record).of_type("printed") == went, "no file, no paper"


def test_filled_forms_are_listed_the_latest_first(desk: Desk, girl: OpenedCase) -> None:
    fill(desk, girl, "F01", F01)
    work = begin_form(desk, girl.id, "F11", "P3.1")
    work.session.set_answer("fear_of_return", "yes")
    save_answers(desk, work)
    assert [(one.form_id, one.finished) for one in filled_forms(desk, girl.id)] == [
        ("F11C", False),
        ("F01", True),
    ]


def test_a_referral_tells_an_institution_nothing_of_where_she_sleeps_or_why(
    desk: Desk, girl: OpenedCase
) -> None:
    work = begin_form(desk, girl.id, "F03", "P0.3")
    for name, value in {
        "recipient_kind": "police_unit",
        "recipient": "PNC de práctica",
        "reason": "crime",
        "age_band": "15-17",
        "sent_at": "2026-11-23T13:40:00-06:00",
        "place_kind": "shelter",
        "family_unity": "alone",
    }.items():
        work.session.set_answer(name, value)
    submit_form(desk, work)
    outside = said(filled_sheet(desk, girl.id, work.member, Recipient("police_unit", "PNC")).pdf)
    inside = said(filled_sheet(desk, girl.id, work.member).pdf)
    assert "PNC de práctica" in outside
    for question in work.form.questions():
        if question.name in ("reason", "place_kind", "family_unity", "where"):
            assert question.label["es"] in inside
            assert question.label["es"] not in outside


def test_a_referral_says_what_is_known_of_interpreter_and_age_and_how_to_reach_us_on_one_page(
    desk: Desk,
) -> None:
    case = open_case(desk, Opening("host", "doubt", return_country="HND"))
    fill(desk, case, "F01", F01 | {"interpreter_needed": "no", "is_child": "doubt"})
    work = begin_form(desk, case.id, "F03", "P0.3")
    assert work.session.answer("interpreter_needed") == "no"
    assert work.session.answer("age_doubt") == "yes"
    needs = {"need_codes": ["health_care", "lodging"], "meeting_point": "Delegación, puerta norte"}
    for name, value in (F03 | needs | {"our_contact": "M. Ruiz", "our_phone": "5555 0101"}).items():
        work.session.set_answer(name, value)
    submit_form(desk, work)
    [page] = page_texts(filled_sheet(desk, case.id, work.member, Recipient("child_auth", "PGN")).pdf)
    for words in ("¿Hay duda de la edad?", "M. Ruiz", "5555 0101", "Quién recibe", "Quien canaliza"):
        assert words in page


def test_of_an_adult_no_referral_speaks_of_a_doubt(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", return_country="HND"))
    work = begin_form(desk, case.id, "F03", "P0.3")
    assert work.session.answer("interpreter_needed") is None
    assert not work.session.is_relevant("age_doubt")


def test_no_print_for_others_shows_that_a_protection_block_exists(desk: Desk) -> None:
    woman = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    consent = begin_form(desk, woman.id, "F02", "P0.4")
    consent.session.set_answer("part_c_sharing", "yes")
    save_answers(desk, consent)
    work = begin_form(desk, woman.id, "F11", "P3.1")
    for name, value in {
        "fear_of_return": "yes",
        "decided_by": "border_coord",
        "result": "indication",
        "consular_block": "yes",
        "family_block": "yes",
    }.items():
        work.session.set_answer(name, value)
    save_answers(desk, work)
    for kind in ("asylum_auth", "health", "child_auth"):
        with pytest.raises(PrintRefusedError):
            filled_sheet(desk, woman.id, work.member, Recipient(kind, "x"))
    assert "loque" in said(filled_sheet(desk, woman.id, work.member).pdf)


def test_a_filled_sheet_may_show_what_was_asked_or_the_whole_form(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND")).id
    work = begin_form(desk, case, "F01")
    work.session.set_answer("urgent_needs", ["food"])
    save_answers(desk, work)
    asked = said(filled_sheet(desk, case, work.member).pdf)
    whole = said(filled_sheet(desk, case, work.member, every=True).pdf)
    when = next(one for one in work.form.questions() if one.name == "sexual_violence_when")
    assert when.label["es"] not in asked
    assert when.label["es"] in whole
    assert "Solo si" in whole
    assert "Solo si" not in asked
