"""Send whoever lacks what is protected to the post that keeps it, without saying what it may be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.events.kinds import protected_part
from repatria.ui.case.view import CaseView


def ask_sender(view: CaseView) -> str:
    """Return whom to ask, for a chip; where the case was opened here and nobody noted it here, that first."""
    if _nobody_noted(view):
        said = QCoreApplication.translate("withheld", "protegido: aquí nadie lo anotó aún; pregunte a {post}")
        return said.format(post=_post(view))
    return QCoreApplication.translate("withheld", "protegido: pregunte a {post}").format(post=_post(view))


def ask_whether_urgent(view: CaseView) -> str:
    """Return what to do while nobody here knows whether a step is urgent."""
    if _nobody_noted(view):
        said = QCoreApplication.translate(
            "withheld",
            "Protegido: aquí nadie anotó aún si esto urge. Pregunte a la persona, o ahora a {post}.",
        )
        return said.format(post=_post(view))
    ask = QCoreApplication.translate(
        "withheld", "Protegido: aquí no se sabe si esto urge. Pregunte ahora a {post}."
    )
    return ask.format(post=_post(view))


def _nobody_noted(view: CaseView) -> bool:
    """Tell whether the case was opened at this post, and nothing of what is protected is here.

    The other post sends back to this one: each would send to the other, while nobody has anything.
    """
    state, part = view.case.state, protected_part(view.case.id)
    if not any(one.author in view.names for one in state.of_type("case_opened")):
        return False
    if state.late or state.unread or any(fact.part == part for fact in (*state.facts, *state.late_facts)):
        return False
    return not any(head.part == part for standing in state.values.values() for head in standing.heads)


def _post(view: CaseView) -> str:
    names = dict.fromkeys(sender.name for sender in view.senders.values() if sender.name)
    return ", ".join(names) or QCoreApplication.translate("withheld", "quien lo envió")
