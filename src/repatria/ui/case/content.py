"""The sections of a case, each filled when it is first shown and again after every change."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.protocol.permissions import Permission
from repatria.services.attachments.listing import Listed, attachments_in
from repatria.services.cases.history import Written, case_history
from repatria.services.desk import Desk
from repatria.services.paper.gone_out import GoneOut, gone_out
from repatria.ui.case.counts import counts_of
from repatria.ui.case.files.file_rows import ADD, no_files
from repatria.ui.case.files.files_section import FilesSection
from repatria.ui.case.people import people_rows as people
from repatria.ui.case.people.consents import consent_blocks, no_consents
from repatria.ui.case.people.incident_rows import incident_rows
from repatria.ui.case.people.same_rows import same_rows
from repatria.ui.case.people.suspect_blocks import suspect_blocks
from repatria.ui.case.sections import BlockSection, ListSection
from repatria.ui.case.steps.form_rows import NEW, form_rows, no_forms
from repatria.ui.case.steps.permitting import refusal_view
from repatria.ui.case.steps.step_rows import step_rows
from repatria.ui.case.steps.step_view import OPEN, StepView
from repatria.ui.case.steps.step_words import card_words
from repatria.ui.case.steps.steps_section import StepsSection
from repatria.ui.case.tabs import section_words
from repatria.ui.case.telling.difference_blocks import comparisons, no_differences, whose_to_settle
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.telling.request_rows import no_requests, request_rows
from repatria.ui.case.view import CaseView
from repatria.ui.tasks import Tasks
from repatria.ui.theme import gaps
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.safeguard_banner import Act


class CaseContent(QWidget):
    """Steps, people, consents, forms, files, requests, history, differences; ``act_asked`` tells the key of an act.

    ``failed`` tells what kept more from being read, ``read`` comes when it was.
    """

    act_asked = Signal(str)
    failed = Signal(object)
    read = Signal()

    def __init__(self, work: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._work, self._tasks = work, tasks
        self._view: CaseView | None = None
        self._names = False
        self.section, self.path = "steps", ""
        self.refused: Permission | None = None
        self._refused_at, self._refused_form = "", ""
        self._stale: set[str] = set()
        self.gone: tuple[GoneOut, ...] = ()
        self._make_sections()
        column = QVBoxLayout(self)
        gaps(column)
        self._stack = QStackedWidget()
        for widget in self._sections.values():
            self._stack.addWidget(widget)
        column.addWidget(self._stack)

    def show_case(self, view: CaseView) -> None:
        """Show the case as it stands now; place and scroll stay."""
        self._view = view
        self._stale = set(self._sections)
        self._fill(self.section)

    def show_section(self, key: str) -> None:
        """Show a section."""
        self.section = key
        self._stack.setCurrentWidget(self._sections[key])
        self._fill(key)

    def choose(self, path: str) -> None:
        """Show the card of the step at *path*."""
        self._fill("steps")
        self._show_step(path)
        self.steps.choose(path)

    def refuse(self, path: str, permission: Permission, form: str) -> None:
        """Show at the step why what was asked is not done; it goes when another step is shown."""
        self.refused, self._refused_at, self._refused_form = permission, path, form

    def set_names_shown(self, shown: bool) -> None:
        """Show names, or cover them again."""
        self._names = shown
        if self._view is not None:
            self._fill_people(self._view)
            self._stale.update(("differences", "history"))
            self._fill(self.section)

    def set_narrow(self, narrow: bool) -> None:
        """Show list and card one after the other, or side by side."""
        self.steps.set_narrow(narrow)

    def begin(self) -> None:
        """Put the focus where work goes on."""
        section = self._sections[self.section]
        if isinstance(section, ListSection):
            section.take_focus()
        else:
            target = self.steps.list if section is self.steps else section
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_at_act(self) -> None:
        """Put the focus on the near act of the step that is shown, else where work goes on."""
        if self.section != "steps" or not self.steps.begin_at_act():
            self.begin()

    def counts(self) -> dict[str, int]:
        """Return how many things stand in each section that are worth a number."""
        return counts_of(self._view) if self._view is not None else {}

    def _make_sections(self) -> None:
        self.steps = StepsSection()
        self.steps.chosen.connect(self._show_step)
        self.people = ListSection(
            section_words("people"), self._teaching(people.no_people(), people.ADD), people.people_acts()
        )
        fill = Act(NEW, QCoreApplication.translate("case_forms", "Llenar una hoja…"), "form")
        self.forms = ListSection(section_words("forms"), self._teaching(no_forms(), NEW), (fill,))
        self.forms.taken.connect(self._open_form)
        self.files = FilesSection(section_words("files"), self._teaching(no_files(), ADD))
        self.history = ListSection(section_words("history"), _no_history())
        self.consents = BlockSection(section_words("consents"))
        ask = Act("request", QCoreApplication.translate("case_requests", "Pedir a alguien…"), "send")
        self.requests = ListSection(
            section_words("requests"), self._teaching(no_requests(), "request"), (ask,)
        )
        self.differences = BlockSection(section_words("differences"))
        self._sections: dict[str, QWidget] = {
            "steps": self.steps,
            "people": self.people,
            "consents": self.consents,
            "forms": self.forms,
            "files": self.files,
            "requests": self.requests,
            "history": self.history,
            "differences": self.differences,
        }
        for section in (self.steps, self.people, self.forms, self.files, self.requests):
            section.act_asked.connect(self.act_asked)

    def _teaching(self, empty: EmptyState, key: str) -> EmptyState:
        empty.act_asked.connect(lambda: self.act_asked.emit(key))
        return empty

    def _fill(self, key: str) -> None:
        view = self._view
        if view is None or key not in self._stale:
            return
        self._stale.discard(key)
        fillers: dict[str, Callable[[CaseView], None]] = {
            "steps": self._fill_steps,
            "people": self._fill_people,
            "consents": self._fill_consents,
            "forms": lambda seen: self.forms.set_rows(form_rows(seen)),
            "files": self._fill_files,
            "requests": self._fill_requests,
            "history": self._fill_history,
            "differences": self._fill_differences,
        }
        fillers[key](view)

    def _fill_steps(self, view: CaseView) -> None:
        path = self.steps.set_rows(step_rows(view), self.path)
        self._show_step(path, again=True)

    def _show_step(self, path: str, *, again: bool = False) -> None:
        view = self._view
        row = view.case.progress.of(path) if view is not None else None
        same = path == self.path
        if view is None or row is None or (same and not again):
            return
        self.path = path
        if self._refused_at != path:
            self.refused, self._refused_at = None, ""
        refusal = None
        if self.refused is not None:
            refusal = refusal_view(view, row, self.refused, self._refused_form)
        self.steps.show_view(StepView(card_words(view, row), refusal), same=same and refusal is None)

    def _fill_consents(self, view: CaseView) -> None:
        blocks = consent_blocks(view)
        for block in blocks:
            block.asked.connect(self._open_form)
        self.consents.set_blocks(blocks or [self._teaching(no_consents(), "fill/F02")])

    def _fill_people(self, view: CaseView) -> None:
        _list(
            self.people,
            [*same_rows(view), *people.people_rows(view, names=self._names), *incident_rows(view)],
        )

    def _fill_files(self, view: CaseView) -> None:
        work, case_id = self._work, view.id

        def done(listed: tuple[Listed, ...]) -> None:
            self.read.emit()
            if self._view is view:
                self.files.show_files(view, listed)

        self._tasks.run(self, lambda: attachments_in(work, case_id, withdrawn=True), done, self.failed.emit)

    def _fill_requests(self, view: CaseView) -> None:
        """List what is waited for; what went out stands in the record of this machine and comes a moment later."""
        work, case_id = self._work, view.id
        _list(self.requests, request_rows(view, self.gone))

        def done(gone: tuple[GoneOut, ...]) -> None:
            self.read.emit()
            if self._view is view and gone != self.gone:
                self.gone = gone
                _list(self.requests, request_rows(view, gone))

        self._tasks.run(self, lambda: gone_out(work, case_id), done, self.failed.emit)

    def _fill_history(self, view: CaseView) -> None:
        work, case_id = self._work, view.id

        def done(written: tuple[Written, ...]) -> None:
            self.read.emit()
            if self._view is view:
                self.history.set_rows(happenings(view, written, names=self._names))

        self._tasks.run(self, lambda: case_history(work, case_id), done, self.failed.emit)

    def _fill_differences(self, view: CaseView) -> None:
        found = comparisons(view)
        for _, block in found:
            block.chosen.connect(lambda head: self.act_asked.emit(f"head/{head}"))
        suspects = suspect_blocks(view, names=self._names)
        for suspect in suspects:
            suspect.act_asked.connect(self.act_asked)
        whose = [Label(whose_to_settle(view), tone="quiet")] if found else []
        self.differences.set_blocks([*whose, *(block for _, block in found), *suspects] or [no_differences()])

    def _open_form(self, member: str) -> None:
        view = self._view
        found = next((one for one in view.filled if one.member == member), None) if view is not None else None
        if found is not None:
            self.act_asked.emit(f"{OPEN}{found.form}/{member}")


def _no_history() -> EmptyState:
    told = QCoreApplication.translate("case_history", "Aquí estará lo que pasó, con quién y cuándo")
    return EmptyState("clock", told, QCoreApplication.translate("case_history", "Nada se borra de aquí."))


def _list(section: ListSection, listed: Sequence[people.Listed]) -> None:
    section.set_rows([row for row, _ in listed], {row.key: acts for row, acts in listed})
