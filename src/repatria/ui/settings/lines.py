"""Places with a line: what this post uses to send and fetch sealed files, proven before it is kept."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from repatria.domain.errors import LineBrokenError, RepatriaError
from repatria.services.exchange.places import (
    KeptPlace,
    keep_place,
    kept_places,
    new_mark,
    prove_place,
)
from repatria.services.packets.left_there import left_there
from repatria.sync.transports.places import Place
from repatria.ui.frame.in_sight import scroll_to
from repatria.ui.messages import message_for, notice_of
from repatria.ui.pages import Desk
from repatria.ui.settings.forgetting import Forgetting
from repatria.ui.settings.line_form import LineForm
from repatria.ui.settings.section import Section
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.two_lines import TwoLineRows, TwoLines


class PlaceList(TwoLineRows[KeptPlace]):
    """The places of this post, as high as they need."""

    def __init__(self, name: str) -> None:
        super().__init__(name, lambda one: TwoLines(one.called, one.said, "route"))

    def show_places(self, places: tuple[KeptPlace, ...]) -> None:
        """Show *places*."""
        self.rows.set_rows(list(places))
        self.clearSelection()
        height = sum(self.sizeHintForRow(row) for row in range(len(places)))
        self.setFixedHeight(height + 2 * self.frameWidth() + 8)
        self.setVisible(bool(places))


class LinesSection(Section):
    """The list, adding with a trial, changing what signs in, forgetting."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Lugares con línea"),
            self.tr(
                "Una carpeta compartida, un servidor WebDAV (como Nextcloud) o un almacén S3 donde los puestos dejan "
                "y buscan paquetes sellados. Quien lo administra no puede abrirlos ni ve de quién son."
            ),
        )
        self._desk = desk
        self.list = PlaceList(self.tr("Lugares con línea"))
        self.none = Label(
            self.tr("Todavía ninguno: los paquetes van en memorias USB o carpetas."), tone="quiet"
        )
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        self.add = Button(self.tr("Agregar lugar…"), icon="add")
        self.change = Button(self.tr("Cambiar…"))
        self.forget = Button(self.tr("Olvidar…"), icon="remove")
        self.add.clicked.connect(lambda: self._unfold(None))
        self.change.clicked.connect(lambda: self._unfold(self._chosen()))
        self.forget.clicked.connect(self._ask_forget)
        self._acts = QWidget()
        row = FlowLayout(self._acts, 8)
        for button in (self.add, self.change, self.forget):
            row.addWidget(button)
        self.form = LineForm(desk)
        self.form.hide()
        self.form.asked.connect(self._prove)
        self.form.left.connect(self._fold)
        self.proving: ProgressPanel | None = None
        self._instead_of = ""
        self._is_keeping = False
        for part in (self.list, self.none, self._acts, self.form):
            self.body.addWidget(part)
        self.list.hide()
        self._follow()
        self._read()

    def _read(self) -> None:
        work = self._desk.work
        self._desk.tasks.read(self, lambda: kept_places(work), self._show, self._failed)

    def _show(self, places: tuple[KeptPlace, ...]) -> None:
        self.list.show_places(places)
        self.none.setVisible(not places)
        self._follow()

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    def _chosen(self) -> KeptPlace | None:
        chosen = self.list.selectionModel().selectedIndexes()
        return self.list.rows.row_at(chosen[0]) if chosen else None

    def _follow(self) -> None:
        has_one = self._chosen() is not None
        self.change.setEnabled(has_one)
        self.forget.setEnabled(has_one)

    def _unfold(self, place: KeptPlace | None) -> None:
        self._instead_of = place.id if place is not None else ""
        self.form.begin(place)
        self.form.show()
        self.add.setEnabled(False)

    def _fold(self) -> None:
        self.form.clear()
        self.form.hide()
        self.add.setEnabled(True)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _prove(self, called: str, way: object) -> None:
        """Try the place over the line first; only what carried there and back is kept."""
        place, fresh = cast("Place", way), new_mark(self._desk.work)
        self._wait(busy=True)
        panel = self.proving = ProgressPanel(
            self.tr("Probando el lugar"), self.tr("Se deja un trozo de prueba, se lee y se quita.")
        )
        self.body.addWidget(panel)
        panel.take_focus()
        scroll_to(panel)
        watch = self._desk.tasks.watch(panel, panel.set_progress)
        panel.cancel_asked.connect(watch.cancel)
        self._desk.tasks.run_on_line(
            self,
            lambda: prove_place(place, fresh, lambda: watch.cancelled),
            lambda mark: self._keep(called, place, mark),
            lambda error: self.form.tell_trouble(breakable(self._why_not(error))),
            after=self._put_panel_away,
        )

    def _why_not(self, error: RepatriaError) -> str:
        """Return why the trial failed; it left nothing that could be gone on with."""
        happened, advice = message_for(error)
        if isinstance(error, LineBrokenError):
            advice = self.tr(
                "No se guardó nada. Revise lo que escribió, o inténtelo otra vez cuando haya línea."
            )
        return f"{happened} {advice}"

    def _keep(self, called: str, place: Place, mark: str) -> None:
        work, instead_of = self._desk.work, self._instead_of
        self._is_keeping = True
        self._desk.tasks.run(
            self,
            lambda: keep_place(work, called, place, mark, instead_of=instead_of),
            self._kept,
            lambda error: self.form.tell_trouble(" ".join(message_for(error))),
            after=self._done,
        )

    def _kept(self, place: KeptPlace) -> None:
        self._fold()
        self._done()
        self._read()
        words = self.tr("{place} quedó listo: una prueba llegó y volvió bien.").format(place=place.called)
        advice = self.tr("En Enviar y en Recibir aparece entre los lugares.")
        self._desk.tell(Notice(words, advice, "good"))

    def _wait(self, *, busy: bool) -> None:
        """Take nothing while a place is tried and kept: what is asked then would take its place, or be forgotten."""
        self.form.setEnabled(not busy)
        self._acts.setEnabled(not busy)

    def _done(self) -> None:
        self._is_keeping = False
        self._wait(busy=False)
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        """Have the keyboard where one goes on, in sight: below the trouble, or at the list of places."""
        if not self.isVisible():
            return
        goes_on = self.form.save if self.form.isVisible() else self.add
        goes_on.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to(goes_on)

    def _put_panel_away(self) -> None:
        self._wait(busy=self._is_keeping)
        if not self._is_keeping:
            self._take_keyboard()
        if self.proving is not None:
            self.proving.hide()
            self.proving.deleteLater()
            self.proving = None

    def _ask_forget(self) -> None:
        place, work = self._chosen(), self._desk.work
        if place is not None:
            forgetting = Forgetting(self, self._desk, self.body.addWidget, lambda busy: self._wait(busy=busy))
            forgetting.forgotten.connect(self._read)
            self._desk.tasks.read(self, lambda: left_there(work, place.id), forgetting.ask, self._failed)
