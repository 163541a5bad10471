"""Check the whole vault when asked, with progress and a way to stop, and report in words."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.documents.paper import PaperName
from repatria.domain.damage_code import Damage
from repatria.domain.errors import RepatriaError
from repatria.services.checking_vaults import CheckReport, check_vault
from repatria.services.damage_report import damage_of, save_damage_page
from repatria.store.findings import Finding
from repatria.store.log.chains import PAGE, REST
from repatria.ui.messages import notice_of
from repatria.ui.messages.findings import finding_words
from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.watching import Watch
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.progress_panel import ProgressPanel


class CheckingSection(Section):
    """Nothing is changed by checking; what is wrong is said with what to do."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Revisar la bóveda"),
            self.tr(
                "Lee todo y comprueba que está completo, sin cambiar nada. Puede seguir trabajando después."
            ),
        )
        self._desk = desk
        self._watch: Watch | None = None
        self.button = Button(self.tr("Revisar ahora"), icon="protected")
        self.button.clicked.connect(self.check)
        self.body.addWidget(self.button)
        self._place = QWidget()
        self._report = QVBoxLayout(self._place)
        gaps(self._report, spacing=8)
        self.body.addWidget(self._place)
        for finding in desk.work.vault.findings:
            self._say_finding(finding, "warning")

    def check(self) -> None:
        """Begin."""
        self._empty()
        self.button.setEnabled(False)
        panel = ProgressPanel(self.tr("Revisando la bóveda"), self.tr("Detener no cambia nada."))
        self._report.addWidget(panel)
        self._desk.begins()
        watch = self._watch = self._desk.tasks.watch(panel, panel.set_progress)
        panel.cancel_asked.connect(watch.cancel)
        work = self._desk.work

        def go_on(done: int, total: int) -> bool:
            watch.progress(done, total)
            return True

        def checked() -> tuple[CheckReport, Damage | None]:
            report = check_vault(work, go_on)
            return report, None if report.sound else damage_of(work, report)

        self._desk.tasks.run(self, checked, self._tell_report, self._failed, after=self._done)

    def words(self) -> list[str]:
        """Return the lines of the report as shown."""
        return [line.words() for line in self._place.findChildren(IconWords) if not line.isHidden()]

    def _done(self) -> None:
        self.button.setEnabled(True)
        for panel in self._place.findChildren(ProgressPanel):
            panel.hide()
            panel.deleteLater()
            if self._watch is not None and self._watch.cancelled:
                self._say("info", self.tr("Se detuvo. No se cambió nada."), "quiet")

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    def _tell_report(self, told: tuple[CheckReport, Damage | None]) -> None:
        report, damage = told
        for finding in {one.kind: one for one in report.files}.values():
            self._say_finding(finding, "danger")
        self._tell_chains(report)
        if report.differences:
            words = self.tr("%n datos en pantalla no salen de lo anotado.", "", len(report.differences))
            advice = self.tr("Cierre y abra Repatria; si sigue igual, avise a quien da soporte.")
            self._say("overdue", f"{words} {advice}", "danger")
        if report.sound:
            count = QLocale().toString(report.events)
            words = self.tr("La bóveda está completa: {count} anotaciones revisadas, una por una.")
            self._say("done", words.format(count=count), "good")
        if damage is not None:
            self._offer_sheet(damage)
        for post, events in report.disputed:
            self._say_disputed(post, events)
        if report.unsigned:
            words = self.tr(
                "%n actos no llevan la firma de quien los hizo: son de antes de que Repatria firmara, o los escribió "
                "otro programa.",
                "",
                report.unsigned,
            )
            self._say("info", words, "quiet")

    def _offer_sheet(self, damage: Damage) -> None:
        """Say the code of the damage, and let a page of it be kept."""
        words = self.tr(
            "Código para quien da soporte: {code}. Dice qué clase de daño es y cuánto, y nada de ningún expediente."
        )
        self._say("info", words.format(code=damage.code), "quiet")
        if damage.pages or damage.unread or not damage.kinds.isdisjoint({"structure_damaged", REST}):
            way = self.tr(
                "Para rescatar lo que se puede leer, bloquee la bóveda y elija «Rescatar una bóveda dañada…» en la "
                "ventana de entrada."
            )
            self._say("info", way, "quiet")
        button = Button(self.tr("Guardar la hoja para quien da soporte"), icon="saved")
        button.clicked.connect(lambda: self._save_sheet(damage))
        self._report.addWidget(button)

    def _save_sheet(self, damage: Damage) -> None:
        folder = self._desk.asker.choose_folder(
            self, self.tr("¿En qué carpeta se guarda la hoja?"), Path.home()
        )
        if folder is None:
            return
        work, preferences = self._desk.work, self._desk.preferences()
        paper, language = cast("PaperName", preferences.paper), preferences.print_language

        def saved(path: Path) -> None:
            words = self.tr("Se guardó {name}. No lleva datos de nadie.").format(name=path.name)
            self._desk.tell(Notice(words, tone="good"))

        self._desk.begins()
        self._desk.tasks.run(
            self,
            lambda: save_damage_page(work, damage, folder, paper_name=paper, language=language),
            saved,
            self._failed,
        )

    def _tell_chains(self, report: CheckReport) -> None:
        if report.forged:
            words = self.tr("%n anotaciones llevan una firma que no es de quien nombran.", "", report.forged)
            advice = self.tr("No se apoye en eso: hable con esa persona y avise a su enlace.")
            self._say("overdue", f"{words} {advice}", "danger")
        if report.unread:
            self._say_unread(report.unread)
        if any(one.reason == REST for one in report.chains):
            words = self.tr("De una parte de la bóveda no se puede leer ni cuántas anotaciones tiene.")
            self._say("overdue", words, "danger")
        if broken := sum(one.reason not in ("signature", PAGE, REST) for one in report.chains):
            words = self.tr("%n anotaciones no son como se escribieron o les falta la anterior.", "", broken)
            advice = self.tr(
                "Quedan aparte y no abren ninguna salvaguarda. Pida a los otros puestos sus paquetes."
            )
            self._say("overdue", f"{words} {advice}", "danger")

    def _say_unread(self, count: int) -> None:
        words = self.tr("%n anotaciones están en páginas dañadas y no se pueden leer.", "", count)
        advice = self.tr("Las demás se leen. Las que ya recibieron otros puestos vuelven con sus paquetes.")
        self._say("overdue", f"{words} {advice}", "danger")

    def _say_disputed(self, post: str, count: int) -> None:
        words = self.tr(
            "%n anotaciones llevan otra firma que la que {post} dice que es de su gente.", "", count
        )
        advice = self.tr("Una de las dos no es cierta: llame a ese puesto y al que las escribió.")
        self._say("warning", f"{words.format(post=post)} {advice}", "warning")

    def _say_finding(self, finding: Finding, tone: str) -> None:
        icon = "overdue" if tone == "danger" and not finding.harmless else "info"
        self._say(icon, " ".join(finding_words(finding)), "quiet" if finding.harmless else tone)

    def _say(self, icon: str, words: str, tone: str) -> None:
        self._report.addWidget(IconWords(icon, words, tone))

    def _empty(self) -> None:
        while (item := self._report.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
