"""Which office, whose device, from when to when: what the sheets are then asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.calendar import day_of
from repatria.domain.directory.form import Office
from repatria.services.countries import InOffice
from repatria.services.country.certifying import Wanted, a_year_from
from repatria.services.exchange.posts import KnownPost
from repatria.ui.directory.office_words import called_apart
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.partial_date import PartialDate
from repatria.ui.widgets.searchable_choice import SearchableChoice


class OfficeForm(QWidget):
    """``wanted`` brings what is asked for, whole; ``left`` comes when nothing shall be certified."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self, posts: Sequence[KnownPost], day: date, renewed: InOffice | None = None) -> None:
        super().__init__()
        self._posts = {post.device: post for post in posts if post.trust != "revoked"}
        offices = [
            Choice("liaison", self.tr("Enlace")),
            Choice("alternate", self.tr("Suplente")),
        ]
        self.office = Field(self.tr("¿Qué cargo?"), ChoiceButtons(offices))
        choices = [Choice(one.device, called_apart(one)) for one in self._posts.values()]
        self.holder = Field(
            self.tr("¿Qué equipo?"),
            SearchableChoice(choices),
            self.tr(
                "Los de este país que este puesto conoce. Uno revocado no se certifica: use otro equipo."
            ),
        )
        self.since = Field(self.tr("Primer día"), PartialDate(whole=True, today=lambda: day))
        self.until = Field(self.tr("Último día"), PartialDate(whole=True))
        self.office.set_value(renewed.office if renewed else None)
        self.holder.set_value(renewed.device if renewed and renewed.device in self._posts else None)
        self.since.set_value(day.isoformat())
        self.until.set_value(a_year_from(day).isoformat())
        note = Label(
            self.tr(
                "Hay un solo enlace y un solo suplente a la vez. El certificado de quien hoy tiene el cargo termina "
                "el día antes: así se renueva, y así se quita el cargo a alguien, dándolo a otro equipo."
            ),
            tone="quiet",
        )
        self.go_on = Button(self.tr("Seguir con las hojas"), "primary", "next")
        leave = Button(self.tr("No certificar"), "quiet")
        self.go_on.clicked.connect(self._settle)
        leave.clicked.connect(self.left)
        acts = QWidget()
        acts.setLayout(in_a_row(self.go_on, leave))
        column = QVBoxLayout(self)
        gaps(column, spacing=16)
        for part in (self.office, self.holder, self.since, self.until, note, acts):
            column.addWidget(part)

    def _settle(self) -> None:
        post = self._posts.get(str(self.holder.value() or ""))
        since, until = (day_of(str(field.value() or "")) for field in (self.since, self.until))
        lacking = [
            (self.office, not self.office.value(), self.tr("Elija un cargo.")),
            (self.holder, post is None, self.tr("Elija un equipo de la lista.")),
            (self.since, since is None, self.tr("Escriba el día, el mes y el año.")),
            (self.until, until is None, self.tr("Escriba el día, el mes y el año.")),
        ]
        for field, lacks, words in lacking:
            field.set_message(words if lacks else "")
        first = next((field for field, lacks, _ in lacking if lacks), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif post is not None and since is not None and until is not None:
            self.wanted.emit(Wanted(cast("Office", self.office.value()), post, since, until))
