"""What is asked of the people around the person: who they are, what was verified, and whom a block protects too."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.related import CLAIMED, KINDS, kinds_of, may_member_serve, trusted_kinds
from repatria.domain.protocol.permissions import is_child
from repatria.ui.case.asking.second_asking import second_fields
from repatria.ui.case.panels.panel import Asked, Asking
from repatria.ui.case.people.people_rows import said_of
from repatria.ui.case.telling.path_words import related_words
from repatria.ui.case.telling.terms import kind_words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import TextLine

_SECONDS = ("child_auth", "supervisor", "national_liaison")


def ask_related(view: CaseView) -> Asking:
    """Return what is asked of somebody around the person."""
    note = QCoreApplication.translate(
        "people_asking",
        "Si alguien tal vez la controla, márquelo así: no podrá firmar, traducir, acompañar ni recibir, y lo que "
        "se anote queda entre lo protegido. Una hija o un hijo que viene con ella tiene su propio expediente: "
        "ábralo, y enlácelos como familia.",
    )
    kinds = ChoiceButtons([Choice(kind, kind_words(kind)) for kind in KINDS])
    return Asking(
        QCoreApplication.translate("people_asking", "Agregar a alguien cercano"),
        note,
        QCoreApplication.translate("people_asking", "Agregar"),
        (
            Asked(
                "kind",
                QCoreApplication.translate("people_asking", "Qué es de la persona"),
                kinds,
                required=True,
            ),
            _known(),
            *_how_known(view),
            *_details({}),
        ),
    )


def ask_verified(view: CaseView, member: str) -> Asking:
    """Return what is asked before a companion may sign, accompany and receive."""
    return Asking(
        QCoreApplication.translate("people_asking", "Ya se verificó quién es"),
        QCoreApplication.translate(
            "people_asking",
            "Desde ahora esta persona puede firmar, acompañar y recibir. Si algo no cuadra, déjela sin verificar.",
        ),
        QCoreApplication.translate("people_asking", "Anotar que se verificó"),
        (
            Asked(
                "reason",
                QCoreApplication.translate("people_asking", "Cómo se verificó y quién lo hizo"),
                TextArea(2),
                QCoreApplication.translate(
                    "people_asking",
                    "Por ejemplo: documento en mano, y la autoridad de niñez llamó a su comunidad",
                ),
                required=True,
            ),
            *(second_fields(view, _SECONDS) if _needs_second(view, member) else ()),
        ),
        warning=_two_people() if _needs_second(view, member) else "",
        grave=True,
    )


def ask_mark(view: CaseView, member: str) -> Asking:
    """Return what is asked when somebody is not what was noted: the right mark, and how that is known."""
    kinds = sorted(kinds_of(view.case.state, member))
    warning = ""
    if "suspected_controller" in kinds:
        warning = QCoreApplication.translate(
            "people_asking",
            "Si quita esta marca, la persona podrá firmar, traducir, acompañar y recibir. Ante la duda, déjela.",
        )
    return Asking(
        QCoreApplication.translate("people_asking", "Corregir qué es de la persona"),
        QCoreApplication.translate(
            "people_asking",
            "Ahora está como: {kind}. Si tal vez la controla, márquelo: lo que se sabe pasa a lo protegido.",
        ).format(kind=related_words(view, member)),
        QCoreApplication.translate("people_asking", "Corregir"),
        (
            Asked(
                "kind",
                QCoreApplication.translate("people_asking", "Qué es de la persona"),
                ChoiceButtons([Choice(kind, kind_words(kind)) for kind in KINDS]),
                required=True,
                value=kinds[0] if len(kinds) == 1 else None,
            ),
            Asked(
                "reason",
                QCoreApplication.translate("people_asking", "Por qué, y cómo lo sabe"),
                TextArea(2),
                required=True,
            ),
            *_seconds_of_mark(view, member),
        ),
        warning=warning,
    )


def ask_details(view: CaseView, member: str) -> Asking:
    """Return what may be changed of somebody that decides nothing."""
    state = view.case.state
    said = {name: said_of(state, member, name) or None for name in ("name", "relationship", "phone", "note")}
    return Asking(
        QCoreApplication.translate("people_asking", "Cambiar sus datos: {kind}").format(
            kind=related_words(view, member)
        ),
        "",
        QCoreApplication.translate("people_asking", "Guardar"),
        tuple(_details(said)),
    )


def _known() -> Asked:
    """Return what is asked of whoever is said to be family or guardian; in doubt nobody verified it."""
    return Asked(
        "known",
        QCoreApplication.translate("people_asking", "¿Alguien verificó quién es?"),
        ChoiceButtons(
            [
                Choice("no", QCoreApplication.translate("people_asking", "Todavía no")),
                Choice("yes", QCoreApplication.translate("people_asking", "Sí, está verificado")),
            ]
        ),
        QCoreApplication.translate(
            "people_asking",
            "Mientras nadie lo verifique queda como acompañante: no firma, ni traduce, ni acompaña, ni recibe.",
        ),
        required=True,
        value="no",
        only_for=("kind", CLAIMED),
    )


def _how_known(view: CaseView) -> tuple[Asked, ...]:
    """Return what is asked once somebody verified it: how; and of a child, who else agrees."""
    verified = ("known", frozenset({"yes"}))
    how = Asked(
        "how_known",
        QCoreApplication.translate("people_asking", "Cómo se verificó y quién lo hizo"),
        TextArea(2),
        _two_people() if is_child(view.case.facts) else "",
        required=True,
        only_for=verified,
    )
    return (how, *(second_fields(view, _SECONDS, verified) if is_child(view.case.facts) else ()))


def _needs_second(view: CaseView, member: str) -> bool:
    """Tell whether letting this person serve takes two: of a child, or in doubt, nobody decides it alone."""
    return is_child(view.case.facts) and not may_member_serve(view.case.state, member)


def _seconds_of_mark(view: CaseView, member: str) -> tuple[Asked, ...]:
    if not _needs_second(view, member):
        return ()
    verified = said_of(view.case.state, member, "verified") == "yes"
    return second_fields(view, _SECONDS, ("kind", trusted_kinds(verified=verified)))


def _two_people() -> str:
    return QCoreApplication.translate(
        "people_asking",
        "Es NNA, o hay duda: no lo decide una sola persona. Hace falta la palabra de la autoridad de niñez, o que "
        "esté de acuerdo la supervisión o el enlace.",
    )


def _details(said: Mapping[str, str | None]) -> list[Asked]:
    return [
        Asked(
            "name",
            QCoreApplication.translate("people_asking", "Nombre"),
            TextLine(),
            value=said.get("name"),
        ),
        Asked(
            "relationship",
            QCoreApplication.translate("people_asking", "Parentesco o función"),
            TextLine(),
            value=said.get("relationship"),
        ),
        Asked(
            "phone",
            QCoreApplication.translate("people_asking", "Teléfono"),
            TextLine(),
            value=said.get("phone"),
        ),
        Asked(
            "note",
            QCoreApplication.translate("people_asking", "Qué conviene saber"),
            TextArea(2),
            value=said.get("note"),
        ),
    ]
