from __future__ import annotations

import pytest

from repatria.content.countries import read_country
from repatria.content.tables import convert, parse_toml
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.reasons import Reason, because


@pytest.mark.parametrize(
    ("text", "reason", "facts"),
    [
        ("[pack", Reason.TOML_ENDS, {}),
        ('a = "x', Reason.TOML_ENDS, {}),
        ("a = 1\nb = ]", Reason.BAD_TOML, {"line": 2, "column": 5}),
        ("a = 1\na = 2\n", Reason.TOML_TWICE, {"line": 2}),
        ("[a]\n[a]\n", Reason.TOML_TWICE, {"line": 2}),
        ("a = {b = 1, b = 2}\n", Reason.TOML_TWICE, {"line": 1}),
        ("a = " + "[" * 9000, Reason.TOML_UNREADABLE, {}),
        ("a = " + "1" * 5000, Reason.TOML_UNREADABLE, {}),
    ],
)
def test_what_is_no_toml_is_refused_with_a_reason_of_ours(
    text: str, reason: Reason, facts: dict[str, int]
) -> None:
    with pytest.raises(DefinitionFileError) as caught:
        parse_toml(text.encode(), "x.toml")
    assert (caught.value.reason.reason, caught.value.reason.facts) == (reason, facts)


@pytest.mark.parametrize(
    ("value", "kind", "reason"),
    [
        (1, str, Reason.NO_TEXT),
        ("1", int, Reason.NO_WHOLE_NUMBER),
        ("1", int | None, Reason.NO_WHOLE_NUMBER),
        ("1", float, Reason.NO_NUMBER),
        ("1", bool, Reason.NO_TRUTH),
        ("1", list[str], Reason.NO_LIST),
        ("1", dict[str, str], Reason.NO_TABLE),
        ("1", None, Reason.WRONG_VALUE),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_what_goes_there(value: object, kind: type, reason: Reason) -> None:
    with pytest.raises(DefinitionError) as caught:
        convert({"a": value}, dict[str, kind], "x.toml", "table")  # type: ignore[valid-type]  # made by the test
    assert caught.value.reason.reason is reason
    assert caught.value.key.startswith("table.")


def test_a_fault_at_no_key_is_one_of_the_whole_file() -> None:
    with pytest.raises(DefinitionFileError) as caught:
        read_country("MEX", b'code = "MEX"\n')
    assert (caught.value.key, caught.value.reason) == ("", because(Reason.MISSING_FIELD, name="name"))
