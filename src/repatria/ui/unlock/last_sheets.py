"""The last two sheets of a new vault, on which nothing is asked: it is made, and it is ready."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from repatria.ui.unlock.sheet import Sheet
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords


class WorkSheet(Sheet):
    """That the vault is being made, how long that takes, and what becomes of it if the machine goes off."""

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("NewVaultScreen", "Creando la bóveda"),
            QCoreApplication.translate(
                "NewVaultScreen",
                "Se mide este equipo para que la llave sea difícil de adivinar. Tarda unos segundos y no se "
                "puede detener; si se apaga, no queda nada a medias y puede crearla otra vez en el mismo lugar.",
            ),
        )
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.accessibleName())
        self.body.addWidget(bar)


class DoneSheet(Sheet):
    """That it is ready, what keeps it safe, and the way in by *enter*."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("NewVaultScreen", "La bóveda está lista"))
        lock = QCoreApplication.translate(
            "NewVaultScreen", "Al levantarse, bloquee con Ctrl+L: no se pierde nada."
        )
        another = QCoreApplication.translate(
            "NewVaultScreen",
            "Agregue pronto a otra persona en Ajustes. Si olvida su frase y nadie más tiene "
            "una, lo que hay dentro no se puede recuperar.",
        )
        copies = QCoreApplication.translate(
            "NewVaultScreen", "Haga copias de la carpeta entera; sin una frase de paso nadie las lee."
        )
        for icon, line in (("lock", lock), ("person", another), ("stick", copies)):
            self.body.addWidget(IconWords(icon, line))
        self.enter = Button(QCoreApplication.translate("NewVaultScreen", "Entrar"), "primary", "next")
        row = QHBoxLayout()
        row.addWidget(self.enter)
        row.addStretch(1)
        self.acts.addLayout(row)
