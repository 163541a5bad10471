"""Ask who else agrees to what loosens a protection."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.exceptions import Approval
from repatria.ui.case.panels.panel import Asked, Given
from repatria.ui.case.telling.terms import role_said
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.text_line import TextLine


def second_of(given: Given, at: str) -> Approval | None:
    """Return who else agreed, where it was asked."""
    if "second_name" not in given:
        return None
    return Approval(str(given["second_role"]), str(given["second_name"]), how=str(given["second_how"]), at=at)


def second_fields(
    view: CaseView, roles: Sequence[str], only_for: tuple[str, frozenset[str]] | None = None
) -> tuple[Asked, ...]:
    """Return what is asked of the second person, in one of *roles*, whom a change away from protection needs."""
    who = [Choice(role, role_said(view.case.pack.roles, role)) for role in roles]
    ways = (
        Choice("written", QCoreApplication.translate("case_asking", "Por escrito")),
        Choice("oral", QCoreApplication.translate("case_asking", "De palabra")),
    )
    role = QCoreApplication.translate("route_asking", "Quién más está de acuerdo")
    name = QCoreApplication.translate("route_asking", "Nombre de esa persona")
    how = QCoreApplication.translate("route_asking", "Cómo lo dijo")
    return (
        Asked("second_role", role, ChoiceButtons(who), required=True, only_for=only_for),
        Asked("second_name", name, TextLine(), required=True, only_for=only_for),
        Asked("second_how", how, ChoiceButtons(ways), required=True, only_for=only_for),
    )
