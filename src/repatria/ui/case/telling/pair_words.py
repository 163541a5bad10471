"""Say of two cases whether they are of one person: what is asked, with the other's code, and what was answered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.same_person import OTHER, SAME_PERSON, link_of
from repatria.domain.ids import CaseId
from repatria.services.exchange.said_elsewhere import SaidElsewhere
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.states import State


def pair_words(view: CaseView, link: str) -> str:
    """Return what is asked of this case and of the other that *link* names, by its code where it is known."""
    return QCoreApplication.translate("case_pairs", "Si es la misma persona que {code}").format(
        code=_code(view, link)
    )


def pair_told(view: CaseView, path: str, reason: object, *, same: bool) -> str:
    """Return what was said of the two, and why."""
    said = QCoreApplication.translate("case_pairs", "Se anotó que es la misma persona que {code}: {reason}")
    if not same:
        said = QCoreApplication.translate(
            "case_pairs", "Se anotó que no es la misma persona que {code}: {reason}"
        )
    return said.format(code=_code(view, path.removeprefix(SAME_PERSON)), reason=reason)


def pair_answer(value: object) -> str:
    """Return what was answered; only one word says that they are two people."""
    if value == OTHER:
        return QCoreApplication.translate("case_pairs", "es otra persona")
    return QCoreApplication.translate("case_pairs", "es la misma persona")


def pair_chips(view: CaseView) -> list[tuple[State, str]]:
    """Return the codes of the other cases of the person; first that the case itself came opened twice."""
    twice = QCoreApplication.translate("opened_twice", "llegó abierto más de una vez: vea Diferencias")
    same = QCoreApplication.translate("case_pairs", "misma persona: {code}")
    told = [(State.OPEN, same.format(code=one.code)) for one in view.same]
    told = [*((State.DOUBT, twice) for _ in view.twice), *told]
    return [*told, *((State.DOUBT, words) for words in dict.fromkeys(map(_away_chip, view.elsewhere)))]


def away_words(one: SaidElsewhere) -> str:
    """Return that the person has another case that is not here, what follows from that, and whom to ask for it."""
    doubt = QCoreApplication.translate(
        "case_pairs",
        "Mientras no esté, lo que puede proteger a la persona cuenta como duda: también si es NNA.",
    )
    if not one.posts:
        gone = QCoreApplication.translate(
            "case_pairs", "Se anotó que esta persona tiene otro expediente, que ya no está aquí."
        )
        ask = QCoreApplication.translate("case_pairs", "Pregunte a su enlace qué decía.")
        return f"{gone} {doubt} {ask}"
    posts = ", ".join(one.posts)
    said = QCoreApplication.translate(
        "case_pairs", "Según {post}, esta persona tiene otro expediente, que no ha llegado aquí."
    )
    ask = QCoreApplication.translate("case_pairs", "Llame a {post} y pida que lo envíe.")
    return f"{said.format(post=posts)} {doubt} {ask.format(post=posts)}"


def _away_chip(one: SaidElsewhere) -> str:
    if not one.posts:
        return QCoreApplication.translate("case_pairs", "otro expediente de la persona ya no está aquí")
    away = QCoreApplication.translate(
        "case_pairs", "falta otro expediente de la misma persona: pídalo a {post}"
    )
    return away.format(post=", ".join(one.posts))


def _code(view: CaseView, link: str) -> str:
    known = {link_of(view.id, CaseId(one.id)): one.code for one in (*view.same, *view.told_apart)}
    return known.get(link) or QCoreApplication.translate("case_pairs", "otro expediente")
