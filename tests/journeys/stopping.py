"""Does one act again and again in processes of their own, each stopped dead one write later than the one before.

``python -m tests.journeys.stopping ACT FOLDER`` leaves in FOLDER how it stood
``before``, a folder for every stop, and ``stops.json``.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from tests.journeys.acts import ACTS, Act, at_post, make_posts
from tests.journeys.plug import Plug, put_in

ENOUGH = 2000


def stop_everywhere(act: Act, folder: Path) -> list[dict[str, Any]]:
    """Stop *act* at everything it does to the disk; the last one was acknowledged before the plug was pulled."""
    before = folder / "before"
    before.mkdir(parents=True)
    make_posts(before)
    act.before(before)
    stops: list[dict[str, Any]] = []
    while not stops or not stops[-1]["acknowledged"]:
        place = folder / f"{len(stops) + 1:04}"
        shutil.copytree(before, place)
        told = _stopped(act, place, Plug(len(stops) + 1))
        stops.append({"place": place.name, "what": told, "acknowledged": told == "acknowledged"})
        assert len(stops) < ENOUGH
    return stops


def _stopped(act: Act, place: Path, plug: Plug) -> str:
    """Do *act* in a child until its plug is pulled; return what it said last."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(writing, 1)
        put_in(plug)
        with at_post(place) as desk:
            plug.armed = True
            act.do(desk, place)
            plug.what = "acknowledged"
            plug.pull()
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as said:
        told = said.read().strip()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"{place.name}: ended by itself: {told}"
    return told


if __name__ == "__main__":
    folder = Path(sys.argv[2])
    (folder / "stops.json").write_text(json.dumps(stop_everywhere(ACTS[sys.argv[1]], folder)), "utf-8")
