"""Language, colours, text size and paper: changed at once, kept for the next time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from repatria.ui.i18n import LANGUAGES
from repatria.ui.pages import Desk
from repatria.ui.preferences import ALLOWED
from repatria.ui.settings.section import Section
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field


class LooksSection(Section):
    """How the window and the paper look; nothing here touches a case."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Pantalla y papel"),
            self.tr("Idioma, colores y tamaño del texto son suyos: vuelven con usted al abrir la bóveda."),
        )
        self._desk = desk
        kept = desk.preferences()
        languages = [Choice(code, name) for code, name in LANGUAGES.items()]
        self.language = self._add("language", self.tr("Idioma de la ventana"), languages, kept.language)
        themes = (
            Choice("light", self.tr("Clara")),
            Choice("dark", self.tr("Oscura")),
            Choice("contrast", self.tr("Alto contraste")),
        )
        self.theme = self._add("theme", self.tr("Colores"), themes, kept.theme)
        sizes = [Choice(str(size), f"{size} %") for size in ALLOWED["text_size"]]
        hint = self.tr("También con Ctrl y las teclas más y menos.")
        self.text = self._add("text_size", self.tr("Tamaño del texto"), sizes, str(kept.text_size), hint)
        papers = (Choice("A4", "A4"), Choice("Letter", self.tr("Carta")))
        self.paper = self._add("paper", self.tr("Papel de la impresora"), papers, kept.paper)

    def _add(self, name: str, label: str, choices: Sequence[Choice], kept: str, hint: str = "") -> Field:
        field = Field(label, ChoiceButtons(choices), hint)
        field.set_value(kept)
        field.value_changed.connect(lambda value: self._prefer(field, name, value))
        self.body.addWidget(field)
        return field

    def _prefer(self, field: Field, name: str, value: Any) -> None:
        kept = getattr(self._desk.preferences(), name)
        if value is None:
            # One of them always holds: pressing it again changes nothing.
            field.set_value(str(kept))
            return
        chosen: dict[str, Any] = {name: int(value) if isinstance(kept, int) else value}
        if chosen[name] != kept:
            self._desk.prefer(self._desk.preferences()._replace(**chosen))
