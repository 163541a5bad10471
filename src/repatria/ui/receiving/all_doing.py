"""What receiving everything does on the store's thread: file after file, then what its report needs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject

from repatria.documents.received import Outcome
from repatria.domain.errors import RepatriaError, StoppedError
from repatria.domain.ids import CaseId
from repatria.services.cases.duplicates import Suspected
from repatria.services.desk import Desk as Work
from repatria.services.exchange.asked_erasures import AskedHere, asked_here
from repatria.services.exchange.copying import CopyTold, copy_before
from repatria.services.exchange.directory_came import DirectoryCame
from repatria.services.exchange.erasing_after_all import erase_after_all
from repatria.services.exchange.everything import Everything, put_all_back
from repatria.services.exchange.files_came import FilesCame
from repatria.services.exchange.gathering import Refused
from repatria.services.exchange.opened_twice import OpenedTwice, opened_twice
from repatria.services.exchange.outcome import outcome_of
from repatria.services.exchange.persons_came import PersonsCame
from repatria.services.exchange.register import SentBundle, lines_of, sent_bundles
from repatria.services.exchange.said_elsewhere import of_whom_another_is_away
from repatria.services.exchange.settled_there import SettledThere
from repatria.services.exchange.together import Received, Shown
from repatria.services.packets.brought import receive_next
from repatria.store.lists.cases import CaseLine
from repatria.ui.pages import Desk
from repatria.ui.receiving.doing import case_of_part
from repatria.ui.stages import Stage, in_stages
from repatria.ui.watching import Watch


@dataclass(frozen=True, slots=True)
class ByLine:
    """A sender of what was fetched from a place, which is answered by the same place."""

    device: str
    post: str
    place: str
    called: str


@dataclass(frozen=True, slots=True)
class ByHand:
    """A sender whose files came on a stick or in a folder: its receipt goes as one sends."""

    device: str
    post: str


@dataclass(frozen=True, slots=True)
class AllEntered:
    """What became of everything: numbers, cases with their new differences, receipts that came, whom to answer."""

    outcome: Outcome
    refused: tuple[Refused, ...]
    new: tuple[CaseLine, ...]
    known: tuple[CaseLine, ...]
    differences: dict[str, int]
    acknowledged: tuple[SentBundle, ...]
    answers: tuple[ByLine, ...]
    by_hand: tuple[ByHand, ...] = ()
    """Who sent cases and got no way to answer by a line; what brought only receipts asks for none."""
    suspects: tuple[Suspected, ...] = ()
    """Cases that may be of one person, each two once."""
    directories: tuple[DirectoryCame, ...] = ()
    """What became of the country's directory, where a file brought one that is news."""
    persons: tuple[PersonsCame, ...] = ()
    """What came of who signs at which post, where it is news."""
    asked: tuple[AskedHere, ...] = ()
    """The erasures of others that wait for a person here."""
    elsewhere: tuple[CaseId, ...] = ()
    """The cases that came whose person has another case that is not here, once all has entered."""
    settled: tuple[SettledThere, ...] = ()
    """The differences that other posts settled, of what stood or was said here."""
    files: tuple[Path, ...] = ()
    """Where the files were found that were received."""
    twice: tuple[OpenedTwice, ...] = ()
    """The cases of which another opening came, once all has entered."""
    attached: tuple[FilesCame, ...] = ()
    """What became of the files of cases that came."""


@dataclass
class Run:
    """One receiving of everything, while it is under way."""

    received: list[Received] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    left: int = 0
    before: frozenset[str] = frozenset()
    copied: CopyTold = ""


def enter_all(
    owner: QObject,
    desk: Desk,
    everything: Everything,
    watch: Watch,
    done: Callable[[AllEntered], None],
    failed: Callable[[RepatriaError], None],
    after: Callable[[], None],
) -> None:
    """Receive file after file, each a job of its own so that whoever saves gets in between; then read the report."""
    tasks, work, run = desk.tasks, desk.work, Run()
    total = len(everything.files)

    def begin(_: object) -> None:
        run.before = _acknowledged(work)
        with suppress(StoppedError):  # then each file is let go of in its turn
            files = [one.preview for one in everything.files]
            run.copied = copy_before(work, files, watch.progress, lambda: watch.cancelled)
            watch.progress(0, total)

    def entering(place: int, shown: Shown) -> Stage:
        def one(_: object) -> None:
            _enter_one(work, run, shown, watch)
            with suppress(StoppedError):
                watch.progress(place + 1, total)

        return tasks.run, one

    stages: list[Stage] = [(tasks.run, begin)]
    stages += [entering(place, shown) for place, shown in enumerate(everything.files)]
    stages.append((tasks.run, lambda _: _erase(work, everything, run)))
    stages.append((tasks.run, lambda _: _told(work, everything, run)))
    in_stages(owner, stages, done, failed, after)


def _enter_one(work: Work, run: Run, shown: Shown, watch: Watch) -> None:
    """Receive one file; once it is stopped, this one and the others are let go of and counted."""
    outcome: Received | Refused | None = None
    if not watch.cancelled:
        with suppress(StoppedError):
            outcome = receive_next(work, shown, cancelled=lambda: watch.cancelled)
    if outcome is None:
        put_all_back([shown])
        run.left += 1
    elif isinstance(outcome, Received):
        run.received.append(outcome)
    else:
        run.refused.append(outcome)


def _erase(work: Work, everything: Everything, run: Run) -> None:
    run.received = list(erase_after_all(work, everything.known_if_all(run.received), run.received))


def _told(work: Work, everything: Everything, run: Run) -> AllEntered:
    refused = (*everything.refused, *run.refused)
    fresh = dict.fromkeys(case for one in run.received for case in one.report.cases_new)
    known = dict.fromkeys(case for one in run.received for case in one.report.cases_known)
    now = _acknowledged(work)
    return AllEntered(
        outcome_of(work, run.received, refused, run.left, run.copied),
        refused,
        lines_of(work, fresh),
        lines_of(work, [case for case in known if case not in fresh]),
        _differences(run),
        tuple(one for one in sent_bundles(work) if one.bundle in now - run.before),
        _answers(run),
        _by_hand(run),
        _suspects(run),
        tuple(dict.fromkeys(came for one in run.received if (came := one.report.directory))),
        tuple(dict.fromkeys(who for one in run.received if (who := one.report.persons))),
        asked_here(work, work.read()),
        of_whom_another_is_away(work, dict.fromkeys((*fresh, *known))),
        tuple(dict.fromkeys(each for one in run.received for each in one.report.settled)),
        tuple(one.found.path for one in run.received),
        opened_twice(work, dict.fromkeys(each.case for one in run.received for each in one.report.twice)),
        tuple(one.report.files for one in run.received),
    )


def _differences(run: Run) -> dict[str, int]:
    """Return how many differences came, by case."""
    found: dict[CaseId, set[str]] = {}
    for one in run.received:
        for each in one.report.disagreements:
            found.setdefault(case_of_part(each.part), set()).add(each.path)
    return {case: len(paths) for case, paths in found.items()}


def _suspects(run: Run) -> tuple[Suspected, ...]:
    every = (each for one in run.received for each in one.report.suspects)
    return tuple({frozenset((each.mine.id, each.theirs.id)): each for each in every}.values())


def _answers(run: Run) -> tuple[ByLine, ...]:
    """Return each sender once by each place: one receipt tells of all its files, and of mere receipts none goes."""
    came = (one for one in run.received if one.found.lying is not None and _asks_for_receipt(one))
    answers = []
    for one in came:
        assert one.found.lying is not None
        sender, place = one.preview.verified.manifest.sender, one.found.lying.place
        answers.append(ByLine(sender.device, sender.post, place.id, place.called))
    return tuple(dict.fromkeys(answers))


def _by_hand(run: Run) -> tuple[ByHand, ...]:
    """Return each sender of cases once that has no place here by which it is answered."""
    lined = {one.device for one in _answers(run)}
    came = [one for one in run.received if _asks_for_receipt(one)]
    senders = [one.preview.verified.manifest.sender for one in came]
    return tuple(dict.fromkeys(ByHand(one.device, one.post) for one in senders if one.device not in lined))


def _asks_for_receipt(one: Received) -> bool:
    """Tell whether a file brought cases, or follows one that never came: that the receipt asks for again."""
    return bool(one.report.cases_new or one.report.cases_known or one.preview.gap)


def _acknowledged(work: Work) -> frozenset[str]:
    return frozenset(one.bundle for one in sent_bundles(work) if one.fate == "acknowledged")
