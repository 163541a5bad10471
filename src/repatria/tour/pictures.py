"""A picture of every screen in both languages, and of the main ones in large text, small room and other themes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from repatria.domain.people import Role
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange.sending import Sent
from repatria.services.practice.stories import Told
from repatria.tour.answers import Album, picture_answers, picture_exchange, picture_forms, picture_history
from repatria.tour.files import attach, picture_files
from repatria.tour.stage import SIZE, Stage
from repatria.tour.way_in import photograph_way_in
from repatria.ui.case.tabs import SECTIONS
from repatria.ui.i18n import LANGUAGES, Speech
from repatria.ui.receiving.doing import Entered


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture to take: the page, the place within it, and the act of the case that asks something there.

    Where a *role* is named, whoever sits there has it for this picture.
    """

    name: str
    page: str
    place: dict[str, Any] | None = None
    act: str = ""
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How the main screens are photographed once more."""

    suffix: str = ""
    scale: float = 1.0
    theme: str = "light"
    size: tuple[int, int] = SIZE


MAIN = frozenset({"today", "cases", "open-case", "case", "asked-done", "form", "send", "receive"})
"""The screens that are photographed in every look."""

LOOKS = (
    Look(),
    Look("-200", scale=2.0),
    Look("-small", scale=1.25, size=(1024, 600)),
    Look("-dark", theme="dark"),
    Look("-contrast", theme="contrast"),
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the pictures show: the girl's case, one in dispute, and an exchange that left it so."""

    girl: Told
    dispute: OpenedCase
    sent: Sent
    cases: int
    entered: Entered


def take_pictures(here: Desk, speech: Speech, seen: Seen, paper: Path, folder: Path) -> list[str]:
    """Photograph every screen into *folder* and return the names; *paper* is what the girl's case gets as a file."""
    taken: list[str] = []
    album = Album(here, speech, folder)
    attach(here, seen.girl.opened.id, paper)
    for language in spoken(speech):
        taken += picture_files(album, seen.girl.opened.id, paper)
        taken += picture_answers(album, seen.girl, seen.dispute)
        taken += picture_forms(album, seen.girl, seen.dispute)
        taken += picture_exchange(album, seen.sent, seen.cases, seen.entered)
        taken += photograph_way_in(here.vault.folder, speech, folder)
        for look in LOOKS:
            stage = Stage(here, speech, scale=look.scale, theme=look.theme, size=look.size)
            for screen in screens(seen.girl.opened.id, seen.dispute):
                if look.suffix and screen.name not in MAIN:
                    continue
                name = f"{screen.name}-{language}{look.suffix}.png"
                _photograph(stage, screen, folder / name, language)
                taken.append(name)
            stage.close()
    return sorted(taken)


def picture_settled(here: Desk, speech: Speech, case: OpenedCase, folder: Path) -> list[str]:
    """Photograph the history of a case in which a disagreement was settled; return the names."""
    return [picture_history(Album(here, speech, folder), case) for _ in spoken(speech)]


def picture_preview(there: Desk, speech: Speech, bundle: Path, folder: Path) -> list[str]:
    """Photograph, at the post it is for, what a bundle would bring before it is received; return the names."""
    names = []
    for language in spoken(speech):
        stage = Stage(there, speech)
        stage.go("receiving", {"file": str(bundle)})
        names.append(f"receive-preview-{language}.png")
        stage.picture(folder / names[-1])
        stage.close()
    return names


def spoken(speech: Speech) -> Iterator[str]:
    """Yield each language while it is spoken, then go back to the one that was."""
    before = speech.language
    for language in LANGUAGES:
        speech.speak(language)
        yield language
    speech.speak(before)


def _photograph(stage: Stage, screen: Screen, path: Path, language: str) -> None:
    stage.go_as(screen.role, screen.page, screen.place)
    if screen.page == "form":
        stage.read_in(language)  # it begins in the person's
    if screen.act:
        stage.ask(screen.act)
    stage.picture(path)
    if screen.act:
        stage.leave_panel()
    if screen.page == "form":
        stage.put_form_away()


def screens(girl: str, dispute: OpenedCase) -> list[Screen]:
    """Return the screens in the order of a day."""
    steps = {"case": dispute.id, "section": "steps"}
    return [
        Screen("today", "today"),
        Screen("cases", "cases"),
        Screen("open-case", "opening"),
        Screen("open-group", "opening", {"way": "group", "fresh": True}),
        Screen("contact-only", "opening", {"way": "contact", "fresh": True}),
        Screen("case", "case", {"case": girl}),
        *(Screen(f"case-{name}", "case", {"case": girl, "section": name}) for name in SECTIONS[1:-1]),
        Screen("case-disputed", "case", {"case": dispute.id, "section": "differences"}),
        Screen("asked-done", "case", steps, act="done"),
        *(
            Screen(f"asked-{act}", "case", steps, act=act)
            for act in ("call", "request", "act_now", "route", "leave", "close")
        ),
        Screen("form", "form", {"case": dispute.id, "form": "F01", "step": "P0.1"}),
        Screen("form-risk", "form", {"case": dispute.id, "form": "F16", "step": "P5.1"}),
        Screen("sheet", "sheet", {"case": girl}),
        *_rooms(),
    ]


def _rooms() -> list[Screen]:
    """Return the screens that are of no case."""
    return [
        Screen("print", "print"),
        Screen("printed-sheets", "sheets"),
        Screen("copy-in", "transcribing"),
        Screen("send", "sending"),
        Screen("answers", "answers"),
        Screen("receive", "receiving"),
        Screen("directory", "directory"),
        Screen("following", "following"),
        Screen("following-one", "following", {"period": "this_year", "indicator": "M14"}),
        Screen("training", "training"),
        Screen("training-read", "training", {"lesson": "interview", "page": 2}),
        Screen(
            "training-test",
            "training",
            {"lesson": "interview", "page": 0, "question": 1, "given": {"unsafe_now": 2, "promise": 0}},
        ),
        Screen("root", "root"),
        Screen("recovery", "recovery"),
        Screen("record-kept", "record"),
        Screen("erasing", "erasing"),
        Screen("closing", "closing"),
        Screen("record", "record", role="supervisor"),
        Screen("record-court", "record-court", role="supervisor"),
        Screen("whole-vault", "whole-vault"),
        Screen("tables", "tables", role="liaison"),
        Screen("settings", "settings"),
    ]
