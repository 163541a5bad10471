"""Sheets that wait to be copied until their case is open: its code is theirs, and their form comes next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from repatria.domain.calendar import Calendar
from repatria.services.cases.codes import reserved_codes
from repatria.services.cases.opening import OpenedCase
from repatria.ui.messages import notice_of
from repatria.ui.opening.group import GroupForm
from repatria.ui.opening.person import PersonForm
from repatria.ui.pages import Desk, Place


def offer_sheets(desk: Desk, group: GroupForm) -> None:
    """Offer a group the codes of pads that were filled before anybody could open its cases here."""
    desk.tasks.read(
        group,
        lambda: reserved_codes(desk.work).on_paper,
        group.model.set_sheets,
        lambda error: desk.tell(notice_of(error)),
    )


class WaitingSheet:
    """What *Pasar a limpio* asked for; nothing, where a case is opened for itself."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._code = ""
        self._form: Mapping[str, Any] = {}

    def take(self, place: Place, person: PersonForm) -> bool:
        """Answer in *person* what the sheet says, once; tell whether anything was answered."""
        code, form = str(place.get("code") or ""), place.get("then")
        if not code or not isinstance(form, Mapping):
            return False
        self._code, self._form = code, form
        at = self._calendar.read(str(place.get("happened_at") or ""))
        answers = {**person.kept(), "code": code}
        if at is not None:
            answers["happened_at"] = (
                self._calendar.local(at).replace(tzinfo=None).isoformat(timespec="minutes")
            )
        person.set_answers(answers)
        return True

    def place(self) -> Place:
        """Return what brings it back after a lock; what was answered stands among the drafts."""
        return {"code": self._code, "then": dict(self._form)} if self._code else {}

    def way_on(self, opened: OpenedCase) -> tuple[str, Place]:
        """Return where to go once a case is open: to the form of the sheet, if the case has its code."""
        code, form, self._code, self._form = self._code, self._form, "", {}
        if code and opened.code == code:
            return "form", {"case": opened.id, **form}
        return "case", {"case": opened.id}
