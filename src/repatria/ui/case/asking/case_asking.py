"""What is asked to act at once, and to note a call or a request and its answer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.state import Fact
from repatria.domain.protocol.asking import EMERGENCY_REASONS, REFERRED_TO, Emergency
from repatria.domain.protocol.permissions import EMERGENCY_ACTS
from repatria.domain.protocol.progress import StepProgress
from repatria.domain.protocol.requesting import CHANNELS
from repatria.ui.case.asking.phone_asking import offer_phone, phone_field
from repatria.ui.case.panels.panel import Asked, Asking, Given
from repatria.ui.case.steps.step_asking import moment_control, now_text
from repatria.ui.case.steps.step_rows import step_name
from repatria.ui.case.telling.terms import (
    act_words,
    capital,
    channel_words,
    emergency_words,
    words,
)
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.partial_date import PartialDate
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import TextLine

_STAYS = "stays"
_MOVES = frozenset({"place", "move_in_country"})
_REFERS = frozenset({"refer"})


def ask_act_now(view: CaseView) -> Asking:
    """Return what *Actuar ahora* asks: what, why, to what place, one sentence, calls tried, who else was there."""
    said = QCoreApplication.translate(
        "case_asking",
        "Vale de inmediato y queda anotado. No abre las salvaguardas que nadie puede levantar: nada de "
        "consulado, de familia ni de salir del país.",
    )
    return Asking(
        QCoreApplication.translate("case_asking", "Actuar ahora"),
        said,
        QCoreApplication.translate("case_asking", "Actuar y anotar"),
        (*_what_and_why_now(view), *_who_was_called()),
    )


def _what_and_why_now(view: CaseView) -> tuple[Asked, ...]:
    acts = [Choice(act, capital(act_words(act))) for act in EMERGENCY_ACTS]
    reasons = [Choice(reason, emergency_words(reason)) for reason in EMERGENCY_REASONS]
    what = QCoreApplication.translate("case_asking", "Qué hace falta ahora")
    whom = QCoreApplication.translate("case_asking", "A quién se canaliza")
    where = QCoreApplication.translate("case_asking", "A qué clase de lugar va")
    why = QCoreApplication.translate("case_asking", "Por qué no puede esperar")
    sentence = QCoreApplication.translate("case_asking", "Qué pasa, en una frase")
    places = SearchableChoice(_places(view))
    return (
        Asked("act", what, ChoiceButtons(acts), required=True),
        Asked("reason", why, ChoiceButtons(reasons), required=True),
        Asked(
            "recipient_kind", whom, ChoiceButtons(_recipients(view)), required=True, only_for=("act", _REFERS)
        ),
        Asked("place_kind", where, places, required=True, only_for=("act", _MOVES)),
        Asked("sentence", sentence, TextArea(2), required=True),
    )


def _who_was_called() -> tuple[Asked, ...]:
    called = QCoreApplication.translate("case_asking", "A quién se llamó")
    hint = QCoreApplication.translate("case_asking", "Una llamada por línea, aunque no contestaran.")
    to = QCoreApplication.translate("case_asking", "A dónde o a quién va")
    present = QCoreApplication.translate("case_asking", "Quién más está presente")
    return (
        Asked("calls", called, TextArea(2), hint),
        Asked("to", to, TextLine()),
        Asked("second_person", present, TextLine()),
    )


def _recipients(view: CaseView) -> list[Choice]:
    known = view.lists.get("recipient_kind", {})
    return [Choice(kind, words(known.get(kind, {})) or kind) for kind in REFERRED_TO]


def _places(view: CaseView) -> list[Choice]:
    stays = QCoreApplication.translate("case_asking", "Todavía no hay lugar: sigue donde está")
    kinds = [Choice(kind, words(label)) for kind, label in view.lists.get("place_kind", {}).items()]
    return [Choice(_STAYS, stays), *kinds]


def emergency_of(given: Given) -> Emergency:
    """Return what was given to *Actuar ahora*."""
    said = {key: str(value) for key, value in given.items() if value != _STAYS}
    calls = tuple(line.strip() for line in said.pop("calls", "").splitlines() if line.strip())
    return Emergency(**{"act": "", "reason": "", "sentence": "", **said}, calls=calls)


def ask_call(view: CaseView, row: StepProgress | None, *, to: str = "", about: str = "") -> Asking:
    """Return what *Llamada* asks: one line, and what they said; the number noted here before stands in it."""
    about = about or (step_name(view, row) if row is not None else "")
    return Asking(
        QCoreApplication.translate("case_asking", "Anotar una llamada"),
        "",
        QCoreApplication.translate("case_asking", "Anotar"),
        (
            Asked(
                "to",
                QCoreApplication.translate("case_asking", "A quién o de quién"),
                TextLine(),
                _whom_hint(view),
                required=True,
                value=to or None,
            ),
            phone_field(view, to),
            Asked("said", QCoreApplication.translate("case_asking", "Qué se dijo"), TextArea(2)),
            Asked(
                "about",
                QCoreApplication.translate("case_asking", "Sobre qué"),
                TextLine(),
                value=about or None,
            ),
            Asked(
                "at",
                QCoreApplication.translate("case_asking", "Cuándo"),
                moment_control(view),
                required=True,
                value=now_text(view),
            ),
        ),
        follow=lambda panel, key: offer_phone(view, panel, key, "to"),
    )


def _whom_hint(view: CaseView) -> str:
    """Return an example with an institution of the country where the person is."""
    here = view.institutions.get(view.case.pack.jurisdiction, {})
    name = here.get("child_auth") or next(iter(here.values()), "")
    if not name:
        return QCoreApplication.translate("case_asking", "La institución, y quién contestó")
    hint = QCoreApplication.translate("case_asking", "Por ejemplo: {institution}, guardia de turno")
    return hint.format(institution=name)


def ask_request(view: CaseView, row: StepProgress | None) -> Asking:
    """Return what *Pedido* asks: of whom, what, by which way, until when."""
    channels = ChoiceButtons([Choice(way, channel_words(way)) for way in CHANNELS])
    office = _office_asked(view, row)
    about = step_name(view, row) if row is not None else None
    note = QCoreApplication.translate(
        "case_asking", "Queda a la vista hasta que respondan, con los recordatorios que se hagan."
    )
    return Asking(
        QCoreApplication.translate("case_asking", "Pedir a alguien"),
        note,
        QCoreApplication.translate("case_asking", "Anotar el pedido"),
        (
            *_of_whom(view, row, office),
            Asked("person", QCoreApplication.translate("case_asking", "Persona"), TextLine()),
            phone_field(view, office),
            Asked(
                "about",
                QCoreApplication.translate("case_asking", "Qué se pide"),
                TextArea(2),
                required=True,
                value=about,
            ),
            Asked("channel", QCoreApplication.translate("case_asking", "Por qué medio"), channels),
            Asked("due", QCoreApplication.translate("case_asking", "Para cuándo"), PartialDate(whole=True)),
        ),
        follow=lambda panel, key: offer_phone(view, panel, key, "institution"),
    )


def _of_whom(view: CaseView, row: StepProgress | None, office: str) -> tuple[Asked, ...]:
    """Return who is asked, those of the step first, and their institution where the answer is awaited."""
    actors = row.step.actors if row is not None else ()
    roles = view.case.pack.roles
    order = [*actors, *(role for role in roles if role not in actors)]
    choices = [Choice(role, words(roles.get(role, {}))) for role in order]
    whom = QCoreApplication.translate("case_asking", "A quién")
    institution = QCoreApplication.translate("case_asking", "Institución")
    return (
        Asked("to_role", whom, SearchableChoice(choices), required=True, value=_role_asked(row)),
        Asked("institution", institution, TextLine(), value=office or None),
    )


def _role_asked(row: StepProgress | None) -> str | None:
    actors = row.step.actors if row is not None else ()
    return next((role for role in actors if role not in ("border_coord", "person")), None)


def _office_asked(view: CaseView, row: StepProgress | None) -> str:
    """Return the institution of whoever is asked, where the answer is awaited."""
    ours = row is None or row.ours or not row.waiting_for
    country = view.case.pack.jurisdiction if ours or row is None else row.waiting_for
    return view.institutions.get(country, {}).get(_role_asked(row) or "", "")


def ask_answer(view: CaseView, request: Fact) -> Asking:
    """Return what is asked when somebody answered."""
    about = str(request.value.get("about", "")) if isinstance(request.value, dict) else ""
    proof = QCoreApplication.translate("case_asking", "Número de oficio, correo, o quién contestó.")
    return Asking(
        QCoreApplication.translate("case_asking", "Respondieron: {about}").format(about=about),
        "",
        QCoreApplication.translate("case_asking", "Anotar la respuesta"),
        (
            Asked(
                "answer",
                QCoreApplication.translate("case_asking", "Qué respondieron"),
                TextArea(2),
                required=True,
            ),
            Asked(
                "at",
                QCoreApplication.translate("case_asking", "Cuándo"),
                moment_control(view),
                required=True,
                value=now_text(view),
            ),
            Asked("proof", QCoreApplication.translate("case_asking", "Con qué se prueba"), TextLine(), proof),
        ),
    )
