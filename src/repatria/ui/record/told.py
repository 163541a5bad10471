"""What an act says besides who, when and in which case: each field by its name, codes in words."""

from __future__ import annotations

from typing import Final, get_args

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.why_seen import WhyCode
from repatria.domain.people import ROLES
from repatria.services.record.reading import Act
from repatria.ui.case.asking.why_asking import why_words
from repatria.ui.case.telling.terms import act_words
from repatria.ui.messages.act_words import FIELDS, KINDS
from repatria.ui.printing.recipient_words import recipient_names
from repatria.ui.record.told_codes import code_words, failure_words
from repatria.ui.roles import role_words

_WHYS: Final = get_args(WhyCode)


def told_words(act: Act) -> str:
    """Return whom the act is about, and the rest of what is told of it."""
    told = [f"{FIELDS[name]()}: {said_words(name, said)}" for name, said in act.told]
    return " · ".join([act.whom, *told] if act.whom else told)


def said_words(field: str, said: str) -> str:
    """Return what stands in a field; a code that the window has words for in these."""
    if field in ("why", "role"):
        return _why(said)
    if field == "for":
        return next((words for kind, words in recipient_names().items() if kind == said), said)
    if field == "kind":
        return next((words() for kind, words in KINDS.items() if kind == said), said)
    if field == "act":
        return _handled().get(said) or act_words(said)
    if field == "holds":
        return {
            "acts": QCoreApplication.translate("acts", "solo actos"),
            "core": QCoreApplication.translate(
                "acts", "actos y lo que dice el expediente, menos lo protegido"
            ),
        }.get(said, said)
    return QCoreApplication.translate("acts", "sí") if said == "yes" else code_words(field, said)


def _handled() -> dict[str, str]:
    """Return what is done with a file of a case."""
    return {
        "added": QCoreApplication.translate("acts", "agregarlo"),
        "opened": QCoreApplication.translate("acts", "abrirlo"),
        "withdrawn": QCoreApplication.translate("acts", "retirarlo"),
    }


def _why(said: str) -> str:
    own = {
        "responsible": QCoreApplication.translate("acts", "lo lleva"),
        "on_duty": QCoreApplication.translate("acts", "está de turno"),
    }
    role = next((role_words(one) for one in ROLES if one == said), said)
    return own.get(said) or (why_words(said) if said in _WHYS else failure_words(role))
