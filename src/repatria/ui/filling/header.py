"""Above a form: what it is, of which case, in which language, and since when it is kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.domain.forms.definition import Form
from repatria.domain.texts import say
from repatria.ui.i18n import LANGUAGES
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label


class FormHeader(QWidget):
    """Title and acts around the form; the case is named by its code only."""

    left_asked = Signal()
    print_asked = Signal()
    language_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        gaps(column, spacing=4)
        top = QHBoxLayout()
        gaps(top, spacing=8)
        self.back = Button(QCoreApplication.translate("filling", "&Volver"), "quiet", "back")
        self.back.clicked.connect(self.left_asked)
        top.addWidget(self.back)
        self._title = Label("", "title")
        top.addWidget(self._title, 1)
        column.addLayout(top)
        below = QWidget()
        self._flow = FlowLayout(below, 16)
        self._about = Label("", tone="quiet", wrap=False)
        self._flow.addWidget(self._about)
        self._kept = IconWords("saved", "", "quiet", between=4)
        self._flow.addWidget(self._kept)
        self.print = Button(QCoreApplication.translate("filling", "&Imprimir…"), "quiet", "print")
        self.print.clicked.connect(self.print_asked)
        self._flow.addWidget(self.print)
        self.languages: ChoiceButtons | None = None
        column.addWidget(below)
        self.clear()

    def show_form(self, form: Form, code: str, language: str) -> None:
        """Say which form this is; with more than one language, offer them."""
        self._title.setText(f"{form.id} · {say(form.title, language)}")
        self._about.setText(QCoreApplication.translate("filling", "Expediente {code}").format(code=code))
        self._offer_languages(form.languages, language)
        for part in (self._about, self.print):
            part.show()

    def say_kept(self, time: str) -> None:
        """Say, without disturbing, that everything typed is on the disk."""
        words = QCoreApplication.translate("filling", "Guardado {time}").format(time=time)
        self._kept.set_words("saved", words, "quiet")
        self._kept.show()

    def say_not_kept(self) -> None:
        """Say that the disk refuses and that it is tried again."""
        words = QCoreApplication.translate("filling", "Sin guardar; se intenta otra vez")
        self._kept.set_words("warning", words, "warning")
        self._kept.show()

    def kept_words(self) -> str:
        """Return what is said of the saving."""
        return "" if self._kept.isHidden() else self._kept.words()

    def clear(self) -> None:
        """Say nothing of any form."""
        self._title.setText("")
        for part in (self._about, self._kept, self.print):
            part.hide()
        self._drop_languages()

    def _offer_languages(self, languages: tuple[str, ...], language: str) -> None:
        self._drop_languages()
        if len(languages) < 2:
            return
        self.languages = ChoiceButtons([Choice(key, LANGUAGES.get(key, key)) for key in languages])
        self.languages.set_names(QCoreApplication.translate("filling", "Idioma del formulario"))
        self.languages.set_value(language)
        self.languages.value_changed.connect(lambda chosen: self._choose(chosen, language))
        self._flow.addWidget(self.languages)

    def _choose(self, chosen: object, before: str) -> None:
        if isinstance(chosen, str):
            self.language_asked.emit(chosen)
        elif self.languages is not None:
            self.languages.set_value(before)  # a form is always read in some language

    def _drop_languages(self) -> None:
        if self.languages is not None:
            self._flow.removeWidget(self.languages)
            self.languages.hide()
            self.languages.deleteLater()
            self.languages = None
