"""Events from one post to another, end to end: sealed, signed, proven, merged, durable; beside PouchDB."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from benchmarks.data import make_runs
from benchmarks.neighbours import pouchdb
from benchmarks.post import new_post
from benchmarks.rows import Row, Sizes, seconds
from repatria.domain.ids import CaseId
from repatria.services.cases import summaries
from repatria.services.desk import Desk
from repatria.services.exchange import receiving
from repatria.services.exchange.going import Sending
from repatria.services.exchange.posts import accept_card, own_card
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.packs import pack_for_country
from repatria.store.log.events import ingest

PER_CASE = 50
MOST_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Journey:
    """How long each part of one way takes, in seconds.

    *lines* is working out the lines of the list anew, *comparing* what the report says beside the counts: whose
    cases may be of one person, what is in dispute.
    """

    sealing: float
    proving: float
    entering: float
    lines: float
    comparing: float

    @property
    def whole(self) -> float:
        """Return what it takes until all that arrived is durable: lines and comparing begin after that."""
        return self.sealing + self.proving + self.entering


def exchanging(sizes: Sizes, folder: Path) -> list[Row]:
    """Send the same cases to a new post each round, in turns with the neighbour."""
    beside = pouchdb.is_here()
    journeys: list[Journey] = []
    theirs: list[float] = []
    with new_post(folder, "aqui") as here:
        cases = _fill(here, sizes.events)
        for number in range(min(sizes.rounds, MOST_ROUNDS)):
            journeys.append(_travel(folder, here, cases, sizes.events, f"alla-{number}"))
            if beside:
                theirs.append(pouchdb.documents_per_second(sizes.events))
    median = sorted(journeys, key=lambda one: one.whole)[len(journeys) // 2]
    rate = sizes.events / median.whole
    ratio = rate / statistics.median(theirs) if theirs else None
    lines = statistics.median(one.lines for one in journeys)
    comparing = statistics.median(one.comparing for one in journeys)
    compared = min(len(cases), receiving.COMPARED)
    parts = f"seal {median.sealing:.2f} s, prove {median.proving:.2f} s, enter {median.entering:.2f} s"
    name = pouchdb.NAME if beside else f"{pouchdb.NAME}: missing"
    return [
        Row(
            f"export then import {sizes.events:,} events ({parts})",
            rate,
            "events/s",
            name,
            ratio,
            ">= 20,000 events/s",
            rate >= 20_000,
        ),
        Row(
            f"then the lines of the {len(cases):,} cases in the list ({lines:.2f} s)",
            len(cases) / lines,
            "cases/s",
            "the import before it",
            lines / median.whole,
            "none",
            None,
        ),
        Row(
            f"then whose of {compared:,} cases may be of one person ({comparing:.2f} s)",
            compared / comparing,
            "cases/s",
            "the import before it",
            comparing / median.whole,
            "none",
            None,
        ),
    ]


def _fill(desk: Desk, events: int) -> tuple[CaseId, ...]:
    """Put cases into a post as if it had written them, under the protocol of its country."""
    pack = pack_for_country(desk, desk.country_code)
    opening = {
        "pack": pack.id,
        "pack_version": pack.version,
        "pack_digest": pack.digest,
        "post": desk.post,
        "practice": True,
    }
    runs = list(make_runs(events // PER_CASE, PER_CASE, opening=opening))
    with desk.writing() as connection:
        assert ingest(connection, runs).new == events
    return tuple(CaseId(part.split("/")[1]) for part, _, _ in runs[::2])


def _travel(folder: Path, here: Desk, cases: tuple[CaseId, ...], events: int, name: str) -> Journey:
    stick = folder / f"stick-{name}"
    stick.mkdir()
    with new_post(folder, name) as there:
        accept_card(here, own_card(there))
        accept_card(there, own_card(here))
        sending = Sending(cases, there.vault.device.id, protected=True, approved_by="Otra persona")
        moments: list[float] = []

        def refresh(desk: Desk, case_ids: Iterable[CaseId], progress: object = None) -> tuple[CaseId, ...]:
            moments.append(time.perf_counter())
            unread = summaries.after_commit(desk, case_ids)
            moments.append(time.perf_counter())
            return unread

        sealing = seconds(lambda: send_cases(here, sending, stick))
        (bundle,) = stick.iterdir()
        previews = []
        proving = seconds(lambda: previews.append(preview_bundle(there, bundle)))
        with patch.object(receiving, "after_commit", refresh):
            moments.append(time.perf_counter())
            report = receive_bundle(there, previews[0])
            moments.append(time.perf_counter())
        assert report.counts.new == events, report.counts
        assert not report.unread
        began, durable, listed, over = moments
        return Journey(sealing, proving, durable - began, listed - durable, over - listed)
