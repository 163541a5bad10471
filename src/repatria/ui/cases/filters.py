"""The row of filters above the list of cases, and the order."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from repatria.domain.protocol.definition import SIDES
from repatria.store.lists.cases import CaseFilter, Order
from repatria.ui.case.telling.terms import side_words
from repatria.ui.pages import Place
from repatria.ui.widgets.buttons import CheckBox
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.menu_choice import MenuChoice

ANY = "any"
_OPEN: dict[str, bool | None] = {"open": True, "closed": False, ANY: None}


class Filters(QWidget):
    """Which cases, in which order; ``changed`` when the person chooses otherwise."""

    changed = Signal()

    def __init__(self, person: str, *, practice: bool) -> None:
        super().__init__()
        self._person, self._practice = person, practice
        self.menus = {
            "open": _open_menu(),
            "side": _side_menu(),
            "child": _child_menu(),
            "order": _order_menu(),
        }
        self.mine = CheckBox(QCoreApplication.translate("cases", "Solo los míos"))
        self.disputed = CheckBox(QCoreApplication.translate("cases", "Con diferencias"))
        flow = FlowLayout(self, 8)
        for name in ("open", "side", "child"):
            flow.addWidget(self.menus[name])
        for box in (self.mine, self.disputed):
            flow.addWidget(box)
            box.toggled.connect(lambda _: self.changed.emit())
        flow.addWidget(self.menus["order"])
        for menu in self.menus.values():
            menu.value_changed.connect(lambda _: self.changed.emit())

    def wanted(self) -> CaseFilter:
        """Return which cases are asked for, those of one person as one."""
        chosen = {name: menu.value() for name, menu in self.menus.items()}
        return CaseFilter(
            practice=self._practice,
            is_open=_OPEN[chosen["open"]],
            side=_asked(chosen["side"]),
            child=_asked(chosen["child"]),
            responsible=self._person if self.mine.isChecked() else None,
            disputed=self.disputed.isChecked(),
            as_one=True,
        )

    def order(self) -> Order:
        """Return in which order."""
        return cast("Order", self.menus["order"].value())

    def narrows(self) -> bool:
        """Tell whether anything but open cases in general is asked for."""
        return self.wanted() != CaseFilter(practice=self._practice, as_one=True)

    def place(self) -> Place:
        """Return what is chosen, in plain values."""
        chosen: dict[str, Any] = {name: menu.value() for name, menu in self.menus.items()}
        return {**chosen, "mine": self.mine.isChecked(), "disputed": self.disputed.isChecked()}

    def go_to(self, place: Place) -> None:
        """Choose what *place* says and leave the rest."""
        for name, menu in self.menus.items():
            menu.set_value(place.get(name))
        for name, box in (("mine", self.mine), ("disputed", self.disputed)):
            box.blockSignals(True)
            box.setChecked(bool(place.get(name, box.isChecked())))
            box.blockSignals(False)

    def clear(self) -> None:
        """Ask for all open cases again."""
        self.go_to({"open": "open", "side": ANY, "child": ANY, "mine": False, "disputed": False})
        self.changed.emit()


def _asked(key: str) -> str | None:
    return None if key == ANY else key


def _open_menu() -> MenuChoice:
    return MenuChoice(
        QCoreApplication.translate("cases", "Estado"),
        (
            Choice("open", QCoreApplication.translate("cases", "abiertos")),
            Choice("closed", QCoreApplication.translate("cases", "cerrados")),
            Choice(ANY, QCoreApplication.translate("cases", "abiertos y cerrados")),
        ),
    )


def _side_menu() -> MenuChoice:
    every = Choice(ANY, QCoreApplication.translate("cases", "todas"))
    sides = tuple(Choice(side, side_words(side)) for side in SIDES)
    return MenuChoice(QCoreApplication.translate("cases", "Situación"), (every, *sides))


def _child_menu() -> MenuChoice:
    return MenuChoice(
        QCoreApplication.translate("cases", "Edad"),
        (
            Choice(ANY, QCoreApplication.translate("cases", "todas las edades")),
            Choice("yes", QCoreApplication.translate("cases", "NNA")),
            Choice("doubt", QCoreApplication.translate("cases", "en duda")),
            Choice("no", QCoreApplication.translate("cases", "personas adultas")),
        ),
    )


def _order_menu() -> MenuChoice:
    return MenuChoice(
        QCoreApplication.translate("cases", "Orden"),
        (
            Choice("due", QCoreApplication.translate("cases", "lo que vence primero")),
            Choice("opened", QCoreApplication.translate("cases", "los más nuevos")),
            Choice("changed", QCoreApplication.translate("cases", "los últimos que cambiaron")),
            Choice("code", QCoreApplication.translate("cases", "por código")),
        ),
    )
