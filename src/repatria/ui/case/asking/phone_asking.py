"""Ask for a telephone, with the number that this post noted for the same institution before."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.services.cases.phones import phone_of
from repatria.ui.case.panels.panel import Asked, Panel
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.text_line import TextLine

_PHONE = "phone"


def phone_field(view: CaseView, whom: str) -> Asked:
    """Return the field, with the number of *whom* in it where one was noted here."""
    label = QCoreApplication.translate("case_asking", "Teléfono")
    hint = QCoreApplication.translate(
        "case_asking", "El de una institución queda en este equipo, cifrado, para la próxima vez."
    )
    return Asked(_PHONE, label, TextLine(limit=60), hint, value=phone_of(view.phones, whom) or None)


def offer_phone(view: CaseView, panel: Panel, key: str, named: str) -> None:
    """Follow a change of *named* with its number; one that the person typed stays."""
    standing = panel.value(_PHONE)
    if key != named or (standing is not None and standing not in view.phones.values()):
        return
    found = phone_of(view.phones, str(panel.value(named) or "")) or None
    if found != standing:
        panel.fields[_PHONE].set_value(found)
