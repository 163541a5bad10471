"""Take pictures of the groups and of the window, without a screen."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from repatria.ui.gallery.blocks import sample_statuses
from repatria.ui.gallery.pages import GROUPS, make_group, make_scrolling
from repatria.ui.i18n import LANGUAGES, Speech
from repatria.ui.pages import Page
from repatria.ui.theme import Theme, apply_theme
from repatria.ui.theme.tokens import THEMES
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.window import MainWindow

WIDTH = 1000


def photograph_all(
    app: QApplication,
    out: Path,
    theme: str | None = None,
    language: str | None = None,
    text: int | None = None,
    group: str | None = None,
) -> list[Path]:
    """Write a picture for each combination that the arguments leave open, and return their paths."""
    out.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    speech = Speech()
    for tongue in [language] if language else [*LANGUAGES]:
        speech.speak(tongue)
        for name in [theme] if theme else list(THEMES):
            for percent in [text] if text else [100, 200]:
                apply_theme(app, Theme.named(name, percent / 100))
                for part in [group] if group else [*GROUPS, "window"]:
                    path = out / f"{part}-{name}-{tongue}-{percent}.png"
                    _photograph(part, path)
                    written.append(path)
    speech.speak("es")
    return written


def make_window() -> MainWindow:
    """Return the window with one page a group."""
    window = MainWindow([_page(name, icon) for name, icon in zip(GROUPS, _ICONS, strict=True)])
    window.set_identity("Tecún Umán", QCoreApplication.translate("gallery", "ana.m (coordinadora)"))
    window.set_statuses(sample_statuses())
    window.resize(1366, 768)
    return window


def _photograph(part: str, path: Path) -> None:
    widget: QWidget
    if part == "window":
        window = make_window()
        saved = QCoreApplication.translate("gallery", "Práctica: nada de esto es de una persona real.")
        window.tell(Notice(saved))
        window.go("step")
        widget = window
    else:
        widget = make_group(part)
        widget.resize(WIDTH, max(200, widget.heightForWidth(WIDTH)))
    widget.show()
    QApplication.processEvents()
    if part != "window":
        widget.resize(WIDTH, max(widget.heightForWidth(WIDTH), widget.minimumSizeHint().height()))
        QApplication.processEvents()
    if not widget.grab().save(str(path)):
        raise OSError(path.name)
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _page(name: str, icon: str) -> Page:
    return Page(name, icon, lambda: _titles()[name], lambda: make_scrolling(name))


def _titles() -> dict[str, str]:
    titles: Iterable[str] = (
        QCoreApplication.translate("gallery", "Estados"),
        QCoreApplication.translate("gallery", "Paso"),
        QCoreApplication.translate("gallery", "Salvaguardas"),
        QCoreApplication.translate("gallery", "Listas"),
        QCoreApplication.translate("gallery", "Textos"),
        QCoreApplication.translate("gallery", "Elegir"),
        QCoreApplication.translate("gallery", "Fechas"),
        QCoreApplication.translate("gallery", "Comparar"),
        QCoreApplication.translate("gallery", "Vacío"),
    )
    return dict(zip(GROUPS, titles, strict=True))


_ICONS = ("today", "cases", "protected", "directory", "form", "done", "clock", "disputed", "info")
