"""What one receiving came to, post by post in numbers: the same on the screen and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from repatria.documents.received import FromPost, NotReceived, Outcome
from repatria.domain.events.kinds import erased_part
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.services.exchange.asked_erasures import AskedHere, asked_here
from repatria.services.exchange.copying import CopyTold
from repatria.services.exchange.gaps import Gap, gaps_here
from repatria.services.exchange.gathering import Refused
from repatria.services.exchange.together import Received


def outcome_of(
    desk: Desk,
    received: Sequence[Received],
    refused: Iterable[Refused],
    left: int = 0,
    copied: CopyTold = "",
) -> Outcome:
    """Return what came of it; a case that two files brought counts once.

    *copied* says whether the vault was copied before.
    """
    desk.need("see")
    senders: dict[str, list[Received]] = {}
    for one in received:
        senders.setdefault(one.preview.verified.manifest.sender.device, []).append(one)
    gaps, asked = gaps_here(desk), asked_here(desk, desk.read())
    posts = tuple(_from_post(device, files, gaps, asked) for device, files in senders.items())
    return Outcome(posts, tuple(map(_not_received, refused)), left, copied)


def _from_post(
    device: str, files: Sequence[Received], gaps: Sequence[Gap], asked: Sequence[AskedHere]
) -> FromPost:
    counted = [one.report.counts for one in files]
    waiting = [one for one in asked if any(erased_part(one.case) in counts.parts for counts in counted)]
    gained = {part.split("/")[1] for counts in counted for part in counts.parts if part.startswith("case/")}
    fresh = {case for one in files for case in one.report.cases_new}
    shown = {case for one in files for case in one.preview.cases_shown}
    found = {(each.part, each.path) for one in files for each in one.report.disagreements}
    directories = [one.report.directory for one in files if one.report.directory is not None]
    persons = [one.report.persons for one in files if one.report.persons is not None]
    return FromPost(
        files[0].report.post,
        files=len(files),
        already=sum(one.report.already for one in files),
        new=sum(counts.new for counts in counted),
        cases_new=len(_gained(fresh, gained)),
        cases_changed=len(_gained(shown - fresh, gained)),
        differences=len(found),
        settled=len({each for one in files for each in one.report.settled}),
        waiting=sum(counts.waiting for counts in counted),
        erased=len({case for one in files for case in one.report.erased}),
        erased_waiting=len(waiting),
        erased_asked_by=tuple(dict.fromkeys(one.post for one in waiting)),
        set_apart=sum(counts.bad for counts in counted),
        lacking=tuple(gap.made for gap in gaps if gap.device == device),
        directory=max((came.version for came in directories if came.taken), default=0),
        directory_kept=any(came.is_refused for came in directories),
        directory_forgot=len({name for came in directories if came.heard for name in came.heard.forgotten}),
        signers_kept=any(came.refused or came.clashing for came in persons),
    )


def _gained(cases: set[CaseId], gained: set[str]) -> set[CaseId]:
    return {case for case in cases if case in gained}


def _not_received(one: Refused) -> NotReceived:
    return NotReceived(one.called, type(one.error).__name__, str(one.error.facts.get("post", "")))
