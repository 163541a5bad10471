"""What was not received, each with its reason in words; a stranger's file is shown as a stranger's."""

from __future__ import annotations

from collections.abc import Sequence

from repatria.domain.errors import NotForMeError, UnknownDeviceError
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
        others = [one for one in refused if isinstance(one.error, NotForMeError)]
        rest = [one for one in refused if not isinstance(one.error, NotForMeError)]
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
            words = breakable(" ".join((self._called(one, stranger=stranger), *message_for(one.error))))
            self.body.addWidget(
                IconWords("person" if stranger else "overdue", words, "" if stranger else "danger")
            )

        if len(rest) > _MOST:
            self.body.addWidget(Label(self.tr("y %n más", "", len(rest) - _MOST), tone="quiet"))

    def _called(self, one: Refused, *, stranger: bool) -> str:
        post = str(one.error.facts.get("post", ""))
        if stranger and post:
            return self.tr("{file}: de un desconocido que dice ser {post}.").format(
                file=one.called, post=post
            )
        return f"{one.called}:"
