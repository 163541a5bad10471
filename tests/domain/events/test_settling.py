from __future__ import annotations

from repatria.domain.cases.state import Head, Standing
from repatria.domain.events.disagreements import Disagreement, settle
from repatria.domain.ids import EventId


def test_settling_replaces_what_every_post_said_and_names_it() -> None:
    heads = tuple(Head(EventId(f"e{n}"), f"gorra {n}", "ana", "", f"log{n}") for n in range(3))
    one = Disagreement("case/x/core", "case/label", Standing(heads))
    chosen, told = settle(one, "gorra 1", reason="la vimos")
    assert chosen.replaces == ("e0", "e1", "e2")
    assert told.value["heads"] == ["e0", "e1", "e2"]
