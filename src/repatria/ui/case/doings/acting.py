"""Turn the key of whatever was pressed on the page into what it does: go, fill, ask, answer, open another case."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, Signal

from repatria.domain.forms.variants import base_of
from repatria.domain.protocol.onward import acts_to_ask
from repatria.domain.protocol.permissions import Permission
from repatria.domain.protocol.progress import StepProgress
from repatria.services.cases.acts import ask_act
from repatria.ui.case.content import CaseContent
from repatria.ui.case.doings import (
    case_doings,
    packet_back,
    packet_doings,
    packet_replying,
    people_doings,
    ratifying,
    request_doings,
    suspect_doings,
)
from repatria.ui.case.doings.step_doings import do_step
from repatria.ui.case.files.file_doings import FileActs
from repatria.ui.case.panels.above import Panels
from repatria.ui.case.panels.act_context import CaseHands
from repatria.ui.case.panels.panel import Given, Panel
from repatria.ui.case.steps import step_view
from repatria.ui.case.steps.form_rows import ask_form
from repatria.ui.case.steps.permitting import ANYWAY, OVERRIDE, first_refused
from repatria.ui.case.telling.gate_words import FILL, GO, PRINT
from repatria.ui.case.telling.packet_rows import ASK_BACK, COMPANION, GIVE_BACK, NOTED, REPLY
from repatria.ui.case.telling.request_rows import ANSWER, RATIFY, RECALL, REJECT, REMIND
from repatria.ui.case.view import CaseView, look


class CaseActs(QObject):
    """The acts of one page. The signals are those of the page; ``section_asked`` tells the section to show.

    ``begun`` tells the key of an act, and the step that it is of, before anything is asked.
    """

    form_asked = Signal(str, str, str, str)
    print_asked = Signal(str, str, str)
    send_asked = Signal(str)
    case_asked = Signal(str)
    closed = Signal()
    section_asked = Signal(str)
    begun = Signal(str, str)

    def __init__(self, hands: CaseHands, content: CaseContent, panels: Panels) -> None:
        super().__init__(panels)
        self._hands, self._content, self._panels = hands, content, panels
        self.files = FileActs(hands, panels, content)

    def act_here(self, key: str) -> None:
        """Do what was asked in the content: on the steps, of the step that is shown."""
        row = self._row() if self._content.section == "steps" else None
        if row is not None and self._panels.top is None:
            self.begun.emit(key, row.path)
        if row is None or not do_step(self._hands, row, key):
            self.act(key)

    def act(self, key: str) -> None:
        """Do what was asked of the whole case, or of what the key names."""
        if not self._hands.loaded or self._panels.top is not None:
            return
        self.begun.emit(key, "")
        case_id = self._hands.case_id
        simple: dict[str, Callable[[], object]] = {
            "back": lambda: self.closed.emit(),
            "new_form": self._ask_form,
            "send": lambda: self.send_asked.emit(case_id),
            "print": lambda: self.print_asked.emit(case_id, "", ""),
            "settle": lambda: self.section_asked.emit("differences"),
            "history": lambda: self.section_asked.emit("history"),
        }
        if key in simple:
            simple[key]()
        elif self.files.do(key):
            return
        elif "/" in key:
            self._act_on(*key.split("/", 1))
        else:
            case_doings.do_case(self._hands, key)

    def _act_on(self, verb: str, rest: str) -> None:
        name, _, member = rest.partition("/")
        hands = self._hands
        doings: dict[str, Callable[[], object]] = {
            GO: lambda: self._go(rest),
            FILL: lambda: self._fill(name, member),
            ANYWAY: lambda: self._emit_form(name, member),
            step_view.OPEN: lambda: self._emit_form(name, member),
            PRINT: lambda: self.print_asked.emit(hands.case_id, name, member),
            OVERRIDE: self._override,
            ANSWER: lambda: request_doings.answer(hands, rest),
            REMIND: lambda: request_doings.remind(hands, rest),
            RATIFY: lambda: ratifying.ratify(hands, rest, ratified=True),
            REJECT: lambda: ratifying.ratify(hands, rest, ratified=False),
            RECALL: lambda: request_doings.call_back(hands, self._content.gone[int(rest)]),
            NOTED: lambda: packet_doings.note(hands, rest),
            REPLY: lambda: packet_replying.reply(hands, rest),
            ASK_BACK: lambda: packet_back.ask_back(hands, rest),
            GIVE_BACK: lambda: packet_back.give_back(hands, rest),
            COMPANION: lambda: self.print_asked.emit(hands.case_id, COMPANION, rest),
            "head/": lambda: self._settle(rest),
            "case/": lambda: self.case_asked.emit(rest),
        }
        doing = doings.get(f"{verb}/")
        if doing is not None:
            doing()
        elif not suspect_doings.do_suspect(hands, f"{verb}/", rest):
            people_doings.do_about(hands, f"{verb}/", rest)

    def _go(self, path: str) -> None:
        self.section_asked.emit("steps")
        self._content.choose(path)

    def _fill(self, form: str, member: str) -> None:
        """Fill a form, after the safeguards of what filling it does were asked."""
        row = self._row_of(form)
        acts = acts_to_ask(row, form) if row is not None and not member else []
        if row is None or not acts:
            self._emit_form(form, member)
            return
        hands, path = self._hands, row.path
        work, case_id = hands.work, hands.case_id

        def job() -> tuple[list[Permission], CaseView]:
            return [ask_act(work, case_id, act) for act in acts], look(work, case_id)

        def done(found: object) -> None:
            permissions, view = cast("tuple[list[Permission], CaseView]", found)
            refused = first_refused(permissions)
            if refused is None:
                self._emit_form(form, member)
                return
            self._content.refuse(path, refused, form)
            hands.take(view)

        hands.find(job, done)

    def _ask_form(self) -> None:
        def answered(panel: Panel, given: Given) -> None:
            self._panels.close_panel(panel)
            self._fill(str(given["form"]), "")

        self._panels.ask(ask_form(self._hands.view), answered)

    def _emit_form(self, form: str, member: str) -> None:
        row = self._row_of(form)
        step = row.path.removeprefix("step/") if row is not None else ""
        self.form_asked.emit(self._hands.case_id, form, step, member)

    def _override(self) -> None:
        if self._content.refused is not None:
            case_doings.override(self._hands, self._content.refused)

    def _settle(self, rest: str) -> None:
        for difference in self._hands.view.case.disagreements:
            if any(head.event_id == rest for head in difference.standing.heads):
                case_doings.settle(self._hands, difference, rest)
                return

    def _row(self) -> StepProgress | None:
        return self._hands.view.case.progress.of(self._content.path)

    def _row_of(self, form: str) -> StepProgress | None:
        """Return the step for which *form* is filled: the one shown, else the first that asks it."""
        view, shown = self._hands.view, self._row()
        base = form if form in view.forms else base_of(form)
        if shown is not None and self._content.section == "steps" and base in _asked_in(view, shown):
            return shown
        return next((row for row in view.case.progress.steps if base in _asked_in(view, row)), None)


def _asked_in(view: CaseView, row: StepProgress) -> tuple[str, ...]:
    """Return the forms of a step, and those of others that are offered beside them."""
    return (*row.step.forms, *view.beside.get(row.step.id, ()))
