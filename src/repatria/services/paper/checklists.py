"""What the printed checklist of a case says of each step: who, until when, why, and whether it is done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from repatria.documents.checklist import Checklist, PhaseLines, StepLine
from repatria.documents.dates import say_moment, say_stated
from repatria.documents.words import word
from repatria.domain.cases.protection import is_protected
from repatria.domain.protocol.clocks import Due
from repatria.domain.protocol.definition import Gate, Pack, Source
from repatria.domain.protocol.permissions import is_blocked
from repatria.domain.protocol.progress import StepProgress
from repatria.domain.protocol.sources import binding, examples
from repatria.domain.texts import say
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.institutions import Institutions, institutions_of, role_and_holder, weakly_read
from repatria.services.desk import Desk
from repatria.services.paper.tonight_lines import tonight_lines

_OURS = "Repatria"
_FIELD_CODE = re.compile(r"\s+\b[a-z]+_\w+")
"""A field's name in a data standard, as ``con_Consent``: nothing that anybody at a post can look up."""


def checklist_of(desk: Desk, case: CaseFile, language: str) -> Checklist:
    """Return what the checklist of *case* says, in *language*; of answers it holds the kind of place alone."""
    found = case.progress
    lines = _Lines(desk, case, institutions_of(desk, case), language)
    phases = []
    for phase in found.phases:
        steps = tuple(lines.line(row) for row in found.steps if row.step.phase == phase.phase.id)
        if steps:
            phases.append(PhaseLines(say(phase.phase.name, language), phase.resolved, phase.total, steps))
    protected = is_protected(case.facts)
    tonight = tonight_lines(desk, case, language)
    return Checklist(say(case.pack.name, language), case.pack.version, tuple(phases), protected, tonight)


def reasons(pack: Pack, sources: tuple[Source, ...]) -> list[Source]:
    """Return the sources that bind under *pack*."""
    return list(binding(sources, pack.jurisdiction))


@dataclass(frozen=True, slots=True)
class _Lines:
    """Says the steps of one case in one language."""

    desk: Desk
    case: CaseFile
    institutions: Institutions
    language: str

    @property
    def pack(self) -> Pack:
        return self.case.pack

    def line(self, row: StepProgress) -> StepLine:
        name = say(row.step.name, self.language) + (f" ({row.occurrence})" if row.occurrence else "")
        country = self.pack.jurisdiction if row.ours else row.waiting_for
        # A minimum goes on after its step: nobody asks for a decision before it is over.
        child = self.case.facts.may_be("child_or_doubt", "yes", "doubt")
        due = row.told[0] if row.told else None
        least = due is not None and due.minimum
        return StepLine(
            name=f"{row.step.id} · {name}",
            ticked=row.state == "done",
            who="; ".join(self._role(actor, country) for actor in row.step.actors),
            whom="; ".join(self._told(role, country) for role in row.tells(child=child)),
            until=self._until(due) if least or not row.resolved else "",
            why=self._why(row.step.sources),
            waiting_for="" if self._shut() else self._country(row.waiting_for),
            blocked="; ".join(self._gate(status.gate) for status in row.shut_by),
            done=self._done(row),
            past=due is not None and due.overdue and not row.resolved,
            at_once=due is not None and due.immediate,
            least=least,
            open=not row.resolved,
        )

    def _shut(self) -> bool:
        """Tell whether nobody of the country of origin may be asked: the sheet waits for none and says no why."""
        facts = self.case.facts
        return str(facts.value("side")) != "origin" and is_blocked(facts, "contact_origin_state")

    def _done(self, row: StepProgress) -> str:
        if not row.resolved:
            return ""
        record: Any = row.record.value if row.record is not None else None
        if isinstance(record, dict):
            when = say_stated(str(record.get("happened_at", "")), self.language)
            return word("done", self.language, when=when, who=self._role(str(record.get("by", "")), ""))
        closing = [one for form in row.step.closed_by for one in self.case.facts.of_form(form)]
        if not closing:
            return ""
        last = max(closing, key=lambda one: one.at)
        when = say_moment(self.desk.calendar.local(last.at), self.language)
        return word("done", self.language, when=when, who=last.form)

    def _role(self, role: str, country: str) -> str:
        """Return a role with the institution that holds it in *country*, as far as it is known."""
        name = say(self.pack.roles.get(role, {}), self.language) or role
        holder = self.institutions.get(country, {}).get(role, "")
        return role_and_holder(name, holder, " (", ")") if holder else name

    def _told(self, role: str, country: str) -> str:
        """Return whom to tell; an institution that nobody knows is to be verified."""
        if self.institutions.get(country, {}).get(role, ""):
            return self._role(role, country)
        return word("weakly_read", self.language, source=self._role(role, country))

    def _gate(self, gate: Gate) -> str:
        return f"{say(gate.name, self.language)} ({self._why(gate.sources)})"

    def _why(self, sources: tuple[Source, ...]) -> str:
        """Return each source once; a rule of this program is called a suggestion, never a text to lean on.

        Where nothing that binds here was read it says so, and names what is read elsewhere as an example.
        """
        said = list(dict.fromkeys(self._source(source) for source in reasons(self.pack, sources)))
        if not said:
            others = dict.fromkeys(
                f"{self._source(one)} ({self._country(one.jurisdiction)})"
                for one in examples(sources, self.pack.jurisdiction)
            )
            said = [word("to_verify", self.language)]
            said += [word("as_example", self.language, sources=", ".join(others))] if others else []
        return "; ".join(said)

    def _source(self, source: Source) -> str:
        if source.text == _OURS or source.text.startswith(f"{_OURS} ("):
            return source.text.replace(_OURS, word("our_rule", self.language), 1)
        text = _FIELD_CODE.sub("", source.text)
        return word("weakly_read", self.language, source=text) if weakly_read(source) else text

    def _country(self, code: str) -> str:
        country = self.desk.library.countries.get(code)
        return say(country.name, self.language) if country is not None else code

    def _until(self, due: Due | None) -> str:
        if due is None:
            return ""
        if due.immediate:
            return word("now", self.language)
        if due.at is None:
            return ""
        local: datetime = self.desk.calendar.local(due.at)
        said = say_moment(local, self.language, with_time=not due.by_day)
        return said if due.legal else f"{said} ({word('suggested', self.language)})"
