"""Say of a packet what goes, what stays and why, and where it is: the same in the window and at the shell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.documents.dates import say_stated
from repatria.domain.cases.given import several
from repatria.domain.forms.definition import Form
from repatria.domain.packets.judging import Draft, Going
from repatria.domain.packets.policy import SharingRule
from repatria.domain.packets.standing import Why
from repatria.domain.texts import say
from repatria.ui.consent_words import choice_names
from repatria.ui.i18n import spoken
from repatria.ui.printing.recipient_words import refusal_words


def refused_words(reason: str) -> str:
    """Return why no packet may be made now, and what opens it."""
    return _of_consent().get(reason) or _of_packet().get(reason) or refusal_words(reason)


def _of_packet() -> dict[str, str]:
    """Return what is wrong with the form, the rules or the days of a packet."""
    return {
        "unfinished": QCoreApplication.translate(
            "packets", "El formulario no está terminado, o se está corrigiendo. Termínelo primero."
        ),
        "other_country": QCoreApplication.translate(
            "packets", "El formulario va a otro país que el puesto elegido. Corrija uno de los dos."
        ),
        "policy_closed": QCoreApplication.translate(
            "packets",
            "Ningún texto leído permite enviar este formulario a ese destinatario para eso. Por verificar con el "
            "enlace.",
        ),
        "unwritable": QCoreApplication.translate(
            "packets",
            "Una respuesta es demasiado larga para un envío, o lleva signos que no se pueden escribir. Acórtela.",
        ),
        "no_day": QCoreApplication.translate("packets", "El último día se escribe así: 2026-12-31."),
        "until_past": QCoreApplication.translate("packets", "El último día del envío ya pasó. Elija otro."),
    }


def _of_consent() -> dict[str, str]:
    """Return what the person did not agree to."""
    return {
        "until_later": QCoreApplication.translate(
            "packets", "El envío duraría más que el permiso de la persona (F02, parte C). Elija un día antes."
        ),
        "other_name": QCoreApplication.translate(
            "packets",
            "La persona dio su permiso a otro destinatario (F02, parte C). Elija el que ella nombró.",
        ),
        "other_purpose": QCoreApplication.translate(
            "packets", "La persona dio su permiso para otra cosa (F02, parte C). Pregúntele de nuevo con F02."
        ),
        "needed_withheld": QCoreApplication.translate(
            "packets",
            "Se queda lo que un envío necesita para servir: la persona no aceptó contarlo, o está en duda. Vea F02.",
        ),
        "no_consent": QCoreApplication.translate(
            "packets",
            "No hay permiso de la persona para contar algo a otros (F02, parte C), o lo retiró. Pregúntele con F02.",
        ),
        "not_named": QCoreApplication.translate(
            "packets",
            "La persona no nombró a este destinatario en su permiso (F02, parte C), el plazo ya pasó, o alguien está "
            "corrigiendo ese F02. Pregúntele de nuevo con F02.",
        ),
    }


def why_words(why: Why) -> str:
    """Return why a field stays."""
    return {
        "level": QCoreApplication.translate("packets", "es demasiado reservado para ellos"),
        "not_agreed": QCoreApplication.translate("packets", "la persona no aceptó que se cuente"),
        "disputed": QCoreApplication.translate("packets", "hay respuestas distintas sin resolver"),
        "waiting": QCoreApplication.translate("packets", "espera algo que aquí todavía no se puede leer"),
    }[why]


def going_lines(going: Iterable[Going], form: Form) -> list[str]:
    """Return what goes, or came, each with its question."""
    return [f"{_label(form, one.field.question)}: {_said(form, one)}" for one in going]


def strange_words(names: Sequence[str]) -> str:
    """Return that a packet says more than this program can show."""
    more = QCoreApplication.translate(
        "packets", "Trae además lo que este programa no sabe mostrar: {names}. Actualice el programa."
    )
    return more.format(names=", ".join(names)) if names else ""


def kept_words(opened: str, beside: str) -> str:
    """Return in which case a packet that came stands, or where another one of the same case of there does."""
    if opened:
        before = QCoreApplication.translate("packets", "Con este envío ya se abrió el expediente {case}.")
        return before.format(case=opened)
    if not beside:
        return ""
    other = QCoreApplication.translate(
        "packets",
        "Otro envío del mismo expediente de ese país está en {case}: este se guarda ahí, a su lado, y se contesta "
        "ahí. Compare lo que dicen los dos.",
    )
    return other.format(case=beside)


def withheld_lines(draft: Draft, form: Form) -> list[str]:
    """Return what stays, each with why."""
    return [f"{_label(form, one.field.question)}: {why_words(one.why)}" for one in draft.withheld]


def rule_words(rule: SharingRule | None, *, law_read: bool) -> str:
    """Return by which text a packet may go, and whether this country's own law on sharing waits to be read."""
    texts = "; ".join(rule.sources) if rule is not None else ""
    by = QCoreApplication.translate("packets", "Se apoya en: {texts}.").format(texts=texts) if texts else ""
    unread = QCoreApplication.translate(
        "packets", "La ley de este país sobre compartir datos: por verificar con el enlace."
    )
    return " ".join(part for part in (by, "" if law_read else unread) if part)


def _label(form: Form, name: str) -> str:
    found = next((one for one in form.questions() if one.name == name), None)
    return say(found.label, spoken()) if found is not None else name


def _said(form: Form, one: Going) -> str:
    """Return what goes of a field in words: of rows, each row behind the other."""
    if one.field.children:
        return "; ".join(", ".join(_answers(form, row)) for row in one.value)
    return ", ".join(_answers(form, {one.field.question: one.value}))


def _answers(form: Form, answers: Mapping[str, Any]) -> Iterable[str]:
    asked = {one.name: one for one in form.questions()}
    for name, value in answers.items():
        labels = choice_names(form, asked[name].list_name)
        if asked[name].type == "date":
            yield say_stated(str(value), spoken())
        else:
            yield from (labels.get(str(part), str(part)) for part in several(value))
