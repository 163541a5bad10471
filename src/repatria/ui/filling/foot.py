"""Below the questions of a form: the way on and back, and how to end."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout


class FormFoot(QWidget):
    """Four buttons; a form that is only read has no end."""

    def __init__(self, *, is_locked: bool) -> None:
        super().__init__()
        flow = FlowLayout(self, 8)
        self.back = Button(QCoreApplication.translate("filling", "&Anterior"), icon="back")
        self.on = Button(QCoreApplication.translate("filling", "&Siguiente"), "primary", "next")
        self.finish = Button(QCoreApplication.translate("filling", "&Terminar…"), icon="done")
        self.aside = Button(QCoreApplication.translate("filling", "&Guardar sin terminar"))
        for button in (self.on, self.back, self.finish, self.aside):
            flow.addWidget(button)
        for ending in (self.finish, self.aside):
            ending.setVisible(not is_locked)

    def first(self) -> QWidget | None:
        """Return the button that leads on, or else back."""
        ways = (self.on, self.finish, self.back)
        return next((way for way in ways if way.isVisibleTo(self) and way.isEnabled()), None)

    def show_way(self, *, first: bool, last: bool) -> None:
        """Lead on from the section shown, or from the *last* one to the end."""
        self.back.setEnabled(not first)
        self.on.setVisible(not last)
        role = "primary" if last else "secondary"
        if self.finish.property("role") != role:
            self.finish.set_role(role)
