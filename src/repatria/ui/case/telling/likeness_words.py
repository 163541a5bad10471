"""Say why two cases may be of one person: each thing that agrees or differs in words, and never a number."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.likeness.comparing import Likeness, Reason
from repatria.domain.likeness.names import NAME_SIGNS
from repatria.ui.case.telling.terms import words
from repatria.ui.case.view import CaseView

_COVERED = frozenset({*NAME_SIGNS, "document"})
"""What tells who somebody is stays covered until names are asked for."""
_LISTS = {
    "nationality": "country",
    "nationality_differs": "country",
    "language": "language",
    "sex_differs": "sex_gender",
}
"""Where what agrees or differs are codes of a shared list."""


def likeness_title(likeness: Likeness) -> str:
    """Return how sure it is, in words."""
    if likeness.suspicion == "likely":
        return QCoreApplication.translate("likeness", "Es probable que sea la misma persona")
    return QCoreApplication.translate("likeness", "Puede ser la misma persona")


def reason_words(view: CaseView, reason: Reason, *, names: bool) -> str:
    """Return one reason with what each of the two cases says; names and numbers only where *names* are shown."""
    said = sign_words(reason)
    if reason.sign in _COVERED and not names:
        covered = QCoreApplication.translate("likeness", "{reason} (F4 para verlo)")
        return covered.format(reason=said)
    mine, theirs = (_values(view, reason, value) for value in (reason.mine, reason.theirs))
    if not mine:
        return said
    one = QCoreApplication.translate("likeness", "{reason}: {value}")
    both = QCoreApplication.translate("likeness", "{reason}: aquí {mine}, allí {theirs}")
    if mine == theirs:
        return one.format(reason=said, value=mine)
    return both.format(reason=said, mine=mine, theirs=theirs)


def sign_words(reason: Reason) -> str:
    """Return what agrees or differs, without what the cases say."""
    return {
        "document": QCoreApplication.translate("likeness", "mismo número de documento"),
        "name_same": QCoreApplication.translate("likeness", "mismo nombre"),
        "name_sounds": QCoreApplication.translate("likeness", "el nombre suena igual"),
        "name_part": QCoreApplication.translate("likeness", "mismo nombre, con una parte menos"),
        "name_slip": QCoreApplication.translate("likeness", "nombre parecido"),
        "birth_same": QCoreApplication.translate("likeness", "misma fecha de nacimiento"),
        "age_near": QCoreApplication.translate("likeness", "edad cercana"),
        "incident": QCoreApplication.translate("likeness", "llegaron en el mismo grupo"),
        "nationality": QCoreApplication.translate("likeness", "misma nacionalidad"),
        "language": QCoreApplication.translate("likeness", "mismo idioma"),
        "age_apart": QCoreApplication.translate("likeness", "la edad no coincide"),
        "sex_differs": QCoreApplication.translate("likeness", "el género no coincide"),
        "nationality_differs": QCoreApplication.translate("likeness", "la nacionalidad no coincide"),
    }[reason.sign]


def _values(view: CaseView, reason: Reason, said: str) -> str:
    if reason.sign in ("age_near", "age_apart"):
        return _born(said)
    listed = view.lists.get(_LISTS.get(reason.sign, ""))
    if listed is None:
        return said
    return ", ".join(words(listed[code]) if code in listed else code for code in said.split())


def _born(said: str) -> str:
    """Return an age, or when somebody was born: a year has four figures."""
    if len(said) < len("2011"):
        return QCoreApplication.translate("likeness", "{age} años").format(age=said)
    return QCoreApplication.translate("likeness", "nació en {date}").format(date=said)
