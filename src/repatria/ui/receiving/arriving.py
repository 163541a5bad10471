"""A packet of another country, or what is said of one: proven, shown, and opened as a case or noted with one act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from repatria.documents.dates import say_stated
from repatria.domain.errors import RepatriaError
from repatria.domain.packets.states import KnownPacket
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.exchange.places import KeptPlace, kept_places
from repatria.services.packets.arriving import Came, open_case_with, told_by
from repatria.services.packets.recalled import CameRecall
from repatria.services.packets.returned import CameReturned
from repatria.services.packets.taking import CameAnswer, Looked, look_at, take_in
from repatria.services.packets.writing import Through
from repatria.ui.consent_words import purpose_names
from repatria.ui.country_names import country_name
from repatria.ui.i18n import spoken
from repatria.ui.packets.words import going_lines, kept_words, strange_words
from repatria.ui.pages import Desk
from repatria.ui.receiving.answer_arrived import AnswerArrived, is_noted, noted_words
from repatria.ui.receiving.asked_back import AskedBack
from repatria.ui.receiving.offer import Offer, proven
from repatria.ui.receiving.one_page import Pages
from repatria.ui.receiving.recall_arrived import RecallArrived, ReturnedArrived
from repatria.ui.settings.section import Section
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.progress_panel import ProgressPanel


class Arrived(Offer):
    """What a packet says, its code to be compared aloud, and the act that opens a case with it.

    ``anew`` where it is of another case than the one that was opened with a packet before.
    """

    anew = Signal()

    def __init__(self, work: Work, came: Came) -> None:
        super().__init__()
        packet = came.packet
        country = country_name(work, came.post.country)
        title = QCoreApplication.translate("packets", "Envío de {post}, {country}")
        section = Section(title.format(post=came.post.post, country=country))
        section.body.addWidget(proven(packet.tlp))
        code = QCoreApplication.translate("packets", "Código para comparar en voz alta: {code}")
        section.body.addWidget(Label(code.format(code=packet.code), strong=True))
        for_what = QCoreApplication.translate("packets", "Para: {purpose} · vale hasta el {day}")
        purpose = purpose_names(work.library).get(packet.purpose, packet.purpose)
        day = say_stated(packet.until, spoken())
        section.body.addWidget(Label(for_what.format(purpose=purpose, day=day)))
        told, more = told_by(work, packet)
        form = work.library.forms.get(packet.form)
        for line in going_lines(told, form) if form is not None else ():
            section.body.addWidget(IconWords("form", line))
        if more:
            section.body.addWidget(IconWords("warning", strange_words(more), "warning"))
        kept = kept_words(came.opened.code if came.opened else "", came.beside.code if came.beside else "")
        if kept:
            section.body.addWidget(IconWords("info", kept, "accent"))
        self.apart: Button | None = None
        if came.beside is not None:
            self.apart = Button(QCoreApplication.translate("packets", "Es otro caso: abrir otro expediente"))
            self.apart.clicked.connect(self.anew)
        self.end_with_acts(section, _verb(came), brings=True, instead=self.apart)


class Arriving(QObject):
    """Reads packets for the page *Recibir*; *refused* is told what was not taken, *taken* comes once one was."""

    def __init__(
        self, pages: Pages, desk: Desk, refused: Callable[[RepatriaError], None], taken: Callable[[], None]
    ) -> None:
        super().__init__(pages if isinstance(pages, QObject) else None)
        self._pages, self._desk, self._refused, self._taken = pages, desk, refused, taken
        self._back = AskedBack(pages, desk, refused, self._show, taken)

    def take(self, path: Path) -> None:
        """Prove the packet at *path*, or what is said of one, and show it; nothing is kept."""
        work = self._desk.work
        panel = ProgressPanel(
            QCoreApplication.translate("packets", "Comprobando el envío de otro país"),
            QCoreApplication.translate("packets", "No ha entrado nada."),
            stoppable=False,
        )
        watch = self._pages.begin(panel)

        def look() -> tuple[Looked, tuple[KeptPlace, ...]]:
            return look_at(work, path), kept_places(work)

        self._desk.tasks.run(
            self,
            look,
            lambda found: self._show(*found),
            self._refused,
            after=lambda: self._pages.end(watch),
        )

    def _show(self, came: Looked, places: Sequence[KeptPlace]) -> None:
        shown: Offer
        work = self._desk.work
        if isinstance(came, CameAnswer):
            shown = AnswerArrived(work, came)
            shown.accepted.connect(lambda: self._note(shown, came))
        elif isinstance(came, CameRecall):
            recalled = shown = RecallArrived(work, came, places)
            recalled.accepted.connect(lambda: self._back.recall(recalled, came))
            recalled.through_asked.connect(lambda place: self._back.seal(recalled, came, Through(place)))
        elif isinstance(came, CameReturned):
            shown = ReturnedArrived(work, came)
            shown.accepted.connect(lambda: self._back.returned(shown, came))
        else:
            shown = Arrived(work, came)
            shown.accepted.connect(lambda: self._open(shown, came))
            shown.anew.connect(lambda: self._open(shown, came, anew=True))
        shown.left.connect(self._pages.go_back)
        self._pages.push(shown)
        QTimer.singleShot(0, shown, shown.begin)

    def _note(self, shown: Offer, came: CameAnswer) -> None:
        shown.take.setEnabled(False)
        work = self._desk.work
        if is_noted(came):
            self._taken()
            self._pages.go_back()
            self._desk.go("case", {"case": came.case.id})
            return

        def noted(packet: KnownPacket) -> None:
            self._taken()
            self._pages.go_back()
            self._desk.tell(noted_words(came, packet))
            self._desk.go("case", {"case": came.case.id})

        self._desk.tasks.run(self, lambda: take_in(work, came), noted, self._refused)

    def _open(self, shown: Arrived, came: Came, *, anew: bool = False) -> None:
        for act in (shown.take, shown.apart):
            if act is not None:
                act.setEnabled(False)  # one case, however often it is pressed
        work = self._desk.work
        # told also to whoever left the page meanwhile: the case is there
        self._desk.tasks.run(self, lambda: open_case_with(work, came, anew=anew), self._opened, self._refused)

    def _opened(self, opened: OpenedCase) -> None:
        self._taken()
        self._pages.go_back()
        told = QCoreApplication.translate("packets", "Expediente de este país: {case}")
        rest = QCoreApplication.translate(
            "packets", "Conteste al otro país (Contestar…, en Pedidos y llamadas) y siga los pasos."
        )
        self._desk.tell(Notice(told.format(case=opened.code), rest, "good"))
        self._desk.go("case", {"case": opened.id})


def _verb(came: Came) -> str:
    if came.opened is not None:
        return QCoreApplication.translate("packets", "Ir al expediente")
    if came.beside is not None:
        there = QCoreApplication.translate("packets", "Guardarlo en el expediente {case}")
        return there.format(case=came.beside.code)
    return QCoreApplication.translate("packets", "Abrir expediente con esto")
