"""Nothing protected and no word of a kept case leaves with the whole vault, whatever stands where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.events.kinds import CASE_FACTS
from repatria.domain.forms.definition import LEVELS, PROTECTED_LEVELS
from repatria.domain.ids import ID_ALPHABET, make_case_code
from repatria.domain.whole_vault.tables import PROTECTED_TABLES, TABLES, readme
from repatria.domain.whole_vault.withholding import PLAIN_FACTS, Withholding, hidden_names

NAMES = st.sampled_from(["name_used", "fear", "age", "route", "before", "kept"])
IDS = st.text(ID_ALPHABET, min_size=26, max_size=26)
FORMS = st.dictionaries(IDS, st.dictionaries(NAMES, st.sampled_from(LEVELS)), max_size=4)
AROUND = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@st.composite
def paths(draw: st.DrawFn, forms: dict[str, dict[str, str]]) -> str:
    place = draw(st.sampled_from(["form", "row", "case", "step", "related", "same", "", "new_kind"]))
    member = draw(st.sampled_from(sorted(forms)) if forms else IDS)
    rest = draw(st.lists(NAMES, max_size=3))
    if place == "case":
        return f"case/{draw(st.sampled_from(['origin_block', 'side', 'country']))}"
    return "/".join([place, member, *rest])


@given(st.data(), FORMS, st.booleans())
def test_a_readable_file_holds_no_value_that_may_be_protected(
    data: st.DataObject, forms: dict[str, dict[str, str]], is_protected: bool
) -> None:
    keeping, path = Withholding(protected=False, levels=forms), data.draw(paths(forms))
    if not keeping.value_goes(path, "{}", is_protected=is_protected):
        return
    assert not is_protected
    assert path != "case/origin_block"
    place, member, *rest = path.split("/")
    assert place in ("form", "row", "case")
    name = rest[-1] if rest else ""
    if place == "form":
        assert forms[member][name] not in PROTECTED_LEVELS
    if place == "row":
        asked = [levels[name] for levels in forms.values() if name in levels]
        assert asked
        assert not PROTECTED_LEVELS.intersection(asked)
        assert all(forms.values()), "a form that nobody knows may ask anything there"


@given(st.sampled_from(sorted(CASE_FACTS)), st.data(), FORMS, st.booleans())
def test_a_readable_file_tells_of_no_gate_block_call_packet_or_person_around(
    kind: str, data: st.DataObject, forms: dict[str, dict[str, str]], is_protected: bool
) -> None:
    path = data.draw(paths(forms))
    if Withholding(protected=False, levels=forms).fact_goes(kind, path, "{}", is_protected=is_protected):
        assert not is_protected
        assert kind in PLAIN_FACTS
        assert kind != "member_added" or path.startswith(("form/", "row/"))


@given(IDS, st.binary(min_size=16, max_size=16), AROUND, AROUND, st.booleans(), st.booleans())
def test_what_names_a_case_that_stays_stays_however_it_is_written(
    case: str, chance: bytes, before: str, after: str, protected: bool, lower: bool
) -> None:
    code = make_case_code(chance)
    keeping = Withholding(protected=protected, hidden=hidden_names([(case, code)]))
    said = [code, code.replace("-", ""), code.lower() if lower else code]
    for name in said:
        text = f"{before}{name}{after}"
        assert not keeping.value_goes("case/side", text, is_protected=False)
        assert not keeping.fact_goes("case_opened", "", text, is_protected=False)
    for path in (f"same/{case}", f"related/{case}/kind"):
        assert not keeping.value_goes(path, "{}", is_protected=False)
        assert not keeping.fact_goes("member_added", path, "{}", is_protected=False)
    assert not keeping.value_goes("case/side", f'{{"case":"{case}"}}', is_protected=False)


def test_where_two_agreed_and_it_is_sealed_protected_answers_go() -> None:
    keeping = Withholding(protected=True, levels={"m": {"fear": "L4"}})
    assert keeping.value_goes("form/m/fear", '"yes"', is_protected=True)
    assert keeping.fact_goes("gate_refused", "", "{}", is_protected=False)
    assert keeping.level_of("form/m/fear", is_protected=True) == "L4"
    assert keeping.level_of("case/side", is_protected=False) == "L2"


def test_every_column_is_described_in_both_languages_and_only_of_tables_that_go() -> None:
    for protected in (False, True):
        page = readme(3, protected=protected, practice=True)
        assert "PRÁCTICA" in page
        for table, columns in TABLES.items():
            shown = protected or table not in PROTECTED_TABLES
            assert page.count(f"## {table}.csv") == (2 if shown else 0)
            assert all((column.es in page) == (column.en in page) for column in columns)


@pytest.mark.parametrize("path", ["form", "row", "case", "", "/", "form/", "row//x"])
def test_a_path_that_leads_nowhere_ends_nothing_and_counts_as_the_strictest(path: str) -> None:
    keeping = Withholding(False, {"m": {"x": "L0"}}, frozenset())
    assert not keeping.value_goes(path, '"x"', is_protected=True)
    assert keeping.level_of(path, is_protected=False) in LEVELS
