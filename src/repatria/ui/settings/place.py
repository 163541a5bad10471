"""Where the post stands, and by which clock it counts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from repatria.domain.texts import say
from repatria.services.post.time_zone import PostClock, post_clock, set_zone
from repatria.ui.i18n import spoken
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.unlock.zone_question import city_of
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.searchable_choice import SearchableChoice


class PlaceSection(Section):
    """The clock is changed with a verb of its own: what is due moves with it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Este puesto"))
        self._desk = desk
        clock = post_clock(desk.work)
        self.about = Label(f"{desk.work.post} · {say(desk.work.country.name, spoken())}", strong=True)
        self.body.addWidget(self.about)
        self.guessed = IconWords("warning", "", "warning")
        self.guessed.hide()
        self.body.addWidget(self.guessed)
        self.zone: Field | None = None
        if len(clock.choices) > 1:
            self._add_choice(clock)
        else:
            self.body.addWidget(Label(self._only_clock(clock)))

    def begin(self) -> None:
        """Put the cursor where the clock is said."""
        if self.zone is not None:
            self.zone.setFocus(Qt.FocusReason.OtherFocusReason)

    def _only_clock(self, clock: PostClock) -> str:
        if not clock.choices:
            now = self._desk.work.calendar.local(self._desk.work.now()).strftime("%H:%M")
            return self.tr("Hora del puesto ahora: {time}. De este país no se conoce otra.").format(time=now)
        return self.tr("Hora del puesto: {city}. En este país hay una sola.").format(
            city=city_of(clock.choices[0])
        )

    def _add_choice(self, clock: PostClock) -> None:
        self.zone = Field(
            self.tr("Hora del puesto"),
            SearchableChoice([Choice(zone, city_of(zone)) for zone in clock.choices]),
            self.tr("En este país hay varias. Elija la ciudad cercana que tiene la misma hora."),
        )
        self.zone.set_value(clock.zone or clock.choices[0])
        self.body.addWidget(self.zone)
        self.save = Button(self.tr("Usar esta hora"), "primary" if clock.is_guessed else "secondary")
        self.save.clicked.connect(self._save)
        row = QHBoxLayout()
        gaps(row)
        row.addWidget(self.save)
        row.addStretch(1)
        self.body.addLayout(row)
        self.zone.setEnabled(clock.may_change)
        self.save.setEnabled(clock.may_change)
        if clock.is_guessed:
            words = self.tr(
                "Nadie ha dicho la hora de este puesto: cuenta con la de {city}. Elija la suya y "
                "pulse Usar esta hora."
            )
            self.guessed.set_words("warning", words.format(city=city_of(clock.choices[0])), "warning")
            self.guessed.show()

    def _save(self) -> None:
        assert self.zone is not None
        zone, work = str(self.zone.value() or ""), self._desk.work
        if not zone:
            self.zone.set_message(self.zone.control.complaint() or self.tr("Elija la hora del puesto."))
            self.zone.setFocus()
            return
        self.zone.set_message("")
        self.save.setEnabled(False)
        self._desk.tasks.run(
            self,
            lambda: set_zone(work, zone),
            lambda _: self._done(zone),
            lambda error: self._desk.tell(notice_of(error)),
            after=lambda: self.save.setEnabled(True),
        )

    def _done(self, zone: str) -> None:
        self.guessed.hide()
        words = self.tr("La hora de este puesto es la de {city}.").format(city=city_of(zone))
        self._desk.tell(Notice(words, self.tr("Los plazos se contaron otra vez con ella."), "good"))
