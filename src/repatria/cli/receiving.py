"""``import``: one sealed file into a vault, or all that lie in folders, and what came of it in words and numbers."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.counts import ShellCounts
from repatria.cli.talking import at_desk, say, with_vault
from repatria.cli.words import shell_message
from repatria.services.desk import Desk
from repatria.services.exchange.copying import CopyTold, copy_before
from repatria.services.exchange.everything import (
    Everything,
    Received,
    preview_everything,
    put_all_back,
    receive_everything,
)
from repatria.services.exchange.gathering import Found, Refused, prove_all
from repatria.services.exchange.receiving import Preview, Report, preview_bundle, put_back, receive_bundle
from repatria.services.exchange.trust import trust_here
from repatria.ui.messages.directory_words import directory_came_lines
from repatria.ui.messages.person_words import persons_came_lines
from repatria.ui.receiving.copy_words import copy_words
from repatria.ui.sending.drives import sealed_files


def add(commands: Any) -> None:
    """Declare the command."""
    into = commands.add_parser("import", help="receive a sealed file, or all in a folder")
    with_vault(into)
    into.add_argument(
        "file", type=Path, nargs="+", metavar="FILE", help="a sealed file, or a folder: all that lie in it"
    )
    into.add_argument("--preview", action="store_true", help="prove and show it, keep nothing")
    into.set_defaults(run=receive)


def receive(given: Namespace) -> int:
    """Prove sealed files, and enter them unless only a look was asked for."""
    if len(given.file) > 1 or given.file[0].is_dir():
        return _receive_all(given)
    with at_desk(given) as desk:
        preview = preview_bundle(desk, given.file[0])
        if given.preview:
            put_back(preview)
            say(given, preview_words(preview), preview_facts(preview))
            return 0
        copied = copy_before(desk, [preview])
        report = receive_bundle(desk, preview)
    say(given, told(report_words(report), copied), report_facts(preview, report) | {"copy": copied})
    return 0


def told(sentence: str, copied: CopyTold) -> str:
    """Return what is said of a file, and of the copy that was kept before it."""
    return "\n".join(filter(None, [copy_words(copied), sentence]))


def _receive_all(given: Namespace) -> int:
    """Prove all files and enter those that hold; the first refusal is the command's own, when all was told."""
    with at_desk(given) as desk:
        everything = preview_everything(desk, prove_all(desk, _waiting(given.file), trust_here(desk)))
        received: Sequence[Received] = ()
        copied: CopyTold = ""
        refused = list(everything.refused)
        if given.preview:
            put_all_back(everything.files)
            sentences = [_all_words(desk, everything)]
        else:
            copied = copy_before(desk, [one.preview for one in everything.files])
            received, more = receive_everything(desk, everything)
            refused += more
            sentences = [*filter(None, [copy_words(copied)]), *(report_words(one.report) for one in received)]
    sentences += [_refused_words(one) for one in refused]
    none = QCoreApplication.translate("cli", "No hay ningún paquete sellado ahí.")
    say(given, "\n".join(sentences) or none, _all_facts(everything, received, refused) | {"copy": copied})
    if refused:
        raise refused[0].error
    return 0


def _waiting(named: Sequence[Path]) -> list[Found]:
    found = [
        path
        for one in named
        for path in ([each.path for each in sealed_files([one])] if one.is_dir() else [one])
    ]
    return [Found(path) for path in dict.fromkeys(found)]


def _all_words(desk: Desk, everything: Everything) -> str:
    counts, foreseen = ShellCounts(), everything.foreseen
    parts = (
        counts.sealed(len(everything.files)),
        counts.new_cases(len(foreseen.cases_new)),
        counts.changed_cases(len(foreseen.cases_changed)),
        counts.new(foreseen.new),
        counts.differences(foreseen.disagreements),
        counts.waiting(foreseen.waiting),
        counts.bad(foreseen.bad),
        counts.lacking(len(everything.gaps)),
    )
    return QCoreApplication.translate("cli", "En {post} entraría: {parts}.").format(
        post=desk.post, parts=", ".join(parts)
    )


def _refused_words(one: Refused) -> str:
    post = str(one.error.facts.get("post", ""))
    happened = shell_message(one.error)[0]
    if post:
        words = QCoreApplication.translate("cli", "{file}: dice ser de {post}. {why}")
        return words.format(file=one.called, post=post, why=happened)
    return f"{one.called}: {happened}"


def _all_facts(
    everything: Everything, received: Sequence[Received], refused: Sequence[Refused]
) -> dict[str, Any]:
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
    }


def preview_words(preview: Preview) -> str:
    """Return what a preview says, in words."""
    counts = ShellCounts()
    parts = (
        counts.new_cases(len(preview.cases_new)),
        counts.known_cases(len(preview.cases_shown)),
        counts.missing(preview.missing),
    )
    return QCoreApplication.translate("cli", "De {post}: {parts}.").format(
        post=preview.post, parts=", ".join(parts)
    )


def report_facts(preview: Preview, report: Report) -> dict[str, Any]:
    """Return what a report says, in numbers."""
    return preview_facts(preview) | {
        "new": report.counts.new,
        "known": report.counts.known,
        "waiting": report.counts.waiting,
        "disagreements": len(report.disagreements),
        "already": report.already,
        "set_aside": report.aside,
        "protocols_missing": list(report.packs_missing),
        "left_out": report.left_out,
        "suspects": len(report.suspects),
        "directory": None if report.directory is None else asdict(report.directory),
        "persons": None if report.persons is None else asdict(report.persons),
    }


def report_words(report: Report) -> str:
    """Return what a report says, in words."""
    if report.aside:
        return QCoreApplication.translate(
            "cli", "Este paquete está apartado aquí y sigue así. No cambió nada; se devuelve con take-back."
        )
    if report.already:
        return QCoreApplication.translate("cli", "Este paquete ya se había recibido. No cambió nada.")
    counts = ShellCounts()
    parts = (
        counts.new(report.counts.new),
        counts.differences(len(report.disagreements)),
        counts.waiting(report.counts.waiting),
        *([counts.suspects(len(report.suspects))] if report.suspects else []),
    )
    said = QCoreApplication.translate("cli", "Recibido de {post}: {parts}.").format(
        post=report.post, parts=", ".join(parts)
    )
    beside = (*directory_came_lines(report.directory), *persons_came_lines(report.persons))
    return "\n".join((said, *(line.words for line in beside)))
