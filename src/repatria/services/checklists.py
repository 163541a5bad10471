"""What the printed checklist of a case says of each step: who, until when, why, and whether it is done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from repatria.documents.checklist import Checklist, PhaseLines, StepLine
from repatria.documents.dates import say_moment, say_stated
from repatria.documents.words import word
from repatria.domain.protocol.clocks import Due
from repatria.domain.protocol.definition import Gate, Pack, Source
from repatria.domain.protocol.progress import StepProgress
from repatria.domain.protocol.sources import binding, examples
from repatria.domain.texts import say
from repatria.services.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.services.institutions import Institutions, institutions_of, weakly_read

_OURS = "Repatria"
_FIELD_CODE = re.compile(r"\s+\b[a-z]+_\w+")
"""A field's name in a data standard, as ``con_Consent``: nothing that anybody at a post can look up."""


def checklist_of(desk: Desk, case: CaseFile, language: str) -> Checklist:
    """Return what the checklist of *case* says, in *language*; it holds no answer of any form."""
    found = case.progress
    lines = _Lines(desk, case, institutions_of(desk, case), language)
    phases = []
    for phase in found.phases:
        steps = tuple(lines.line(row) for row in found.steps if row.step.phase == phase.phase.id)
        if steps:
            phases.append(PhaseLines(say(phase.phase.name, language), phase.resolved, phase.total, steps))
    protected = case.facts.may_be("origin_block", "yes", "doubt")
    return Checklist(say(case.pack.name, language), case.pack.version, tuple(phases), protected)


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
        least = row.due is not None and row.due.minimum
        return StepLine(
            name=f"{row.step.id} · {name}",
            ticked=row.state == "done",
            who="; ".join(self._role(actor, country) for actor in row.step.actors),
            until=self._until(row.due) if least or not row.resolved else "",
            why=self._why(row.step.sources),
            waiting_for=self._country(row.waiting_for),
            blocked="; ".join(self._gate(status.gate) for status in row.blocked_by),
            done=self._done(row),
            past=row.due is not None and row.due.overdue and not row.resolved,
            least=least,
            open=not row.resolved,
        )

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
        return f"{name} ({holder})" if holder else name

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
