"""A picture of every screen in both languages, and of the main ones in large text and in the dark theme."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from repatria.services.desk import Desk
from repatria.services.opening import OpenedCase
from repatria.tour.stage import Stage
from repatria.ui.case.tabs import SECTIONS


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture to take: the page, and the place within it."""

    name: str
    page: str
    place: dict[str, Any] | None = None


MAIN = frozenset({"today", "cases", "case", "form", "send", "receive"})
"""The screens that are photographed in every look."""

LOOKS: tuple[tuple[str, float, str], ...] = (
    ("", 1.0, "light"),
    ("-200", 2.0, "light"),
    ("-dark", 1.0, "dark"),
)


def take_pictures(here: Desk, there: Desk, girl: str, dispute: OpenedCase, folder: Path) -> list[str]:
    """Photograph every screen into *folder* and return the names."""
    taken: list[str] = []
    for language in ("es", "en"):
        for suffix, scale, theme in LOOKS:
            stage = Stage(here, language, scale=scale, theme=theme)
            for screen in screens(girl, dispute):
                if suffix and screen.name not in MAIN:
                    continue
                stage.go(screen.page, screen.place)
                name = f"{screen.name}-{language}{suffix}.png"
                stage.photograph(folder / name)
                taken.append(name)
            stage.close()
    return sorted(taken)


def screens(girl: str, dispute: OpenedCase) -> list[Screen]:
    """Return the screens in the order of a day."""
    return [
        Screen("today", "today"),
        Screen("cases", "cases"),
        Screen("open-case", "opening"),
        Screen("open-group", "opening", {"way": "group", "fresh": True}),
        Screen("contact-only", "opening", {"way": "contact", "fresh": True}),
        Screen("case", "case", {"case": girl}),
        *(Screen(f"case-{name}", "case", {"case": girl, "section": name}) for name in SECTIONS[1:-1]),
        Screen("case-disputed", "case", {"case": dispute.id, "section": "differences"}),
        Screen("form", "form", {"case": dispute.id, "form": "F01", "step": "P0.1"}),
        Screen("form-risk", "form", {"case": dispute.id, "form": "F16", "step": "P5.1"}),
        Screen("sheet", "sheet", {"case": girl}),
        Screen("print", "print"),
        Screen("send", "sending"),
        Screen("receive", "receiving"),
        Screen("directory", "directory"),
        Screen("settings", "settings"),
    ]
