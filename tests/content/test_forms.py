from __future__ import annotations

import re
from pathlib import Path

import pytest

from repatria.content.forms import FORM_FILE, check_variants, load_form, read_form
from repatria.content.lists import read_list
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import PURPOSES, Form
from repatria.domain.forms.mapping import YIELDS
from repatria.domain.protocol.definition import ANCHORS
from repatria.domain.texts import WithAnswers, say
from tests.content.forms import GOOD, YES_NO, read, shared
from tests.content.shipped import load_forms, load_lists

ROOT = Path(__file__).parents[2]
FROM_ELSEWHERE = {
    "child_auth_notified_at",
    "id_body_notified_at",
    "origin_contact_cleared_at",
    "custodian_info_asked_at",
}
"""Anchors that steps, gates and requests give, not forms (field rules 6)."""

SHIPPED = sorted(path.parent for path in (ROOT / "forms/questionnaires").glob(f"*/{FORM_FILE}"))


def test_a_form_is_read_into_a_tree_with_inherited_levels() -> None:
    form = read()
    assert [row.name for row in form.survey] == ["danger", "legs", "total"]
    assert {q.name: q.level for q in form.questions()} == {
        "danger": "L4",
        "afraid": "L4",
        "where": "L3",
        "where_other": "L3",
        "legs": "L2",
        "km": "L2",
        "total": "L2",
    }
    assert form.languages == ("es", "en")
    assert form.signatures[0].required is False


def test_or_other_brings_a_text_question_right_behind() -> None:
    form = read()
    where, other = form.survey[0].children[1:]
    assert (where.type, where.list_name, where.or_other) == ("select_multiple", "town", True)
    assert (other.name, other.relevant, say(other.label, "en")) == (
        "where_other",
        "selected(${where}, 'other')",
        "Which?",
    )
    assert "or_other" in form.choices


def test_a_form_holds_only_the_lists_it_uses() -> None:
    assert set(read().choices) == {"yes_no", "town", "or_other"}


def test_a_form_says_what_it_is_for_in_words_the_program_knows() -> None:
    asked = GOOD.replace("[settings]", '[settings]\npurposes = ["placement", "consent"]', 1)
    assert read_form("T1", asked.encode(), shared()).purposes == {"placement", "consent"}
    with pytest.raises(DefinitionError) as caught:
        read_form("T1", asked.replace("placement", "placemnet").encode(), shared())
    assert (caught.value.key, str(caught.value.reason)) == (
        "settings.purposes",
        "'placemnet' is no purpose of a form",
    )


def test_every_purpose_is_served_by_a_form_that_ships() -> None:
    served = {form.id: form.purposes for form in load_forms(ROOT / "forms").values()}
    assert set().union(*served.values()) == PURPOSES
    assert served["F13"] == served["F14"] == {"abroad_only"}, "or they would not wait for G2"
    assert served["F03"] == {"referral", "placement"}
    for form in load_forms(ROOT / "forms").values():
        if form.child_variant_of:
            assert form.purposes == served[form.child_variant_of], form.id


def test_a_question_is_ordered_as_its_shared_list_unless_it_says_another_order() -> None:
    lists = shared() | {"yes_no": read_list("yes_no", ('protective = ["no", "yes"]\n' + YES_NO).encode())}
    own = 'protective = ["yes", "no"]'
    assert own in GOOD
    for text, order in ((GOOD, ("yes", "no")), (GOOD.replace(own, ""), ("no", "yes"))):
        form = read_form("T1", text.encode(), lists)
        assert next(each for each in form.questions() if each.name == "afraid").protective == order


def test_the_digest_changes_with_the_form_and_with_its_shared_lists() -> None:
    form = read()
    assert re.fullmatch("[0-9a-f]{64}", form.digest)
    assert read().digest == form.digest
    assert read(GOOD + "\n").digest != form.digest
    lists = shared() | {"yes_no": read_list("yes_no", YES_NO.replace("Sí", "Sí, claro").encode())}
    assert read_form("T1", GOOD.encode(), lists).digest != form.digest


FAULTS = {
    "malformed TOML": ("[settings]", "[settings", "", "malformed TOML"),
    "unknown table": ("[[signature]]", "[[signatures]]", "signatures", "unknown key"),
    "unknown key in settings": ("version =", "versoin =", "settings", "unknown field `versoin`"),
    "unknown service": ('name = "km"', 'name = "km"\nserves = "guardian"', "km.serves", "no service"),
    "unknown key in a row": ("paper_rows =", "paper_lines =", "survey[5]", "unknown field `paper_lines`"),
    "wrong kind of value": ("paper_rows = 3", 'paper_rows = "3"', "survey[5].paper_rows", "Expected `int`"),
    "no title": ('form_title = {es = "Prueba", en = "Trial"}', "", "settings", "form_title"),
    "other folder": ('form_id = "T1"', 'form_id = "T2"', "settings.form_id", "folder"),
    "unknown type": ('type = "integer"', 'type = "number"', "km.type", "unknown type 'number'"),
    "type with words too many": ('type = "integer"', 'type = "integer x"', "km.type", "unknown type"),
    "select without list": ("select_one yes_no", "select_one", "afraid.type", "select_one LIST"),
    "missing list": ("select_one yes_no", "select_one yes_now", "afraid.type", "no list 'yes_now'"),
    "no name": ('name = "km"', "", "survey[6]", "'' is not a name"),
    "name with capitals": ('name = "km"', 'name = "Km"', "Km", "not a name"),
    "duplicate name": ('name = "km"', 'name = "afraid"', "afraid", "twice"),
    "name taken by or_other": ('name = "km"', 'name = "where_other"', "where_other", "twice"),
    "unclosed group": (
        'type = "end_repeat"',
        'type = "note"\nname="n"\nlabel={es="a",en="b"}',
        "legs",
        "never closed",
    ),
    "wrong end": ('type = "end_repeat"', 'type = "end_group"', "survey[7]", "closes no group"),
    "end without begin": ('type = "calculate"', 'type = "end_group"', "total", "closes no group"),
    "missing label": ('label = {es = "Kilómetros", en = "Kilometres"}', "", "km.label.es", "missing"),
    "label missing in a declared language": (', en = "Kilometres"', "", "km.label.en", "missing"),
    "label in another language": (
        ', en = "Kilometres"',
        ', en = "x", fr = "y"',
        "km.label.fr",
        "not declared",
    ),
    "choice without a label": (', en = "Tapachula"', "", "town[1](tapachula).label.en", "missing"),
    "choice with a space": ('name = "tapachula"', 'name = "ta pachula"', "town[1].name", "not a code"),
    "choice column that is no text": (
        'country = "MEX"',
        "country = 3",
        "town[1](tapachula).country",
        "Expected `str`",
    ),
    "redefined shared list": ('list_name = "town"', 'list_name = "yes_no"', "choices[1].list_name", "shared"),
    "bad expression": ('"sum(${km})"', '"sum(${km}"', "total.calculation", "bad expression"),
    "unknown function": ('"sum(${km})"', '"total(${km})"', "total.calculation", "bad expression"),
    "unknown name": ('"sum(${km})"', '"sum(${miles})"', "total.calculation", "unknown name ${miles}"),
    "unknown fact of the case": ("case.country", "case.shelter", "where.choice_filter", "unknown name"),
    "unknown column of a choice": ('"country = ', '"state = ', "where.choice_filter", "unknown path 'state'"),
    "calculation cycle": ('"sum(${km})"', '"${total} + 1"', "total", "depends on itself"),
    "unknown level": ('level = "L3"', 'level = "L5"', "where.level", "unknown level 'L5'"),
    "no level": ('level = "L2"', "", "legs.level", "no level"),
    "protective value not in the list": ('["yes", "no"]', '["yes", "doubt"]', "afraid.protective", "'doubt'"),
    "protective twice": ('["yes", "no"]', '["yes", "yes"]', "afraid.protective", "twice"),
    "constraint on a repeat": ("paper_rows = 3", 'constraint = "1"', "legs.constraint", "has none"),
    "filter on a text": ('constraint = ". > 0"', 'choice_filter = "1"', "km.choice_filter", "only a select"),
    "calculate nothing": ('calculation = "sum(${km})"', "", "total.calculation", "nothing"),
    "default language not declared": (
        'version = "1"',
        'version = "1"\ndefault_language = "fr"',
        "settings.default_language",
        "declared",
    ),
    "variant of something else": (
        'version = "1"',
        'version = "1"\nchild_variant_of = "F11"',
        "settings.child_variant_of",
        "C behind",
    ),
    "signature without label": (
        '{es = "La persona", en = "The person"}',
        '{es = "La persona"}',
        "signature[1].label.en",
        "missing",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_refused_by_file_key_and_reason(fault: str) -> None:
    right, wrong, key, reason = FAULTS[fault]
    assert right in GOOD
    with pytest.raises(DefinitionError) as caught:
        read(GOOD.replace(right, wrong, 1))
    assert caught.value.file == "T1/form.toml"
    assert caught.value.key == key
    assert reason in str(caught.value.reason)


def test_a_repeat_inside_a_repeat_stands_in_its_rows() -> None:
    words = '\nlabel = {es = "a", en = "b"}\n'
    rows = "".join(
        f'[[survey]]\ntype = "{kind}"{name and f"{chr(10)}name = {name!r}{words}"}\n'
        for kind, name in (
            ("begin_repeat", "homes"),
            ("begin_repeat", "children"),
            ("text", "child"),
            ("end_repeat", ""),
            ("end_repeat", ""),
        )
    )
    form = read(GOOD + rows)
    homes = next(one for one in form.survey if one.name == "homes")
    assert [one.name for one in homes.children] == ["children"]


def test_words_for_other_must_be_there() -> None:
    lists = {"yes_no": shared()["yes_no"]}
    with pytest.raises(DefinitionError, match="or_other"):
        read_form("T1", GOOD.encode(), lists)


def test_a_shared_list_must_speak_the_forms_languages() -> None:
    text = 'languages = ["es"]\n' + YES_NO.replace(', en = "Yes"', "").replace(', en = "No"', "")
    lists = shared() | {"yes_no": read_list("yes_no", text.encode())}
    with pytest.raises(DefinitionError, match="no words in 'en'"):
        read_form("T1", GOOD.encode(), lists)


def test_text_that_is_not_utf8_is_refused() -> None:
    with pytest.raises(DefinitionError, match="UTF-8"):
        read_form("T1", b"\xff\xfe", shared())


def test_a_form_that_is_not_there_is_refused_without_naming_the_machine(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError) as caught:
        load_form(tmp_path / "T9", {})
    assert str(tmp_path) not in str(caught.value)


def test_a_variant_of_a_form_that_is_not_there_is_refused() -> None:
    form = read(GOOD.replace('form_id = "T1"', 'form_id = "T1C"\nchild_variant_of = "T1"'), "T1C")
    check_variants({"T1": read(), "T1C": form})
    with pytest.raises(DefinitionError, match="no form 'T1'"):
        check_variants({"T1C": form})


def test_the_example_of_the_documentation_loads() -> None:
    page = (ROOT / "docs/forms.md").read_text(encoding="utf-8")
    example = page.split("## A small form, whole")[1].split("```toml")[1].split("```")[0]
    form = read_form("F11", example.encode(), load_lists(ROOT / "forms/lists"))
    assert form.survey[0].name == "fear"


@pytest.fixture(scope="module")
def shipped() -> dict[str, Form]:
    return load_forms(ROOT / "forms")


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)
def test_every_shipped_form_loads_and_speaks_both_languages(folder: Path, shipped: dict[str, Form]) -> None:
    form = shipped[folder.name]
    assert {"es", "en"} <= set(form.languages)
    for question in form.questions():
        if question.label:
            assert say(question.label, "es")
            assert question.label["en"]


def test_the_case_takes_over_questions_that_the_forms_ask(shipped: dict[str, Form]) -> None:
    asked = {form.id: {question.name for question in form.questions()} for form in shipped.values()}
    for purpose, row in YIELDS.items():
        served = [form for form in shipped.values() if purpose in form.purposes]
        assert set(row) <= set().union(*(asked[form.id] for form in served)), purpose
        assert all(asked[form.id] & set(row) for form in served), purpose


def test_a_form_that_asks_what_protects_and_would_keep_it_to_itself_is_refused() -> None:
    asked = GOOD.replace('name = "afraid"', 'name = "consular_block"').replace(
        "${afraid}", "${consular_block}"
    )
    with pytest.raises(DefinitionError) as caught:
        read_form("T1", asked.encode(), shared())
    assert str(caught.value.reason) == "'consular_block' is asked without the purpose 'protection'"
    heard = asked.replace("[settings]", '[settings]\npurposes = ["protection"]', 1)
    assert read_form("T1", heard.encode(), shared()).purposes == {"protection"}


@pytest.mark.parametrize("anchor", sorted(set(ANCHORS) - FROM_ELSEWHERE))
def test_every_anchor_is_asked_by_a_form(anchor: str, shipped: dict[str, Form]) -> None:
    assert any(question.name == anchor for form in shipped.values() for question in form.questions())


def test_words_may_show_an_answer_by_its_name() -> None:
    text = GOOD.replace('"¿Teme?"', '"¿Teme en ${case.country}?"').replace(
        '"Afraid?"', '"Afraid of ${total}?"'
    )
    form = read_form("T1", text.encode(), shared())
    asked = form.survey[0].children[0]
    assert isinstance(asked.label, WithAnswers)
    assert asked.label.written == {"es": "¿Teme en ${case.country}?", "en": "Afraid of ${total}?"}
    assert "${" not in say(asked.label, "es") + say(asked.label, "en")


@pytest.mark.parametrize(
    ("words", "key", "reason"),
    [
        ("¿${nobody}?", "afraid.label.es", "unknown name ${nobody}"),
        ("¿${afraid} ${?", "afraid.label.es", "words show an answer by its name alone"),
        ("¿${count(${legs})}?", "afraid.label.es", "words show an answer by its name alone"),
        ("¿${danger}?", "afraid.label.es", "${danger} is a group"),
    ],
)
def test_words_that_show_what_cannot_be_shown_are_refused(words: str, key: str, reason: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        read_form("T1", GOOD.replace('"¿Teme?"', f'"{words}"').encode(), shared())
    assert (caught.value.file, caught.value.key) == ("T1/form.toml", key)
    assert reason in str(caught.value.reason)


def test_a_title_and_what_is_signed_show_no_answers() -> None:
    with pytest.raises(DefinitionError) as caught:
        read_form("T1", GOOD.replace('"Trial"', '"Trial ${afraid}"').encode(), shared())
    assert (caught.value.key, str(caught.value.reason)) == (
        "settings.form_title.en",
        "these words show no answers",
    )
