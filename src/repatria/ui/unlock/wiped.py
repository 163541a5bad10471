"""A vault was destroyed: that it is gone, what remains elsewhere, and a sheet of it to take along."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from repatria.domain.errors import RepatriaError
from repatria.services.vaults import system_clock
from repatria.services.wiping import end_wipe, save_wipe_page
from repatria.ui.messages import notice_of
from repatria.ui.messages.wipe_words import WipeWords
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.places import ChoosesFolder
from repatria.ui.unlock.sheet import Sheet, breakable
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice


class WipedScreen(Sheet):
    """Ends the wipes that were begun in some folders and says so; ``left`` goes on to the way in."""

    left = Signal()
    ended = Signal()

    def __init__(self, tasks: Tasks, asker: ChoosesFolder, language: str, folders: Sequence[Path]) -> None:
        super().__init__(
            self.tr("Bóveda destruida"),
            self.tr("Sus llaves se destruyeron primero: nadie puede abrirla. Esto queda en otros lugares:"),
        )
        self._tasks, self._asker, self._language = tasks, asker, language
        self._lines = WipeWords().elsewhere("", 0, 0)
        self.state = IconWords("waiting", self.tr("Quitando lo que falta…"), "quiet")
        self.body.addWidget(self.state)
        for line in self._lines:
            self.body.addWidget(Label(line))
        self.go_on = Button(self.tr("Seguir"), "primary", "next")
        self.go_on.clicked.connect(self.left)
        self.go_on.setEnabled(False)
        self.sheet = Button(self.tr("Guardar la hoja…"), icon="print")
        self.sheet.clicked.connect(self._save)
        self.acts.addWidget(self.go_on)
        self.acts.addWidget(self.sheet)
        self.acts.addStretch(1)
        self.setFocusProxy(self.go_on)
        self._tasks.run(self, partial(_end, folders), self._told, self._failed, after=self._after)

    def _told(self, kept: Sequence[Path]) -> None:
        if kept:
            words = self.tr(
                "No se destruyó {folder}: el archivo «closing-down» que hay allí está dañado o es de otra bóveda. "
                "Pida ayuda antes de borrar nada."
            )
            folders = " · ".join(breakable(str(one)) for one in kept)
            self.state.set_words("warning", words.format(folder=folders), "warning")
            return
        self.state.set_words("done", self.tr("En su carpeta no queda nada de ella."), "good")

    def _after(self) -> None:
        self.go_on.setEnabled(True)
        self.ended.emit()

    def _save(self) -> None:
        title = self.tr("¿En qué carpeta se guarda la hoja?")
        folder = self._asker.choose_folder(self, title, Path.home())
        if folder is None:
            return
        moment, lines, language = system_clock().astimezone(), self._lines, self._language
        self._tasks.run_aside(
            self, lambda: save_wipe_page(lines, moment, folder, language=language), self._saved, self._failed
        )

    def _saved(self, path: Path) -> None:
        words = self.tr("Hoja guardada: {file}")
        self.tell(Notice(words.format(file=breakable(str(path))), tone="good"))

    def _failed(self, error: RepatriaError) -> None:
        self.tell(notice_of(error))


def _end(folders: Sequence[Path]) -> list[Path]:
    """End the wipes in *folders*, and return those of which nothing was destroyed."""
    return [folder for folder in folders if not end_wipe(folder)]
