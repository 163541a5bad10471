"""The directory in force: until when it is good, and for the liaison in office the act that signs the next one."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal

from repatria.domain.directory.form import Directory
from repatria.domain.errors import RepatriaError
from repatria.services.countries import CountryKnown, is_liaison, today
from repatria.services.country.issuing import DAYS, DUE, due_in, issue_directory
from repatria.ui.directory.office_words import whole_day
from repatria.ui.messages import message_for
from repatria.ui.messages.directory_heard import HeardWords
from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act


class SignedDirectory(Section):
    """Nothing of it is shown while the own country has no root; ``signed`` tells that a new version is in force."""

    signed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Directorio firmado del país"),
            self.tr(
                "Los equipos en los que el país confía, firmados por el enlace en funciones. Viaja solo, con cada "
                "paquete sellado."
            ),
        )
        self._desk = desk
        self._heard = HeardWords()
        self._first = ""
        self.state = Label("")
        self.hint = IconWords("warning", "", "warning")
        self.sign = Button(self.tr("Firmar el directorio…"), icon="directory")
        self.sign.clicked.connect(self._ask)
        self.told = IconWords("overdue", "", "danger")
        self.told.hide()
        for part in (self.state, self.hint, self.sign, self.told):
            self.body.addWidget(part)
        self.hide()

    def show_country(
        self,
        known: CountryKnown | None,
        day: date,
        higher: tuple[str, int] | None = None,
        *,
        put_back: bool = False,
    ) -> None:
        """Show what is in force of the own country on *day*, and which *higher* version a post says to know.

        *put_back*: the vault may be an older copy, and the liaison signs better after receiving.
        """
        self.setVisible(known is not None)
        if known is None:
            return
        liaison = is_liaison(self._desk.work, known, day)
        self.state.setText(self._state(known))
        self._first = self._heard.put_back() if put_back and liaison else ""
        lacks = self._heard.lacks(len(known.forgotten)) if known.forgotten else ""
        post = known.revoked_liaison(day)
        lost = self._heard.revoked_liaison(post) if post else ""
        told = (self._revoked(known), lost, self._first, self._higher(higher), lacks)
        hints = (*told, self._hint(known, day, liaison=liaison))
        hint = " ".join(filter(None, hints))
        self.hint.set_words("warning", hint, "warning")
        self.hint.setVisible(bool(hint))
        self.sign.setVisible(liaison)

    def _state(self, known: CountryKnown) -> str:
        if known.directory is None:
            return self.tr(
                "Todavía no hay. Mientras tanto cada puesto se agrega con su tarjeta, comparando el código en voz "
                "alta."
            )
        words = self.tr("Versión {version}, vale hasta el {expires}: {devices}.")
        devices = self.tr("%n equipos", "", len(known.directory.devices))
        return words.format(version=known.version, expires=whole_day(_last(known.directory)), devices=devices)

    def _revoked(self, known: CountryKnown) -> str:
        own = self._desk.work.vault.device.id
        if known.directory is None or all(one.device != own for one in known.directory.revocations):
            return ""
        return self.tr(
            "El país revocó este equipo: lo que se escriba aquí ya no cuenta en otros puestos. Llame al enlace."
        )

    def _higher(self, higher: tuple[str, int] | None) -> str:
        if higher is None:
            return ""
        words = self.tr("{post} dice conocer la versión {version}: pídala antes de firmar otra.")
        return words.format(post=higher[0], version=higher[1])

    def _hint(self, known: CountryKnown, day: date, *, liaison: bool) -> str:
        left = due_in(known, day)
        if left is None:
            return ""
        if left < 0:
            if liaison:
                return self.tr(
                    "Está vencido: los demás puestos ya no lo toman. Fírmelo hoy. Recibir y trabajar siguen igual."
                )
            return self.tr(
                "Está vencido. Pida al enlace que lo firme y envíe un paquete; recibir sigue igual."
            )
        if not liaison:
            return ""
        if left == 0:
            return self.tr("Vence hoy. Fírmelo de nuevo y envíe un paquete a cada puesto.")
        return self.tr("Vence en %n días. Fírmelo de nuevo y envíe un paquete a cada puesto.", "", left)

    def _ask(self) -> None:
        expires = today(self._desk.work) + timedelta(days=DAYS)
        question = Question(
            self.tr("¿Firmar el directorio del país?"),
            self.tr(
                "Dice en qué equipos confía el país: los que este puesto conoce. Vale hasta el {expires}; conviene "
                "firmarlo cada mes, y aquí se avisa {days} días antes. Va con cada paquete que se envíe; los demás "
                "puestos lo toman al recibirlo. Quien no esté en la lista no se borra en ningún puesto."
            ).format(expires=whole_day(expires), days=DUE)
            + (f"\n\n{self._first}" if self._first else ""),
            [Act("sign", self.tr("Firmar"), "directory")],
            Act("leave", self.tr("Ahora no")),
        )
        if self._desk.asker.ask(self, question) != "sign":
            return
        work = self._desk.work
        self.told.hide()
        self.sign.setEnabled(False)
        self._desk.tasks.run(
            self,
            lambda: issue_directory(work),
            self._done,
            self._failed,
            after=lambda: self.sign.setEnabled(True),
        )

    def _done(self, made: Directory) -> None:
        happened = self.tr("Directorio firmado: versión {version}, vale hasta el {expires}.").format(
            version=made.version, expires=whole_day(_last(made))
        )
        advice = self.tr("Envíe un paquete a cada puesto, aunque no lleve expedientes nuevos: con él viaja.")
        self._desk.tell(Notice(happened, advice, "good"))
        self.signed.emit()

    def _failed(self, error: RepatriaError) -> None:
        self.told.set_words("overdue", " ".join(message_for(error)), "danger")
        self.told.show()


def _last(directory: Directory) -> date:
    return date.fromisoformat(directory.expires)
