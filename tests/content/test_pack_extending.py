from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from repatria.content.packs import check_pack, load_pack
from repatria.domain.errors import DefinitionError
from tests.content.shipped import FORMS

PROTOCOLS = Path(__file__).parents[2] / "forms" / "protocols"
HEAD = """
[pack]
id = "xyz"
version = "1"
jurisdiction = "GTM"
languages = ["es"]
extends = "regional"
"""
NAME = '[pack]\nname = "País"\n'
OWN = 'sources = [{ text = "Ley 1 art. 2", jurisdiction = "GTM", evidence = "FT" }]\n'
FOREIGN = 'sources = [{ text = "LM art. 136", jurisdiction = "MEX", evidence = "FT" }]\n'
CLOCK = """
[[clocks]]
id = "GTM_X"
start = "first_contact_at"
stop = "P0.3"
amount = 1
unit = "hours"
legal = true
"""
SHOWN = '\n[[steps]]\nid = "P0.3"\nclocks = ["GTM_X"]\n'
Write = Callable[..., Path]


@pytest.fixture
def country(tmp_path: Path) -> Write:
    """Return protocols with the real base and a country pack of these texts."""

    def write(logic: str, labels: str = "") -> Path:
        shutil.copytree(PROTOCOLS / "regional", tmp_path / "regional", dirs_exist_ok=True)
        (tmp_path / "xyz").mkdir(exist_ok=True)
        (tmp_path / "xyz" / "protocol.toml").write_text(HEAD + logic, encoding="utf-8")
        (tmp_path / "xyz" / "labels.es.toml").write_text(NAME + labels, encoding="utf-8")
        return tmp_path

    return write


def faults(folder: Path) -> list[tuple[str, str]]:
    return [(fault.key, str(fault.reason)) for fault in check_pack(folder, "xyz", FORMS)]


def test_a_country_pack_has_all_of_its_base(country: Write) -> None:
    pack, base = load_pack(country(""), "xyz", FORMS), load_pack(PROTOCOLS, "regional", FORMS)
    assert (pack.id, pack.jurisdiction, pack.extends) == ("xyz", "GTM", "regional")
    assert (pack.steps, pack.gates, pack.clocks, pack.roles) == (
        base.steps,
        base.gates,
        base.clocks,
        base.roles,
    )
    assert pack.digest != base.digest


def test_a_country_binds_roles_to_institutions(country: Write) -> None:
    pack = load_pack(country('[institutions.child_auth]\nname = "PGN"\nevidence = "U"\n'), "xyz", FORMS)
    assert pack.institutions == {"child_auth": "PGN"}
    assert pack.institution_evidence == {"child_auth": "U"}


def test_an_unknown_role_is_refused(country: Write) -> None:
    folder = country('[institutions.child_aut]\nname = "PGN"\nevidence = "U"\n')
    assert faults(folder) == [("institutions.child_aut", "unknown role child_aut")]


def test_words_of_a_country_follow_those_of_the_base(country: Write) -> None:
    pack = load_pack(
        country('[[steps]]\nid = "P0.3"\n', '[steps."P0.3"]\ndo = "Llame a la PGN."\n'), "xyz", FORMS
    )
    step = next(step for step in pack.steps if step.id == "P0.3")
    assert step.do["es"].endswith("\n\nLlame a la PGN.")
    assert step.do["en"]


def test_a_step_of_the_base_becomes_stricter_only(country: Write) -> None:
    logic = '[[steps]]\nid = "P1.4"\nwhen = "${is_child} = \'yes\'"\nneeds = "${P2.5.state} = \'done\'"\n'
    step = next(step for step in load_pack(country(logic), "xyz", FORMS).steps if step.id == "P1.4")
    assert step.when == "(${child_or_doubt} = 'doubt' or ${AGE.submitted} = 'yes') or (${is_child} = 'yes')"
    assert step.needs == "(${P0.3.state} = 'done') and (${P2.5.state} = 'done')"


def test_a_step_for_everybody_stays_for_everybody(country: Write) -> None:
    logic = '[[steps]]\nid = "P2.1"\nwhen = "${is_child} = \'yes\'"\n'
    assert (
        next(step for step in load_pack(country(logic), "xyz", FORMS).steps if step.id == "P2.1").when == ""
    )


def test_a_new_step_is_whole_and_has_an_owner(country: Write) -> None:
    logic = '[sides]\nhost = ["P0.7"]\n[[steps]]\nid = "P0.7"\nactors = ["border_coord"]\n' + OWN
    words = '[steps."P0.7"]\nname = "Acta"\ndo = "Levante el acta."\n'
    pack = load_pack(country(logic, words), "xyz", FORMS)
    assert next(step for step in pack.steps if step.id == "P0.7").owner == "host"
    assert len(pack.steps) == 40
    homeless = country(logic.replace('host = ["P0.7"]', ""), words)
    assert faults(homeless)[0][0] == "sides.P0.7"


def test_a_legal_clock_takes_the_place_of_a_suggestion(country: Write) -> None:
    pack = load_pack(country(SHOWN + CLOCK + 'replaces = ["DES_P0.3"]\n' + OWN), "xyz", FORMS)
    assert next(step for step in pack.steps if step.id == "P0.3").clocks == ("GTM_X",)


def test_a_gate_gains_conditions_and_strictness(country: Write) -> None:
    logic = """
[[gates]]
id = "G8"
kind = "absoluta"
[[gates.conditions]]
id = "judge"
expression = "${F19.authority} != ''"
opened_by = ["F19"]
"""
    pack = load_pack(country(logic, '[gates.G8.missing]\njudge = "Falta el juzgado."\n'), "xyz", FORMS)
    gate = next(gate for gate in pack.gates if gate.id == "G8")
    assert gate.kind == "absoluta"
    assert [condition.id for condition in gate.conditions] == ["no_court_order", "answered", "judge"]


WEAKER = [
    ('[[gates]]\nid = "G2"\nkind = "doble"\n', "gates.G2.kind", "weakens"),
    ('[[gates]]\nid = "G9"\nkind = "aviso"\n', "gates.G9.kind", "weakens"),
    (
        '[[gates]]\nid = "G11"\nin_country_emergency = "aviso"\n',
        "gates.G11.in_country_emergency",
        "may not change",
    ),
    ('[[gates]]\nid = "G3"\nconfirmed_by = ""\n', "gates.G3.confirmed_by", "may not change"),
    ('[[gates]]\nid = "G8"\nladder = [1]\nwaits_on = "P5.4"\n', "gates.G8.ladder", "may not change"),
    (
        '[[gates]]\nid = "G11"\n[[gates.conditions]]\nid = "escort"\n'
        "expression = \"${F23.approved} = 'yes'\"\n"
        'opened_by = ["F23"]\n',
        "gates.G11.conditions.escort",
        "may not replace",
    ),
    (
        '[[gates]]\nid = "G11"\n[[gates.conditions]]\nid = "more"\nexpression = "${F23.approved} = \'yes\'"\n'
        'kind = "aviso"\nopened_by = ["F24"]\n',
        "gates.G11.conditions.more.opened_by",
        "can open it",
    ),
    ('[[steps]]\nid = "P0.3"\nautomatic = true\n', "steps.P0.3.automatic", "may not change"),
    ('[[steps]]\nid = "P10.2"\nschedule_days = [365]\n', "steps.P10.2.schedule_days", "may not change"),
    ('[sides]\norigin = ["P3.1"]\n', "sides.P3.1", "one owner"),
    ('[[phases]]\nid = "P12"\n', "phases.P12", "belong to the base"),
    (CLOCK.replace("GTM_X", "DES_P0.1") + OWN, "clocks.DES_P0.1", "may not be written again"),
    (
        SHOWN + CLOCK.replace("true", "false") + 'replaces = ["DES_P0.3"]\n' + OWN,
        "clocks.GTM_X.replaces",
        "weakens",
    ),
    (SHOWN + CLOCK + 'replaces = ["PALERMO"]\n' + OWN, "clocks.GTM_X.replaces", "unknown suggestion"),
    ('[[gates]]\nid = "G2"\nremove = ["screened"]\n', "gates.G2", "unknown field `remove`"),
]


@pytest.mark.parametrize(("logic", "key", "reason"), WEAKER, ids=[case[1] + "-" + case[2] for case in WEAKER])
def test_a_country_pack_may_not_weaken_its_base(country: Write, logic: str, key: str, reason: str) -> None:
    words = '[gates.G11.missing]\nmore = "Falta."\n' if "more" in logic else ""
    found = faults(country(logic, words))
    assert any(where == key and reason in why for where, why in found), found
    with pytest.raises(DefinitionError):
        load_pack(country(logic, words), "xyz", FORMS)


@pytest.mark.parametrize(
    "sources",
    [
        FOREIGN,
        OWN.replace('"FT"', '"2ND"'),
        OWN.replace('"FT"', '"DES"'),
        "sources = []\n",
        OWN.replace(" }]", ' }, { text = "LM", jurisdiction = "MEX", evidence = "FT" }]'),
    ],
)
def test_legal_means_a_text_of_ones_own_country_that_was_read(country: Write, sources: str) -> None:
    found = faults(country(SHOWN + CLOCK + sources))
    assert any(key in ("clocks.GTM_X.legal", "clocks.GTM_X.sources") for key, _ in found)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('unit = "hours"', 'unit = "hours"\ncalendar = "working"', "clocks.GTM_X.calendar"),
        ('unit = "hours"', 'unit = "days"\ncalendar = "working"', "clocks.GTM_X.calendar"),
        ("amount = 1", "amount = 0", "clocks.GTM_X.amount"),
        ('unit = "hours"', 'unit = "immediate"', "clocks.GTM_X.amount"),
        ('stop = "P0.3"', 'stop = "P0.33"', "clocks.GTM_X.stop"),
        ('stop = "P0.3"', 'stop = "P0.3"\nbeneath = "G99"', "clocks.GTM_X.beneath"),
    ],
)
def test_a_clock_runs_only_as_time_runs(country: Write, old: str, new: str, key: str) -> None:
    assert key in [where for where, _ in faults(country(SHOWN + CLOCK.replace(old, new) + OWN))]


def test_a_pack_may_not_extend_itself(country: Write, tmp_path: Path) -> None:
    folder = country("")
    path = tmp_path / "regional" / "protocol.toml"
    path.write_text(
        path.read_text("utf-8").replace('id = "regional"', 'id = "regional"\nextends = "xyz"', 1), "utf-8"
    )
    with pytest.raises(DefinitionError) as caught:
        load_pack(folder, "xyz", FORMS)
    assert caught.value.key == "pack.extends"


def test_a_base_that_is_missing_is_refused(country: Write, tmp_path: Path) -> None:
    folder = country("")
    shutil.rmtree(tmp_path / "regional")
    with pytest.raises(DefinitionError):
        load_pack(folder, "xyz", FORMS)
