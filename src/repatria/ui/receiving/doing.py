"""What receiving does on the store's thread: enter, then read what a report in words needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from repatria.domain.errors import RepatriaError, StoppedError
from repatria.domain.events.disagreements import Disagreement
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.services.cases.settling import settle_disagreement
from repatria.services.desk import Desk
from repatria.services.exchange.copying import CopyTold, copy_before
from repatria.services.exchange.previews import Preview, put_back
from repatria.services.exchange.receiving import Report
from repatria.services.exchange.register import SentBundle, lines_of, sent_bundles
from repatria.services.packets.brought import receive_bundle
from repatria.store.lists.cases import CaseLine
from repatria.store.steps import nobody
from repatria.ui.case.view import CaseView, look
from repatria.ui.watching import Watch

MOST_VIEWS = 50
"""Cases whose differences are shown here at once; the others are settled in the case."""


@dataclass(frozen=True)
class Entered:
    """What a *device* sent: a report, the cases it names, those with differences as a page shows them, receipts.

    *copied* says whether the vault was copied before.
    """

    report: Report
    created: str
    new: tuple[CaseLine, ...]
    known: tuple[CaseLine, ...]
    views: tuple[CaseView, ...]
    acknowledged: tuple[SentBundle, ...]
    device: str
    copied: CopyTold = ""


def enter(desk: Desk, preview: Preview, watch: Watch, catching_up: Progress = nobody) -> Entered:
    """Receive what was shown and return the report; when somebody stops it, let go of the file.

    Once it has entered *catching_up* is told how many cases' lines follow.
    """
    before = _acknowledged(desk)
    try:
        copied = copy_before(desk, [preview], watch.progress, lambda: watch.cancelled)
        # how far it enters nobody counts: that the vault is copied must not look as if all were done
        watch.progress(0, 0)
        report = receive_bundle(
            desk, preview, catching_up, cancelled=lambda: watch.cancelled, landing=watch.progress
        )
    except StoppedError:
        put_back(preview)
        raise
    fresh = tuple(one for one in sent_bundles(desk) if one.bundle in _acknowledged(desk) - before)
    return Entered(
        report,
        preview.created,
        lines_of(desk, report.cases_new),
        lines_of(desk, report.cases_known),
        views_of(desk, report.disagreements),
        fresh,
        preview.verified.manifest.sender.device,
        copied,
    )


def views_of(desk: Desk, found: Iterable[Disagreement]) -> tuple[CaseView, ...]:
    """Return the cases in which there are differences, as far as this person may see them."""
    views = []
    for case_id in list(dict.fromkeys(case_of_part(one.part) for one in found))[:MOST_VIEWS]:
        try:
            views.append(look(desk, case_id))
        except RepatriaError:
            continue  # not for this person, or its protocol is not here: the report says so
    return tuple(views)


def settle(desk: Desk, case_id: CaseId, one: Disagreement, value: object, reason: str) -> CaseView:
    """Let *value* stand, and return the case as it is then."""
    settle_disagreement(desk, case_id, one.part, one.path, value, reason)
    return look(desk, case_id)


def case_of_part(part: str) -> CaseId:
    """Return the case to which a part belongs."""
    return CaseId(part.split("/")[1])


def _acknowledged(desk: Desk) -> set[str]:
    return {one.bundle for one in sent_bundles(desk) if one.fate == "acknowledged"}
