"""The form of *Enviar*: to whom, which cases, what is protected, where to, and what will go in numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.services.exchange.choosing import FilesOf
from repatria.services.exchange.delivering import Undelivered
from repatria.services.exchange.going import Sending
from repatria.services.exchange.going_alone import left_behind
from repatria.services.exchange.places import KeptPlace
from repatria.services.exchange.posts import KnownPost
from repatria.services.exchange.register import SentBundle
from repatria.ui.country_names import country_name
from repatria.ui.directory.post_rows import PostList, PostRow, recipient_rows
from repatria.ui.drives import Drive
from repatria.ui.pages import Desk, Place
from repatria.ui.sending.asked_again import AskedAgain
from repatria.ui.sending.case_checks import Prepared
from repatria.ui.sending.files import FilesChoice, files_of
from repatria.ui.sending.foot import Foot, trouble_words
from repatria.ui.sending.history import SentHistory
from repatria.ui.sending.liaison_changed import LiaisonChanged
from repatria.ui.sending.places import PlacePicker
from repatria.ui.sending.protected import ProtectedChoice
from repatria.ui.sending.summing import Summing
from repatria.ui.sending.to_deliver import ToDeliver
from repatria.ui.sending.which_cases import WhichCases
from repatria.ui.settings.doors import answers_door
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
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
        self._again: Place = {}
        self.posts = PostList(self.tr("¿A qué puesto?"))
        self.which = WhichCases()
        self.checks = self.which.checks
        self.protected = ProtectedChoice(desk.work.person.name)
        self.files = FilesChoice()
        self.place = PlacePicker(desk, find)
        self.to_deliver = ToDeliver(desk.work)
        self.asked_again = AskedAgain(desk.work)
        self.liaison_changed = LiaisonChanged()
        self.history = SentHistory(desk.work)
        self.missing_post = trouble_words()
        self._summing = Summing()
        self.foot = Foot()
        self.summary, self.trouble, self.seal = self.foot.summary, self.foot.trouble, self.foot.seal
        self._lay_out()
        self.posts.taken.connect(self._take_post)
        self.which.changed.connect(self._sum_up)
        self.protected.changed.connect(self._sum_up)
        self.files.changed.connect(self._sum_up)
        self.seal.clicked.connect(self._press)
        for no_longer in (self.place.changed, self.place.came):
            no_longer.connect(lambda: self.tell_trouble(""))
        self.tell_trouble("")
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
        self.which.begin_reading(self._post)

    def tell_reading(self, done: int, total: int) -> None:
        """Say how far the reading is, while it goes on."""
        self.which.tell_reading(self._post, done, total)

    def show_choice(self, prepared: Prepared, wanted: Sequence[str] | None = None) -> None:
        """Show the cases for the post chosen; *wanted* are marked, else what was marked for it before stays."""
        self.files.show_choice(prepared.choice)
        self.which.show_choice(prepared, wanted)

    def begin_anew(self) -> None:
        """Forget what was marked: it was written."""
        self.protected.reset()
        self.which.clear()

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
        cases = tuple(one.id for one in self.which.marked())
        if not cases:
            return Sending((), self.device)
        return Sending(
            cases,
            self.device,
            self.protected.wanted(),
            self.protected.approved_by(),
            files=self.files.wanted(),
        )

    def chosen(self) -> Place:
        """Return what was chosen, in plain values."""
        folder, line = self.place.folder(), self.place.line()
        return {
            "device": self.device,
            "marked": [one.id for one in self.checks.marked()],
            "receipt": self.which.is_receipt(),
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
        self.foot.tell_trouble(words, self.tr("Reintentar") if words else self._verb())

    def _verb(self) -> str:
        by_line = self.place.line() is not None
        return self.tr("Sellar y entregar") if by_line else self.tr("Sellar y escribir")

    def _lay_out(self) -> None:
        whom = Section(self.tr("¿A qué puesto?"))
        whom.body.addWidget(self.posts)
        whom.body.addWidget(self.missing_post)
        self.kept = Section(self.tr("¿Va lo protegido?"))
        self.kept.body.addWidget(self.protected)
        self.attached = Section(self.tr("¿Van los archivos de los expedientes?"))
        self.attached.body.addWidget(self.files)
        where = Section(self.tr("¿Por dónde va?"))
        where.body.addWidget(self.place)
        for section in (
            self.liaison_changed,
            self.to_deliver,
            self.asked_again,
            whom,
            self.which,
            self.kept,
            self.attached,
            where,
        ):
            self.reading.add(section)
        self.reading.add(self.history)
        self.reading.add(answers_door(self._desk))
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addWidget(self.reading, 1)
        column.addWidget(self.foot)

    def _take_again(self, able: Sequence[PostRow]) -> None:
        again, self._again = self._again, {}
        row = next((one for one in able if one.device == again.get("device")), None)
        if row is None:
            return
        self._take_post(row)
        self.which.only_receipt.setChecked(bool(again.get("receipt")))
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
        marked = self.which.marked() if self.device else ()
        self.kept.setVisible(not self.which.is_receipt())
        self.files.sum_up(marked, self.which.choice, protected=self.protected.wanted())
        self.attached.setVisible(bool(marked) and not self.files.isHidden())
        if self.device and self.which.is_receipt():
            words = self._summing.receipt(self._post)
        elif marked:
            protected = self.protected.wanted()
            going = files_of(marked, protected=protected) if self.files.wanted() != "none" else FilesOf()
            words = self._summing.of(marked, self.which.choice, self._post, going, protected=protected)
        else:
            words = self._summing.nothing()
        self.foot.sum_up(words, self._summing.alone(left_behind(marked, self.which.choice)))

    def _press(self) -> None:
        self.tell_trouble("")
        if not self.device:
            words = self.tr("Elija el puesto que va a recibir.")
            self.missing_post.set_words("overdue", words, "danger")
            self.missing_post.show()
            self.foot.tell_lack(words)
            self.posts.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reading.ensureWidgetVisible(self.missing_post)
        elif not (self.which.marked() or self.which.is_receipt()):
            self.foot.tell_lack(self.which.complain())
        elif self.which.marked() and (lack := self.protected.lack()):
            self.foot.tell_lack(lack)
            self.reading.ensureWidgetVisible(self.protected)
        elif not self.place.is_chosen():
            words = self.tr("Elija la memoria, el lugar o la carpeta donde se escribe.")
            self.place.set_message(words)
            self.place.focus()
            self.foot.tell_lack(words)
            self.reading.ensureWidgetVisible(self.place)
        else:
            self.asked.emit()
