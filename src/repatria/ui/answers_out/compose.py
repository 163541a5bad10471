"""The form of *Sacar respuestas*: which form, for whom, as what, sealed or readable, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from repatria.services.answers_out.wanted import SHAPES, Shape, Wanted
from repatria.services.exchange.posts import KnownPost
from repatria.ui.answers_out.manner import Manner
from repatria.ui.answers_out.reopening import Reopening
from repatria.ui.answers_out.whom import Whom
from repatria.ui.consent_words import purpose_names
from repatria.ui.drives import Drive
from repatria.ui.filling.tab_order import come_before
from repatria.ui.pages import Desk
from repatria.ui.sending.places import PlacePicker
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.turns import Turns
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconWords, hairline
from repatria.ui.widgets.multi_choice import MultiChoice
from repatria.ui.widgets.reading_column import ReadingColumn
from repatria.ui.widgets.searchable_choice import SearchableChoice


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to choose: forms by number with their titles, and the posts one knows."""

    forms: Sequence[Choice]
    posts: Sequence[KnownPost]


class AnswersForm(QWidget):
    """What is asked scrolls; the verb stays in sight below it. ``asked`` comes when everything needed was said."""

    asked = Signal()

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]]) -> None:
        super().__init__()
        self._desk = desk
        self.reading = ReadingColumn(
            self.tr("Sacar respuestas"),
            self.tr(
                "Los formularios terminados de un tipo, de los expedientes que usted puede ver, en un archivo."
            ),
        )
        self._titles: dict[str, str] = {}
        self._forms = QVBoxLayout()
        gaps(self._forms)
        self.form: Field | None = None
        self.whom = Whom(purpose_names(desk.work.library))
        self.shapes = Field(self.tr("Una o varias"), MultiChoice(self._shapes()), required=True)
        self.shapes.set_value(["odk"])
        self.manner = Manner(desk.work.person.name)
        self.place = PlacePicker(desk, find)
        self.reopening = Reopening(desk)
        self.trouble = IconWords("overdue", "", "danger")
        self.trouble.hide()
        self.verb = Button("", "primary", "send")
        self.is_whole = False
        self._lay_out()
        self.manner.way.value_changed.connect(lambda _: self._name_verb())
        self.verb.clicked.connect(self._press)
        self._name_verb()

    def show_offered(self, offered: Offered) -> None:
        """Show the forms and posts there are; what was chosen stays chosen.

        One begins at the form; whoever is at it when all is read anew stays there.
        """
        at = QApplication.focusWidget()
        if self.form is None:
            to_form = self.isVisible() and not (at is not None and self.reading.isAncestorOf(at))
        else:
            to_form = at is not None and self.form.isAncestorOf(at)
        chosen = self.form.value() if self.form is not None else None
        self._titles = {one.key: one.words for one in offered.forms}
        if self.form is not None:
            self._forms.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = Field(self.tr("Formulario"), SearchableChoice(offered.forms), required=True)
        self.form.set_value(chosen)
        self._forms.addWidget(self.form)
        come_before(self.form, self.whom)
        if to_form:
            self.form.show()  # the layout would only in a later turn
            self.form.setFocus(Qt.FocusReason.OtherFocusReason)
        self.manner.show_posts(offered.posts, self._desk.work.country_code)

    def form_title(self) -> str:
        """Return how the form that is chosen is called here."""
        chosen = str(self.form.value() or "") if self.form is not None else ""
        return self._titles.get(chosen, chosen)

    def wanted(self) -> Wanted | None:
        """Return what is asked for; while something is missing, say what, go there and return nothing."""
        form = str(self.form.value() or "") if self.form is not None else ""
        if self.form is None or not form:
            self._miss(self.form, self.tr("Elija el formulario."))
            return None
        recipient = self.whom.recipient()
        if recipient is None:
            self.reading.ensureWidgetVisible(self.whom)
            return None
        shapes = self.shapes.value()
        if not isinstance(shapes, list):
            self._miss(self.shapes, self.tr("Marque al menos una forma."))
            return None
        if not self.manner.complete():
            self.reading.ensureWidgetVisible(self.manner)
            return None
        manner, protected = self.manner, self.manner.protected
        chosen = frozenset(cast("list[Shape]", shapes))
        if not manner.sealed:
            return Wanted(form, recipient, chosen, reason=str(manner.reason.value()))
        approved = protected.approved_by() if protected.wanted() else ""
        return Wanted(form, recipient, chosen, manner.devices(), protected.wanted(), approved)

    def begin_anew(self) -> None:
        """Forget how it left: the next file is sealed again, with nothing protected."""
        self.manner.reset()
        self._name_verb()

    def tell_trouble(self, words: str) -> None:
        """Say why nothing was written; everything chosen stays."""
        self.trouble.set_words("overdue", words, "danger")
        self.trouble.setVisible(bool(words))
        if words:
            self.verb.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addWidget(self.reading, 1)
        column.addWidget(hairline())
        column.addWidget(self.trouble)
        row = QHBoxLayout()
        gaps(row)
        row.addWidget(self.verb)
        row.addStretch(1)
        column.addLayout(row)
        which = Section(self.tr("¿De qué formulario?"))
        which.body.addLayout(self._forms)
        self.reading.add(which)
        Turns(self, self._coming())

    def _coming(self) -> Iterator[None]:
        """Put the other parts below the first, one a step: all at once would hold up a key."""
        parts = (
            (self.tr("¿Para quién son?"), self.tr("De esto depende qué respuestas van."), self.whom),
            (self.tr("¿En qué forma?"), "", self.shapes),
            (self.tr("¿Sellado o legible?"), "", self.manner),
            (self.tr("¿Dónde se escribe?"), "", self.place),
        )
        for title, words, part in parts:
            section = Section(title, words)
            section.body.addWidget(part)
            self.reading.add(section)
            yield
        self.reading.add(self.reopening)
        self.is_whole = True

    def _shapes(self) -> list[Choice]:
        words: dict[Shape, str] = {
            "odk": self.tr("Tabla (CSV) como la nombra ODK"),
            "kobo": self.tr("Tabla (CSV) como la nombra KoboToolbox"),
            "htcds": self.tr("Tabla (CSV) con los nombres de la norma de la OIM (HTCDS)"),
            "xml": self.tr("Un archivo XML por formulario, como los envía ODK"),
        }
        return [Choice(shape, words[shape]) for shape in SHAPES]

    def _name_verb(self) -> None:
        sealed = self.manner.sealed
        self.verb.set_face(self.tr("Sellar y escribir") if sealed else self.tr("Escribir legible…"), "send")

    def _press(self) -> None:
        self.tell_trouble("")
        if self.wanted() is None:
            return
        if self.place.folder() is None:
            self.place.set_message(self.tr("Elija la memoria o la carpeta donde se escribe."))
            self.place.focus()
            self.reading.ensureWidgetVisible(self.place)
            return
        self.asked.emit()

    def _miss(self, field: Field | None, words: str) -> None:
        if field is not None:
            field.set_message(words)
            field.setFocus()
            self.reading.ensureWidgetVisible(field)
