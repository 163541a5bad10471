"""``export``: sealed bundles out of a vault."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.counts import ShellCounts
from repatria.cli.talking import at_desk, say, with_vault
from repatria.cli.watching import ShellWatch, tell_stopped, watched
from repatria.domain.errors import (
    StoppedError,
    UnknownCaseError,
    UnknownPlaceError,
    UnknownRecipientError,
    VanishedError,
)
from repatria.domain.ids import CaseId, read_case_code
from repatria.services.desk import Desk
from repatria.services.exchange.delivering import carry
from repatria.services.exchange.files_choice import goes_without_files, remember_files
from repatria.services.exchange.files_going import FilesDue
from repatria.services.exchange.going import FilesWanted, Sending
from repatria.services.exchange.going_alone import left_behind_by
from repatria.services.exchange.places import KeptPlace, kept_places
from repatria.services.exchange.posts import known_posts
from repatria.services.exchange.register import sent_bundles
from repatria.services.exchange.sending_many import (
    Several,
    files_for_sending,
    put_many_in_outbox,
    send_many,
)
from repatria.services.packets.delivering import delivered, route_ahead
from repatria.services.today import case_page, find_cases
from repatria.store.lists.cases import CaseFilter


def add(commands: Any) -> None:
    """Declare the command."""
    out = commands.add_parser("export", help="seal cases to a post of the same country")
    with_vault(out)
    what = out.add_mutually_exclusive_group(required=True)
    what.add_argument("--case", action="append", default=[], metavar="CODE", help="once for each case")
    what.add_argument(
        "--all", action="store_true", help="every open case that is not restricted to named people"
    )
    what.add_argument("--receipt", action="store_true", help="no case: only the receipt for what came")
    out.add_argument("--to", required=True, metavar="POST", help="name or device of the post")
    where = out.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", type=Path, metavar="FOLDER")
    where.add_argument("--through", metavar="NAME", help="place with a line; what fails waits in the outbox")
    out.add_argument(
        "--approved-by", default="", metavar="NAME", help="second person: protected answers go too"
    )
    out.add_argument(
        "--files",
        choices=("due", "all", "none"),
        help="files of the cases: those lacking there, also those under way, or none; else as last time",
    )
    out.set_defaults(run=send)


def send(given: Namespace) -> int:
    """Write one sealed bundle, or several where one cannot hold all."""
    with at_desk(given) as desk:
        cases = _all(desk) if given.all else tuple(case_called(desk, code) for code in given.case)
        if given.all and not cases and not given.receipt:
            words = QCoreApplication.translate(
                "cli", "No hay ningún expediente abierto que enviar. El acuse va solo con --receipt."
            )
            print(words, file=sys.stderr)
            return UnknownCaseError.exit_code
        if not cases and not given.receipt:
            raise UnknownCaseError(case="--case")
        if given.out and not given.out.is_dir():
            raise VanishedError(place=str(given.out))
        sending = _sending(given, desk, cases)
        due = files_for_sending(desk, sending)
        alone = left_behind_by(desk, sending)
        with watched() as watch:
            if given.through:
                return _send_through(given, desk, sending, watch, alone)
            try:
                told = watch.part(_sealing())
                sent = send_many(desk, sending, given.out, progress=told, cancelled=watch.cancelled)
            except (StoppedError, KeyboardInterrupt):
                return tell_stopped(_stopped_words(desk, str(given.out)))
    return _tell_sent(given, sent, alone, due)


def _sending(given: Namespace, desk: Desk, cases: tuple[CaseId, ...]) -> Sending:
    """Return what is asked for, and remember for the post whether files go along, where that was said."""
    device = _device(desk, given.to)
    files: FilesWanted = given.files or ("none" if goes_without_files(desk, device) else "due")
    sending = Sending(cases, device, bool(given.approved_by), given.approved_by, files=files)
    if given.files:
        remember_files(desk, sending)
    return sending


def _file_words(sent: Several, due: FilesDue) -> list[str]:
    """Say how many files of the cases went, and how many stayed, and why."""
    counts = ShellCounts()
    told = (
        (counts.files_sent, sent.attached),
        (counts.files_damaged, sent.damaged),
        (counts.files_under_way, len(due.under_way)),
        (counts.files_not_taken, due.not_taken),
        (counts.files_not_here, due.not_here),
    )
    return [words(count) for words, count in told if count]


def _tell_sent(given: Namespace, sent: Several, alone: Sequence[str], due: FilesDue) -> int:
    """Say which files stand: each on a line, and that some are left where it was stopped."""
    words = QCoreApplication.translate("cli", "Paquete sellado para {post}: {file} ({size}).")
    lines = [
        words.format(post=one.post, file=one.path, size=ShellCounts().bytes(one.size)) for one in sent.files
    ]
    files = [
        {
            "file": str(one.path),
            "bytes": one.size,
            "sha256": one.sha256,
            "events": one.events,
            "attached": one.files,
        }
        for one in sent.files
    ]
    facts = files[0] if len(files) == 1 and not sent.left else {"files": files, "left": sent.left}
    lines += _file_words(sent, due)
    say(given, _with_alone("\n".join(lines), alone), facts | {"left_behind": list(alone)})
    if sent.left:
        stopped = QCoreApplication.translate(
            "cli", "Se detuvo, como pidió. Los paquetes escritos valen; lo que falta irá al enviar otra vez."
        )
        return tell_stopped(stopped)
    return 0


def _send_through(
    given: Namespace, desk: Desk, sending: Sending, watch: ShellWatch, alone: Sequence[str]
) -> int:
    place = place_called(desk, given.through)
    try:
        told = watch.part(_sealing())
        bundles = put_many_in_outbox(desk, sending, place.id, progress=told, cancelled=watch.cancelled)
    except (StoppedError, KeyboardInterrupt):
        return tell_stopped(_stopped_words(desk, str(desk.vault.folder)))
    try:
        carrying = QCoreApplication.translate("cli", "Entregando en {place}").format(place=place.called)
        for bundle in bundles:
            told = watch.part(carrying)
            route = route_ahead(desk, bundle, progress=told, cancelled=watch.cancelled)
            delivered(desk, route, carry(route, told, watch.cancelled))
    except (StoppedError, KeyboardInterrupt):
        waits = QCoreApplication.translate(
            "cli", "Se detuvo, como pidió. El paquete quedó sellado y espera: deliver lo entrega en {place}."
        )
        return tell_stopped(waits.format(place=place.called))
    watch.clear()
    words = QCoreApplication.translate("cli", "Paquete sellado, entregado en {place}.")
    facts = {"bundle": bundles[0], "place": place.called} | (
        {"bundles": list(bundles)} if len(bundles) > 1 else {}
    )
    facts |= {"left_behind": list(alone)}
    say(given, _with_alone(words.format(place=place.called), alone), facts)
    return 0


def _with_alone(said: str, alone: Sequence[str]) -> str:
    """Return what is *said* of a file, and the other cases of its people that it left behind."""
    if not alone:
        return said
    words = QCoreApplication.translate(
        "cli",
        "No van otros expedientes de la misma persona: {codes}. Allá lo que la protege quedará en duda.",
    )
    return f"{said}\n{words.format(codes=', '.join(alone))}"


def _sealing() -> str:
    return QCoreApplication.translate("cli", "Sellando el paquete")


def _stopped_words(desk: Desk, where: str) -> str:
    """Say what holds of a file that was being sealed; one that was cut off at once may have left something."""
    latest = next(iter(sent_bundles(desk)), None)
    if latest is not None and latest.fate == "interrupted":
        words = QCoreApplication.translate(
            "cli", "Se interrumpió. No consta como enviado: si en {where} quedó algo de él, bórrelo."
        )
    else:
        words = QCoreApplication.translate(
            "cli", "Se detuvo, como pidió. No se selló ningún paquete en {where}."
        )
    return words.format(where=where)


def _all(desk: Desk) -> tuple[CaseId, ...]:
    wanted = CaseFilter(practice=desk.practice)
    found: list[CaseId] = []
    page = case_page(desk, wanted, "code")
    while page:
        found += [CaseId(line.id) for line in page if not line.restricted]
        page = case_page(desk, wanted, "code", after=page[-1])
    return tuple(found)


def case_called(desk: Desk, text: str) -> CaseId:
    """Return the case with this code; raises UnknownCaseError where none or several here have it."""
    code = read_case_code(text)
    hits = {hit.case_id for hit in find_cases(desk, code) if hit.code == code} if code else set()
    if len(hits) != 1:  # a code that two cases claim names neither
        raise UnknownCaseError(case=text)
    return CaseId(hits.pop())


def _device(desk: Desk, name: str) -> str:
    others = [post for post in known_posts(desk) if not post.here]
    found = [post for post in others if name in (post.device, post.post)]
    if len(found) != 1:
        raise UnknownRecipientError(device=name)
    return found[0].device


def place_called(desk: Desk, name: str) -> KeptPlace:
    """Return the place that is called *name* here; raises UnknownPlaceError when none or several are."""
    found = [one for one in kept_places(desk) if name in (one.called, one.id)]
    if len(found) != 1:
        raise UnknownPlaceError(place=name)
    return found[0]
