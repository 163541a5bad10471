"""The ways to pages that stand in no list of pages, from where somebody may look for them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import in_a_row


class Door(Section):
    """What a page is for, and the button that goes there."""

    def __init__(self, desk: Desk, page: str, title: str, words: str, go: Button) -> None:
        super().__init__(title, words)
        self.go = go
        go.clicked.connect(lambda: desk.go(page))
        row = QWidget()
        row.setLayout(in_a_row(go))
        self.body.addWidget(row)


def answers_door(desk: Desk) -> Door:
    """Return the way to *Sacar respuestas*."""
    return Door(
        desk,
        "answers",
        QCoreApplication.translate("doors", "Respuestas para otros programas"),
        QCoreApplication.translate(
            "doors", "Las respuestas de un formulario en un archivo, como las dan ODK y KoboToolbox."
        ),
        Button(QCoreApplication.translate("doors", "Sacar respuestas…"), icon="form"),
    )


def whole_vault_door(desk: Desk) -> Door:
    """Return the way to *Sacar toda la bóveda*."""
    return Door(
        desk,
        "whole-vault",
        QCoreApplication.translate("doors", "Sacar toda la bóveda"),
        QCoreApplication.translate(
            "doors", "Todos los expedientes en formatos que otros programas leen (JSON y CSV)."
        ),
        Button(QCoreApplication.translate("doors", "Sacar toda la bóveda…"), icon="send"),
    )


def erasing_door(desk: Desk) -> Door:
    """Return the way to *Borrar por regla*."""
    return Door(
        desk,
        "erasing",
        QCoreApplication.translate("doors", "Borrar por regla"),
        QCoreApplication.translate(
            "doors", "Expedientes cerrados cuya fecha de guarda pasó, y los que ya se borraron."
        ),
        Button(QCoreApplication.translate("doors", "Ver…"), icon="clock"),
    )


def closing_door(desk: Desk) -> Door:
    """Return the way to *Cerrar el puesto*."""
    return Door(
        desk,
        "closing",
        QCoreApplication.translate("doors", "Cerrar el puesto"),
        QCoreApplication.translate(
            "doors", "Destruir la bóveda de esta computadora, y qué queda después en otros lugares."
        ),
        Button(QCoreApplication.translate("doors", "Ver qué se perdería…"), icon="remove"),
    )


def record_door(desk: Desk) -> Door:
    """Return the way to *Quién hizo qué*."""
    return Door(
        desk,
        "record",
        QCoreApplication.translate("doors", "Quién hizo qué"),
        QCoreApplication.translate("doors", "Quién vio, cambió, imprimió, envió y aprobó qué, y cuándo."),
        Button(QCoreApplication.translate("doors", "Ver quién hizo qué…"), icon="search"),
    )


def recovery_door(desk: Desk) -> Door:
    """Return the way to *Recuperación*, which says when it was proven."""
    return Door(
        desk,
        "recovery",
        QCoreApplication.translate("doors", "Recuperación"),
        QCoreApplication.translate(
            "doors", "Hojas que guardan personas de confianza, para cuando nadie puede entrar."
        ),
        Button(QCoreApplication.translate("doors", "Ver la recuperación…"), icon="form"),
    )


def root_door(desk: Desk) -> Door:
    """Return the way to *Raíz del país*."""
    return Door(
        desk,
        "root",
        QCoreApplication.translate("doors", "Raíz del país"),
        QCoreApplication.translate(
            "doors", "Fundarla en tres hojas, certificar al enlace y al suplente, y el archivo del país."
        ),
        Button(QCoreApplication.translate("doors", "Ir a la raíz del país…"), icon="directory"),
    )
