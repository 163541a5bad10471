"""What may cross a border is refused where it has no text, no place, or no name in the standard."""

from __future__ import annotations

import pytest

from repatria import paths
from repatria.content.library import load_library
from repatria.content.sharing import read_policy, read_schema
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import Form, Question
from repatria.domain.packets.policy import rule_for

FORM = Form(
    "F50",
    "1",
    {},
    {},
    ("es",),
    (
        Question("code", "text", {}, "L1"),
        Question("to", "text", {}, "L1"),
        Question("fear", "text", {}, "L4"),
        Question("papers", "repeat", {}, "L2", children=(Question("number", "text", {}, "L2"),)),
    ),
    {},
)
HEAD = 'form = "F50"\nto_country = "to"\nneeds = ["code"]\nsources = ["x"]\n'
CODE = '[[field]]\nquestion = "code"\nrecord = "own"\nname = "code"\nagreed = "code_needs"\n'
RULE = '[[rule]]\nform = "F50"\nkinds = ["consulate"]\npurposes = ["identity"]\nevidence = "FT"\nsources = ["x"]\n'


def schema(text: str) -> object:
    return read_schema("F50", text.encode(), {"F50": FORM})


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (HEAD + CODE.replace('"code"', '"shelter"', 1), "field[1].question"),
        (HEAD + CODE + CODE.replace('"code"', '"fear"'), "field[2].question"),
        (HEAD + CODE + CODE.replace('name = "code"', 'name = "again"'), "field[2]"),
        (
            HEAD + CODE.replace('"own"', '"prs"').replace('name = "code"', 'name = "prs_Code"'),
            "field[1].name",
        ),
        (
            HEAD + CODE.replace('"own"', '"cas"').replace('name = "code"', 'name = "prs_Gender"'),
            "field[1].name",
        ),
        (HEAD + CODE.replace('"code_needs"', '"health"'), "field[1].agreed"),
        (HEAD + CODE.replace('"code"', '"papers"', 1), "field[1].row"),
        (HEAD.replace('"code"', '"number"') + CODE, "needs"),
        (HEAD.replace('"to"', '"nowhere"') + CODE, "to_country"),
        (HEAD.replace('["x"]', "[]") + CODE, "sources"),
        (HEAD.replace("F50", "F51") + CODE, "form"),
    ],
)
def test_a_schema_has_a_place_only_for_what_its_form_asks_and_may_leave(text: str, key: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        schema(text)
    assert refused.value.facts["key"] == key
    assert schema(HEAD + CODE)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (RULE.replace("FT", "DES"), "rule[1].evidence"),
        (RULE.replace("FT", "U"), "rule[1].evidence"),
        (RULE.replace('["x"]', "[]"), "rule[1].sources"),
        (RULE.replace('["identity"]', "[]"), "rule[1].purposes"),
        (RULE.replace("identity", "gossip"), "rule[1].purposes"),
        (RULE.replace("consulate", "family"), "rule[1].kinds"),
        (RULE.replace("F50", "F51"), "rule[1].form"),
    ],
)
def test_nothing_is_opened_without_a_text_that_was_read(text: str, key: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        read_policy("GTM", f'code = "GTM"\n{text}'.encode(), {"F50"})
    assert refused.value.facts["key"] == key


def test_a_country_closes_what_the_region_opens_and_opens_what_its_own_text_says() -> None:
    region = read_policy("regional", f'code = "regional"\n{RULE}'.encode(), {"F50"})
    closing = '[[rule]]\nform = "F50"\nkinds = ["consulate"]\nclosed = true\nevidence = "U"\n'
    closed = read_policy("GTM", f'code = "GTM"\n{closing}'.encode(), {"F50"})
    opened = read_policy("HND", f'code = "HND"\n{RULE.replace("consulate", "io_ngo")}'.encode(), {"F50"})
    assert rule_for((region,), "F50", "consulate", "identity")
    assert not rule_for((region, closed), "F50", "consulate", "identity")
    assert not rule_for((region,), "F50", "io_ngo", "identity")
    assert rule_for((region, opened), "F50", "io_ngo", "identity")


def test_what_is_shipped_can_be_used_and_every_rule_has_its_text() -> None:
    library = load_library(paths.forms())
    assert set(library.schemas) == {"F13", "F14"}
    rules = [rule for policy in library.policies.values() for rule in policy.rules]
    assert {rule.form for rule in rules} == {"F13", "F14"}
    assert all(rule.sources and rule.evidence in ("FT", "EX") for rule in rules)
    assert not any(policy.verified for policy in library.policies.values())
