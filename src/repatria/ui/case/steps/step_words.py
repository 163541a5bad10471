"""Everything the card of one step says, in words: what, who, until when, why, on what paper, and what closes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from repatria.domain.countries import Country
from repatria.domain.protocol.definition import Source as PackSource
from repatria.domain.protocol.progress import StepProgress
from repatria.domain.protocol.sources import examples
from repatria.services.cases.institutions import role_and_holder
from repatria.ui.case.steps.alert_words import AlertWords, alert_words
from repatria.ui.case.steps.clock_words import ClockWords, clock_words
from repatria.ui.case.steps.done_elsewhere import elsewhere_words
from repatria.ui.case.steps.referrals import filled_for, told_already, whom
from repatria.ui.case.steps.step_acts import acts_of
from repatria.ui.case.steps.step_rows import due_words, shown_state, step_name, waiting_words
from repatria.ui.case.telling.call_words import last_call_words
from repatria.ui.case.telling.gate_words import GateLine, gate_lines, opened_here
from repatria.ui.case.telling.header_words import country_words
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.path_words import how_known
from repatria.ui.case.telling.source_words import why_words
from repatria.ui.case.telling.terms import act_words, form_called, form_name, words
from repatria.ui.case.telling.withheld_words import ask_whether_urgent
from repatria.ui.case.view import CaseView, FilledForm
from repatria.ui.source_words import source_words
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.source_link import Source
from repatria.ui.widgets.states import State, word_of


@dataclass(frozen=True, slots=True)
class FormLine:
    """A form that the step asks, as buttons call it, and what was already filled of it: (member, words, state)."""

    form: str
    title: str
    called: str
    filled: tuple[tuple[str, str, State], ...] = ()


@dataclass(frozen=True, slots=True)
class CardWords:
    """The card of one step; *lead* is what must be done this minute, *whom* to tell.

    *already* is what was done for it at once or by a referral, *notes* are (label, words).
    """

    path: str
    title: str
    phase: str
    state: State
    state_words: str
    lead: str
    whom: tuple[str, ...]
    what: str
    notes: tuple[tuple[str, str], ...]
    who: tuple[str, ...]
    waiting: str
    clocks: tuple[ClockWords, ...]
    why: tuple[Source, ...]
    examples: tuple[Source, ...]
    countries: tuple[Country, ...]
    forms: tuple[FormLine, ...]
    alerts: tuple[AlertWords, ...]
    gates: tuple[GateLine, ...]
    gated_acts: str
    opens: tuple[str, ...]
    recorded: str
    already: tuple[str, ...]
    elsewhere: str
    primary: Act | None
    acts: tuple[Act, ...]


def card_words(view: CaseView, row: StepProgress) -> CardWords:
    """Return what the card of a step says."""
    step, pack = row.step, view.case.pack
    phase = next((one for one in pack.phases if one.id == step.phase), None)
    state = shown_state(view, row)
    primary, others = acts_of(view, row)
    return CardWords(
        path=row.path,
        title=step_name(view, row),
        phase=words(phase.name) if phase else "",
        state=state,
        state_words=_until(view, row) if state == State.DUE else word_of(state),
        lead=_lead(view, row),
        whom=whom(view, row),
        what=_what(view, row),
        notes=tuple(_notes(view, row)),
        who=tuple(_who(view, row)),
        waiting=waiting_words(view, row),
        clocks=tuple(clock_words(view, due) for due in row.told if row.ours),
        why=why_words(view, step.sources),
        examples=tuple(_example(view, one) for one in examples(step.sources, pack.jurisdiction)),
        countries=view.countries,
        forms=tuple(_forms(view, row)),
        alerts=alert_words(view, row),
        gates=gate_lines(view, row.blocked_by, row.step.id) if row.ours else (),
        gated_acts=", ".join(act_words(act) for act in step.acts),
        opens=opened_here(view, row),
        recorded=_recorded(view, row),
        already=(*last_call_words(view, row), *told_already(view, row)),
        elsewhere=elsewhere_words(view, row),
        primary=primary,
        acts=tuple(others),
    )


def _lead(view: CaseView, row: StepProgress) -> str:
    if row.guessed:
        return ask_whether_urgent(view)
    return words(row.step.now_words) if row.now else ""


def role_words(view: CaseView, role: str, country: str) -> str:
    """Return a role with the institution that holds it, as far as known; the post's own is *usted*."""
    name = words(view.case.pack.roles.get(role, {})) or role
    if role == "border_coord" and country == view.case.pack.jurisdiction:
        return QCoreApplication.translate("case_steps", "Usted, en este puesto")
    holder = view.institutions.get(country, {}).get(role, "")
    return role_and_holder(name, holder, ": ") if holder else name


def _what(view: CaseView, row: StepProgress) -> str:
    """Return what to do: with a child or in doubt its own words, where the protocol has them."""
    variant = row.step.variants.get(str(view.case.facts.value("side")))
    child, do = (variant.child, variant.do) if variant else (row.step.child, row.step.do)
    return (words(child) if view.child != "no" else "") or words(do)


def _until(view: CaseView, row: StepProgress) -> str:
    """Return until when a step is due, as its chip says it in the row of others."""
    said = due_words(view, row.told[0])
    return said[:1].lower() + said[1:]


def _notes(view: CaseView, row: StepProgress) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    minors, consent = words(row.step.minors), words(row.step.consent)
    if minors and view.child != "no":
        found.append((QCoreApplication.translate("case_steps", "Si es NNA"), minors))
    if consent:
        found.append((QCoreApplication.translate("case_steps", "Consentimiento"), consent))
    return found


def _who(view: CaseView, row: StepProgress) -> list[str]:
    country = view.case.pack.jurisdiction if row.ours else row.waiting_for
    return [role_words(view, actor, country) for actor in row.step.actors]


def _example(view: CaseView, source: PackSource) -> Source:
    """Return a text of another country, named with it: nobody knows the laws of all neighbours by their letters."""
    said = source_words(source)
    return replace(said, title=f"{said.title} · {country_words(view, source.jurisdiction)}")


def _forms(view: CaseView, row: StepProgress) -> list[FormLine]:
    found = []
    for name in (*row.step.forms, *view.beside.get(row.step.id, ())):
        form = view.form_of(name)
        if form is not None:
            filled = tuple(_filled(view, filled_for(view, row, name)))
            found.append(FormLine(name, form_name(form), form_called(form), filled))
    return found


def _filled(view: CaseView, filled: Sequence[FilledForm]) -> list[tuple[str, str, State]]:
    return [(one.member, *filled_words(view, one)) for one in filled]


def filled_words(view: CaseView, one: FilledForm) -> tuple[str, State]:
    """Return how far a filled form is, in words and as a state."""
    if one.correction or (one.draft and one.submitted_at):
        kept = QCoreApplication.translate("case_steps", "terminado, en corrección")
        here = QCoreApplication.translate("case_steps", "terminado; corrección sin guardar en este equipo")
        return here if one.draft else kept, State.ATTEMPTED
    if one.draft:
        left = QCoreApplication.translate("case_steps", "sin terminar en este equipo")
        return left, State.ATTEMPTED
    if not one.submitted_at:
        return QCoreApplication.translate("case_steps", "guardado, sin terminar"), State.ATTEMPTED
    when = say_stated(one.submitted_at, view.case.facts.calendar, view.now)
    return QCoreApplication.translate("case_steps", "completo, {when}").format(when=when), State.DONE


def _recorded(view: CaseView, row: StepProgress) -> str:
    if row.record is None or not isinstance(row.record.value, dict):
        return ""
    said = row.record.value
    when = say_stated(said.get("happened_at"), view.case.facts.calendar, view.now)
    role = words(view.case.pack.roles.get(str(said.get("by", "")), {}))
    how, name = how_known(view, said, row.record.author), str(said.get("name", ""))
    who = view.names.get(row.record.author, "")
    noted = QCoreApplication.translate("case_steps", "lo anotó {who}").format(who=who) if who else ""
    state = str(said.get("state", ""))
    again = QCoreApplication.translate("case_steps", "vuelto a abrir")
    word = {"open": again, "attempted": word_of(State.ATTEMPTED), "waiting": word_of(State.WAITING)}
    notified = QCoreApplication.translate("case_steps", "se avisó a {whom}")
    whom = notified.format(whom=said["notified"]) if said.get("notified") else ""
    told = [
        word.get(state, ""),
        whom,
        when,
        "" if name and how.endswith(name) else name,
        role,
        str(said.get("institution", "")),
        how,
    ]
    told += [str(said.get("reason", "")), noted]
    return " · ".join(dict.fromkeys(part for part in told if part))
