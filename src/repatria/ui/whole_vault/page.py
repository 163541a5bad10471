"""The page *Sacar toda la bóveda*: sealed for posts unless somebody answers for a readable file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.services.exchange.posts import KnownPost, known_posts
from repatria.services.whole_vault.giving import WholeGiven, WholeWanted, give_whole_vault, whole_foreseen
from repatria.ui.answers_out.manner import Manner
from repatria.ui.answers_out.questions import protected_question, readable_question
from repatria.ui.drives import Drive, removable_drives
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk, Page, Place
from repatria.ui.sending.places import PlacePicker
from repatria.ui.sending.writing_out import WritingOut, Written
from repatria.ui.settings.section import Section
from repatria.ui.sizes import size_words
from repatria.ui.theme import gaps
from repatria.ui.unlock.sheet import breakable
from repatria.ui.watching import Watch
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconWords, Label, hairline
from repatria.ui.widgets.reading_column import ReadingColumn
from repatria.ui.widgets.text_line import TextLine

KEY = "whole-vault"
Offered = tuple[int, int, Sequence[KnownPost]]
"""How many cases go, how many stay, and the posts one knows."""


def whole_vault_page(desk: Desk) -> Page:
    """Return the page, to which one comes from the settings."""
    return Page(
        KEY,
        "send",
        lambda: QCoreApplication.translate("whole_vault", "Sacar toda la bóveda"),
        lambda: WholeVaultPage(desk),
        under="settings",
    )


class WholeForm(QWidget):
    """What is asked scrolls; the verb stays in sight below it. ``asked`` comes when it is pressed."""

    asked = Signal()

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]]) -> None:
        super().__init__()
        self.counted = IconWords("info", "", "quiet")
        self.manner = Manner(desk.work.person.name)
        self.why = Field(self.tr("¿Por qué se saca?"), TextLine(limit=300), required=True)
        self.place = PlacePicker(desk, find)
        self.trouble = IconWords("overdue", "", "danger")
        self.trouble.hide()
        self.verb = Button(self.tr("Escribir el archivo"), "primary", "send")
        self.verb.clicked.connect(self.asked)
        self.manner.way.value_changed.connect(lambda _: self.why.setVisible(self.manner.sealed))
        self._lay_out()

    def show_offered(self, offered: Offered, country: str) -> None:
        """Say how many cases go and stay, and offer the posts of *country*."""
        goes, stays, posts = offered
        words = self.tr("Van %n expedientes.", "", goes)
        if stays:
            words += " " + self.tr("Se quedan %n reservados a personas con nombre.", "", stays)
        self.counted.set_words("info", words, "quiet")
        self.manner.show_posts(posts, country)

    def wanted(self) -> WholeWanted | None:
        """Return what is asked for; while something is missing, say what and return nothing."""
        if not self.manner.complete():
            return None
        if not self.manner.sealed:
            return WholeWanted(str(self.manner.reason.value()))
        if not self.why.value():
            self.why.set_message(self.tr("Escriba por qué se saca."))
            self.why.setFocus()
            return None
        protected = self.manner.protected
        approved = protected.approved_by() if protected.wanted() else ""
        return WholeWanted(str(self.why.value()), self.manner.devices(), protected.wanted(), approved)

    def tell_trouble(self, words: str) -> None:
        """Say why nothing was written; everything chosen stays."""
        self.trouble.set_words("overdue", words, "danger")
        self.trouble.setVisible(bool(words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        reading = ReadingColumn(
            self.tr("Sacar toda la bóveda"),
            self.tr(
                "Todos los expedientes que usted puede ver, en formatos que otros programas leen (JSON y CSV), con "
                "una hoja que describe cada columna. Los reservados a personas con nombre se quedan."
            ),
        )
        column.addWidget(reading, 1)
        column.addWidget(hairline())
        column.addWidget(self.trouble)
        row = QHBoxLayout()
        gaps(row)
        row.addWidget(self.verb)
        row.addStretch(1)
        column.addLayout(row)
        sections = (
            (self.tr("¿Sellado o legible?"), (self.counted, self.manner, self.why)),
            (self.tr("¿Dónde se escribe?"), (self.place,)),
        )
        for title, parts in sections:
            section = Section(title)
            for part in parts:
                section.body.addWidget(part)
            reading.add(section)


class WholeVaultPage(WritingOut):
    """Sacar toda la bóveda."""

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]] = removable_drives) -> None:
        self.compose = compose = WholeForm(desk, find)
        super().__init__(desk, compose, compose.place, compose.verb, compose.tell_trouble)
        self.compose.asked.connect(self._ask)

    def place(self) -> Place:
        """Return nothing: what is chosen to leave is chosen anew after a lock."""
        return {}

    def go_to(self, place: Place) -> None:
        """There is one place here."""

    def showEvent(self, event: QShowEvent) -> None:
        """Read what goes, who is known and what is plugged in."""
        super().showEvent(event)
        if not self.is_writing:
            self.reload()

    def reload(self) -> None:
        """Read everything anew; what is chosen stays."""
        work = self._desk.work
        self.compose.verb.setEnabled(work.may("answer"))
        if not work.may("answer"):
            words = self.tr("La saca quien coordina el puesto, quien supervisa o el enlace nacional.")
            self.compose.tell_trouble(words)
            return

        def read() -> Offered:
            return (*whole_foreseen(work), known_posts(work))

        self._desk.tasks.read(
            self,
            read,
            lambda offered: self.compose.show_offered(offered, work.country_code),
            lambda error: self._desk.tell(notice_of(error)),
        )
        self.compose.place.refresh()

    def _ask(self) -> None:
        wanted = self.compose.wanted()
        if wanted is None:
            return
        if self.compose.place.folder() is None:
            self.compose.tell_trouble(self.tr("Elija dónde se escribe."))
            return
        question = None
        if not wanted.posts:
            question = readable_question()
        elif wanted.protected:
            question = protected_question(wanted.approved_by)
        if question is None or self._desk.asker.ask(self, question) == "write":
            self._write(wanted)

    def _write(self, wanted: WholeWanted) -> None:
        work = self._desk.work
        self.compose.tell_trouble("")

        def take(folder: Path, watch: Watch) -> WholeGiven:
            return give_whole_vault(
                work, wanted, folder, progress=watch.progress, cancelled=lambda: watch.cancelled
            )

        words = self.tr("Escribiendo los expedientes")
        self.write(self.tr("Sacar toda la bóveda"), words, take, self._done)

    def _done(self, made: WholeGiven, on_stick: bool) -> Written:
        self.compose.manner.reset()
        page = Written(self.tr("La bóveda está escrita"))
        sealed = bool(made.posts)
        title = self.tr("Sellado para {posts}").format(posts=" · ".join(made.posts))
        section = Section(title if sealed else self.tr("Legible para cualquiera"))
        section.body.addWidget(IconWords("done", self.tr("%n expedientes", "", made.cases), "good"))
        section.body.addWidget(Label(breakable(str(made.placed.path))))
        section.body.addWidget(Label(self.tr("Tamaño: {size}").format(size=size_words(made.placed.size))))
        advice = self.tr("Lo abre cada uno de esos puestos en Sacar respuestas, en su bóveda.")
        if not sealed:
            advice = self.tr("No está sellado: entréguelo en mano y borre las copias que no hagan falta.")
        section.body.addWidget(IconWords("protected" if sealed else "warning", advice, "hold"))
        if on_stick:
            words = self.tr("Expulse la memoria desde el sistema antes de sacarla.")
            section.body.addWidget(IconWords("stick", words, "accent"))
        page.end_with(section, self.tr("Volver"))
        return page
