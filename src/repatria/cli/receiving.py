"""``import``: one sealed bundle into a vault, or all in folders, and what came of it in words and numbers."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.receiving_words import (
    acknowledged,
    all_facts,
    all_words,
    copying,
    entered_words,
    foreseen_facts,
    gap_words,
    nothing_entered,
    preview_facts,
    preview_words,
    receipts_words,
    refused_words,
    report_facts,
    report_words,
    stopped_words,
    told,
)
from repatria.cli.talking import at_desk, say, with_vault
from repatria.cli.watching import ShellWatch, tell_stopped, watched
from repatria.domain.errors import NotForMeError, StoppedError
from repatria.services.desk import Desk
from repatria.services.exchange.asked_erasures import asked_here
from repatria.services.exchange.copying import CopyTold, copy_before
from repatria.services.exchange.everything import Everything, preview_everything, put_all_back
from repatria.services.exchange.gathering import Found, Refused, prove_all
from repatria.services.exchange.previews import Preview, preview_bundle, put_back
from repatria.services.exchange.receiving import Report
from repatria.services.exchange.register import received_bundle, received_bundles
from repatria.services.exchange.rehearsing import foresee
from repatria.services.exchange.together import Received
from repatria.services.exchange.trust import trust_here
from repatria.services.packets.brought import receive_bundle, receive_everything
from repatria.ui.drives import sealed_files
from repatria.ui.messages.erasure_words import asked_words
from repatria.ui.receiving.copy_words import copy_words


def add(commands: Any) -> None:
    """Declare the command."""
    into = commands.add_parser("import", help="receive a sealed bundle, or all in a folder")
    with_vault(into)
    into.add_argument(
        "file", type=Path, nargs="+", metavar="FILE", help="a sealed bundle, or a folder: all that lie in it"
    )
    into.add_argument("--preview", action="store_true", help="prove and show it, keep nothing")
    into.set_defaults(run=receive)


def receive(given: Namespace) -> int:
    """Prove sealed bundles, and enter them unless only a look was asked for."""
    if len(given.file) > 1 or given.file[0].is_dir():
        return _receive_all(given)
    with at_desk(given) as desk, watched() as watch:
        proving = watch.part(QCoreApplication.translate("cli", "Comprobando el paquete sellado"))
        try:
            preview = preview_bundle(desk, given.file[0], progress=proving, cancelled=watch.cancelled)
        except (StoppedError, KeyboardInterrupt):
            return tell_stopped(nothing_entered())
        if given.preview:
            return _look(given, desk, preview, watch)
        before = acknowledged(desk)
        try:
            copied, report = _enter(desk, preview, watch)
        except (StoppedError, KeyboardInterrupt):
            put_back(preview)
            entered = received_bundle(desk, preview.verified.manifest.bundle) is not None
            return tell_stopped(entered_words(preview.post) if entered else nothing_entered())
        came = len(acknowledged(desk) - before)
    sentence = "\n".join(filter(None, [report_words(report), *gap_words(preview), receipts_words(came)]))
    facts = report_facts(preview, report) | {"copy": copied, "acknowledged": came}
    say(given, told(sentence, copied), facts)
    return 0


def _look(given: Namespace, desk: Desk, preview: Preview, watch: ShellWatch) -> int:
    """Say what would come of one file, and let go of it."""
    trying = watch.part(QCoreApplication.translate("cli", "Probando qué traen"))
    try:
        foreseen = foresee(desk, preview, trying, watch.cancelled)
    except (StoppedError, KeyboardInterrupt):
        return tell_stopped(nothing_entered())
    put_back(preview)
    watch.clear()
    say(given, preview_words(preview, foreseen), preview_facts(preview) | foreseen_facts(foreseen))
    return 0


def _enter(desk: Desk, preview: Preview, watch: ShellWatch) -> tuple[CopyTold, Report]:
    copied = copy_before(desk, [preview], watch.part(copying()), watch.cancelled)
    after = QCoreApplication.translate("cli", "Entró; se ponen al día las listas")
    return copied, receive_bundle(desk, preview, watch.part(after), cancelled=watch.cancelled)


def _receive_all(given: Namespace) -> int:
    """Prove all files and enter those that hold; the first refusal is the command's own, when all was told.

    What lies in a folder for other posts, beside something for this one, is told and fails nothing: a stick that
    travels both ways holds what this post sealed itself.
    """
    received: Sequence[Received] = ()
    copied: CopyTold = ""
    came = 0
    with at_desk(given) as desk, watched() as watch:
        try:
            everything = _prove(desk, _waiting(given.file), watch)
        except (StoppedError, KeyboardInterrupt):
            return tell_stopped(nothing_entered())
        refused = list(everything.refused)
        if given.preview:
            put_all_back(everything.files)
            sentences = [all_words(desk, everything)]
        else:
            before = acknowledged(desk)
            try:
                copied, received, more = _enter_all(desk, everything, watch)
            except (StoppedError, KeyboardInterrupt):
                put_all_back(everything.files)
                return tell_stopped(stopped_words(*_entered_of(desk, everything)))
            refused += more
            came = len(acknowledged(desk) - before)
            sentences = _told_all(desk, copied, received, came)
    sentences += [refused_words(one) for one in refused]
    none = QCoreApplication.translate("cli", "No hay ningún paquete sellado ahí.")
    facts = all_facts(everything, received, refused) | {"copy": copied, "acknowledged": came}
    all_files = len(everything.files) + len(everything.refused)
    left = 0 if given.preview else all_files - len(received) - len(refused)
    say(given, "\n".join(sentences) or none, facts | {"left": left})
    if left:
        return tell_stopped(stopped_words(len(received), left))
    failed = [one for one in refused if not (everything.files and _for_others(one, given.file))]
    if failed:
        raise failed[0].error
    return 0


def _told_all(desk: Desk, copied: CopyTold, received: Sequence[Received], came: int) -> list[str]:
    """Return what is said of each file, between the copy kept before and how many receipts *came*."""
    each = (report_words(one.report) for one in received)
    told = filter(None, [copy_words(copied), *each, receipts_words(came)])
    return [*told, *_asked_before(desk, received)]


def _for_others(one: Refused, named: Sequence[Path]) -> bool:
    """Tell whether a file that nobody named is for another post."""
    return isinstance(one.error, NotForMeError) and one.found is not None and one.found.path not in named


def _prove(desk: Desk, waiting: list[Found], watch: ShellWatch) -> Everything:
    proving = watch.part(QCoreApplication.translate("cli", "Comprobando los paquetes sellados"))
    trying = watch.part(QCoreApplication.translate("cli", "Probando qué traen"))
    gathered = prove_all(desk, waiting, trust_here(desk), proving, watch.cancelled)
    return preview_everything(desk, gathered, trying, watch.cancelled)


def _enter_all(
    desk: Desk, everything: Everything, watch: ShellWatch
) -> tuple[CopyTold, Sequence[Received], Sequence[Refused]]:
    files = [one.preview for one in everything.files]
    copied = copy_before(desk, files, watch.part(copying()), watch.cancelled)
    entering = watch.part(QCoreApplication.translate("cli", "Recibiendo"))
    received, refused = receive_everything(desk, everything, entering, watch.cancelled)
    return copied, received, refused


def _asked_before(desk: Desk, received: Sequence[Received]) -> list[str]:
    """Return the words of the erasures that wait here and that no file brought now."""
    told = {each.case for one in received for each in one.report.asked}
    return [asked_words(one) for one in asked_here(desk, desk.read()) if one.case not in told]


def _entered_of(desk: Desk, everything: Everything) -> tuple[int, int]:
    """Return how many of the files are in the vault now, and how many are not."""
    here = {one.bundle for one in received_bundles(desk)}
    entered = sum(one.preview.verified.manifest.bundle in here for one in everything.files)
    return entered, len(everything.files) - entered


def _waiting(named: Sequence[Path]) -> list[Found]:
    found = [
        path
        for one in named
        for path in ([each.path for each in sealed_files([one])] if one.is_dir() else [one])
    ]
    return [Found(path) for path in dict.fromkeys(found)]
