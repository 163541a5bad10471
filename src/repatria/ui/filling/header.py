"""Above a form: what it is, of which case, in which language, and since when it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.domain.forms.definition import Form
from repatria.domain.texts import say
from repatria.services.forms.left_over import LeftOver
from repatria.ui.form_words import form_name
from repatria.ui.theme import gaps
from repatria.ui.tongues import same_tongue, tongue_in, tongues_of
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.menu_choice import MenuChoice
from repatria.ui.widgets.tips import tip

LANGUAGE_KEY: Final = "Ctrl+T"
"""Reads the form in its next language, from within any field."""


class FormHeader(QWidget):
    """Title and acts around the form; the case is named by its code only."""

    left_asked = Signal()
    print_asked = Signal()
    discard_asked = Signal()
    correct_asked = Signal()
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
        self._top = top
        column.addLayout(top)
        below = QWidget()
        self._flow = FlowLayout(below, 6, 4)
        self._about = Label("", tone="quiet", wrap=False)
        self._flow.addWidget(self._about)
        self._kept = IconWords("saved", "", "quiet", between=4)
        self._flow.addWidget(self._kept)
        self._offer_acts()
        self.language: MenuChoice | None = None
        self._offered: tuple[Choice, ...] = ()
        column.addWidget(below)
        self.locked = IconWords("blocked", _locked_words(), "danger")
        self.finished = IconWords("done", "", "good")
        self.correcting = IconWords("edit", "", "warning")
        self.withdrawn = IconWords("info", "", "warning")
        self.left_over = IconWords("info", "", "warning")
        for told in (self.locked, self.finished, self.correcting, self.withdrawn, self.left_over):
            column.addWidget(told)
        self.clear()

    def _offer_acts(self) -> None:
        self.print = Button(QCoreApplication.translate("filling", "&Imprimir…"), "quiet", "print")
        self.print.clicked.connect(self.print_asked)
        self.correct = Button(QCoreApplication.translate("filling", "&Corregir…"), "secondary", "edit")
        self.correct.clicked.connect(self.correct_asked)
        self.discard = Button(QCoreApplication.translate("filling", "&Descartar…"), "quiet", "remove")
        self.discard.setToolTip(QCoreApplication.translate("filling", "Borrar lo escrito y no guardado"))
        self.discard.clicked.connect(self.discard_asked)
        for act in (self.print, self.correct, self.discard):
            self._flow.addWidget(act)

    def show_form(self, form: Form, code: str, language: str) -> None:
        """Say which form this is."""
        self._title.setText(form_name(form.id, say(form.title, language)))
        self._about.setText(code)
        spoken = QCoreApplication.translate("filling", "Expediente {code}").format(code=code)
        self._about.setAccessibleName(spoken)
        self._about.setToolTip(tip(spoken))
        for part in (self._about, self.print, self.discard):
            part.show()

    def offer_languages(self, form: Form, language: str, hers: str) -> None:
        """Offer the languages of *form*, the person's own (*hers*) said to be hers; the window keeps its own."""
        offered = tuple(Choice(one, _tongue_words(form, one, hers)) for one in tongues_of(form))
        if offered != self._offered:
            self._drop_language()
            self._offered = offered
        if len(offered) < 2:
            return
        if self.language is None:
            title = QCoreApplication.translate("filling", "Idioma del formulario")
            self.language = MenuChoice(title, offered)
            self.language.button.setFocusPolicy(
                Qt.FocusPolicy.TabFocus
            )  # a click leaves the cursor where it is
            self.language.button.setToolTip(tip(LANGUAGE_KEY))
            self.language.value_changed.connect(lambda one: self.language_asked.emit(str(one)))
            self._flow.addWidget(self.language)
        self.language.set_value(language)

    def say_locked(self, *, locked: bool) -> None:
        """Say why the form can only be read, where that is so."""
        self.locked.setVisible(locked)

    def say_finished(self, when: str) -> None:
        """Say of a form that was finished *when*, and is read; nothing of one that is being filled."""
        words = QCoreApplication.translate("filling", "Terminado {when}. Aquí solo se lee.")
        self.finished.set_words("done", words.format(when=when), "good")
        for part in (self.finished, self.correct):
            part.setVisible(bool(when))
        self.discard.setVisible(not when)

    def say_correcting(self, when: str, *, saved: bool) -> None:
        """Say that a form finished *when* is being corrected; *saved*, what stands in the case is unfinished."""
        words = QCoreApplication.translate(
            "filling",
            "Corrección de un formulario terminado {when}. Hasta que la guarde, vale y se imprime lo terminado.",
        )
        unfinished = QCoreApplication.translate(
            "filling",
            "Corrección sin terminar de un formulario terminado {when}. Termínelo otra vez para que valga.",
        )
        self.correcting.set_words("edit", (unfinished if saved else words).format(when=when), "warning")
        self.correcting.setVisible(bool(when))

    def say_withdrawn(self, version: str, *, withdrawn: bool) -> None:
        """Say of a form that is being filled that it was withdrawn, and which *version* of it is seen."""
        words = QCoreApplication.translate(
            "filling",
            "Este formulario ya se retiró: no se empieza ninguno nuevo. Aquí se sigue con la versión {version}.",
        )
        self.withdrawn.set_words("info", words.format(version=version), "warning")
        self.withdrawn.setVisible(withdrawn)

    def say_left_over(self, left: Sequence[LeftOver], language: str) -> None:
        """Show answers without a question here any more, kept and only read."""
        lines = [
            f"{say(one.asked, language)}: {', '.join(say(said, language) for said in one.said)}"
            for one in left
        ]
        words = QCoreApplication.translate(
            "filling", "Aquí ya no se pregunta esto; lo respondido se conserva. {answers}"
        )
        self.left_over.set_words("info", words.format(answers=" · ".join(lines)), "warning")
        self.left_over.setVisible(bool(lines))

    def take_beside(self, widget: QWidget) -> None:
        """Show *widget* at the right of the title."""
        self._top.addWidget(widget)

    def say_keeping(self, *, keeps: bool) -> None:
        """Say of a form that can be filled that it is kept by itself; later words find their place made."""
        room = 0
        for words in (_kept_words("00:00"), QCoreApplication.translate("filling", "Se guarda solo")):
            self._kept.set_words("saved", words, "quiet")
            room = max(room, self._kept.sizeHint().width())
        self._kept.setMinimumWidth(room)
        self._kept.setVisible(keeps)

    def say_kept(self, time: str) -> None:
        """Say, without disturbing, that everything typed is on the disk."""
        self._kept.set_words("saved", _kept_words(time), "quiet")
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
        for part in (
            self._about,
            self._kept,
            self.print,
            self.discard,
            self.correct,
            self.locked,
            self.finished,
            self.correcting,
            self.withdrawn,
            self.left_over,
        ):
            part.hide()
        self._drop_language()

    def _drop_language(self) -> None:
        if self.language is not None:
            self._flow.removeWidget(self.language)
            self.language.hide()
            self.language.deleteLater()
        self.language, self._offered = None, ()


def _kept_words(time: str) -> str:
    return QCoreApplication.translate("filling", "Guardado {time}").format(time=time)


def _tongue_words(form: Form, language: str, hers: str) -> str:
    name = tongue_in(form, language)
    if language == form.unnamed or not same_tongue(language, hers):
        return name
    return QCoreApplication.translate("filling", "{language} · el de la persona").format(language=name)


def _locked_words() -> str:
    return QCoreApplication.translate(
        "filling",
        "Esta hoja solo se puede leer: falta el protocolo con el que se abrió el expediente. Instale la versión de "
        "Repatria del puesto que lo envió.",
    )
