"""Four people whose ways through the protocol are known to the hour, so that every figure can be counted by hand.

All begin on Thursday 5 March 2026 at 16:10 at the post; a day counts from there.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from repatria.content.library import load_library
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.monitoring.definition import Indicator
from repatria.domain.monitoring.looking import Looking
from repatria.domain.monitoring.measuring import Measured, measure
from repatria.domain.monitoring.summing import Figure, sum_up
from tests.domain.protocol.packs import POST, START, Case, open_case

LIBRARY = load_library(Path(__file__).parents[3] / "forms")
NOW = START + timedelta(days=150)
"""When everybody is looked at."""


def after(days: float = 0, hours: float = 0) -> datetime:
    return START + timedelta(days=days, hours=hours)


def done(case: Case, step: str, at: datetime) -> None:
    """Let a step be done, and noted, at that moment."""
    case.now = at
    said = {"state": "done", "by": "border_coord", "known_by": "did", "happened_at": at.isoformat()}
    case.say(f"step/{step}", said)


def fill(case: Case, form: str, at: datetime, **answers: object) -> None:
    """Let a form be filled at that moment."""
    case.now = at
    case.submit(form, at, **answers)


def girl() -> Case:
    """A girl with whom everything is done as the protocol says; she is home on the 20th day."""
    case = open_case(child="yes")
    for step, at in (("P0.1", after()), ("P0.3", after(hours=1)), ("P2.1", after(hours=5))):
        done(case, step, at)
    fill(case, "F01", after(), interpreter_needed="yes")
    fill(case, "F02b", after(hours=2), vetted_by="CRM", undertaking="yes")
    fill(case, "F03", after(hours=5), place_kind="shelter", received_at=after(hours=5).isoformat())
    fill(case, "F04C", after(hours=6), screening_result="possible", purpose=["forced_labour", "sexual"])
    fill(case, "F10", after(2), appointed="yes")
    fill(case, "F05", after(3))
    fill(case, "F11C", after(4), result="no_indication")
    fill(case, "F14", after(6), nationality_asked_at=after(6).isoformat())
    fill(case, "F14_reply", after(9), replied_at=after(9).isoformat(), result="confirmed")
    fill(case, "F11C", after(10), result="no_indication")
    fill(case, "F16", after(11), overall="low", destination_signed="yes", origin_signed="yes")
    fill(case, "F17", after(11), agrees_to_receive="yes")
    fill(case, "F18", after(12), result="return_family", decided_on="2026-03-17")
    fill(case, "F20", after(13), decision="return", decided_at=after(13).isoformat())
    goes_home(case, after(20))
    fill(case, "F28", after(20, 10), arrived="arrived", notified_at=after(20, 10).isoformat())
    return case


def boy() -> Case:
    """A boy with whom much is late: told after five hours, heard without a guardian, home before it was weighed."""
    case = open_case(child="doubt")
    for step, at in (("P0.1", after()), ("P0.3", after(hours=5)), ("P2.1", after(hours=9))):
        done(case, step, at)
    fill(case, "F01", after(), interpreter_needed="no")
    fill(case, "F04C", after(hours=6), screening_result="possible")
    fill(case, "F05", after(1))
    fill(case, "F10", after(2), appointed="yes")
    fill(case, "F20", after(8), decision="return", decided_at=after(8).isoformat())
    goes_home(case, after(18), trained="no", within="no")
    fill(case, "F18", after(19), result="return_family", decided_on="2026-03-24")
    fill(case, "F28", after(19, 6), arrived="arrived", notified_at=after(19, 6).isoformat())
    return case


def woman() -> Case:
    """A woman asked about before anybody asked her what she fears; it is unsafe, and she stays."""
    case = open_case(child="no")
    for step, at in (
        ("P0.1", after()),
        ("P2.1", after(hours=20)),
        ("P0.4", after(hours=1)),
        ("P1.3", after(12)),
    ):
        done(case, step, at)
    fill(case, "F01", after(), interpreter_needed="yes")
    fill(case, "F03", after(hours=1), place_kind="police_cell", received_at=after(hours=1).isoformat())
    fill(case, "F03", after(2), place_kind="shelter", received_at=after(2).isoformat())
    fill(case, "F04", after(hours=3), screening_result="possible", purpose=["sexual"])
    fill(case, "F14", after(1), nationality_asked_at=after(1).isoformat())
    fill(case, "F11", after(2), result="indication")
    fill(case, "F05", after(3))
    fill(case, "F12", after(3), waived="no", ended="yes")
    fill(case, "F16", after(9), overall="unacceptable")
    fill(case, "F20", after(10), decision="stay", decided_at=after(10).isoformat())
    fill(case, "F34", after(15), about=["delay"], answered_at=after(19).isoformat())
    fill(case, "F34", after(30), about=["place"])
    case.happen(
        "deviation",
        {"gates": ["G2"], "act": "contact_origin_state", "reason": "x", "happened_at": after(1).isoformat()},
    )
    return case


def man() -> Case:
    """A man who has just come: of him nothing is known yet but that he may be a victim."""
    case = open_case(child="no")
    done(case, "P0.1", after())
    fill(case, "F04", after(hours=4), screening_result="possible")
    return case


def goes_home(case: Case, at: datetime, *, trained: str = "yes", within: str = "yes") -> None:
    """Let a case end in a hand-over at that moment."""
    fill(case, "F21", at - timedelta(days=3), agrees="yes")
    fill(case, "F22", at - timedelta(days=3), accepts="yes", within_hours=within)
    fill(case, "F23", at - timedelta(days=2), approved="yes", escort_child_trained=trained)
    fill(case, "F24", at - timedelta(days=1), consent_ok="yes")
    fill(case, "F26", at, result="received", receiver_is_named="yes", receiving_id_checked="yes")


def look(case: Case, now: datetime = NOW, pack: str = "gtm") -> Looking:
    facts = CaseFacts(case.state, LIBRARY.forms, now, POST, family_block=case.family_block)
    return Looking(LIBRARY.packs[pack], facts)


def of(name: str) -> Indicator:
    return LIBRARY.indicators[name]


def said(name: str, *cases: Case) -> list[Measured]:
    """Return what cases say for an indicator until now."""
    found = [one for case in cases for one in measure(of(name), look(case))]
    return [one for one in found if one.day <= NOW.date()]


def figure(name: str, *cases: Case) -> Figure:
    return sum_up(of(name), said(name, *cases))
