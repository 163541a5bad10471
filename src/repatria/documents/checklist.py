"""The protocol checklist of one case: each step by phase, who, until when, why, a box and room to sign."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.documents.blocks import Block, CheckRow, Words, heading, title
from repatria.documents.fonts import SEMIBOLD
from repatria.documents.paper import MM, Paper
from repatria.documents.sheet import Identity, Leaf, draw_sheets
from repatria.documents.signing import Signer, signatures, signed_together
from repatria.documents.words import word


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step as the sheet says it; empty words are left out. *blocked* names closed safeguards.

    *past*: the limit is over; *least*: it is a minimum, as of a time to reflect; *at_once*: now, and no date.
    *open*: still to do, with room to say by hand who did it and when.
    """

    name: str
    ticked: bool
    who: str = ""
    whom: str = ""
    until: str = ""
    why: str = ""
    waiting_for: str = ""
    blocked: str = ""
    done: str = ""
    past: bool = False
    at_once: bool = False
    least: bool = False
    open: bool = True


@dataclass(frozen=True, slots=True)
class PhaseLines:
    """One phase with its steps."""

    name: str
    done: int
    total: int
    steps: tuple[StepLine, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """What the sheet holds, *tonight* first of all; nothing of level L4 ever comes here."""

    protocol: str
    version: str
    phases: tuple[PhaseLines, ...]
    protected: bool = False
    tonight: tuple[str, ...] = ()


def checklist_pdf(checklist: Checklist, identity: Identity, paper: Paper) -> bytes:
    """Return the checklist as a PDF."""
    return draw_sheets([checklist_leaf(checklist, identity, paper)], paper)


def checklist_leaf(checklist: Checklist, identity: Identity, paper: Paper) -> Leaf:
    """Return the checklist as a sheet to be drawn among others."""
    language = identity.language
    people = [Signer(word(who, language)) for who in ("coordinator", "supervisor")]
    signed: list[Block] = [Words("", before=4 * MM, after=0), signatures(people, language)]
    return Leaf(signed_together(_sections(checklist, language), signed, paper), identity)


def _sections(checklist: Checklist, language: str) -> list[list[Block]]:
    head: list[Block] = [
        title(word("checklist", language)),
        Words(word("protocol", language, name=checklist.protocol, version=checklist.version)),
    ]
    if checklist.protected:
        head.append(Words(word("protected", language)))
    head += [Words(line, font=SEMIBOLD) for line in checklist.tonight]
    return [head, *(_phase(phase, language) for phase in checklist.phases)]


def _phase(phase: PhaseLines, language: str) -> list[Block]:
    name = word("phase_done", language, name=phase.name, done=phase.done, all=phase.total)
    return [heading(name), *(_row(step, language) for step in phase.steps)]


def _row(step: StepLine, language: str) -> CheckRow:
    facts = (
        ("who", {"who": step.who}, step.who),
        ("whom", {"whom": step.whom}, step.whom),
        ("why", {"why": step.why}, step.why),
        ("waiting_for", {"whom": step.waiting_for}, step.waiting_for),
        ("blocked", {"what": step.blocked}, step.blocked),
    )
    details = [word(key, language, **given) for key, given, shown in facts if shown]
    if step.done:
        details.insert(0, step.done)
    kind = "at_least" if step.least else "past" if step.past else "until"
    margin = word(kind, language, until=step.until) if step.until and not step.at_once else step.until
    by_hand = (word("done_at", language), word("initials", language)) if step.open else ()
    return CheckRow(step.name, tuple(details), ticked=step.ticked, margin=margin, by_hand=by_hand)
