"""The questionnaires that ship: whole in both languages, protective, silent where they must be."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from repatria.domain.forms.answers import Answers
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.htcds import FIELDS
from repatria.domain.forms.mapping import YIELDS
from repatria.domain.forms.session import FormSession
from repatria.domain.texts import Text
from repatria.paths import forms as shipped
from tests.content.shipped import load_forms, load_lists

ROOT = shipped()
FORMS = load_forms(ROOT)
LISTS = load_lists(ROOT / "lists")
HTCDS = tomllib.loads((Path(__file__).parent / "htcds.toml").read_text(encoding="utf-8"))
NAMES = Path(__file__).parents[2] / "docs" / "form-names.md"

SHIPPED = (
    {f"F{number:02}" for number in range(1, 35)} - {"F32"}  # F32 is computed from the case
    | {"SC", "AGE", "WG", "F02b", "F04C", "F11C", "F13_ack", "F14_reply"}
)

L4 = {
    "F01": "immediate_danger danger_note",
    "F02": "safe_contact",
    "F04": "asks_protection",
    "F04C": "asks_protection usa_no_trafficking_risk usa_no_credible_fear usa_able_to_decide",
    "F05": "perpetrator_role perpetrator_description perpetrator_official fears fears_unanswered",
    "F08": "wishes wishes_words",
    "F11": "told_confidential fear_of_return fear_agent fear_reason fear_reason_other fear_words"
    " family_at_risk stateless_sign wants_information claim_made decided_by result written_wish consular_block"
    " family_block origin_contact_cleared family_contact_cleared cleared_by cleared_at referred_to asylum_notified_at"
    " asylum_reference",
    "F11C": "known_how fear_of_return fear_words claim_made wants_information decided_by child_auth_number result"
    " written_wish consular_block family_block origin_contact_cleared family_contact_cleared cleared_by"
    " cleared_at child_auth_notified_at asylum_notified_at referred_to",
    "F16": "person_view area risk_side risk_detail likelihood impact risk_source mitigation mitigation_owner"
    " residual severe unowned"
    " severe_count unowned_count",
    "F17": "involvement_note traffickers_near",
    "F21": "risks_explained",
    "F22": "caregiver_name",
    "F23": "fallback_bed fallback_contact",
    "F27": "accommodated_at internal_risk",
    "F29": "safety_plan safe_contact",
    "F30": "retrafficking_note",
    "F33": "kind what official_involved",
    "F34": "reply_to",
}

PROTECTIVE = {
    ("F01", "is_child"): "yes doubt no",
    ("F01", "immediate_danger"): "present possible none",
    (
        "F01",
        "urgent_needs",
    ): "recent_sexual_violence safety medical injury pregnancy child_care shelter food clothes",
    ("F02", "withdrawn"): "yes no",
    ("F02", "agrees_origin_contact"): "no yes",
    ("F02", "agrees_family_contact"): "no yes",
    ("F03", "place_kind"): "police_cell prison migration_station street temporary_post hotel hospital shelter"
    " child_home foster_care family_home own_home",
    ("F04", "is_child"): "yes doubt no",
    ("F04", "screening_result"): "possible insufficient not_apparent",
    ("F04C", "is_child"): "yes doubt no",
    ("F11", "fear_of_return"): "yes possible none",
    ("F11", "consular_block"): "yes doubt no",
    ("F11", "family_block"): "yes doubt no",
    ("F11", "result"): "claim_made indication no_indication",
    ("F11C", "fear_of_return"): "yes possible none",
    ("F11C", "consular_block"): "yes doubt no",
    ("F11C", "family_block"): "yes doubt no",
    ("F16", "overall"): "unacceptable high medium low",
    ("F17", "involvement"): "confirmed suspected none",
    ("F17", "capacity"): "inadequate with_support adequate",
    ("F18", "result"): "asylum stay third_country return_alt_care return_family",
    ("F19", "g8_code"): "court_order presence_needed unanswered testimony_preserved not_needed none",
    ("F21", "agrees"): "no yes",
    ("F21", "withdrawn"): "yes no",
    ("F24", "consent_ok"): "no yes",
    ("F26", "result"): "person_refuses identity_not_matched receiver_refused receiver_absent received",
    ("AGE", "result"): "child doubt adult",
}


def _asked(form: Form) -> Iterator[Question]:
    return (row for row in form.questions() if row.type not in ("group", "repeat", "note"))


def _question(form_id: str, name: str) -> Question:
    return next(row for row in FORMS[form_id].questions() if row.name == name)


def _texts(form: Form) -> Iterator[Text]:
    yield form.title
    yield form.intro
    for row in form.questions():
        yield from (row.label, row.hint, row.required_message, row.constraint_message)
    for choices in form.choices.values():
        yield from (choice.label for choice in choices)
    yield from (signature.label for signature in form.signatures)


def test_every_questionnaire_of_the_dossier_ships() -> None:
    assert set(FORMS) == SHIPPED


@pytest.mark.parametrize("form_id", sorted(FORMS))
def test_each_form_speaks_spanish_and_english(form_id: str) -> None:
    form = FORMS[form_id]
    assert form.languages == ("es", "en")
    for text in _texts(form):
        assert not text or all(text.get(language, "").strip() for language in form.languages)


@pytest.mark.parametrize("form_id", sorted(FORMS))
def test_each_form_names_its_sources(form_id: str) -> None:
    assert FORMS[form_id].sources


def test_the_most_sensitive_questions_are_these_and_no_other() -> None:
    found = {id_: [row.name for row in _asked(form) if row.level == "L4"] for id_, form in FORMS.items()}
    assert {id_: names for id_, names in found.items() if names} == {id_: v.split() for id_, v in L4.items()}


@pytest.mark.parametrize(("where", "order"), PROTECTIVE.items())
def test_protection_wins_on_the_fields_that_protect(where: tuple[str, str], order: str) -> None:
    assert _question(*where).protective == tuple(order.split())


def test_a_protective_order_ranks_every_answer_there_is() -> None:
    for form in FORMS.values():
        for row in form.questions():
            if row.protective:
                offered = {choice.name for choice in form.choices[row.list_name]}
                assert set(row.protective) == offered, (form.id, row.name)


def test_what_a_gate_reads_of_a_child_has_the_same_name_in_both_variants() -> None:
    for adult, child, names in (
        (
            "F04",
            "F04C",
            "is_child screening_result case_kind other_protection_need other_profile rescreen_at asks_protection",
        ),
        (
            "F11",
            "F11C",
            "result fear_of_return consular_block family_block decided_by written_wish"
            " origin_contact_cleared family_contact_cleared cleared_by cleared_at asylum_notified_at",
        ),
    ):
        assert FORMS[child].child_variant_of == adult
        for name in names.split():
            assert _question(adult, name).protective == _question(child, name).protective


# What must not be asked

EXCLUDED = re.compile(
    r"explo|traffick|trata|fear|temor|asylum|refug|shelter|alberg|health|salud|injur|pregn|embaraz|testimon"
    r"|declar|indicator|recruit|violen|secur"
)


@pytest.mark.parametrize("form_id", ["F13", "F13_ack", "F14"])
def test_what_goes_to_another_state_has_no_field_for_what_happened(form_id: str) -> None:
    form = FORMS[form_id]
    for row in _asked(form):
        offered = " ".join(choice.name for choice in form.choices.get(row.list_name, ()))
        if row.list_name != "country":
            words = f"{row.name} {row.label['es']} {row.label['en']} {offered}".lower()
            assert not EXCLUDED.search(words), row.name
        assert row.level in ("L1", "L2")
        assert row.htcds[:4] not in ("vic_", "per_", "hte_", "spl_")


def test_the_liaison_notice_names_nobody_but_the_liaison() -> None:
    names = {row.name for row in _asked(FORMS["F13"])}
    assert names == {
        "case_code",
        "age_band",
        "sex_gender",
        "presumed_nationality",
        "need_codes",
        "to_country",
        "contact_name",
        "contact_alternate",
        "contact_phone",
        "sent_at",
        "answer_by",
    }


def test_the_nationality_request_has_no_flag_of_needs_or_security() -> None:
    names = {row.name for row in FORMS["F14"].questions()}
    assert not {name for name in names if "need" in name or "flag" in name or "security" in name}
    assert "name_used" not in names
    assert "gender" not in names


def test_contact_only_asks_seven_things_and_no_name() -> None:
    asked = [row.name for row in _asked(FORMS["SC"])]
    assert len(asked) == 7
    assert not [name for name in asked if "name" in name]


def test_recent_sexual_violence_is_asked_only_for_how_long_ago() -> None:
    for form_id in ("F01", "F04", "F04C", "F27"):
        depends = [row for row in FORMS[form_id].questions() if "recent_sexual_violence" in row.relevant]
        assert [row.name for row in depends] == ["sexual_violence_when"]
        assert depends[0].type == "select_one"


def test_who_interprets_is_asked_by_a_code_and_never_by_a_name() -> None:
    asked = [(form.id, row) for form in FORMS.values() for row in _asked(form) if row.serves == "interpreter"]
    asked += [("F21", _question("F21", "explained_by"))]
    for form_id, row in asked:
        said = f"{row.label['es']} {row.hint.get('es', '')}".lower()
        assert "código" in said, (form_id, row.name)
        assert "nunca el nombre" in said, (form_id, row.name)
        assert row.level >= "L2", (form_id, row.name)


def test_the_program_knows_the_fields_of_the_standard() -> None:
    assert set(HTCDS["fields"]) == FIELDS


@pytest.mark.parametrize("form_id", sorted(FORMS))
def test_a_form_says_below_a_question_what_it_leaves_open(form_id: str) -> None:
    assert any(row.hint for row in _asked(FORMS[form_id]))


def test_indicators_are_all_asked_and_never_added_up() -> None:
    form = FORMS["F04"]
    for indicator in LISTS["indicator"].choices:
        row = _question("F04", indicator.name.lower())
        assert row.type == "select_multiple"
        assert row.list_name == "indicator_basis"
    assert not [row.name for row in form.questions() if row.calculation]


def test_the_child_screen_asks_nothing_of_the_facts() -> None:
    assert not [row.name for row in FORMS["F04C"].questions() if row.htcds.startswith(("vic_", "per_"))]
    signs = _question("F04C", "seen_signs")
    assert signs.relevant == "${case.country} != 'MEX'"


def test_the_health_note_keeps_no_diagnosis() -> None:
    open_text = [row.name for row in _asked(FORMS["F07"]) if row.type == "text"]
    assert open_text == ["health_service"]
    kept = {row.name for row in _asked(FORMS["F07"])}
    assert kept == {"health_service", "fit_to_travel", "pregnancy_weeks", "needs_care", "care_needs"}


def test_nobody_is_called_a_victim_before_recognition() -> None:
    allowed = re.compile(r"posibles? víctimas?|condición de víctima|«¿es usted víctima\?»", re.IGNORECASE)
    for form in FORMS.values():
        if form.id not in ("F06", "F31"):
            for text in _texts(form):
                assert "víctima" not in allowed.sub("", text.get("es", "")).lower(), form.id


def test_children_are_called_by_what_they_are() -> None:
    noun = re.compile(r"\b(el|la|los|las|un|una) menor(es)?\b", re.IGNORECASE)
    for form in FORMS.values():
        assert not [text for text in _texts(form) if noun.search(text.get("es", ""))]


def test_what_the_law_does_not_let_migration_ask_is_not_concluded_in_mexico() -> None:
    for name in ("screening_result", "case_kind", "other_profile", "seen_signs"):
        assert "${case.country} != 'MEX'" in _question("F04C", name).relevant


def test_outside_mexico_what_can_be_seen_of_a_child_is_asked_of_nobody() -> None:
    known = {choice.name.lower() for choice in LISTS["indicator"].choices}
    seen = {row.name for row in FORMS["F04C"].questions()} & known
    groups = {re.sub(r"\d", "", name) for name in seen}
    assert groups == {"g", "b", "c", "sx", "l", "d", "p"}
    assert not seen & {"g05", "g06", "g07", "g10", "g11", "g14", "b06", "l01"}  # these must be asked


def test_no_sheet_of_the_journey_speaks_of_trafficking() -> None:
    for form_id in ("F14", "F14_reply", "F24", "F25", "F26"):
        for text in _texts(FORMS[form_id]):
            assert not re.search(r"trata\b|víctima", text.get("es", "").lower()), form_id


def test_the_protection_sheet_is_signed_by_two() -> None:
    for form_id in ("F11", "F11C"):
        assert [signature.required for signature in FORMS[form_id].signatures] == [True, True]


# What the person hears and signs


def test_what_is_read_aloud_says_who_uses_the_data_how_long_and_when_the_law_decides() -> None:
    kept, told = (_question("F02", name).label["es"] for name in ("read_b", "read_c"))
    for words in ("Lo usan", "Se guarda mientras", "retirar este permiso"):
        assert words in kept
    assert "salvo que la ley lo mande o su vida corra peligro" in told


def test_what_is_read_aloud_uses_short_sentences() -> None:
    for form in FORMS.values():
        for row in form.questions():
            if row.name.startswith("read_") and row.type == "note":
                for sentence in re.split(r"[.:?!»]+\s*", row.label["es"]):
                    assert len(sentence.split()) <= 20, (form.id, sentence)


def test_no_required_witness_may_be_migration_or_police() -> None:
    kinds = {choice.name for choice in LISTS["witness_kind"].choices}
    assert not {kind for kind in kinds if "polic" in kind or "migra" in kind}
    for form_id in ("F02", "F21"):
        assert _question(form_id, "witness_kind").list_name == "witness_kind"


@pytest.mark.parametrize(
    ("form_id", "name"),
    [
        ("F02", "given_by_name"),
        ("F02", "witness"),
        ("F10", "name"),
        ("F17", "relative_name_on_document"),
        ("F18", "guardian"),
        ("F21", "guardian_name"),
        ("F21", "witness"),
        ("F22", "caregiver_name"),
        ("F23", "escort_name"),
    ],
)
def test_roles_of_trust_are_chosen_where_controllers_are_never_offered(form_id: str, name: str) -> None:
    assert "related" in _question(form_id, name).appearance.split()


_SPOKEN_OF = {("F04C", "with_whom"), ("F04C", "siblings_here"), ("F08", "wants_to_tell")}
"""Questions that speak of somebody and give them nothing to do: writing any name there is right."""

_SERVING = [(form.id, row) for form in FORMS.values() for row in form.questions() if row.serves]


def test_every_form_that_lets_somebody_act_for_the_person_says_so() -> None:
    related = {(f.id, q.name) for f in FORMS.values() for q in f.questions() if q.appearance == "related"}
    serving = {(form_id, row.name) for form_id, row in _SERVING}
    assert related - serving == _SPOKEN_OF
    forms = "AGE F02 F02b F03 F05 F08 F10 F16 F17 F18 F20 F21 F22 F23 F25 F26 F27"
    assert {form_id for form_id, _ in serving} == set(forms.split())
    asks = r"interpreter(_code)?|witness|guardian|guardian_name|given_by_name|caregiver_name|receiv\w+_name|receivers"
    named = {(f.id, q.name) for f in FORMS.values() for q in f.questions() if q.type == "text"}
    assert {one for one in named if re.fullmatch(asks, one[1])} <= serving


@pytest.mark.parametrize(("form_id", "question"), _SERVING, ids=lambda value: getattr(value, "name", value))
def test_whoever_may_control_the_person_serves_her_in_no_form(form_id: str, question: Question) -> None:
    asked = Question(question.name, question.type, question.label, question.level, serves=question.serves)
    alone = replace(FORMS[form_id], survey=(asked,))
    session = FormSession(alone, Answers(), {}, datetime(2026, 7, 14, tzinfo=UTC))
    session.bar(["Juan Malo"])
    for words in ("Juan Malo", "malo juan", "JUAN CARLOS MALO"):
        session.set_answer(question.name, words)
        assert [problem.kind for problem in session.problems()] == ["barred"]
    session.set_answer(question.name, "Marta Solís")
    assert session.problems() == ()


def test_the_seven_consent_questions_of_the_standard_are_asked() -> None:
    summary = _question("F02", "consent_summary")
    assert summary.htcds == "con_Consent"
    seven = (
        "part_a_interview part_b_processing understood_purpose understood_uses knows_storage_time"
        " knows_right_to_data knows_withdrawal research_use_nonidentifying"
    )
    assert all(_question("F02", name).list_name == "yes_no" for name in seven.split())
    assert _question("F02", "research_use_nonidentifying").default == "no"
    assert _question("F02", "part_c_sharing").default == "no"


# Names agreed with others


def test_names_of_the_standard_exist_there_and_stand_once_in_a_form() -> None:
    for form in FORMS.values():
        used = [row.htcds for row in form.questions() if row.htcds]
        assert set(used) <= set(HTCDS["fields"]), form.id
        assert len(set(used)) == len(used), form.id


def test_lists_of_the_standard_hold_its_codes_and_mark_what_was_added() -> None:
    for form in FORMS.values():
        for row in form.questions():
            codes = HTCDS["codes"].get(row.htcds)
            if codes and row.type in ("select_one", "select_multiple"):
                choices = form.choices[row.list_name]
                own = [choice.name for choice in choices if "extension" not in choice.attributes]
                assert own == codes, (form.id, row.name)


def test_what_a_case_takes_over_is_asked_under_the_agreed_names() -> None:
    takes = {form.id: sorted(form.purposes & set(YIELDS)) for form in FORMS.values()}
    assert {form_id: purposes for form_id, purposes in takes.items() if purposes} == {
        "F01": ["contact"],
        "F04": ["contact"],
        "F04C": ["contact"],
        "F11": ["protection"],
        "F11C": ["protection"],
        "F20": ["decision"],
        "F21": ["return_consent"],
        "F23": ["travel_plan"],
    }
    first = {row.name for row in FORMS["F01"].questions()}
    assert set(YIELDS["contact"]) - first == {
        "return_country"
    }  # nobody decides about return at first contact


def test_the_page_of_names_is_true() -> None:
    rows = [line.strip("| ").split(" | ") for line in NAMES.read_text(encoding="utf-8").splitlines()]
    told = [row for row in rows if len(row) == 4 and row[1].startswith("`")]
    assert {row[0] for row in told} == set(FORMS)
    for form_id, name, level, values in told:
        question = _question(form_id, name.strip("`"))
        assert question.level == level
        if values.startswith("**"):
            assert values.strip("*").split() == list(question.protective)
