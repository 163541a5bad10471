"""What is asked before a closed case is erased by rule, and what is said of all that stays elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject
from PySide6.QtWidgets import QWidget

from repatria.domain.names import may_be_same
from repatria.services.erasing import Foreseen
from repatria.ui.case.panels.panel import Asked, Asking
from repatria.ui.case.telling.gone_words import gone_words
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.view import CaseView
from repatria.ui.messages.erasure_words import asked_words
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.stacked import stacked
from repatria.ui.widgets.text_line import TextLine


def ask_erase(view: CaseView, foreseen: Foreseen, own_name: str) -> Asking:
    """Return what erasing asks; the rule of keeping is offered once its day has passed.

    Whoever asks, by their *own_name*, is no second person: that is said at the field, before anybody is asked on.
    """
    note = QCoreApplication.translate(
        "erasing",
        "Todo lo que dice este expediente se destruye aquí para siempre: nombres, respuestas, historia, borradores. "
        "Nadie puede recuperarlo. Quedará solo que se borró, qué día, por qué regla y quién.",
    )
    legal = QCoreApplication.translate(
        "erasing", "Cuánto se guardan los datos según la ley de su país: por verificar."
    )
    return Asking(
        QCoreApplication.translate("erasing", "Borrar por regla el expediente {code}").format(
            code=view.case.code
        ),
        f"{note} {legal}",
        QCoreApplication.translate("erasing", "Borrar para siempre…"),
        (
            Asked(
                "rule",
                QCoreApplication.translate("erasing", "Por qué regla"),
                ChoiceButtons(_rules(foreseen)),
                required=True,
            ),
            Asked(
                "approved_by",
                QCoreApplication.translate("erasing", "Quién más está de acuerdo"),
                TextLine(),
                QCoreApplication.translate("erasing", "Nombre completo de una segunda persona; no usted."),
                required=True,
                refused=lambda said: _other_person() if may_be_same(str(said), own_name) else "",
            ),
        ),
        body=tuple(_told(view, foreseen)),
        grave=True,
    )


def _rules(foreseen: Foreseen) -> list[Choice]:
    rules = [Choice("demand", QCoreApplication.translate("erasing", "La persona lo pide"))]
    if foreseen.is_past:
        passed = QCoreApplication.translate("erasing", "Pasó la fecha: se guardaban hasta el {day}")
        rules.insert(0, Choice("retention", passed.format(day=day_words(foreseen.until))))
    return rules


def _told(view: CaseView, foreseen: Foreseen) -> Iterator[QWidget]:
    """Yield who else asks for it, what stays here and what stays elsewhere."""
    yield from (IconWords("waiting", asked_words(one)) for one in view.asked)
    if foreseen.is_past:
        yield IconWords("info", _for_figures())
    yield _elsewhere(view, foreseen)


def _for_figures() -> str:
    return QCoreApplication.translate(
        "erasing",
        "Si se borra porque pasó la fecha, queda para las cifras, sin nombre, código ni fecha: el trimestre, el "
        "país, el grupo de edad, el género, la nacionalidad, la explotación, cómo terminó y los días por fase. Si lo "
        "pide la persona, no queda nada.",
    )


def _other_person() -> str:
    return QCoreApplication.translate("erasing", "Tiene que ser otra persona: dos personas, dos nombres.")


def sure_to_erase(view: CaseView) -> Question:
    """Return the last question: the safe answer is the one at hand."""
    title = QCoreApplication.translate("erasing", "¿Borrar para siempre el expediente {code}?")
    said = QCoreApplication.translate(
        "erasing",
        "No se puede deshacer. A los otros puestos que lo tienen se les pide con su próximo paquete sellado: lo "
        "borran si lo que ya saben coincide, o cuando alguien de allí esté de acuerdo.",
    )
    sure = Act("sure", QCoreApplication.translate("erasing", "Borrarlo"))
    back = Act("back", QCoreApplication.translate("erasing", "No borrar"))
    return Question(title.format(code=view.case.code), said, (sure,), back, grave=True)


def day_words(until: str) -> str:
    """Return a whole day, ISO 8601, as the window writes days; another text as it is."""
    try:
        day = date.fromisoformat(until)
    except ValueError:
        return until
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM yyyy").replace(".", "")


class Remaining(QObject):
    """What stays elsewhere, in lines; an object, since plurals are found by its name (``tr``)."""

    def lines(self, view: CaseView, foreseen: Foreseen) -> list[str]:
        """Return them: other posts, what went out, copies of the vault."""
        said: list[str] = []
        if foreseen.posts:
            posts = self.tr(
                "Otros puestos que lo tienen: {posts}. Envíeles un paquete, aunque sea solo el acuse."
            )
            said.append(posts.format(posts=", ".join(foreseen.posts)))
        for one in foreseen.gone:
            when = say_stated(one.at, view.case.facts.calendar, view.now)
            said.append(f"{gone_words(view, one)} · {when}")
        if foreseen.copies:
            said.append(
                self.tr(
                    "%n copias de esta bóveda dentro de ella: se renuevan al recibir. Si se devuelve una, se borra "
                    "otra vez.",
                    "",
                    foreseen.copies,
                )
            )
        said += self._unread(foreseen.drafts)
        said.append(
            self.tr(
                "Papeles, memorias y copias que este equipo no conoce: destrúyalos o pida que se destruyan."
            )
        )
        if foreseen.linked:
            said.append(
                self.tr(
                    "%n expedientes enlazados con este (familia, o la misma persona) quedan protegidos por duda: "
                    "nadie sabrá ya si aquí había un bloqueo.",
                    "",
                    foreseen.linked,
                )
            )
        return said

    def _unread(self, drafts: int) -> list[str]:
        if not drafts:
            return []
        words = self.tr(
            "%n archivos de borradores que no se pudieron leer (drafts.db.unreadable-…) quedan en la "
            "carpeta de la bóveda y pueden tener algo de él: bórrelos de ahí.",
            "",
            drafts,
        )
        return [words]


def _elsewhere(view: CaseView, foreseen: Foreseen) -> QWidget:
    title = Label(QCoreApplication.translate("erasing", "Lo que queda en otros sitios"), strong=True)
    return stacked(title, *(IconWords("info", one) for one in Remaining().lines(view, foreseen)), between=8)
