"""The form of *Enviar*: to whom, which cases, what is protected, where to, and what will go in numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.services.exchange.delivering import Undelivered
from repatria.services.exchange.going import Sending
from repatria.services.exchange.places import KeptPlace
from repatria.services.exchange.posts import KnownPost
from repatria.services.exchange.register import Choice, SentBundle
from repatria.ui.directory.post_rows import PostList, PostRow, country_name, recipient_rows
from repatria.ui.pages import Desk, Place
from repatria.ui.sending.asked_again import AskedAgain
from repatria.ui.sending.case_checks import CaseChecks, Prepared
from repatria.ui.sending.drives import Drive
from repatria.ui.sending.history import SentHistory
from repatria.ui.sending.liaison_changed import LiaisonChanged
from repatria.ui.sending.places import PlacePicker
from repatria.ui.sending.protected import ProtectedChoice
from repatria.ui.sending.to_deliver import ToDeliver
from repatria.ui.settings.answers_door import AnswersDoor
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label, hairline
from repatria.ui.widgets.reading_column import ReadingColumn


class Compose(QWidget):
    """What is asked scrolls; what will go and the verb stay in sight below it.

    ``post_chosen`` tells the device; ``asked`` comes when everything needed was said.
    """

    post_chosen = Signal(str)
    asked = Signal()

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]]) -> None:
        super().__init__()
        self.reading = ReadingColumn(
            self.tr("Enviar"),
            self.tr("Un archivo sellado para un puesto de este país. Solo ese puesto puede abrirlo."),
        )
        self._desk = desk
        self.device = ""
        self._post = ""
        self._choice = Choice("", (), {})
        self._again: Place = {}
        self.posts = PostList(self.tr("¿A qué puesto?"))
        self.checks = CaseChecks()
        self.protected = ProtectedChoice(desk.work.person.name)
        self.place = PlacePicker(desk, find)
        self.to_deliver = ToDeliver(desk.work)
        self.asked_again = AskedAgain(desk.work)
        self.liaison_changed = LiaisonChanged()
        self.history = SentHistory(desk.work)
        self.missing_post, self.missing_cases = _trouble(), _trouble()
        self.waiting = Label(self.tr("Elija primero el puesto: así se ve qué le falta."), tone="quiet")
        self.summary = Label("", "lead", strong=True)
        self.trouble = _trouble()
        self.seal = Button(self.tr("Sellar y escribir"), "primary", "send")
        self._lay_out()
        self.checks.hide()
        self.posts.taken.connect(self._take_post)
        self.checks.changed.connect(self._sum_up)
        self.protected.changed.connect(self._sum_up)
        self.seal.clicked.connect(self._press)
        for no_longer in (self.place.changed, self.place.came):
            no_longer.connect(lambda: self.tell_trouble(""))
        self._sum_up()

    def show_posts(self, posts: Sequence[KnownPost]) -> None:
        """Show whom one may think of sending to; the one chosen stays chosen while it is known."""
        work = self._desk.work
        rows = recipient_rows(posts, work.country_code, lambda code: country_name(work, code))
        self.posts.show_rows(rows)
        able = [row for row in rows if row.choosable]
        self._take_again(able)
        if self.device not in {row.device for row in able}:
            self.device = ""
        if not self.device and len(able) == 1:
            self._take_post(able[0])
        self.posts.choose(self.device)

    def begin_reading(self) -> None:
        """Say that the cases are being read for the post chosen."""
        self.waiting.setText(self.tr("Leyendo qué le falta a {post}…").format(post=self._post))
        self.waiting.show()
        self.checks.hide()

    def tell_reading(self, done: int, total: int) -> None:
        """Say how far the reading is, while it goes on."""
        if self.checks.isHidden():
            locale = QLocale()
            words = self.tr("Leyendo qué le falta a {post}: {done} de {total} expedientes…")
            self.waiting.setText(
                words.format(post=self._post, done=locale.toString(done), total=locale.toString(total))
            )

    def show_choice(self, prepared: Prepared, wanted: Sequence[str] | None = None) -> None:
        """Show the cases for the post chosen; *wanted* are marked, else what was marked for it before stays."""
        self._choice = prepared.choice
        has_cases = bool(prepared.choice.cases)
        self.waiting.setText(
            self.tr("No hay expedientes abiertos. Aquí estarán cuando abra el primero, o cuando reciba uno.")
        )
        self.waiting.setVisible(not has_cases)
        self.checks.setVisible(has_cases)
        self.checks.show_choice(prepared, wanted)

    def begin_anew(self) -> None:
        """Forget what was marked: it was written."""
        self.protected.reset()
        self.checks.clear()

    def show_waiting(self, waiting: Sequence[Undelivered], lines: Sequence[KeptPlace]) -> None:
        """Show what waits for a line, and offer the places with one."""
        self.to_deliver.show_waiting(waiting)
        self.place.show_lines(lines)

    def show_sent(self, sent: Sequence[SentBundle]) -> None:
        """Show what was sent before."""
        self.asked_again.show_sent(sent)
        self.history.show_sent(sent)

    def sending(self) -> Sending:
        """Return what was asked for."""
        cases = tuple(one.id for one in self.checks.marked())
        return Sending(cases, self.device, self.protected.wanted(), self.protected.approved_by())

    def chosen(self) -> Place:
        """Return what was chosen, in plain values."""
        folder, line = self.place.folder(), self.place.line()
        return {
            "device": self.device,
            "marked": [one.id for one in self.checks.marked()],
            "protected": self.protected.wanted(),
            "approved": self.protected.approved_by(),
            "folder": str(folder) if folder is not None else "",
            "line": line.id if line is not None else "",
        }

    def choose_again(self, chosen: Place) -> None:
        """Choose what was *chosen* before, as soon as it is known that its post still is one."""
        self._again = chosen
        if chosen.get("folder"):
            self.place.set_folder(Path(str(chosen["folder"])))

    def post_name(self) -> str:
        """Return the name of the post chosen."""
        return self._post

    def tell_trouble(self, words: str) -> None:
        """Say why nothing was written; everything chosen stays, and the verb offers another try."""
        self.trouble.set_words("overdue", words, "danger")
        self.trouble.setVisible(bool(words))
        self.seal.set_face(self.tr("Reintentar") if words else self._verb(), "send")
        if words:
            self.seal.setFocus(Qt.FocusReason.OtherFocusReason)

    def _verb(self) -> str:
        by_line = self.place.line() is not None
        return self.tr("Sellar y entregar") if by_line else self.tr("Sellar y escribir")

    def _lay_out(self) -> None:
        whom = Section(self.tr("¿A qué puesto?"))
        whom.body.addWidget(self.posts)
        whom.body.addWidget(self.missing_post)
        which = Section(
            self.tr("¿Qué expedientes?"),
            self.tr("Están marcados los que ese puesto ya tiene y cambiaron desde su último acuse."),
        )
        for part in (self.waiting, self.checks, self.missing_cases):
            which.body.addWidget(part)
        kept = Section(self.tr("¿Va lo protegido?"))
        kept.body.addWidget(self.protected)
        where = Section(self.tr("¿Por dónde va?"))
        where.body.addWidget(self.place)
        for section in (self.liaison_changed, self.to_deliver, self.asked_again, whom, which, kept, where):
            self.reading.add(section)
        self.reading.add(self.history)
        self.reading.add(AnswersDoor(self._desk))
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addWidget(self.reading, 1)
        column.addWidget(hairline())
        for part in (self.summary, self.trouble):
            column.addWidget(part)
        row = QHBoxLayout()
        gaps(row)
        row.addWidget(self.seal)
        row.addStretch(1)
        column.addLayout(row)

    def _take_again(self, able: Sequence[PostRow]) -> None:
        again, self._again = self._again, {}
        row = next((one for one in able if one.device == again.get("device")), None)
        if row is None:
            return
        self._take_post(row)
        if again.get("protected"):
            self.protected.choose(str(again.get("approved") or ""))

    def _take_post(self, row: PostRow) -> None:
        self.missing_post.hide()
        if row.device != self.device:
            self.device, self._post = row.device, row.title
            self.protected.reset()
            self.post_chosen.emit(row.device)
        self._sum_up()

    def _sum_up(self) -> None:
        marked = self.checks.marked() if self.device else ()
        self.missing_cases.setVisible(self.missing_cases.isVisibleTo(self) and not marked)
        if not marked:
            self.summary.setText(self.tr("Todavía nada: elija el puesto y los expedientes."))
            return
        events = sum(one.core for one in marked)
        if self.protected.wanted():
            events += sum(one.protected for one in marked)
        incidents = {one.incident for one in marked if one.incident}
        events += sum(self._choice.incidents.get(name, 0) for name in incidents)
        parts = [self.tr("%n expedientes", "", len(marked))]
        if events:
            words = self.tr("{count} anotaciones que le faltan a {post}")
            parts.append(words.format(count=QLocale().toString(events), post=self._post))
        else:
            parts.append(self.tr("nada nuevo para {post}: solo llevará acuses").format(post=self._post))
        if incidents:
            parts.append(self.tr("%n llegadas en grupo", "", len(incidents)))
        if self.protected.wanted():
            holding = sum(one.holds_protected for one in marked)
            parts.append(self.tr("lo protegido de %n expedientes", "", holding))
        self.summary.setText(" · ".join(parts))

    def _press(self) -> None:
        self.tell_trouble("")
        if not self.device:
            words = self.tr("Elija el puesto que va a recibir.")
            self._miss(self.missing_post, words, self.posts)
        elif not self.checks.marked():
            words = self.tr("Marque al menos un expediente.")
            self._miss(self.missing_cases, words, self.checks.search)
        elif not self.protected.complete():
            self.reading.ensureWidgetVisible(self.protected)
        elif not self.place.is_chosen():
            self.place.set_message(self.tr("Elija la memoria, el lugar o la carpeta donde se escribe."))
            self.place.focus()
            self.reading.ensureWidgetVisible(self.place)
        else:
            self.asked.emit()

    def _miss(self, mark: IconWords, words: str, target: QWidget) -> None:
        mark.set_words("overdue", words, "danger")
        mark.show()
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reading.ensureWidgetVisible(mark)


def _trouble() -> IconWords:
    mark = IconWords("overdue", "", "danger")
    mark.hide()
    return mark
