"""Ask how the file leaves: sealed for chosen posts, as always, or readable, for which somebody gives a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.services.exchange.posts import KnownPost
from repatria.ui.sending.protected import ProtectedChoice
from repatria.ui.theme import gaps
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.multi_choice import MultiChoice
from repatria.ui.widgets.text_line import TextLine


class Manner(QWidget):
    """Sealed at first and after each file; whatever is asked for the one way hides for the other."""

    def __init__(self, own_name: str) -> None:
        super().__init__()
        self.way = ChoiceButtons(
            [
                Choice("sealed", self.tr("Sellado para puestos que elijo")),
                Choice("readable", self.tr("Legible para cualquiera")),
            ]
        )
        self.way.set_names(self.tr("Cómo sale"))
        self.posts: Field | None = None
        self.protected = ProtectedChoice(own_name)
        self.warning = IconWords(
            "warning",
            self.tr(
                "Quien tenga el archivo podrá leerlo, también si se pierde la memoria. Lo protegido no va. Queda "
                "anotado quién lo sacó y por qué."
            ),
            "warning",
        )
        self.reason = Field(
            self.tr("Por qué tiene que ser legible"),
            TextLine(limit=300),
            self.tr("Quién lo pide y con qué documento."),
            required=True,
        )
        self._holder = QVBoxLayout()
        gaps(self._holder)
        column = QVBoxLayout(self)
        gaps(column, spacing=12)
        column.addWidget(self.way)
        column.addLayout(self._holder)
        for part in (self.protected, self.warning, self.reason):
            column.addWidget(part)
        self._speak()
        self.way.value_changed.connect(lambda _: self._follow())
        self.reset()

    @property
    def sealed(self) -> bool:
        """Tell whether it leaves sealed."""
        return self.way.value() != "readable"

    def show_posts(self, posts: Sequence[KnownPost], country: str) -> None:
        """Offer the posts of this country, this one too; those that were chosen stay chosen."""
        chosen = self.devices()
        if self.posts is not None:
            self._holder.removeWidget(self.posts)
            self.posts.hide()
            self.posts.deleteLater()
        own = self.tr("{post} (este puesto)")
        offered = [
            Choice(post.device, own.format(post=post.post) if post.here else post.post)
            for post in posts
            if post.country == country and post.trust != "revoked"
        ]
        self.posts = Field(
            self.tr("¿Qué puestos pueden abrirlo?"),
            MultiChoice(offered),
            self.tr("Solo puestos de este país. Cada uno lo abre en su propia bóveda."),
            required=True,
        )
        self.posts.set_value(chosen)
        self._holder.addWidget(self.posts)
        self._follow()

    def devices(self) -> tuple[str, ...]:
        """Return the posts chosen."""
        found = self.posts.value() if self.posts is not None else None
        return tuple(found) if isinstance(found, list) else ()

    def complete(self) -> bool:
        """Tell whether nothing is missing; say what is."""
        if not self.sealed:
            return self._has(self.reason, self.tr("Escriba por qué, o elija que salga sellado."))
        if self.posts is None or not self._has(self.posts, self.tr("Marque al menos un puesto.")):
            return False
        return self.protected.complete()

    def reset(self) -> None:
        """Go back to sealed, with nothing protected and no reason."""
        self.way.set_value("sealed")
        self.protected.reset()
        self.reason.set_value(None)
        self._follow()

    def _has(self, field: Field, words: str) -> bool:
        if field.value():
            return True
        field.set_message(words)
        field.setFocus()
        return False

    def _follow(self) -> None:
        if self.way.value() is None:
            self.way.set_value("sealed")  # one of them always holds
        if self.posts is not None:
            self.posts.setVisible(self.sealed)
        self.protected.setVisible(self.sealed)
        self.warning.setVisible(not self.sealed)
        self.reason.setVisible(not self.sealed)

    def _speak(self) -> None:
        self.protected.box.setText(self.tr("Que vaya también lo protegido"))
        self.protected.meaning.setText(self.tr("Sin esto, lo protegido no está en el archivo."))
        words = self.tr(
            "Van las respuestas sobre miedo, riesgo, salud y lo que la persona contó, si el destinatario puede "
            "verlas. Hace falta que otra persona esté de acuerdo por escrito."
        )
        self.protected.warning.set_words("protected", words, "hold")
