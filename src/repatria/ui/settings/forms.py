"""Forms of others: bring one in from a file, look at what it would be, put it into use, withdraw it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.forms.beginning import Begun
from repatria.domain.protocol.definition import Step
from repatria.services.forms.adopted import Adopted, chosen_before, may_adopt, withdraw
from repatria.services.forms.checking import Checked
from repatria.services.forms.former import keep_to_read, use_with_former
from repatria.services.forms.waiting_forms import Offered, Waiting, look_at
from repatria.ui.frame.in_sight import scroll_to
from repatria.ui.latest import Latest
from repatria.ui.messages import notice_of
from repatria.ui.messages.form_files import refused_file
from repatria.ui.pages import Desk
from repatria.ui.settings.form_check import FormReport, report_of
from repatria.ui.settings.form_list import AdoptedList, WaitingForms
from repatria.ui.settings.form_notices import kept_notice, used_notice, withdrawn_notice
from repatria.ui.settings.form_trial import FormTrial, trial_language
from repatria.ui.settings.looking import Known, Looked, begun_to_try, check_at, forms_here, steps_here
from repatria.ui.settings.section import Section
from repatria.ui.settings.withdraw_form import WithdrawForm
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.progress_panel import ProgressPanel

PATTERN = "*.xlsx *.xlsm *.xls *.csv *.md *.xml"


class FormsSection(Section):
    """The list, bringing in, and withdrawing with a reason."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Formularios de otras instituciones"),
            self.tr(
                "De un ministerio o una organización, hechos en Excel, KoboToolbox u ODK. Sus listas (CSV, XML, "
                "GeoJSON) se toman de la misma carpeta."
            ),
        )
        self._desk = desk
        self._latest = Latest(desk.tasks, self)
        self._forms: tuple[Adopted, ...] = ()
        self._changed = ""
        self.list = AdoptedList(self.tr("Formularios de otras instituciones"))
        self.waiting_forms = WaitingForms()
        self.waiting_forms.look_asked.connect(self.look)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        self.body.addWidget(self.list)
        self.body.addWidget(self.waiting_forms)
        self.bring = Button(self.tr("Importar archivo…"), icon="add")
        self.end = Button(self.tr("Retirar…"), icon="remove")
        self.bring.clicked.connect(self._choose)
        self.withdrawal = WithdrawForm()
        self.withdrawal.asked.connect(self._withdraw)
        self.end.clicked.connect(self.withdrawal.begin)
        self.body.addLayout(in_a_row(self.bring, self.end))
        self.report: FormReport | None = None
        self.trial: FormTrial | None = None
        self.waiting: ProgressPanel | None = None
        self.body.addWidget(self.withdrawal)
        self._allow(may_adopt(desk.work))
        self._read()

    def _allow(self, allowed: bool) -> None:
        self.bring.setVisible(allowed)
        self.end.setVisible(allowed)
        self.end.setEnabled(False)
        if not allowed:
            words = self.tr("Los pone en uso y los retira quien supervisa o el enlace.")
            self.body.addWidget(Label(words, tone="quiet"))

    def _read(self) -> None:
        work = self._desk.work
        self._desk.tasks.read(self, lambda: forms_here(work), self._show, self._failed)

    def _show(self, known: Known) -> None:
        self._forms, waiting_ones = known
        self.list.show_forms(self._forms)
        self.waiting_forms.show_waiting(waiting_ones, allowed=may_adopt(self._desk.work))
        self._follow()
        changed, self._changed = self._changed, ""
        self.list.bring_in_sight(changed)

    def _read_anew(self, changed: Adopted) -> None:
        """Show the list with the form that *changed* in it, wherever what was asked about it stood."""
        self._changed = changed.id
        self._read()

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    def _follow(self) -> None:
        self.end.setEnabled(self.list.selectionModel().hasSelection())

    # Bringing in

    def _choose(self) -> None:
        title = self.tr("Formulario de otra institución")
        path = self._desk.asker.choose_file(self, title, Path.home(), f"{title} ({PATTERN})")
        if path is not None:
            self.check(path)

    def check(self, path: Path) -> None:
        """Look at a file, and at the lists beside it that it asks for; stopping forgets it, and nothing was kept."""
        work = self._desk.work

        def job() -> Looked:
            checked = check_at(path)
            return Offered(checked, *chosen_before(work, checked.form.id)), False

        self._look(job)

    def look(self, one: Waiting) -> None:
        """Look at a form that came from another post, or at its former version."""
        work = self._desk.work
        self._look(lambda: (look_at(work, one), one.former))

    def _look(self, job: Callable[[], Looked]) -> None:
        self._desk.begins()
        self._put_away()
        self.waiting = ProgressPanel(
            self.tr("Revisando el archivo"), self.tr("Todavía no se guarda nada. Detener lo olvida.")
        )
        self.waiting.cancel_asked.connect(self._turn_back)
        self.body.addWidget(self.waiting)
        self.bring.setEnabled(False)
        work = self._desk.work
        self._latest.read(
            lambda: (job(), steps_here(work)), lambda found: self._checked(*found), self._refused
        )

    def _refused(self, error: RepatriaError) -> None:
        self._turn_back()
        self._desk.tell(refused_file(error))

    def _checked(self, looked: Looked, steps: tuple[Step, ...]) -> None:
        self._put_away()
        offered, checked = looked[0], looked[0].checked
        report = self.report = report_of(looked, steps, self._forms)
        report.tried.connect(lambda: self._try(checked))
        report.left.connect(self._turn_back)
        report.used.connect(lambda steps, level: self._use(checked, steps, level))
        report.kept.connect(lambda: self._keep(offered))
        self.body.addWidget(report)
        report.attempt.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self, checked: Checked) -> None:
        work, language = self._desk.work, trial_language(checked.form)
        self._latest.read(lambda: begun_to_try(work, checked, language), self._show_trial, self._failed)

    def _show_trial(self, begun: Begun) -> None:
        self._close_trial()
        self.trial = FormTrial(self._desk, begun)
        self.trial.closed.connect(self._close_trial)
        self.body.addWidget(self.trial)

    def _use(self, checked: Checked, steps: list[str], level: str) -> None:
        work = self._desk.work
        self._do(lambda: use_with_former(work, checked, steps, level), self._used)

    def _keep(self, offered: Offered) -> None:
        work = self._desk.work
        self._do(lambda: keep_to_read(work, offered), self._kept)

    def _do(self, job: Callable[[], Adopted], done: Callable[[Adopted], None]) -> None:
        report = self.report
        if report is None:
            return
        report.setEnabled(False)

        def kept(one: Adopted) -> None:
            if report is self.report:  # else another file was asked for meanwhile, and is not forgotten
                self._turn_back()
            done(one)

        def again() -> None:
            if report is self.report:
                report.setEnabled(True)
                report.use.setFocus(Qt.FocusReason.OtherFocusReason)

        self._desk.tasks.run(self, job, kept, self._failed, after=again)

    def _kept(self, one: Adopted) -> None:
        self._desk.tell(kept_notice(one))
        self._read_anew(one)

    def _used(self, one: Adopted) -> None:
        self._desk.tell(used_notice(one))
        self._read_anew(one)

    def _put_away(self) -> None:
        """Forget the file that was looked at."""
        self._latest.forget()
        self._close_trial()
        for widget in (self.report, self.waiting):
            _drop(widget)
        self.report = self.waiting = None
        self.bring.setEnabled(True)

    def _turn_back(self) -> None:
        """Forget it, and leave the keyboard where another is brought in."""
        self._put_away()
        self.bring.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_trial(self) -> None:
        _drop(self.trial)
        self.trial = None
        if self.report is not None:
            self.report.attempt.setFocus(Qt.FocusReason.OtherFocusReason)
            scroll_to(self.report.attempt)

    # Withdrawing

    def _withdraw(self, reason: str) -> None:
        chosen, work = self.list.selectionModel().selectedIndexes(), self._desk.work
        if not chosen:
            self.withdrawal.ask_for_form()
            return
        form_id = self.list.rows.row_at(chosen[0]).id
        self.withdrawal.setEnabled(False)  # another reason would be forgotten with this one
        self._desk.tasks.run(
            self,
            lambda: withdraw(work, form_id, reason),
            self._withdrawn,
            self._failed,
            after=self.withdrawal.try_again,
        )

    def _withdrawn(self, one: Adopted) -> None:
        self.withdrawal.end()
        self.bring.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.tell(withdrawn_notice(one))
        self._read_anew(one)


def _drop(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()
