"""Send whoever lacks what is protected to the post that keeps it, without saying what it may be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.case.view import CaseView


def ask_sender(view: CaseView) -> str:
    """Return whom to ask, for a chip."""
    return QCoreApplication.translate("withheld", "protegido: pregunte a {post}").format(post=_post(view))


def ask_whether_urgent(view: CaseView) -> str:
    """Return what to do while nobody here knows whether a step is urgent."""
    ask = QCoreApplication.translate(
        "withheld", "Protegido: aquí no se sabe si esto urge. Pregunte ahora a {post}."
    )
    return ask.format(post=_post(view))


def _post(view: CaseView) -> str:
    names = dict.fromkeys(sender.name for sender in view.senders.values() if sender.name)
    return ", ".join(names) or QCoreApplication.translate("withheld", "quien lo envió")
