"""Every act, every kind of it, every field and every fault of a file has words."""

from __future__ import annotations

from repatria.domain.events.kinds import CASE_FACTS, FACTS
from repatria.domain.record.acts import _SHOWN, _VALUES, ACT_KINDS, kind_of
from repatria.domain.record.proving import FAULTS
from repatria.ui.messages import act_words, court_words


def test_every_fact_that_is_an_act_has_words() -> None:
    acts = {name for name in FACTS if kind_of(name, "case/x/core" if name in CASE_FACTS else "record/x", "")}
    assert set(act_words.WORDS) == acts
    assert set(act_words.VALUES) == {"changed", "people", *(kind for _, kind in _VALUES)}


def test_every_kind_and_every_field_has_words() -> None:
    assert set(act_words.KINDS) == set(ACT_KINDS)
    assert set(act_words.FIELDS) == {field for fields in _SHOWN.values() for field in fields.split()}


def test_every_fault_of_a_file_of_acts_has_words() -> None:
    assert set(court_words.FAULTS) == set(FAULTS)
