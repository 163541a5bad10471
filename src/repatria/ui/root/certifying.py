"""Certify who is liaison and who alternate: what is asked, two sheets typed in, one signature, and no trace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.directory.form import Certificate
from repatria.domain.errors import MayBeCopyError, RepatriaError
from repatria.services.countries import CountryKnown, InOffice, today
from repatria.services.country.certifying import Wanted, certify, prepare_certificate
from repatria.services.exchange.posts import KnownPost
from repatria.store.keys.sheets import NEEDED, Sheet
from repatria.ui.directory.office_words import holder_words, whole_day
from repatria.ui.pages import Desk
from repatria.ui.root.office_form import OfficeForm
from repatria.ui.root.staged import Staged
from repatria.ui.settings.steps import step_of
from repatria.ui.sheet_typed import SheetTyped
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act


class CertifyOffice(Staged):
    """Shown once the own country has a root here; ``certified`` tells that there is another certificate."""

    certified = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Enlace y suplente"),
            self.tr(
                "Se certifican con dos de las tres hojas: un cargo nuevo, la renovación de uno que termina, o el "
                "cambio de quien lo tiene."
            ),
        )
        self._desk = desk
        self._posts: Sequence[KnownPost] = ()
        self._held = QWidget()
        self._rows = QVBoxLayout(self._held)
        gaps(self._rows, spacing=8)
        self.begin = Button(self.tr("Certificar un cargo…"), icon="add")
        self.begin.clicked.connect(lambda: self._ask(None))
        self.back = self.begin
        self.renewing: dict[str, Button] = {}
        for part in (self._held, self.begin):
            self.body.addWidget(part)
        self.under_way.connect(self._make_room)

    def show_country(self, known: CountryKnown | None, day: date, posts: Sequence[KnownPost]) -> None:
        """Show who holds office on *day*, each to be renewed, and offer a new certificate."""
        self.setVisible(known is not None)
        own = self._desk.work.country_code
        self._posts = [post for post in posts if post.country == own]
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.renewing = {}
        for one in known.in_office(day) if known is not None else ():
            renew = Button(self._renew_words(one))
            renew.clicked.connect(partial(self._ask, one))
            self.renewing[one.office] = renew
            self._rows.addWidget(Label(holder_words(one)))
            self._rows.addWidget(renew)
        self._held.setVisible(bool(self.renewing) and self.step is None)

    def _make_room(self, on: bool) -> None:
        self._held.setVisible(not on and bool(self.renewing))
        self.begin.setVisible(not on)

    def _ask(self, renewed: InOffice | None = None, *_: object) -> None:
        self.quiet()
        form = OfficeForm(self._posts, today(self._desk.work), renewed)
        form.wanted.connect(self._prepare)
        form.left.connect(self.fold)
        self.show_step(form, form.go_on if renewed else form.office)

    def _prepare(self, wanted: Wanted, *, anyway: bool = False) -> None:
        self.quiet()
        work, here = self._desk.work, self.step

        def refused(error: RepatriaError) -> None:
            if isinstance(error, MayBeCopyError) and self.step is here and self._insists():
                self._prepare(wanted, anyway=True)
            elif not isinstance(error, MayBeCopyError):
                self.failed(error)

        self._desk.tasks.run(
            self,
            lambda: prepare_certificate(work, wanted, anyway=anyway),
            lambda made: self._type(made, ()) if self.step is here else None,
            refused,
        )

    def _insists(self) -> bool:
        question = Question(
            self.tr("¿Certificar aunque esta bóveda pueda ser una copia?"),
            self.tr(
                "Lo que certifique puede llevar un número que otros ya tienen, y ningún puesto lo tomaría. Reciba "
                "antes un paquete reciente de otro puesto: trae los certificados que hay. Siga solo si ya no queda "
                "ningún otro puesto que los tenga."
            ),
            [Act("anyway", self.tr("Certificar de todos modos"), "warning")],
            Act("leave", self.tr("Recibir antes")),
            grave=True,
        )
        return self._desk.asker.ask(self, question) == "anyway"

    def _type(self, prepared: Certificate, sheets: tuple[Sheet, ...]) -> None:
        if len(sheets) == NEEDED:
            self._certify(prepared, sheets)
            return
        typed = SheetTyped(len(sheets) + 1, self._about(prepared), sheets[0] if sheets else ())
        typed.typed.connect(lambda sheet: self._type(prepared, (*sheets, tuple(sheet))))
        typed.left.connect(self.fold)
        self.show_step(typed, typed.field)

    def _certify(self, prepared: Certificate, sheets: tuple[Sheet, ...]) -> None:
        work, here = self._desk.work, self.step
        if here is not None:
            here.setEnabled(False)

        def refused(error: RepatriaError) -> None:
            self.fold()
            self.failed(error)

        self._desk.tasks.run(self, lambda: certify(work, prepared, sheets), self._done, refused)

    def _done(self, made: Certificate) -> None:
        parts = [
            IconWords("done", self._about(made), "good"),
            Label(
                self.tr(
                    "Devuelva las hojas a sus sobres. Quien tiene el cargo de enlace firma ahora el directorio, en "
                    "Directorio, y envía un paquete a cada puesto: con él viaja el certificado. Un puesto que aún no "
                    "aceptó la raíz necesita el archivo del país."
                )
            ),
        ]
        end = Button(self.tr("Terminar"), "primary", "done")
        end.clicked.connect(self.fold)
        self.show_step(step_of(self.tr("Certificado"), parts, (end,)), end)
        self.certified.emit()

    def _about(self, made: Certificate) -> str:
        if made.office == "liaison":
            words = self.tr("Certificado {number}: {post} es enlace del {since} al {until}.")
        else:
            words = self.tr("Certificado {number}: {post} es suplente del {since} al {until}.")
        since, until = (whole_day(date.fromisoformat(each)) for each in (made.since, made.until))
        return words.format(number=made.number, post=made.post, since=since, until=until)

    def _renew_words(self, one: InOffice) -> str:
        return self.tr("Renovar el enlace…") if one.office == "liaison" else self.tr("Renovar el suplente…")
