"""Pictures of what comes after an act: refused, asked for whom, previewed, sealed, received, settled."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from repatria.domain.forms.variants import base_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange.sending import Sent
from repatria.services.exchange.sending_many import Several
from repatria.services.practice.stories import Told
from repatria.tour.stage import Stage
from repatria.ui.i18n import Speech
from repatria.ui.receiving.doing import Entered
from repatria.ui.receiving.reporting import Reported
from repatria.ui.sending.result import Result

FORMS = {
    "F02": "P0.4",
    "F04C": "P1.1",
    "F11C": "P3.1",
    "F18": "P5.3",
    "F21": "P6.2",
    "F23": "P7.2",
    "F24": "P7.3",
    "F26": "P8.2",
}
"""The forms of which one section is photographed, and the step for which each is begun."""

OF_ADULTS = {"F04": "P1.1", "F11": "P3.1"}
"""Of these the one for a child is another form: the one for an adult is photographed in an adult's case."""


@dataclass(frozen=True, slots=True)
class Album:
    """Where pictures of one post are kept, in the language that is spoken, with their names."""

    desk: Desk
    speech: Speech
    folder: Path

    @contextmanager
    def stage(self) -> Iterator[Stage]:
        """Show the post's window for the block."""
        stage = Stage(self.desk, self.speech)
        yield stage
        stage.close()

    def take(self, stage: Stage, name: str) -> str:
        """Photograph the window and return the picture's name."""
        taken = f"{name}-{self.speech.language}.png"
        stage.picture(self.folder / taken)
        return taken


def picture_answers(album: Album, girl: Told, adult: OpenedCase) -> list[str]:
    """Photograph a refusal, *¿Para quién es?* and the preview of a change of route; nothing is done."""
    with album.stage() as stage:
        stage.go("case", {"case": adult.id, "section": "steps", "step": "step/P4.1"})
        stage.refused("F13")
        names = [album.take(stage, "refused")]
        stage.ask("route")
        stage.answer({"child_or_doubt": "yes", "reason": "Su acta de nacimiento dice 2010."})
        names.append(album.take(stage, "route-preview"))
        stage.leave_panel()
        stage.go("sheet", {"case": girl.opened.id, "form": "F11", "member": girl.forms["protection"]})
        names.append(album.take(stage, "for-whom"))
    return names


def picture_forms(album: Album, girl: Told, adult: OpenedCase) -> list[str]:
    """Photograph the first section of each form that the girl's case asks, and an adult's; no draft is left."""
    names = []
    asked = [(girl.opened, *one) for one in FORMS.items()] + [(adult, *one) for one in OF_ADULTS.items()]
    with album.stage() as stage:
        for case, form, step in asked:
            stage.go("form", {"case": case.id, "form": base_of(form), "step": step})
            stage.read_in(album.speech.language)
            names.append(album.take(stage, f"form-{form}"))
            stage.put_form_away()
    return names


def picture_exchange(album: Album, sent: Sent, cases: int, entered: Entered) -> list[str]:
    """Photograph what *Enviar* says once the file stands, and what *Recibir* reports."""
    with album.stage() as stage:
        stage.go("sending")
        stage.put_over("sending", lambda: Result(Several((sent,)), cases, protected=True, on_stick=False))
        names = [album.take(stage, "sent")]
        stage.go("receiving")
        stage.put_over("receiving", lambda: Reported(entered))
        names.append(album.take(stage, "received"))
    return names


def picture_history(album: Album, case: OpenedCase) -> str:
    """Photograph the history of a case."""
    with album.stage() as stage:
        stage.go("case", {"case": case.id, "section": "history"})
        return album.take(stage, "case-settled-history")
