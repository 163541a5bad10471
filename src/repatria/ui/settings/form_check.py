"""What a file of others would be here: its counts, what is asked otherwise, and the way to put it into use.

Of a former version that came with what was filled under it: the way to keep it to read that, and no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from repatria.content.adopting.reading import SAFEST
from repatria.content.xforms.sheet_levels import OF_ALL
from repatria.domain.protocol.definition import Step
from repatria.domain.texts import say
from repatria.services.forms.adopted import Adopted
from repatria.services.forms.checking import Checked
from repatria.ui.filling.many_of_many import ManyOfMany
from repatria.ui.i18n import spoken
from repatria.ui.messages.adopting import notice_words
from repatria.ui.settings.looking import Looked
from repatria.ui.settings.replaced import replaced_words
from repatria.ui.theme import gaps
from repatria.ui.tongues import names_a_language, tongue_in, tongues_of
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import FlowLayout, in_a_row
from repatria.ui.widgets.label import IconWords, Label


class FormReport(QFrame):
    """One checked file. ``tried``, ``left``, ``used`` and ``kept`` tell what the person wants.

    ``used`` brings steps and level, ``kept`` is wanted of a *former* version, to read what was filled under it.
    """

    tried = Signal()
    left = Signal()
    used = Signal(list, str)
    kept = Signal()

    def __init__(
        self, checked: Checked, steps: Sequence[Choice], *, follows: Adopted | None, former: bool = False
    ) -> None:
        super().__init__()
        self._former, self._follows, self._title = former, follows, checked.form.title["es"]
        title = say(checked.form.title, spoken())
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        gaps(column, spacing=12)
        column.addWidget(Label(title, strong=True))
        column.addWidget(Label(self._counts(checked), tone="quiet"))
        if checked.lists:
            words = self.tr("Listas que van con el formulario: {names}")
            column.addWidget(IconWords("done", words.format(names=", ".join(checked.lists)), "good"))
        if told := self._takes_place(follows):
            column.addWidget(IconWords("info", told, "quiet"))
        self.lines = [IconWords("info", notice_words(one), "warning") for one in checked.brought.notices]
        if not self.lines:
            self.lines = [IconWords("done", self.tr("Se puede usar tal como viene."), "good")]
        self._least = checked.levels.get(OF_ALL, "")
        if self._least:
            words = self.tr(
                "El archivo pide {level} para lo que no tiene nivel propio: no será menos, aunque aquí elija menos."
            )
            self.lines.append(IconWords("info", words.format(level=self._least), "quiet"))
        for line in self.lines:
            column.addWidget(line)
        self.steps, self.level = self._steps(steps), self._level()
        for field in (self.steps, self.level):
            column.addWidget(field)  # shown before it has a place, it would be a window of its own
            field.setVisible(not former)
            field.value_changed.connect(lambda _: self._say_replaced())
        self.replaced = IconWords("warning", "", "warning")
        column.addWidget(self.replaced)
        self._say_replaced()
        column.addLayout(self._acts())

    def choose(self, steps: Sequence[str], level: str) -> None:
        """Choose steps and level as they were, or as somebody else chose them; never less than the file asks."""
        self.steps.set_value([*steps])
        self.level.set_value(max(level, self._least))
        self._say_replaced()

    def _say_replaced(self) -> None:
        """Say, as long as it can still be changed, what gives way to this form and what will stand there."""
        words = ""
        if self._follows is not None and not self._former:
            level = str(self.level.value() or SAFEST)
            words = replaced_words(self._follows, self._title, self._chosen_steps(), level)
        self.replaced.set_words("warning", words, "warning")
        self.replaced.setVisible(bool(words))

    def _chosen_steps(self) -> list[str]:
        chosen = self.steps.value()
        return [str(step) for step in chosen] if isinstance(chosen, list) else []

    def _takes_place(self, follows: Adopted | None) -> str:
        """Say what becomes of the version in use, if there is one."""
        if self._former:
            return self.tr(
                "Es una versión anterior: con ella se lee lo que ya se llenó con ella. La que está en uso sigue en "
                "uso, y ésta no se ofrece en ningún paso."
            )
        if follows is None:
            return ""
        words = self.tr(
            "Ya hay una versión en uso ({version}): ésta toma su lugar. Lo llenado se conserva, y lo que "
            "ya no tenga pregunta se sigue viendo. Los pasos y quién lee sus respuestas quedan como estaban, si "
            "no los cambia."
        )
        return words.format(version=follows.version or "1")

    def _steps(self, steps: Sequence[Choice]) -> Field:
        return Field(
            self.tr("Pasos en los que se ofrece"),
            ManyOfMany(steps),
            self.tr(
                "Se agrega a las hojas del paso: no lo cumple, no abre salvaguardas ni reemplaza a otra."
            ),
        )

    def _level(self) -> Field:
        choices = [
            Choice("L2", self.tr("Los puestos del expediente (L2)")),
            Choice("L3", self.tr("Protegidas: con dos firmas (L3)")),
            Choice("L4", self.tr("Las más protegidas (L4)")),
        ]
        level = Field(self.tr("Quién lee sus respuestas"), ChoiceButtons(choices, columns=1))
        level.set_value(max(SAFEST, self._least))
        return level

    def _acts(self) -> FlowLayout:
        words = self.tr("Guardar para leer lo llenado") if self._former else self.tr("Poner en uso")
        self.use = Button(words, "primary")
        self.attempt = Button(self.tr("Probar con datos inventados"))
        leave = Button(self.tr("No usar"), "quiet")
        self.use.clicked.connect(self._use)
        self.attempt.clicked.connect(self.tried)
        leave.clicked.connect(self.left)
        return in_a_row(self.use, self.attempt, leave)

    def _use(self) -> None:
        if self._former:
            self.kept.emit()
            return
        steps = self._chosen_steps()
        self.steps.set_message("" if steps else self.tr("Elija al menos un paso."))
        if steps:
            self.used.emit(steps, str(self.level.value() or SAFEST))
        else:
            self.steps.setFocus()

    def _counts(self, checked: Checked) -> str:
        repeats = sum(one.type == "repeat" for one in checked.form.questions())
        version = self.tr("versión {version}").format(version=checked.form.version)
        names = [tongue_in(checked.form, one) for one in tongues_of(checked.form)]
        languages = self.tr("idiomas: {languages}").format(languages=", ".join(names))
        if not names_a_language(checked.form):
            languages = self.tr("sin idioma indicado")
        parts = [
            version if checked.form.version else "",
            self.tr("%n preguntas", "", checked.brought.asked),
            self.tr("%n partes que se repiten", "", repeats) if repeats else "",
            languages,
        ]
        return " · ".join(filter(None, parts))


def report_of(looked: Looked, steps: Sequence[Step], here: Iterable[Adopted]) -> FormReport:
    """Return what was looked at, with the steps of the protocol, as chosen before, and the form *here* it follows."""
    offered, former = looked
    choices = [Choice(step.id, f"{step.id} · {say(step.name, spoken())}") for step in steps]
    name = offered.checked.form.id
    follows = next((one for one in here if one.id == name and not one.withdrawn), None)
    report = FormReport(offered.checked, choices, follows=follows, former=former)
    report.choose([step.id for step in steps if step.id in offered.steps], offered.level)
    return report
