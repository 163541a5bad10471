"""The page of one case: loads it, shows it, asks, calls the services, and shows it anew where the person was."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.ids import CaseId
from repatria.domain.protocol.permissions import Permission
from repatria.domain.protocol.progress import StepProgress
from repatria.services.acts import ask_act
from repatria.ui.case import case_doings, ratifying, request_blocks, step_view
from repatria.ui.case.content import CaseContent
from repatria.ui.case.form_rows import ask_form
from repatria.ui.case.gate_words import FILL, GO
from repatria.ui.case.hands import GivenJob, Job
from repatria.ui.case.header import CaseHeader
from repatria.ui.case.header_words import header_words
from repatria.ui.case.panel import Asking, Given, Panel
from repatria.ui.case.permitting import ANYWAY, OVERRIDE, acts_to_ask, first_refused
from repatria.ui.case.seen import CaseView, look
from repatria.ui.case.step_doings import do_step
from repatria.ui.case.tabs import SECTIONS, SectionTabs, keys_of
from repatria.ui.case.trouble import in_words
from repatria.ui.messages import message_for, notice_of
from repatria.ui.pages import Desk, Place
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.question import Question

NARROW = 700
"""Below this width at 100 % list and card stand one after the other."""


class CasePage(QWidget):
    """One case. *desk* is what every page is handed; ``shown`` comes whenever the case was read anew.

    ``form_asked`` tells case, form, step and filled form ("" for a new one); ``print_asked`` case, form ("" for
    the list of steps) and filled form ("" for a blank one); ``case_asked`` another case; ``closed`` the way back.
    """

    form_asked = Signal(str, str, str, str)
    print_asked = Signal(str, str, str)
    send_asked = Signal(str)
    case_asked = Signal(str)
    closed = Signal()
    shown = Signal()

    view: CaseView

    def __init__(self, desk: Desk, case_id: str) -> None:
        super().__init__()
        self.desk, self.work, self.case_id = desk, desk.work, CaseId(case_id)
        self.panel: Panel | None = None
        self._loaded = False
        self._wanted: Place = {}
        self._narrow = False
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        self._column = column
        self.header, self.tabs = CaseHeader(), SectionTabs()
        self.content = CaseContent(self.work, desk.tasks)
        self._reading = Label(QCoreApplication.translate("case_page", "Leyendo el expediente…"), tone="quiet")
        self.stack = QStackedWidget()
        for widget in (self._reading, self.content):
            self.stack.addWidget(widget)
        for part in (self.header, self.tabs):
            column.addWidget(part)
            part.hide()
        column.addWidget(self.stack, 1)
        self.header.act_asked.connect(self.act)
        self.tabs.asked.connect(self.show_section)
        self.content.act_asked.connect(self.act_here)
        self._make_keys()
        self._load(first=True)

    # What the frame asks ------------------------------------------------------------

    def place(self) -> Place:
        """Return the case, the section and the step."""
        return {"case": self.case_id, "section": self.content.section, "step": self.content.path}

    def go_to(self, place: Place) -> None:
        """Show that section and step; what is gone is passed over."""
        if not self._loaded:
            self._wanted = place
            return
        section, step = place.get("section"), place.get("step")
        if isinstance(step, str) and self.view.case.progress.of(step) is not None:
            self.content.choose(step)
        if section in SECTIONS:
            self.show_section(str(section))

    def set_names_shown(self, shown: bool) -> None:
        """Show names while somebody holds the key, codes otherwise."""
        self.header.set_names_shown(shown)
        self.content.set_names_shown(shown)

    def reload(self) -> None:
        """Read the case anew, as after a form was filled; place, selection and scroll stay."""
        self._load()

    def show_section(self, key: str) -> None:
        """Show a section of the case."""
        focused: QWidget | None = QApplication.focusWidget()
        inside = focused is not None and self.content.isAncestorOf(focused)
        self.tabs.set_current(key)
        self.content.show_section(key)
        if inside:
            self.content.begin()

    # What acts ask (Hands) ------------------------------------------------------------

    def ask(self, asking: Asking, job: GivenJob, told: str) -> None:
        """Ask in a panel; what is given becomes a job, and *told* is said when it is done."""
        self._open_panel(asking, lambda given: self.change(job(given), told))

    def ask_first(self, asking: Asking, job: GivenJob, show: Callable[[object], None]) -> None:
        """Ask in a panel, run what only reads, and hand the result to *show*, which asks on."""

        def answered(given: Given) -> None:
            self.desk.tasks.run(self, job(given), show, self._failed)

        self._open_panel(asking, answered)

    def change(self, job: Job, told: str) -> None:
        """Run a job that changes the case, then show the case anew and say *told*."""
        work, case_id = self.work, self.case_id

        def both() -> CaseView:
            job()
            return look(work, case_id)

        def done(view: CaseView) -> None:
            self._close_panel()
            self._show(view)
            self.desk.tell(Notice(told, tone="good"))

        self.desk.tasks.run(self, both, done, self._failed)

    def sure(self, question: Question) -> str:
        """Ask a question with a few answers; closing it is the safe one."""
        return self.desk.asker.ask(self, question)

    # Acts ------------------------------------------------------------

    def act_here(self, key: str) -> None:
        """Do what was asked in the content: on the steps, of the step that is shown."""
        row = self._row() if self.content.section == "steps" else None
        if row is None or not do_step(self, row, key):
            self.act(key)

    def act(self, key: str) -> None:
        """Do what was asked of the whole case, or of what the key names."""
        if not self._loaded or self.panel is not None:
            return
        simple: dict[str, Callable[[], object]] = {
            "back": lambda: self.closed.emit(),
            "new_form": self._ask_form,
            "send": lambda: self.send_asked.emit(self.case_id),
            "print": lambda: self.print_asked.emit(self.case_id, "", ""),
            "settle": lambda: self.show_section("differences"),
        }
        if key in simple:
            simple[key]()
        elif "/" in key:
            self._act_on(*key.split("/", 1))
        else:
            case_doings.do_case(self, key)

    def _act_on(self, verb: str, rest: str) -> None:
        name, _, member = rest.partition("/")
        doings: dict[str, Callable[[], None]] = {
            GO: lambda: self._go(rest),
            FILL: lambda: self._fill(name, member),
            ANYWAY: lambda: self._emit_form(name, member),
            step_view.OPEN: lambda: self._emit_form(name, member),
            step_view.PRINT: lambda: self.print_asked.emit(self.case_id, name, ""),
            OVERRIDE: self._override,
            request_blocks.ANSWER: lambda: self._answer(rest),
            request_blocks.REMIND: lambda: case_doings.remind(self, rest),
            request_blocks.RATIFY: lambda: ratifying.ratify(self, rest, ratified=True),
            request_blocks.REJECT: lambda: ratifying.ratify(self, rest, ratified=False),
            "head/": lambda: self._settle(rest),
            "case/": lambda: self.case_asked.emit(rest),
        }
        doings[f"{verb}/"]()

    def _go(self, path: str) -> None:
        self.show_section("steps")
        self.content.choose(path)

    def _fill(self, form: str, member: str) -> None:
        """Fill a form, after the safeguards of what filling it does were asked."""
        row = self._row_of(form)
        acts = acts_to_ask(row, form) if row is not None and not member else []
        if row is None or not acts:
            self._emit_form(form, member)
            return
        work, case_id, path = self.work, self.case_id, row.path

        def job() -> tuple[list[Permission], CaseView]:
            return [ask_act(work, case_id, act) for act in acts], look(work, case_id)

        def done(found: tuple[list[Permission], CaseView]) -> None:
            refused = first_refused(found[0])
            if refused is None:
                self._emit_form(form, member)
                return
            self.content.refuse(path, refused, form)
            self._show(found[1])

        self.desk.tasks.run(self, job, done, self._failed)

    def _ask_form(self) -> None:
        def answered(given: Given) -> None:
            self._close_panel()
            self._fill(str(given["form"]), "")

        self._open_panel(ask_form(self.view), answered)

    def _emit_form(self, form: str, member: str) -> None:
        row = self._row_of(form)
        step = row.path.removeprefix("step/") if row is not None else ""
        self.form_asked.emit(self.case_id, form, step, member)

    def _override(self) -> None:
        if self.content.refused is not None:
            case_doings.override(self, self.content.refused)

    def _answer(self, member: str) -> None:
        found = [
            one for one in self.view.case.state.of_type("request_made") if one.path == f"request/{member}"
        ]
        if found:
            case_doings.answer(self, found[0])

    def _settle(self, rest: str) -> None:
        for difference in self.view.case.disagreements:
            if any(head.event_id == rest for head in difference.standing.heads):
                case_doings.settle(self, difference, rest)
                return

    def _row(self) -> StepProgress | None:
        return self.view.case.progress.of(self.content.path)

    def _row_of(self, form: str) -> StepProgress | None:
        """Return the step for which *form* is filled: the one shown, else the first that asks it."""
        shown = self._row()
        base = form.removesuffix("C") if form not in self.view.forms else form
        if shown is not None and self.content.section == "steps" and base in shown.step.forms:
            return shown
        return next((row for row in self.view.case.progress.steps if base in row.step.forms), None)

    # Showing ------------------------------------------------------------

    def _load(self, *, first: bool = False) -> None:
        work, case_id = self.work, self.case_id
        self.desk.tasks.run(self, lambda: look(work, case_id, first=first), self._show, self._failed)

    def _show(self, view: CaseView) -> None:
        self.view = view
        self.header.set_words(header_words(view), case_doings.more_acts(view))
        self.header.set_open(not view.closed)
        self.content.show_case(view)
        self.tabs.set_counts(self.content.counts())
        if not self._loaded:
            self._loaded = True
            self.header.show()
            self.tabs.show()
            self.stack.setCurrentWidget(self.content)
            self.go_to(self._wanted)
            self.content.begin()
        self.shown.emit()

    def _failed(self, error: RepatriaError) -> None:
        known = in_words(self.view, error) if self._loaded else error
        if self.panel is not None:
            self.panel.tell(*message_for(known))
        else:
            self.desk.tell(notice_of(known))
            self._reading.setText(" ".join(message_for(known)))

    def _open_panel(self, asking: Asking, answered: Callable[[Given], None]) -> None:
        self._close_panel()
        self.panel = Panel(asking)
        self.panel.answered.connect(answered)
        self.panel.left.connect(self._leave_panel)
        self.stack.addWidget(self.panel)
        self.stack.setCurrentWidget(self.panel)
        self.tabs.hide()
        self.header.set_asking(True)
        QTimer.singleShot(0, self.panel, self.panel.begin)

    def _leave_panel(self) -> None:
        self._close_panel()
        self.content.begin()

    def _close_panel(self) -> None:
        if self.panel is None:
            return
        panel, self.panel = self.panel, None
        self.stack.setCurrentWidget(self.content)
        self.stack.removeWidget(panel)
        panel.deleteLater()
        self.tabs.show()
        self.header.set_asking(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show less beside each other when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < current_theme().size(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            if narrow:
                self.header.hold(self.tabs)
            else:
                self._column.insertWidget(1, self.tabs)
            for part in (self.header, self.tabs, self.content):
                part.set_narrow(narrow)

    def _make_keys(self) -> None:
        keys: dict[str, Callable[[], None]] = {
            "F8": lambda: self.act("call"),
            "F9": lambda: self.act("act_now"),
            "F5": self.reload,
        }
        for words, section in keys_of().items():
            keys[words] = cast("Callable[[], None]", lambda section=section: self._section_by_key(section))
        for words, act in keys.items():
            shortcut = QShortcut(QKeySequence(words), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _section_by_key(self, key: str) -> None:
        if self._loaded and self.panel is None:
            self.show_section(key)
            self.content.begin()
