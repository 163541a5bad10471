"""What this program is, under which licence, what it stands on, and the duty of silence."""

from __future__ import annotations

import platform

import PySide6

from repatria import __version__
from repatria.domain.country_facts import duty_of
from repatria.ui.confidential import confidential_words
from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.label import IconWords, Label


class AboutSection(Section):
    """Nothing to press."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Acerca de Repatria"))
        version = self.tr("Versión {version} · Python {python} · Qt {qt}").format(
            version=__version__, python=platform.python_version(), qt=PySide6.__version__
        )
        licence = self.tr(
            "Programa libre, con licencia GPL 3.0 o posterior: puede usarlo, estudiarlo, compartirlo y mejorarlo. "
            "Se entrega sin garantía. Letra: Source Sans 3, licencia OFL 1.1."
        )
        place = self.tr("Carpeta de la bóveda: {folder}").format(
            folder=breakable(str(desk.work.vault.folder))
        )
        self.body.addWidget(IconWords("protected", confidential_words(duty_of(desk.work.country)), "hold"))
        for words in (version, licence, place):
            self.body.addWidget(Label(words, tone="quiet"))
