"""What is asked when somebody says of a step: done, tried, not applicable, refused, open again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.calendar import Calendar
from repatria.domain.cases.given import entry
from repatria.domain.cases.state import Fact
from repatria.domain.events.kinds import core_part
from repatria.domain.protocol.onward import gives_notice
from repatria.domain.protocol.progress import StepProgress
from repatria.domain.protocol.recording import KNOWN_BY, StepMark
from repatria.ui.case.panels.panel import Asked, Asking, Given, Panel
from repatria.ui.case.steps.step_rows import step_name
from repatria.ui.case.telling.call_words import last_call
from repatria.ui.case.telling.terms import act_words, capital, known_by_words, words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.date_time import DateTime
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import TextLine

_HERE = "border_coord"


def ask_done(view: CaseView, row: StepProgress) -> Asking:
    """Return what is asked when a step was done: by whom, when, and how we know."""
    ours = row.ours
    asking = QCoreApplication.translate("step_asking", "Hecho: {step}")
    answered = QCoreApplication.translate("step_asking", "Ya respondió: {step}")
    title = (asking if ours else answered).format(step=step_name(view, row))
    note = QCoreApplication.translate(
        "step_asking", "Lo hace quien le toca; usted anota quién fue y cómo lo sabe."
    )
    why = QCoreApplication.translate("step_asking", "Por qué se hizo con la salvaguarda cerrada")
    where = place_fields(view) if "place" in row.step.acts else ()
    call = last_call(view, row) if gives_notice(row) else None
    if call is not None and call.part != core_part(view.id):  # with somebody who may not be told
        call = None
    fields = [
        *where,
        *_told_field(row, call),
        *_actor_fields(view, row),
        _when_field(view, _called_at(view, call)),
        _known_field(view, row),
    ]
    reason = Asked("reason", why, TextArea(2), required=True)
    return Asking(
        title,
        note,
        QCoreApplication.translate("step_asking", "Anotar como hecho"),
        (*fields, reason) if row.blocked_by else tuple(fields),
        warning=_deviation_words(row),
        follow=lambda panel, key: _suggest(view, row, panel, key),
    )


def ask_attempted(view: CaseView, row: StepProgress) -> Asking:
    """Return what is asked when a step was tried in vain."""
    title = QCoreApplication.translate("step_asking", "Intentado: {step}").format(step=step_name(view, row))
    note = QCoreApplication.translate("step_asking", "El paso sigue por hacer; queda constancia del intento.")
    happened = QCoreApplication.translate("step_asking", "Qué pasó")
    fields = (*_actor_fields(view, row), _when_field(view), Asked("reason", happened, TextArea(2)))
    verb = QCoreApplication.translate("step_asking", "Anotar el intento")
    return Asking(title, note, verb, fields, follow=lambda panel, key: _suggest(view, row, panel, key))


def ask_reason(view: CaseView, row: StepProgress, state: str) -> Asking:
    """Return what is asked when a step does not apply, is refused by the person, or is opened again."""
    asked = {
        "not_applicable": (
            QCoreApplication.translate("step_asking", "No aplica: {step}"),
            QCoreApplication.translate("step_asking", "El paso deja de contar. Se puede volver a abrir."),
            QCoreApplication.translate("step_asking", "Por qué no aplica"),
            QCoreApplication.translate("step_asking", "Anotar que no aplica"),
        ),
        "refused": (
            QCoreApplication.translate("step_asking", "La persona no quiere: {step}"),
            QCoreApplication.translate(
                "step_asking",
                "Su no se respeta y se escribe con sus palabras. Puede cambiar de opinión cuando quiera.",
            ),
            QCoreApplication.translate("step_asking", "Qué dijo"),
            QCoreApplication.translate("step_asking", "Anotar su respuesta"),
        ),
        "open": (
            QCoreApplication.translate("step_asking", "Volver a abrir: {step}"),
            QCoreApplication.translate("step_asking", "Lo anotado antes se queda en la historia."),
            QCoreApplication.translate("step_asking", "Por qué se abre otra vez"),
            QCoreApplication.translate("step_asking", "Volver a abrir"),
        ),
    }
    title, note, label, verb = asked[state]
    reason = Asked("reason", label, TextArea(2), required=True)
    return Asking(title.format(step=step_name(view, row)), note, verb, (reason,))


def mark_of(view: CaseView, state: str, given: Given) -> StepMark:
    """Return what was given as the record of a step."""
    said = {key: str(value) for key, value in given.items()}
    if "happened_at" in said:
        said["happened_at"] = stated(said["happened_at"], view.case.facts.calendar)
    return StepMark(state, **said)


def place_fields(view: CaseView) -> tuple[Asked, ...]:
    """Return what asks to which kind of place the person was brought, and whose it is."""
    kinds = [Choice(kind, words(label)) for kind, label in view.lists.get("place_kind", {}).items()]
    where = QCoreApplication.translate("step_asking", "En qué clase de lugar duerme esta noche")
    whose = QCoreApplication.translate("step_asking", "Cuál es, o quién la recibe")
    hint = QCoreApplication.translate(
        "step_asking", "Nombre del lugar o de la institución. Nunca la dirección."
    )
    return (
        Asked("place_kind", where, SearchableChoice(kinds), required=True),
        Asked("to", whose, TextLine(), hint),
    )


def stated(text: object, calendar: Calendar) -> str:
    """Return a moment written at the post with the post's offset; nothing stays nothing."""
    moment = calendar.read(text)
    return calendar.local(moment).isoformat() if moment is not None else str(text or "")


def moment_control(view: CaseView) -> DateTime:
    """Return a control for a day and time whose *Ahora* takes the post's clock."""
    return DateTime(view.clock)


def now_text(view: CaseView) -> str:
    """Return the time at which something is asked, as the control shows it."""
    return view.clock().isoformat(timespec="minutes")[:16]


def _deviation_words(row: StepProgress) -> str:
    if not row.blocked_by:
        return ""
    acts = ", ".join(act_words(act) for act in row.step.acts)
    said = QCoreApplication.translate(
        "step_asking",
        "La salvaguarda está cerrada para {acts}. Anote esto solo si ya pasó: quedará como desvío, a la vista "
        "en el expediente.",
    )
    return said.format(acts=acts)


def _actor_fields(view: CaseView, row: StepProgress) -> tuple[Asked, ...]:
    roles = view.case.pack.roles
    order = [*row.step.actors, *(role for role in roles if role not in row.step.actors)]
    choices = [Choice(role, words(roles.get(role, {})) or role) for role in order]
    by = _first_actor(row)
    few: Control = SearchableChoice(choices)
    who = QCoreApplication.translate("step_asking", "Quién lo hizo")
    office = QCoreApplication.translate("step_asking", "Institución")
    name = QCoreApplication.translate("step_asking", "Nombre")
    return (
        Asked("by", who, few, required=True, value=by),
        Asked("institution", office, TextLine(), value=_office(view, row, by) or None),
        Asked("name", name, TextLine(), value=_name(view, by) or None),
    )


def _told_field(row: StepProgress, call: Fact | None) -> tuple[Asked, ...]:
    if not gives_notice(row):
        return ()
    whom = QCoreApplication.translate("step_asking", "A quién se avisó")
    hint = QCoreApplication.translate(
        "step_asking", "Nombre, función o guardia de turno: a quién se le podrá preguntar."
    )
    # What passed a closed safeguard is noted even by whoever does not know this.
    told = str(entry(call.value, "to") or "") if call is not None else ""
    return (Asked("notified", whom, TextLine(), hint, required=not row.blocked_by, value=told or None),)


def _called_at(view: CaseView, call: Fact | None) -> str:
    """Return when the notice was given, where it was a call noted before; else nothing."""
    calendar = view.case.facts.calendar
    at = calendar.read(entry(call.value, "at") or call.wall) if call is not None else None
    return calendar.local(at).isoformat(timespec="minutes")[:16] if at is not None else ""


def _when_field(view: CaseView, at: str = "") -> Asked:
    when = QCoreApplication.translate("step_asking", "Cuándo pasó")
    return Asked("happened_at", when, moment_control(view), required=True, value=at or now_text(view))


def _known_field(view: CaseView, row: StepProgress) -> Asked:
    ways = [way for way in KNOWN_BY if row.ours or way != "did"]
    known = ChoiceButtons([Choice(way, capital(known_by_words(way))) for way in ways])
    how = QCoreApplication.translate("step_asking", "Cómo lo sabemos")
    hint = QCoreApplication.translate(
        "step_asking", "Algunas salvaguardas solo se abren con un documento o un envío."
    )
    mine = _first_actor(row) == _HERE and row.ours
    return Asked("known_by", how, known, hint, required=True, value="did" if mine else None)


def _first_actor(row: StepProgress) -> str:
    if row.ours and _HERE in row.step.actors:
        return _HERE
    return row.step.actors[0] if row.step.actors else ""


def _office(view: CaseView, row: StepProgress, role: str) -> str:
    if role == _HERE and row.ours:
        return view.post
    country = view.case.pack.jurisdiction if row.ours else row.waiting_for
    return view.institutions.get(country, {}).get(role, "")


def _name(view: CaseView, role: str) -> str:
    return view.names.get(view.me, "") if role == _HERE else ""


def _suggest(view: CaseView, row: StepProgress, panel: Panel, key: str) -> None:
    """Follow a change of role with its institution and name."""
    if key != "by":
        return
    role = str(panel.value("by") or "")
    panel.fields["institution"].set_value(_office(view, row, role) or None)
    panel.fields["name"].set_value(_name(view, role) or None)
