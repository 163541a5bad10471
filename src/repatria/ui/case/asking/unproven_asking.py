"""What is asked before something that came damaged, or out of place, stops holding the case."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatria.domain.cases.given import entry
from repatria.domain.events.kinds import OPENED
from repatria.services.cases.unproven import settle_unproven
from repatria.store.lists.line_shown import code_shown
from repatria.store.log.quarantine import ASIDE, LOST, SetApart
from repatria.ui.case.panels.act_context import Hands
from repatria.ui.case.panels.panel import Asked, Asking
from repatria.ui.case.telling.path_words import place_words, said_words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.text_area import TextArea

_MOST = 20


def settle(hands: Hands) -> None:
    """End the hold of what is shown, and of nothing that came since, once somebody says what was found out."""
    view, work = hands.view, hands.work
    names = tuple(one.name for one in view.unproven)
    told = QCoreApplication.translate("case_doings", "Aclarado. Ya no detiene el expediente.")
    hands.ask(
        ask_settle(view),
        lambda given: lambda: settle_unproven(work, view.id, names, str(given["reason"])),
        told,
    )


def ask_settle(view: CaseView) -> Asking:
    """Return what came, as far as it is sure, and the question what was found out about it."""
    title = QCoreApplication.translate("unproven_asking", "Esto llegó y no está en uso:")
    lines: list[QWidget] = [Label(title, strong=True)]
    lines += [IconWords("warning", words, "warning") for words in _said(view)]
    return Asking(
        QCoreApplication.translate("unproven_asking", "Aclarar lo que llegó dañado"),
        QCoreApplication.translate(
            "unproven_asking",
            "Vino en un paquete firmado por un puesto conocido. Mientras no se aclare, el expediente se protege. "
            "Llame a ese puesto y pregunte qué cambió. Si protege a la persona, anótelo antes en el expediente.",
        ),
        QCoreApplication.translate("unproven_asking", "Ya está aclarado"),
        (
            Asked(
                "reason",
                QCoreApplication.translate("unproven_asking", "Con quién habló y qué dijo"),
                TextArea(2),
                required=True,
            ),
        ),
        body=lines,
        grave=True,
    )


def _said(view: CaseView) -> list[str]:
    """Return what came, what is wrong first; of what was set aside with its file the beginning, and how much more."""
    damaged = [one for one in view.unproven if one.reason != ASIDE]
    aside = [one for one in view.unproven if one.reason == ASIDE]
    words = [_words(view, one) for one in (*damaged, *aside[:_MOST])]
    if len(aside) > _MOST:
        more = QCoreApplication.translate(
            "unproven_asking", "y {count} anotaciones más de paquetes apartados"
        )
        words.append(more.format(count=len(aside) - _MOST))
    return words


def _words(view: CaseView, one: SetApart) -> str:
    if one.event.envelope.type == OPENED:
        said = QCoreApplication.translate("unproven_asking", "Otra apertura de este mismo expediente")
        code = code_shown(entry(one.event.body.value, "code")) if one.event.body is not None else ""
        return ". ".join(filter(None, [f"{said}: {code}" if code else said, _name_words(one)]))
    if one.reason == LOST:
        return QCoreApplication.translate(
            "unproven_asking", "Aquí falta algo que el disco perdió; otro puesto puede tenerlo"
        )
    body = one.event.body
    if body is None:
        return QCoreApplication.translate("unproven_asking", "Algo que no se puede leer")
    said = f"{place_words(view, body.path)}: {said_words(view, body.path, body.value)}"
    return f"{said}. {_name_words(one)}".removesuffix(". ")


def _name_words(one: SetApart) -> str:
    """Return what is wrong with the name it came under; nothing where that is not what is wrong."""
    if one.reason == "unsigned":
        return QCoreApplication.translate(
            "unproven_asking", "Viene a nombre de una persona de este puesto y no lleva su firma."
        )
    if one.reason == ASIDE:
        return QCoreApplication.translate("unproven_asking", "Vino en un paquete que aquí se apartó.")
    if one.reason == "signature":
        return QCoreApplication.translate(
            "unproven_asking",
            "Viene a nombre de una persona de este puesto, con una firma que no es la suya.",
        )
    return ""
