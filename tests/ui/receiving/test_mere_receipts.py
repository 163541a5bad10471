"""A file that brought only receipts asks for none, and several receipts of one post are told in one line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from repatria.services.exchange.register import SentBundle
from repatria.ui.receiving.all_doing import Run, _answers, _by_hand
from repatria.ui.receiving.counted_lines import ReceivedLines


@dataclass
class Thing:
    """Whatever is asked of it, as far as it was given."""

    given: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        return self.__dict__["given"][name]


def came(*, cases: int = 0, gap: bool = False, line: bool = True) -> Any:
    place = Thing({"id": "p", "called": "Nube"})
    sender = Thing({"device": "d", "post": "Dos"})
    verified = Thing({"manifest": Thing({"sender": sender})})
    return Thing(
        {
            "found": Thing({"lying": Thing({"place": place}) if line else None}),
            "preview": Thing({"verified": verified, "gap": gap}),
            "report": Thing({"cases_new": (), "cases_known": ("c",) * cases}),
        }
    )


@pytest.mark.parametrize(("cases", "gap", "asks"), [(0, False, 0), (1, False, 1), (0, True, 1)])
@pytest.mark.parametrize("line", [True, False])
def test_mere_receipts_are_answered_by_none(cases: int, gap: bool, asks: int, line: bool) -> None:
    run = Run(received=[came(cases=cases, gap=gap, line=line)])
    assert (len(_answers(run)), len(_by_hand(run))) == ((asks, 0) if line else (0, asks))


def test_two_receipts_of_one_post_are_one_line(qapp: QApplication) -> None:
    sent = [
        SentBundle(name, "d", post, "2026-11-23T20:00:00Z", 1, 10, "acknowledged")
        for name, post in (("a", "Dos"), ("b", "Dos"), ("c", "Tres"))
    ]
    both, one = [line.words() for line in ReceivedLines().receipt_lines(sent)]
    assert "2" in both
    assert "Dos" in both
    assert "Tres" in one
