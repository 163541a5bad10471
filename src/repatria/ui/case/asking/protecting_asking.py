"""What is asked before a case is left to few readers, with who they will be, and before it is opened to all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatria.services.exchange.still_going import OnItsWay
from repatria.ui.case.panels.panel import Asked, Asking
from repatria.ui.case.telling.on_its_way import on_its_way
from repatria.ui.case.view import CaseView
from repatria.ui.roles import role_words
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.multi_choice import MultiChoice
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import TextLine


def ask_block(gone: QWidget | None) -> Asking:
    """Return the question before the block, which nothing in it holds up; *gone* lists what was sent already."""
    return Asking(
        QCoreApplication.translate("case_doings", "¿Proteger a la persona de su país y de su familia allí?"),
        QCoreApplication.translate(
            "case_doings",
            "Desde ahora nadie contacta al consulado, a autoridades de su país ni a su familia allí. Solo lo levanta "
            "la autoridad de refugio o de niñez, con el deseo escrito de la persona.",
        ),
        QCoreApplication.translate("case_doings", "Proteger ahora"),
        (
            Asked(
                "asked",
                QCoreApplication.translate("protecting_asking", "Quién lo pide y cómo lo dijo, en una línea"),
                TextLine(),
                QCoreApplication.translate(
                    "protecting_asking",
                    "Queda entre lo protegido. Puede dejarlo vacío y proteger ya.",
                ),
            ),
        ),
        body=() if gone is None else (gone,),
    )


def ask_who_is_named(view: CaseView) -> Asking:
    """Return who of this post is pointed at; somebody of the institution without access here needs no mark."""
    people = [Choice(one.id, f"{one.name} · {role_words(one.role)}") for one in view.colleagues]
    fields = []
    if people:
        fields.append(
            Asked(
                "named",
                QCoreApplication.translate(
                    "protecting_asking", "Quién está señalado y entra a este programa"
                ),
                MultiChoice(people),
                QCoreApplication.translate(
                    "protecting_asking",
                    "Si no está en la lista, no marque a nadie. Ninguna pantalla muestra quién es.",
                ),
            )
        )
    return Asking(
        QCoreApplication.translate("protecting_asking", "Alguien de este puesto o institución está señalado"),
        QCoreApplication.translate(
            "protecting_asking",
            "El expediente quedará para quien lo abrió, para usted y para el enlace. Primero verá quién lo seguirá "
            "viendo.",
        ),
        QCoreApplication.translate("protecting_asking", "Ver quién lo seguirá viendo"),
        fields,
    )


def ask_only_for(view: CaseView) -> Asking:
    """Return whom else of this post the case is left to; once it is reserved, of those alone who read it now."""
    reading = view.case.value("restricted") if view.case.line.restricted else None
    openers = {fact.author for fact in view.case.state.of_type("case_opened")}
    people = [
        Choice(one.id, f"{one.name} · {role_words(one.role)}")
        for one in view.colleagues
        if (not isinstance(reading, list) or one.id in reading)
        and one.id not in openers
        and not (one.role == "liaison" and one.vouched)
    ]
    having = {view.case.value(name) for name in ("responsible", "on_duty")}
    marked = [one.key for one in people if one.key in having]
    fields = []
    if people:
        who = QCoreApplication.translate("protecting_asking", "Quién más lo necesita para trabajar")
        hint = QCoreApplication.translate(
            "protecting_asking", "A quien no marque le queda, en Hoy, el código, dónde está y a quién llamar."
        )
        fields.append(Asked("only", who, MultiChoice(people), hint, value=marked or None))
    return Asking(
        QCoreApplication.translate("protecting_asking", "Dejarlo solo para algunas personas"),
        QCoreApplication.translate(
            "protecting_asking",
            "Lo seguirán viendo quien lo abrió, usted, el enlace y las personas que marque. Nadie queda señalado por "
            "esto. Para añadir a alguien después hay que dejar antes de reservarlo.",
        ),
        QCoreApplication.translate("protecting_asking", "Ver quién lo seguirá viendo"),
        fields,
    )


def ask_restrict(
    view: CaseView, readers: Sequence[str], card: Sequence[str], files: Sequence[OnItsWay] = ()
) -> Asking:
    """Return who will still see the case, who only its *card* at night, and the verb that reserves it.

    It says which sealed *files* with something of it wait, and go no more, and which lie at a place already.
    """
    ordered = sorted(readers, key=lambda one: one != view.me)
    lines: list[QWidget] = [
        Label(QCoreApplication.translate("protecting_asking", "Lo seguirán viendo:"), strong=True)
    ]
    lines += [IconWords("person", _reader_words(view, reader)) for reader in ordered]
    lines += _card_lines(view, card)
    lines += on_its_way(files)
    liaison = any(one.id in readers and one.role == "liaison" for one in view.colleagues)
    warning = ""
    if not liaison:
        warning = QCoreApplication.translate(
            "protecting_asking",
            "Ningún enlace entra a este programa aquí: llame a su enlace por un teléfono que ya conoce.",
        )
    return Asking(
        QCoreApplication.translate("protecting_asking", "¿Reservar este expediente?"),
        QCoreApplication.translate(
            "protecting_asking",
            "Nadie más lo encontrará: ni en la lista, ni al buscar. No va en paquetes sellados. Es una regla del "
            "programa: lo impreso y lo ya enviado siguen donde están.",
        ),
        QCoreApplication.translate("protecting_asking", "Reservar ahora"),
        warning=warning,
        body=lines,
    )


def ask_open_to_all() -> Asking:
    """Return what ending a restriction asks."""
    return Asking(
        QCoreApplication.translate("protecting_asking", "Dejar de reservar el expediente"),
        QCoreApplication.translate(
            "protecting_asking",
            "Lo verán otra vez todas las personas de este puesto, también su historia. No escriba a quién se "
            "señaló.",
        ),
        QCoreApplication.translate("protecting_asking", "Dejar de reservarlo"),
        (
            Asked(
                "reason",
                QCoreApplication.translate("protecting_asking", "Por qué ya no hace falta"),
                TextArea(2),
                required=True,
            ),
        ),
        grave=True,
    )


def _card_lines(view: CaseView, card: Sequence[str]) -> list[QWidget]:
    """Return who sees only the card: nobody who is pointed at may stand there."""
    if not card:
        return []
    title = QCoreApplication.translate(
        "protecting_asking", "Verán en Hoy solo el código, dónde está y a quién llamar:"
    )
    return [Label(title, strong=True), *(IconWords("person", _reader_words(view, one)) for one in card)]


def _reader_words(view: CaseView, reader: str) -> str:
    """Return who a reader is: the person here, a colleague by role, or somebody without access now."""
    name = view.names.get(reader)
    if name is None:
        return QCoreApplication.translate("protecting_asking", "quien lo abrió, de otro puesto")
    if reader == view.me:
        return QCoreApplication.translate("protecting_asking", "{name} (usted)").format(name=name)
    colleague = next((one for one in view.colleagues if one.id == reader), None)
    if colleague is not None:
        return f"{name} · {role_words(colleague.role)}"
    gone = QCoreApplication.translate("protecting_asking", "{name} · ya no entra a este programa")
    return gone.format(name=name)
