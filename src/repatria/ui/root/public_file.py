"""The public file of a country: written for other posts, and another's taken once its code was compared aloud."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from repatria.domain.errors import CertificatesClashError, RepatriaError, RootNotComparedError
from repatria.services.countries import CountryKnown
from repatria.services.country.handing import CountryFile, check_code, pin, read_country, write_country
from repatria.ui.country_names import country_name
from repatria.ui.directory.code_said import CodeSaid
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.root.staged import Staged
from repatria.ui.settings.steps import step_of
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act

SUFFIX = ".pais"


class CountryPublicFile(Staged):
    """``pinned`` tells that a root, or certificates of one, were taken. Nothing in such a file is secret."""

    pinned = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("El archivo del país"),
            self.tr(
                "Dice la raíz y quién tiene qué cargo; nada en él es secreto. Cada puesto acepta la raíz una vez, "
                "comparando el código o las ocho palabras en voz alta."
            ),
        )
        self._desk = desk
        self._known: dict[str, CountryKnown] = {}
        self.save = Button(self.tr("Guardar el archivo del país…"), icon="stick")
        self.take = Button(self.tr("Aceptar el archivo de un país…"), icon="add")
        self.save.clicked.connect(self._save)
        self.take.clicked.connect(self._choose)
        self.back = self.take
        self._acts = QWidget()
        self._acts.setLayout(in_a_row(self.save, self.take))
        self.body.addWidget(self._acts)
        self.under_way.connect(lambda on: self._acts.setVisible(not on))

    def show_countries(self, known: dict[str, CountryKnown]) -> None:
        """Learn which roots are pinned here."""
        self._known = known
        self.save.setVisible(self._desk.work.country_code in known)

    def _save(self) -> None:
        known = self._known.get(self._desk.work.country_code)
        folder = self._desk.asker.choose_folder(
            self, self.tr("Carpeta para el archivo del país"), Path.home()
        )
        if folder is None or known is None:
            return
        # a name of its own for each certificate: what was written before is never written over
        path = folder / f"{known.country}-{len(known.certificates)}{SUFFIX}"
        work = self._desk.work
        self.quiet()
        self._desk.tasks.run(
            self, lambda: write_country(work, path), lambda _: self._saved(path), self.failed
        )

    def _saved(self, path: Path) -> None:
        words = self.tr("Archivo guardado: {file}").format(file=breakable(str(path)))
        self.say(words, "saved", "good")

    def _choose(self) -> None:
        pattern = self.tr("Archivos de país ({kinds})").format(kinds=f"*{SUFFIX} *.json")
        path = self._desk.asker.choose_file(self, self.tr("Archivo de un país"), Path.home(), pattern)
        if path is not None:
            self.quiet()
            self._desk.tasks.run_aside(self, lambda: read_country(path), self._show, self.failed)

    def _show(self, file: CountryFile) -> None:
        if file.root.country in self._known:
            self._pin(file, "")
            return
        self.code = CodeSaid(
            self.tr("¿Qué código o qué palabras leyó el enlace en voz alta?"),
            self.tr(
                "Llámelo por un teléfono que ya conoce, y pida que los lea de su pantalla. Dieciséis letras y "
                "cifras, o las ocho palabras; de cada palabra bastan cuatro letras, sin acentos."
            ),
        )
        self.accept = Button(self.tr("Comparar y aceptar"), "primary")
        leave = Button(self.tr("No aceptar"), "quiet")
        self.accept.clicked.connect(partial(self._compare, file))
        leave.clicked.connect(self.fold)
        who = Label(country_name(self._desk.work, file.root.country), "lead", strong=True)
        title = self.tr("Aceptar la raíz de un país")
        self.show_step(step_of(title, (who, self.code), (self.accept, leave)), self.code)

    def _compare(self, file: CountryFile, *_: object) -> None:
        if typed := self.code.typed():
            self._pin(file, typed)

    def _pin(self, file: CountryFile, code: str, *, instead: bool = False) -> None:
        work, here = self._desk.work, self.step
        self.quiet()

        def refused(error: RepatriaError) -> None:
            if isinstance(error, RootNotComparedError) and here is not None and self.step is here:
                self.code.say_why(" ".join(message_for(error)))
            elif not isinstance(error, CertificatesClashError):
                self.failed(error)
            elif self._yields(file):
                self._pin(file, code, instead=True)

        self._desk.tasks.run(self, lambda: pin(work, file, code, instead=instead), self._done, refused)

    def _yields(self, file: CountryFile) -> bool:
        question = Question(
            self.tr("¿Dejar lo de aquí por lo de este archivo?"),
            self.tr(
                "Los certificados de {country} en este archivo no valen junto con los que hay aquí: se certificó dos "
                "veces sin que un puesto supiera del otro. Acuerde antes con el enlace cuál vale. Si vale lo del "
                "archivo, aquí se deja lo que lo contradice."
            ).format(country=country_name(self._desk.work, file.root.country)),
            [Act("instead", self.tr("Vale lo del archivo"), "warning")],
            Act("leave", self.tr("Dejar lo de aquí")),
            grave=True,
        )
        return self._desk.asker.ask(self, question) == "instead"

    def _done(self, known: CountryKnown) -> None:
        self.fold()
        words = self.tr("Raíz de {country} aceptada: {code}").format(
            country=country_name(self._desk.work, known.country), code=check_code(known.root)
        )
        advice = self.tr("Lo que firme su enlace se toma desde ahora al recibir.")
        self._desk.tell(Notice(words, advice, "good"))
        self.pinned.emit()
