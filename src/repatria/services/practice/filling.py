"""Fills a practice vault with invented cases at different stages, as if the post had worked for some weeks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from repatria import paths
from repatria.domain.progress import Progress
from repatria.services.cases.opening import Incident, OpenedCase, Opening, open_group
from repatria.services.desk import Desk
from repatria.services.practice.stories import Told, read_story, tell

_STAGES: tuple[tuple[str, str, timedelta], ...] = (
    ("girl", "notice", timedelta(days=1)),
    ("girl", "return_consent", timedelta(days=9)),
    ("girl", "nobody_waits", timedelta(days=12)),
    ("girl", "night", timedelta(hours=5)),
    ("adult", "screening", timedelta(hours=3)),
    ("adult", "leaves", timedelta(days=3)),
)
"""Which story, up to which act, and how long ago it began."""


@dataclass
class StoryClock:
    """A clock that stands where a story put it, and never runs past the real one."""

    moment: datetime
    latest: datetime

    def __call__(self) -> datetime:
        """Return the story's time."""
        return min(self.moment, self.latest)

    def wait(self, span: timedelta) -> None:
        """Let *span* pass in the story."""
        self.moment += span


def fill_practice(desk: Desk, told: Progress = lambda _done, _all: None) -> list[OpenedCase]:
    """Put invented cases into a practice vault and return them; nobody in them exists.

    *told* is told (done, all) stories and may raise StoppedError: what was told by then stays, whole.
    """
    now = desk.now()
    opened = []
    for number, (name, until, ago) in enumerate(_STAGES):
        told(number, len(_STAGES) + 1)
        clock = StoryClock(now - ago, now)
        story: Told = tell(
            Desk(desk.vault, desk.library, clock),
            read_story(paths.resources("practice", f"{name}.toml")),
            clock.wait,
            until=until,
        )
        opened.append(story.opened)
    told(len(_STAGES), len(_STAGES) + 1)
    return opened + open_three(desk)


def open_three(desk: Desk) -> list[OpenedCase]:
    """Open the cases of three invented people who arrive together."""
    arrived = Incident(
        arrival=desk.now_text(),
        vehicle="Microbús blanco",
        route="Frontera – Chiquimula",
        documents_held_by="El conductor tenía los tres documentos.",
        brought_by="Conductor, presunto",
    )
    people = [
        Opening(
            "host",
            "no",
            nationality=("HND",),
            return_country="HND",
            language="spa",
            letter="A",
            label="madre",
        ),
        Opening(
            "host",
            "yes",
            nationality=("HND",),
            return_country="HND",
            language="spa",
            letter="B",
            label="bebé",
            travels_with="A",
        ),
        Opening("host", "doubt", nationality=("NIC",), return_country="NIC", letter="C", label="gorra verde"),
    ]
    return open_group(desk, people, arrived)
