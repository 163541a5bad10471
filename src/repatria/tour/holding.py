"""What the tour shows must hold: each promise of its stories is looked up in the case, and a broken one stops it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pypdfium2

from repatria.domain.errors import ForeignRecipientError, StoryError
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.sending import send_cases
from repatria.services.paper.printing import filled_sheet
from repatria.services.practice.stories import Told

_AGAIN = ("P7.1", "P7.2", "P7.3")
_NOT_DONE = "Acta de entrega no realizada"


def hold(what: str, *, true: bool) -> None:
    """Stop the tour where something it shows does not hold."""
    if not true:
        raise StoryError(act=what, found="no")


def hold_act(desk: Desk, name: str, told: Told) -> None:
    """Hold what the act of a story called *name* must have done, just after it."""
    check = _AFTER.get(name)
    if check is not None:
        check(desk, case_of(desk, told.opened.id), told)


def hold_story(name: str, case: CaseFile) -> None:
    """Hold how a story ends."""
    if name == "adult":
        hold("the adult left freely", true=bool(case.state.of_type("left_by_own_decision")))
        return
    results = [fact for fact in case.state.of_type("form_submitted") if fact.value.get("form") == "F26"]
    hold("two hand-overs tried", true=len(results) == 2)
    hold("the girl was received", true=case.facts.value("F26.result") == "received")
    resolved = all(_row_resolved(case, step) for step in (*_AGAIN, "P8.2"))
    hold("the second hand-over closed what the first had reopened", true=resolved)


def hold_group(desk: Desk, group: Sequence[OpenedCase]) -> None:
    """Hold that the people of a group share what they share, and nothing else."""
    cases = [case_of(desk, one.id) for one in group]
    incidents = {str(case.value("incident") or "") for case in cases}
    hold("the three share one incident", true=len(incidents) == 1 and "" not in incidents)
    hold("each has a case of her own", true=len({case.code for case in cases}) == len(cases) == 3)
    ages = [case.value("child_or_doubt") for case in cases]
    hold("each goes the way of her age", true=ages == ["no", "yes", "doubt"])


def hold_border(desk: Desk, foreign: str, case: CaseId, folder: Path) -> None:
    """Hold that nothing is sealed to a post of another country."""
    before = set(folder.iterdir())
    try:
        send_cases(desk, Sending((case,), foreign), folder)
    except ForeignRecipientError:
        hold("a refused recipient leaves no file", true=set(folder.iterdir()) == before)
    else:
        hold("nothing is sealed to another country", true=False)


def _refused(desk: Desk, case: CaseFile, told: Told) -> None:
    found = [fact.value for fact in case.state.of_type("gate_refused")]
    hold("a gate refused", true=[said["gate"] for said in found] == ["G2"])
    hold("the refusal says what is missing", true=bool(found[0]["missing"]))
    [closed] = case.may("contact_origin_state").closed
    named = all(closed.gate.name.get(language) for language in ("es", "en"))
    hold("the gate has a name in both languages", true=named)


def _emergency(desk: Desk, case: CaseFile, told: Told) -> None:
    [said] = [fact.value for fact in case.state.of_type("emergency_act")]
    whole = all(said.get(name) for name in ("act", "reason", "sentence", "calls", "second_person", "to"))
    hold("the emergency act says what, why, who was called and who was there", true=whole)
    hold("it opens no absolute gate", true=case.may("contact_origin_state").way == "never")


def _not_received(desk: Desk, case: CaseFile, told: Told) -> None:
    hold("nobody received the girl", true=case.facts.value("F26.result") == "receiver_absent")
    hold("the reception is open again", true=not any(_row_resolved(case, step) for step in _AGAIN))
    bed = case.progress.of("step/P2.1")
    hold("a bed for tonight is asked now", true=bed is not None and bed.now and not bed.resolved)
    sheet = filled_sheet(desk, case.id, told.forms["nobody_waits"])
    hold("the act says that it did not take place", true=_NOT_DONE in _text(sheet.pdf))


def _in_bed(desk: Desk, case: CaseFile, told: Told) -> None:
    hold("the girl has a bed", true=_row_resolved(case, "P2.1"))
    hold("two emergencies were acted on", true=len(case.state.of_type("emergency_act")) == 2)


_AFTER: Mapping[str, Callable[[Desk, CaseFile, Told], None]] = {
    "refused": _refused,
    "night": _emergency,
    "nobody_waits": _not_received,
    "back_to_bed": _in_bed,
}
"""By the name of an act, what must hold after it."""


def _row_resolved(case: CaseFile, step: str) -> bool:
    row = case.progress.of(f"step/{step}")
    return row is not None and row.resolved


def _text(pdf: bytes) -> str:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        pages: list[Any] = [document[number] for number in range(len(document))]
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)
