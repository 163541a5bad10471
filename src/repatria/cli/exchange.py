"""``export`` and ``import``: sealed files out of a vault and into one."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.counts import ShellCounts
from repatria.cli.talking import at_desk, say, with_vault
from repatria.domain.errors import UnknownCaseError, UnknownPlaceError, UnknownRecipientError
from repatria.domain.ids import CaseId, read_case_code
from repatria.services.desk import Desk
from repatria.services.exchange.delivering import carry, delivered, put_in_outbox, route_of
from repatria.services.exchange.going import Sending
from repatria.services.exchange.places import KeptPlace, kept_places
from repatria.services.exchange.posts import known_posts
from repatria.services.exchange.receiving import Preview, Report, preview_bundle, put_back, receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.today import case_page, find_cases
from repatria.store.lists.cases import CaseFilter


def add(commands: Any) -> None:
    """Declare the commands."""
    out = commands.add_parser("export", help="seal cases to a post of the same country")
    with_vault(out)
    out.add_argument("--case", action="append", default=[], metavar="CODE", help="once for each case")
    out.add_argument(
        "--all", action="store_true", help="every open case that is not restricted to named people"
    )
    out.add_argument("--to", required=True, metavar="POST", help="name or device of the post")
    where = out.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", type=Path, metavar="FOLDER")
    where.add_argument("--through", metavar="NAME", help="place with a line; what fails waits in the outbox")
    out.add_argument(
        "--approved-by", default="", metavar="NAME", help="second person: protected answers go too"
    )
    out.set_defaults(run=send)
    into = commands.add_parser("import", help="receive a sealed file")
    with_vault(into)
    into.add_argument("file", type=Path, metavar="FILE")
    into.add_argument("--preview", action="store_true", help="prove and show it, keep nothing")
    into.set_defaults(run=receive)


def send(given: Namespace) -> int:
    """Write one sealed file."""
    with at_desk(given) as desk:
        cases = _all(desk) if given.all else tuple(_case(desk, code) for code in given.case)
        if not cases:
            raise UnknownCaseError(case="--case")
        sending = Sending(cases, _device(desk, given.to), bool(given.approved_by), given.approved_by)
        if given.through:
            return _send_through(given, desk, sending)
        sent = send_cases(desk, sending, given.out)
    facts = {"file": str(sent.path), "bytes": sent.size, "sha256": sent.sha256, "events": sent.events}
    words = QCoreApplication.translate("cli", "Paquete sellado para {post}: {file} ({size}).")
    say(given, words.format(post=sent.post, file=sent.path, size=ShellCounts().bytes(sent.size)), facts)
    return 0


def _send_through(given: Namespace, desk: Desk, sending: Sending) -> int:
    bundle = put_in_outbox(desk, sending, place_called(desk, given.through).id)
    route = route_of(desk, bundle)
    delivered(desk, route, carry(route))
    words = QCoreApplication.translate("cli", "Paquete sellado, entregado en {place}.")
    say(given, words.format(place=route.place.called), {"bundle": bundle, "place": route.place.called})
    return 0


def receive(given: Namespace) -> int:
    """Prove a sealed file, and enter it unless only a look was asked for."""
    with at_desk(given) as desk:
        preview = preview_bundle(desk, given.file)
        if given.preview:
            put_back(preview)
            say(given, preview_words(preview), preview_facts(preview))
            return 0
        report = receive_bundle(desk, preview)
    say(given, report_words(report), report_facts(preview, report))
    return 0


def _all(desk: Desk) -> tuple[CaseId, ...]:
    wanted = CaseFilter(practice=desk.practice)
    found: list[CaseId] = []
    page = case_page(desk, wanted, "code")
    while page:
        found += [CaseId(line.id) for line in page if not line.restricted]
        page = case_page(desk, wanted, "code", after=page[-1])
    return tuple(found)


def _case(desk: Desk, text: str) -> CaseId:
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
        "protocols_missing": list(report.packs_missing),
        "left_out": report.left_out,
        "suspects": len(report.suspects),
    }


def report_words(report: Report) -> str:
    """Return what a report says, in words."""
    if report.already:
        return QCoreApplication.translate("cli", "Este paquete ya se había recibido. No cambió nada.")
    counts = ShellCounts()
    parts = (
        counts.new(report.counts.new),
        counts.differences(len(report.disagreements)),
        counts.waiting(report.counts.waiting),
        *([counts.suspects(len(report.suspects))] if report.suspects else []),
    )
    return QCoreApplication.translate("cli", "Recibido de {post}: {parts}.").format(
        post=report.post, parts=", ".join(parts)
    )


def place_called(desk: Desk, name: str) -> KeptPlace:
    """Return the place that is called *name* here; raises UnknownPlaceError when none or several are."""
    found = [one for one in kept_places(desk) if name in (one.called, one.id)]
    if len(found) != 1:
        raise UnknownPlaceError(place=name)
    return found[0]
