"""Posts that set files aside and take them back among all that befalls them: in the end all hold everything."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from repatria.simulator import schedule, setting_aside
from repatria.simulator.beginning import Shelf
from repatria.simulator.doings import DOINGS
from repatria.simulator.schedule import run
from repatria.simulator.setting_aside import sets_aside, takes_back


def test_once_all_is_taken_back_and_exchanged_nobody_lacks_anything(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: Counter[str] = Counter()

    def counted(name: str) -> Any:
        act = getattr(setting_aside, name)

        def counting(*given: Any) -> Any:
            settled = act(*given)
            happened[name] += settled.events > 0
            return settled

        return counting

    for name in ("set_aside", "take_back"):
        monkeypatch.setattr(setting_aside, name, counted(name))
    monkeypatch.setattr(schedule, "DOINGS", (*DOINGS, (10, sets_aside), (6, takes_back)))
    for seed in (5, 9, 14):
        outcome = run(seed, tmp_path / str(seed), shelf, posts=5, turns=90)
        assert outcome.broken == ()
    assert min(happened["set_aside"], happened["take_back"]) > 2
