"""A vault was destroyed: that it is gone, what remains elsewhere, and a sheet of it to take along."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from repatria.domain.errors import RepatriaError
from repatria.services.vaults import system_clock
from repatria.services.wiping import Wiped, end_wipe, save_wipe_page
from repatria.ui.messages import notice_of
from repatria.ui.messages.wipe_words import WipeWords
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.places import ChoosesFolder
from repatria.ui.unlock.sheet import Sheet, breakable
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice

Ended = list[tuple[Path, Wiped]]
"""What became of the wipe in each folder."""


class WipedScreen(Sheet):
    """Ends the wipes that were begun in some folders and says so; ``left`` goes on to the way in."""

    left = Signal()
    ended = Signal()

    def __init__(self, tasks: Tasks, asker: ChoosesFolder, language: str, folders: Sequence[Path]) -> None:
        super().__init__(self.tr("Cierre de un puesto"), self.tr("Se termina lo que se empezó."))
        self._tasks, self._asker, self._language = tasks, asker, language
        self._lines = list[str]()
        self.state = IconWords("waiting", self.tr("Quitando lo que falta…"), "quiet")
        self.body.addWidget(self.state)
        self.go_on = Button(self.tr("Seguir"), "primary", "next")
        self.go_on.clicked.connect(self.left)
        self.go_on.setEnabled(False)
        self.sheet = Button(self.tr("Guardar la hoja…"), icon="print")
        self.sheet.clicked.connect(self._save)
        self.sheet.hide()
        self.acts.addWidget(self.go_on)
        self.acts.addWidget(self.sheet)
        self.acts.addStretch(1)
        self.setFocusProxy(self.go_on)
        self._tasks.run(self, partial(_end, folders), self._told, self._failed, after=self._after)

    def _told(self, ended: Ended) -> None:
        kept = [folder for folder, made in ended if not made.destroyed]
        gone = [made for _, made in ended if made.destroyed]
        if kept:
            words = self.tr(
                "No se destruyó nada en {folder}: no hay bóveda, o su archivo «closing-down» está dañado, es de otra "
                "bóveda o no se hizo en esta computadora. Pida ayuda antes de borrar nada."
            )
            folders = " · ".join(breakable(str(one)) for one in kept)
            self.state.set_words("warning", words.format(folder=folders), "warning")
            self.set_title(self.tr("No se destruyó nada"), "")
        if gone:
            self._say_gone(gone, all_gone=not kept)

    def _say_gone(self, gone: Sequence[Wiped], *, all_gone: bool) -> None:
        """Say that a vault is gone, and of all that are, where copies and the rest remain."""
        self.set_title(
            self.tr("Bóveda destruida"),
            self.tr("Sus llaves se destruyeron primero: nadie puede abrirla. Esto queda en otros lugares:"),
        )
        if all_gone:
            self.state.set_words("done", self.tr("En su carpeta no queda nada de ella."), "good")
        words = WipeWords()
        said = [line for made in gone for line in words.remaining(made)]
        self._lines = list(dict.fromkeys([*said, *words.elsewhere("", 0, 0)]))
        for line in self._lines:
            self.body.addWidget(Label(breakable(line)))
        self.sheet.show()

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


def _end(folders: Sequence[Path]) -> Ended:
    """End the wipes in *folders*, and return what became of each."""
    return [(folder, end_wipe(folder)) for folder in folders]
