from __future__ import annotations

from pathlib import Path

import pytest

from repatria.content.lists import load_list, read_list
from repatria.domain.errors import DefinitionError
from tests.content.forms import YES_NO

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("path", sorted((ROOT / "forms/lists").glob("*.toml")), ids=lambda path: path.stem)
def test_every_shipped_list_loads_in_both_languages(path: Path) -> None:
    assert {"es", "en"} <= set(load_list(path).languages)


def test_further_columns_are_kept_for_choice_filters() -> None:
    found = read_list("l", (YES_NO + 'region = "north"\n').encode())
    assert [choice.attributes for choice in found.choices] == [{}, {"region": "north"}]


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        ("languages = 3\n" + YES_NO, "languages", "Expected"),
        ("title = 'x'\n" + YES_NO, "title", "unknown key"),
        (YES_NO + YES_NO, "choices[3]", "twice"),
        ("", "choices", "empty"),
        ('protective = ["perhaps", "no"]\n' + YES_NO, "protective", "not in the list"),
        ('protective = ["no", "no"]\n' + YES_NO, "protective", "twice"),
        (YES_NO.replace(', en = "No"', ""), "choices[2](no).label.en", "missing"),
        (YES_NO.replace('name = "no"', ""), "choices[2]", "missing required field `name`"),
    ],
)
def test_each_fault_of_a_list_is_refused(text: str, key: str, reason: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        read_list("l", text.encode())
    assert (caught.value.file, caught.value.key) == ("lists/l.toml", key)
    assert reason in str(caught.value.reason)
