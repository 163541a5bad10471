from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from repatria.content.library import load_library
from repatria.content.packs import check_pack, load_pack, pack_bytes, read_pack
from repatria.domain.errors import DefinitionError
from repatria.domain.expressions import as_boolean, parse
from repatria.domain.protocol.definition import ACTS, ANCHORS, Clock, Gate, Pack, Step
from repatria.domain.protocol.names import answer_of
from tests.content.shipped import FORMS, answers_read, load_forms

PROTOCOLS = Path(__file__).parents[2] / "forms" / "protocols"
LOGIC = "protocol.toml"
Edit = Callable[..., Path]


@pytest.fixture(scope="module")
def base() -> Pack:
    return load_pack(PROTOCOLS, "regional", FORMS)


@pytest.fixture
def edited(tmp_path: Path) -> Edit:
    """Return protocols in which one text of the regional pack is another."""

    def edit(old: str, new: str, file: str = LOGIC) -> Path:
        shutil.copytree(PROTOCOLS / "regional", tmp_path / "regional", dirs_exist_ok=True)
        path = tmp_path / "regional" / file
        text = path.read_text(encoding="utf-8")
        assert old in text, "the fixture looks for a text that the pack no longer has"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return tmp_path

    return edit


class Case:
    """A case as conditions see it, with values under their names."""

    def __init__(self, **values: str | float) -> None:
        self.values = {name.replace("__", "."): value for name, value in values.items()}

    def value(self, name: str) -> str | float:
        return self.values.get(name, "")

    def today(self) -> date:
        return date(2026, 3, 1)

    def now(self) -> datetime:
        return datetime(2026, 3, 1, 12, tzinfo=UTC)


def missing(pack: Pack, gate_id: str, act: str = "", /, **values: str | float) -> set[str]:
    """Return the conditions of a gate that do not hold for *act* in a case with these values."""
    case = Case(**{key.replace("_of_", "."): value for key, value in values.items()})
    gate = next(gate for gate in pack.gates if gate.id == gate_id)
    if gate.applies and not as_boolean(parse(gate.applies).evaluate(case)):
        return set()
    return {
        condition.id
        for condition in gate.conditions
        if (not act or not condition.acts or act in condition.acts)
        and (not condition.applies or as_boolean(parse(condition.applies).evaluate(case)))
        and not as_boolean(parse(condition.expression).evaluate(case))
    }


# ---------- The shipped base ----------


def test_the_regional_base_is_without_fault() -> None:
    assert [str(fault) for fault in check_pack(PROTOCOLS, "regional", FORMS)] == []


@pytest.mark.parametrize("pack_id", sorted(path.parent.name for path in PROTOCOLS.glob("*/protocol.toml")))
def test_every_shipped_pack_loads(pack_id: str) -> None:
    assert load_pack(PROTOCOLS, pack_id, FORMS).id == pack_id


def test_the_base_has_twelve_phases_39_steps_and_14_safeguards(base: Pack) -> None:
    assert [phase.id for phase in base.phases] == [f"P{n}" for n in range(12)]
    assert len(base.steps) == len({step.id for step in base.steps}) == 39
    assert [gate.id for gate in base.gates] == [f"G{n}" for n in range(1, 15)]


def test_every_word_of_the_base_is_there_in_both_languages(base: Pack) -> None:
    texts = [phase.name for phase in base.phases] + [phase.ends_when for phase in base.phases]
    for step in base.steps:
        texts += [step.name, step.do, *(words for v in step.variants.values() for words in (v.name, v.do))]
        texts += [words for words in (step.minors, step.consent, step.now_words) if words]
        assert not step.now or step.now_words
    for gate in base.gates:
        texts += [gate.name, gate.rule, *(c.missing for c in gate.conditions), *(r.do for r in gate.ladder)]
    texts += [*base.roles.values(), base.name]
    assert all(set(text) == {"es", "en"} and all(text.values()) for text in texts)


def test_the_base_calls_nothing_legal(base: Pack) -> None:
    assert [clock.id for clock in base.clocks if clock.legal] == []
    assert all(source.evidence == "DES" for c in base.clocks if c.id[:4] == "DES_" for source in c.sources)


def test_no_step_is_out_of_reach(base: Pack) -> None:
    done = {step.id: "open" for step in base.steps}
    sides = {name for side in ("host", "origin", "both") for name in base.side_steps[side]}
    assert sides == set(done)
    values: dict[str, str | float] = {
        "F02.part_a_interview": "yes",
        "F02.part_c_sharing": "yes",
        "F10.appointed": "yes",
        "F12.ended": "yes",
        "F14_reply.result": "confirmed",
        "F20.decision": "return",
        "F21.agrees": "yes",
        "F23.approved": "yes",
        "is_child": "yes",
    }
    for _ in base.steps:
        case = Case()
        case.values = {**values, **{f"{name}.state": state for name, state in done.items()}}
        for step in base.steps:
            if not step.needs or as_boolean(parse(step.needs).evaluate(case)):
                done[step.id] = "done"
    assert [name for name, state in done.items() if state != "done"] == []


def test_steps_that_never_wait_have_no_precondition(base: Pack) -> None:
    steps = {step.id: step for step in base.steps}
    assert [name for name in ("P0.3", "P0.4", "P2.1", "P2.2", "P9.1") if steps[name].needs] == []
    assert steps["P0.4"].automatic
    assert steps["P11.2"].period_task
    assert steps["P10.2"].schedule_days == (7, 30, 90, 180, 365)
    assert steps["P10.2"].schedule_from == "arrival_at"


def test_every_act_is_guarded_and_every_anchor_yielded(base: Pack) -> None:
    assert {act for gate in base.gates for act in gate.guards} == set(ACTS) - {"disclose"}
    yielded = {a for step in base.steps for a in step.anchors} | {gate.anchor for gate in base.gates}
    assert yielded >= set(ANCHORS)


def test_sources_that_were_joined_stand_apart(base: Pack) -> None:
    rules: list[Step | Gate | Clock] = [*base.steps, *base.gates, *base.clocks]
    sources = [source for rule in rules for source in rule.sources]
    assert not [s.text for s in sources if ";" in s.text]
    assert {s.jurisdiction for s in sources} >= {"INT", "MEX", "CRI", "USA"}


def test_palermo_has_no_number_of_days(base: Pack) -> None:
    clock = next(clock for clock in base.clocks if clock.id == "PALERMO_8")
    assert (clock.countdown, clock.amount, clock.legal) == (False, 0, False)


def test_the_digest_is_that_of_the_files(base: Pack) -> None:
    files = pack_bytes(PROTOCOLS, "regional")
    joined = b"".join(files[name] for name in sorted(files))
    assert base.digest == hashlib.sha256(joined).hexdigest()


def test_a_pack_reads_the_same_from_stored_bytes(base: Pack) -> None:
    assert read_pack("regional", lambda name: pack_bytes(PROTOCOLS, name), FORMS) == base


def test_the_answers_that_conditions_read_are_known(base: Pack) -> None:
    assert ("F18", "result") in answers_read(base)
    assert not [pair for pair in answers_read(base) if pair[1].startswith("submitted")]


# ---------- What the safeguards of the base say ----------


def test_nothing_known_closes_every_gate_that_blocks(base: Pack) -> None:
    closed = {gate.id for gate in base.gates if missing(base, gate.id, is_child="yes")}
    assert closed == {"G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10", "G11"}


def test_a_protection_indication_closes_the_consulate(base: Pack) -> None:
    fine = {
        "F11_of_submitted": "yes",
        "F11_of_result": "no_indication",
        "origin_block": "no",
        "family_block": "no",
        "is_child": "no",
        "F02_of_agrees_origin_contact": "yes",
    }
    assert missing(base, "G2", "contact_origin_state", **fine) == set()
    assert "no_indication" in missing(base, "G2", "contact_origin_state", **{**fine, "origin_block": "doubt"})
    claimed = {**fine, "F11_of_result": "claim_made"}
    assert "no_indication" in missing(base, "G2", "contact_origin_state", **claimed)
    lifted = {**claimed, "F11_of_decided_by": "asylum_auth", "F11_of_written_wish": "yes"}
    assert missing(base, "G2", "contact_origin_state", **lifted) == set()
    assert missing(base, "G2", "contact_family", **fine) == {"family_block_stated", "adult_agrees_family"}
    child = {**fine, "is_child": "yes"}
    assert missing(base, "G2", "contact_origin_state", **child) == {"child_cleared_origin"}
    assert "no_block_in_family" in missing(base, "G2", **{**fine, "family_block": "yes"})


def test_a_radiograph_alone_never_makes_an_adult(base: Pack) -> None:
    said = {"AGE_of_result": "adult", "AGE_of_supervisor_agrees": "yes", "AGE_of_known_by": "document"}
    assert missing(base, "G3", AGE_of_evidence="radiograph medical", **said) == {"age_proven"}
    assert missing(base, "G3", AGE_of_evidence="authority_opinion radiograph", **said) == {"age_proven"}
    assert missing(base, "G3", AGE_of_evidence="verified_document", **said) == set()
    for heard in ("told", "phone", ""):
        known = {**said, "AGE_of_known_by": heard, "AGE_of_evidence": "verified_document"}
        assert missing(base, "G3", **known) == {"age_proven"}


def test_a_no_is_outweighed_only_by_what_is_signed_later(base: Pack) -> None:
    early, late = "2026-11-23T10:00:00-06:00", "2026-11-23T12:00:00-06:00"
    said = {"P6.2.state": "open", "P6.2.refused_at": late}
    assert "not_withdrawn" in missing(base, "G5", **said, F21_of_submitted_at=early)
    said = {"P6.2.state": "open", "P6.2.refused_at": early}
    assert "not_withdrawn" not in missing(base, "G5", **said, F21_of_submitted_at=late)


def test_high_risk_needs_two_signatures_and_owned_measures(base: Pack) -> None:
    assert missing(base, "G4", F16_of_overall="medium") == set()
    assert missing(base, "G4", F16_of_overall="unacceptable") == {"not_unacceptable"}
    assert missing(base, "G4", F16_of_overall="high") == {"high_signed_twice", "high_mitigated"}


def test_a_child_leaves_only_on_the_document_of_the_child_authority(base: Pack) -> None:
    typed = {
        "is_child": "yes",
        "F18_of_submitted": "yes",
        "F18_of_result": "return_family",
        "P5.3.state": "done",
        "P5.3.by": "child_auth",
    }
    assert missing(base, "G6", **{**typed, "P5.3.known_by": "told"}) == {"received"}
    assert missing(base, "G6", **{**typed, "P5.3.known_by": "document"}) == set()
    assert missing(base, "G6", **{**typed, "P5.3.known_by": "packet", "F18_of_result": "stay"}) == {
        "result_is_return"
    }
    assert missing(base, "G6", is_child="no") == set()


def test_consent_to_return_is_reconfirmed_on_the_day(base: Pack) -> None:
    agreed = {"is_child": "no", "F21_of_agrees": "yes", "F24_of_consent_ok": "yes"}
    assert missing(base, "G5", F24_of_reconfirmed_on="2026-03-01", **agreed) == set()
    assert missing(base, "G5", F24_of_reconfirmed_on="2026-02-28", **agreed) == {"reconfirmed_today"}
    assert "not_withdrawn" in missing(base, "G5", F26_of_result="person_refuses", **agreed)


def test_a_silent_prosecutor_detains_no_adult(base: Pack) -> None:
    waiting: dict[str, str | float] = {"is_child": "no", "F19_of_leaves_informed": "yes"}
    assert missing(base, "G8", **waiting, **{"P5.4.asked_days": 9}) == {"answered"}
    assert missing(base, "G8", **waiting, **{"P5.4.asked_days": 10}) == set()
    assert missing(base, "G8", **{**waiting, "is_child": "yes"}, **{"P5.4.asked_days": 30}) == {"answered"}
    assert missing(base, "G8", F19_of_g8_code="none", F19_of_known_by="phone") == set()
    assert missing(base, "G8", F19_of_g8_code="none", F19_of_known_by="told") == {"answered"}
    assert missing(base, "G8", F19_of_g8_code="unanswered", is_child="yes") == {"answered"}
    assert missing(base, "G8", **waiting, F19_of_g8_code="unanswered", **{"P5.4.asked_days": 10}) == set()
    assert missing(base, "G8", **waiting, F19_of_g8_code="court_order", **{"P5.4.asked_days": 30}) >= {
        "no_court_order"
    }


def test_a_failed_hand_over_opens_the_bed_and_the_preparation_again(base: Pack) -> None:
    steps = {step.id: step for step in base.steps}
    failed = Case(F26__result="receiver_absent", F26__submitted_at="2026-03-01T10:00:00-06:00")
    for name in ("P7.1", "P7.2", "P7.3"):
        failed.values[f"{name}.at"] = "2026-02-28T10:00:00-06:00"
        assert as_boolean(parse(steps[name].again_when).evaluate(failed))
    assert as_boolean(parse(steps["P2.1"].now).evaluate(failed))
    failed.values["P2.1.at"] = "2026-03-01T12:00:00-06:00"
    assert not as_boolean(parse(steps["P2.1"].now).evaluate(failed))
    assert as_boolean(parse(steps["P8.2"].again_when).evaluate(failed))


# ---------- What is refused ----------

FAULTS = [
    ('actors = ["health", "rapid_team"]', 'actors = ["healer"]', "steps.P2.2.actors", "unknown role healer"),
    ('id = "P9.2"', 'id = "P99.2"', "steps.P99.2.id", "unknown phase P99"),
    ("${P1.2.state} = 'done'", "${P1.9.state} = 'done'", "steps.P1.3.needs", "unknown step P1.9"),
    ('"P4.3", "P5.2"', '"P4.3", "P5.9"', "sides.origin", "unknown step P5.9"),
    ('anchors = ["arrival_at"]', 'anchors = ["landed_at"]', "steps.P9.1.anchors", "unknown anchor landed_at"),
    ('start = "travel_at"', 'start = "journey_at"', "clocks.DES_P7.1.start", "unknown anchor journey_at"),
    ('anchors = ["decided_at"]', "", "clocks.DES_P4.3.start", "no step or gate yields decided_at"),
    ('guards = ["place"]', 'guards = ["lock_up"]', "gates.G1.guards[0]", "Invalid enum value 'lock_up'"),
    ('unit = "minutes"', 'unit = "moons"', "clocks.DES_P0.1.unit", "Invalid enum value 'moons'"),
    ('evidence = "2ND"', 'evidence = "SURE"', "steps.P0.5.sources[0].evidence", "Invalid enum value 'SURE'"),
    ('kind = "doble"', 'kind = "triple"', "gates.G8.kind", "Invalid enum value 'triple'"),
    ('waits_on = "P5.4"', 'waits_on = "P5.9"', "gates.G8.waits_on", "unknown step P5.9"),
    ("automatic = true", "automattic = true", "steps.P0.4", "unknown field `automattic`"),
    (
        'unit = "minutes"',
        'unit = "minutes"\ncalendar = "working"',
        "clocks.DES_P0.1.calendar",
        "day and night",
    ),
    ('clocks = ["DES_P4.1"]', 'clocks = ["DES_P4.9"]', "steps.P4.1.clocks", "unknown clock DES_P4.9"),
    ('clocks = ["DES_P4.1"]', "", "clocks.DES_P4.1", "no step shows it"),
    (
        "${F16.overall} != 'unacceptable'",
        "${F16.overall} == 'x'",
        "gates.G4.conditions.not_unacceptable.expression",
        "bad expression",
    ),
    (
        "${family_block} = 'no'",
        "${familly_block} = 'no'",
        "gates.G2.conditions.no_block_in_family.expression",
        "unknown name ${familly_block}",
    ),
    (
        "${F23.escort_child_trained} = 'yes'",
        "1 = 2",
        "gates.G11.conditions.escort.opened_by",
        "no step or form can open it",
    ),
    (
        'opened_by = ["P7.2", "F23"]',
        "opened_by = []",
        "gates.G11.conditions.escort.opened_by",
        "no step or form can open it",
    ),
    (
        'opened_by = ["P7.2", "F23"]',
        'opened_by = ["P0.1"]',
        "gates.G11.conditions.escort.opened_by",
        "reads none of them",
    ),
    (
        'opened_by = ["P7.2", "F23"]',
        'opened_by = ["P7.9"]',
        "gates.G11.conditions.escort.opened_by",
        "unknown step or form P7.9",
    ),
    ('forms = ["F25"]', 'forms = ["F77"]', "steps.P8.1.forms", "unknown form F77"),
    (
        "needs = \"${P9.1.state} = 'done'\"",
        "needs = \"${P9.2.state} = 'done'\"",
        "steps.P9.2.needs",
        "a circle",
    ),
    ('jurisdiction = "INT"', 'jurisdiction = "Mexico"', "pack.jurisdiction", "neither INT nor ISO"),
    ('id = "regional"', 'id = "other"', "pack.id", "the folder is called regional"),
]


@pytest.mark.parametrize(("old", "new", "key", "reason"), FAULTS, ids=[f"{f[2]}-{f[3]}" for f in FAULTS])
def test_a_wrong_pack_is_refused_by_file_key_and_reason(
    edited: Edit, old: str, new: str, key: str, reason: str
) -> None:
    folder = edited(old, new)
    faults = check_pack(folder, "regional", FORMS)
    assert ("protocols/regional/protocol.toml", key) in [(fault.file, fault.key) for fault in faults]
    assert any(fault.key == key and reason in str(fault.reason) for fault in faults)
    with pytest.raises(DefinitionError):
        load_pack(folder, "regional", FORMS)


def test_steps_that_wait_for_each_other_are_refused(edited: Edit) -> None:
    folder = edited("${P1.1.state} = 'done' and (${is_child}", "${P1.3.state} = 'done' and (${is_child}")
    fault = next(fault for fault in check_pack(folder, "regional", FORMS) if "circle" in str(fault.reason))
    assert str(fault.reason).count("→") == 2


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_missing_word_is_refused_in_any_language(edited: Edit, language: str) -> None:
    file = f"labels.{language}.toml"
    line = next(
        line for line in (PROTOCOLS / "regional" / file).read_text("utf-8").splitlines() if "screened" in line
    )
    with pytest.raises(DefinitionError) as caught:
        load_pack(edited(line, "", file), "regional", FORMS)
    assert caught.value.file == f"protocols/regional/{file}"
    assert caught.value.key == "gates.G2.missing.screened"


def test_a_word_that_nothing_asks_for_is_refused(edited: Edit) -> None:
    folder = edited('[pack]\nname = "Regional', '[pack]\nnmae = "x"\nname = "Regional', "labels.en.toml")
    assert [(f.file, f.key, str(f.reason)) for f in check_pack(folder, "regional", FORMS)] == [
        ("protocols/regional/labels.en.toml", "pack.nmae", "unknown key")
    ]


def test_words_present_in_one_language_only_are_refused(edited: Edit) -> None:
    folder = edited('minors = "Their view is heard."', "", "labels.en.toml")
    assert [fault.key for fault in check_pack(folder, "regional", FORMS)] == ["steps.P2.6.minors"]


@pytest.mark.parametrize("bytes_", [b"[pack", b"\xff\xfe", b"", b"x = 1\n"])
def test_what_is_no_pack_at_all_is_refused(tmp_path: Path, bytes_: bytes) -> None:
    (tmp_path / "regional").mkdir()
    (tmp_path / "regional" / LOGIC).write_bytes(bytes_)
    assert len(check_pack(tmp_path, "regional", FORMS)) == 1
    with pytest.raises(DefinitionError):
        load_pack(tmp_path, "regional", FORMS)


@pytest.mark.parametrize("name", ["../regional", "nowhere", "", "Regional"])
def test_a_pack_that_is_not_there_is_refused(name: str) -> None:
    with pytest.raises(DefinitionError):
        load_pack(PROTOCOLS, name, FORMS)


def test_a_language_without_words_is_refused(edited: Edit) -> None:
    folder = edited('languages = ["es", "en"]', 'languages = ["es", "fr"]')
    with pytest.raises(DefinitionError):
        load_pack(folder, "regional", FORMS)


# ---------- Packs and forms together ----------


def test_a_form_that_a_ministry_adds_can_be_named_by_a_pack_at_once(tmp_path: Path) -> None:
    shutil.copytree(PROTOCOLS.parent, tmp_path / "forms")
    questionnaires, logic = tmp_path / "forms/questionnaires", tmp_path / "forms/protocols/regional" / LOGIC
    shutil.copytree(questionnaires / "F34", questionnaires / "F35")
    form = questionnaires / "F35/form.toml"
    form.write_text(form.read_text("utf-8").replace('form_id = "F34"', 'form_id = "F35"'), "utf-8")
    logic.write_text(
        logic.read_text("utf-8").replace('forms = ["F31", "F34"]', 'forms = ["F31", "F34", "F35"]'), "utf-8"
    )
    pack = load_library(tmp_path / "forms").packs["regional"]
    assert any("F35" in step.forms for step in pack.steps)


def test_a_form_that_has_no_questionnaire_is_refused(edited: Edit) -> None:
    folder = edited('forms = ["F31", "F34"]', 'forms = ["F31", "F34", "F35"]')
    assert "unknown form F35" in [str(fault.reason) for fault in check_pack(folder, "regional", FORMS)]
    assert check_pack(folder, "regional", (*FORMS, "F35")) == []


def test_an_answer_of_a_form_with_another_kind_of_name_is_read_as_one() -> None:
    assert answer_of("INTAKE.arrived_at") == ("INTAKE", "arrived_at")
    assert answer_of("F11C.fear") == ("F11C", "fear")
    assert answer_of("P5.3.state") is None


@pytest.mark.parametrize("pack_id", sorted(path.parent.name for path in PROTOCOLS.glob("*/protocol.toml")))
def test_every_answer_that_a_pack_reads_is_a_question_of_the_form_and_of_its_child_variant(
    pack_id: str,
) -> None:
    forms = load_forms(PROTOCOLS.parent)
    questions = {name: {question.name for question in form.questions()} for name, form in forms.items()}
    read = answers_read(load_pack(PROTOCOLS, pack_id, FORMS))
    assert [pair for pair in sorted(read) if pair[1] not in questions[pair[0]]] == []
    children = {form.child_variant_of: form.id for form in forms.values() if form.child_variant_of}
    gates = {pair for pair in read if pair[0] in children}
    assert [pair for pair in sorted(gates) if pair[1] not in questions[children[pair[0]]]] == []


def compared(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Yield (form, question, value) for each literal that a condition compares an answer with."""
    texts = [text for step in pack.steps for text in (step.when, step.needs, step.now, step.again_when)]
    texts += [c.expression for gate in pack.gates for c in gate.conditions]
    texts += [gate.marks for gate in pack.gates]
    for text in texts:
        for name, value in re.findall(r"\$\{([\w.]+)\} !?= '(\w+)'", text):
            yield from ((*pair, value) for pair in [answer_of(name)] if pair)
        for values, name in re.findall(r"selected\('([\w ]+)', \$\{([\w.]+)\}\)", text):
            yield from ((*pair, value) for pair in [answer_of(name)] if pair for value in values.split())
        for name, value in re.findall(r"selected\(\$\{([\w.]+)\}, '(\w+)'\)", text):
            yield from ((*pair, value) for pair in [answer_of(name)] if pair)


@pytest.mark.parametrize("pack_id", sorted(path.parent.name for path in PROTOCOLS.glob("*/protocol.toml")))
def test_every_value_that_a_condition_looks_for_is_a_choice_of_its_question(pack_id: str) -> None:
    library = load_library(PROTOCOLS.parent)
    wrong = []
    for form_id, name, value in compared(load_pack(PROTOCOLS, pack_id, FORMS)):
        form = library.forms[form_id]
        question = next((q for q in form.questions() if q.name == name), None)
        if question is None or not question.list_name:
            continue
        own = form.choices.get(question.list_name)
        choices = own if own is not None else library.lists[question.list_name].choices
        if value not in {choice.name for choice in choices}:
            wrong.append((form_id, name, value))
    assert wrong == []


@pytest.mark.parametrize("pack_id", sorted(path.parent.name for path in PROTOCOLS.glob("*/protocol.toml")))
def test_the_alert_for_detention_and_the_count_of_its_nights_mean_the_same_places(pack_id: str) -> None:
    kinds = load_library(PROTOCOLS.parent).lists["place_kind"].choices
    alert = next(gate for gate in load_pack(PROTOCOLS, pack_id, FORMS).gates if gate.counts == "nights")
    marked = {
        kind.name for kind in kinds if as_boolean(parse(alert.marks).evaluate(Case(place_kind=kind.name)))
    }
    assert marked == {kind.name for kind in kinds if kind.attributes.get("detention") == "yes"}


# ---------- Which side a safeguard binds ----------


def test_the_receiving_side_is_not_asked_for_what_the_sending_side_keeps(base: Pack) -> None:
    received = {
        gate.id: missing(base, gate.id, "hand_over", side="origin", is_child="yes") for gate in base.gates
    }
    assert not any(received[name] for name in ("G4", "G5", "G6", "G7", "G10"))


def test_family_is_looked_for_in_the_origin_only_after_the_host_gave_notice(base: Pack) -> None:
    origin = {"side": "origin", "is_child": "yes", "family_block": "no"}
    assert missing(base, "G2", "contact_family", **origin) == {"host_has_notified"}
    told = {**origin, "P4.1.state": "done", "P4.1.known_by": "packet"}
    assert missing(base, "G2", "contact_family", **told) == set()


@pytest.mark.parametrize("side", ["host", "transit", ""])
def test_where_the_person_is_foreign_nothing_opens_the_consulate_by_itself(base: Pack, side: str) -> None:
    assert "screened" in missing(base, "G2", "contact_origin_state", side=side, is_child="no")


def test_a_returning_national_is_asked_about_risk_inside_the_country(base: Pack) -> None:
    steps = {step.id: step for step in base.steps}
    assert "P5.1" in base.side_steps["arrival"]
    assert "P3.1" not in base.side_steps["arrival"]
    assert "riesgo dentro del país" in steps["P5.1"].variants["arrival"].name["es"]
    stays = Case(side="arrival", F08__wishes="stay")
    assert as_boolean(parse(steps["P5.1"].when).evaluate(stays))
    assert not as_boolean(parse(steps["P3.1"].when).evaluate(stays))


def test_danger_told_by_the_sheet_keeps_the_first_card_open_until_somebody_notes_that_it_is_over(
    base: Pack,
) -> None:
    first = base.steps[0]
    danger = Case(F01__immediate_danger="present", F01__immediate_danger_told_at="2026-03-01T10:00:00-06:00")
    danger.values["P0.1.noted_at"] = "2026-03-01T15:59:00Z"
    assert as_boolean(parse(first.now).evaluate(danger))
    assert as_boolean(parse(first.again_when).evaluate(danger))
    danger.values["P0.1.noted_at"] = "2026-03-01T16:20:00Z"
    assert not as_boolean(parse(first.again_when).evaluate(danger))


def test_recent_sexual_violence_makes_health_care_due_now_without_asking_when(base: Pack) -> None:
    care = next(step for step in base.steps if step.id == "P2.2")
    assert as_boolean(parse(care.now).evaluate(Case(F01__urgent_needs="food recent_sexual_violence")))
    assert not as_boolean(parse(care.now).evaluate(Case(F01__urgent_needs="food")))
