"""What ``import`` and ``collect`` say of sealed bundles, in words and in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.counts import ShellCounts
from repatria.cli.words import shell_message
from repatria.services.desk import Desk
from repatria.services.exchange.copying import CopyTold
from repatria.services.exchange.everything import Everything
from repatria.services.exchange.files_came import FilesCame
from repatria.services.exchange.gathering import Refused
from repatria.services.exchange.previews import Preview
from repatria.services.exchange.receiving import Report
from repatria.services.exchange.register import sent_bundles
from repatria.services.exchange.rehearsing import WouldCome
from repatria.services.exchange.together import Received
from repatria.ui.messages.directory_words import directory_came_lines
from repatria.ui.messages.erasure_words import asked_words
from repatria.ui.messages.opened_words import opened_twice_words
from repatria.ui.messages.person_words import persons_came_lines
from repatria.ui.receiving.copy_words import copy_words


def told(sentence: str, copied: CopyTold) -> str:
    """Return what is said of a file, and of the copy that was kept before it."""
    return "\n".join(filter(None, [copy_words(copied), sentence]))


def all_words(desk: Desk, everything: Everything) -> str:
    """Return what would come of all that waits, in words."""
    counts, foreseen = ShellCounts(), everything.foreseen
    parts = (
        counts.sealed(len(everything.files)),
        *([counts.already(everything.already)] if everything.already else []),
        counts.new_cases(len(foreseen.cases_new)),
        counts.changed_cases(len(foreseen.cases_changed)),
        counts.new(foreseen.new),
        counts.differences(foreseen.disagreements),
        counts.waiting(foreseen.waiting),
        counts.bad(foreseen.bad),
        *([counts.erased(foreseen.erased)] if foreseen.erased else []),
        counts.lacking(len(everything.gaps)),
    )
    said = QCoreApplication.translate("cli", "En {post} entraría: {parts}.").format(
        post=desk.post, parts=", ".join(parts)
    )
    return "\n".join([said, *map(asked_words, foreseen.asked)])


def refused_words(one: Refused) -> str:
    """Return which file was refused, and why."""
    post = str(one.error.facts.get("post", ""))
    happened = shell_message(one.error)[0]
    if post:
        words = QCoreApplication.translate("cli", "{file}: dice ser de {post}. {why}")
        return words.format(file=one.called, post=post, why=happened)
    return f"{one.called}: {happened}"


def all_facts(
    everything: Everything, received: Sequence[Received], refused: Sequence[Refused]
) -> dict[str, Any]:
    """Return what came of all that waited, in numbers."""
    foreseen = everything.foreseen
    return {
        "files": len(everything.files),
        "already": everything.already,
        "cases_new": len(foreseen.cases_new),
        "cases_changed": len(foreseen.cases_changed),
        "events_new": foreseen.new,
        "disagreements": foreseen.disagreements,
        "waiting": foreseen.waiting,
        "set_apart": foreseen.bad,
        "opened_twice": foreseen.twice,
        "erased": foreseen.erased,
        "erased_waiting": len(foreseen.asked),
        "never_came": [{"from": gap.post, "before": gap.made} for gap in everything.gaps],
        "refused": [
            {
                "file": one.called,
                "why": type(one.error).__name__,
                "says_to_be": str(one.error.facts.get("post", "")),
            }
            for one in refused
        ],
        "received": [report_facts(one.preview, one.report) for one in received],
    }


def preview_facts(preview: Preview) -> dict[str, Any]:
    """Return what a preview says, in numbers."""
    return {
        "from": preview.post,
        "created": preview.created,
        "events": preview.events,
        "missing_here": preview.missing,
        "cases_new": len(preview.cases_new),
        "cases_known": len(preview.cases_shown),
        "earlier_file_missing": preview.gap,
        "erasures_asked": len(preview.asked),
        "already": preview.already,
        "attached": preview.files,
        "attached_bytes": preview.files_size,
    }


def foreseen_facts(foreseen: WouldCome) -> dict[str, Any]:
    """Return what would come of it, in numbers."""
    return {
        "new": foreseen.new,
        "disagreements": foreseen.disagreements,
        "waiting": foreseen.waiting,
        "set_apart": foreseen.bad,
        "opened_twice": foreseen.twice,
        "erased": foreseen.erased,
    }


def preview_words(preview: Preview, foreseen: WouldCome | None = None) -> str:
    """Return what a preview says, in words, and what would come of it where that was rehearsed."""
    if preview.aside:
        return _aside_words()
    if preview.already:
        words = QCoreApplication.translate("cli", "De {post}: ya se había recibido; no trae nada nuevo.")
        return words.format(post=preview.post)
    counts = ShellCounts()
    parts = (
        counts.new_cases(len(preview.cases_new)),
        counts.known_cases(len(preview.cases_shown)),
        counts.missing(preview.missing),
        *([counts.files_coming(preview.files)] if preview.files else []),
        *([counts.differences(foreseen.disagreements)] if foreseen else []),
        *([counts.waiting(foreseen.waiting)] if foreseen else []),
        *([counts.erased(foreseen.erased)] if foreseen and foreseen.erased else []),
    )
    said = QCoreApplication.translate("cli", "De {post}: {parts}.").format(
        post=preview.post, parts=", ".join(parts)
    )
    return "\n".join([said, *gap_words(preview), *map(asked_words, preview.asked)])


def gap_words(preview: Preview) -> list[str]:
    """Say that an earlier file of its sender never came, and how it is asked for; nothing where none is missing."""
    words = QCoreApplication.translate(
        "cli",
        "Antes de este, {post} selló un paquete que nunca llegó aquí. Pídalo con el acuse: export --receipt.",
    )
    return [words.format(post=preview.post)] if preview.gap else []


def report_facts(preview: Preview, report: Report) -> dict[str, Any]:
    """Return what a report says, in numbers."""
    return preview_facts(preview) | {
        "new": report.counts.new,
        "known": report.counts.known,
        "waiting": report.counts.waiting,
        "disagreements": len(report.disagreements),
        "settled_elsewhere": [one.case for one in report.settled],
        "already": report.already,
        "set_aside": report.aside,
        "protocols_missing": list(report.packs_missing),
        "left_out": report.left_out,
        "erased": len(report.erased),
        "erased_waiting": len(report.asked),
        "suspects": len(report.suspects),
        "lacking_another_of_the_person": list(report.elsewhere),
        "opened_twice": [one.case for one in report.twice],
        "files": asdict(report.files) | {"waiting": len(report.files.waiting)},
        "directory": None if report.directory is None else asdict(report.directory),
        "persons": None if report.persons is None else asdict(report.persons),
    }


def report_words(report: Report) -> str:
    """Return what a report says, in words."""
    if report.aside:
        return _aside_words()
    if report.already:
        return QCoreApplication.translate("cli", "Este paquete ya se había recibido. No cambió nada.")
    counts = ShellCounts()
    parts = (
        counts.new(report.counts.new),
        counts.differences(len(report.disagreements)),
        *([counts.settled(len(report.settled))] if report.settled else []),
        counts.waiting(report.counts.waiting),
        *_file_words(report.files),
        *([counts.suspects(len(report.suspects))] if report.suspects else []),
        *([counts.elsewhere(len(report.elsewhere))] if report.elsewhere else []),
        *([counts.erased(len(report.erased))] if report.erased else []),
    )
    said = QCoreApplication.translate("cli", "Recibido de {post}: {parts}.").format(
        post=report.post, parts=", ".join(parts)
    )
    beside = (*directory_came_lines(report.directory), *persons_came_lines(report.persons))
    asked, twice = map(asked_words, report.asked), map(opened_twice_words, report.twice)
    return "\n".join((said, *twice, *asked, *(line.words for line in beside)))


def _file_words(came: FilesCame) -> list[str]:
    counts = ShellCounts()
    told = (
        (counts.files_coming, came.new + came.entered),
        (counts.files_waiting, len(came.waiting)),
        (counts.files_refused, came.refused),
        (counts.files_left_out, came.left_out),
    )
    return [words(count) for words, count in told if count]


def _aside_words() -> str:
    return QCoreApplication.translate(
        "cli", "Este paquete está apartado aquí y sigue así. No cambió nada; se devuelve con take-back."
    )


def acknowledged(desk: Desk) -> frozenset[str]:
    """Return the bundles sent of which the receipt came."""
    return frozenset(one.bundle for one in sent_bundles(desk) if one.fate == "acknowledged")


def receipts_words(count: int) -> str:
    """Say of how many that were sent the receipt came now, or nothing."""
    return ShellCounts().acknowledged(count) if count else ""


def copying() -> str:
    """Name the part of the work that copies the vault."""
    return QCoreApplication.translate("cli", "Copiando la bóveda antes de recibir")


def nothing_entered() -> str:
    """Say that it was stopped before anything entered."""
    return QCoreApplication.translate("cli", "Se detuvo, como pidió. No entró nada.")


def entered_words(post: str) -> str:
    """Say that a file entered although it was stopped."""
    words = QCoreApplication.translate(
        "cli", "El paquete de {post} ya había entrado y queda. Véalo con received."
    )
    return words.format(post=post)


def stopped_words(entered: int, left: int) -> str:
    """Say how many files entered before it was stopped, and how many are left."""
    if not entered:
        return nothing_entered()
    counts = ShellCounts()
    words = QCoreApplication.translate(
        "cli", "Se detuvo, como pidió. Ya entró y queda: {entered}. Sigue donde estaba, sin entrar: {left}."
    )
    return words.format(entered=counts.sealed(entered), left=counts.sealed(left))
