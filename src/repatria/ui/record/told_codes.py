"""Codes that acts hold, in words: what was done, why not, for what, where a packet is, by which rule."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain import errors
from repatria.domain.errors import RepatriaError
from repatria.ui.case.telling.packet_words import packet_state_words
from repatria.ui.messages import happened_words


def code_words(field: str, said: str) -> str:
    """Return the words for the code that stands in a *field* of an act; what has none as it stands."""
    if field == "state":
        return packet_state_words(said)
    if field == "why":
        return failure_words(said)
    return {"what": _whats, "purpose": _purposes, "rule": _rules}.get(field, dict)().get(said, said)


def failure_words(said: str) -> str:
    """Return what happened, where *said* names a failure, or that somebody took it back; else *said* itself."""
    if said == "withdrawn":
        return QCoreApplication.translate("acts", "se retiró")
    kind = getattr(errors, said, None)
    if not isinstance(kind, type) or not issubclass(kind, RepatriaError):
        return said
    if kind is errors.StoppedError:
        return QCoreApplication.translate("acts", "alguien lo detuvo")
    return happened_words(kind).rstrip(".")


def _whats() -> dict[str, str]:
    return {
        "added": QCoreApplication.translate("acts", "cuenta nueva"),
        "passphrase": QCoreApplication.translate("acts", "otra frase de paso"),
        "ended": QCoreApplication.translate("acts", "cuenta terminada"),
        "revoked": QCoreApplication.translate("acts", "revocado"),
        "adopted": QCoreApplication.translate("acts", "se aceptó más de lo que firmó"),
        "vault": QCoreApplication.translate("acts", "toda la bóveda"),
    }


def _rules() -> dict[str, str]:
    return {
        "retention": QCoreApplication.translate("acts", "pasó el plazo de conservación"),
        "demand": QCoreApplication.translate("acts", "lo pidió la persona"),
    }


def _purposes() -> dict[str, str]:
    return {
        "protect": QCoreApplication.translate("acts", "protegerle"),
        "health": QCoreApplication.translate("acts", "atención de salud"),
        "lodging": QCoreApplication.translate("acts", "un lugar donde estar"),
        "legal": QCoreApplication.translate("acts", "ayuda jurídica"),
        "recognise": QCoreApplication.translate("acts", "que reconozcan su condición"),
        "asylum": QCoreApplication.translate("acts", "pedir refugio"),
        "identity": QCoreApplication.translate("acts", "confirmar quién es"),
        "return": QCoreApplication.translate("acts", "preparar el regreso"),
        "justice": QCoreApplication.translate("acts", "denuncia o proceso"),
        "family": QCoreApplication.translate("acts", "hablar con su familia"),
    }
