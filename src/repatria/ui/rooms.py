"""The pages one comes to from others: a case, a form, a sheet; and the ways between them."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from repatria.documents.received import Outcome
from repatria.domain.errors import RepatriaError
from repatria.services.forms.from_paper import paper_told
from repatria.ui.case.page import CasePage
from repatria.ui.case.telling.packet_rows import COMPANION
from repatria.ui.filling.form_page import FormPage
from repatria.ui.form_words import document_words
from repatria.ui.messages import message_for, notice_of
from repatria.ui.pages import Desk, Page, Place
from repatria.ui.printing.sheet_page import SheetPage
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.empty_state import EmptyState


def room_pages(desk: Desk) -> tuple[Page, ...]:
    """Return the pages that stand under *Casos*."""
    return (
        _page("case", lambda: QCoreApplication.translate("rooms", "Expediente"), lambda: CaseRoom(desk)),
        _page("form", lambda: QCoreApplication.translate("rooms", "Formulario"), lambda: FormRoom(desk)),
        _page("sheet", lambda: QCoreApplication.translate("rooms", "Hoja"), lambda: SheetRoom(desk)),
    )


class CaseRoom(QStackedWidget):
    """One case at a time; coming back to the same one shows it anew where the person was."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.page: CasePage | None = None
        self._gone: Place = {}

    def place(self) -> Place:
        """Return the case and where in it the person is."""
        return self.page.place() if self.page is not None else self._gone

    def go_to(self, place: Place) -> None:
        """Show a case, and in it the section and step when they are given."""
        case_id = str(place.get("case", ""))
        if self.page is not None and self.page.case_id == case_id:
            self.page.reload()
            self.page.go_to(place)
        elif case_id:
            self._show(case_id)
            if self.page is not None:
                self.page.go_to(place)

    def keep(self) -> None:
        """Put every keystroke on the disk now."""
        if self.page is not None:
            self.page.keep()

    def set_names_shown(self, shown: bool) -> None:
        """Show names, or cover them again."""
        if self.page is not None:
            self.page.set_names_shown(shown)

    def _show(self, case_id: str) -> None:
        if self.page is not None:
            self.page.flush()
        self._drop()
        page = CasePage(self._desk, case_id)
        go = self._desk.go
        page.form_asked.connect(
            lambda case, form, step, member: go(
                "form", {"case": case, "form": form, "step": step, "member": member}
            )
        )
        page.print_asked.connect(
            lambda case, form, member: go("sheet", {"case": case, "form": form, "member": member})
        )
        page.send_asked.connect(lambda case: go("sending", {"case": case}))
        page.case_asked.connect(lambda case: go("case", {"case": case}))
        page.closed.connect(lambda: go("cases"))
        page.gone.connect(lambda error: self._tell_gone(page, error))
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.page = page

    def _tell_gone(self, page: CasePage, error: RepatriaError) -> None:
        """Show in place of *page* why its case can be read no more; what it said, and what was typed, is not kept."""
        if page is not self.page:
            return
        self._gone = {"case": page.case_id}
        focused: QWidget | None = QApplication.focusWidget()
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        self._drop()
        happened, advice = message_for(error)
        back = QCoreApplication.translate("rooms", "Volver a la lista de casos")
        told = EmptyState("cases", happened, advice, back)
        told.act_asked.connect(lambda: self._desk.go("cases"))
        self.addWidget(told)
        self.setCurrentWidget(told)
        self._desk.settled(
            f"case/{page.case_id}"
        )  # the notice of it would say the same, and lie on the way back
        if had_keyboard:
            told.findChildren(Button)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        """Throw away whatever is shown."""
        self.page = None
        while (shown := self.currentWidget()) is not None:
            self.removeWidget(shown)
            shown.deleteLater()


class FormRoom(QStackedWidget):
    """The form being filled; submitted or put away, the person is back at the case and step it was begun for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._begun: Place = {}
        self.page = FormPage(desk)
        self.page.changed_to.connect(self._note)
        self.page.left.connect(self._back)
        self.page.print_asked.connect(
            lambda case, form, member: desk.go("sheet", {"case": case, "form": form, "member": member})
        )
        self.page.difference_asked.connect(
            lambda case, _path: desk.go("case", {"case": case, "section": "differences"})
        )
        self.addWidget(self.page)

    def place(self) -> Place:
        """Return case, form and field, and the step to go back to."""
        step = self._begun.get("step")
        return {**self.page.place(), **({"step": step} if step else {})}

    def go_to(self, place: Place) -> None:
        """Begin a form (``case``, ``form``, ``step``) or go on with one (``case``, ``member``)."""
        if place.get("member"):
            self.page.go_to(place)
        elif place.get("case") and place.get("form"):
            step, language = str(place.get("step") or ""), str(place.get("language") or "")
            self.page.begin(str(place["case"]), str(place["form"]), step, paper_told(place), language)

    def keep(self) -> None:
        """Put every keystroke on the disk now."""
        self.page.keep()

    def _note(self, begun: Place) -> None:
        """Know where the person comes from; while the form before cannot be left, that is where they are."""
        self._begun = begun

    def _back(self) -> None:
        case = self._begun.get("case")
        if not case:
            self._desk.go("today")
            return
        step = self._begun.get("step")
        self._desk.go("case", {"case": case, "step": f"step/{step}"} if step else {"case": case})


class SheetRoom(QStackedWidget):
    """One sheet to be looked at and printed: of a case, a pad with its code, or the emergency folder."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._place: Place = {}
        self.page = SheetPage(desk)
        self.page.left.connect(self._back)
        self.addWidget(self.page)

    def place(self) -> Place:
        """Return what is shown."""
        return self._place

    def go_to(self, place: Place) -> None:
        """Show what was ``received``, the sheet of a ``member``, of a blank ``form``, or a ``case``'s checklist."""
        self._place = dict(place)
        case, form, member = (str(place.get(key) or "") for key in ("case", "form", "member"))
        if place.get("received"):
            self.page.show_received(
                msgspec.convert(place["received"], Outcome),
                QCoreApplication.translate("rooms", "Informe de lo recibido"),
            )
        elif place.get("folder"):
            self.page.show_folder(QCoreApplication.translate("rooms", "Carpeta de emergencia"))
        elif form == COMPANION:
            title = QCoreApplication.translate("packets", "Hoja que acompaña un envío a otro país")
            self.page.show_companion(case, member, title)
        elif member:
            self._titled(form, lambda title: self.page.show_filled(case, member, title))
        elif form:
            code = str(place.get("code") or "")
            self._titled(form, lambda title: self.page.show_blank(form, title, code))
        elif case:
            self.page.show_checklist(case, QCoreApplication.translate("rooms", "Lista de pasos"))

    def _titled(self, form: str, show: Callable[[str], None]) -> None:
        """Show the sheet with number and title of its form, which may have to be read first: nobody waits for it."""
        work, language, asked = self._desk.work, self._desk.preferences().language, self._place

        def shown(title: str) -> None:
            if self._place is asked:
                show(title)

        self._desk.tasks.read(self, lambda: document_words(work, form, language), shown, self._tell)

    def _tell(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    def _back(self) -> None:
        case = self._place.get("case")
        other = "receiving" if self._place.get("received") else "print"
        self._desk.go(*(("case", {"case": case}) if case else (other, None)))


def _page(key: str, title: Callable[[], str], build: Callable[[], QStackedWidget]) -> Page:
    return Page(key, "cases", title, build, under="cases")
