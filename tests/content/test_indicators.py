"""An indicator that nobody could measure, or that has no source, is refused by file and key."""

from __future__ import annotations

import pytest

from repatria.content.indicators import check_names, read_indicator
from repatria.domain.errors import DefinitionError

WORDS = {"es": "Palabras", "en": "Words"}
KEYS = {
    "id": '"M99"',
    "group": '"safeguards"',
    "kind": '"share"',
    "unit": '"cases"',
    "shown": '"share"',
    "of": "\"${is_child} = 'yes'\"",
    "met": "\"${F18.submitted} = 'yes'\"",
    "day": '"P8.2.at"',
    "sources": '[{ text = "CRM (2008)", jurisdiction = "INT", evidence = "FT" }]',
    "name": '{ es = "Uno", en = "One" }',
    "asked": '{ es = "Uno", en = "One" }',
    "meets": '{ es = "Uno", en = "One" }',
}
STEPS = {"P8.2"}
QUESTIONS = {"F18": {"result"}}


def read(**changed: str | None) -> None:
    """Read an indicator, sound but for what is *changed* (None: left out), and check its names."""
    rows = {key: value for key, value in {**KEYS, **changed}.items() if value is not None}
    text = "\n".join(f"{key} = {value}" for key, value in rows.items())
    check_names(read_indicator("M99", text.encode()), STEPS, QUESTIONS)


def test_a_sound_one_is_read() -> None:
    read()


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"id": '"M98"'}, "id"),
        ({"sources": "[]"}, "sources"),
        ({"sources": '[{ text = " ", jurisdiction = "INT", evidence = "FT" }]'}, "sources"),
        ({"name": '{ es = "Uno" }'}, "name.en"),
        ({"meets": None}, "meets.es"),
        ({"met": None}, "met"),
        ({"day": None}, "day"),
        ({"kind": '"time"'}, "start"),
        ({"kind": '"count"'}, "items"),
        ({"kind": '"profile"'}, "profile"),
        ({"items": '"dreams"'}, "items"),
        ({"of": '"${is_child} ="'}, "of"),
        ({"met": "\"${F18.shoe_size} = '9'\""}, "met"),
        ({"met": "\"${F99.submitted} = 'yes'\""}, "met"),
        ({"day": '"P77.1.at"'}, "day"),
        ({"day": '"P8.2.weather"'}, "day"),
        ({"profile": '["shoe_size"]'}, "profile"),
        ({"kind": '"verdict"'}, "kind"),
        ({"weight": "3"}, ""),
    ],
)
def test_what_cannot_be_measured_is_refused_by_its_key(changed: dict[str, str | None], key: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        read(**changed)
    assert refused.value.facts["key"] == key or not key
    assert refused.value.facts["file"] == "indicators/M99.toml"


def test_every_profile_counts_the_same_people_on_the_same_day() -> None:
    """Else two tables of other days could count somebody both, and be subtracted (docs/figures.md)."""
    from tests.posts import shipped

    profiles = [one for one in shipped().indicators.values() if one.kind == "profile"]
    assert len(profiles) > 1
    assert len({(one.of, one.day) for one in profiles}) == 1
