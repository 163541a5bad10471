"""What stands of the roots of countries: their codes, who is liaison and alternate until when, and what to do now."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from repatria.domain.directory.form import OFFICES
from repatria.services.countries import CountryKnown
from repatria.services.country.handing import check_code, root_to_compare
from repatria.ui.country_names import country_name
from repatria.ui.directory.office_words import holder_words
from repatria.ui.directory.spoken import show_words
from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.stacked import stacked


class CountryRoots(Section):
    """The roots pinned here; a country that founded none is told so plainly."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Raíz del país"),
            self.tr(
                "Un secreto que solo está en tres hojas de papel y que certifica quién es enlace y quién suplente."
            ),
        )
        self._desk = desk
        self._shown: list[QWidget] = []
        self.go = Button(self.tr("Fundar o usar la raíz…"), icon="directory")
        self.go.clicked.connect(lambda: desk.go("root"))
        self.body.addWidget(self.go)

    def show_countries(self, known: dict[str, CountryKnown], day: date) -> None:
        """Show what stands on *day*, this post's own country first."""
        for shown in self._shown:
            self.body.removeWidget(shown)
            shown.deleteLater()
        own = self._desk.work.country_code
        ordered = sorted(known, key=lambda code: (code != own, code))
        self._shown = [] if own in known else [self._without(own)]
        self._shown += [self._one(known[code], day, own=code == own) for code in ordered]
        for place, part in enumerate(self._shown):
            self.body.insertWidget(place, part)

    def _without(self, code: str) -> QWidget:
        none = self.tr(
            "{country} no tiene raíz en este puesto. Se trabaja como siempre: cada puesto se agrega con su tarjeta, "
            "comparando el código en voz alta."
        )
        todo = self.tr(
            "Si su país ya la fundó, pida al enlace el archivo del país y acéptelo aquí. Si no, la funda quien "
            "dirige la red."
        )
        name = country_name(self._desk.work, code)
        return stacked(Label(none.format(country=name)), Label(todo, tone="quiet"))

    def _one(self, known: CountryKnown, day: date, *, own: bool) -> QWidget:
        code = Label(self.tr("Código de la raíz: {code}").format(code=check_code(known.root)))
        code.setAccessibleName(" ".join(check_code(known.root).replace(" ", "")))
        instead, words = Label(self.tr("O, en su lugar, estas ocho palabras"), tone="quiet"), Label("")
        show_words(words, root_to_compare(known.root).words)
        held = known.in_office(day)
        lines = [Label(country_name(self._desk.work, known.country), "lead", strong=True), code]
        lines += [instead, words]
        lines += [Label(holder_words(one)) for one in held]
        missing = [office for office in OFFICES if office not in {one.office for one in held}]
        alarms = [IconWords("warning", self._nobody(office), "warning") for office in missing] if own else []
        return stacked(*lines, *alarms)

    def _nobody(self, office: str) -> str:
        if office == "liaison":
            return self.tr("Hoy nadie tiene certificado de enlace. Certifíquelo con dos hojas.")
        return self.tr("Hoy nadie tiene certificado de suplente. Certifíquelo con dos hojas.")
