"""What was not received, each with its reason in words; a stranger's file is shown as a stranger's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import NotForMeError, RepatriaError, UnknownDeviceError
from repatria.services.exchange.gathering import Refused
from repatria.ui.messages import message_for
from repatria.ui.settings.section import Section
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.label import IconWords, Label

_MOST = 40
"""So many are told one by one on the screen; the printed report names all."""


class RefusedSection(Section):
    """The files that did not enter, and why."""

    def __init__(self, refused: Sequence[Refused]) -> None:
        super().__init__(
            self.tr("No se recibe"),
            self.tr("Nada de esto cambió algo aquí. Los archivos siguen donde estaban."),
        )
        others, rest = told_apart(refused)
        if others:
            # A stick that travels both ways holds what this post sealed itself: that is no fault.
            words = self.tr(
                "%n archivos son para otros puestos, como los que este selló. Déjelos donde están.",
                "",
                len(others),
            )
            self.body.addWidget(IconWords("info", words, "quiet"))
        for one in rest[:_MOST]:
            stranger = isinstance(one.error, UnknownDeviceError)
            words = refused_words(one.called, one.error)
            self.body.addWidget(
                IconWords("person" if stranger else "overdue", words, "" if stranger else "danger")
            )

        if len(rest) > _MOST:
            self.body.addWidget(Label(self.tr("y %n más", "", len(rest) - _MOST), tone="quiet"))


def told_apart(refused: Sequence[Refused]) -> tuple[list[Refused], list[Refused]]:
    """Return what is for other posts, which is no fault, and all else that was refused."""
    others = [one for one in refused if isinstance(one.error, NotForMeError)]
    return others, [one for one in refused if not isinstance(one.error, NotForMeError)]


def refused_words(called: str, error: RepatriaError) -> str:
    """Return which file was refused, whom a stranger says to be, why, and what to do."""
    post = str(error.facts.get("post", ""))
    which = f"{called}:"
    if isinstance(error, UnknownDeviceError) and post:
        says = QCoreApplication.translate("RefusedSection", "{file}: de un desconocido que dice ser {post}.")
        which = says.format(file=called, post=post)
    return breakable(" ".join((which, *message_for(error))))
